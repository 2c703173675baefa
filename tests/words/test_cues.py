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
