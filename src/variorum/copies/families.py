"""The pile's families: which accounts hang together by copied text, proven along a tree, best pairs first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from variorum.copies.account import Account, account
from variorum.copies.compare import alike, characters, compared
from variorum.copies.fingerprints import Hashes
from variorum.copies.likeness import Likeness
from variorum.copies.passages import Link, Place, gather_places, passages
from variorum.copies.ties import Tie
from variorum.copies.wording import Wording
from variorum.model import Card, DocumentId, Family, Given, Member, Product, Region
from variorum.words.unions import Unions

_HELD = 400  # accounts kept in memory at once
_STOCK = 5  # families in which a passage that makes none of them a copy is a phrase of the trade
_LEAST_AT_HOME = 0.15
_CHROME = 3  # the same inside one outlet

Fetch = Callable[[DocumentId], Account]


@dataclass(frozen=True, slots=True)
class _Outline:
    fingerprints: Hashes
    signature: str


@dataclass(frozen=True, slots=True)
class _Proven:
    """A pair that shares text, with what it shares."""

    left: DocumentId
    right: DocumentId
    found: Likeness
    links: tuple[Link, ...]


def read_pile(given: Given) -> Iterator[Product]:
    """Passages, families, copies and edits of all accounts."""
    ties = given.all(Tie)
    tied = sorted({document for tie in ties for document in tie.in_documents()})
    outlines = {document: _outline(given, document) for document in tied}
    fetch = _fetcher(given)
    first = _first_of_body(outlines)
    families: Unions[DocumentId] = Unions()
    partial: list[_Proven] = []
    links: list[Link] = []
    best: dict[DocumentId, float] = defaultdict(float)
    for pair in _pairs(_candidates(ties, outlines, first), first, families, fetch):
        if not pair.found.whole:
            partial.append(pair)
            continue
        families.join(pair.left, pair.right)
        links += pair.links
        best[pair.left] = max(best[pair.left], pair.found.left_in_right)
        best[pair.right] = max(best[pair.right], pair.found.right_in_left)
        yield from _told(pair, fetch)
    apart = [pair for pair in partial if families.first(pair.left) != families.first(pair.right)]
    for pair in _without_stock(apart, families, {card.id: card for card in given.cards}):
        links += pair.links
        yield from _told(pair, fetch)
    yield from passages(links)
    yield from _families(families, best)


def _told(pair: _Proven, fetch: Fetch) -> Iterator[Product]:
    copy, edits = compared(fetch(pair.left), fetch(pair.right), pair.found)
    if copy is not None:
        yield copy
    yield from edits


def _outline(given: Given, document: DocumentId) -> _Outline:
    found = given.sketch(Wording, document)
    if found is None:
        return _Outline(np.empty(0, np.uint64), "")
    return _Outline(np.array(found.fingerprints, np.uint64), found.signature)


def _fetcher(given: Given) -> Fetch:
    cards = {card.id: card for card in given.cards}

    @lru_cache(maxsize=_HELD)
    def fetch(document: DocumentId) -> Account:
        found = given.sketch(Wording, document) or Wording(document=document)
        return account(cards[document], found, given.of(Region, document))

    return fetch


def _first_of_body(outlines: dict[DocumentId, _Outline]) -> dict[DocumentId, DocumentId]:
    """For every account the first one with the very same body."""
    firsts: dict[str, DocumentId] = {}
    for document, outline in outlines.items():
        firsts.setdefault(outline.signature or document, document)
    return {document: firsts[outline.signature or document] for document, outline in outlines.items()}


def _candidates(
    ties: Iterable[Tie], outlines: dict[DocumentId, _Outline], first: dict[DocumentId, DocumentId]
) -> list[tuple[DocumentId, DocumentId]]:
    """Pairs of different bodies, those with most fingerprints in common first."""
    pairs = {tuple(sorted((first[tie.left], first[tie.right]))) for tie in ties}
    scored = []
    for a, b in pairs:
        if a != b:
            one, other = outlines[a].fingerprints, outlines[b].fingerprints
            both = len(np.intersect1d(one, other, assume_unique=True))
            scored.append((-round(both / max(1, min(len(one), len(other))), 4), a, b))
    return [(a, b) for _, a, b in sorted(scored)]


def _pairs(
    candidates: Iterable[tuple[DocumentId, DocumentId]],
    first: dict[DocumentId, DocumentId],
    families: Unions[DocumentId],
    fetch: Fetch,
) -> Iterator[_Proven]:
    """Pairs that share text: equal bodies with the first of them, then the others while no family joins them yet."""
    for document, a in first.items():
        if a != document:
            pair = _proven(a, document, fetch)
            if pair.found.shared:
                yield pair
    for a, b in candidates:
        if families.first(a) != families.first(b):
            pair = _proven(a, b, fetch)
            if pair.found.reuse:
                yield pair


def _proven(a: DocumentId, b: DocumentId, fetch: Fetch) -> _Proven:
    left, right = min(a, b), max(a, b)
    found = alike(fetch(left), fetch(right))
    one, other = fetch(left).body, fetch(right).body
    links = []
    for shared in found.shared:
        here, there = characters(one, shared, "left"), characters(other, shared, "right")
        links.append((Place(left, *here, one.spans(*here)), Place(right, *there, other.spans(*there))))
    return _Proven(left, right, found, tuple(links))


def _without_stock(
    partial: list[_Proven], families: Unions[DocumentId], cards: dict[DocumentId, Card]
) -> list[_Proven]:
    """Partial pairs without the passages that stand in so many other texts that they prove nothing of any two."""
    stock: set[Place] = set()
    for places in gather_places([link for pair in partial for link in pair.links]):
        documents = {place.document for place in places}
        outlets = Counter(cards[d].outlet for d in documents if cards[d].outlet)
        if len({families.first(d) for d in documents}) >= _STOCK or any(count >= _CHROME for count in outlets.values()):
            stock.update(places)
    kept = []
    for pair in partial:
        rest = tuple(
            (shared, link)
            for shared, link in zip(pair.found.shared, pair.links, strict=True)
            if not stock.intersection(link)
        )
        found = Likeness(tuple(s for s, _ in rest), pair.found.left_in_right, pair.found.right_in_left)
        if found.reuse and not _at_home(pair, cards):
            kept.append(_Proven(pair.left, pair.right, found, tuple(link for _, link in rest)))
    return kept


def _at_home(pair: _Proven, cards: dict[DocumentId, Card]) -> bool:
    """Whether an outlet only repeats a little of its own: notes on authors, background, lists of other headlines."""
    outlet = cards[pair.left].outlet
    return outlet != "" and outlet == cards[pair.right].outlet and pair.found.containment < _LEAST_AT_HOME


def _families(families: Unions[DocumentId], best: dict[DocumentId, float]) -> Iterator[Family]:
    for documents in families.groups():
        if len(documents) > 1:
            yield Family(
                members=tuple(Member(d, f"{best[d]:.0%} of it stands in another of them") for d in documents),
                documents=tuple(documents),
            )
