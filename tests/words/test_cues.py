import pytest

from variorum.model import Mode, Polarity
from variorum.words.cues import adjectives, headline_forms, nouns, verbs


def test_cues_tell_the_mode() -> None:
    assert verbs()["say"].mode is Mode.SAID
    assert verbs()["deny"].mode is Mode.DENIED
    assert verbs()["deny"].polarity is Polarity.NEGATIVE
    assert verbs()["vow"].mode is Mode.PROMISED
    assert nouns()["fear"].mode is Mode.THOUGHT


@pytest.mark.parametrize("table", [verbs, nouns, adjectives])
def test_frames_are_known_letters_and_lemmas_plain(table: object) -> None:
    assert callable(table)
    for lemma, cue in table().items():
        assert cue.lemma == lemma == lemma.lower()
        assert set(cue.frames) <= set("cinopqtw")
        assert set(cue.frames) - set("tw") or cue.prepositions


def test_headlines_use_the_third_person() -> None:
    assert headline_forms()["says"].lemma == "say"
    assert headline_forms()["denies" if "denies" in headline_forms() else "replies"].lemma in ("deny", "reply")
    assert "say" not in headline_forms()


def test_a_verb_is_doubtful_only_where_it_more_often_does_something_else() -> None:
    assert "c" in verbs()["see"].doubtful
    assert "n" in verbs()["show"].doubtful
    assert not verbs()["say"].doubtful
    assert not verbs()["announce"].doubtful


def test_doubtful_frames_are_frames_of_the_verb() -> None:
    for cue in verbs().values():
        assert cue.doubtful <= set(cue.frames) | ({"p"} if cue.prepositions else set())
