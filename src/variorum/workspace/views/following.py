"""Who carries a statement: the words of each account in their place, since when, on whose word, and who denies it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.model import DocumentId, FindingId
from variorum.workspace.carrying import Way
from variorum.workspace.tracing import Carrier, Denial, Traced
from variorum.workspace.views.parts import AccountRef, Counted, Parts, Words, day_words

_PLACES = 2
"""Places of one account that are shown; how many more there are is said."""

_MEANT = 6
_HOW = {
    Way.VERBATIM: "word for word", Way.EDITED: "nearly word for word", Way.TRANSLATED: "translated",
    Way.PARAPHRASED: "in other words", Way.CHANGED: "differs", Way.ALIKE: "alike",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """One place of an account.

    Args:
        how: "word for word" or how else, with the reason where words differ.
        by: on whose word, the nearest first; none where the account tells it in its own voice.
        doubt: the account's own words beside it that it may not be so; "" for none.
    """

    how: str
    by: tuple[str, ...]
    place: Words
    doubt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrying:
    """What one account has of a statement: its surest places, and how many `more` there are; `when` is "" if open."""

    account: AccountRef
    when: str
    made_from: AccountRef | None
    places: tuple[Carried, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Denied:
    """Somebody's word against it."""

    id: FindingId
    who: str
    place: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class TraceView:
    """A statement followed through every account; it is not said whether it is true.

    Args:
        words: the statement.
        counted: who carries it; None where nobody does.
        changed, alike: accounts that tell it differently, or only share its words.
        followed: the claim that all else is told of, where the words stand nowhere and can mean only this; or None.
        meant: claims that may have been meant, to be followed by their ids.
        earliest: accounts of which none is known to be later than another; `undated` ones may be earlier.
        without_denial: carriers that leave the denial out.
        silent: accounts of the same happenings without it; of those `unread` it cannot be said.
    """

    words: str
    counted: Counted | None
    carriers: tuple[Carrying, ...]
    changed: tuple[Carrying, ...]
    alike: tuple[Carrying, ...]
    meant: tuple[tuple[FindingId, str], ...]
    followed: tuple[FindingId, str] | None
    earliest: tuple[AccountRef, ...]
    undated: tuple[AccountRef, ...]
    denials: tuple[Denied, ...]
    without_denial: tuple[AccountRef, ...]
    silent: tuple[AccountRef, ...]
    unread: tuple[tuple[AccountRef, str], ...]


def trace_view(parts: Parts, found: Traced) -> TraceView:
    """What was found of a statement."""
    carrying = dict.fromkeys(each.document for each in found.carriers)
    return TraceView(
        words=found.words,
        counted=parts.counted(found.count, carrying, found.joined) if found.count is not None else None,
        carriers=tuple(_carrying(parts, found.carriers)),
        changed=tuple(_carrying(parts, found.changed)),
        alike=tuple(_carrying(parts, found.alike)),
        meant=tuple((claim.id, parts.telling.line(claim)) for claim in found.others_meant[:_MEANT]),
        followed=(found.followed.id, parts.telling.line(found.followed)) if found.followed is not None else None,
        earliest=_each(parts, found.earliest),
        undated=_each(parts, found.undated),
        denials=tuple(_denied(parts, denial) for denial in found.denials),
        without_denial=parts.accounts(found.without_denial),
        silent=parts.accounts(found.silent),
        unread=tuple((parts.account(document), why) for document, why in found.unread),
    )


def _carrying(parts: Parts, carriers: Sequence[Carrier]) -> Iterator[Carrying]:
    for document in dict.fromkeys(each.document for each in carriers):
        own = [each for each in carriers if each.document == document]
        first = own[0]
        yield Carrying(
            account=parts.account(document),
            when=day_words(first.day) if first.day is not None else "",
            made_from=parts.account(first.made_from) if first.made_from else None,
            places=tuple(_carried(parts, each) for each in own[:_PLACES]),
            more=len(own[_PLACES:]),
        )


def _carried(parts: Parts, carrier: Carrier) -> Carried:
    way, why = carrier.place.way, carrier.place.why
    return Carried(
        how=why if why and way is Way.ALIKE else f"{_HOW[way]} ({why})" if why else _HOW[way],
        by=carrier.chain,
        place=parts.words(carrier.place.span),
        doubt=parts.joined.words(carrier.doubt) if carrier.doubt is not None else "",
    )


def _denied(parts: Parts, denial: Denial) -> Denied:
    return Denied(id=denial.finding, who=denial.who, place=parts.words(denial.span))


def _each(parts: Parts, documents: Sequence[DocumentId]) -> tuple[AccountRef, ...]:
    """Accounts by name, every edition for itself: each has a day of its own."""
    return tuple(sorted((parts.account(document) for document in documents), key=lambda ref: ref.name))
