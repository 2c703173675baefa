"""The actors of one account as its names sketch tells them: what linking across accounts starts from."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from variorum.actors.fields import field_of
from variorum.actors.sketch import Called, Names
from variorum.model import ActorType, BrokenInvariant, DocumentId, FindingId, MentionForm
from variorum.words.bodies import body_key
from variorum.words.common_names import is_common
from variorum.words.names import CUT_TITLES, HONORIFICS, NameParts, plain, romanised, split_name
from variorum.words.places import PlaceWord, place
from variorum.words.towns import town

Stories = Mapping[DocumentId, Sequence[FindingId]]
"""The stories that each account tells."""

_STATES = frozenset({ActorType.PLACE, ActorType.GOVERNMENT})
_MANY, _FULL_NAME, _OWN_READING = 2, 60, 2
_SURE = {ActorType.PERSON: 10, ActorType.PLACE: 10, ActorType.ORGANISATION: 20}
_OWNER = re.compile(r"^.*['’](?:s\b|\s)")
_COMPLEMENT = re.compile(r"\s(?:of|to|for|in|at|from|with|who|whose)\s.*$")


@dataclass(slots=True)
class Local:
    """One actor inside one account: its mentions with their words, and what the account tells of it.

    `key` is the same for locals that one name makes the same whatever the context; `parts` is set for persons.
    `company` are the keys of the persons that its account names, itself included; `age` is in years,
    `year` the one the account is of; 0 when not told.
    """

    document: DocumentId
    sort: ActorType
    key: str
    full: str
    parts: NameParts | None = None
    gender: str = ""
    called: list[Called] = field(default_factory=list)
    fields: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    told: Counter[ActorType] = field(default_factory=Counter)
    ambiguous: bool = False
    company: frozenset[str] = frozenset()
    age: int = 0
    year: int = 0

    @property
    def least(self) -> FindingId:
        """The smallest mention id: what locals are put in order by."""
        return min(called.mention for called in self.called)


def parts_of(local: Local) -> NameParts:
    """The parts of a person's name."""
    if local.parts is None:
        raise BrokenInvariant("only persons' names have parts")
    return local.parts


def locals_of(
    names: Names, alive: AbstractSet[FindingId], apart: AbstractSet[FindingId], year: int = 0
) -> Iterator[Local]:
    """The local actors of one account, over mentions that are alive; mentions in `apart` stand each for itself."""
    found: dict[str, Local] = {}
    for called in names.called:
        if called.form is not MentionForm.NAME or called.mention not in alive:
            continue
        sort, key = _key(called)
        slot = f"{called.mention}" if called.mention in apart else f"{sort}|{key}"
        local = found.get(slot)
        if local is None:
            local = found[slot] = Local(names.document, sort, key, called.full, year=year)
            if sort is ActorType.PERSON:
                local.parts = split_name(called.full)
        _add(local, called)
    _mark_ambiguous(found.values())
    company = frozenset(local.key for local in found.values() if _tells(local))
    for local in found.values():
        local.company = company
        yield local


def _tells(local: Local) -> bool:
    """Whether who is named beside this one is likely in the same affair: by a full name or a surname few bear."""
    return local.parts is not None and (bool(local.parts.given) or not is_common(local.parts))


def _key(called: Called) -> tuple[ActorType, str]:
    """Sort and key of a mention: countries with the capitals and seats that stand for their governments are one."""
    if called.type is ActorType.PERSON:
        return called.type, plain(called.full)
    known = place(called.words) or place(called.full)
    if known and known.word in (PlaceWord.PEOPLE, PlaceWord.ADJECTIVE):
        return ActorType.PEOPLE, known.code or plain(known.name)
    if known and called.type in _STATES:
        if known.code and (known.word is PlaceWord.COUNTRY or called.type is ActorType.GOVERNMENT):
            return ActorType.GOVERNMENT, known.code
        return ActorType.PLACE, plain(known.name)
    if called.type in _STATES:
        return _town_key(called)
    if called.type is ActorType.ORGANISATION:
        return called.type, body_key(called.full) or plain(called.full)
    return called.type, plain(called.full)


def _town_key(called: Called) -> tuple[ActorType, str]:
    """Sort and key of a place that no table of countries knows: a town under its usual name."""
    known = town(called.words) or town(called.full)
    capital = place(known.name) if known else None
    if capital and capital.code and called.type is ActorType.GOVERNMENT:
        return ActorType.GOVERNMENT, capital.code
    return ActorType.PLACE, plain(known.name if known else called.full)


def _add(local: Local, called: Called) -> None:
    local.called.append(called)
    local.ambiguous = local.ambiguous or called.several
    local.gender = local.gender or called.gender
    local.age = local.age or called.age
    told = [called.title.lower(), *(said.role.lower() for said in called.roles)]
    for words in told:
        offices = (CUT_TITLES.get(word.rstrip("."), word) for word in _office(words).split())
        local.roles.update(word for word in offices if word not in HONORIFICS)
    local.fields.update(filter(None, map(field_of, told)))
    local.told |= Counter(dict(called.told))


def _office(words: str) -> str:
    """The words of a role without whose it is ("the president's son" is no president)."""
    return _COMPLEMENT.sub("", _OWNER.sub("", words))


def mend_sorts(found: list[Local], stories: Stories) -> list[Local]:
    """The same locals; a name that its account hardly tells of takes the sort that the accounts together tell.

    A town or surname that no table knows is easily taken for another sort where an account gives no context; accounts
    that say "in X", "the X river", "X's parliament" settle it, or one near that gives X a first name.
    """
    told: dict[str, Counter[ActorType]] = defaultdict(Counter)
    bearers: dict[str, list[Local]] = defaultdict(list)
    for local in found:
        told[plain(local.full)].update({**local.told, local.sort: local.told[local.sort] + _OWN_READING})
        if local.parts is not None and local.parts.given:
            bearers[local.parts.surname].append(local)
    for local in found:
        if local.told[local.sort] < _SURE.get(local.sort, 0) and _is_open(local.full):
            name = plain(local.full)
            votes = Counter(told[name])
            if _may_be_borne(local, bearers.get(name, []), stories):
                votes[ActorType.PERSON] += _FULL_NAME
            best = max(sorted(_SURE), key=lambda sort: votes[sort])
            others = votes[best] - local.told[best]
            if best is not local.sort and others >= _MANY * votes[local.sort]:
                _resort(local, best)
    return found


def _may_be_borne(local: Local, bearers: Sequence[Local], stories: Stories) -> bool:
    """Whether a name alone is the surname of somebody named in full: near, or where nothing tells another sort."""
    if local.sort is ActorType.PERSON or not bearers:
        return bool(bearers)
    bare = not local.told[local.sort] and town(local.full) is None
    return bare or any(_near(local, other, stories) for other in bearers)


def _near(left: Local, right: Local, stories: Stories) -> bool:
    """Whether two accounts tell one story or name the same persons."""
    told = set(stories.get(left.document, ())) & set(stories.get(right.document, ()))
    return bool(told or left.company & right.company)


def _resort(local: Local, sort: ActorType) -> None:
    local.sort, local.key = sort, plain(local.full)
    local.parts = split_name(local.full) if sort is ActorType.PERSON else None


def _is_open(name: str) -> bool:
    """Whether a name is neither an acronym nor a place of the tables, whose sorts are settled."""
    return not name.isupper() and place(name) is None


def _mark_ambiguous(found: Iterable[Local]) -> None:
    """Lone names that several fuller ones of the same account bear are nobody's for certain."""
    bearers: dict[str, int] = {}
    lone: list[Local] = []
    for local in found:
        if local.parts is None:
            continue
        if local.parts.given:
            surname = romanised(local.parts.surname)
            bearers[surname] = bearers.get(surname, 0) + 1
        else:
            lone.append(local)
    for local in lone:
        local.ambiguous = local.ambiguous or (
            local.parts is not None and bearers.get(romanised(local.parts.surname), 0) > 1
        )
