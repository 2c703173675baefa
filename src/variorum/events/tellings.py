"""What reckoning needs to know of each telling, since it sees neither text nor parse: a sketch of plain strings."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import ClassVar, Self

import orjson

from variorum.model import DocumentId, FindingId, Sketch


@dataclass(frozen=True, slots=True)
class Part:
    """One argument: its role, its words as printed, the lemma of its head, and the mention that covers it, if any."""

    role: str
    words: str
    lemma: str
    mention: FindingId | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """Features of one event mention.

    `words` are the trigger's as printed; `sentence` counts sentences of the account; `lemmas` are the content words of
    the sentence; `timexes` stand in its clause; `definite` when the words point back ("the meeting"),
    `names` are the names and numbers in that sentence;
    `fresh` when they bring up something new ("another meeting"); `at_end` names
    the event mention at whose end or after which this one is told to lie; `denies` the one somebody is told to deny;
    `cancelled` when it is told to have been called off; `phrase` is the happening in a few words of the account,
    without who stands before them in the role `subject`.
    """

    mention: FindingId
    cue: str
    words: str
    start: int
    sentence: int
    block: int
    tense: str
    noun: bool
    definite: bool
    fresh: bool
    statement: bool
    attendance: bool
    parts: tuple[Part, ...]
    timexes: tuple[FindingId, ...]
    lemmas: tuple[str, ...]
    at_end: FindingId | None = None
    denies: FindingId | None = None
    cancelled: bool = False
    phrase: str = ""
    subject: str = "agent"
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """A timex as reckoning needs it: its words, its place, the tense of its clause, the word before it, its stamp."""

    timex: FindingId
    words: str
    start: int
    sentence: int
    tense: str
    before: str
    stamp: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tellings(Sketch):
    """The tellings of one account and its words of time, in text order."""

    kind: ClassVar[str] = "tellings"

    tellings: tuple[Telling, ...] = ()
    moments: tuple[Moment, ...] = ()

    def pack(self) -> bytes:
        return zlib.compress(orjson.dumps([self.tellings, self.moments], default=_plain, option=_PASS), 1)

    @classmethod
    def unpack(cls, document: DocumentId, data: bytes) -> Self:
        tellings, moments = orjson.loads(zlib.decompress(data))
        return cls(
            document=document,
            tellings=tuple(_telling(row) for row in tellings),
            moments=tuple(Moment(*row) for row in moments),
        )


_PASS = orjson.OPT_PASSTHROUGH_DATACLASS


def _plain(item: object) -> list[object]:
    if isinstance(item, Telling | Moment | Part):
        return [getattr(item, name) for name in item.__slots__]
    raise TypeError(type(item).__name__)


def _telling(row: list[object]) -> Telling:
    values = dict(zip(Telling.__slots__, row, strict=True))
    values["parts"] = tuple(Part(*part) for part in values["parts"])  # type: ignore[attr-defined]  # JSON is untyped
    values["timexes"] = tuple(values["timexes"])  # type: ignore[arg-type]  # JSON is untyped
    values["lemmas"] = tuple(values["lemmas"])  # type: ignore[arg-type]  # JSON is untyped
    values["names"] = tuple(values["names"])  # type: ignore[arg-type]  # JSON is untyped
    return Telling(**values)  # type: ignore[arg-type]  # JSON is untyped
