"""A change judged with the words it stands among."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.copies.body import Body
from variorum.copies.edits.changes import Change
from variorum.copies.edits.foreign import judge_foreign
from variorum.copies.edits.group import Group
from variorum.copies.edits.judging import judge
from variorum.copies.edits.lexicon import MONTHS, PLANNED, WEEKDAYS
from variorum.copies.edits.marks import judge_marks
from variorum.copies.edits.phrases import Judgement, Phrase, style, substantive
from variorum.copies.edits.sentences import ends_sentence, starts_sentence
from variorum.copies.edits.spelling import bare
from variorum.copies.edits.tongues import Tongue
from variorum.copies.lineage.credits import dateline
from variorum.model import EditType, Weight

_LEAD = 10
_LOOK_BACK = 150  # words over which “the same day” points back
_LOOK_AHEAD = PLANNED | {"a", "an", "the"}
"""Words whose sense lies in what follows them."""


def judged(left: Body, right: Body, change: Change, language: str, tongue: Tongue | None = None) -> Judgement:
    """What a change is and how much it matters; `tongue` knows the small words of a language other than English."""
    if _datelines(change):
        return style(
            EditType.CREDIT,
            "a dateline on one side only" if not (change.before and change.after) else "another dateline",
        )
    if change.group is None:
        return judge_marks(change.before, change.after)
    group = change.group
    points = _points_back(left, right, group)
    one = _phrase(left, group.left, group.left_end, points)
    other = _phrase(right, group.right, group.right_end, points)
    if tongue is not None:
        return judge_foreign(one, other, tongue)
    small = max(len(one.folded), len(other.folded)) <= 2
    lead = left.words[_sentence_start(left, group.left) : group.left] if small else ()
    found = judge(one, other, lead=lead, language=language)
    if found.edit is EditType.WORDING and found.weight is Weight.TRIVIAL and _quoted(left, right, group):
        return substantive(EditType.WORDING, "other words inside quotation marks")
    return found


def _quoted(left: Body, right: Body, group: Group) -> bool:
    """Whether changed words stand in quotation marks on both sides: nobody says what they said in other words."""
    here, there = left.own[group.left : group.left_end], right.own[group.right : group.right_end]
    return not any(here) and not any(there)


def _sentence_start(body: Body, word: int) -> int:
    """The first word of the sentence a word stands in, or one not too far before it."""
    start = word
    while start > max(0, word - _LEAD) and not starts_sentence(body, start):
        start -= 1
    return start


def _points_back(left: Body, right: Body, group: Group) -> bool:
    """Whether “the same day” may stand on a side."""
    return "day" in left.words[group.left : group.left_end] or "day" in right.words[group.right : group.right_end]


def _phrase(body: Body, start: int, end: int, points: bool) -> Phrase:
    text, starts, ends, folded = body.text, body.starts, body.ends, body.words[start:end]
    return Phrase(
        written=[text[starts[i] : ends[i]] for i in range(start, end)],
        folded=folded,
        before=written(body, start - 1),
        after=written(body, end),
        opens=starts_sentence(body, start),
        text=text[starts[start] : ends[end - 1]] if start < end else "",
        following=_following(body, end) if not _LOOK_AHEAD.isdisjoint(folded) else (),
        day=_day_before(body, start) if points else "",
        closes=start < end and ends_sentence(body, end - 1),
    )


def _datelines(change: Change) -> bool:
    """Whether two bodies differ by the place, day and agency before their first words."""
    sides = [side.strip() for side in (change.before, change.after) if side.strip()]
    return change.left == change.right == 0 and bool(sides) and all(_is_dateline(side) for side in sides)


def _is_dateline(text: str) -> bool:
    found = dateline(text)
    return found is not None and found.end() >= len(text)


def _following(body: Body, end: int) -> Sequence[str]:
    """The next words of the sentence."""
    last, most = end, min(len(body), end + _LEAD)
    while last < most and not (last > end and ends_sentence(body, last - 1)):
        last += 1
    return () if end and ends_sentence(body, end - 1) else body.words[end:last]


def _day_before(body: Body, start: int) -> str:
    """The last weekday or month named before a word, not too far back; "" where none is."""
    for word in range(start - 1, max(-1, start - _LOOK_BACK), -1):
        found = bare(body.words[word])
        if (found in WEEKDAYS or found in MONTHS) and written(body, word)[:1].isupper():
            return found
    return ""


def written(body: Body, word: int) -> str:
    """A word as it stands; "" beyond both ends."""
    starts = body.starts
    return body.text[starts[word] : body.ends[word]] if 0 <= word < len(starts) else ""
