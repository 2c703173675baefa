"""What every kind of finding, record and sketch has in common.

A *told* finding rests on spans of one document, an *edge* on spans of two, a *group* on its members. Each class names
its kind, its letter on screen, and the roles its evidence may have with their largest extent, so that "the whole
text" is never evidence.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from variorum.model.errors import BrokenInvariant
from variorum.model.ids import DocumentId, FindingId, digest, group_id
from variorum.model.span import Evidence, Span


class Extent(StrEnum):
    """The largest stretch of text that may stand as evidence in a role."""

    WORDS = "words"  # at most 200 characters inside one block
    CLAUSE = "clause"  # at most 1,000 characters inside one block
    BLOCK = "block"  # any stretch of one block
    TEXT = "text"  # may run over blocks: passages and quotations of many paragraphs


@dataclass(frozen=True, slots=True)
class Role:
    """One role in the evidence of a kind."""

    name: str
    extent: Extent
    required: bool = True


class Basis(StrEnum):
    """On what a value rests (docs: "the four marks")."""

    STATED = "stated"
    WORKED_OUT = "worked_out"
    BORROWED = "borrowed"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a group (a finding or a document) and why it belongs."""

    id: str
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Anything Variorum says of texts. Compare `Told`, `Edge` and `Group`.

    Kinds that are not `published` only serve others and are told with them; no export has them.
    """

    kind: ClassVar[str] = ""
    letter: ClassVar[str] = ""
    published: ClassVar[bool] = True
    roles: ClassVar[tuple[Role, ...]] = ()

    id: FindingId = field(init=False)
    evidence: tuple[Evidence, ...] = ()

    def __post_init__(self) -> None:
        allowed = {role.name for role in self.roles}
        for item in self.evidence:
            if item.role not in allowed:
                raise BrokenInvariant(f"a {self.kind} has no role {item.role!r}")
        object.__setattr__(self, "evidence", tuple(sorted(set(self.evidence))))
        object.__setattr__(self, "id", self._identity())

    def _identity(self) -> FindingId:
        raise NotImplementedError

    def spans(self, role: str) -> tuple[Span, ...]:
        """All spans in a role, in text order."""
        return tuple(item.span for item in self.evidence if item.role == role)

    def span(self, role: str) -> Span:
        """The first span in a role.

        Raises:
            LookupError: there is none.
        """
        for item in self.evidence:
            if item.role == role:
                return item.span
        raise LookupError(f"this {self.kind} has no {role}")

    def in_documents(self) -> tuple[DocumentId, ...]:
        """Every document this finding speaks of, sorted."""
        return tuple(sorted({item.span.document for item in self.evidence}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Told(Finding):
    """A finding that rests on spans of one document; its id is a hash of kind, document, roles and spans."""

    document: DocumentId

    def discriminator(self) -> str:
        """What tells apart two findings of one kind on the very same words; plain values, never another id."""
        return ""

    def _identity(self) -> FindingId:
        parts: list[str | int] = [self.kind, self.document, self.discriminator()]
        for item in self.evidence:
            if item.span.document != self.document:
                raise BrokenInvariant(f"a {self.kind} of one document rests on words of another")
            parts += [item.role, item.span.start, item.span.end]
        return FindingId(self.letter + digest(*parts))

    def in_documents(self) -> tuple[DocumentId, ...]:
        return (self.document,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge(Finding):
    """A finding between two documents; its id is a hash of kind and both sides' spans."""

    left: DocumentId
    right: DocumentId

    def _identity(self) -> FindingId:
        parts: list[str | int] = [self.kind, self.left, self.right]
        for item in self.evidence:
            parts += [item.role, item.span.document, item.span.start, item.span.end]
        return FindingId(self.letter + digest(*parts))

    def in_documents(self) -> tuple[DocumentId, ...]:
        return tuple(sorted({self.left, self.right}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Group(Finding):
    """A finding that rests on its members; its id is its kind and its smallest member id."""

    members: tuple[Member, ...]
    documents: tuple[DocumentId, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "members", tuple(sorted(set(self.members), key=lambda m: (m.id, m.why))))
        object.__setattr__(self, "documents", tuple(sorted(set(self.documents))))
        Finding.__post_init__(self)

    def _identity(self) -> FindingId:
        if not self.members:
            raise BrokenInvariant(f"a {self.kind} has no member")
        return group_id(self.letter, (member.id for member in self.members))

    def in_documents(self) -> tuple[DocumentId, ...]:
        return self.documents


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """Derived data of one document, rebuildable and never exported. One per document and class.

    Subclasses turn themselves into bytes and back with `pack` and `unpack`; equal sketches pack to equal bytes.
    """

    kind: ClassVar[str] = ""

    document: DocumentId

    def pack(self) -> bytes:
        """The sketch as bytes."""
        raise NotImplementedError

    @classmethod
    def unpack(cls, document: DocumentId, data: bytes) -> Sketch:
        """The sketch from its bytes."""
        raise NotImplementedError


def evidence(role: str, *spans: Span) -> tuple[Evidence, ...]:
    """Spans as evidence in one role; add the tuples of several roles."""
    return tuple(Evidence(role, span) for span in spans)


def gather(pairs: Iterable[tuple[str, Span | None]]) -> tuple[Evidence, ...]:
    """Evidence from (role, span) pairs, leaving out the roles without a span."""
    return tuple(Evidence(role, span) for role, span in pairs if span is not None)
