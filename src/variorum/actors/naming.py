"""Which runs of capitalised words name somebody, and what the model calls them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wordfreq import zipf_frequency

from variorum.actors.lexicon import (
    COMPANY_MARKS,
    FOLLOWERS,
    HUMANS,
    KIN,
    NOT_ACTORS,
    NOT_ACTORS_LAST,
    PLURAL_ROLES,
    ROLES,
    SHIPS,
    SPEECH,
    TITLE_MODIFIERS,
    TITLES,
)
from variorum.actors.scene import Scene
from variorum.words.names import GENERATIONS, SHORT_TITLES
from variorum.words.places import PlaceWord, place

_NAMELESS = frozenset({"EVENT", "LAW", "PRODUCT", "WORK_OF_ART", "LANGUAGE"})
_LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"})
_MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
_PLURALS = frozenset({"PROPN", "NOUN", "ADJ"})
_SHORT = 4
_HEARD, _KNOWN, _COMMON = 1.0, 3.0, 4.0
"""How often English has a word (Zipf scale): hardly ever, now and then, every day."""
_PARTY_AND_STATE = re.compile(r"[DRI]-[A-Z]")
_COMMON_PERSONS = (PLURAL_ROLES | HUMANS | KIN) - FOLLOWERS


@dataclass(frozen=True, slots=True)
class Found:
    """A name at tokens [first, last), with the model's label for it ("" for none)."""

    first: int
    last: int
    label: str = ""


def label_of(scene: Scene, first: int, last: int) -> str:
    """The model's label of a stretch: the one that covers most of its tokens."""
    votes: dict[str, int] = {}
    for token in range(first, last):
        name_span = scene.labelled_at.get(token)
        if name_span and name_span.label in _LABELS:
            votes[name_span.label] = votes.get(name_span.label, 0) + 1
    return max(votes, key=lambda label: (votes[label], label)) if votes else ""


def keep(scene: Scene, start: int, end: int) -> Iterator[Found]:
    """The name, unless its words name nobody."""
    words = scene.words(start, end)
    if "\n" in words or len(words) > 120 or not any(map(str.isalpha, words)):
        return
    folded = words.lower()
    single = end - start == 1
    if folded.endswith(" government") and place(words[: -len(" government")]):
        return  # described, not named
    behind = scene.parse.words[end].lower() if end < len(scene.parse) else ""
    if single and folded.rstrip(".") in _MONTHS and (behind[:1].isdigit() or behind == "."):
        return
    if single and (folded.rstrip(".") in SHORT_TITLES | GENERATIONS.keys() or folded in _COMMON_PERSONS):
        return
    if (
        folded in NOT_ACTORS
        or folded in COMPANY_MARKS
        or any(character.isdigit() for character in words)
        or folded.split()[0] in SHIPS
        or _PARTY_AND_STATE.match(words)
    ):
        return
    if not single and scene.parse.words[end - 1].lower() in NOT_ACTORS_LAST:
        return
    known = place(words)
    if known is None and single and (folded in ROLES or folded in TITLES or folded in TITLE_MODIFIERS):
        return
    if known is None and words.isupper() and _is_shouted(scene.parse.words[start:end]):
        return
    before = scene.parse.words[start - 1].lower() if start else ""
    if known is None and before in {"a", "an"} and scene.parse.deps[end - 1] not in {"compound", "poss", "nmod"}:
        return
    label = label_of(scene, start, end)
    adjective = single and scene.parse.tags[start] == "JJ" and scene.parse.deps[start] == "amod"
    people = known.word is PlaceWord.ADJECTIVE if known else label == "NORP" or adjective
    if people and not _is_people(scene, start, end):
        return
    name_span = scene.labelled_at.get(end - 1)
    titled = not label and known is None and name_span is not None and name_span.label in _NAMELESS and end - start > 1
    if titled and not _is_somebody(scene, end - 1) and before.rstrip(".") not in ROLES | TITLES:
        return
    if not label and known is None and single and not _is_proper(scene, start):
        return
    yield Found(start, end, label)


def _is_somebody(scene: Scene, token: int) -> bool:
    """Whether a name that looks like a work's speaks, or somebody's role stands in apposition to it."""
    parse = scene.parse
    if parse.deps[token] == "nsubj" and parse.lemmas[parse.heads[token]] in SPEECH:
        return True
    return any(parse.deps[child] == "appos" and parse.lemmas[child].lower() in ROLES for child in parse.children[token])


def _is_people(scene: Scene, start: int, end: int) -> bool:
    """Whether an adjective of a people stands for the people ("the French said")."""
    parse = scene.parse
    token = end - 1
    if parse.tags[token] in {"NNS", "NNPS"}:
        return True
    if parse.deps[token] in {"amod", "compound", "nmod", "poss", "attr", "acomp", "pcomp"}:
        return False
    if token + 1 < len(parse) and parse.pos[token + 1] in _PLURALS:
        return False
    before = parse.words[start - 1].lower() if start else ""
    return before in {"the", "and", "or"} and parse.deps[token] in {"nsubj", "nsubjpass", "conj", "pobj", "dobj"}


def _is_proper(scene: Scene, token: int) -> bool:
    """Whether a single word the model gave no label is at least tagged a name and not the head of a sentence."""
    parse = scene.parse
    word = parse.words[token]
    return (parse.pos[token] == "PROPN" or unheard(word)) and word.lower() not in NOT_ACTORS


def _is_shouted(words: Sequence[str]) -> bool:
    """Whether words in capitals are ordinary ones set in large letters ("TOTALLY OVER"), and no initials."""
    least = _COMMON if len(words) == 1 else _KNOWN
    return max(map(len, words)) > _SHORT and all(zipf_frequency(word.lower(), "en") > least for word in words)


def unheard(word: str) -> bool:
    """Whether a word is none of English, so that at the head of a sentence it is a name."""
    return len(word) > _SHORT and word.isalpha() and zipf_frequency(word, "en") < _HEARD
