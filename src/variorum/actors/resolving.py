"""One walk through an account: every description and pronoun, and the chain it stands for where that is settled."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from variorum.actors.binding import MOST_CANDIDATES, WINDOW, Point, choose
from variorum.actors.body_nouns import KINDS, body_meant, describe_bodies
from variorum.actors.descriptions import Described, describe, office
from variorum.actors.lexicon import CONTINUING, GOVERNMENTS, ROLES, SPEECH
from variorum.actors.pronouns import Pronoun, pronouns
from variorum.actors.roles import said
from variorum.actors.roster import Roster
from variorum.actors.scene import Scene, tokens
from variorum.actors.sketch import Said
from variorum.actors.sorts import head_of
from variorum.model import ActorType
from variorum.words import senses
from variorum.words.places import PlaceWord, country, place

_ONE = frozenset({ActorType.PERSON})
_NEAR = 4
_OBJECTS = frozenset({"dobj", "dative"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_DEFENDING = frozenset({"lawyer", "attorney", "barrister", "solicitor"})
_PROSECUTING = frozenset("police chief prosecutor judge sheriff detective inspector officer constable".split())
_PERSON = ("person",)
_PARTING = frozenset("president premier chancellor king queen pope prime minister governor mayor senator".split())


@dataclass(frozen=True, slots=True)
class Reference:
    """A description or pronoun at tokens [first, last) and what it stands for.

    `chain` is -1 when that is not settled; `candidates` are chains, best first; `said` the role a description tells.
    """

    first: int
    last: int
    chain: int
    candidates: tuple[int, ...]
    why: str
    described: Described | None
    sort: ActorType
    said: Said | None = None


@dataclass(slots=True)
class _Walk:
    scene: Scene
    people: Roster
    points: list[Point] = field(default_factory=list)
    roles: dict[int, set[tuple[str, str]]] = field(default_factory=dict)
    told: dict[int, set[str]] = field(default_factory=dict)
    references: list[Reference] = field(default_factory=list)
    strangers: int = -2
    chain_at: dict[int, int] = field(default_factory=dict)


def resolve(scene: Scene, people: Roster) -> list[Reference]:
    """Every description and pronoun of the account, in text order."""
    walk = _Walk(scene, people)
    walk.chain_at = {head_of(scene, name.found): name.chain for name in people.names if name.chain >= 0}
    described = describe(scene, people)
    _learn_roles(walk, described)
    bodies = list(describe_bodies(scene, people))
    covered = {token for one in described for token in range(one.first, one.last)}
    known = covered | {token for name in people.names for token in range(name.found.first, name.found.last)}
    items: list[tuple[int, int, Described | Pronoun | int | None]] = [
        *((head_of(scene, name.found), 0, index) for index, name in enumerate(people.names)),
        *((one.head, 1, one) for one in described),
        *((one.head, 1, one) for one in bodies if one.head not in covered),
        *((one.token, 2, one) for one in pronouns(scene)),
        *((token, 3, None) for token in _strangers(scene, known)),
    ]
    for token, _, item in sorted(items, key=lambda row: row[:2]):
        sentence = bisect_right(scene.parse.sentences, (token, len(scene.parse))) - 1
        if isinstance(item, int):
            _pass_name(walk, item, token, sentence)
        elif isinstance(item, Described) and item.role in KINDS:
            _pass_body(walk, item, sentence)
        elif isinstance(item, Described):
            _pass_description(walk, item, sentence)
        elif item is None:
            walk.points.append(Point(token, sentence, walk.strangers, "", False, -1))
            walk.strangers -= 1
        else:
            _pass_pronoun(walk, item, sentence, covered)
    return sorted(walk.references, key=lambda reference: (reference.first, reference.last))


def _strangers(scene: Scene, known: set[int]) -> Iterator[int]:
    """Those whom no name tells: pronouns behind "one pastor said" and "the man was held" may well mean them."""
    parse = scene.parse
    for token in tokens(scene.plain):
        if parse.deps[token] not in _SUBJECTS or token in known:
            continue
        noun = parse.lemmas[token].lower() if parse.tags[token] == "NN" else ""
        speaks = parse.lemmas[parse.heads[token]] in SPEECH
        speaker = speaks and (parse.tags[token] == "NNP" or noun in ROLES)
        if speaker or senses.classes("n", noun)[:1] == _PERSON:
            yield token


def _learn_roles(walk: _Walk, described: list[Described]) -> None:
    """The roles that titles and appositions give the chains of the account."""
    for name in walk.people.names:
        if name.title and name.chain >= 0:
            code = _country_of(walk, name.title)
            for token in range(*name.title):
                if walk.scene.parse.lemmas[token].lower() in ROLES:
                    walk.roles.setdefault(name.chain, set()).add((office(walk.scene, token), code))
            walk.told.setdefault(name.chain, set()).update(_words(walk, max(0, name.title[0] - _NEAR), name.title[1]))
    for one in described:
        if one.named >= 0 and walk.people.names[one.named].chain >= 0:
            chain = walk.people.names[one.named].chain
            walk.roles.setdefault(chain, set()).add((one.role, one.country))
            walk.told.setdefault(chain, set()).update(_words(walk, one.first, one.last))


def _words(walk: _Walk, first: int, last: int) -> set[str]:
    return {word.lower() for word in walk.scene.parse.words[first:last]}


def _singled_out(walk: _Walk, one: Described) -> set[str]:
    """The names in a description that tell whose or of which party somebody is ("the *Democratic* nominee").

    Countries are compared by what they are called, whatever form they stand in.
    """
    words = walk.scene.parse.words[one.first + 1 : one.head]
    return {word.lower() for word in words if word[0].isupper() and word.lower() not in ROLES and not country(word)}


def _country_of(walk: _Walk, title: tuple[int, int]) -> str:
    first = max(0, title[0] - 2)
    for token in range(first, title[1]):
        code = country(walk.scene.parse.words[token])
        if code:
            return code
    return ""


def _pass_name(walk: _Walk, index: int, token: int, sentence: int) -> None:
    name = walk.people.names[index]
    chain = walk.people.chains[name.chain] if name.chain >= 0 else None
    several = name.sort not in _ONE
    if name.sort is ActorType.PLACE:
        return
    walk.points.append(Point(token, sentence, name.chain, chain.gender if chain else "", several, index))


def _pass_description(walk: _Walk, one: Described, sentence: int) -> None:
    chain, candidates, why = _of_description(walk, one, sentence)
    who = chain
    if chain < 0:
        who, walk.strangers = walk.strangers, walk.strangers - 1
    gender = one.gender or (walk.people.chains[chain].gender if chain >= 0 else "")
    sort = ActorType.GOVERNMENT if one.role in GOVERNMENTS else ActorType.PERSON
    if one.named < 0:
        several = one.plural or sort is not ActorType.PERSON
        walk.points.append(Point(one.head, sentence, who, gender, several, -1))
    walk.references.append(Reference(one.first, one.last, chain, candidates, why, one, sort, said(walk.scene, one)))


def _pass_body(walk: _Walk, one: Described, sentence: int) -> None:
    """A description of a body; one that no body of the account fits is nobody's mention."""
    chain, candidates = body_meant(walk.scene, walk.people, one)
    if chain < 0 and not candidates:
        return
    why = f"the one {one.role} named in this account" if chain >= 0 else ""
    if chain >= 0:
        walk.points.append(Point(one.head, sentence, chain, "", True, -1))
    walk.references.append(
        Reference(one.first, one.last, chain, candidates[:MOST_CANDIDATES], why, one, ActorType.ORGANISATION)
    )


def _of_description(walk: _Walk, one: Described, sentence: int) -> tuple[int, tuple[int, ...], str]:
    if one.named >= 0:
        return walk.people.names[one.named].chain, (), "stands beside the name"
    if one.plural:
        return -1, (), ""
    if one.role in GOVERNMENTS:
        state = _state(walk, one.country) if one.country else -1
        return (state if state >= 0 else one.owner), (), "its country, named in this account"
    met = {point.who for point in walk.points}
    bearers = [
        chain
        for chain, roles in sorted(walk.roles.items())
        if chain in met
        and not (one.gender and walk.people.chains[chain].gender not in ("", one.gender))
        and any(
            role == one.role and (not one.country or not country or country == one.country) for role, country in roles
        )
    ]
    if names := _singled_out(walk, one):
        bearers = [chain for chain in bearers if names <= walk.told.get(chain, set())]
    exact = [chain for chain in bearers if (one.role, one.country) in walk.roles[chain]]
    if len(bearers) == 1 and exact and not one.owned:
        return bearers[0], (), f"the one {one.role} named in this account"
    if one.country and len(exact) == 1:
        return exact[0], (), f"the one {one.role} of that country named in this account"
    speaker = _going_on(walk, one, sentence)
    if speaker >= 0 and not bearers:
        return speaker, (), "goes on speaking"
    return -1, tuple(bearers[:MOST_CANDIDATES]), ""


def _state(walk: _Walk, code: str) -> int:
    """The chain of a country's own name; -1 when the account does not name it."""
    for number, chain in enumerate(walk.people.chains):
        known = place(chain.full) if chain.country == code and chain.names else None
        if known and known.word is PlaceWord.COUNTRY and chain.sort is not ActorType.PEOPLE:
            return number
    return -1


def _going_on(walk: _Walk, one: Described, sentence: int) -> int:
    """The last speaker, when a bare description goes on speaking and nobody else has spoken since; else -1."""
    parse = walk.scene.parse
    verb = parse.heads[one.head]
    bare = not one.country and not one.owned and one.last == one.head + 1 and one.first >= one.head - 1
    if not bare or parse.deps[one.head] != "nsubj" or parse.lemmas[verb] not in CONTINUING or one.role in _PARTING:
        return -1
    speakers = set()
    for point in reversed(walk.points[-60:]):
        if sentence - point.sentence > WINDOW:
            break
        if parse.deps[point.token] == "nsubj" and parse.lemmas[parse.heads[point.token]] in SPEECH and not point.plural:
            speakers.add(point.who)
    return speakers.pop() if len(speakers) == 1 and min(speakers) >= 0 else -1


def _pass_pronoun(walk: _Walk, one: Pronoun, sentence: int, covered: set[int]) -> None:
    ahead = _named_ahead(walk, one)
    if ahead >= 0:
        who, ranked, why = ahead, [ahead], "the clause before the one that names"
    elif one.stressed:
        who, ranked, why = _stressed(walk, one)
    elif one.relative >= 0:
        who, ranked, why = _related(walk, one)
    else:
        spoken_to = _named_behind(walk, one.token)
        points = [p for p in walk.points if p.who not in spoken_to] if spoken_to else walk.points
        who, ranked = choose(walk.scene, one.token, sentence, points, one.gender, one.plural)
        if one.plural and who != -1 and not _same_subject(walk, one, sentence, who):
            who = -1
        if who in walk.roles and _is_defended(walk.scene, one.token) and _prosecutes(walk.roles[who]):
            who = -1
        why = "nearest in salience" if who >= 0 else ""
    chains = walk.people.chains
    chain = who if who >= 0 else -1
    if chain >= 0 and one.gender and not chains[chain].gender and chains[chain].sort is ActorType.PERSON:
        chains[chain].gender = one.gender
    candidates = () if chain >= 0 else tuple(c for c in ranked if c >= 0)
    sort = chains[chain].sort if chain >= 0 else one.sort
    walk.references.append(Reference(one.token, one.token + 1, chain, candidates, why, None, sort))
    walk.points.append(Point(one.token, sentence, who, one.gender, one.plural, -1))


def _is_defended(scene: Scene, token: int) -> bool:
    """ "His lawyer said": he is one of whom something is suspected."""
    parse = scene.parse
    return parse.deps[token] == "poss" and parse.lemmas[parse.heads[token]].lower() in _DEFENDING


def _prosecutes(roles: set[tuple[str, str]]) -> bool:
    """Whether somebody has a role of those who hold, charge or judge others."""
    return any(_PROSECUTING.intersection(role.split()) for role, _ in roles)


def _named_ahead(walk: _Walk, one: Pronoun) -> int:
    """ "After he left Lund, Kovar spoke", "in her speech, Mera …": whom the main clause names as its subject; -1 for
    nobody.

    Only where the sentence opens so and names no other person before.
    """
    parse = walk.scene.parse
    first, _ = parse.sentence(one.token)
    child = one.token
    while parse.heads[child] != child and parse.deps[child] not in ("advcl", "prep", "ROOT"):
        child = parse.heads[child]
    verb = parse.heads[child]
    if not one.gender or verb <= child or parse.left_edges[child] != first:
        return -1
    subject = next((c for c in parse.children[verb] if parse.deps[c] in ("nsubj", "nsubjpass") and c > child), -1)
    chain = walk.chain_at.get(subject, -1)
    if chain < 0 or any(token in walk.chain_at for token in range(first, one.token)):
        return -1
    named = walk.people.chains[chain]
    return chain if named.sort is ActorType.PERSON and named.gender in ("", one.gender) else -1


def _named_behind(walk: _Walk, token: int) -> set[int]:
    """Those named as objects of the verb that a pronoun is subject of: "he told Kovar" is not Kovar."""
    parse = walk.scene.parse
    if parse.deps[token] != "nsubj":
        return set()
    behind = {c for c in parse.children[parse.heads[token]] if c > token and parse.deps[c] in _OBJECTS}
    return {walk.chain_at[c] for c in behind if c in walk.chain_at}


def _stressed(walk: _Walk, one: Pronoun) -> tuple[int, list[int], str]:
    """Whom a "himself" means that stresses the word before it, or the subject: "she wrote the letters herself"."""
    parse = walk.scene.parse
    who = next((point.who for point in walk.points[-4:] if point.token == one.token - 1), -1)
    if who != -1:
        return who, [], "stresses the word before it"
    subjects = {c for c in parse.children[parse.heads[one.token]] if parse.deps[c] in _SUBJECTS}
    who = next((point.who for point in walk.points[-8:] if point.token in subjects and not point.plural), -1)
    return who, [], "stresses the subject"


def _same_subject(walk: _Walk, one: Pronoun, sentence: int, who: int) -> bool:
    """Whether a plural pronoun's people or body is a subject of its own sentence, which names no two persons."""
    parse = walk.scene.parse
    here = [point for point in walk.points[-24:] if point.sentence == sentence]
    persons = {point.who for point in here if not point.plural}
    subject = any(point.who == who and parse.deps[point.token] in {"nsubj", "nsubjpass"} for point in here)
    return subject and len(persons) < 2


def _related(walk: _Walk, one: Pronoun) -> tuple[int, list[int], str]:
    """Whom a relative pronoun stands for: the name or description at the head of its clause."""
    around = {one.relative, *_conjuncts(walk.scene, one.relative), *_subjects(walk.scene, one.relative)}
    near = list(dict.fromkeys(point.who for point in walk.points[-12:] if point.token in around and point.who != -1))
    if len(near) == 1:
        return near[0], near, "the clause belongs to it"
    return -1, near, ""


def _subjects(scene: Scene, token: int) -> Iterator[int]:
    """The subject of which a noun is said by "is"."""
    parse = scene.parse
    if parse.deps[token] == "attr":
        yield from (child for child in parse.children[parse.heads[token]] if parse.deps[child] == "nsubj")


def _conjuncts(scene: Scene, token: int) -> Iterator[int]:
    parse = scene.parse
    for child in parse.children[token]:
        if parse.deps[child] in {"conj", "appos"}:
            yield child
    if parse.deps[token] in {"conj", "appos"}:
        yield parse.heads[token]
