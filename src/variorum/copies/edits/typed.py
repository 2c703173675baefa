"""Edits between two bodies: what `changes` finds, put together as an editor would tell it, and judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, partial

from variorum.copies.body import Body
from variorum.copies.edits.changes import Change, changes, covering
from variorum.copies.edits.context import judged
from variorum.copies.edits.drafts import drafted
from variorum.copies.edits.marks import minimal
from variorum.copies.edits.moves import inside, moves
from variorum.copies.edits.phrases import Judgement, trivial
from variorum.copies.edits.tongues import Tongue, tongue_of
from variorum.copies.likeness import Likeness
from variorum.copies.wording import WORD
from variorum.model import Edit, EditType, Evidence, Weight, evidence
from variorum.words.folding import fold

_TIDIED = trivial(EditType.PUNCTUATION, "marks and capital letters")
_GRAMMAR = trivial(EditType.WORDING, "marks, capital letters and grammar")


def edits(left: Body, right: Body, found: Likeness, language: str = "") -> list[Edit]:
    """Every edit between two bodies, by place, those inside stretches that moved last.

    Changed words inside unchanged marks are one edit a phrase.
    """
    if left.text == right.text:
        return []
    return _told(left, right, found, language, tongue_of(language, left.words))


def _told(left: Body, right: Body, found: Likeness, language: str, tongue: Tongue | None) -> list[Edit]:
    judge_of = cache(partial(judged, left, right, language=language, tongue=tongue))
    drafts = drafted(left, right, changes(left, right, found), judge_of)
    judgements = [(draft, judge_of(draft)) for draft in drafts if not draft.moved]
    made = [
        _edit(left, right, change if change.group else minimal(change), judgement)
        for change, judgement in _side_by_side(left, right, judgements)
    ]
    for move, judgement in moves(drafts):
        made.append(_edit(left, right, move, judgement))
        if judgement.edit is EditType.MOVED and len(move.before) < len(left.text):
            one, other, every = inside(left, right, move)
            within = _told(one, other, every, language, tongue) if one.text != other.text else []
            made += [edit for edit in within if (edit.before, edit.after) != (move.before, move.after)]
    return made


def headline_edit(edit: EditType, left: Evidence, right: Evidence, before: str, after: str) -> Edit:
    """An edit of words outside the body: a headline or a credit."""
    weight, why = Weight.SUBSTANTIVE, "another headline"
    if not (before and after):
        why = "on one side only"
    elif WORD.findall(fold(before)) == WORD.findall(fold(after)):
        weight, why = Weight.HOUSE_STYLE, "capital letters or marks of the headline"
    if edit is EditType.CREDIT:
        weight, why = Weight.HOUSE_STYLE, "another credit" if before and after else "on one side only"
    return Edit(
        left=left.span.document,
        right=right.span.document,
        evidence=(left, right),
        edit=edit,
        weight=weight,
        before=before,
        after=after,
        why=why,
    )


def _edit(left: Body, right: Body, change: Change, judged: Judgement) -> Edit:
    return Edit(
        left=left.document,
        right=right.document,
        evidence=evidence("left", *left.spans(change.left, change.left_end))
        + evidence("right", *right.spans(change.right, change.right_end)),
        edit=judged.edit,
        weight=judged.weight,
        before=change.before,
        after=change.after,
        why=judged.why,
    )


def _side_by_side(
    left: Body, right: Body, judgements: Sequence[tuple[Change, Judgement]]
) -> Iterator[tuple[Change, Judgement]]:
    """Trivial changes that touch as one, and so house style of one kind: a comma and a capital are one edit."""
    held: tuple[Change, Judgement] | None = None
    for change, judgement in judgements:
        if held and _capital_of(left, right, held, (change, judgement)):
            first, before = held
            held = (
                covering(left, right, first, (first.left, change.left_end, first.right, change.right_end), None),
                before,
            )
            continue
        if held and _as_one(left, right, held, (change, judgement)):
            first, before = held
            chars = (first.left, change.left_end, first.right, change.right_end)
            held = (covering(left, right, first, chars, None), _tidied(before, judgement))
            continue
        if held:
            yield held
        held = (change, judgement)
    if held:
        yield held


def _tidied(first: Judgement, then: Judgement) -> Judgement:
    if first.edit is then.edit:
        return first
    return _GRAMMAR if EditType.WORDING in (first.edit, then.edit) else _TIDIED


def _capital_of(left: Body, right: Body, held: tuple[Change, Judgement], then: tuple[Change, Judgement]) -> bool:
    """Whether a capital letter came or went only because words were put before it or taken away."""
    (first, before), (change, judgement) = held, then
    if before.weight is not Weight.SUBSTANTIVE or (first.before and first.after) or first.group is None:
        return False
    gaps = left.text[first.left_end : change.left], right.text[first.right_end : change.right]
    lone = judgement.edit is EditType.SPELLING and change.before.casefold() == change.after.casefold()
    return lone and all(gap in ("", " ") for gap in gaps)


def _as_one(left: Body, right: Body, held: tuple[Change, Judgement], then: tuple[Change, Judgement]) -> bool:
    (first, before), (change, judgement) = held, then
    if before.weight is not judgement.weight or judgement.weight is Weight.SUBSTANTIVE:
        return False
    if judgement.weight is Weight.HOUSE_STYLE and before.edit is not judgement.edit:
        return False
    gaps = left.text[first.left_end : change.left], right.text[first.right_end : change.right]
    return all(gap in ("", " ") for gap in gaps)
