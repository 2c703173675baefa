"""Records: what stands without words of a text to rest on."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from variorum.model.ids import DocumentId, FindingId, digest
from variorum.model.kind import Finding, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Record(Finding):
    """A finding that may stand without a span; its id is a hash of kind, documents and what it is about."""

    documents: tuple[DocumentId, ...] = ()

    def subject(self) -> str:
        """What tells two records of one kind on the same documents apart."""
        return ""

    def _identity(self) -> FindingId:
        return FindingId(self.letter + digest(self.kind, *sorted(self.documents), self.subject()))

    def in_documents(self) -> tuple[DocumentId, ...]:
        return tuple(sorted(self.documents))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Record):
    """In what language an account is, and whether the rooms that read sentences could read it."""

    kind: ClassVar[str] = "reading"
    letter: ClassVar[str] = "o"
    roles: ClassVar[tuple[Role, ...]] = ()

    language: str
    readable: bool
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap(Record):
    """A question this pile cannot answer, and what is missing. `about` is an event or story id, or empty."""

    kind: ClassVar[str] = "gap"
    letter: ClassVar[str] = "f"
    roles: ClassVar[tuple[Role, ...]] = ()

    question: str
    missing: str
    about: str = ""

    def subject(self) -> str:
        return f"{self.about}|{self.question}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue(Record):
    """Something that went wrong with one input, kept and shown. Texts are ours, without paths of the machine."""

    kind: ClassVar[str] = "issue"
    letter: ClassVar[str] = "i"
    roles: ClassVar[tuple[Role, ...]] = ()

    address: str
    happened: str
    done: str

    def subject(self) -> str:
        return f"{self.address}|{self.happened}"


class DecisionType(StrEnum):
    """What a person may decide. None of them rates a claim true or false."""

    SAME = "same"
    DIFFERENT = "different"
    READ_RIGHTLY = "read_rightly"
    READ_WRONGLY = "read_wrongly"
    SET = "set"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a decided finding stood: enough to find it again after a re-read."""

    document: DocumentId
    address: str
    kind: str
    finding: FindingId | None
    start: int
    end: int
    words: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person decided. `field` and `value` serve only `set` ("published", "outlet", "authors")."""

    decision: DecisionType
    anchors: tuple[Anchor, ...]
    author: str
    reason: str
    decided: datetime.datetime
    field: str = ""
    value: str = ""

    @property
    def id(self) -> str:
        """Hash of everything decided, by whom and when."""
        parts: list[str | int] = [self.decision, self.author, self.reason, self.decided.isoformat(), self.field]
        for anchor in self.anchors:
            parts += [anchor.address, anchor.kind, anchor.finding or "", anchor.start, anchor.end]
        return "x" + digest(*parts, self.value)
