"""The roles that an account tells of somebody: beside the name, by a verb, by a body the name is "of"."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.actors.descriptions import DEFINITE, LONGEST, Described
from variorum.actors.lexicon import FORMER, ROLES
from variorum.actors.roster import Roster
from variorum.actors.scene import Scene
from variorum.actors.sketch import Said
from variorum.actors.sorts import head_of
from variorum.model import ActorType

_OWNERS = frozenset({"a", "an", "his", "her", "its", "their"})
_DETERMINERS = frozenset({"a", "an", "the"})
_BEFORE_ROLE = frozenset("now the a an currently also later".split())
_GIVEN_AN_OFFICE = frozenset("appoint name elect re-elect choose crown ordain confirm install reelect".split())
_NOT_YET = frozenset("will would may might could should shall must to".split())
_FROM = frozenset({"of", "from"})


def said(scene: Scene, one: Described) -> Said:
    """The role as words, without its article, and whether it is told as past."""
    start = one.first + (1 if scene.parse.words[one.first].lower() in DEFINITE | _OWNERS else 0)
    return role_said(scene, start, one.last, one.head)


def role_said(scene: Scene, first: int, last: int, head: int) -> Said:
    """The words of a role at tokens [first, last); past when a word up to its head says so."""
    past = any(scene.parse.words[token].lower() in FORMER for token in range(first, head + 1))
    return Said(scene.words(first, last), past)


def coordinated(scene: Scene, head: int) -> list[Said]:
    """The further roles joined to one ("the former commander and now ambassador to …")."""
    parse = scene.parse
    found = []
    for child in parse.children[head]:
        if parse.deps[child] == "conj" and parse.lemmas[child].lower() in ROLES:
            first, last = parse.left_edges[child], _whole(scene, child)
            while first < child and parse.words[first].lower() in _BEFORE_ROLE:
                first += 1
            if "\n" not in scene.words(first, last):
                found.append(role_said(scene, first, last, child))
    return found


def _whole(scene: Scene, head: int) -> int:
    """The end of a role with the nouns that complete it, before any clause, comma or further role."""
    parse = scene.parse
    last = head + 1
    while last < min(parse.subtree(head)[1], head + LONGEST):
        if parse.pos[last] in {"VERB", "AUX", "PUNCT", "PRON", "CCONJ"}:
            break
        last += 1
    return last


def predicates(scene: Scene, people: Roster) -> dict[int, list[Said]]:
    """Roles told of names by a verb ("is a …", "became …", "served as …", "was elected …"), by index in the roster."""
    parse = scene.parse
    found: dict[int, list[Said]] = {}
    for index, name in enumerate(people.names):
        if name.sort is not ActorType.PERSON:
            continue
        token = head_of(scene, name.found)
        told = [*_by_verb(scene, token, parse.heads[token]), *_bodies(scene, people, token, name.found.last)]
        if told:
            found[index] = told
    return found


def _by_verb(scene: Scene, token: int, verb: int) -> Iterator[Said]:
    """The role that the verb of which a name is the subject gives it."""
    parse = scene.parse
    if parse.deps[token] not in {"nsubj", "nsubjpass"} or any(
        parse.deps[child] == "neg" or parse.words[child].lower() in _NOT_YET for child in parse.children[verb]
    ):
        return
    lemma, past = parse.lemmas[verb].lower(), parse.tags[verb] == "VBD"
    if lemma in {"be", "become"} and parse.deps[token] == "nsubj":
        yield from _roles(scene, verb, {"attr"}, past and lemma == "be")
    elif lemma == "serve":
        for child in parse.children[verb]:
            if parse.words[child].lower() == "as":
                yield from _roles(scene, child, {"pobj"}, past)
    elif lemma in _GIVEN_AN_OFFICE and parse.deps[token] == "nsubjpass":
        yield from _roles(scene, verb, {"oprd", "dobj", "attr"}, False)


def _roles(scene: Scene, above: int, parts: set[str], past: bool) -> Iterator[Said]:
    """The roles that stand in certain grammatical parts below a word."""
    parse = scene.parse
    for child in parse.children[above]:
        if parse.deps[child] in parts and parse.lemmas[child].lower() in ROLES:
            first = min([parse.left_edges[c] for c in parse.children[child] if c < child], default=child)
            first += parse.words[first].lower() in _DETERMINERS
            last = _whole(scene, child)
            if "\n" not in scene.words(first, last) and first <= child:
                role = role_said(scene, first, last, child)
                yield Said(role.role, role.former or past)


def _bodies(scene: Scene, people: Roster, token: int, behind: int) -> Iterator[Said]:
    """The body that a name is of ("X of the Lund Institute")."""
    parse = scene.parse
    if behind >= len(parse) or parse.words[behind].lower() not in _FROM or parse.heads[behind] != token:
        return
    for other in people.names:
        start = other.found.first - (parse.words[other.found.first - 1].lower() == "the")
        if start == behind + 1 and other.sort is ActorType.ORGANISATION:
            yield Said(scene.words(behind, other.found.last))
