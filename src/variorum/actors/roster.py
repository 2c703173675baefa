"""Who is who inside one account: each name with its sort, its title, and the chain of names for the same actor."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from variorum.actors.aliases import aliases, expansions
from variorum.actors.lexicon import PLACE_HEADS
from variorum.actors.metonyms import govern
from variorum.actors.scene import Scene
from variorum.actors.sorts import Weighed, sorts
from variorum.actors.spotting import Found, spot
from variorum.actors.surroundings import FAIR
from variorum.actors.titles import title_of
from variorum.model import ActorType
from variorum.words.names import HONORIFICS, NameParts, gender, is_given, plain, romanised, same_given, split_name
from variorum.words.places import Place, PlaceWord, longest_place, place

_SMALL = frozenset("of the for and in at".split())
_TABLED = frozenset({PlaceWord.COUNTRY, PlaceWord.CAPITAL, PlaceWord.SEAT})


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the account: its tokens, sort, title tokens and the chain it belongs to (-1: not settled).

    `told` is the votes that words and surroundings give each sort of the name in this account.
    """

    found: Found
    words: str
    sort: ActorType
    title: tuple[int, int] | None
    chain: int
    rivals: tuple[int, ...] = ()
    told: tuple[tuple[ActorType, int], ...] = ()


@dataclass(slots=True)
class Chain:
    """One actor inside the account; `full` is the plain form of its fullest name."""

    full: str
    sort: ActorType
    gender: str = ""
    country: str = ""
    names: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Roster:
    """All names of an account in text order and their chains."""

    names: list[Named]
    chains: list[Chain]


def roster(scene: Scene) -> Roster:
    """Find, sort and chain the names of an account."""
    found = spot(scene)
    weighed = sorts(scene, found)
    table = {key: name.sort for key, name in weighed.items()}
    same_as = _same_as(scene, found, table)
    found = [f for f in found if plain(scene.words(f.first, f.last)) in table]
    found = sorted(found + _known(scene, found, table), key=lambda f: f.first)
    sorted_names = [(f, scene.words(f.first, f.last)) for f in found]
    chains, of_key, rivals = _chains({plain(words): table[plain(words)] for _, words in sorted_names})
    for other, one in same_as.items():
        if one in of_key and other in of_key and one != other:
            of_key[other] = of_key[one]
            rivals.pop(other, None)
    names: list[Named] = []
    for f, words in sorted_names:
        key = plain(words)
        sort, known = table[key], place(words) or _state(scene, f, weighed.get(key))
        if known and known.word in _TABLED:
            sort = govern(scene, f, known)
        title = title_of(scene, f.first) if sort is ActorType.PERSON else None
        chain = of_key.get(key, -1)
        if chain >= 0:
            chains[chain].names.append(len(names))
            chains[chain].gender = chains[chain].gender or _gender(scene, words, title)
        told = weighed[key].told if key in weighed else ()
        names.append(Named(f, words, sort, title, chain, rivals.get(key, ()), told))
    return Roster(names, chains)


def _state(scene: Scene, found: Found, weighed: Weighed | None) -> Place | None:
    """A place that no table knows but the account tells, which may stand for its government; rivers do not."""
    words = scene.parse.words
    before = words[found.first - 1].lower() if found.first else ""
    edges = {words[found.first].lower(), words[found.last - 1].lower()}
    if weighed is None or weighed.sort is not ActorType.PLACE or before == "the" or edges & PLACE_HEADS:
        return None
    told = dict(weighed.told).get(ActorType.PLACE, 0) >= FAIR
    return Place(PlaceWord.CAPITAL, "", scene.words(found.first, found.last)) if told else None


def _same_as(scene: Scene, found: list[Found], table: dict[str, ActorType]) -> dict[str, str]:
    """Names that the account itself gives as others for a name; they take its sort."""
    same_as: dict[str, str] = {}
    for other, one in {**aliases(scene, found), **expansions(scene, found)}.items():
        alias, name = (plain(scene.words(f.first, f.last)) for f in (found[other], found[one]))
        if place(alias) is None and name in table:
            same_as[alias] = name
            table[alias] = table[name]
    return same_as


def _known(scene: Scene, found: list[Found], table: dict[str, ActorType]) -> list[Found]:
    """Names known from running text or tables, where the model saw none: in headings and between found names."""
    taken = {token for f in found for token in range(f.first, f.last)}
    surnames = {split_name(key).surname: sort for key, sort in table.items() if sort is ActorType.PERSON and " " in key}
    known = {**surnames, **table}
    longest = max([longest_place(), *(key.count(" ") + 1 for key in known)])
    more: list[Found] = []
    for opening, last in scene.headings + scene.plain:
        token = opening
        while token < last:
            word = scene.parse.words[token]
            if token in taken or not word[:1].isupper() or not (word[-1].isalnum() or word[-1] in ".-–"):
                token += 1
                continue
            reach = _longest_known(scene, token, min(last, token + longest), known, taken)
            if reach > token:
                more.append(Found(token, reach))
                key = plain(scene.words(token, reach))
                table.setdefault(key, known.get(key, ActorType.PLACE))
            token = max(reach, token + 1)
    return more


def _longest_known(scene: Scene, token: int, last: int, table: dict[str, ActorType], taken: set[int]) -> int:
    for reach in range(last, token, -1):
        if any(inside in taken for inside in range(token, reach)) or _in_title(scene, token, reach):
            continue
        words = scene.words(token, reach)
        if "\n" in words or not any(map(str.isalnum, scene.parse.words[reach - 1])):
            continue
        known = place(words)
        if known and known.word is PlaceWord.ADJECTIVE:
            continue
        if plain(words) in table or (known and known.word in {PlaceWord.COUNTRY, PlaceWord.CAPITAL, PlaceWord.TOWN}):
            return reach
    return token


def _in_title(scene: Scene, token: int, reach: int) -> bool:
    """Whether the stretch is a part of what the model takes for a work's title."""
    work = scene.labelled_at.get(token)
    return work is not None and work.label == "WORK_OF_ART" and (work.first < token or reach < work.last)


def _gender(scene: Scene, words: str, title: tuple[int, int] | None) -> str:
    if title:
        for token in range(*title):
            told = HONORIFICS.get(scene.parse.words[token].lower().rstrip("."), "")
            if told:
                return told
    given = split_name(words).given
    return gender(given[0]) if given else gender(words)


def _chains(keys: dict[str, ActorType]) -> tuple[list[Chain], dict[str, int], dict[str, tuple[int, ...]]]:
    """Chains over the plain forms of an account's names; per form its chain, or the rivals it may belong to."""
    chains: list[Chain] = []
    of_key: dict[str, int] = {}
    rivals: dict[str, tuple[int, ...]] = {}
    parts: dict[int, NameParts] = {}
    by_surname: dict[str, list[int]] = defaultdict(list)
    by_given: dict[str, list[int]] = defaultdict(list)
    persons = [key for key, sort in keys.items() if sort is ActorType.PERSON]
    for key in sorted((key for key in persons if split_name(key).given), key=lambda key: (-len(key), key)):
        name = split_name(key)
        surname = romanised(name.surname)
        same = [chain for chain in by_surname[surname] if _same_person(parts[chain], name)]
        same = same or by_surname.get(romanised(key), [])
        if len(same) == 1:
            of_key[key] = same[0]
            continue
        of_key[key] = len(chains)
        parts[len(chains)] = name
        by_surname[surname].append(len(chains))
        for given in name.given:
            by_given[given].append(len(chains))
        chains.append(Chain(key, ActorType.PERSON))
    lone = [key for key in persons if not split_name(key).given]
    told = {(romanised(name.surname), name.generation) for name in map(split_name, lone) if name.generation}
    for key in lone:
        name = split_name(key)
        surname = romanised(name.surname)
        bearers = by_surname.get(surname, []) or (by_given.get(key, []) if is_given(key) else [])
        bearers = [chain for chain in bearers if chain not in parts or _may_bear(parts[chain], name, told)]
        if len(bearers) == 1:
            of_key[key] = bearers[0]
        elif bearers:
            rivals[key] = tuple(bearers)
        else:
            of_key[key] = len(chains)
            if not name.generation:
                by_surname[surname].append(len(chains))
            chains.append(Chain(key, ActorType.PERSON))
    longer = _longer(keys)
    at: dict[tuple[str, ActorType], int] = {}
    for key, sort in keys.items():
        if sort is not ActorType.PERSON:
            known = place(key)
            full = _tabled(known) if known else longer.get(key, key) if sort is ActorType.ORGANISATION else key
            of_key[key] = at.setdefault((full, sort), len(chains))
            if of_key[key] == len(chains):
                chains.append(Chain(full, sort, country=known.code if known else ""))
    return chains, of_key, rivals


def _may_bear(full: NameParts, lone: NameParts, told: set[tuple[str, str]]) -> bool:
    """Whether a lone surname may mean a full name: one told as the younger is meant by no bare surname beside it."""
    if lone.generation:
        return full.generation == lone.generation
    return (romanised(full.surname), full.generation) not in told


def _same_person(left: NameParts, right: NameParts) -> bool:
    """Whether two full names with one surname are one person's: each given name of the shorter meets its like."""
    if left.generation != right.generation:
        return False
    pairs = list(zip(left.given, right.given, strict=False))
    return bool(pairs) and all(same_given(a, b) for a, b in pairs)


def _tabled(known: Place) -> str:
    """The plain form under which the names of one place or people meet."""
    people = known.word in (PlaceWord.PEOPLE, PlaceWord.ADJECTIVE)
    return f"{known.word if people else ''}{plain(known.name)}"


def _longer(keys: dict[str, ActorType]) -> dict[str, str]:
    """For short forms of organisations, the one longer name of the account that ends in it or has it as initials."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for key, sort in keys.items():
        words = key.split()
        if sort is ActorType.ORGANISATION and len(words) > 1:
            for start in range(1, len(words)):
                bearers[" ".join(words[start:])].add(key)
            bearers["".join(word[0] for word in words if word not in _SMALL)].add(key)
    return {
        short: next(iter(names))
        for short, names in bearers.items()
        if len(names) == 1 and short in keys and (" " in short or len(short) > 2)
    }
