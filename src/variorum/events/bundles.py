"""Tellings joined so far, and whether two of them can be one happening."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date

from variorum.events.features import HELD, Feature, named
from variorum.model import DocumentId, FindingId, Interval, Timex
from variorum.words import predicates
from variorum.words.calendar import interval_of, resolve

_MONTH_DAY = re.compile(r"(?:XXXX|\d{4})-(\d\d-\d\d)")
_ANY_DAY = date(2014, 6, 18)
"""A day to count relative times of one account from, so that "yesterday" and "last week" can be told apart."""
Link = tuple[FindingId, FindingId]
"""Two event mentions."""
Never = Mapping[FindingId, AbstractSet[FindingId]]
"""From which tellings a person set a telling apart."""
Timed = tuple[Timex, Interval | None]
"""Words of time with the days they stand for, where the account's own stated day gives them."""
_FEW = 7
_LEAD = 3
"""The last sentence of an account's lead, counted from nought: what stands there is what it is about."""
_RELATIVE = ("day", "week", "month", "year")
_DYING, _KILLING = "die", "kill"
_ENDING = frozenset("die kill murder assassinate assassination execute execution behead beheading lynch".split())
"""Families of words for what ends a life, which happens to a person once."""
_BY_ONE_HOUSE = frozenset("vote vote_down pass approve ratify uphold strike_down repeal enact rule".split())
"""What each house or court does for itself: the Senate passes the bill that the House has passed."""
_WINNING = predicates.family("win")
_AGAIN = frozenset(
    "another second third fourth fifth sixth seventh eighth ninth tenth next latest recent consecutive straight".split()
)
"""Words before "victory" by which it is one of several."""
_MUTUAL = frozenset("marry wed divorce fight battle clash duel face play date hug kiss resemble".split())
"""What two do to each other, whoever is named first."""


class Bundle:
    """Tellings of one account, or of many, taken for one happening. What they tell together is kept up as they come."""

    __slots__ = (
        "_documents",
        "_times",
        "agents",
        "background",
        "blocks",
        "cancelled",
        "cues",
        "families",
        "first",
        "heads",
        "leads",
        "lengths",
        "many",
        "members",
        "ordinals",
        "parties",
        "patients",
        "people",
        "places",
        "recurrent",
        "said_times",
        "sides",
        "timed",
        "type",
        "victims",
    )

    def __init__(self, members: Iterable[Feature]) -> None:
        self.members: list[Feature] = []
        self.type = ""
        self.background = 0
        self.recurrent = False
        self.leads = False
        self.cancelled = False
        """Whether anyone tells that it was called off."""
        self._documents: tuple[DocumentId, ...] | None = None
        self._times: list[tuple[DocumentId, Timex]] | None = None
        self.people: set[str] = set()
        self.parties: set[str] = set()
        self.agents: set[str] = set()
        self.patients: set[str] = set()
        self.victims: set[str] = set()
        """The named people whose lives end."""
        self.many = False
        """Whether more lives than one end: "the deaths", "six people died"."""
        self.sides: set[str] = set()
        self.places: set[str] = set()
        self.lengths: set[str] = set()
        self.families: set[str] = set()
        self.heads: set[str] = set()
        self.cues: set[str] = set()
        self.ordinals: set[str] = set()
        """Which of several it is told to be: "their second summit"."""
        self.blocks: set[tuple[DocumentId, int]] = set()
        self.said_times: set[tuple[str, str]] = set()
        self.timed: dict[tuple[DocumentId, str, str], Timed] = {}
        self.add(members)
        self.first = self.members[0]

    def add(self, members: Iterable[Feature]) -> None:
        """Take more tellings in."""
        self._documents = self._times = None
        for item in members:
            self.members.append(item)
            self.type = self.type or item.type
            self.background += item.mention.background
            self.recurrent |= item.type in predicates.RECURRENT or item.telling.statement
            self.leads |= item.telling.sentence <= _LEAD
            self.cancelled |= item.telling.cancelled
            self.people |= item.people
            self.parties |= item.parties
            self.agents |= item.keys["agent"]
            self.patients |= item.patients
            self.sides |= item.sides
            self.heads |= item.heads
            self.places |= item.places
            self.lengths |= item.lengths
            family = predicates.family(item.telling.cue)
            self.families |= families(item)
            if family in _ENDING:
                self.victims |= item.people if family == _DYING else item.people & item.patients
                self.many |= _of_many(item)
            self.cues.add(item.telling.cue)
            self.ordinals |= _ordinals(item)
            self.blocks.add((item.document, item.telling.block))
            for timex, days in zip(item.times, item.days, strict=True):
                self.said_times.add((timex.value, timex.rule))
                self.timed.setdefault((item.document, timex.value, timex.rule), (timex, days))

    def copy(self) -> Bundle:
        """One that grows by itself."""
        made = Bundle.__new__(Bundle)
        for name in self.__slots__:
            value = getattr(self, name)
            setattr(made, name, value.copy() if isinstance(value, list | set | dict) else value)
        return made

    @property
    def standing(self) -> str:
        """Held, planned or denied; one for all members but a plan's cancellation."""
        return self.first.standing

    @property
    def is_definite(self) -> bool:
        """Whether a telling points at one known happening, and none brings it up as something new."""
        return any(m.telling.definite for m in self.members) and not any(m.telling.fresh for m in self.members)

    @property
    def is_background(self) -> bool:
        """Whether half of the tellings are background."""
        return 2 * self.background >= len(self.members)

    @property
    def documents(self) -> tuple[DocumentId, ...]:
        """The accounts, sorted."""
        if self._documents is None:
            self._documents = tuple(sorted({m.document for m in self.members}))
        return self._documents

    def sort(self) -> None:
        """Put the members in order."""
        self.members.sort(key=lambda member: member.order)
        self._times = None

    def times(self) -> Sequence[tuple[DocumentId, Timex]]:
        """All the words that say when, with the account they stand in."""
        if self._times is None:
            self._times = [(m.document, t) for m in self.members for t in m.times]
        return self._times


def families(item: Feature) -> frozenset[str]:
    """The words for a happening that tell the same: those killed by nobody who is told have died as well."""
    family = predicates.family(item.telling.cue)
    by_nobody = family == _KILLING and not named(item.keys["agent"])
    return frozenset({family, _DYING} if by_nobody else {family})


def _of_many(item: Feature) -> bool:
    plural = item.telling.noun and item.telling.words.lower().endswith("s")
    return plural or any(part.role == "count" for part in item.telling.parts)


def _ordinals(item: Feature) -> frozenset[str]:
    """ "First" and the like right before the word for a gathering."""
    before = item.telling.phrase.lower().partition(item.telling.words.lower())[0]
    return frozenset(before.split()) & _COUNTED if item.telling.noun and item.type == "CONSULT" else frozenset()


_COUNTED = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth inaugural".split())


def apart_in_order(left: Bundle, right: Bundle) -> bool:
    """Whether one is the first of several and the other the second, or one of several victories and the other one."""
    if _WINNING in left.families & right.families and _of_several(left) != _of_several(right):
        return True
    return bool(left.ordinals and right.ordinals and not left.ordinals & right.ordinals)


def _of_several(bundle: Bundle) -> bool:
    """ "Her eighth victory", "another win", "recent victories"."""
    tellings = [member.telling for member in bundle.members if member.telling.noun]
    before = (telling.phrase.lower().partition(telling.words.lower())[0].split() for telling in tellings)
    return any(_AGAIN.intersection(words) for words in before) or any(
        telling.words.lower() in ("wins", "victories") for telling in tellings
    )


def one_among_many(left: Bundle, right: Bundle) -> bool:
    """Whether one tells of many deaths and the other of one named person's."""
    if not (left.many or right.many):
        return False
    return any(a.many and not a.victims and len(b.victims) == 1 for a, b in ((left, right), (right, left)))


def end_one_life(left: Bundle, right: Bundle) -> bool:
    """Whether both tell how the same person's life ended: "was killed", "the death of"."""
    return len(left.victims) == 1 and left.victims == right.victims and left.standing == right.standing == HELD


def apart_in_time(left: Bundle, right: Bundle) -> bool:
    """Whether stated times exclude each other; unknown time is compatible."""
    if not left.timed or not right.timed:
        return False
    return any(_exclude(t, u, same=a == b) for (a, *_), t in left.timed.items() for (b, *_), u in right.timed.items())


def same_day(left: Bundle, right: Bundle) -> bool:
    """Whether both state one and the same day: of the year, or by what their accounts' own days make of their words."""
    return _one_day(left.timed.values(), _with_days(right.timed.values()))


def member_on_the_day(left: Bundle, right: Bundle) -> bool:
    """Whether one of several tellings states by itself a day that the other bundle states."""
    if len(left.members) < 2 or not right.timed:
        return False
    theirs = _with_days(right.timed.values())
    return any(_one_day(zip(m.times, m.days, strict=True), theirs) for m in left.members if m.times)


def _with_days(timed: Iterable[Timed]) -> list[tuple[str, Timed]]:
    return [(_day_of_year(each), each) for each in timed]


def _one_day(left: Iterable[Timed], right: Sequence[tuple[str, Timed]]) -> bool:
    for mine, t in _with_days(left):
        for yours, u in right:
            if mine and mine == yours and not _exclude(t, u, same=False):
                return True
            if t[1] is not None and t[1] == u[1] and t[1].days == 1:
                return True
    return False


def _day_of_year(timed: Timed) -> str:
    timex, days = timed
    known = days is not None and days.days == 1
    return month_day(timex) or (days.first.isoformat()[5:] if days is not None and known else "")


def days_meet(left: Bundle, right: Bundle) -> bool:
    """Whether a stated day of one lies within the few days that the other's words stand for."""
    mine = [days for _, days in left.timed.values() if days is not None and days.days <= _FEW]
    yours = [days for _, days in right.timed.values() if days is not None and days.days <= _FEW]
    return any(a.meet(b) is not None and min(a.days, b.days) == 1 for a in mine for b in yours)


def month_day(timex: Timex) -> str:
    """The "12-02" of a timex that states a day of the year, else ""."""
    return _month_day(timex.value)


@functools.lru_cache(maxsize=4096)
def _month_day(value: str) -> str:
    found = _MONTH_DAY.match(value)
    return found[1] if found else ""


def _exclude(left: Timed, right: Timed, *, same: bool) -> bool:
    mine, yours = month_day(left[0]), month_day(right[0])
    if mine and yours and mine != yours:
        return True
    first, second = _days(left, same), _days(right, same)
    return first is not None and second is not None and first.meet(second) is None


def _days(timed: Timed, relative: bool) -> Interval | None:
    timex, resolved = timed
    days = interval_of(timex.value) or resolved
    if days is None and relative and timex.rule.split(":")[0] in _RELATIVE and "/" not in timex.rule:
        found = resolve(timex.value, timex.rule, _ANY_DAY)
        days = found.interval if found else None
    return days


def parted_from(pairs: Iterable[Link]) -> Never:
    """By telling, those that a person set it apart from."""
    never: dict[FindingId, set[FindingId]] = defaultdict(set)
    for one, other in pairs:
        never[one].add(other)
        never[other].add(one)
    return dict(never)


def set_apart(left: Bundle, right: Bundle, never: Never) -> bool:
    """Whether a person held two of the tellings to be different."""
    if not never:
        return False
    parted = set().union(*(never[m.mention.id] for m in left.members if m.mention.id in never))
    return bool(parted) and any(m.mention.id in parted for m in right.members)


def apart_in_place(left: Bundle, right: Bundle) -> bool:
    """Whether both are placed and share no place; what befalls the same people is not parted by how near one looks."""
    if not left.places or not right.places or left.places & right.places:
        return False
    return left.recurrent or not left.people & right.people


def apart_in_parts(left: Bundle, right: Bundle) -> bool:
    """Whether who does it to somebody in one telling has it done to them in the other: an attack by them, and on them.

    Who dies is told as the one who does it, with nobody it is done to; what two do to each other has no sides. So too
    the first of several gatherings and the second, and what two houses pass.
    """
    if apart_in_order(left, right):
        return True
    if left.families & right.families & _BY_ONE_HOUSE and left.agents and right.agents:
        return not left.agents & right.agents
    if not (left.agents and right.agents and left.patients and right.patients) or left.families & _MUTUAL:
        return False
    changed = named(left.agents & right.patients) or named(right.agents & left.patients)
    return bool(changed) and not (left.agents & right.agents or left.patients & right.patients)


def other_company(left: Bundle, right: Bundle) -> bool:
    """Whether one and the same person met another in each: "Kovar met Lind", "Kovar met Oren".

    Not where both are as long, or on one day at one place: then each account names some of those who were there.
    """
    if left.type != "CONSULT" or left.lengths & right.lengths:
        return False
    mine, theirs = left.people, right.people
    if len(mine & theirs) > 1 or mine <= theirs or theirs <= mine:
        return False
    return not (left.places & right.places and same_day(left, right))


def apart_in_story(left: Bundle, right: Bundle) -> bool:
    """Whether one is told as background and the other not, of a kind that recurs."""
    return left.recurrent and left.is_background != right.is_background
