"""Day by day: into which story does each account of the day go?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from variorum.model import Card, DocumentId, Given, Passage, Placement, Product, Region, Repetition, Shape, Step
from variorum.model.remembered import Remembered
from variorum.stories.copied import Pairs, copied
from variorum.stories.facets import Bundle, bundle_of, pooled
from variorum.stories.linking import Weighed, link, surest_first, weighed
from variorum.stories.open_stories import ANCHOR, OpenStory, pack, unpack
from variorum.stories.parts import Part, parts
from variorum.stories.round_ups import by_parts, without_strays
from variorum.stories.search import candidates
from variorum.stories.terms import Terms
from variorum.stories.vectors import dot, total
from variorum.stories.weighing import sure

_WORTH_WEIGHING = 0.14
"""How alike the terms of two accounts must be at least for a closer look."""
_LINKED_TERMS = 200
_SHOWN_TERMS = 80


def fold(state: bytes, given: Given) -> tuple[bytes, Iterable[Product]]:
    """Place one day's accounts (or the undated ones) among each other and the stories still open."""
    stories = unpack(state)
    alone = {card.id: _alone(given, card) for card in given.cards}
    fresh = {name: bundle for name, (bundle, _) in alone.items()}
    met = {
        name: [story.label for story in stories.near(bundle.vector, _WORTH_WEIGHING)] for name, bundle in fresh.items()
    }
    near = {label: stories.bundle(label) for labels in met.values() for label in labels}
    found = {name: told for name, (_, told) in alone.items()}
    copies = copied(given)
    homes = {member: stories.homes[member] for pair in copies for member in pair if member in stories.homes}
    near |= {label: stories.bundle(label) for label in homes.values()}
    homes = {member: label + ANCHOR for member, label in homes.items()} | {name: name for name in fresh}
    tied = {(homes[a], homes[b]) for a, b in copies if a in homes and b in homes}
    placed: dict[DocumentId, Placement] = {}
    today = tuple(fresh.values())
    pairs = _of_the_day(given.unit, today)
    earlier = weighed(((fresh[name], near[label]) for name, labels in met.items() for label in labels), sure)
    linked = link([*today, *near.values()], surest_first([*pairs, *earlier]), tied, sure, _LINKED_TERMS)
    for group in (each for joined in linked for each in without_strays(joined, found)):
        new = [bundle for bundle in group if not bundle.anchor]
        if not new:
            continue
        old = next((stories.get(bundle.name.removesuffix(ANCHOR)) for bundle in group if bundle.anchor), None)
        label = old.label if old else new[0].name
        placed |= {DocumentId(bundle.name): _placement(bundle, label, group, copies) for bundle in new}
        stories.put(_grown(label, old, new))
    told = [
        placement
        for document, own in sorted(placed.items())
        for placement in by_parts(fresh[document], own, found[document], stories)
    ]
    return pack(stories), told


def _alone(given: Given, card: Card) -> tuple[Bundle, Sequence[Part]]:
    """What one account gives to be compared, whole and by its parts."""
    terms = given.sketch(Terms, card.id) or Terms(document=card.id)
    chrome = frozenset(r.span("text").start for r in given.of(Repetition, card.id))
    day = card.day.toordinal() if card.day else None
    return _ALONE.of(card.id, (terms, chrome, day), lambda: (bundle_of(terms, chrome, day), parts(terms, chrome)))


_ALONE: Remembered[tuple[Bundle, Sequence[Part]]] = Remembered(2000)


def _of_the_day(day: str, today: tuple[Bundle, ...]) -> list[Weighed]:
    """The accounts of one day held against one another, which does not depend on the days before."""

    def work() -> list[Weighed]:
        return weighed(candidates(today, _WORTH_WEIGHING), sure)

    return _WEIGHED.of(day, today, work) if len(today) <= _FEW else work()


_WEIGHED: Remembered[list[Weighed]] = Remembered(60)
_FEW = 40
"""Accounts of a day beyond which they are not remembered."""


def _placement(bundle: Bundle, label: str, group: Sequence[Bundle], copies: Pairs) -> Placement:
    document = DocumentId(bundle.name)
    others = [other for other in group if other.name != bundle.name]
    if not others:
        return Placement(document=document, story=label, why="no other account tells it in like words")
    if any(document in pair for pair in copies):
        return Placement(document=document, story=label, why="stands for the most part in another account of the story")
    mine, rest = bundle.vector, total((other.vector for other in others), _SHOWN_TERMS)
    shared = sorted(((mine[term] * rest[term], term) for term in mine if term in rest), reverse=True)[:5]
    likeness = dot(mine, rest) / sum(other.size for other in others)
    words = ", ".join(term for _, term in shared)
    return Placement(document=document, story=label, why=f"like the rest of the story ({likeness:.2f}): {words}")


def _grown(label: str, old: OpenStory | None, new: Sequence[Bundle]) -> OpenStory:
    told = pooled(label + ANCHOR, [*new, *([old.told] if old else [])], anchor=True)
    members = {bundle.name for bundle in new} | set(old.members if old else ())
    return OpenStory(label, told, tuple(sorted(members)))


PLACEMENTS = Step(
    name="stories.placements",
    shape=Shape.SWEEP,
    reads=(Terms, Passage, Region, Repetition),
    makes=(Placement,),
    fold=fold,
    version=6,
)
