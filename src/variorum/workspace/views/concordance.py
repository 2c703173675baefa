"""Words in their places: a concordance (key word in context), to be narrowed and sorted by what stands around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from variorum.model import Actor, DocumentId, FindingId, Quotation, Region, RegionLabel, Span, Story, UsageError
from variorum.words.folding import fold
from variorum.workspace.labels import label
from variorum.workspace.views.parts import Parts, Words, reached
from variorum.workspace.views.statements import quoted_title

_WORD = re.compile(r"\w+")
_AROUND = 52
_PAGE = 100
_FACETS = 10
_LOOKED = 240
"""Accounts that are looked into for one question."""


class Order(StrEnum):
    """By what hits are sorted."""

    ACCOUNT = "account"
    BEFORE = "before"
    AFTER = "after"
    DAY = "day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """What hits are narrowed to; "" leaves a facet open."""

    outlet: str = ""
    story: str = ""
    actor: str = ""
    within: str = ""
    month: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One value of a facet and how many hits have it."""

    value: str
    told: str
    hits: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One way to narrow the hits."""

    name: str
    told: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """A page of a concordance: hits from `offset` on, of `total` that are left after narrowing.

    Args:
        accounts: how many accounts may hold the words, as far as they are narrowed to.
        looked: into how many of them was looked, the newest; fewer only past some hundreds.
    """

    words: str
    order: Order
    chosen: Narrowing
    facets: tuple[Facet, ...]
    hits: tuple[Words, ...]
    accounts: int
    looked: int
    total: int
    offset: int
    following: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One place where the words stand, and what it can be narrowed by."""

    span: Span
    outlet: str
    within: str
    day: str
    stories: frozenset[FindingId]
    actors: frozenset[FindingId]

    @property
    def month(self) -> str:
        """The month in which the account was written; "" where that is open."""
        return self.day[:7]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """All hits of one question, however they are sorted."""

    words: str
    chosen: Narrowing
    accounts: int
    looked: int
    hits: tuple[Hit, ...]


def found(parts: Parts, words: str, chosen: Narrowing) -> Found:
    """Every place where words stand, whatever the case, spaces, quotes and dashes.

    Raises:
        UsageError: there is no word to look for. NotFound: it is narrowed to what is not here.
    """
    if not any(map(str.isalnum, words)):
        raise UsageError("no word to look for", hint="write words as they stand in a text")
    search = parts.asking.store.search
    proposed = [document for document in search.accounts(words) if _inside(parts, chosen, document)]
    for group in (chosen.story, chosen.actor):
        if group:
            inside = set(parts.asking.get(FindingId(group)).in_documents())
            proposed = [document for document in proposed if document in inside]
    looked = parts.newest(proposed)[:_LOOKED]
    hits = tuple(hit for hit in _hits(parts, search.places(words, looked)) if chosen.within in ("", hit.within))
    return Found(words=words, chosen=chosen, accounts=len(proposed), looked=len(looked), hits=hits)


def _inside(parts: Parts, chosen: Narrowing, document: DocumentId) -> bool:
    month, outlet = parts.register.days.get(document, "")[:7], parts.register.cards[document].outlet
    return chosen.month in ("", month) and chosen.outlet in ("", outlet)


def search_view(parts: Parts, asked: Found, order: Order = Order.ACCOUNT, offset: int = 0) -> SearchView:
    """A page of what was found, sorted.

    Raises:
        NotFound: it begins behind the last place.
    """
    reached(offset, len(asked.hits))
    hits = sorted(asked.hits, key=_ORDERS[order](parts))
    shown, after = hits[offset : offset + _PAGE], offset + _PAGE
    near = parts.only({hit.span.document for hit in shown})
    return SearchView(
        words=asked.words,
        order=order,
        chosen=asked.chosen,
        facets=tuple(facet for facet in _facets(parts, hits) if facet.choices),
        hits=tuple(near.words(hit.span, hit.within, _AROUND) for hit in shown),
        accounts=asked.accounts,
        looked=asked.looked,
        total=len(hits),
        offset=offset,
        following=after if after < len(hits) else None,
    )


def _hits(parts: Parts, spans: Sequence[Span]) -> Iterator[Hit]:
    documents = sorted({span.document for span in spans})
    findings, listing = parts.asking.store.findings, parts.asking.store.listing
    regions, quoted = _by_document(findings.all(Region, documents)), _by_document(findings.all(Quotation, documents))
    stories, actors = listing.groups_of(Story, documents), listing.groups_of(Actor, documents)
    for span in spans:
        yield Hit(
            span=span,
            outlet=parts.register.cards[span.document].outlet,
            within=_within(span, regions.get(span.document, ()), quoted.get(span.document, ())),
            day=parts.register.days.get(span.document, ""),
            stories=stories.get(span.document, frozenset()),
            actors=actors.get(span.document, frozenset()),
        )


def _by_document(found: Iterable[Region | Quotation]) -> dict[DocumentId, list[Region | Quotation]]:
    together: dict[DocumentId, list[Region | Quotation]] = {}
    for finding in found:
        together.setdefault(finding.document, []).append(finding)
    return together


def _within(span: Span, regions: Iterable[Region | Quotation], quoted: Iterable[Region | Quotation]) -> str:
    """In what words stand: a quotation, a headline, site matter; "text" elsewhere."""
    if any(content.holds(span) for quotation in quoted for content in quotation.spans("content")):
        return "quotation"
    for region in regions:
        if isinstance(region, Region) and region.span("text").holds(span) and region.region is not RegionLabel.BODY:
            return label("headline_region" if region.region is RegionLabel.HEADLINE else region.region)
    return label(RegionLabel.BODY)


def _facets(parts: Parts, hits: Sequence[Hit]) -> Iterator[Facet]:
    def named(group: str) -> str:
        found = parts.asking.get(FindingId(group))
        return quoted_title(found) if isinstance(found, Story) else found.name if isinstance(found, Actor) else ""

    yield _facet("outlet", "outlet", ((hit.outlet,) for hit in hits), lambda value: value)
    yield _facet("within", "stands in", ((hit.within,) for hit in hits), lambda value: value)
    yield _facet("month", "written", ((hit.month,) for hit in hits), lambda value: value)
    yield _facet("story", "happening", (hit.stories for hit in hits), named)
    yield _facet("actor", "accounts that name", (hit.actors for hit in hits), named)


def _facet(name: str, told: str, values: Iterable[Iterable[str]], say: Callable[[str], str]) -> Facet:
    counted = Counter(value for some in values for value in some if value)
    most = sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:_FACETS]
    return Facet(name=name, told=told, choices=tuple(Choice(value=v, told=say(v) or v, hits=n) for v, n in most))


_Key = Callable[[Hit], tuple[object, ...]]


def _by_account(parts: Parts) -> _Key:
    return lambda hit: (parts.joined.names[hit.span.document], hit.span.start)


def _by_before(parts: Parts) -> _Key:
    def key(hit: Hit) -> tuple[object, ...]:
        before = parts.text(hit.span.document)[max(0, hit.span.start - _AROUND) : hit.span.start]
        before = before.rpartition("\n")[2]
        return tuple(reversed(_WORD.findall(fold(before)))), parts.joined.names[hit.span.document], hit.span.start

    return key


def _by_after(parts: Parts) -> _Key:
    def key(hit: Hit) -> tuple[object, ...]:
        after = parts.text(hit.span.document)[hit.span.end : hit.span.end + _AROUND].partition("\n")[0]
        return tuple(_WORD.findall(fold(after))), parts.joined.names[hit.span.document], hit.span.start

    return key


def _by_day(parts: Parts) -> _Key:
    return lambda hit: (hit.day or "~", parts.joined.names[hit.span.document], hit.span.start)


_ORDERS = {Order.ACCOUNT: _by_account, Order.BEFORE: _by_before, Order.AFTER: _by_after, Order.DAY: _by_day}
