"""Accounts edited in known ways by a seed, with the characters of either side that were kept.

Substituted words are drawn at random from other accounts, which is not paraphrase: for that see `evaluation.rewrites`.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from evaluation.finding import Stretch
from evaluation.trimmings import AFTER, BEFORE

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_SENTENCE = re.compile(r"\S.*?(?:[.!?][”\"’')]*(?=\s)|$)", re.DOTALL)
_LEAST_PARAGRAPHS = 4


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an edited account. `at` is where it starts in the original it was taken from, of which `original`
    is the number; below 0 it was taken from none. A replaced word covers characters of the original but keeps none.
    """

    text: str
    at: int = -1
    original: int = 0
    replaced: int = 0

    @property
    def taken(self) -> Stretch:
        """The characters of the original it stands for."""
        return self.at, self.at + (self.replaced or len(self.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What an edited account has of one original: `held` word for word, `reach` also what was replaced between."""

    original: int
    held: tuple[tuple[Stretch, ...], tuple[Stretch, ...]]
    reach: tuple[tuple[Stretch, ...], tuple[Stretch, ...]]


Draft = list[Piece]
Edit = Callable[["Drawn"], Draft]


@dataclass(slots=True, kw_only=True)
class Drawn:
    """What an edit works on: the original, a second one, a foreign account to set passages into, and words."""

    chance: random.Random
    text: str
    second: str
    host: str
    words: Sequence[str]


def built(draft: Draft) -> tuple[str, list[Kept]]:
    """The edited text, and what it keeps of every original."""
    text = ""
    kept: dict[int, tuple[list[Stretch], list[Stretch], list[Stretch], list[Stretch]]] = {}
    for piece in draft:
        if piece.at >= 0:
            entry = kept.setdefault(piece.original, ([], [], [], []))
            here = (len(text), len(text) + len(piece.text))
            entry[2].append(piece.taken)
            entry[3].append(here)
            if not piece.replaced:
                entry[0].append(piece.taken)
                entry[1].append(here)
        text += piece.text
    return text, [
        Kept(original=number, held=(_joined(a), _joined(b)), reach=(_joined(c), _joined(d)))
        for number, (a, b, c, d) in sorted(kept.items())
    ]


def _joined(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    made: list[Stretch] = []
    for start, end in sorted(stretches):
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        else:
            made.append((start, end))
    return tuple(made)


def paragraphs(text: str, original: int = 0) -> Draft:
    """The lines of a text; where there are too few, three sentences at a time."""
    lines = [m.span() for m in re.finditer(r"[^\n]*\S", text)]
    if len(lines) < _LEAST_PARAGRAPHS:
        sentences = [m.span() for m in _SENTENCE.finditer(text)]
        threes = [sentences[at : at + 3] for at in range(0, len(sentences), 3)]
        lines = [(three[0][0], three[-1][1]) for three in threes]
    return [Piece(text[start:end], start, original) for start, end in lines]


def spaced(pieces: Sequence[Piece]) -> Draft:
    """Paragraphs with an empty line between."""
    made: Draft = []
    for piece in pieces:
        made += [Piece("\n\n"), piece] if made else [piece]
    return made


def substituted(text: str, share: float, drawn: Drawn, original: int = 0) -> Draft:
    """A share of the words replaced by others, capital letters as they were."""
    places = [m.span() for m in _WORD.finditer(text)]
    chosen = sorted(drawn.chance.sample(range(len(places)), round(share * len(places))))
    made, at = [], 0
    for number in chosen:
        start, end = places[number]
        word = drawn.chance.choice(drawn.words)
        word = word.capitalize() if text[start].isupper() else word
        made += [Piece(text[at:start], at, original)] if start > at else []
        made.append(Piece(word, start, original, replaced=end - start))
        at = end
    return [*made, Piece(text[at:], at, original)]


def verbatim(drawn: Drawn) -> Draft:
    """Untouched."""
    return [Piece(drawn.text, 0)]


def boilerplate(drawn: Drawn) -> Draft:
    """What a site sets before and after its accounts."""
    before = drawn.chance.sample(BEFORE, drawn.chance.randint(2, 5))
    after = drawn.chance.sample(AFTER, drawn.chance.randint(2, 5))
    return spaced([*map(Piece, before), Piece(drawn.text, 0), *map(Piece, after)])


def words_replaced(share: float) -> Edit:
    """So large a share of the words, each by another."""
    return lambda drawn: substituted(drawn.text, share, drawn)


def dropped(share: float) -> Edit:
    """So large a share of the paragraphs gone."""
    return lambda drawn: spaced(_some(paragraphs(drawn.text), 1 - share, drawn))


def _some(pieces: Draft, share: float, drawn: Drawn) -> Draft:
    kept = drawn.chance.sample(range(len(pieces)), max(1, round(share * len(pieces))))
    return [pieces[number] for number in sorted(kept)]


def lead(drawn: Drawn) -> Draft:
    """The first 60 to 120 words, and a line on where the rest is."""
    places = [m.end() for m in _WORD.finditer(drawn.text)]
    end = places[min(drawn.chance.randint(60, 120), len(places)) - 1]
    return spaced([Piece(drawn.text[:end], 0), Piece("Read the full report on our partner's pages.")])


def merged(drawn: Drawn) -> Draft:
    """Three paragraphs in five of one account, then of another."""
    second = _some(paragraphs(drawn.second, 1), 0.6, drawn)
    return spaced([*_some(paragraphs(drawn.text), 0.6, drawn), *second])


def reordered(drawn: Drawn) -> Draft:
    """The paragraphs in another order."""
    before = paragraphs(drawn.text)
    after = before[:]
    while after == before and len(before) > 1:
        drawn.chance.shuffle(after)
    return spaced(after)


def quoted(marks: bool) -> Edit:
    """A passage of 40 to 120 running words set into a foreign account, inside quotation marks or not."""

    def edit(drawn: Drawn) -> Draft:
        places = [m.span() for m in _WORD.finditer(drawn.text)]
        length = drawn.chance.randint(40, 120)
        first = drawn.chance.randrange(max(1, len(places) - length))
        start, end = places[first][0], places[min(first + length, len(places)) - 1][1]
        passage = [Piece(drawn.text[start:end], start)]
        if marks:
            passage = [Piece("“"), *passage, Piece(",” the report said.")]
        around = [replaced.text for replaced in paragraphs(drawn.host)]
        at = drawn.chance.randrange(1, max(2, len(around)))
        before, after = "\n\n".join(around[:at]), "\n\n".join(around[at:])
        return [Piece(before + "\n\n"), *passage, Piece("\n\n" + after)]

    return edit


def several(drawn: Drawn) -> Draft:
    """What a site does in the wild: boilerplate, three paragraphs in ten gone, one word in twenty replaced."""
    body: Draft = []
    for piece in _some(paragraphs(drawn.text), 0.7, drawn):
        moved = [
            Piece(part.text, part.at + piece.at, 0, part.replaced) for part in substituted(piece.text, 0.05, drawn)
        ]
        body += [Piece("\n\n"), *moved]
    before = drawn.chance.sample(BEFORE, 3)
    return [*spaced([*map(Piece, before)]), *body, Piece("\n\n"), *spaced([*map(Piece, drawn.chance.sample(AFTER, 3))])]


LEVELS: dict[str, Edit] = {
    "verbatim": verbatim,
    "boilerplate": boilerplate,
    "words 5 %": words_replaced(0.05),
    "words 15 %": words_replaced(0.15),
    "words 30 %": words_replaced(0.30),
    "dropped 30 %": dropped(0.3),
    "dropped 60 %": dropped(0.6),
    "lead only": lead,
    "merged": merged,
    "reordered": reordered,
    "quoted, marks": quoted(True),
    "quoted, bare": quoted(False),
    "several edits": several,
}
"""What is done to an account, by the name the tables give it."""
