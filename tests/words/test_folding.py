import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from variorum.words.folding import find, fold, folded, folded_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“Never,” she said", '"never," SHE said'),
        ("l’état – c’est moi", "l'état - c'est MOI"),
        ("two  words\u00a0here\n", "two words here"),
        ("co\u00adoperation", "cooperation"),
        ("ﬁnal oﬀer", "final offer"),
        ("STRASSE", "straße"),
        ("Zele\u0301n", "Zelén"),
        ("５０％", "50%"),
        ("한", "한"),
        ("and so on…", "and so on..."),
        ("a\u200bb \u202bc\u202c", "ab c"),
        ("\u1ffdtis", "´tis"),
    ],
)
def test_spellings_of_the_same_words_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize("words", ["한강의 다리", "ガラスのぼうし", "آلة مؤلفة", "Việt Nữ", "Ἀθῆναι", "ᎠᎡᎢ"])
def test_composed_and_decomposed_letters_are_found_alike(words: str) -> None:
    forms = [unicodedata.normalize(form, words) for form in ("NFC", "NFD")]
    assert len({fold(form) for form in forms} | {folded(form).text for form in forms}) == 1
    for written in forms:
        text = f"see {written} there"
        assert [list(find(text, form)) for form in forms] == [[(4, 4 + len(written))]] * 2


@pytest.mark.parametrize(("one", "other"), [("resume", "résumé"), ("ten", "then"), ("a b", "ab"), ('"a"', "'a'")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
@example("e\u200b\u0301")
@example(" ¨ ͺ ﾞ")
@example("\u1112\u1161\u11ab")
def test_both_ways_of_folding_agree(text: str) -> None:
    assert folded(text).text == fold(text)


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_a_folded_character_comes_from_inside_the_text(text: str) -> None:
    result = folded(text)
    assert list(result.starts) == sorted(result.starts)
    for place, character in enumerate(result.text):
        start, end = result.unfold(place, place + 1)
        assert 0 <= start < end <= len(text)
        assert character in fold(f"x{text[start:end]}x")


@given(st.text(), st.text(min_size=1), st.text())
def test_words_are_found_where_they_stand(before: str, words: str, after: str) -> None:
    text = f"{before}. {words} .{after}"
    for start, end in folded(text).find(words):
        assert fold(words) in fold(text[start:end])


def test_the_words_found_are_the_texts_own() -> None:
    text = "He said:  “We  shall—perhaps—Sign”."
    (place,) = folded(text).find('"we shall-perhaps-sign"')
    assert text[place[0] : place[1]] == "“We  shall—perhaps—Sign”"


def test_an_empty_stretch_has_no_place() -> None:
    with pytest.raises(ValueError, match="not a stretch"):
        folded("abc").unfold(1, 1)
    assert list(folded("abc").find(" ")) == []


def test_words_leave_punctuation_out() -> None:
    assert folded_words("Don’t — “stop” at 5,000!") == ["don't", "stop", "at", "5", "000"]


_LETTERS = st.text(st.sampled_from("aAb .,\n\t“”’`´—ﬁß\u00ad\u00a0e\u0301éİK…"), max_size=40)


@given(_LETTERS, _LETTERS)
@example("so on… and so on", "on… and")
@example("a \n\n b", "A B")
@example("İ i̇", "i̇")
def test_words_are_found_fast_where_they_are_found_slowly(text: str, words: str) -> None:
    assert list(find(text, words)) == list(folded(text).find(words))
