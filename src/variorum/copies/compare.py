"""Two accounts side by side: the copy between them and its edits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from variorum.copies.account import Account, account
from variorum.copies.body import Body
from variorum.copies.edits.inside import Inside
from variorum.copies.edits.tongues import common_language
from variorum.copies.edits.typed import edits, headline_edit
from variorum.copies.likeness import WHOLE_CREDITED, Likeness, Shared, likeness, slight
from variorum.copies.lineage.credits import credited
from variorum.copies.lineage.origin import Origin, origin, same_address
from variorum.copies.lineage.surroundings import shared_furniture
from variorum.copies.lineage.uses import slight_use
from variorum.copies.wording import LEAST_WORDS, Part, Wording
from variorum.model import (
    Card,
    Copy,
    Edit,
    EditType,
    Evidence,
    Lineage,
    Region,
    RegionLabel,
    Span,
    Use,
    evidence,
)
from variorum.words.folding import fold

Characters = tuple[int, int]


def compare(
    left: Wording,
    right: Wording,
    left_card: Card,
    right_card: Card,
    left_regions: Iterable[Region] = (),
    right_regions: Iterable[Region] = (),
) -> tuple[Copy | None, list[Edit]]:
    """Any two accounts on demand: the same findings the pile gives along its trees.

    The smaller document id is always the left side. A pair that shares no more than phrases, quotations or furniture of
    a site still gets a copy that says so ("stock", "quotation", "chrome"); None when it shares nothing.
    """
    one, other = account(left_card, left, left_regions), account(right_card, right, right_regions)
    if right_card.id < left_card.id:
        one, other = other, one
    return compared(one, other)


def compared(
    left: Account, right: Account, found: Likeness | None = None, origins: Origin | None = None
) -> tuple[Copy | None, list[Edit]]:
    """What `compare` gives, for accounts already made; with a likeness, only what that has is told."""
    asked = found is None
    if found is None:
        found = alike(left, right)
        found = found if found.shared else slight(left.body, right.body)
    if sum(shared.equal for shared in found.shared) < LEAST_WORDS:
        return (furniture(left, right) if asked else None), []
    if origins is None:
        origins = origin(left, right, found)
        if not found.reuse and not same_address(left, right):
            origins = Origin(Lineage.UNKNOWN, *slight_use(left, right, found))
    return _copy(left, right, found, origins), _edits(left, right, found)


def furniture(left: Account, right: Account) -> Copy | None:
    """Two accounts that share nothing but what their sites set around every text."""
    common = shared_furniture(left, right)
    if not common:
        return None
    return Copy(
        left=left.card.id,
        right=right.card.id,
        evidence=tuple(
            account.evidence(side, part)
            for one, other in common
            for side, account, part in (("left", left, one), ("right", right, other))
        ),
        left_in_right=0.0,
        right_in_left=0.0,
        lineage=Lineage.UNKNOWN,
        use=Use.CHROME,
        why="no more in common than what their sites set around every text",
    )


def alike(left: Account, right: Account) -> Likeness:
    """What two accounts share, and whether their credits tie them."""
    found = likeness(left.body, right.body)
    if found.whole or found.moulded or found.containment < WHOLE_CREDITED:
        return found
    return replace(found, credited=credited(left, right))


def characters(body: Body, shared: Shared, side: str) -> Characters:
    """The characters of a side's body that a shared stretch covers, `side` being "left" or "right"."""
    stretch = shared.stretch
    first, last = (stretch.left, stretch.left_end - 1) if side == "left" else (stretch.right, stretch.right_end - 1)
    return body.starts[first], body.ends[last]


def _copy(left: Account, right: Account, found: Likeness, origins: Origin) -> Copy:
    return Copy(
        left=left.card.id,
        right=right.card.id,
        evidence=_covered(left.body, found, "left") + _covered(right.body, found, "right"),
        left_in_right=found.left_in_right,
        right_in_left=found.right_in_left,
        lineage=origins.lineage,
        use=origins.use,
        why=origins.why,
    )


def _covered(body: Body, found: Likeness, side: str) -> tuple[Evidence, ...]:
    spans: list[Span] = []
    for shared in found.shared:
        spans += body.spans(*characters(body, shared, side))
    return evidence(side, *spans)


def _edits(left: Account, right: Account, found: Likeness) -> list[Edit]:
    made = edits(left.body, right.body, found, common_language(left.card.language, right.card.language))
    if not found.whole:
        return _inside(made, left.body, right.body, found)
    return made + _around(left, right)


def _inside(made: Iterable[Edit], left: Body, right: Body, found: Likeness) -> list[Edit]:
    """The edits that lie in the shared stretches: of texts otherwise foreign all else is no edit."""
    shared = {
        side: Inside(span for each in found.shared for span in body.spans(*characters(body, each, side)))
        for side, body in (("left", left), ("right", right))
    }
    return [edit for edit in made if all(span in held for side, held in shared.items() for span in edit.spans(side))]


def _around(left: Account, right: Account) -> list[Edit]:
    """Edits of headlines and credits."""
    made = []
    for edit, label in ((EditType.HEADLINE, RegionLabel.HEADLINE), (EditType.CREDIT, RegionLabel.CREDIT)):
        one, other = left.first(label), right.first(label)
        if (one or other) and _told_apart(edit, one, other):
            at_end = edit is EditType.CREDIT
            sides = left.evidence("left", one, at_end=at_end), right.evidence("right", other, at_end=at_end)
            made.append(headline_edit(edit, *sides, one.text if one else "", other.text if other else ""))
    return made


def _told_apart(edit: EditType, one: Part | None, other: Part | None) -> bool:
    """Whether two parts differ; of a headline capitals and marks count too, as a desk's style, but no spaces."""
    here, there = (" ".join(part.text.split()) if part else "" for part in (one, other))
    return here != there if edit is EditType.HEADLINE else fold(here) != fold(there)
