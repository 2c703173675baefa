"""An account in full: its text in paragraphs, cut at every place where what is told of the words changes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from variorum.model import (
    Basis,
    Claim,
    Copy,
    Damage,
    Dating,
    Decision,
    Document,
    EventMention,
    Finding,
    FindingId,
    Gap,
    Mention,
    Quotation,
    RegionLabel,
    Span,
    Story,
    Timex,
    Use,
)
from variorum.model import Region as RegionFinding
from variorum.workspace.labels import label
from variorum.workspace.views.decisions import Decided, decided, decided_of, stamp
from variorum.workspace.views.finding import mark, sort_of, told
from variorum.workspace.views.parts import AccountRef, Mark, Parts, day_words
from variorum.workspace.views.statements import quoted_title

_LOOSE = frozenset({Use.STOCK, Use.CHROME})
_REASONS = 3
"""Reasons told for one kind of damage; the text marks every place."""


class Layer(StrEnum):
    """What words may be highlighted as."""

    NAMES = "names"
    QUOTATIONS = "quotations"
    TIMES = "times"
    EVENTS = "events"
    CLAIMS = "claims"
    COPIED = "copied"
    DAMAGE = "damage"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lit:
    """One finding on words of this account."""

    layer: Layer
    span: Span
    finding: FindingId
    basis: Basis | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words of which the same is told throughout; `layers` is empty where nothing is. `basis` is that of time words."""

    start: int
    text: str
    layers: tuple[Layer, ...] = ()
    basis: Basis | None = None
    here: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """One paragraph: what it is, why it was taken for that, and its words."""

    label: RegionLabel
    told: str
    why: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TellingHere:
    """What is told of the words at one place, with the next place where the same is meant."""

    id: FindingId
    layer: Layer
    sort: str
    told: str
    mark: Mark | None
    group: FindingId | None
    group_sort: str
    following: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Like:
    """Another account with text of this one, and what is known of both."""

    account: AccountRef
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountView:
    """An account.

    Args:
        at: the place that is asked about; None when none is.
        here: what is told of the words at that place.
        counts: how many findings each layer has.
        damage: what is wrong with its text, in plain words, with the reason.
        decisions: what people set of it; `seen` stands for them in a form.
    """

    account: AccountRef
    title: str
    outlet: str
    authors: tuple[str, ...]
    url: str
    language: str
    characters: int
    written: str
    mark: Mark | None
    regions: tuple[Region, ...]
    counts: dict[Layer, int]
    at: int | None
    here: tuple[TellingHere, ...]
    stories: tuple[tuple[FindingId, str], ...]
    likes: tuple[Like, ...]
    others: tuple[AccountRef, ...]
    damage: tuple[tuple[str, str], ...]
    unread: str
    open: tuple[str, ...]
    decisions: tuple[Decided, ...]
    seen: str


def account_view(parts: Parts, document: Document, decisions: Sequence[Decision], at: int | None = None) -> AccountView:
    """One account, with what is told of the words at a place, if one is asked about; `decisions` are all there are."""
    mine = decided_of(decisions, document.id)
    lit = list(_lit(parts, document))
    card = parts.asking.card(document.id)
    dating = next((dating for dating in parts.asking.datings([document.id]) if dating.interval is not None), None)
    reading = parts.joined.readings.get(document.id)
    damages = [damage for damage in _of(parts, Damage, document) if isinstance(damage, Damage)]
    return AccountView(
        account=parts.account(document.id),
        title=card.title,
        outlet=card.outlet,
        authors=card.authors,
        url=card.url,
        language=card.language or (reading.language if reading else ""),
        characters=len(document.text),
        written=day_words(dating.interval) if dating else "",
        mark=_dated(parts, dating),
        regions=tuple(_regions(parts, document, lit, at)),
        counts={layer: len({each.finding for each in lit if each.layer is layer}) for layer in Layer},
        at=at,
        here=tuple(_here(parts, lit, at)) if at is not None else (),
        stories=tuple(
            (story.id, quoted_title(story)) for story in parts.joined.all(Story) if document.id in story.documents
        ),
        likes=tuple(_likes(parts, document)),
        others=tuple(_other_editions(parts, document)),
        damage=tuple(_damage(damages)),
        unread=reading.why if reading and not reading.readable else "",
        open=tuple(f"{gap.question} {gap.missing}" for gap in parts.joined.all(Gap) if gap.documents == (document.id,)),
        decisions=decided(mine),
        seen=stamp(mine),
    )


def _damage(damages: Iterable[Damage]) -> Iterator[tuple[str, str]]:
    """What is wrong with a text: each kind of damage once, with its reasons."""
    reasons: dict[str, dict[str, None]] = {}
    for damage in damages:
        reasons.setdefault(label(damage.damage), {})[damage.why] = None
    for what, whys in reasons.items():
        more = f"; and {len(whys) - _REASONS} more" if len(whys) > _REASONS else ""
        yield what, "; ".join(list(whys)[:_REASONS]) + more


def _dated(parts: Parts, dating: Dating | None) -> Mark | None:
    return parts.mark(dating.basis, dating.why, dating.lender) if dating else None


def _of(parts: Parts, kind: type[Finding], document: Document) -> Iterable[Finding]:
    return (finding for finding in parts.joined.all(kind) if document.id in finding.in_documents())


_ROLES: tuple[tuple[type[Finding], Layer, str], ...] = (
    (Mention, Layer.NAMES, "text"),
    (Quotation, Layer.QUOTATIONS, "content"),
    (EventMention, Layer.EVENTS, "trigger"),
    (Claim, Layer.CLAIMS, "claim"),
    (Damage, Layer.DAMAGE, "text"),
)


def _lit(parts: Parts, document: Document) -> Iterator[Lit]:
    """Everything told of words of this account."""
    for kind, layer, role in _ROLES:
        for finding in _of(parts, kind, document):
            for span in finding.spans(role):
                if len(span):
                    yield Lit(layer=layer, span=span, finding=finding.id)
    for timex in _of(parts, Timex, document):
        marked = mark(parts, timex)
        basis = marked.basis if marked else None
        yield Lit(layer=Layer.TIMES, span=timex.span("text"), finding=timex.id, basis=basis)
    for copy in _of(parts, Copy, document):
        if isinstance(copy, Copy) and copy.use not in _LOOSE:
            for span in copy.spans("left" if copy.left == document.id else "right"):
                if len(span):
                    yield Lit(layer=Layer.COPIED, span=span, finding=copy.id)


def _regions(parts: Parts, document: Document, lit: Sequence[Lit], at: int | None) -> Iterator[Region]:
    """The paragraphs of the text; where it has no blocks, the whole as one."""
    labelled = [finding for finding in _of(parts, RegionFinding, document) if isinstance(finding, RegionFinding)]
    spans = sorted((finding.span("text").start, finding.span("text").end, finding) for finding in labelled)
    starts = [start for start, _, _ in spans]
    for block in document.blocks:
        place = bisect_right(starts, block.start) - 1
        region = spans[place][2] if place >= 0 and block.start < spans[place][1] else None
        kind = region.region if region else RegionLabel.BODY
        yield Region(
            label=kind,
            told=label("headline_region" if kind is RegionLabel.HEADLINE else kind),
            why=region.why if region else "",
            pieces=tuple(_pieces(document.text, block.start, block.end, lit, at)),
        )


def _pieces(text: str, start: int, end: int, lit: Sequence[Lit], at: int | None) -> Iterator[Piece]:
    """The words of one paragraph, cut wherever a finding begins or ends in it."""
    inside = [each for each in lit if each.span.start < end and each.span.end > start]
    cuts = {start, end}
    for each in inside:
        cuts |= {max(start, each.span.start), min(end, each.span.end)}
    ordered = sorted(cuts)
    for first, last in pairwise(ordered):
        over = [each for each in inside if each.span.start <= first and last <= each.span.end]
        yield Piece(
            start=first,
            text=text[first:last],
            layers=tuple(layer for layer in Layer if any(each.layer is layer for each in over)),
            basis=next((each.basis for each in over if each.basis is not None), None),
            here=at is not None and first <= at < last,
        )


def _here(parts: Parts, lit: Sequence[Lit], at: int) -> Iterator[TellingHere]:
    """What is told of the words at a place, what covers least first."""
    over = [each for each in lit if each.span.start <= at < each.span.end]
    seen: set[FindingId] = set()
    for each in sorted(over, key=lambda e: (len(e.span), list(Layer).index(e.layer), e.finding)):
        if each.finding in seen:
            continue
        seen.add(each.finding)
        finding = parts.asking.get(each.finding)
        group, sort = _group_of(parts, finding)
        yield TellingHere(
            id=finding.id,
            layer=each.layer,
            sort=sort_of(finding),
            told=told(parts, finding),
            mark=mark(parts, finding),
            group=group,
            group_sort=sort,
            following=_following(parts, lit, each, group),
        )


def _group_of(parts: Parts, finding: Finding) -> tuple[FindingId | None, str]:
    """The actor or event that the words are a mention of."""
    if isinstance(finding, Mention):
        return parts.joined.actor_of(finding.id), "actor"
    if isinstance(finding, EventMention):
        return parts.joined.event_of(finding.id), "event"
    if isinstance(finding, Claim):
        return parts.joined.event_of(finding.event_mention) or parts.joined.actor_of(finding.mention), "event"
    return None, ""


def _following(parts: Parts, lit: Sequence[Lit], here: Lit, group: FindingId | None) -> int | None:
    """Where the same actor or event is next mentioned in this account; from the beginning again after the last."""
    if group is None or here.layer not in (Layer.NAMES, Layer.EVENTS):
        return None
    of = parts.joined.actor_of if here.layer is Layer.NAMES else parts.joined.event_of
    starts = sorted(each.span.start for each in lit if each.layer is here.layer and of(each.finding) == group)
    after = [start for start in starts if start > here.span.start]
    found = after[0] if after else starts[0]
    return found if found != here.span.start else None


def _likes(parts: Parts, document: Document) -> Iterator[Like]:
    for copy in parts.asking.copies_in_order():
        if document.id in (copy.left, copy.right) and copy.use not in _LOOSE:
            other = copy.right if copy.left == document.id else copy.left
            yield Like(account=parts.account(other), told=parts.telling.copy(copy).partition("   ")[2])


def _other_editions(parts: Parts, document: Document) -> Iterator[AccountRef]:
    for other in parts.register.at_address[document.address]:
        if other != document.id:
            yield parts.account(other)
