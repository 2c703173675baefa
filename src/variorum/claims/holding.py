"""Who is said to hold a place still, against those who say that they took it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.claims import lexicon
from variorum.language import Parse

_OWNERS = ("poss", "amod", "compound", "nmod")
_WITH = {"control": ("in", "under"), "hand": ("in",)}


@dataclass(frozen=True, slots=True)
class Holding:
    """The word that says so, the token of what is held, and the tokens that say who holds it."""

    word: int
    place: int
    holders: tuple[int, ...]


def holdings(parse: Parse) -> Iterator[Holding]:
    """Each of "its troops still hold X", "X remains under its control", "X is still in our hands"."""
    for token, lemma in enumerate(parse.lemmas):
        if parse.pos[token] == "VERB" and lemma.lower() in lexicon.HOLDING:
            found = _held(parse, token)
        elif parse.pos[token] == "NOUN" and lemma.lower() in _WITH:
            found = _under(parse, token, _WITH[lemma.lower()])
        else:
            found = None
        if found is not None:
            yield found


def _held(parse: Parse, verb: int) -> Holding | None:
    """ "Still hold the town", "continue to control it", "retain control of X"."""
    upper = parse.heads[verb] if parse.deps[verb] == "xcomp" else verb
    holders = tuple(c for c in parse.children[upper] if parse.deps[c] == "nsubj")
    goal = next((c for c in parse.children[verb] if parse.deps[c] == "dobj"), None)
    if goal is not None and parse.lemmas[goal].lower() in lexicon.POSSESSION:
        goal = _of(parse, goal)
    if goal is None or not (_is_still(parse, verb) or _is_still(parse, upper)) or _is_denied(parse, verb, upper):
        return None
    return Holding(verb, goal, holders)


def _under(parse: Parse, noun: int, prepositions: tuple[str, ...]) -> Holding | None:
    """ "The town remains under government control", "they are still in control of X", "X is still in our hands"."""
    preposition = parse.heads[noun]
    verb = parse.heads[preposition]
    if parse.words[preposition].lower() not in prepositions or parse.lemmas[verb].lower() not in lexicon.STAYING:
        return None
    subject = next((c for c in parse.children[verb] if parse.deps[c] == "nsubj"), None)
    if subject is None or not _is_still(parse, verb) or _is_denied(parse, verb, verb):
        return None
    place = _of(parse, noun)
    if place is not None:
        return Holding(noun, place, (subject,))
    return Holding(noun, subject, tuple(c for c in parse.children[noun] if parse.deps[c] in _OWNERS))


def _is_still(parse: Parse, verb: int) -> bool:
    return parse.lemmas[verb].lower() in lexicon.LASTINGLY or any(
        parse.words[c].lower() == "still" for c in parse.children[verb]
    )


def _is_denied(parse: Parse, *verbs: int) -> bool:
    around = {c for verb in verbs for c in parse.children[verb]}
    return any(parse.deps[c] == "neg" or parse.words[c].lower() in lexicon.OPEN_AUXILIARIES - {"to"} for c in around)


def _of(parse: Parse, noun: int) -> int | None:
    behind = (c for c in parse.children[noun] if parse.lemmas[c].lower() in ("of", "over"))
    return next((goal for c in behind for goal in parse.children[c]), None)
