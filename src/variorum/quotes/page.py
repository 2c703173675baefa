"""One account as this room reads it: its parse, its quotation marks and what lies inside them."""

from __future__ import annotations

import functools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from variorum.language import Parse
from variorum.model import Document
from variorum.quotes.breaks import cut_points
from variorum.quotes.marks import Marked, marked
from variorum.words.calendar.wording import WEEKDAY_WORDS
from variorum.words.cues import WIDE, Cue

Tokens = tuple[int, int]
"""Tokens [first, last)."""

Characters = tuple[int, int]
"""Characters [start, end)."""


@dataclass(slots=True, kw_only=True)
class Draft:
    """A quotation before anybody is looked up: all places are characters except `subjects`, which are tokens.

    `frame` is the letter of the construction a verb brings its words in (see `Brought`), m beside marks, t for a turn
    behind a name and a colon, else empty.
    `anchor` is the token of the cue (-1: none); `subjects` the tokens that head the speaker's words, several for
    several speakers; `small` says that the words are no clause, so that somebody must be known to speak; `lost` that
    the name itself is missing, `open` that the syntax leaves the speaker open.
    """

    cue: Cue | None
    anchor: int
    cue_words: Characters | None
    contents: list[Characters]
    speaker: Characters | None = None
    subjects: tuple[int, ...] = ()
    addressee: Characters | None = None
    frame: str = ""
    unsure: bool = False
    direct: bool = False
    small: bool = False
    lost: bool = False
    open: bool = False

    @property
    def start(self) -> int:
        """Where its first words stand."""
        return min(start for start, _ in self.contents)


@dataclass(slots=True)
class Page:
    """Text, parse and marks, with the way from a token to the marks around it; `times` are the tokens of times, `cuts`
    those where a further report breaks into a clause, `joined` the verbs that share the subject of another though the
    parse hung them elsewhere, `passive` what is known of verbs so far. A `wide` page takes any verb or noun for a cue,
    in the constructions that `heard` has for it beside those of the tables, in all where that is None.
    """

    document: Document
    parse: Parse
    wide: bool = False
    heard: Mapping[str, str] | None = None
    marks: list[Marked] = field(init=False)
    inside: list[int] = field(init=False)
    labels: dict[int, str] = field(init=False)
    times: frozenset[int] = field(init=False)
    cuts: list[int] = field(init=False)
    joined: dict[int, int] = field(init=False, default_factory=dict)
    passive: dict[int, bool] = field(init=False, default_factory=dict)
    _starts: Sequence[int] = field(init=False)
    _opened: list[tuple[int, int]] = field(init=False)
    _counted: list[tuple[int, int]] = field(init=False)

    def __post_init__(self) -> None:
        self.marks = marked(self.document)
        self.inside = [-1] * len(self.parse)
        for number, stretch in enumerate(self.marks):
            for start, end in stretch.runs:
                first, last = self.parse.tokens(start, end)
                self.inside[first:last] = [number] * (last - first)
        named = [name_span for name_span in self.parse.labelled if name_span.label in ("DATE", "TIME")]
        self.labels = {t: name.label for name in self.parse.labelled for t in range(name.first, name.last)}
        days = {token for token, word in enumerate(self.parse.words) if word.lower() in WEEKDAY_WORDS}
        self.times = frozenset(days.union(*(range(name_span.first, name_span.last) for name_span in named)))
        self.cuts = cut_points(self.parse, self.inside, self.joined)
        wordlike = list(map(_wordlike, self.parse.words))
        inside = accumulate((w and n >= 0 for w, n in zip(wordlike, self.inside, strict=True)), initial=0)
        self._counted = list(zip(accumulate(wordlike, initial=0), inside, strict=True))
        self._starts = [stretch.start for stretch in self.marks]

    def hears(self, lemma: str) -> str:
        """The constructions, beside those of the tables, in which a word may bring words here; N for a noun's."""
        return WIDE + "N" if self.heard is None else self.heard.get(lemma, "")

    @property
    def text(self) -> str:
        """The account's text."""
        return self.document.text

    def characters(self, first: int, last: int) -> Characters | None:
        """Characters of tokens [first, last) without punctuation and space at the ends; None when nothing is left."""
        words, starts, ends = self.parse.words, self.parse.starts, self.parse.ends
        while first < last and not self._ends(last - 1):
            last -= 1
        while first < last and not _wordlike(words[first]) and words[first] not in _KEPT_FIRST:
            first += 1
        return (starts[first], ends[last - 1]) if first < last else None

    def _ends(self, token: int) -> bool:
        """Whether a place may end with a token: a word or a mark, but no conjunction that leads elsewhere."""
        word = self.parse.words[token]
        if self.parse.tags[token] == "CC" and self.inside[token] < 0:
            return False
        return _wordlike(word) or word in _KEPT

    def words_in(self, place: Characters) -> tuple[int, int]:
        """How many words of a place are inside quotation marks, and how many outside."""
        first, last = self.parse.tokens(*place)
        (words, inside), (words_after, inside_after) = self._counted[first], self._counted[last]
        marked = inside_after - inside
        return marked, words_after - words - marked

    def cut(self, first: int, last: int) -> int:
        """The first place in tokens [first, last) where a further report breaks in, else last."""
        at = bisect_left(self.cuts, first)
        return self.cuts[at] if at < len(self.cuts) and self.cuts[at] < last else last

    def marks_between(self, start: int, end: int) -> Iterator[tuple[int, Marked]]:
        """Marked stretches that touch characters [start, end), with their numbers."""
        number = max(0, bisect_right(self._starts, start) - 1)
        while number < len(self.marks) and self.marks[number].start < end:
            if self.marks[number].end > start:
                yield number, self.marks[number]
            number += 1

    def block(self, token: int) -> Characters:
        """The characters of the block a token stands in."""
        block = self.document.blocks[self.parse.blocks[token]]
        return block.start, block.end


_KEPT = frozenset("”\"»)%’'") | {"''", "!", "?"}
_KEPT_FIRST = frozenset("“\"«($‘'#@") | {"``"}


@functools.lru_cache(maxsize=65_536)
def _wordlike(word: str) -> bool:
    return word[0].isalnum() or any(character.isalnum() for character in word)
