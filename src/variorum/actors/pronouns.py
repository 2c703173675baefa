"""Pronouns that can mean an actor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.actors.lexicon import SPEECH
from variorum.actors.scene import Scene, tokens
from variorum.model import ActorType

_HE = frozenset("he him his himself".split())
_SHE = frozenset("she her hers herself".split())
_THEY = frozenset("they them their theirs themselves".split())
_WHO = frozenset("who whom whose".split())
_TAGS = frozenset({"PRP", "PRP$", "WP", "WP$"})


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun; `relative` is the noun that its relative clause belongs to, -1 for none.

    `stressed` marks one that only stresses the noun or pronoun before it ("the mayor himself").
    """

    token: int
    gender: str
    plural: bool
    sort: ActorType
    relative: int = -1
    stressed: bool = False


def pronouns(scene: Scene) -> Iterator[Pronoun]:
    """The pronouns of the account that can mean an actor: not "I" or "you", and "it" only where it speaks."""
    parse = scene.parse
    for token in tokens(scene.plain):
        if parse.tags[token] not in _TAGS:
            continue
        word = parse.words[token].lower()
        if word in _HE:
            yield Pronoun(token, "m", False, ActorType.PERSON, stressed=_stresses(scene, token))
        elif word in _SHE:
            yield Pronoun(token, "f", False, ActorType.PERSON, stressed=_stresses(scene, token))
        elif word in _THEY:
            yield Pronoun(token, "", True, ActorType.PEOPLE)
        elif word in _WHO:
            noun = _noun_of(scene, token)
            if noun >= 0:
                yield Pronoun(token, "", False, ActorType.PERSON, noun)
        elif word == "it" and parse.deps[token] == "nsubj" and parse.lemmas[parse.heads[token]] in SPEECH:
            yield Pronoun(token, "", True, ActorType.ORGANISATION)


def _stresses(scene: Scene, token: int) -> bool:
    parse = scene.parse
    before = parse.pos[token - 1] if token else ""
    return parse.words[token].lower().endswith("self") and before in {"NOUN", "PROPN", "PRON"}


def _noun_of(scene: Scene, token: int) -> int:
    """The noun whose relative clause a pronoun opens, or -1 for a question."""
    parse = scene.parse
    here = token
    while parse.heads[here] != here:
        if parse.deps[here] == "relcl":
            noun = parse.heads[here]
            return noun if noun < token else -1
        here = parse.heads[here]
    return -1
