"""Which parts of a round-up tell other stories than its own."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from variorum.model import DocumentId, Placement, Span, evidence
from variorum.stories.linking import Bar, Bundle, days_between
from variorum.stories.open_stories import OpenStories
from variorum.stories.parts import Part
from variorum.stories.vectors import dot

_OVER = 0.02
"""What a part must have above the bar of whole accounts: it stands alone."""
_LEAST_TERMS = 4
_LEAST_PARTS = 3
_BEGINS_ALIKE = 0.05
"""How alike what a round-up begins with must be to the story that all of its text is put in."""


PART = "a part of this account tells it; the rest tells something else"


def without_strays(group: Sequence[Bundle], found: Mapping[DocumentId, Sequence[Part]]) -> Iterator[list[Bundle]]:
    """A group without the round-ups that begin with something else, and each of those alone."""
    strays = [bundle for bundle in group if _strays(bundle, group, found.get(DocumentId(bundle.name), ()))]
    rest = [bundle for bundle in group if bundle not in strays]
    yield from ([rest] if rest else [])
    yield from ([bundle] for bundle in strays)


def _strays(bundle: Bundle, group: Sequence[Bundle], found: Sequence[Part]) -> bool:
    others = [other for other in group if other.name != bundle.name]
    if not others or len(found) < _LEAST_PARTS or not found[0].apart:
        return False
    likeness = math.fsum(dot(found[0].vector, other.vector) for other in others) / sum(other.size for other in others)
    return round(likeness, 4) < _BEGINS_ALIKE


def by_parts(
    bundle: Bundle, own: Placement, found: Sequence[Part], stories: OpenStories, bar: Bar
) -> Iterator[Placement]:
    """An account's own placement, and one for each other story that some of its parts tell.

    Each place of a round-up goes to one story. What it begins with stays its own: what an account leads with and comes
    back to is what it is about, however much of another story it repeats.
    """
    document = DocumentId(bundle.name)
    homes: dict[str, list[Part]] = {}
    for number, part in enumerate(found):
        label = _nearest(bundle, own.story, part, stories, bar) if number and part.apart else None
        homes.setdefault(label or own.story, []).append(part)
    if set(homes) <= {own.story}:
        yield own
        return
    for label, inside in sorted(homes.items(), key=lambda home: (home[0] != own.story, home[0])):
        spans = [Span(document, start, end) for part in inside for start, end in part.spans]
        why = own.why if label == own.story else PART
        yield Placement(document=document, story=label, why=why, evidence=evidence("text", *spans))


def _nearest(bundle: Bundle, own: str, part: Part, stories: OpenStories, bar: Bar) -> str | None:
    """The other story a part is most like, if enough for the days between and more so than all of the account is."""
    best: tuple[float, str] | None = None
    for told in stories.near(part.vector, bar(0)):
        likeness = round(dot(part.vector, told.vector) / told.size, 4)
        least = bar(days_between(bundle.days, told.days)) + _OVER
        shared = sum(1 for term in part.vector if term in told.vector)
        whole = dot(bundle.vector, told.vector) / told.size
        enough = told.label != own and likeness >= least and likeness > whole and shared >= _LEAST_TERMS
        if enough and (not best or likeness > best[0]):
            best = (likeness, told.label)
    return best[1] if best else None
