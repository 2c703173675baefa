"""Drafts of edits: changes cut and joined the way an editor would tell them, one a changed phrase."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from variorum.copies.body import Body
from variorum.copies.changes import Change
from variorum.copies.credits import dateline
from variorum.copies.groups import Group, ends_sentence, starts_sentence
from variorum.copies.judging import judge, judge_marks
from variorum.copies.lexicon import ADDRESS, GRAMMAR, MONTHS, OWNERS, PLANNED, ROLE_WORDS, WEEKDAYS
from variorum.copies.phrases import Judgement, Phrase, style, substantive
from variorum.copies.spelling import bare
from variorum.model import EditType, Weight
from variorum.words.numbers import NUMBER_WORDS

_NEAR = 2  # unchanged words between two rewordings of one clause
_CLAUSE = 12  # unchanged words over which a word may have moved inside its clause
_LEAD = 10
_LOOK_BACK = 150  # words over which “the same day” points back
_APART = 8  # words on both sides that, with nothing in common, are told as two one-sided edits
_Kinds = dict[str, str]
Judge = Callable[[Change], Judgement]
_BRACKETS = re.compile(r"[()\[\]]")


def drafted(left: Body, right: Body, found: Iterable[Change], judge_of: Judge) -> list[Change]:
    """The changes with titles and foreign texts told apart, dates whole, and reworded clauses together."""
    drafts = _grown_dates(left, right, _cut_titles(left, right, found), judge_of)
    return _across_clauses(left, right, drafts, judge_of)


def judged(left: Body, right: Body, change: Change, language: str) -> Judgement:
    """What a change is and how much it matters."""
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
    lead = left.words[max(0, group.left - _LEAD) : group.left]
    found = judge(one, other, lead=lead, language=language)
    if found.edit is EditType.WORDING and found.weight is Weight.TRIVIAL and _quoted(left, right, group):
        return substantive(EditType.WORDING, "other words inside quotation marks")
    return found


def _quoted(left: Body, right: Body, group: Group) -> bool:
    """Whether changed words stand in quotation marks on both sides: nobody says what they said in other words."""
    here, there = left.own[group.left : group.left_end], right.own[group.right : group.right_end]
    return not any(here) and not any(there)


def _points_back(left: Body, right: Body, group: Group) -> bool:
    """Whether “the same day” may stand on a side."""
    return "day" in left.words[group.left : group.left_end] or "day" in right.words[group.right : group.right_end]


def _phrase(body: Body, start: int, end: int, points: bool) -> Phrase:
    return Phrase(
        written=[body.text[body.starts[i] : body.ends[i]] for i in range(start, end)],
        folded=body.words[start:end],
        before=_written(body, start - 1),
        after=_written(body, end),
        opens=starts_sentence(body, start),
        text=body.text[body.starts[start] : body.ends[end - 1]] if start < end else "",
        following=_following(body, end) if not PLANNED.isdisjoint(body.words[start:end]) else (),
        day=_day_before(body, start) if points else "",
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
    last = end
    while last < min(len(body), end + _LEAD) and not (last > end and ends_sentence(body, last - 1)):
        last += 1
    return () if end and ends_sentence(body, end - 1) else body.words[end:last]


def _day_before(body: Body, start: int) -> str:
    """The last weekday or month named before a word, not too far back; "" where none is."""
    for word in range(start - 1, max(-1, start - _LOOK_BACK), -1):
        found = bare(body.words[word])
        if (found in WEEKDAYS or found in MONTHS) and _written(body, word)[:1].isupper():
            return found
    return ""


def _written(body: Body, word: int) -> str:
    return body.text[body.starts[word] : body.ends[word]] if 0 <= word < len(body) else ""


def _cut_titles(left: Body, right: Body, found: Iterable[Change]) -> Iterator[Change]:
    """Changes with a title before a kept name, and texts that have nothing in common, told apart."""
    for change in found:
        group = change.group
        if group is None or group.moved or not change.before or not change.after:
            yield change
            continue
        yield from _parted(left, right, change, group)


def _parted(left: Body, right: Body, change: Change, group: Group) -> Iterator[Change]:
    cut_left = _title_start(left, group.left, group.left_end)
    cut_right = _title_start(right, group.right, group.right_end)
    if _foreign(left, right, group):
        yield from _split(left, right, change, group, group.left_end, group.right)
    elif cut_left < group.left_end and cut_right == group.right_end and cut_left > group.left:
        yield from _split(left, right, change, group, cut_left, group.right_end)
    elif cut_right < group.right_end and cut_left == group.left_end and cut_right > group.right:
        yield from _split(left, right, change, group, group.left_end, cut_right)
    else:
        yield change


def _title_start(body: Body, start: int, end: int) -> int:
    """Where the words of address at the end of [start, end) begin, when a name follows them; else its end."""
    at = end
    if not _written(body, end)[:1].isupper():
        return end
    while at > start and body.words[at - 1] in ADDRESS:
        at -= 1
    return at


def _foreign(left: Body, right: Body, group: Group) -> bool:
    one = {w for w in left.words[group.left : group.left_end] if w not in GRAMMAR}
    other = {w for w in right.words[group.right : group.right_end] if w not in GRAMMAR}
    long = group.left_end - group.left >= _APART and group.right_end - group.right >= _APART
    return long and 4 * len(one & other) < min(len(one), len(other))


def _split(left: Body, right: Body, change: Change, group: Group, at: int, there: int) -> Iterator[Change]:
    """Two changes that together are the one: words before `at` and `there`, and words from there on."""
    a = left.ends[at - 1] if at > group.left else change.left
    b = right.ends[there - 1] if there > group.right else change.right
    first = Change(
        change.left,
        a,
        change.right,
        b,
        left.text[change.left : a],
        right.text[change.right : b],
        Group(group.left, at, group.right, there),
    )
    yield first
    yield Change(
        a,
        change.left_end,
        b,
        change.right_end,
        left.text[a : change.left_end],
        right.text[b : change.right_end],
        Group(at, group.left_end, there, group.right_end),
    )


def _grown_dates(left: Body, right: Body, found: Iterator[Change], judge_of: Judge) -> list[Change]:
    """A changed date with the unchanged figures that belong to it, and brackets that opened or closed with a change."""
    grown: list[Change] = []
    for change in found:
        last = grown[-1] if grown else None
        if last and last.group and change.group is None and _BRACKETS.search(change.before + change.after):
            joined = _date_and_figure(left, right, last, change)
            if joined:
                grown[-1] = joined
                continue
        grown.append(_with_figure(left, right, change, change.group, judge_of) if change.group else change)
    return grown


def _date_and_figure(left: Body, right: Body, last: Change, marks: Change) -> Change | None:
    if last.left_end != marks.left or last.right_end != marks.right or "\n" in marks.before + marks.after:
        return None
    before, after = marks.before.rstrip(), marks.after.rstrip()
    if marks.before[len(before) :] != marks.after[len(after) :]:
        return None
    return covering(
        left, right, last, (last.left, marks.left + len(before), last.right, marks.right + len(after)), last.group
    )


def _with_figure(left: Body, right: Body, change: Change, group: Group, judge_of: Judge) -> Change:
    a, b = group.left_end, group.right_end
    figure = a < len(left) and b < len(right) and left.words[a] == right.words[b] and left.words[a].isdigit()
    if not figure or change.moved or not change.before or not change.after:
        return change
    inside = not ends_sentence(left, a - 1) and not ends_sentence(right, b - 1)
    if inside and judge_of(change).edit is EditType.DATE:
        wider = Group(group.left, a + 1, group.right, b + 1)
        return covering(left, right, change, (change.left, left.ends[a], change.right, right.ends[b]), wider)
    return change


def covering(left: Body, right: Body, change: Change, chars: tuple[int, int, int, int], group: Group | None) -> Change:
    """A change over other characters and words; white space at the end of both sides is left out."""
    a, a_end, b, b_end = chars
    while a_end > a and b_end > b and left.text[a_end - 1].isspace() and left.text[a_end - 1] == right.text[b_end - 1]:
        a_end, b_end = a_end - 1, b_end - 1
    return replace(
        change,
        left=a,
        left_end=a_end,
        right=b,
        right_end=b_end,
        before=left.text[a:a_end],
        after=right.text[b:b_end],
        group=group,
    )


def _across_clauses(left: Body, right: Body, drafts: Sequence[Change], judge_of: Judge) -> list[Change]:
    """Changes that together reword one clause, as one: a word moved inside it, or two rewordings side by side."""
    joined: list[Change] = []
    for draft in drafts:
        joined.append(draft)
        if draft.group is None or draft.moved:
            continue
        start = _partner(left, right, joined, draft, draft.group, judge_of)
        if start is not None:
            first = joined[start]
            assert first.group is not None
            group = Group(first.group.left, draft.group.left_end, first.group.right, draft.group.right_end)
            chars = (first.left, draft.left_end, first.right, draft.right_end)
            joined[start:] = [covering(left, right, first, chars, group)]
    return joined


def _partner(
    left: Body, right: Body, drafts: Sequence[Change], draft: Change, group: Group, judge_of: Judge
) -> int | None:
    """The index of the earlier change that this one belongs with, if any."""
    for back in range(len(drafts) - 2, max(-1, len(drafts) - 8), -1):
        other = drafts[back].group
        if other is None or drafts[back].moved:
            continue
        between = group.left - other.left_end
        if between > _CLAUSE or any(ends_sentence(left, w) for w in range(max(0, other.left_end - 1), group.left)):
            return None
        if _crossed(left, right, other, group) or _one_office(left, right, other, group):
            return back
        return back if between <= _NEAR and _both_reworded(drafts[back], draft, judge_of) else None
    return None


def _crossed(left: Body, right: Body, first: Group, then: Group) -> bool:
    """Whether a word that matters left one change for the other, and none of its kind took its place."""
    sides = _weighty(left, first.left, first.left_end), _weighty(right, first.right, first.right_end)
    others = _weighty(left, then.left, then.left_end), _weighty(right, then.right, then.right_end)
    return _moved(sides, others) or _moved(sides[::-1], others[::-1])


def _moved(here: Sequence[_Kinds], there: Sequence[_Kinds]) -> bool:
    shared = here[0].keys() & there[1].keys()
    if shared and here[1].keys() & there[0].keys():
        return True
    return any(here[0][w] not in here[1].values() and here[0][w] not in there[0].values() for w in shared)


def _one_office(left: Body, right: Body, first: Group, then: Group) -> bool:
    """Whether only words of one office stand between two changes of address or of whose office it is."""
    between = left.words[first.left_end : then.left]
    changed = [
        *left.words[first.left : first.left_end],
        *right.words[first.right : first.right_end],
        *left.words[then.left : then.left_end],
        *right.words[then.right : then.right_end],
    ]
    small = ADDRESS | OWNERS | GRAMMAR | {"&", "and"}
    return 0 < len(between) <= _NEAR and all(w in ROLE_WORDS for w in between) and all(w in small for w in changed)


def _weighty(body: Body, start: int, end: int) -> _Kinds:
    """Words that matter, each with its kind: a number, a name or another word."""
    found: _Kinds = {}
    for place in range(start, end):
        word = body.words[place]
        number = word[:1].isdigit() or word in NUMBER_WORDS
        if word not in GRAMMAR and (len(word) > 3 or number):
            named = _written(body, place)[:1].isupper() and not starts_sentence(body, place)
            found[word] = "number" if number else "name" if named else "word"
    return found


def _both_reworded(first: Change, then: Change, judge_of: Judge) -> bool:
    return all(judge_of(change).edit is EditType.WORDING for change in (first, then))
