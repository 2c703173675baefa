"""Any two accounts of a workspace compared: what is kept of them when they are a family's edge, else compared now."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from variorum.copies import Wording
from variorum.copies.account import Account, account
from variorum.copies.compare import alike, characters, compared, furniture
from variorum.copies.likeness import Likeness, slight
from variorum.model import (
    Card,
    Copy,
    Damage,
    DamageType,
    DocumentId,
    Edit,
    EditType,
    NotFound,
    Region,
    RegionLabel,
    UsageError,
)
from variorum.workspace.asking import Asking
from variorum.workspace.comparison import Comparison, Facing, Piece, Side, Sort
from variorum.workspace.labels import label
from variorum.workspace.walking import Placed, placed, walk

_WORD = re.compile(r"\w+")
_TOLD_APART = (RegionLabel.BODY, RegionLabel.HEADLINE, RegionLabel.CREDIT)
_DAMAGE_TOLD = (DamageType.TRUNCATED, DamageType.PAYWALL, DamageType.DROPPED_TEXT, DamageType.MOJIBAKE)


def compared_accounts(asking: Asking, a: DocumentId, b: DocumentId) -> Comparison:
    """The comparison of two accounts, `a` on the left.

    Raises:
        UsageError: they are one account. NotFound: they have not been read for copies.
    """
    if a == b:
        raise UsageError("an account does not differ from itself", hint="name two accounts")
    one, other = (_account(asking, document) for document in sorted((a, b)))
    copy = asking.copy_of(one.card.id, other.card.id)
    edits = asking.edits(copy) if copy is not None else []
    found = laid_out(one, other, copy, edits)
    told = replace(
        found,
        left=_told(asking, found.left, one),
        right=_told(asking, found.right, other),
        ids={each.id: asking.short(each.id) for each in ((copy, *edits) if copy is not None else ())},
    )
    return told if told.left.document == a else told.turned()


def laid_out(left: Account, right: Account, copy: Copy | None = None, edits: Iterable[Edit] = ()) -> Comparison:
    """Two accounts compared, with the copy and the edits kept of them or, without a copy, found now.

    `left` is the account of the smaller id.
    """
    found = alike(left, right)
    if copy is None:
        found = found if found.shared else slight(left.body, right.body)
        copy, edits = compared(left, right, found)
        copy = copy or furniture(left, right)
    sides = Side(document=left.card.id, name=left.card.name), Side(document=right.card.id, name=right.card.name)
    if copy is None:
        return Comparison(left=sides[0], right=sides[1], copy=None)
    inside, apart = placed(edits, left.body, right.body)
    around = [edit for edit in apart if edit.edit in (EditType.HEADLINE, EditType.CREDIT)]
    ranges = _ranges(left, right, found, copy)
    return Comparison(
        left=replace(sides[0], own=0 if found.whole else _own(left, [r[:2] for r in ranges])),
        right=replace(sides[1], own=0 if found.whole else _own(right, [r[2:] for r in ranges])),
        copy=copy,
        headlines=tuple(_aside(left, edit) for edit in around if edit.edit is EditType.HEADLINE),
        passages=tuple(_facing(left, right, inside, chars) for chars in ranges),
        credits=tuple(_aside(left, edit) for edit in around if edit.edit is EditType.CREDIT),
        whole=found.whole,
    )


def _account(asking: Asking, document: DocumentId) -> Account:
    wording = asking.store.findings.sketch(Wording, document)
    if wording is None:
        raise NotFound("these accounts have not been read for copies", hint="variorum read --only copies")
    return account(asking.card(document), wording, asking.store.findings.all(Region, [document]))


def _ranges(left: Account, right: Account, found: Likeness, copy: Copy) -> list[tuple[int, int, int, int]]:
    """The characters of each passage on both sides; all of both texts when one is a version of the other."""
    if found.whole:
        return [(0, len(left.body.text), 0, len(right.body.text))]
    known = set(copy.spans("left"))
    ranges = []
    for shared in found.shared:
        a, b = characters(left.body, shared, "left"), characters(right.body, shared, "right")
        if known.issuperset(left.body.spans(*a)):
            ranges.append((*a, *b))
    return ranges


def _facing(left: Account, right: Account, edits: Sequence[Placed], chars: tuple[int, int, int, int]) -> Facing:
    a, a_end, b, b_end = chars
    near = edits[bisect_left(edits, a, key=_place) : bisect_right(edits, a_end, key=_place)]
    inside = [e for e in near if e.a_end <= a_end and b <= e.b and e.b_end <= b_end]
    return Facing(pieces=tuple(walk(left.body, right.body, inside, chars)))


def _place(edit: Placed) -> int:
    return edit.a


def _aside(left: Account, edit: Edit) -> Piece:
    """An edit of words outside the text proper."""
    here, there = ("left", "right") if edit.left == left.card.id else ("right", "left")
    before, after = (edit.before, edit.after) if here == "left" else (edit.after, edit.before)
    return Piece(
        sort=Sort.CHANGED, left=before, right=after, left_spans=edit.spans(here), right_spans=edit.spans(there),
        edit=edit,
    )  # fmt: skip


def _own(side: Account, ranges: Iterable[tuple[int, ...]]) -> int:
    """Words outside all passages."""
    own = reached = 0
    for start, end in sorted(ranges):
        first, last = bisect_left(side.body.starts, start), bisect_left(side.body.starts, end)
        own, reached = own + max(0, first - reached), max(reached, last)
    return own + len(side.body) - reached


def _told(asking: Asking, side: Side, known: Account) -> Side:
    """A side with all that a reader of it should know."""
    card: Card = known.card
    words = {part: len(_WORD.findall(part.text)) for part in known.parts if part.label not in _TOLD_APART}
    return replace(
        side,
        name=asking.telling.account(card.id),
        outlet=card.outlet,
        day=card.day,
        words=len(known.body),
        furniture=sum(count for part, count in words.items() if part.label is RegionLabel.BOILERPLATE),
        beside=sum(count for part, count in words.items() if part.label is not RegionLabel.BOILERPLATE),
        damage=tuple(dict.fromkeys(
            label(damage.damage) for damage in asking.store.findings.all(Damage, [card.id])
            if damage.damage in _DAMAGE_TOLD
        )),
    )  # fmt: skip
