"""Which names of one account are one actor's: chains over the plain forms of its names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from variorum.model import ActorType
from variorum.words.names import NameParts, is_given, plain, romanised, same_given, split_name
from variorum.words.places import Place, PlaceWord, place

_SMALL = frozenset("of the for and in at".split())
_MOST_BEARERS = 200


@dataclass(slots=True)
class Chain:
    """One actor inside the account; `full` is the plain form of its fullest name."""

    full: str
    sort: ActorType
    gender: str = ""
    country: str = ""
    names: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Chains:
    """The chains of an account; per plain form its chain, or the rivals it may belong to.

    `written` are the parts of names that a hyphen joins, which their plain forms do not tell.
    """

    chains: list[Chain] = field(default_factory=list)
    of_key: dict[str, int] = field(default_factory=dict)
    rivals: dict[str, tuple[int, ...]] = field(default_factory=dict)
    parts: dict[int, NameParts] = field(default_factory=dict)
    written: Mapping[str, NameParts] = field(default_factory=dict)

    def split(self, key: str) -> NameParts:
        """The parts of a person's name, given by its plain form."""
        return self.written.get(key) or split_name(key)

    def open(self, chain: Chain, key: str) -> int:
        """Begin a chain with one form."""
        self.of_key[key] = len(self.chains)
        self.chains.append(chain)
        return self.of_key[key]

    def is_person(self, chain: int) -> bool:
        """Whether a chain is a person's; -1 is nobody's."""
        return chain >= 0 and self.chains[chain].sort is ActorType.PERSON


def chained(
    keys: Mapping[str, ActorType],
    relatives: Collection[str] = (),
    beside: Collection[frozenset[str]] = (),
    written: Mapping[str, NameParts] = MappingProxyType({}),
) -> Chains:
    """The chains over an account's names, given by plain form with their sorts.

    `relatives` are full names told as of the family of somebody whom the account calls by the surname alone; `beside`
    pairs of full names that stand side by side, so that they are two persons' however alike they are; `written` the
    parts of names with a hyphen.
    """
    made = Chains(written=written)
    persons = [key for key, sort in keys.items() if sort is ActorType.PERSON]
    by_surname: dict[str, list[int]] = defaultdict(list)
    by_given: dict[str, list[int]] = defaultdict(list)
    _full_names(made, persons, by_surname, by_given, beside)
    _lone_names(made, persons, by_surname, by_given, {made.of_key[key] for key in relatives})
    _others(made, keys)
    return made


def _full_names(
    made: Chains,
    persons: Iterable[str],
    by_surname: dict[str, list[int]],
    by_given: dict[str, list[int]],
    beside: Collection[frozenset[str]],
) -> None:
    """Full names, the longest first; one that fits two who cannot be one is a third."""
    full = sorted((key for key in persons if made.split(key).given), key=lambda key: (-len(key), key))
    open_to_many = _open_to_many({key: made.split(key) for key in full})
    for key in full:
        name = made.split(key)
        surname = romanised(name.surname)
        bearers = [
            chain
            for chain in by_surname[surname][:_MOST_BEARERS]
            if made.chains[chain].full not in open_to_many and frozenset((made.chains[chain].full, key)) not in beside
        ]
        same = [chain for chain in bearers if key not in open_to_many and same_person(made.parts[chain], name)]
        same = same or by_surname.get(romanised(key), []) or _double(made, by_surname[surname][:_MOST_BEARERS], key)
        if len(same) == 1:
            made.of_key[key] = same[0]
            continue
        chain = made.open(Chain(key, ActorType.PERSON), key)
        made.parts[chain] = name
        by_surname[surname].append(chain)
        for given in dict.fromkeys(name.given):
            by_given[given].append(chain)


def _open_to_many(names: Mapping[str, NameParts]) -> set[str]:
    """Full names that fit two others which cannot be one person's ("Jess Kovar" of Jessica and Jesse Kovar)."""
    families: dict[str, list[str]] = defaultdict(list)
    for key, name in names.items():
        families[romanised(name.surname)].append(key)
    found = set()
    for family in families.values():
        for key in family if 2 < len(family) < _MOST_BEARERS else ():
            fits = [names[other] for other in family if other != key and same_person(names[key], names[other])]
            if any(not same_person(a, b) for a in fits for b in fits):
                found.add(key)
    return found


def _double(made: Chains, bearers: Iterable[int], key: str) -> list[int]:
    """Those whose name ends in a surname of two words ("Ana Kovar Lind", "Kovar Lind")."""
    ends = [chain for chain in bearers if made.chains[chain].full.endswith(f" {key}")]
    return [
        chain for chain in ends if len(made.parts[chain].given) == key.count(" ") + 1 and not is_given(key.split()[0])
    ]


def _lone_names(
    made: Chains,
    persons: Iterable[str],
    by_surname: dict[str, list[int]],
    by_given: dict[str, list[int]],
    relatives: set[int],
) -> None:
    """Surnames and given names that stand alone; with several bearers they are nobody's for certain."""
    lone = {key: name for key in persons if not (name := made.split(key)).given}
    told = {(romanised(name.surname), name.generation) for name in lone.values() if name.generation}
    for key, name in lone.items():
        surname = romanised(name.surname)
        family = [chain for chain in by_surname.get(surname, []) if chain not in relatives]
        bearers = family or ([] if surname in by_surname else by_given.get(key, []))
        bearers = [chain for chain in bearers if chain not in made.parts or _may_bear(made.parts[chain], name, told)]
        if len(bearers) == 1:
            made.of_key[key] = bearers[0]
        elif bearers:
            made.rivals[key] = tuple(bearers)
        else:
            chain = made.open(Chain(key, ActorType.PERSON), key)
            if not name.generation:
                by_surname[surname].append(chain)


def _may_bear(full: NameParts, lone: NameParts, told: set[tuple[str, str]]) -> bool:
    """Whether a lone name may mean a full one: one told as the younger is meant by no bare surname beside it."""
    if lone.generation:
        return full.generation == lone.generation
    if romanised(lone.surname) != romanised(full.surname):
        return is_given(lone.surname) or full.given[0] == lone.surname
    return (romanised(full.surname), full.generation) not in told


def same_person(left: NameParts, right: NameParts) -> bool:
    """Whether two full names with one surname are one person's: each given name of the shorter meets its like."""
    if left.generation != right.generation:
        return False
    pairs = list(zip(left.given, right.given, strict=False))
    return bool(pairs) and all(same_given(a, b) for a, b in pairs)


def _others(made: Chains, keys: Mapping[str, ActorType]) -> None:
    longer = _longer(keys)
    at: dict[tuple[str, ActorType], int] = {}
    for key, sort in keys.items():
        if sort is not ActorType.PERSON:
            known = place(key)
            full = _tabled(known) if known else longer.get(key, key) if sort is ActorType.ORGANISATION else key
            if (full, sort) in at:
                made.of_key[key] = at[full, sort]
            else:
                at[full, sort] = made.open(Chain(full, sort, country=known.code if known else ""), key)


def _tabled(known: Place) -> str:
    """The plain form under which the names of one place or people meet."""
    people = known.word in (PlaceWord.PEOPLE, PlaceWord.ADJECTIVE)
    return f"{known.word if people else ''}{plain(known.name)}"


def _longer(keys: Mapping[str, ActorType]) -> dict[str, str]:
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
