"""The lexicon of happenings."""

from __future__ import annotations

import pytest

from variorum.words import predicates

PLOVER = frozenset(
    "AGREE CONSULT SUPPORT COOPERATE AID RETREAT CONCEDE REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE "
    "COERCE ASSAULT".split()
)


def test_every_type_is_a_plover_root_or_empty() -> None:
    assert set(predicates.verbs().values()) <= PLOVER | {""}
    assert set(predicates.nouns().values()) <= PLOVER | {""}
    assert set(predicates.verbs().values()) >= PLOVER


@pytest.mark.parametrize(
    ("lemma", "verb", "noun"), [("attack", "ASSAULT", "ASSAULT"), ("arrest", "COERCE", "COERCE"), ("die", "", None)]
)
def test_lemmas_have_their_types(lemma: str, verb: str | None, noun: str | None) -> None:
    assert predicates.verbs().get(lemma) == verb
    assert predicates.nouns().get(lemma) == noun


def test_a_verb_and_its_noun_are_one_family() -> None:
    assert predicates.family("die") == predicates.family("death")
    assert predicates.family("invade") == predicates.family("invasion")
    assert predicates.family("meet") != predicates.family("attack")
