"""What a stance is on: the noun phrases of its content, the fullest first."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.claims.positions.lexicon import VAGUE
from variorum.claims.scene import Scene
from variorum.language import Parse
from variorum.model import ActorType
from variorum.words import senses
from variorum.words.folding import fold

_MOST = 6
_LONGEST = 40
_PLACES = frozenset({ActorType.PLACE, ActorType.PEOPLE, ActorType.GOVERNMENT})
_ACTING = frozenset({"person", "group"})
_JOINING = frozenset({"of", "in", "with", "on"})


def issues(scene: Scene, goal: int, *, own: bool = False) -> tuple[str, ...]:
    """Folded noun phrases below a token, in text order, each once; persons, times and vague nouns are none.

    With `own` those of the goal's own clause alone: who "should thank him for the deal" is not asked for the deal.
    Names of places are issues only where nothing else is: "a meeting in Oslo" is about the meeting. A named party of
    whom something is asked ("that Lund withdraw its troops") is none, and nothing told of a person is what a stance on
    that person is on ("criticised Lind, who had called for a toll").
    """
    parse = scene.parse
    if parse.pos[goal] in ("NOUN", "PROPN") and _is_person(scene, goal):
        return ()
    first, last = parse.subtree(goal)
    last = min(last, first + _LONGEST)
    found: list[str] = []
    places: list[str] = []
    behind: set[int] = set()
    for token in range(first, last):
        asked = parse.deps[token] == "nsubj" and parse.heads[token] == goal and _is_asked(scene, token)
        inside = own and _is_in_another_clause(parse, token, goal)
        phrase = _phrase(scene, token) if token not in behind and not asked and not inside else ""
        if phrase:
            behind.update(_object_behind(scene, token))
            (places if _is_place(scene, token) else found).append(phrase)
    return tuple(dict.fromkeys(found or places))[:_MOST]


def _is_in_another_clause(parse: Parse, token: int, goal: int) -> bool:
    """Whether a verb stands between a word and the one it is told under."""
    while parse.heads[token] not in (goal, token):
        token = parse.heads[token]
        if parse.pos[token] in ("VERB", "AUX"):
            return True
    return False


def _is_asked(scene: Scene, subject: int) -> bool:
    """Whether a subject is a party or people, of whom something is asked that has an object of its own."""
    parse = scene.parse
    if subject in scene.mention_at:
        return True
    objects = any(parse.deps[c] in ("dobj", "xcomp", "ccomp") for c in parse.children[parse.heads[subject]])
    kinds = senses.classes("n", parse.lemmas[subject].lower())
    return objects and bool(kinds) and _ACTING.issuperset(kinds)


def _is_place(scene: Scene, token: int) -> bool:
    mention = scene.mention_at.get(token)
    return mention is not None and mention.type in _PLACES


def _phrase(scene: Scene, token: int) -> str:
    """ "Grain corridor", "membership in nato": the noun with what names it; "" for what names no issue."""
    parse = scene.parse
    if parse.pos[token] not in ("NOUN", "PROPN") or parse.deps[token] in ("compound", "poss", "npadvmod", "nmod"):
        return ""
    lemma = parse.lemmas[token].lower()
    if (
        lemma in VAGUE
        or _is_person(scene, token)
        or not lemma.replace("-", "").isalnum()
        or not lemma[:1].isalpha()
        or len(lemma) < 3
        or _is_time(scene, token)
    ):
        return ""
    noun = lemma if parse.pos[token] == "NOUN" else parse.words[token]
    return fold(" ".join([*_before(parse, token), noun, *_behind(scene, token)]))


def _is_person(scene: Scene, token: int) -> bool:
    mention = scene.mention_at.get(token)
    return mention is not None and mention.type is ActorType.PERSON


def _is_time(scene: Scene, token: int) -> bool:
    start, end = scene.parse.starts[token], scene.parse.ends[token]
    return any(first <= start and end <= last for first, last in scene.timex_at)


def _before(parse: Parse, token: int) -> list[str]:
    """Nouns that name it, and adjectives that sort it."""
    beside = [c for c in parse.children[token] if c < token and parse.deps[c] in ("compound", "nmod")]
    sorts = [c for c in parse.children[token] if c < token and parse.deps[c] == "amod" and parse.pos[c] == "ADJ"]
    near = sorted(beside) or sorted(sorts)[-1:]
    return [parse.words[c].lower() for c in near[-2:] if parse.words[c].isalpha() and parse.pos[c] != "VERB"]


def _behind(scene: Scene, token: int) -> list[str]:
    """ "… of water", "… in nato": one noun behind the preposition that belongs to it."""
    parse = scene.parse
    goals = list(_object_behind(scene, token))
    return [parse.words[parse.heads[goals[0]]].lower(), parse.words[goals[0]].lower()] if goals else []


def _object_behind(scene: Scene, token: int) -> Iterator[int]:
    """The noun, and those joined to it: "relations with Lund and Orsk" is no stance on Orsk."""
    parse = scene.parse
    for child in parse.children[token]:
        if parse.deps[child] == "prep" and parse.lemmas[child].lower() in _JOINING and child == token + 1:
            for goal in parse.children[child]:
                if parse.deps[goal] == "pobj" and parse.pos[goal] in ("NOUN", "PROPN") and not _is_time(scene, goal):
                    yield goal
                    yield from (c for c in parse.children[goal] if parse.deps[c] == "conj")
                    return
