"""The blocks of a text as lines to be labelled, with what their form shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from variorum.model import Document, RegionLabel
from variorum.words.folding import fold, folded_words

_STOP = re.compile(r"[.!?…。！？]['\"”’»›)\]]*$")
_END = re.compile(r"[.!?…:;,。！？]['\"”’»›)\]]*$")
_UNENDED = frozenset("a an the and or but of to in for with by from at on as that which is are was were".split())
_COUNTED = re.compile(r"\+\s?[\d,]+ char(?:acter)?s\]?$")
_HEADING = re.compile(r"(?:^|\n)#{1,6}[ \t]+\Z")
_MARKS = 10
_SHORT = 60
_SHORT_CHARACTERS = 1200
_TITLE_WORDS = 25
_PROSE_WORDS = 8


@dataclass(frozen=True, slots=True)
class Line:
    """One block: its words as they are and folded, how it ends, and where it stands.

    `apart` says whether a blank line, or in a page another block, parts it from the line before; `heading`, whether it
    has Markdown's marks of a heading.
    """

    text: str
    folded: str
    words: tuple[str, ...]
    apart: bool
    path: str
    voted: bool | None
    heading: bool = False

    @property
    def stops(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_STOP.search(self.text[-8:]))

    @property
    def prose(self) -> bool:
        """Whether it reads as sentences: several words and a final stop, or very many words."""
        return len(self.words) >= 40 or (len(self.words) >= _PROSE_WORDS and self.stops)

    @property
    def title_like(self) -> bool:
        """Whether it reads as a heading: short, begun large, without a final stop."""
        if not 1 <= len(self.words) <= _TITLE_WORDS:
            return False
        first = next((c for c in self.text if c.isalnum()), "")
        large = not first.islower() and not self.cut
        return large and (not _END.search(self.text[-8:]) or (self.text[-1] in "?!" and len(self.words) <= 14))

    @property
    def cut(self) -> bool:
        """Whether it breaks off where no line ends by itself."""
        return bool(self.words) and (self.words[-1] in _UNENDED or bool(_COUNTED.search(self.text[-30:])))

    @property
    def short(self) -> bool:
        """Short enough for a cue in it to speak of the whole line."""
        return len(self.words) <= _SHORT and len(self.text) <= _SHORT_CHARACTERS


@dataclass(slots=True)
class Sheet:
    """Lines with the labels given so far; the first label a line gets is kept."""

    lines: tuple[Line, ...]
    title: str = ""
    authors: tuple[str, ...] = ()
    outlet: str = ""
    labels: dict[int, tuple[RegionLabel, str]] = field(default_factory=dict)

    def mark(self, place: int, label: RegionLabel, why: str) -> None:
        """Label a line that has none yet."""
        self.labels.setdefault(place, (label, why))

    def unmarked(self) -> Iterator[tuple[int, Line]]:
        """Lines without a label, in order; marking while going is fine."""
        for place, line in enumerate(self.lines):
            if place not in self.labels:
                yield place, line

    def is_marked(self, place: int, label: RegionLabel) -> bool:
        """Whether a line has this label."""
        return place in self.labels and self.labels[place][0] is label


def sheet_of(document: Document) -> Sheet:
    """A document's blocks as lines."""
    lines: list[Line] = []
    last = 0
    for block in document.blocks:
        text = document.text[block.start : block.end]
        apart = bool(block.path) or document.text.count("\n", last, block.start) > 1 or not lines
        heading = bool(_HEADING.search(document.text[max(0, block.start - _MARKS) : block.start]))
        lines.append(Line(text, fold(text), tuple(folded_words(text)), apart, block.path, block.voted, heading))
        last = block.end
    authors = tuple(map(fold, document.metadata.authors))
    return Sheet(tuple(lines), fold(document.metadata.title), authors, fold(document.metadata.outlet))
