"""Edits of marks, breaks and capital letters alone: what they come to, and which of them belong together."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from variorum.copies.body import Body
from variorum.copies.edits.changes import Change
from variorum.copies.edits.lexicon import ROLE_WORDS
from variorum.copies.edits.phrases import Judgement, style, substantive, trivial
from variorum.copies.edits.spelling import bare
from variorum.model import EditType
from variorum.words.folding import fold

_QUOTES = re.compile(r"[“”„«»\"]")
_SINGLES = re.compile(r"(?<!\w)[‘']|[’'](?!\w)")
_HYPHENS = re.compile(r"[-‐‑–\s]")
_LONGEST_QUOTE = 120  # characters between two marks that are told as one edit with what they stand round
_OUTSIDE = re.compile(r"\w")


def judge_marks(before: str, after: str) -> Judgement:
    """What changed between two stretches whose words are the same."""
    one, other = " ".join(before.split()), " ".join(after.split())
    if one == other:
        broken = before.count("\n") != after.count("\n")
        return trivial(EditType.PUNCTUATION, "paragraph break" if broken else "spacing")
    if one.lower() == other.lower():
        return _capitals(one)
    if before.count("?") != after.count("?"):
        return substantive(EditType.PUNCTUATION, "a question on one side only")
    if _quotes(before) != _quotes(after):
        return substantive(EditType.ATTRIBUTION, "quotation marks on one side only")
    if _OUTSIDE.search(one) and _HYPHENS.sub("", one).casefold() == _HYPHENS.sub("", other).casefold():
        joined = _HYPHENS.sub("", one).lower() != _HYPHENS.sub("", other).lower()
        return style(EditType.SPELLING, "one letter for two" if joined else "written apart, joined or with a hyphen")
    if fold(one) == fold(other):
        return trivial(EditType.PUNCTUATION, "shape of the marks")
    if re.search(r"[^\W\d_]", one) and one.casefold() != one:
        return trivial(EditType.PUNCTUATION, "marks and capital letters")
    return trivial(EditType.PUNCTUATION, "marks")


def _quotes(text: str) -> int:
    return len(_QUOTES.findall(text)) + len(_SINGLES.findall(text))


def _capitals(text: str) -> Judgement:
    if any(bare(word) in ROLE_WORDS for word in re.findall(r"\w+", fold(text))):
        return style(EditType.TITLE, "capital letters of a title or office")
    return trivial(EditType.SPELLING, "capital letters")


def paired(left: Body, right: Body, found: Iterable[Change]) -> list[Change]:
    """The changes with an opening and a closing quotation mark changed alike as one, round the words between them."""
    joined: list[Change] = []
    for change in found:
        last = joined[-1] if joined else None
        if last and _closes(left, right, last, change):
            chars = last.left, change.left_end, last.right, change.right_end
            joined[-1] = replace(
                last,
                left_end=chars[1],
                right_end=chars[3],
                before=left.text[chars[0] : chars[1]],
                after=right.text[chars[2] : chars[3]],
            )
        else:
            joined.append(change)
    return joined


def _closes(left: Body, right: Body, first: Change, then: Change) -> bool:
    if first.group is not None or then.group is not None or then.left - first.left_end > _LONGEST_QUOTE:
        return False
    marks = [_marks(side) for side in (first.before, first.after, then.before, then.after)]
    if marks[:2] == ["", ""] or any(len(mark) > 1 for mark in marks):
        return False
    between = left.text[first.left_end : then.left]
    alike = [bool(mark) for mark in marks[:2]] == [bool(mark) for mark in marks[2:]]
    return alike and between == right.text[first.right_end : then.right] and "\n" not in between and not _marks(between)


def _marks(text: str) -> str:
    return "".join(_QUOTES.findall(text) + _SINGLES.findall(text))


def minimal(change: Change) -> Change:
    """A change of marks alone without the marks and spaces that are the same at its beginning and end."""
    start = 0
    shorter = min(len(change.before), len(change.after))
    while start < shorter and _same(change.before[start], change.after[start]):
        start += 1
    end = 0
    while end < shorter - start and _same(change.before[-1 - end], change.after[-1 - end]):
        end += 1
    if not start and not end:
        return change
    return replace(
        change,
        left=change.left + start,
        left_end=change.left_end - end,
        right=change.right + start,
        right_end=change.right_end - end,
        before=change.before[start : len(change.before) - end],
        after=change.after[start : len(change.after) - end],
    )


def _same(one: str, other: str) -> bool:
    return one == other and not _OUTSIDE.match(one) and not unicodedata.combining(one)
