import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from variorum.copies.tokens import tokens
from variorum.copies.wording import WORD
from variorum.words.folding import fold

CHARACTERS = "ab Zé’'ʼ.,-_05٣&€%北京กขñßﬁ½“”\n\u00ad\u200bअि가"
texts = st.text(st.sampled_from(CHARACTERS) | st.characters(), max_size=60)


def words(text: str) -> list[str]:
    found = tokens(text)
    return [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)]


@given(st.text(st.sampled_from("ab Zé’'.,-_05٣&€%北京\n“”"), max_size=60))
@example("B52 5,000km 3.5.1 1990's o'clock x_y 5's 'tis a'5'6")
def test_words_are_those_that_the_definition_names(text: str) -> None:
    assert words(text) == WORD.findall(text)


@given(texts)
@example("cafe\u0301 2½ ½")
@example("\u32ff")
def test_words_stand_in_order_and_never_overlap(text: str) -> None:
    found = tokens(text)
    edges = [place for pair in zip(found.starts.tolist(), found.ends.tolist(), strict=True) for place in pair]
    assert edges == sorted(edges)
    assert all(start < end for start, end in zip(found.starts, found.ends, strict=True))
    assert not edges or (edges[0] >= 0 and edges[-1] <= len(text))


@given(texts, texts, texts)
@example("e\u0301", "2½ กำ İ", "a\u0300")
def test_words_have_their_hashes_wherever_they_stand(before: str, middle: str, after: str) -> None:
    alone = tokens(middle).hashes.tolist()
    found = tokens(f"{before}\n{middle}\n{after}").hashes.tolist()
    assert any(found[i : i + len(alone)] == alone for i in range(len(found) + 1))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Mayor’s OFFICE", "the mayor's office"),
        ("Straße", "STRASSE"),
        ("ﬁnal oﬃce", "final office"),
        ("har\u00adbour", "harbour"),
        ("Málaga naïve", unicodedata.normalize("NFD", "Málaga naïve")),
        ("ＡＢＣ", "abc"),
    ],
)
def test_what_folds_alike_has_one_hash(one: str, other: str) -> None:
    assert fold(one) == fold(other)
    assert tokens(one).hashes.tolist() == tokens(other).hashes.tolist()


def test_different_words_have_different_hashes() -> None:
    found = tokens(" ".join(f"w{i} {i} x{i}y" for i in range(20_000))).hashes
    assert len(set(found.tolist())) == len(found)


def test_nothing_and_marks_alone_have_no_words() -> None:
    assert not len(tokens(""))
    assert not len(tokens("… — “” \n\t _ ' . ,"))
