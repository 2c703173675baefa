"""Quotations set apart, with the speaker's name on a line of its own; pull quotes repeat words of the telling."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.model import FindingId, RegionLabel
from variorum.quotes.marks import Marked
from variorum.quotes.page import Characters, Draft, Page
from variorum.quotes.speakers import Cast
from variorum.texts import Form
from variorum.words.folding import fold

_LONGEST_NAME = 80
_DASHES = "—–―-~ "
_LETTERS = re.compile(r"[^\W_]+")
_SHARED = 0.8
_COMMON = 200


@dataclass(frozen=True, slots=True)
class Pull:
    """A pull quote: its marked words, and the line with the speaker's name, when there is one."""

    contents: tuple[Characters, ...]
    line: Characters | None
    name: FindingId | None


def pulls(page: Page, form: Form | None, cast: Cast) -> list[Pull]:
    """Blocks that are nothing but marked words, told as pull quotes by form or by a name alone on the next line."""
    blocks = page.document.blocks
    by_block: dict[int, list[Marked]] = {}
    starts = {block.start: number for number, block in enumerate(blocks)}
    opened = -1
    for stretch in page.marks:
        opened = starts.get(stretch.start, opened)
        if opened >= 0 and stretch.end <= blocks[opened].end:
            by_block.setdefault(opened, []).append(stretch)
    found = []
    for number, stretches in by_block.items():
        block = blocks[number]
        left = sum(stretch.end - stretch.start for stretch in stretches)
        if left < 0.9 * len(page.text[block.start : block.end].strip()):
            continue
        line, name = _name_line(page, number + 1, cast)
        labelled = form is not None and form.label(number) is RegionLabel.PULL_QUOTE
        if line is not None or labelled:
            found.append(Pull(tuple(run for stretch in stretches for run in stretch.runs), line, name))
    return found


class Echo:
    """The quotations of the telling by their words, to find the one that a pull quote repeats."""

    def __init__(self, page: Page, drafts: Sequence[Draft]) -> None:
        self._page = page
        self._drafts = drafts
        self._by_word: dict[str, list[int]] = {}
        for number, draft in enumerate(drafts):
            for word in sorted(set(_words(page, draft.contents))):
                self._by_word.setdefault(word, []).append(number)

    def of(self, pull: Pull) -> Draft | None:
        """The quotation that has most of a pull quote's words, folded and without marks; None below four fifths."""
        wanted = sorted(set(_words(self._page, pull.contents)))
        rare = sorted(wanted, key=lambda word: (len(self._by_word.get(word, ())), word))
        shared: Counter[int] = Counter()
        for word in rare:
            known = self._by_word.get(word, ())
            shared.update(known[:_COMMON])
        if not shared:
            return None
        best = min(shared, key=lambda number: (-shared[number], number))
        return self._drafts[best] if shared[best] >= _SHARED * len(wanted) else None


def _words(page: Page, places: Sequence[Characters]) -> list[str]:
    return [word for start, end in places for word in _LETTERS.findall(fold(page.text[start:end]))]


def _name_line(page: Page, number: int, cast: Cast) -> tuple[Characters | None, FindingId | None]:
    """A line that is a name, or a dash and a name with what is said of them."""
    if number >= len(page.document.blocks):
        return None, None
    block = page.document.blocks[number]
    line = page.text[block.start : block.end].strip()
    words = line.lstrip(_DASHES)
    if not words or len(words) > _LONGEST_NAME or words[-1] in ".!?:" or not words[:1].isalpha():
        return None, None
    start = page.text.index(words, block.start)
    name = cast.name_at(start) if words != line else cast.name_in(start, start + len(words))
    return ((start, start + len(words)), name) if name is not None else (None, None)
