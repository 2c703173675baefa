"""First pass, across accounts: which accounts' happenings are one.

Who took part never suffices for what the same people do again and again (they meet, ask, threaten): such happenings
are one only when a place, a day or a length agrees as well. Accounts of different stories are held apart unless they
state the same day. Tellings in one copied passage are one, whatever their edits say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from variorum.events.bundles import (
    Bundle,
    apart_in_place,
    apart_in_story,
    apart_in_time,
    days_meet,
    member_on_the_day,
    same_day,
    set_apart,
)
from variorum.events.features import HELD, PLANNED, named
from variorum.events.within import alike
from variorum.model import DocumentId, FindingId
from variorum.words import predicates

Homes = Mapping[DocumentId, frozenset[FindingId]]
"""The stories each account stands in."""

Link = tuple[FindingId, FindingId]

_MOST_IN_BUCKET = 400
"""Bundles under one key beyond which the key tells nothing (a country every account names)."""


class Joining:
    """Bundles being joined; each set is one bundle, held by its smallest index. The bundles given stay as they are."""

    def __init__(self, bundles: Sequence[Bundle]) -> None:
        self._above = list(range(len(bundles)))
        self.sets = dict(enumerate(bundles))
        self._own: set[int] = set()

    def find(self, item: int) -> int:
        """The index that holds an item's set."""
        while self._above[item] != item:
            self._above[item] = self._above[self._above[item]]
            item = self._above[item]
        return item

    def join(self, left: int, right: int) -> None:
        """Make two sets one."""
        a, b = sorted((self.find(left), self.find(right)))
        if a != b:
            self._above[b] = a
            if a not in self._own:
                self._own.add(a)
                self.sets[a] = Bundle(self.sets[a].members)
            self.sets[a].add(self.sets.pop(b).members)

    def bundles(self) -> list[Bundle]:
        """What has been joined, each with its members in order."""
        for index in self._own & self.sets.keys():
            self.sets[index].members.sort(key=lambda m: m.order)
        return [self.sets[index] for index in sorted(self.sets)]


def link_across(
    bundles: Sequence[Bundle],
    copied: Iterable[Link],
    homes: Homes,
    joined: Iterable[Link] = (),
    parted: Iterable[Link] = (),
) -> list[Bundle]:
    """Bundles over all accounts of a thread: first by copied passages and people's decisions, then by content."""
    never = {frozenset(pair) for pair in parted}
    texts = Joining(bundles)
    where = {m.mention.id: index for index, c in enumerate(bundles) for m in c.members}
    for one, other in (*joined, *copied):
        if one in where and other in where:
            a, b = texts.find(where[one]), texts.find(where[other])
            if a != b and not set_apart(texts.sets[a], texts.sets[b], never):
                texts.join(a, b)
    told = texts.bundles()
    made = Joining(told)
    for left, right in _pairs(told, homes):
        a, b = made.find(left), made.find(right)
        fits = a != b and one_happening(told[left], told[right], homes)
        if fits and not _forbidden(made.sets[a], made.sets[b], never):
            made.join(a, b)
    return made.bundles()


def _forbidden(left: Bundle, right: Bundle, never: set[frozenset[FindingId]]) -> bool:
    """Whether joining would chain two that cannot be one, or that a person set apart."""
    if apart_in_place(left, right) or set_apart(left, right, never):
        return True
    return cannot_be_one_day(left, right) and not _befalls_nobody_twice(left, right)


def _befalls_nobody_twice(left: Bundle, right: Bundle) -> bool:
    """Whether both tell one named person's death: then different days are told of it, not two."""
    if not left.families & right.families & _ONCE or left.standing != HELD:
        return False
    return len(left.patients & left.people) == 1 and left.patients & left.people == right.patients & right.people


_ONCE = frozenset({"kill", "murder", "assassinate", "execute", "behead", "lynch"})
"""Families of what is done to a person once."""


def cannot_be_one_day(left: Bundle, right: Bundle) -> bool:
    """Whether their times exclude each other, and so does every copy's: editions of one text may state other days."""
    return apart_in_time(left, right) and not (member_on_the_day(left, right) or member_on_the_day(right, left))


def _pairs(bundles: Sequence[Bundle], homes: Homes) -> list[tuple[int, int]]:
    """Pairs worth comparing: same type and standing, and a party, place or patient in common."""
    buckets: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, bundle in enumerate(bundles):
        for key in bundle.parties | bundle.places:
            buckets[bundle.type or min(bundle.families), outcome(bundle), key].append(index)
        for story in sorted(_stories(bundle, homes)):
            for family in sorted(bundle.families):
                buckets[family, outcome(bundle), story].append(index)
    pairs: set[tuple[int, int]] = set()
    for members in buckets.values():
        if len(members) <= _MOST_IN_BUCKET:
            pairs.update((a, b) for n, a in enumerate(members) for b in members[n + 1 :])
    return sorted(pairs)


def one_happening(left: Bundle, right: Bundle, homes: Homes) -> bool:
    """Whether two accounts tell one happening."""
    if outcome(left) != outcome(right) or apart_in_story(left, right) or not alike(left, right):
        return False
    if set(left.documents) & set(right.documents):
        return False
    if apart_in_place(left, right):
        return False
    if _befalls_nobody_twice(left, right):
        return True
    if cannot_be_one_day(left, right):
        return False
    if _pinned_down(left, right, homes) or _called_off(left, right):
        return True
    dated = same_day(left, right)
    if not dated and not _stories(left, homes) & _stories(right, homes):
        return _befalls_once(left, right)
    if left.recurrent or right.recurrent:
        if _same_lead(left, right):
            return not _others(left.people, right.people) or bool(left.heads & right.heads)
        if left.standing != HELD and len(left.people) > 1 and left.people == right.people:
            return True
        pinned = dated or bool(left.places & right.places) or bool(left.lengths & right.lengths)
        return pinned and bool(left.people & right.people or (dated and left.places & right.places))
    return _one_off(left, right)


def outcome(bundle: Bundle) -> str:
    """Held, denied, or planned, which what was called off was too."""
    return PLANNED if bundle.cancelled else bundle.standing


def _pinned_down(left: Bundle, right: Bundle, homes: Homes) -> bool:
    """ "The meeting in Avala, on 3 May" and "the talks in Avala last week": of one place and length or day, held once.

    Only for gatherings told as known. How long it took tells within one story only.
    """
    if left.type != "CONSULT" or left.standing != HELD or not left.places & right.places:
        return False
    if _others(left.people, right.people) or not (left.is_definite and right.is_definite):
        return False
    as_long = left.lengths & right.lengths and _stories(left, homes) & _stories(right, homes)
    return bool(as_long) or days_meet(left, right) or same_day(left, right)


def _called_off(left: Bundle, right: Bundle) -> bool:
    """A plan of the same people that came to nothing, in the words of both."""
    both = left.cancelled and right.cancelled and bool(left.families & right.families)
    return both and len(left.people) > 1 and left.people == right.people


def _same_lead(left: Bundle, right: Bundle) -> bool:
    """Whether both accounts open with it, in the same word, of somebody they both name."""
    same = bool(left.families & right.families and (left.parties & right.parties or left.heads & right.heads))
    return same and left.leads and right.leads


def _befalls_once(left: Bundle, right: Bundle) -> bool:
    """Across stories: what befell one and the same named actor, told by the same word, by nobody else."""
    if left.recurrent or right.recurrent or not left.families & right.families:
        return False
    return bool(named(left.patients) & named(right.patients)) and not _others(left.people, right.people)


def _one_off(left: Bundle, right: Bundle) -> bool:
    """What happens once to its patients: the same ones, or the same words for it where one account names none."""
    if left.patients & right.patients:
        return True
    if left.cues <= predicates.NO_HAPPENING:
        return False
    namesakes = bool(left.heads & right.heads)
    if not left.families & right.families or (_others(left.people, right.people) and not namesakes):
        return False
    if _others(named(left.patients), named(right.patients)) and not namesakes:
        return False
    if left.standing != HELD:
        return bool(named(left.parties) & named(right.parties)) or (namesakes and left.leads and right.leads)
    if left.parties & right.parties or (namesakes and left.leads and right.leads):
        return True
    if named(left.parties) and named(right.parties):
        return False
    return (left.leads and right.leads) or bool(left.places & right.places) or same_day(left, right)


def _others(left: AbstractSet[str], right: AbstractSet[str]) -> bool:
    return bool(left and right and not left & right)


def _stories(bundle: Bundle, homes: Homes) -> frozenset[FindingId]:
    return frozenset().union(*(homes.get(document, frozenset()) for document in bundle.documents))
