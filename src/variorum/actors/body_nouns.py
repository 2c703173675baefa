"""Descriptions that mean a body ("the union", "the appeals court"), and the one body of the account each can mean."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.actors.descriptions import DEFINITE, Described
from variorum.actors.lexicon import COMPANY_MARKS
from variorum.actors.roster import Roster
from variorum.actors.scene import Scene
from variorum.actors.sorts import head_of
from variorum.model import ActorType

_FIRMS = " ".join(sorted(COMPANY_MARKS)) + (
    " company corporation airlines airways motors motor industries holdings energy oil gas electric pharmaceuticals"
    " stores technologies systems records pictures studios steel partners group shipping mills foods brewery"
)
_PAPERS = "times post telegraph guardian herald tribune journal news gazette chronicle mail star sun globe inquirer"
_BODIES = "organization organisation association society league federation institute foundation coalition alliance"

KINDS: dict[str, frozenset[str]] = {
    noun: frozenset(f"{noun} {words}".split())
    for nouns, words in (
        ("union", "union workers brotherhood teamsters employees attendants guild federation association"),
        ("agency watchdog regulator", "agency department administration bureau office service authority commission"),
        ("department", "dept"),
        ("ministry", ""),
        ("court", "courts tribunal circuit"),
        ("tribunal", "court"),
        ("committee panel", "committee subcommittee commission panel"),
        ("commission", ""),
        ("council", ""),
        ("board", ""),
        ("bureau", ""),
        ("fund", ""),
        ("bank lender", "bank"),
        ("company firm", _FIRMS),
        ("airline carrier", "airlines airways air"),
        ("newspaper paper daily", _PAPERS),
        ("magazine weekly", "magazine weekly review"),
        ("broadcaster network channel", "broadcasting television tv radio network channel"),
        ("university", "college"),
        ("college", "university"),
        ("school", "academy elementary"),
        ("hospital", "clinic"),
        ("institute thinktank", "institute institution center centre"),
        ("foundation charity", "foundation trust fund"),
        ("association federation league society", _BODIES),
        ("group organization organisation", f"{_BODIES} council committee network union fund watch"),
        ("party", ""),
        ("church", ""),
    )
    for noun in nouns.split()
}
"""Nouns for bodies, with the words in a body's name that tell it is one."""

_LOOSE = frozenset(
    "agency watchdog regulator company firm group organization organisation network channel paper daily carrier".split()
)
"""Nouns that bodies bear whose names do not tell it, so that the body named last must be the one."""

_EMPTY = frozenset("federal powerful influential embattled giant whole entire main".split())
_PARTS = frozenset({"amod", "compound", "nmod", "nummod"})
_STEM, _LEAD = 5, 80
_MOST_LOOKED_BACK = 400
"""Tokens before a description in which a body may have been brought in without a name ("a union of dockers")."""


def describe_bodies(scene: Scene, people: Roster) -> Iterator[Described]:
    """Every "the …" whose noun tells a body and which no further words single out ("the union that …")."""
    parse = scene.parse
    named = {token for name in people.names for token in range(name.found.first, name.found.last)}
    for opening, end in scene.plain:
        for token in range(opening, end):
            if parse.pos[token] not in {"NOUN", "PROPN"} or token in named or parse.deps[token] == "compound":
                continue
            if parse.lemmas[token].lower() in KINDS and parse.tags[token] in {"NN", "NNP"}:
                first = parse.left_edges[token]
                if parse.words[first].lower() in DEFINITE and _is_bare(scene, token, first, named):
                    role = parse.lemmas[token].lower()
                    yield Described(first, token + 1, token, role, "", -1, False, False, "", -1)


def _is_bare(scene: Scene, head: int, first: int, named: set[int]) -> bool:
    """Whether all that stands before a noun qualifies it, and nothing behind it tells which one is meant."""
    parse = scene.parse
    inside = all(parse.deps[t] in _PARTS and parse.heads[t] == head and t not in named for t in range(first + 1, head))
    return inside and not any(child > head and parse.deps[child] != "punct" for child in parse.children[head])


def body_meant(scene: Scene, people: Roster, one: Described) -> tuple[int, tuple[int, ...]]:
    """The chain of the one body named before that a description fits, else -1 and those it fits."""
    named: dict[int, int] = {}
    last_named: dict[int, int] = {}
    for name in people.names:
        if name.found.first >= one.first:
            break
        if name.sort is ActorType.ORGANISATION and name.chain >= 0 and people.chains[name.chain].full not in KINDS:
            last_named[name.chain] = name.found.first
            named.setdefault(name.chain, name.found.first)
    words = _words(scene, people)
    qualifiers = [scene.parse.words[t].lower() for t in range(one.first + 1, one.head)]
    fits = [chain for chain in sorted(last_named) if _fits(one.role, qualifiers, words[chain])]
    if len(fits) != 1 or _is_unnamed(scene, people, one, set(qualifiers), named[fits[0]]):
        return -1, tuple(fits)
    newer = [chain for chain, at in last_named.items() if at > last_named[fits[0]]]
    return (-1, (fits[0], *sorted(newer))) if newer and one.role in _LOOSE and not qualifiers else (fits[0], ())


def _words(scene: Scene, people: Roster) -> dict[int, set[str]]:
    """The words in the names of each body, with the nouns that stand beside them ("X, a union")."""
    parse = scene.parse
    found: dict[int, set[str]] = {}
    for name in people.names:
        if name.sort is not ActorType.ORGANISATION or name.chain < 0:
            continue
        told = found.setdefault(name.chain, set())
        told.update(word.lower().strip(".") for word in parse.words[name.found.first : name.found.last])
        head = head_of(scene, name.found)
        beside = [child for child in parse.children[head] if parse.deps[child] == "appos"]
        beside += [parse.heads[head]] if parse.deps[head] in {"appos", "compound"} else []
        told.update(parse.lemmas[t].lower() for t in beside if parse.lemmas[t].lower() in KINDS)
    return found


def _fits(role: str, qualifiers: list[str], words: set[str]) -> bool:
    """Whether a body's words tell that it is what a description says, qualifiers included ("the *appeals* court")."""
    stems = {word[:_STEM] for word in words}
    return bool(KINDS[role] & words) and all(word in _EMPTY or word[:_STEM] in stems for word in qualifiers)


def _is_unnamed(scene: Scene, people: Roster, one: Described, qualifiers: set[str], first_named: int) -> bool:
    """Whether such a body has been brought in without a name ("a union of dockers") beside no name at all.

    The lead of a report often says "a union …" of the one it names further down.
    """
    parse = scene.parse
    lead = min(parse.sentence(first_named)[0], _LEAD)
    beside = {token for name in people.names for token in range(name.found.first - 2, name.found.last + 3)}
    for token in range(max(0, one.first - _MOST_LOOKED_BACK), one.first):
        if parse.lemmas[token].lower() == one.role and token not in beside and parse.pos[token] == "NOUN":
            if token < lead:
                continue
            article, *between = (word.lower() for word in parse.words[parse.left_edges[token] : token + 1])
            another = article in {"a", "an", "another", "one"} and qualifiers <= set(between)
            if another and parse.deps[token] not in {"compound", "attr", "appos"}:
                return True
    return False
