"""Edits between two bodies: what `changes` finds, put together as an editor would tell it, and judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, partial

from variorum.copies.body import Body
from variorum.copies.changes import Change, changes
from variorum.copies.drafts import covering, drafted, judged
from variorum.copies.likeness import Likeness
from variorum.copies.phrases import Judgement
from variorum.model import Edit, EditType, Evidence, Weight, evidence

_TIDIED = Judgement(EditType.PUNCTUATION, Weight.TRIVIAL, "marks, capital letters and grammar")


def edits(left: Body, right: Body, found: Likeness, language: str = "") -> list[Edit]:
    """Every edit between two bodies, by place. Changed words inside unchanged marks are one edit a phrase."""
    judge_of = cache(partial(judged, left, right, language=language))
    drafts = drafted(left, right, changes(left, right, found), judge_of)
    verdicts = [(draft, judge_of(draft)) for draft in drafts if not draft.moved]
    made = [_edit(left, right, change, verdict) for change, verdict in _side_by_side(left, right, verdicts)]
    return made + list(_moves(left, right, drafts))


def headline_edit(edit: EditType, left: Evidence, right: Evidence, before: str, after: str) -> Edit:
    """An edit of words outside the body: a headline or a credit."""
    style = edit is EditType.CREDIT
    other = "another credit" if style else "another headline"
    why = other if before and after else "on one side only"
    return Edit(
        left=left.span.document,
        right=right.span.document,
        evidence=(left, right),
        edit=edit,
        weight=Weight.HOUSE_STYLE if style else Weight.SUBSTANTIVE,
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
    left: Body, right: Body, verdicts: Sequence[tuple[Change, Judgement]]
) -> Iterator[tuple[Change, Judgement]]:
    """Trivial changes that touch as one, and so house style of one kind: a comma and a capital are one edit."""
    held: tuple[Change, Judgement] | None = None
    for change, verdict in verdicts:
        if held and _capital_of(left, right, held, (change, verdict)):
            first, before = held
            held = (
                covering(left, right, first, (first.left, change.left_end, first.right, change.right_end), None),
                before,
            )
            continue
        if held and _as_one(left, right, held, (change, verdict)):
            first, before = held
            chars = (first.left, change.left_end, first.right, change.right_end)
            held = (covering(left, right, first, chars, None), before if before.edit is verdict.edit else _TIDIED)
            continue
        if held:
            yield held
        held = (change, verdict)
    if held:
        yield held


def _capital_of(left: Body, right: Body, held: tuple[Change, Judgement], then: tuple[Change, Judgement]) -> bool:
    """Whether a capital letter came or went only because words were put before it or taken away."""
    (first, before), (change, verdict) = held, then
    if before.weight is not Weight.SUBSTANTIVE or (first.before and first.after) or first.group is None:
        return False
    gaps = left.text[first.left_end : change.left], right.text[first.right_end : change.right]
    lone = verdict.edit is EditType.SPELLING and change.before.casefold() == change.after.casefold()
    return lone and all(gap in ("", " ") for gap in gaps)


def _as_one(left: Body, right: Body, held: tuple[Change, Judgement], then: tuple[Change, Judgement]) -> bool:
    (first, before), (change, verdict) = held, then
    if before.weight is not verdict.weight or verdict.weight is Weight.SUBSTANTIVE:
        return False
    if verdict.weight is Weight.HOUSE_STYLE and before.edit is not verdict.edit:
        return False
    gaps = left.text[first.left_end : change.left], right.text[first.right_end : change.right]
    return all(gap in ("", " ") for gap in gaps)


def _moves(left: Body, right: Body, drafts: Sequence[Change]) -> Iterator[Edit]:
    """One edit for every stretch that left one place and arrived at another."""
    gone = {c.moved: c for c in drafts if c.moved and c.before}
    come = {c.moved: c for c in drafts if c.moved and c.after}
    for number in sorted({*gone, *come}):
        away, there = gone.get(number), come.get(number)
        if away is not None and there is not None:
            both = Change(away.left, away.left_end, there.right, there.right_end, away.before, there.after)
            yield _edit(left, right, both, Judgement(EditType.MOVED, Weight.TRIVIAL, "stands elsewhere in the text"))
        elif one := away or there:
            side = EditType.ONLY_IN_A if away else EditType.ONLY_IN_B
            yield _edit(left, right, one, Judgement(side, Weight.SUBSTANTIVE, "on one side only"))
