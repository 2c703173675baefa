"""Contradictions: what accounts or parties say that cannot all hold, a column a value, each question in one place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from variorum.claims.separate import Ties, Witness, count
from variorum.model import (
    Agreement,
    Claim,
    Copy,
    Dispute,
    DisputeType,
    DocumentId,
    FindingId,
    Passage,
    Side,
    Slot,
    Span,
)
from variorum.workspace.happening import Happening
from variorum.workspace.labels import label
from variorum.workspace.views.parts import AccountRef, Counted, Parts, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who stands behind one value of a contradiction in one voice, and their words.

    Args:
        said_by: to whom it is attributed; "" where accounts tell it in their own voice.
    """

    said_by: str
    actors: tuple[FindingId, ...]
    counted: Counted
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One value of a contradiction, with all in whose voice it is told.

    Args:
        wrong: why the value cannot be, where one account contradicts itself or the calendar; else "".
        beside: whether it is what other accounts tell alike, beside one that contradicts itself.
    """

    value: str
    voices: tuple[Voice, ...]
    wrong: str = ""
    beside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Claims that cannot all hold: a column a value, who leaves the denial out, and why.

    Args:
        ids: of all contradictions on this question that are told in it.
    """

    id: FindingId
    ids: tuple[FindingId, ...]
    sort: str
    question: str
    about: str
    about_id: str
    columns: tuple[Column, ...]
    silent: tuple[AccountRef, ...]
    why: str
    sure: bool


_MISSED = (Slot.CONTROL, Slot.DENIAL, Slot.STATEMENT)
"""Questions on which an account that tells the claim alone is told to leave the denial out."""


def apart(seen: Happening) -> tuple[list[list[Dispute]], list[list[Dispute]]]:
    """What is contradicted in a happening, and what is told differently: one group a question.

    Where an account contradicts itself, what others say to the same question stands beside that.
    """
    contradicted, differing = seen.contradicted(), seen.differently()
    inside = {
        _question(dispute): [dispute] for dispute in contradicted if dispute.dispute is DisputeType.INSIDE_ONE_ACCOUNT
    }
    sure: list[list[Dispute]] = []
    other: list[list[Dispute]] = []
    for dispute in (*contradicted, *differing):
        group = inside.get(_question(dispute))
        if group is not None and dispute is group[0]:
            sure.append(group)
        elif group is not None and dispute.dispute is not DisputeType.MAYBE_TWO_THINGS:
            group.append(dispute)
        else:
            (sure if dispute in contradicted else other).append([dispute])
    return sure, other


def _question(dispute: Dispute) -> tuple[str, Slot]:
    """What contradictions of one question have in common: each statement denied is a question of its own."""
    return dispute.id if dispute.slot is Slot.STATEMENT else dispute.about, dispute.slot


def contradiction(parts: Parts, *disputes: Dispute) -> Contradiction:
    """Contradictions on one question, with their columns."""
    first = disputes[0]
    columns = (*_columns(parts, disputes), *_beside(parts, disputes))
    told = {column.wrong for column in columns}
    whys = dict.fromkeys(parts.telling.shortened(dispute.why) for dispute in disputes)
    return Contradiction(
        id=first.id,
        ids=tuple(dispute.id for dispute in disputes),
        sort=" · ".join(dict.fromkeys(label(dispute.dispute) for dispute in disputes)),
        question=label(first.slot),
        about=parts.telling.about(first),
        about_id=first.about,
        columns=columns,
        silent=parts.accounts(first.silent) if first.slot in _MISSED else (),
        why="; ".join(why for why in whys if why and why not in told),
        sure=first.dispute is not DisputeType.MAYBE_TWO_THINGS,
    )


def _columns(parts: Parts, disputes: Sequence[Dispute]) -> Iterator[Column]:
    """A column a value, in the order of the sides; words of one place that cannot hold together share a column."""
    known: set[tuple[str, tuple[DocumentId, ...]]] = set()
    by_value: dict[str, list[Side]] = {}
    wrong: dict[tuple[str, str], list[Voice]] = {}
    for dispute in disputes:
        if _in_one_place(parts, dispute):
            known |= {(side.value, side.documents) for side in dispute.sides}
            value = ", ".join(side.value for side in dispute.sides)
            why = parts.telling.shortened(dispute.why)
            wrong.setdefault((value, why), []).append(_voice(parts, dispute.sides[0], ""))
            continue
        for side in dispute.sides:
            if (side.value, side.documents) not in known:
                by_value.setdefault(side.value.partition(" (by ")[0], []).append(side)
    for (value, why), voices in wrong.items():
        yield Column(value=value, voices=tuple(voices), wrong=why)
    for value, sides in by_value.items():
        yield Column(value=value, voices=tuple(_voice(parts, each, _unnamed(each)) for each in _once(sides)))


def _beside(parts: Parts, disputes: Sequence[Dispute]) -> Iterator[Column]:
    """What other accounts tell alike in their own voice, where one contradicts itself."""
    first = disputes[0]
    if first.dispute is not DisputeType.INSIDE_ONE_ACCOUNT:
        return
    told = {document for dispute in disputes for document in dispute.documents}
    for agreement in parts.joined.all(Agreement):
        if (agreement.about, agreement.slot) != (first.about, first.slot) or told & set(agreement.documents):
            continue
        if not parts.telling.voices(agreement):
            claims = [parts.joined.claims.get(FindingId(member.id)) for member in agreement.members]
            voice = Voice(
                said_by="", actors=(),
                counted=parts.counted(agreement.count, agreement.documents, agreement.why),
                words=tuple(parts.words(claim.span("claim")) for claim in claims if claim is not None),
            )  # fmt: skip
            yield Column(value=parts.telling.value_of(agreement), voices=(voice,), beside=True)


def _in_one_place(parts: Parts, dispute: Dispute) -> bool:
    """Whether an account contradicts itself in the words of one place."""
    if dispute.dispute is not DisputeType.INSIDE_ONE_ACCOUNT:
        return False
    claims = (parts.joined.claims.get(id) for side in dispute.sides for id in side.claims)
    return len({claim.span("claim") for claim in claims if claim is not None}) == 1


def _once(sides: Iterable[Side]) -> Iterable[Side]:
    """Sides of several contradictions, each voice once."""
    return {(side.value, side.said_by, side.documents): side for side in sides}.values()


def _unnamed(side: Side) -> str:
    return side.value.partition(" (by ")[2].removesuffix(")")


def _voice(parts: Parts, side: Side, unnamed: str) -> Voice:
    claims = [claim for found in side.claims if (claim := parts.joined.claims.get(found)) is not None]
    return Voice(
        said_by=parts.telling.behind(side) if side.said_by else _UNSETTLED.get(unnamed, unnamed),
        actors=side.said_by,
        counted=parts.counted(side.count, side.documents, _why_once(parts, side, claims)),
        words=_different_first([parts.words(claim.span("claim")) for claim in claims]),
    )


def _different_first(told: Sequence[Words]) -> tuple[Words, ...]:
    """Each wording once, then those that repeat one."""
    first: dict[str, Words] = {}
    for each in told:
        first.setdefault(each.words, each)
    return (*first.values(), *(each for each in told if first[each.words] is not each))


_UNSETTLED = {
    "whom is not settled": "somebody who is not settled",
    "whom is not told": "somebody who is not named",
}


def _why_once(parts: Parts, side: Side, claims: Sequence[Claim]) -> tuple[str, ...]:
    """Why accounts of a side count once; nothing where it cannot be told for just the count that is kept."""
    if side.count.documents < 2:
        return ()
    documents = set(side.documents)
    passages: dict[DocumentId, list[tuple[Span, FindingId]]] = {document: [] for document in documents}
    for passage in parts.joined.all(Passage):
        for span in passage.spans("text"):
            if span.document in documents:
                passages[span.document].append((span, passage.id))
    tied = Ties(
        {document: parts.asking.card(document) for document in documents},
        passages,
        _copies(parts, documents),
    )
    voices = frozenset[str](side.said_by)
    told = [Witness(claim.document, (claim.span("claim"),), voices) for claim in claims]
    counted, why = count(told, tied)
    return why if counted == side.count else ()


def _copies(parts: Parts, documents: set[DocumentId]) -> dict[tuple[DocumentId, DocumentId], str]:
    inside = [copy for copy in parts.joined.all(Copy) if {copy.left, copy.right} <= documents]
    return {
        (min(copy.left, copy.right), max(copy.left, copy.right)): "one text is made from the other or both from a third"
        for copy in inside
    }
