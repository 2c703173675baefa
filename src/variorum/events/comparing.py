"""Which bundles are worth comparing, and what comparing two of them gave, remembered from one run to the next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import count
from threading import Lock

from variorum.events.bundles import Bundle
from variorum.events.features import Feature
from variorum.model import DocumentId, FindingId
from variorum.model.remembered import forgetting

_MOST_IN_BUCKET = 400
"""Bundles under one key beyond which the key tells nothing (a country every account names)."""
_MOST_FACES, _MOST_ANSWERS = 50_000, 200_000
"""Beyond so many of either, what was not looked up lately is forgotten."""


Key = tuple[str, ...]
"""Under what bundles are compared."""
Keys = Callable[[Bundle, AbstractSet[FindingId]], Iterable[Key]]
"""The keys of a bundle, by its tellings and its stories."""


def companies(keys: Sequence[Sequence[Key]]) -> tuple[list[list[int]], frozenset[Key]]:
    """Places of bundles that share a key, directly or by way of others, and the keys that tell nothing."""
    buckets = _buckets(keys)
    crowded = frozenset(key for key, places in buckets.items() if len(places) > _MOST_IN_BUCKET)
    for key in crowded:
        del buckets[key]
    found: list[list[int]] = []
    met: set[int] = set()
    for first in range(len(keys)):
        if first in met:
            continue
        met.add(first)
        company = [first]
        for place in company:  # grows while it is gone through
            for key in keys[place]:
                others = [other for other in buckets.pop(key, ()) if other not in met]
                met.update(others)
                company += others
        found.append(sorted(company))
    return found, crowded


def worth_comparing(keys: Sequence[Sequence[Key]], crowded: AbstractSet[Key]) -> Iterator[tuple[int, list[int]]]:
    """Every bundle's place with those of the later ones that share a key with it, by the keys of each."""
    later: list[set[int]] = [set() for _ in keys]
    for key, places in _buckets(keys).items():
        if key not in crowded:
            for number, place in enumerate(places, start=1):
                later[place].update(places[number:])
    return ((place, sorted(others)) for place, others in enumerate(later))


def _buckets(keys: Sequence[Sequence[Key]]) -> dict[Key, list[int]]:
    buckets: dict[Key, list[int]] = defaultdict(list)
    for place, own in enumerate(keys):
        for key in own:
            buckets[key].append(place)
    return buckets


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One bundle as it was compared, with the answers by the other's number."""

    number: int
    members: tuple[Feature, ...]
    documents: frozenset[DocumentId]
    stories: frozenset[FindingId]
    keys: tuple[Key, ...]
    answers: dict[int, bool] = field(default_factory=dict)


class Compared:
    """Answers to one question on two bundles, kept while both have the very same tellings in the very same stories.

    Nothing but the bundles' tellings, in the order they came, and their stories may answer it. Threads may share one;
    before bundles are looked up, those that nobody looked up lately are forgotten if too many are kept.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._faces: dict[tuple[object, ...], Face] = {}
        self._older: dict[tuple[object, ...], Face] = {}
        self._numbers = count()
        forgetting(self.forget)

    def forget(self) -> None:
        """Keep nothing."""
        with self._lock:
            self._faces, self._older = {}, {}

    def faces(self, bundles: Sequence[Bundle], stories: Sequence[frozenset[FindingId]], keys: Keys) -> list[Face]:
        """The bundles' faces; `stories` are those of each, `keys` gives under what one is compared."""
        with self._lock:
            if self._is_full():
                self._age()
            return [self._face(*each, keys) for each in zip(bundles, stories, strict=True)]

    def _is_full(self) -> bool:
        answers = sum(len(face.answers) for face in self._faces.values())
        return len(self._faces) > _MOST_FACES or answers > _MOST_ANSWERS

    def _age(self) -> None:
        """Forget what was not looked up since this was done last, and all answers on it."""
        self._older, self._faces = self._faces, {}
        numbers = {face.number for face in self._older.values()}
        for face in self._older.values():
            for gone in face.answers.keys() - numbers:
                del face.answers[gone]

    def _face(self, bundle: Bundle, homes: frozenset[FindingId], keys: Keys) -> Face:
        key = (homes, *map(id, bundle.members))  # a face keeps its tellings, so that no other has their identity
        face = self._faces.get(key) or self._older.get(key) or _new(next(self._numbers), bundle, homes, keys)
        self._faces[key] = face
        return face


def _new(number: int, bundle: Bundle, homes: frozenset[FindingId], keys: Keys) -> Face:
    return Face(number, tuple(bundle.members), frozenset(bundle.documents), homes, tuple(keys(bundle, homes)))
