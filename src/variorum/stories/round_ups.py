"""Which parts of a round-up tell other stories than its own."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterator, Mapping, Sequence

from variorum.model import DocumentId, Placement, Span, evidence
from variorum.stories.facets import Bundle, days_between
from variorum.stories.open_stories import OpenStories
from variorum.stories.parts import Part
from variorum.stories.vectors import dot

_ALIKE = 0.16
_ALIKE_FAR = 0.42
_ALIKE_UNDATED = 0.36
_FAR_DAYS = 60
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


@functools.cache
def _bar(days: int) -> float:
    """How alike a part, which stands alone, and a story must be: more the longer the silence, up to a limit."""
    if days < 0:
        return _ALIKE_UNDATED
    share = math.log1p(min(days, _FAR_DAYS)) / math.log1p(_FAR_DAYS)
    return round(_ALIKE + (_ALIKE_FAR - _ALIKE) * share, 4)


def by_parts(bundle: Bundle, own: Placement, found: Sequence[Part], stories: OpenStories) -> Iterator[Placement]:
    """An account's own placement, and one for each other story that some of its parts tell.

    Each place of a round-up goes to one story. What it begins with stays its own: what an account leads with and comes
    back to is what it is about, however much of another story it repeats.
    """
    document = DocumentId(bundle.name)
    homes: dict[str, list[Part]] = {}
    for number, part in enumerate(found):
        label = _nearest(bundle, own.story, part, stories) if number and part.apart else None
        homes.setdefault(label or own.story, []).append(part)
    if set(homes) <= {own.story}:
        yield own
        return
    for label, inside in sorted(homes.items(), key=lambda home: (home[0] != own.story, home[0])):
        spans = [Span(document, start, end) for part in inside for start, end in part.spans]
        why = own.why if label == own.story else PART
        yield Placement(document=document, story=label, why=why, evidence=evidence("text", *spans))


def _nearest(bundle: Bundle, own: str, part: Part, stories: OpenStories) -> str | None:
    """The other story a part is most like, if enough for the days between and more so than all of the account is."""
    best: tuple[float, str] | None = None
    for story in stories.near(part.vector, _ALIKE):
        told = story.told
        likeness = round(dot(part.vector, told.vector) / told.size, 4)
        least = _bar(days_between(bundle, told))
        shared = sum(1 for term in part.vector if term in told.vector)
        whole = dot(bundle.vector, told.vector) / told.size
        enough = story.label != own and likeness >= least and likeness > whole and shared >= _LEAST_TERMS
        if enough and (not best or likeness > best[0]):
            best = (likeness, story.label)
    return best[1] if best else None
