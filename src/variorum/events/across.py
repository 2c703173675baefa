"""First pass, across accounts: which accounts' happenings are one.

Who took part never suffices for what the same people do again and again (they meet, ask, threaten): such happenings
are one only when a place, a day or a length agrees as well. Accounts of different stories are held apart unless they
state the same day. Tellings in one copied passage are one, whatever their edits say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from operator import itemgetter
from types import MappingProxyType

from variorum.events.bundles import (
    Bundle,
    Link,
    Never,
    apart_in_parts,
    apart_in_place,
    apart_in_story,
    apart_in_time,
    days_meet,
    end_one_life,
    member_on_the_day,
    other_company,
    same_day,
    set_apart,
)
from variorum.events.comparing import Compared, Face, Key, companies, worth_comparing
from variorum.events.features import HELD, PLANNED, named
from variorum.events.within import alike, one_kind
from variorum.model import DocumentId, FindingId, Realis
from variorum.model.remembered import Remembered
from variorum.words import predicates

Homes = Mapping[DocumentId, frozenset[FindingId]]
"""The stories each account stands in."""


class Joining:
    """Bundles being joined. The bundles given stay as they are: a copy of the first of a set takes the others in."""

    def __init__(self, bundles: Sequence[Bundle]) -> None:
        self.home = list(range(len(bundles)))
        """By place, the name of the set that holds the bundle."""
        self.sets = dict(enumerate(bundles))
        self._places = {place: [place] for place in self.home}
        self._grown: set[int] = set()

    def join(self, left: int, right: int) -> None:
        """Make two sets, by their names, one: the one that begins earlier takes the other in."""
        first, second = sorted((left, right), key=lambda name: self._places[name][0])
        bundle = self.sets[first] if first in self._grown else Bundle(self.sets[first].members)
        bundle.add(self.sets[second].members)
        places = [*self._places[first], *self._places[second]]
        small, large = sorted((left, right), key=lambda name: len(self._places[name]))
        for place in self._places.pop(small):
            self.home[place] = large
        self._grown.discard(small)
        self._grown.add(large)
        self.sets.pop(small)
        self.sets[large], self._places[large] = bundle, places

    def placed(self) -> list[tuple[int, Bundle]]:
        """What has been joined with the place where each set begins, in that order."""
        return sorted(((self._places[name][0], bundle) for name, bundle in self.sets.items()), key=itemgetter(0))

    def sort(self) -> None:
        """Put the members of what was joined in order."""
        for name in self._grown:
            self.sets[name].sort()


_COMPARED = Compared()


def link_across(
    bundles: Sequence[Bundle],
    copied: Iterable[Link],
    homes: Homes,
    joined: Iterable[Link] = (),
    never: Never = MappingProxyType({}),
) -> list[Bundle]:
    """Bundles over all accounts of a thread: first by copied passages and people's decisions, then by content."""
    texts = Joining(bundles)
    where = {m.mention.id: place for place, c in enumerate(bundles) for m in c.members}
    for one, other in (*joined, *copied):
        if one in where and other in where:
            a, b = texts.home[where[one]], texts.home[where[other]]
            if a != b and not set_apart(texts.sets[a], texts.sets[b], never):
                texts.join(a, b)
    told = [bundle for _, bundle in texts.placed()]
    faces = _COMPARED.faces(told, [_stories(bundle, homes) for bundle in told], _keys)
    texts.sort()
    found: list[tuple[int, Bundle]] = []
    together, crowded = companies([face.keys for face in faces])
    for places in together:
        if len(places) == 1:
            found.append((places[0], told[places[0]]))
            continue
        inside, looks = [told[place] for place in places], [faces[place] for place in places]
        parted = {m.mention.id: never[m.mention.id] for c in inside for m in c.members if m.mention.id in never}
        work = partial(_linked, inside, looks, crowded, parted)
        made = _LINKED.of(inside[0].first.mention.id, (parted, crowded, *looks), work)
        found += ((places[first], bundle) for first, bundle in made)
    return [bundle for _, bundle in sorted(found, key=itemgetter(0))]


_LINKED: Remembered[Sequence[tuple[int, Bundle]]] = Remembered(2_000)
"""What became of bundles that are compared with one another and with no others."""


def _linked(
    told: Sequence[Bundle], faces: Sequence[Face], crowded: AbstractSet[Key], never: Never
) -> Sequence[tuple[int, Bundle]]:
    """Bundles joined by content, each with the place of the first that is in it."""
    made = Joining(told)
    refused: set[tuple[int, int, int, int]] = set()
    for left, right in _fitting(told, faces, made.home, crowded):
        a, b = made.home[left], made.home[right]
        sizes = a, b, len(made.sets[a].members), len(made.sets[b].members)
        if sizes in refused:
            continue
        if _forbidden(made.sets[a], made.sets[b], never):
            refused.add(sizes)
        else:
            made.join(a, b)
    made.sort()
    return made.placed()


def _fitting(
    told: Sequence[Bundle], faces: Sequence[Face], joined: Sequence[int], crowded: AbstractSet[Key]
) -> Iterator[tuple[int, int]]:
    """Places of bundles that are one happening, as long as they are not in one set yet: `joined` says in which."""
    numbers = [face.number for face in faces]
    for left, others in worth_comparing([face.keys for face in faces], crowded):
        face = faces[left]
        for right in others:
            if joined[left] == joined[right]:
                continue
            fits = face.answers.get(numbers[right])
            if fits is None:
                together = not face.stories.isdisjoint(faces[right].stories)
                fits = face.documents.isdisjoint(told[right].documents) and one_happening(
                    told[left], told[right], together=together
                )
                face.answers[numbers[right]] = fits
            if fits:
                yield left, right


def _forbidden(left: Bundle, right: Bundle, never: Never) -> bool:
    """Whether joining would chain two that cannot be one, or that a person set apart."""
    if apart_in_place(left, right) or apart_in_parts(left, right) or set_apart(left, right, never):
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


def _keys(bundle: Bundle, stories: Iterable[FindingId]) -> Iterator[tuple[str, ...]]:
    """Under what a bundle is compared: type and standing, with a party or place; word and standing, with a story; the
    person whose life ends.
    """
    standing = outcome(bundle)
    kind = bundle.type or min(bundle.families)
    yield from ((kind, standing, key) for key in bundle.parties | bundle.places)
    yield from ((family, standing, story) for story in stories for family in bundle.families)
    yield from (("life", standing, victim) for victim in bundle.victims)


def one_happening(left: Bundle, right: Bundle, *, together: bool) -> bool:
    """Whether what two accounts tell with one outcome is one happening; `together` when they share a story."""
    if apart_in_story(left, right) or not alike(left, right) or apart_in_place(left, right):
        return False
    if apart_in_parts(left, right):
        return False
    if _befalls_nobody_twice(left, right):
        return True
    return _told_as_one(left, right, together) and not cannot_be_one_day(left, right)


def _told_as_one(left: Bundle, right: Bundle, together: bool) -> bool:
    """Whether enough of what is told agrees, as far as their days allow it."""
    if end_one_life(left, right) or _pinned_down(left, right, together) or _called_off(left, right):
        return True
    if not together and not same_day(left, right):
        return _befalls_once(left, right)
    if left.recurrent or right.recurrent:
        return _once_more(left, right)
    return _one_off(left, right)


def _once_more(left: Bundle, right: Bundle) -> bool:
    """What happens again and again, told as one and the same time."""
    if other_company(left, right):
        return False
    if _same_lead(left, right):
        return not _others(left.people, right.people) or bool(left.heads & right.heads)
    if left.standing != HELD and len(left.people) > 1 and left.people == right.people:
        return True
    people, places = left.people & right.people, left.places & right.places
    if people and (places or left.lengths & right.lengths):
        return True
    return bool(people or places) and same_day(left, right)


def outcome(bundle: Bundle) -> str:
    """Held, denied, or planned, which what was called off was too."""
    return PLANNED if bundle.cancelled else bundle.standing


def _pinned_down(left: Bundle, right: Bundle, together: bool) -> bool:
    """ "The meeting in Avala, on 3 May" and "the talks in Avala last week": of one place and length or day, held once.

    Only for gatherings told as known. How long it took tells within one story only.
    """
    if left.type != "CONSULT" or left.standing != HELD or not left.places & right.places:
        return False
    if _others(left.people, right.people) or not (left.is_definite and right.is_definite):
        return False
    as_long = together and bool(left.lengths & right.lengths)
    return as_long or days_meet(left, right) or same_day(left, right)


def _called_off(left: Bundle, right: Bundle) -> bool:
    """A plan of the same people that came to nothing, in the words of both."""
    both = left.cancelled and right.cancelled and bool(left.families & right.families)
    return both and len(left.people) > 1 and left.people == right.people


def _same_lead(left: Bundle, right: Bundle) -> bool:
    """Whether both accounts open with it, in the same word, of somebody they both name."""
    shared = left.parties & right.parties
    if left.type == "CONSULT" and (left.people or right.people) and not left.people & right.people:
        shared = shared if len(named(shared)) > 1 else set()
    same = bool(left.families & right.families and (shared or left.heads & right.heads))
    return same and left.leads and right.leads


def _befalls_once(left: Bundle, right: Bundle) -> bool:
    """Across stories: what befell one and the same named actor, told by the same word, by nobody else."""
    if left.recurrent or right.recurrent or not left.families & right.families:
        return False
    return bool(named(left.patients) & named(right.patients)) and not _others(left.people, right.people)


def _one_off(left: Bundle, right: Bundle) -> bool:
    """What happens once to its patients: the same ones, or the same words for it where one account names none."""
    if _CALLING_OFF in left.families & right.families and not _one_plan(left, right):
        return False
    if _same_patients(left, right):
        return True
    if left.cues <= predicates.NO_HAPPENING:
        return False
    namesakes = bool(left.heads & right.heads)
    if not left.families & right.families or (_others(left.people, right.people) and not namesakes):
        return False
    same = named(left.parties) == named(right.parties)
    if _others(named(left.patients), named(right.patients)) and not (namesakes or same):
        return False
    if left.standing != HELD:
        if _is_thought(left) or _is_thought(right):
            return len(left.people & right.people) > 1
        return bool(named(left.parties & right.parties)) or (namesakes and left.leads and right.leads)
    if (left.parties & right.parties) - _ANYBODY or (namesakes and left.leads and right.leads):
        return True
    if named(left.parties) and named(right.parties):
        return False
    return (left.leads and right.leads) or bool(left.places & right.places) or same_day(left, right)


def _same_patients(left: Bundle, right: Bundle) -> bool:
    """Whether both befell the same; "people" are the same only where nobody else is named by one account alone."""
    shared = left.patients & right.patients
    if shared - _ANYBODY:
        return True
    if _others(left.patients - _ANYBODY, right.patients - _ANYBODY):
        return False
    return bool(shared) and bool(named(left.parties)) == bool(named(right.parties))


_ANYBODY = frozenset("~people ~person ~man ~woman ~child ~other ~resident ~official ~victim".split())
"""Keys of words that mean others in each account."""


def _one_plan(left: Bundle, right: Bundle) -> bool:
    """Whether what was called off can be one thing: by the same people, and a visit is no summit, a meeting may be."""
    mine, theirs = ({key.removeprefix("~") for key in bundle.patients} for bundle in (left, right))
    same = any(one_kind(one, other) for one in mine for other in theirs)
    return same and bool(named(left.parties & right.parties))


_CALLING_OFF = predicates.family("cancel")


def _is_thought(bundle: Bundle) -> bool:
    """What might happen, told by nobody as planned: the next one who thinks of it need not mean the same."""
    return all(member.mention.realis is Realis.HYPOTHETICAL for member in bundle.members)


def _others(left: AbstractSet[str], right: AbstractSet[str]) -> bool:
    return bool(left and right and not left & right)


def _stories(bundle: Bundle, homes: Homes) -> frozenset[FindingId]:
    return frozenset().union(*(homes.get(document, frozenset()) for document in bundle.documents))
