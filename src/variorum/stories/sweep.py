"""Day by day: into which story does each account of the day go?"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence

from variorum.model import DocumentId, Given, Passage, Placement, Product, Region, RegionLabel, Shape, Span, Step
from variorum.stories.linking import Bars, Node, alike_pairs, link
from variorum.stories.open_stories import MOST_LEAD_TERMS, MOST_TERMS, OpenStory, pack, unpack
from variorum.stories.terms import Terms
from variorum.stories.vectors import dot, total

_ALIKE = 0.19
_ALIKE_FAR = 0.36
_ALIKE_UNDATED = 0.34
_FAR_DAYS = 60
_LEAD_ALIKE_FAR = 0.14
_LEAD_ALIKE_UNDATED = 0.09
_LEAD_FAR_DAYS = 4
_COVERED = 0.5
_LINKED_TERMS = 200
_LEFT_OUT = frozenset({RegionLabel.BOILERPLATE, RegionLabel.CREDIT, RegionLabel.CAPTION})


def bar(days: int) -> float:
    """How alike two tellings must be for the days between them: more the longer the silence, up to a limit."""
    if days < 0:
        return _ALIKE_UNDATED
    share = math.log1p(min(days, _FAR_DAYS)) / math.log1p(_FAR_DAYS)
    return round(_ALIKE + (_ALIKE_FAR - _ALIKE) * share, 4)


def lead_bar(days: int) -> float:
    """How alike two tellings must begin, names apart.

    The next step of an affair repeats its names and its past at length, but begins with something else; on one day
    nothing is asked, as two tellings of one happening may begin with anything.
    """
    if days < 0:
        return _LEAD_ALIKE_UNDATED
    return round(_LEAD_ALIKE_FAR * min(days, _LEAD_FAR_DAYS) / _LEAD_FAR_DAYS, 4)


BARS = Bars(bar, lead_bar)


def fold(state: bytes, given: Given) -> tuple[bytes, Iterable[Product]]:
    """Place one day's accounts (or the undated ones) among each other and the stories still open."""
    before = {story.label: story for story in unpack(state)}
    terms = {card.id: given.sketch(Terms, card.id) or Terms(document=card.id) for card in given.cards}
    days = {card.id: (card.day.toordinal(),) * 2 if card.day else None for card in given.cards}
    nodes = [
        Node(name, dict(sketch.weights), days=days[name], lead=dict(sketch.lead)) for name, sketch in terms.items()
    ]
    nodes += [Node(s.label + "#", s.vector, s.size, True, s.days, s.lead) for s in before.values()]
    homes = {member: story.label + "#" for story in before.values() for member in story.members}
    homes |= {card.id: card.id for card in given.cards}
    copies = copied(given)
    tied = {(homes[a], homes[b]) for a, b in copies if a in homes and b in homes}
    placed: list[Product] = []
    for group in link(nodes, alike_pairs(nodes, BARS), tied, BARS, _LINKED_TERMS):
        new = [node for node in group if not node.anchor]
        if not new:
            continue
        old = next((before[node.name[:-1]] for node in group if node.anchor), None)
        label = old.label if old else new[0].name
        placed += [_placement(given, DocumentId(node.name), label, group, copies) for node in new]
        before[label] = _grown(label, old, new)
    return pack(before.values()), placed


def copied(given: Given) -> set[tuple[str, str]]:
    """Pairs of accounts of which one stands for the most part in the other, one of them of this day."""
    shared: dict[tuple[str, str], set[Span]] = defaultdict(set)
    today = {card.id for card in given.cards}
    for passage in given.all(Passage):
        spans = passage.spans("text")
        for one in spans:
            if one.document in today:
                for other in {span.document for span in spans} - {one.document}:
                    shared[one.document, other].add(one)
    told = {card.id: _told_characters(given, card.id, card.characters) for card in given.cards}
    return {
        (min(a, b), max(a, b))
        for (a, b), spans in shared.items()
        if _covered(spans) >= _COVERED * max(told[DocumentId(a)], 1)
    }


def _told_characters(given: Given, document: DocumentId, characters: int) -> int:
    left_out = sum(len(region.span("text")) for region in given.of(Region, document) if region.region in _LEFT_OUT)
    return characters - left_out


def _covered(spans: Iterable[Span]) -> int:
    reached = covered = 0
    for span in sorted(spans):
        covered += max(0, span.end - max(span.start, reached))
        reached = max(reached, span.end)
    return covered


def _vector(given: Given, document: DocumentId) -> dict[str, float]:
    terms = given.sketch(Terms, document)
    return dict(terms.weights) if terms else {}


def _placement(
    given: Given, document: DocumentId, label: str, group: Sequence[Node], copies: set[tuple[str, str]]
) -> Placement:
    others = [node for node in group if node.name != document]
    if not others:
        return Placement(document=document, story=label, why="no other account tells it in like words")
    if any(document in pair for pair in copies):
        return Placement(document=document, story=label, why="stands for the most part in another account of the story")
    mine = _vector(given, document)
    rest = total((node.vector for node in others), MOST_TERMS)
    shared = sorted(((mine[term] * rest[term], term) for term in mine if term in rest), reverse=True)[:5]
    likeness = dot(mine, rest) / sum(node.size for node in others)
    words = ", ".join(term for _, term in shared)
    return Placement(document=document, story=label, why=f"like the rest of the story ({likeness:.2f}): {words}")


def _grown(label: str, old: OpenStory | None, new: Sequence[Node]) -> OpenStory:
    vectors = [node.vector for node in new] + ([old.vector] if old else [])
    leads = [node.lead for node in new] + ([old.lead] if old else [])
    days = [day for node in new if node.days for day in node.days] + (list(old.days) if old else [])
    return OpenStory(
        label=label,
        vector=total(vectors, MOST_TERMS),
        size=len(new) + (old.size if old else 0),
        members=tuple(sorted({node.name for node in new} | set(old.members if old else ()))),
        days=(min(days), max(days)) if days else (0, 0),
        lead=total(leads, MOST_LEAD_TERMS),
    )


PLACEMENTS = Step(
    name="stories.placements",
    shape=Shape.SWEEP,
    reads=(Terms, Passage, Region),
    makes=(Placement,),
    fold=fold,
)
