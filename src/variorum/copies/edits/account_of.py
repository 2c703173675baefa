"""One line on all edits between two accounts: how many matter, of what kind, and what stands on one side only."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from variorum.model import Edit, EditType, Weight

_SMALL = "no one two three four five six seven eight nine ten eleven twelve".split()
_SENTENCE_END = re.compile(r"[.!?…][”\"’')\]]*(?:\s|$)|[。！？؟।]")
_ONE_SIDED = {EditType.ONLY_IN_A: "left", EditType.ONLY_IN_B: "right"}
_NAMED = {
    EditType.DATE: ("a date", "dates"),
    EditType.NUMBER: ("a number", "numbers"),
    EditType.NAME: ("a name", "names"),
    EditType.PLACE_NAME: ("a place name", "place names"),
    EditType.TITLE: ("a title", "titles"),
    EditType.SPELLING: ("a spelling", "spellings"),
    EditType.PUNCTUATION: ("a mark", "marks"),
    EditType.WORDING: ("a wording", "wordings"),
    EditType.ATTRIBUTION: ("who says so", "times who says so"),
    EditType.NEGATION: ("a denial", "denials"),
    EditType.HEDGE: ("how sure it is", "times how sure it is"),
    EditType.MOVED: ("a move", "moves"),
    EditType.HEADLINE: ("the headline", "headlines"),
    EditType.CREDIT: ("the credit", "credits"),
}


def account_of(edits: Sequence[Edit], left: str = "A", right: str = "B") -> str:
    """All edits of a pair in one line, as "3 substantive edits: a date, two numbers; 11 house style; 6 trivial; …".

    Sentences and paragraphs on one side only are counted by themselves; so are moves. The order is that of the
    weights, and within a weight that of the counts.

    Args:
        left: what to call the left account; `right` likewise.
    """
    whole = [edit for edit in edits if _whole(edit)]
    moved = [edit for edit in edits if edit.edit is EditType.MOVED]
    apart = {edit.id for edit in (*whole, *moved)}
    rest = [edit for edit in edits if edit.id not in apart]
    parts = [*_by_weight(rest, left, right), *_only_in(whole, left, right)]
    if moved:
        parts.append(f"{len(moved)} moved")
    return "; ".join(parts) or "no edits"


def _by_weight(edits: Sequence[Edit], left: str, right: str) -> Iterator[str]:
    kinds = Counter(edit.edit for edit in edits if edit.weight is Weight.SUBSTANTIVE)
    if kinds:
        number = sum(kinds.values())
        listed = sorted(kinds.items(), key=lambda item: (-item[1], list(EditType).index(item[0])))
        told = ", ".join(_kind(kind, count, left, right) for kind, count in listed)
        yield f"{number} substantive edit{'s' if number > 1 else ''}: {told}"
    for weight, words in ((Weight.HOUSE_STYLE, "house style"), (Weight.TRIVIAL, "trivial")):
        number = sum(edit.weight is weight for edit in edits)
        if number:
            yield f"{number} {words}"


def _kind(kind: EditType, count: int, left: str, right: str) -> str:
    if kind in _ONE_SIDED:
        side = left if _ONE_SIDED[kind] == "left" else right
        return f"words only in {side}" if count == 1 else f"{_spelt(count)} times words only in {side}"
    one, several = _NAMED[kind]
    return one if count == 1 else f"{_spelt(count)} {several}"


def _whole(edit: Edit) -> bool:
    """Whether an edit is at least a sentence that one side lacks."""
    return edit.edit in _ONE_SIDED and _SENTENCE_END.search(edit.before + edit.after) is not None


def _only_in(edits: Sequence[Edit], left: str, right: str) -> Iterator[str]:
    """What stands on one side only, paragraphs first."""
    for kind, name in ((EditType.ONLY_IN_A, left), (EditType.ONLY_IN_B, right)):
        paragraphs = sentences = 0
        for edit in edits:
            if edit.edit is kind:
                words = edit.before + edit.after
                lines = [line for line in words.split("\n") if line.strip()]
                if "\n" in words:
                    paragraphs += len(lines)
                else:
                    sentences += len(_SENTENCE_END.findall(words))
        for count, unit in ((paragraphs, "paragraph"), (sentences, "sentence")):
            if count:
                yield f"{_spelt(count)} {unit}{'s' if count > 1 else ''} only in {name}"


def _spelt(number: int) -> str:
    return _SMALL[number] if number < len(_SMALL) else f"{number:,}"
