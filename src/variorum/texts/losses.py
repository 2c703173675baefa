"""Words lost where a link stood: punctuation where a word should be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_SPACED = re.compile(r"(?<![@#\w'’-])(?P<word>[^\W\d_][\w'’-]*)(?P<gap> +)(?P<mark>[.,;:])(?=\s|$|[\"”’)])")
_PLAIN = re.compile(r"[^\W_][.,;:](?=\s|$|[\"”’)])")
_AFTER_STOP = re.compile(r"[a-z][.!?][\"”’]?(?P<gap> +)(?P<mark>[:;,])(?= )")
_UNSPACED = re.compile(r"\b(?P<word>the|an|of the|in the|to the|by the|from the|with the)(?P<mark>[.,;])(?= [^\W_])")
_OPEN_WORDS = frozenset(
    "the a an of in to by for with from on at as and or but that which who whose is are was were be been has have had "
    "into about between against under over than because if when while its their his her this these those such "
    "will would can could should may might must not no very more most".split()
)
_HABIT = 0.05
_AROUND = 60


@dataclass(frozen=True, slots=True)
class Loss:
    """A place where words are missing, and the words that show it. `certain` when grammar alone proves it."""

    place: int
    shown: str
    certain: bool


def losses(text: str, stretches: Sequence[tuple[int, int]]) -> list[Loss]:
    """Places in some stretches where words are lost, in order.

    A text that puts a space before its punctuation as a habit (French, tokenised text) shows nothing. A space before
    punctuation after any other word counts only beside a certain loss: alone it is a slip of the typist.
    """
    found = [loss for start, end in stretches for loss in _in_stretch(text, start, end)]
    plain = sum(len(_PLAIN.findall(text, start, end)) for start, end in stretches)
    if len(found) > max(3, _HABIT * plain) and len(found) > _HABIT * (plain + len(found)):
        return []
    return sorted(found, key=lambda loss: loss.place) if any(loss.certain for loss in found) else []


def _in_stretch(text: str, start: int, end: int) -> Iterator[Loss]:
    for match in _SPACED.finditer(text, start, end):
        if match["mark"] == "." and text.startswith((" .", ".."), match.start("mark") + 1):
            continue  # a spaced ellipsis
        yield Loss(match.start("mark"), _shown(text, match, start), match["word"].lower() in _OPEN_WORDS)
    for match in _AFTER_STOP.finditer(text, start, end):
        yield Loss(match.start("mark"), _shown(text, match, start), True)
    for match in _UNSPACED.finditer(text, start, end):
        if text[match.end() + 1 :].split(maxsplit=1)[:1] != [match["word"]]:
            yield Loss(match.start("mark"), _shown(text, match, start), False)  # speech breaks off like that too


def _shown(text: str, match: re.Match[str], start: int) -> str:
    """A few words up to the mark, whole words only."""
    before = text[max(start, match.start("mark") - _AROUND) : match.end("mark")]
    return " ".join(before.split()[-4:])
