"""Which accounts hang together by copied text, along which pairs this is told, and which passages they share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from variorum.copies.likeness import reuses
from variorum.copies.overlaps import Overlap
from variorum.copies.passages import Link, Place, passages
from variorum.copies.ties import CHROME
from variorum.copies.tree import tree
from variorum.model import DocumentId, Edge, Family, Given, Lineage, Member, Product, Role, Span, Use
from variorum.words.unions import Unions

_STOCK = 5  # families in which a passage that makes none of them a copy is a phrase of the trade


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch(Edge):
    """Two accounts between which a copy is told: along a family's tree, or where one has a passage of the other.

    `lefts` and `rights` are the places where the stretches told of begin. Working matter of this room.
    """

    kind: ClassVar[str] = "branch"
    letter: ClassVar[str] = "B"
    published: ClassVar[bool] = False
    roles: ClassVar[tuple[Role, ...]] = ()

    lefts: tuple[int, ...]
    rights: tuple[int, ...]
    lineage: Lineage
    use: Use
    why: str


@dataclass(frozen=True, slots=True)
class Settled:
    """What a pile's overlaps come to: families, the overlaps told along their trees, and those of single passages."""

    families: Unions[DocumentId]
    tree: tuple[Overlap, ...]
    partial: tuple[Overlap, ...]


def read_pile(given: Given) -> Iterator[Product]:
    """Passages, families and the pairs to tell, of all accounts."""
    found = settle(given.all(Overlap), {card.id: card.outlet for card in given.cards})
    told = found.tree + found.partial
    for overlap in told:
        yield Branch(
            left=overlap.left,
            right=overlap.right,
            lefts=tuple(run.left[0] for run in overlap.runs),
            rights=tuple(run.right[0] for run in overlap.runs),
            lineage=overlap.lineage,
            use=overlap.use,
            why=overlap.why,
        )
    yield from passages([link for overlap in told for link in links(overlap)])
    yield from _families(found)


def settle(overlaps: Iterable[Overlap], outlets: Mapping[DocumentId, str]) -> Settled:
    """Families and their trees; and passages taken, stock phrases left out."""
    ordered = sorted(overlaps, key=_order)
    families: Unions[DocumentId] = Unions()
    whole = (each for each in ordered if each.whole and each.use is not Use.STOCK)
    told = tree(whole, families)
    partial = [each for each in ordered if not each.whole]
    apart = [each for each in partial if families.first(each.left) != families.first(each.right)]
    return Settled(families, told, tuple(_without_stock(apart, families, outlets)))


def links(overlap: Overlap) -> list[Link]:
    """The places of an overlap that are the same text."""
    return [(_place(overlap.left, run.left), _place(overlap.right, run.right)) for run in overlap.runs]


def _order(overlap: Overlap) -> tuple[DocumentId, DocumentId]:
    return overlap.left, overlap.right


def _place(document: DocumentId, edges: Sequence[int]) -> Place:
    spans = tuple(Span(document, *pair) for pair in zip(edges[::2], edges[1::2], strict=True))
    return Place(document, edges[0], edges[-1], spans)


def _without_stock(
    partial: Sequence[Overlap], families: Unions[DocumentId], outlets: Mapping[DocumentId, str]
) -> Iterator[Overlap]:
    """Partial overlaps without the passages that stand in so many other texts that they prove nothing of any two."""
    stock = _stock(partial, families, outlets)
    for overlap in partial:
        kept = tuple(run for run in overlap.runs if 2 * len(stock.intersection(run.prints)) <= len(run.prints))
        if overlap.use is not Use.STOCK and reuses(kept, _containment(overlap)):
            yield replace(overlap, runs=kept)


def _stock(
    partial: Iterable[Overlap], families: Unions[DocumentId], outlets: Mapping[DocumentId, str]
) -> frozenset[int]:
    """Fingerprints that stand in many families, or in several texts of one outlet."""
    texts: dict[int, set[DocumentId]] = defaultdict(set)
    for overlap in partial:
        for run in overlap.runs:
            for fingerprint in run.prints:
                texts[fingerprint] |= {overlap.left, overlap.right}
    return frozenset(fingerprint for fingerprint, found in texts.items() if _common(found, families, outlets))


def _common(documents: Collection[DocumentId], families: Unions[DocumentId], outlets: Mapping[DocumentId, str]) -> bool:
    if len(documents) < CHROME:
        return False
    apart: dict[DocumentId, set[str]] = defaultdict(set)
    for document in documents:
        apart[families.first(document)].add(outlets[document])
    by_outlet = Counter(outlet for held in apart.values() for outlet in held if outlet)
    return len(apart) >= _STOCK or max(by_outlet.values(), default=0) >= CHROME


def _containment(overlap: Overlap) -> float:
    return max(overlap.left_in_right, overlap.right_in_left)


def _families(found: Settled) -> Iterator[Family]:
    best: dict[DocumentId, float] = defaultdict(float)
    for overlap in found.tree:
        best[overlap.left] = max(best[overlap.left], overlap.left_in_right)
        best[overlap.right] = max(best[overlap.right], overlap.right_in_left)
    for documents in found.families.groups():
        if len(documents) > 1:
            yield Family(
                members=tuple(Member(d, f"{best[d]:.0%} of it stands in another of them") for d in documents),
                documents=tuple(documents),
            )
