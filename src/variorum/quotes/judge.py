"""A learned judge: which of many drafts are told, trained on a user's own copy of a corpus.

A logistic model over the features of `features.py`. With a judge any verb and noun may bring words; the judge chooses.
It is part of the step's settings by the digest of its file, so that findings made with it are made anew without it.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from typing import Self

import orjson

from variorum.model import UsageError
from variorum.quotes.features import described
from variorum.quotes.page import Characters, Draft, Page
from variorum.words.cues import WIDE, any_noun, is_listed

_FORMAT = "variorum quotes judge 2"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge:
    """Weights by feature; `least` is the probability from which a draft is told, `sure` from which it is shown.

    `heard` are the verbs and nouns that brought words in the texts learned from as no table has them do, with the
    letters of those constructions (N of a noun's); no others are looked at.
    """

    weights: Mapping[str, float]
    least: float
    sure: float
    heard: Mapping[str, str] = field(default_factory=dict)
    digest: str = ""

    def pack(self) -> bytes:
        """The bytes of its file."""
        rounded = {name: round(weight, 4) for name, weight in sorted(self.weights.items()) if abs(weight) > _SMALLEST}
        heard = dict(sorted(self.heard.items()))
        return orjson.dumps(
            {"format": _FORMAT, "least": self.least, "sure": self.sure, "heard": heard, "weights": rounded}
        )

    @classmethod
    def unpack(cls, data: bytes) -> Self:
        """The judge of a file's bytes.

        Raises:
            UsageError: they are no judge's.
        """
        try:
            record = orjson.loads(data)
            if record["format"] != _FORMAT:
                raise ValueError(record["format"])
            weights = {str(name): float(weight) for name, weight in record["weights"].items()}
            digest = hashlib.sha256(data).hexdigest()[:16]
            heard = {str(lemma): str(frames) for lemma, frames in record["heard"].items()}
            least, sure = float(record["least"]), float(record["sure"])
            return cls(weights=weights, least=least, sure=sure, heard=heard, digest=digest)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise UsageError("the learned judge of quotations cannot be read", hint="train it again") from error

    def probability(self, features: Sequence[str]) -> float:
        """How probably a draft with these features is right."""
        total = sum(map(self.weights.get, features, repeat(0.0)))
        return round(1 / (1 + math.exp(-max(-_STEEPEST, min(_STEEPEST, total)))), 6)

    def chosen(self, page: Page, drafts: Sequence[Draft]) -> list[Draft]:
        """The drafts that are told, in the order given, sure or not as the judge has it."""
        chances = [self.probability(features) for features in described(page, drafts)]
        kept = set(apart([draft.contents for draft in drafts], cue_starts(page, drafts), chances, self.least))
        told = []
        for number, draft in enumerate(drafts):
            if number in kept:
                draft.unsure = chances[number] < self.sure or draft.open
                told.append(draft)
        return told


def strange(draft: Draft) -> tuple[str, str]:
    """The lemma of a draft's cue and the letter of its construction, when no table has them; else both empty."""
    cue = draft.cue
    if cue is None:
        return "", ""
    if cue is any_noun(cue.lemma):
        return cue.lemma, "N"
    listed = draft.frame not in tuple(WIDE) or is_listed(cue, draft.frame)
    return ("", "") if listed else (cue.lemma, draft.frame)


_SMALLEST = 1e-3
_STEEPEST = 30.0
_CELL = 200
"""Characters in which told drafts are looked up, so that long texts cost no quadratic time."""


def cue_starts(page: Page, drafts: Sequence[Draft]) -> list[int]:
    """The character at which each draft's cue begins, -1 for none."""
    return [page.parse.starts[draft.anchor] if draft.anchor >= 0 else -1 for draft in drafts]


def apart(
    contents: Sequence[Sequence[Characters]], cues: Sequence[int], chances: Sequence[float], least: float
) -> Iterator[int]:
    """The numbers of drafts probable enough, best first, without those that lie in, around or upon a better one."""
    near: dict[int, list[int]] = {}
    for number in sorted(range(len(contents)), key=lambda number: (-chances[number], number)):
        if chances[number] < least:
            return
        cells = {cell for a, b in contents[number] for cell in range(a // _CELL, b // _CELL + 1)}
        cells |= {cues[number] // _CELL} if cues[number] >= 0 else set()
        rivals = {other for cell in cells for other in near.get(cell, ())}
        if any(_clash(contents, cues, number, other) for other in rivals):
            continue
        for cell in cells:
            near.setdefault(cell, []).append(number)
        yield number


def _clash(contents: Sequence[Sequence[Characters]], cues: Sequence[int], one: int, other: int) -> bool:
    return (
        _holds(contents[one], cues[other])
        or _holds(contents[other], cues[one])
        or _share(contents[one], contents[other])
    )


def _holds(content: Sequence[Characters], place: int) -> bool:
    return any(start <= place < end for start, end in content)


def _share(one: Sequence[Characters], other: Sequence[Characters]) -> bool:
    """Whether two contents share half of the characters of both."""
    shared = sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)
    return 3 * shared >= sum(b - a for a, b in one) + sum(d - c for c, d in other)
