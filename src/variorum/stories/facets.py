"""What of an account is compared with another: several vectors, each at a length of its own.

A short account weighs little in each; what two accounts share of names, of words, of numbers and of days named tells
different things of whether they tell one happening, so they are weighed apart (see `weighing`).
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from variorum.stories.terms import LITTLE, MOST_TERMS, Terms
from variorum.stories.vectors import Vector, dot, length, merged, unit

TEXT, LEAD, HEADLINE, NAMES, WORDS, RARE, NUMBERS, DAYS = "text lead headline names words rare numbers days".split()
ANY_RARE, ANY_DAYS = "any rare", "any days"
"""How much of rare names and of days a telling names at all: sharing none tells something only where both name some."""
FACETS = (TEXT, LEAD, HEADLINE, NAMES, WORDS, RARE, NUMBERS, DAYS, ANY_RARE, ANY_DAYS)
LITTLE_RARE = 2.0
_LITTLE_NAMES, _LITTLE_WORDS, _LITTLE_NUMBERS, _LITTLE_DAYS = 3.0, 6.0, 2.0, 0.7
_MOST_DAYS = 20
_KEPT = {
    TEXT: 80,
    LEAD: 60,
    HEADLINE: 30,
    NAMES: 40,
    WORDS: 50,
    RARE: 30,
    NUMBERS: 30,
    DAYS: 20,
    ANY_RARE: 1,
    ANY_DAYS: 1,
}
"""How many terms of each facet an open story keeps."""

Facets = Mapping[str, Vector]


@dataclass(frozen=True, slots=True)
class Bundle:
    """One thing to be linked, an account or several: its name, the sums of its members' facets, how many they are."""

    name: str
    facets: Facets = field(default_factory=dict)
    size: int = 1
    anchor: bool = False
    """Two anchors (stories already open) are never put together."""
    days: tuple[int, int] | None = None
    """First and last day, as ordinals; None when undated."""
    fullness: float = 0.0
    """The sum over members of how much each says: the logarithm of the weight of its terms."""

    @property
    def vector(self) -> Vector:
        """All terms."""
        return self.facets.get(TEXT, {})


def bundle_of(terms: Terms, left_out: Collection[int], day: int | None) -> Bundle:
    """One account without the blocks that start at some places, on a day (ordinal)."""
    weights = terms.without(left_out)
    names = set(terms.names)
    plain = {term: weight for term, weight in weights.items() if " " not in term and term not in names}
    told = {str(each): 1.0 for start, each in terms.days if start not in left_out}
    facets = {
        TEXT: unit(weights, MOST_TERMS, LITTLE),
        LEAD: terms.begin(left_out),
        HEADLINE: dict(terms.headline),
        NAMES: unit({term: weight for term, weight in weights.items() if term in names}, MOST_TERMS, _LITTLE_NAMES),
        WORDS: unit(plain, MOST_TERMS, _LITTLE_WORDS),
        RARE: unit({term: gap for term, gap in terms.rare if term in weights}, MOST_TERMS, LITTLE_RARE),
        NUMBERS: unit(
            {term: weight for term, weight in weights.items() if term[0].isdigit()}, MOST_TERMS, _LITTLE_NUMBERS
        ),
        DAYS: unit(told, _MOST_DAYS, _LITTLE_DAYS),
    }
    facets |= {ANY_RARE: {RARE: length(facets[RARE])}, ANY_DAYS: {DAYS: length(facets[DAYS])}}
    fullness = round(math.log1p(math.sqrt(math.fsum(weight * weight for weight in weights.values()))), 4)
    return Bundle(terms.document, facets, days=(day, day) if day else None, fullness=fullness)


def pooled(name: str, bundles: Iterable[Bundle], most: int | None = None, *, anchor: bool = False) -> Bundle:
    """Several bundles as one, with so many terms of each facet, or with as many as an open story keeps."""
    inside = list(bundles)
    facets = {
        facet: merged((bundle.facets.get(facet, {}) for bundle in inside), most or _KEPT[facet]) for facet in FACETS
    }
    days = [day for bundle in inside if bundle.days for day in bundle.days]
    return Bundle(
        name,
        facets,
        sum(bundle.size for bundle in inside),
        anchor or any(bundle.anchor for bundle in inside),
        (min(days), max(days)) if days else None,
        round(math.fsum(bundle.fullness for bundle in inside), 4),
    )


def likeness(facet: str, left: Bundle, right: Bundle) -> float:
    """How alike the members of two bundles are on average in one facet."""
    one, other = left.facets.get(facet), right.facets.get(facet)
    return dot(one, other) / (left.size * right.size) if one and other else 0.0


def days_between(left: Bundle, right: Bundle) -> int:
    """Days between their beginnings, so that no story grows on and on day by day; -1 when a day is unknown."""
    if left.days is None or right.days is None:
        return -1
    return abs(left.days[0] - right.days[0])
