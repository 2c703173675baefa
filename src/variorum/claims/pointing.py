"""Which place is meant where the words do not name it: "had taken it", "the lock is in our hands"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from variorum.claims import lexicon
from variorum.claims.scene import Scene
from variorum.language import Parse
from variorum.model import ActorType, Mention, Span
from variorum.words.folding import fold
from variorum.words.places import PlaceWord, place

ANY_SITE = "?"
"""A thing at a place whose word is not known: the one thing other words name there."""

_TOO_LARGE = frozenset({PlaceWord.COUNTRY, PlaceWord.REGION, PlaceWord.ADJECTIVE, PlaceWord.PEOPLE})
_BACK = 400
"""Tokens to look back over."""
_PERHAPS = frozenset({ActorType.PLACE, ActorType.ORGANISATION})
_AT = frozenset({"at", "in", "near", "outside", "of"})


@dataclass(frozen=True, slots=True)
class Meant:
    """The words for a place, the mention of it if it was found for a name, and what of it is meant ("lock")."""

    place: Span
    mention: Mention | None
    site: str = ""


def is_too_large(scene: Scene, words: Span) -> bool:
    """Whether words name a country or a region, which are not taken in a day."""
    known = place(scene.words(words))
    return known is not None and known.word in _TOO_LARGE


def meant(scene: Scene, taker: int, goal: int) -> Meant | None:
    """The place that a pronoun or a site without a place stands for; None where that is not clear.

    Args:
        scene: the account.
        taker: token of the word of taking or holding.
        goal: token of what is taken or held.
    """
    parse = scene.parse
    if parse.words[goal].lower() == "it":
        return _subject_before(scene, taker) if _by_forces(parse, taker) else None
    lemma = parse.lemmas[goal].lower()
    definite = any(parse.words[c].lower() in ("the", "our", "this", "that") for c in parse.children[goal])
    if definite and lemma in lexicon.PLACE_NOUNS - lexicon.SITES:
        return _one_town(scene, goal)
    if lemma not in lexicon.SITES or not definite:
        return None
    return _told_before(scene, goal, lemma) or _town_before(scene, goal, lemma)


def _by_forces(parse: Parse, verb: int) -> bool:
    """Whether those who take are armed, since "take it" has many meanings."""
    return any(
        parse.lemmas[c].lower() in lexicon.FORCES for c in parse.children[verb] if parse.deps[c] in ("nsubj", "agent")
    )


def _subject_before(scene: Scene, token: int) -> Meant | None:
    """The subject of the sentence before, which is what a sentence goes on to speak of (Grosz et al. 1995)."""
    parse = scene.parse
    first, _ = parse.sentence(token)
    if not first or parse.blocks[first - 1] != parse.blocks[token]:
        return None
    start, end = parse.sentence(first - 1)
    root = next((t for t in range(start, end) if parse.heads[t] == t), start)
    subject = next((c for c in parse.children[root] if parse.deps[c] in ("nsubj", "nsubjpass")), None)
    return _named(scene, subject) if subject is not None else None


def _named(scene: Scene, noun: int) -> Meant | None:
    """A place by its name, or something "of" or "at" one."""
    own = _town(scene, noun)
    if own is not None:
        return own
    lemma = scene.parse.lemmas[noun].lower()
    site = "" if lemma in lexicon.PLACE_NOUNS else lemma if lemma in lexicon.SITES else ANY_SITE
    head = scene.parse.heads[noun]
    beside = (*scene.parse.children[noun], *(scene.parse.children[head] if scene.parse.deps[noun] == "dobj" else ()))
    for child in beside:  # the parser hangs "at X" on either
        if scene.parse.lemmas[child].lower() in _AT:
            for goal in scene.parse.children[child]:
                town = _town(scene, goal)
                if town is not None:
                    return replace(town, site=site)
    return None


def _town(scene: Scene, token: int) -> Meant | None:
    """A town by its name, also one that no reader of names has found."""
    parse = scene.parse
    mention = scene.mention_at.get(token)
    name = scene.name(mention)
    if name is not None and name.type in _PERHAPS and not is_too_large(scene, name.span("text")):
        return Meant(name.span("text"), name)
    if mention is not None or parse.pos[token] != "PROPN":
        return None
    words = parse.span(token, token + 1)
    return None if is_too_large(scene, words) else Meant(words, None)


def _one_town(scene: Scene, goal: int) -> Meant | None:
    """The one town named before "the town", in its sentence or the one before in the block."""
    parse = scene.parse
    first, _ = parse.sentence(goal)
    if first and parse.blocks[first - 1] == parse.blocks[goal]:
        first, _ = parse.sentence(first - 1)
    heads = (t for t in range(first, goal) if parse.pos[t] == "PROPN" and parse.deps[t] not in ("compound", "poss"))
    towns = {fold(scene.words(town.place)): town for t in heads if (town := _town(scene, t)) is not None}
    return next(iter(towns.values())) if len(towns) == 1 else None


def _told_before(scene: Scene, goal: int, lemma: str) -> Meant | None:
    """The nearest earlier "lock at X"."""
    for token in range(goal - 1, max(-1, goal - _BACK), -1):
        if scene.parse.lemmas[token].lower() == lemma:
            found = _named(scene, token)
            if found is not None:
                return found
    return None


def _town_before(scene: Scene, goal: int, lemma: str) -> Meant | None:
    """The one town that the sentences before, in the same block, say something is at."""
    parse = scene.parse
    first, _ = parse.sentence(goal)
    towns: dict[str, Meant] = {}
    for token in range(first - 1, max(-1, first - _BACK), -1):
        if parse.blocks[token] != parse.blocks[goal]:
            break
        if parse.deps[token] == "pobj" and parse.lemmas[parse.heads[token]].lower() in _AT:
            town = _town(scene, token)
            if town is not None:
                towns.setdefault(fold(scene.words(town.place)), town)
    return replace(next(iter(towns.values())), site=lemma) if len(towns) == 1 else None
