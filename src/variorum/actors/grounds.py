"""What is told of each set of mentions that are one person's, and whether two sets can be, or likely are, one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence

from variorum.actors.joining import Joined
from variorum.actors.lexicon import HIGH_OFFICES, OFFICES
from variorum.actors.locals import Local, Stories
from variorum.model import DocumentId

_APART_YEARS, _GENERATION = 2, 12
"""Years between births of two people; in one story only a generation parts them, as less may be one account's error."""
_OF_AGE = 18
_WIDELY, _MANY_TIMES = 4, 4


class Grounds:
    """What is told of each joined set of persons, kept while sets grow."""

    def __init__(self, found: Sequence[Local], stories: Stories, joined: Joined, numbers: Iterable[int]) -> None:
        self._joined, self._stories = joined, stories
        self._fields: dict[int, set[str]] = defaultdict(set)
        self._births: dict[int, set[int]] = defaultdict(set)
        self._minors: set[int] = set()
        self._roles: dict[int, set[str]] = defaultdict(set)
        self._documents: dict[int, set[DocumentId]] = defaultdict(set)
        self._company: dict[DocumentId, frozenset[str]] = {}
        self._keys: dict[int, set[str]] = defaultdict(set)
        self._around: dict[int, set[Hashable]] = {}
        self._counts: dict[int, int] = {}
        for number in numbers:
            local, root = found[number], joined.root(number)
            self._fields[root] |= local.fields
            self._roles[root] |= local.roles
            self._documents[root].add(local.document)
            self._keys[root].add(local.key)
            self._company[local.document] = local.company
            if local.age and local.year:
                self._births[root].add(local.year - local.age)
            if 0 < local.age < _OF_AGE:
                self._minors.add(root)

    def conflict(self, one: int, other: int) -> bool:
        """Whether two sets cannot be one person: other walks of life, a child in office, or born in other years."""
        a, b = self._joined.root(one), self._joined.root(other)
        fields, births = (self._fields[a], self._fields[b]), (self._births[a], self._births[b])
        if fields[0] and fields[1] and not fields[0] & fields[1]:
            return True
        if (a in self._minors and self._roles[b] & OFFICES) or (b in self._minors and self._roles[a] & OFFICES):
            return True
        if not (births[0] and births[1]):
            return False
        apart = _GENERATION if self._told_in(a) & self._told_in(b) else _APART_YEARS
        return all(abs(x - y) > apart for x in births[0] for y in births[1])

    def _told_in(self, root: int) -> set[Hashable]:
        return {story for document in self._documents[root] for story in self._stories.get(document, ())}

    def roots(self, numbers: Iterable[int]) -> list[int]:
        """The numbers that stand for the sets of these, in order."""
        return sorted({self._joined.root(number) for number in numbers})

    def told(self, number: int) -> Hashable:
        """What is told of a set, as one key: sets told alike cannot conflict."""
        root = self._joined.root(number)
        return tuple(sorted(self._fields[root])), tuple(sorted(self._births[root]))

    def share_office(self, one: int, other: int) -> bool:
        """Whether two sets are told in one office, and in no account both."""
        a, b = self._joined.root(one), self._joined.root(other)
        return bool(self._roles[a] & self._roles[b] & OFFICES) and not self._documents[a] & self._documents[b]

    def roles(self, number: int) -> set[str]:
        """The words of role told of a set."""
        return self._roles[self._joined.root(number)]

    def documents(self, number: int) -> set[DocumentId]:
        """The accounts that name a set."""
        return self._documents[self._joined.root(number)]

    def share_account(self, one: int, other: int) -> bool:
        """Whether some account names both sets."""
        return bool(self.documents(one) & self.documents(other))

    def near(self, one: int, other: int) -> bool:
        """Whether two sets meet in a story, in whom accounts name beside them, or in a high office."""
        a, b = self._joined.root(one), self._joined.root(other)
        if self._roles[a] & self._roles[b] & HIGH_OFFICES:
            return True
        if len(self._documents[b]) > len(self._documents[a]):
            a, b = b, a
        return bool(self._surroundings(a) & self._surroundings(b) - self._keys[a] - self._keys[b])

    def _surroundings(self, root: int) -> set[Hashable]:
        if root not in self._around:
            found: set[Hashable] = set()
            for document in self._documents[root]:
                found.update(self._stories.get(document, ()), self._company[document])
            self._around[root] = found
        return self._around[root]

    def stories(self, number: int) -> int:
        """How many stories, or accounts of none, tell of a set."""
        root = self._joined.root(number)
        if root not in self._counts:
            told = {self._stories.get(document, (document,))[0] for document in self._documents[root]}
            self._counts[root] = len(told)
        return self._counts[root]

    def widest(self, roots: Iterable[int]) -> int:
        """The one set of which many times more stories tell than of any other; -1 for none."""
        first, *rest = sorted(((self.stories(root), -root) for root in roots), reverse=True)
        clear = first[0] >= _WIDELY and all(number * _MANY_TIMES <= first[0] for number, _ in rest)
        return -first[1] if clear else -1

    def join(self, one: int, other: int) -> None:
        """Make two sets one unless they conflict."""
        a, b = self._joined.root(one), self._joined.root(other)
        if a == b or self.conflict(a, b) or not self._joined.join(a, b):
            return
        kept = self._joined.root(a)
        gone = b if kept == a else a
        self._around.pop(kept, None)
        self._counts.pop(kept, None)
        self._births[kept] |= self._births.pop(gone, set())
        self._minors |= {kept} if gone in self._minors else set()
        self._documents[kept] |= self._documents.pop(gone, set())
        for told in (self._fields, self._roles, self._keys):
            told[kept] |= told.pop(gone, set())


def join_by(members: Sequence[int], keys: Callable[[int], Iterable[Hashable]], grounds: Grounds) -> None:
    """Join members that share a key, unless they conflict."""
    seen: dict[Hashable, int] = {}
    for number in members:
        for key in keys(number):
            grounds.join(seen.setdefault(key, number), number)


def join_alike(members: Sequence[int], grounds: Grounds) -> None:
    """Join what does not conflict; who fits several that conflict with one another stays apart from them."""
    alike: dict[Hashable, int] = {}
    for number in members:
        grounds.join(alike.setdefault(grounds.told(number), number), number)
    roots = grounds.roots(members)
    for root in roots:
        fits = {other for other in grounds.roots(roots) if not grounds.conflict(root, other)} - set(
            grounds.roots([root])
        )
        if all(not grounds.conflict(one, other) for one in fits for other in fits):
            for other in sorted(fits):
                grounds.join(root, other)


def join_widest(members: Sequence[int], grounds: Grounds) -> None:
    """Join the rest to the one bearer of whom many times more stories tell than of any other."""
    roots = grounds.roots(members)
    widest = grounds.widest(roots)
    if widest >= 0:
        for root in roots:
            grounds.join(widest, root)
