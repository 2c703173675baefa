"""What reckoning needs to know of an account's claims, since it sees neither text nor parse."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import Any, ClassVar, Self

import orjson

from variorum.model import DocumentId, FindingId, Sketch


@dataclass(frozen=True, slots=True)
class Saying:
    """One claim: its value's words as printed, and what it is about when no actor is.

    `attributed` of a claim without speakers means that somebody says it, and who is not settled; `wording` are hashes
    of the words of its sentence; `speaker` the words for whoever says it without a name and without being quoted.
    """

    claim: FindingId
    words: str
    attributed: bool = False
    about: str = ""
    background: bool = False
    wording: frozenset[int] = frozenset()
    speaker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sayings(Sketch):
    """The claims of one account, and what counting voices needs.

    `unnamed` are quotations whose speaker no name was found for, with the words for the speaker as printed ("police");
    `lost_names` the words before each place where the name of somebody cited is lost; `times` the words of each date;
    `asked` the tellings that only ask whether, or by whom, something was done.
    """

    kind: ClassVar[str] = "sayings"

    sayings: tuple[Saying, ...] = ()
    unnamed: tuple[tuple[FindingId, str], ...] = ()
    lost_names: tuple[str, ...] = ()
    times: tuple[tuple[FindingId, str], ...] = ()
    asked: tuple[FindingId, ...] = ()

    def pack(self) -> bytes:
        rows = [
            [s.claim, s.words, s.attributed, s.about, s.background, sorted(s.wording), s.speaker] for s in self.sayings
        ]
        return zlib.compress(orjson.dumps([rows, self.unnamed, self.lost_names, self.times, self.asked]), 1)

    @classmethod
    def unpack(cls, document: DocumentId, data: bytes) -> Self:
        rows, unnamed, lost, times, asked = orjson.loads(zlib.decompress(data))
        return cls(
            document=document,
            sayings=tuple(_saying(row) for row in rows),
            unnamed=tuple((i, w) for i, w in unnamed),
            lost_names=tuple(lost),
            times=tuple((i, w) for i, w in times),
            asked=tuple(asked),
        )


def _saying(row: list[Any]) -> Saying:
    claim, words, attributed, about, background, wording, *speaker = row  # a row of before speakers were kept has none
    return Saying(claim, words, attributed, about, background, frozenset(wording), *speaker)
