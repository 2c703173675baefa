"""Whom a surname or given name means that stands alone in its account: the only fuller name in its story, else pile."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from variorum.actors.grounds import Grounds, join_alike, join_by, join_widest
from variorum.actors.joining import Joined
from variorum.actors.lexicon import HIGH_OFFICES, OFFICES
from variorum.actors.locals import Local, Stories, parts_of
from variorum.model import ActorType, FindingId
from variorum.words.common_names import is_seldom, is_unheard
from variorum.words.names import is_given, romanised

_SHORT = 4


def key_of(name: str) -> str:
    """The key under which spellings of a name meet; a short name has one spelling."""
    return romanised(name) if len(name) >= _SHORT else name


@dataclass(slots=True)
class _Bearers:
    """Joined sets with a full name, by surname in the pile, by surname and by rare given name in each story."""

    found: Sequence[Local]
    joined: Joined
    stories: Stories
    in_pile: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    spelled: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    in_story: dict[tuple[str, FindingId], set[int]] = field(default_factory=lambda: defaultdict(set))
    called: dict[tuple[str, FindingId], set[int]] = field(default_factory=lambda: defaultdict(set))
    genders: dict[int, str] = field(default_factory=dict)
    generations: dict[int, str] = field(default_factory=dict)

    def add(self, number: int) -> None:
        """Take one full name in."""
        local, parts = self.found[number], parts_of(self.found[number])
        root, surname = self.joined.root(number), key_of(parts.surname)
        self.genders[root] = self.genders.get(root) or local.gender
        self.generations[root] = self.generations.get(root) or parts.generation
        self.in_pile[surname].add(root)
        self.spelled[parts.surname].add(root)
        for story in self.stories.get(local.document, ()):
            self.in_story[surname, story].add(root)
            if is_seldom(parts.given[0]):
                self.called[key_of(parts.given[0]), story].add(root)

    def near(self, name: str, stories: Iterable[FindingId]) -> set[int]:
        """Those with the surname in the stories; else those with the given name."""
        told = list(stories)
        near = set().union(*(self.in_story.get((name, story), set()) for story in told))
        return near or set().union(*(self.called.get((name, story), set()) for story in told))


def join_lone(
    found: Sequence[Local], stories: Stories, joined: Joined, full: Sequence[int], lone: Sequence[int], grounds: Grounds
) -> None:
    """Join lone names to the one bearer that they can mean; those that can mean none, with one another."""
    bearers = _Bearers(found, joined, stories)
    for number in full:
        bearers.add(number)
    waiting: dict[str, list[int]] = defaultdict(list)
    chosen: list[tuple[int, int]] = []
    for number in lone:
        local, name = found[number], key_of(parts_of(found[number]).surname)
        near = bearers.near(name, stories.get(local.document, ()))
        forename = is_given(local.full) and not local.roles & OFFICES
        far = set() if near or forename else _likely(bearers, name, number, grounds)
        fit = _fitting(near or far, number, local, bearers, grounds)
        if len(fit) > 1 and not near:
            fit &= {grounds.widest(fit)}
        if len(fit) == 1:
            chosen.append((fit.pop(), number))
        elif not near and not far:
            told = stories.get(local.document, ())
            waiting[f"{name} {told[0]}" if forename and told else name if not forename else f"{number}"].append(number)
    for root, number in chosen:
        joined.join(root, number)
    for name, numbers in waiting.items():
        _join_waiting(found, stories, numbers, name in bearers.in_pile, grounds)


def _likely(bearers: _Bearers, name: str, number: int, grounds: Grounds) -> set[int]:
    """Bearers elsewhere in the pile: those near, told in an office told here, or told of widely; of a rare name any.

    Where the account itself does not show that somebody of office is meant, nearness alone will do.
    """
    local = bearers.found[number]
    surname, offices = parts_of(local).surname, local.roles & OFFICES
    near = {root for root in bearers.in_pile.get(name, set()) if grounds.near(root, number)}
    spelled = bearers.spelled.get(surname, set())
    if is_unheard(surname) or (offices and is_seldom(surname)):
        return near | spelled
    if not spelled or not (local.roles or local.told[ActorType.PERSON]):
        return near
    known = grounds.widest(spelled)
    return near | {root for root in spelled if root == known or grounds.roles(root) & offices}


def _fitting(roots: set[int], number: int, local: Local, bearers: _Bearers, grounds: Grounds) -> set[int]:
    """The bearers whose walk of life, gender, generation and role agree with what is told of a lone name."""
    fit = {
        root
        for root in roots
        if not grounds.conflict(root, number)
        and local.document not in grounds.documents(root)
        and not (local.gender and bearers.genders[root] and local.gender != bearers.genders[root])
    }
    fit = _of_generation(local, fit, bearers.generations, grounds)
    if len(fit) > 1 and local.roles:
        fit = {root for root in fit if grounds.roles(root) & local.roles} or fit
    return fit


def _of_generation(local: Local, fit: set[int], generations: Mapping[int, str], grounds: Grounds) -> set[int]:
    """Bearers of the generation of a lone surname; without one, no junior whom its own account tells apart from it."""
    told = parts_of(local).generation
    same = {root for root in fit if generations[root] == told}
    return same if same or told else {root for root in fit if local.document not in grounds.documents(root)}


def _join_waiting(
    found: Sequence[Local], stories: Stories, numbers: Sequence[int], borne: bool, grounds: Grounds
) -> None:
    """Lone names of nobody known: one person inside a story; of a name nobody bears in full, also beyond."""
    join_by(numbers, lambda n: stories.get(found[n].document, ()), grounds)
    if borne:
        return
    surname = parts_of(found[numbers[0]]).surname
    if is_seldom(surname):
        join_alike(numbers, grounds)
    elif not is_given(surname):
        join_by(numbers, lambda n: sorted(found[n].company - {found[n].key}), grounds)
        join_by(numbers, lambda n: sorted(found[n].roles & HIGH_OFFICES), grounds)
        join_widest(numbers, grounds)
