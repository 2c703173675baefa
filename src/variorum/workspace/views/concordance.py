"""Words in their places: a concordance (key word in context), to be narrowed and sorted by what stands around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from variorum.model import Actor, Dating, DocumentId, FindingId, Quotation, Region, RegionLabel, Span, Story, UsageError
from variorum.words.folding import fold
from variorum.workspace.labels import label
from variorum.workspace.views.parts import Parts, Words

_WORD = re.compile(r"\w+")
_AROUND = 52
_PAGE = 100
_FACETS = 10


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
    """A page of a concordance: hits from `offset` on, of `total` that are left after narrowing."""

    words: str
    order: Order
    chosen: Narrowing
    facets: tuple[Facet, ...]
    hits: tuple[Words, ...]
    total: int
    offset: int
    following: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hit:
    span: Span
    outlet: str
    within: str
    month: str
    day: str
    stories: frozenset[str]
    actors: frozenset[str]


def search_view(
    parts: Parts, words: str, *, chosen: Narrowing | None = None, order: Order = Order.ACCOUNT, offset: int = 0
) -> SearchView:
    """Every place where words stand, whatever the case, spaces, quotes and dashes.

    Raises:
        UsageError: there is no word to look for.
    """
    chosen = chosen or Narrowing()
    if not any(map(str.isalnum, words)):
        raise UsageError("no word to look for", hint="write words as they stand in a text")
    spans = parts.asking.store.search.places(words)
    parts = parts.only({span.document for span in spans})
    hits = list(_hits(parts, spans))
    kept = [hit for hit in hits if _fits(hit, chosen)]
    kept.sort(key=_ORDERS[order](parts))
    return SearchView(
        words=words,
        order=order,
        chosen=chosen,
        facets=tuple(facet for facet in _facets(parts, kept) if facet.choices),
        hits=tuple(parts.words(hit.span, hit.within, _AROUND) for hit in kept[offset : offset + _PAGE]),
        total=len(kept),
        offset=offset,
        following=offset + _PAGE if offset + _PAGE < len(kept) else None,
    )


def _hits(parts: Parts, spans: Sequence[Span]) -> Iterator[_Hit]:
    documents = sorted({span.document for span in spans})
    findings = parts.asking.store.findings
    regions, quoted = _by_document(findings.all(Region, documents)), _by_document(findings.all(Quotation, documents))
    days = {d.document: d.interval.first for d in findings.all(Dating, documents) if d.interval is not None}
    stories, actors = _groups(findings.all(Story, documents)), _groups(findings.all(Actor, documents))
    for span in spans:
        day = days.get(span.document)
        yield _Hit(
            span=span,
            outlet=parts.asking.card(span.document).outlet,
            within=_within(span, regions.get(span.document, ()), quoted.get(span.document, ())),
            month=f"{day:%Y-%m}" if day else "",
            day=day.isoformat() if day else "~",
            stories=stories.get(span.document, frozenset()),
            actors=actors.get(span.document, frozenset()),
        )


def _by_document(found: Iterable[Region | Quotation]) -> dict[DocumentId, list[Region | Quotation]]:
    together: dict[DocumentId, list[Region | Quotation]] = {}
    for finding in found:
        together.setdefault(finding.document, []).append(finding)
    return together


def _groups(found: Iterable[Story | Actor]) -> dict[DocumentId, frozenset[str]]:
    together: dict[DocumentId, set[str]] = {}
    for group in found:
        for document in group.documents:
            together.setdefault(document, set()).add(group.id)
    return {document: frozenset(ids) for document, ids in together.items()}


def _within(span: Span, regions: Iterable[Region | Quotation], quoted: Iterable[Region | Quotation]) -> str:
    """In what words stand: a quotation, a headline, site matter; "text" elsewhere."""
    if any(content.holds(span) for quotation in quoted for content in quotation.spans("content")):
        return "quotation"
    for region in regions:
        if isinstance(region, Region) and region.span("text").holds(span) and region.region is not RegionLabel.BODY:
            return label("headline_region" if region.region is RegionLabel.HEADLINE else region.region)
    return label(RegionLabel.BODY)


def _fits(hit: _Hit, chosen: Narrowing) -> bool:
    return (
        chosen.outlet in ("", hit.outlet)
        and chosen.within in ("", hit.within)
        and chosen.month in ("", hit.month)
        and (not chosen.story or chosen.story in hit.stories)
        and (not chosen.actor or chosen.actor in hit.actors)
    )


def _facets(parts: Parts, hits: Sequence[_Hit]) -> Iterator[Facet]:
    stories = {story.id: story.title for story in parts.joined.all(Story)}

    def named(actor: str) -> str:
        return parts.telling.actor(FindingId(actor))

    yield _facet("outlet", "outlet", ((hit.outlet,) for hit in hits), lambda value: value)
    yield _facet("within", "stands in", ((hit.within,) for hit in hits), lambda value: value)
    yield _facet("month", "written", ((hit.month,) for hit in hits), lambda value: value)
    yield _facet("story", "happening", (hit.stories for hit in hits), lambda value: stories.get(FindingId(value), ""))
    yield _facet("actor", "accounts that name", (hit.actors for hit in hits), named)


def _facet(name: str, told: str, values: Iterable[Iterable[str]], say: Callable[[str], str]) -> Facet:
    counted = Counter(value for some in values for value in some if value)
    most = sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:_FACETS]
    return Facet(name=name, told=told, choices=tuple(Choice(value=v, told=say(v) or v, hits=n) for v, n in most))


_Key = Callable[[_Hit], tuple[object, ...]]


def _by_account(parts: Parts) -> _Key:
    return lambda hit: (parts.joined.names[hit.span.document], hit.span.start)


def _by_before(parts: Parts) -> _Key:
    def key(hit: _Hit) -> tuple[object, ...]:
        before = parts.text(hit.span.document)[max(0, hit.span.start - _AROUND) : hit.span.start]
        before = before.rpartition("\n")[2]
        return tuple(reversed(_WORD.findall(fold(before)))), parts.joined.names[hit.span.document], hit.span.start

    return key


def _by_after(parts: Parts) -> _Key:
    def key(hit: _Hit) -> tuple[object, ...]:
        after = parts.text(hit.span.document)[hit.span.end : hit.span.end + _AROUND].partition("\n")[0]
        return tuple(_WORD.findall(fold(after))), parts.joined.names[hit.span.document], hit.span.start

    return key


def _by_day(parts: Parts) -> _Key:
    return lambda hit: (hit.day, parts.joined.names[hit.span.document], hit.span.start)


_ORDERS = {Order.ACCOUNT: _by_account, Order.BEFORE: _by_before, Order.AFTER: _by_after, Order.DAY: _by_day}
