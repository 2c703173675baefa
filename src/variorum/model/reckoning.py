"""Edges and groups: what reckoning makes of many accounts."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from variorum.model.ids import DocumentId, FindingId, digest
from variorum.model.kind import Basis, Edge, Extent, Group, Role, Told
from variorum.model.reading import ActorType, Certainty, Polarity, Slot, StanceBasis, StanceType
from variorum.model.span import Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage(Group):
    """Spans, one or more per document, that are the same text. Its members are its documents."""

    kind: ClassVar[str] = "passage"
    letter: ClassVar[str] = "p"
    roles: ClassVar[tuple[Role, ...]] = (Role("text", Extent.TEXT),)

    characters: int

    def _identity(self) -> FindingId:
        spans = (digest("passage", e.span.document, e.span.start, e.span.end) for e in self.evidence)
        return FindingId(self.letter + min(spans))


@dataclass(frozen=True, slots=True, kw_only=True)
class Family(Group):
    """Documents tied by passages."""

    kind: ClassVar[str] = "family"
    letter: ClassVar[str] = "l"


class Lineage(StrEnum):
    """Who took from whom."""

    A_FROM_B = "a_from_b"
    B_FROM_A = "b_from_a"
    COMMON_UNSEEN = "common_unseen"
    UNKNOWN = "unknown"


class Use(StrEnum):
    """How one text was used in the other."""

    COPY = "copy"
    EDITION = "edition"
    WIRE = "wire"
    QUOTATION = "quotation"
    STOCK = "stock"
    CHROME = "chrome"


_SIDES = (Role("left", Extent.TEXT), Role("right", Extent.TEXT))


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy(Edge):
    """Two accounts share text. Containment is the share of one side's body words that stand in the other."""

    kind: ClassVar[str] = "copy"
    letter: ClassVar[str] = "c"
    roles: ClassVar[tuple[Role, ...]] = _SIDES

    left_in_right: float
    right_in_left: float
    lineage: Lineage
    use: Use
    why: str


class EditType(StrEnum):
    """What an edit changed."""

    DATE = "date"
    NUMBER = "number"
    NAME = "name"
    PLACE_NAME = "place_name"
    TITLE = "title"
    SPELLING = "spelling"
    PUNCTUATION = "punctuation"
    WORDING = "wording"
    ATTRIBUTION = "attribution"
    NEGATION = "negation"
    HEDGE = "hedge"
    ONLY_IN_A = "only_in_a"
    ONLY_IN_B = "only_in_b"
    MOVED = "moved"
    HEADLINE = "headline"
    CREDIT = "credit"


class Weight(StrEnum):
    """Whether an edit changes what is told, follows house style, or neither."""

    SUBSTANTIVE = "substantive"
    HOUSE_STYLE = "house_style"
    TRIVIAL = "trivial"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit(Edge):
    """One difference between two copies; a side that lacks the words has a zero-width span."""

    kind: ClassVar[str] = "edit"
    letter: ClassVar[str] = "e"
    roles: ClassVar[tuple[Role, ...]] = _SIDES

    edit: EditType
    weight: Weight
    before: str
    after: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement(Told):
    """The story an account was put in by the sweep, named by the first account that opened it."""

    kind: ClassVar[str] = "placement"
    letter: ClassVar[str] = "h"
    published: ClassVar[bool] = False
    roles: ClassVar[tuple[Role, ...]] = (Role("text", Extent.TEXT, required=False),)

    story: str
    why: str

    def discriminator(self) -> str:
        return self.story


@dataclass(frozen=True, slots=True, kw_only=True)
class Story(Group):
    """Documents (by passages) that tell one happening. Its members are its documents."""

    kind: ClassVar[str] = "story"
    letter: ClassVar[str] = "s"
    roles: ClassVar[tuple[Role, ...]] = (
        Role("text", Extent.TEXT, required=False),
        Role("title", Extent.CLAUSE, required=False),
    )

    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread(Group):
    """Stories that follow from one another. Its members are stories."""

    kind: ClassVar[str] = "thread"
    letter: ClassVar[str] = "t"
    roles: ClassVar[tuple[Role, ...]] = (Role("title", Extent.CLAUSE, required=False),)

    title: str


@dataclass(frozen=True, slots=True, order=True)
class ActorRole:
    """A role in which accounts name an actor; `former` when they say it is past."""

    role: str
    documents: tuple[DocumentId, ...]
    former: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor(Group):
    """Who is meant. Its members are name mentions; `name` is the fullest form used."""

    kind: ClassVar[str] = "actor"
    letter: ClassVar[str] = "a"
    roles: ClassVar[tuple[Role, ...]] = ()

    name: str
    type: ActorType
    variants: tuple[str, ...] = ()
    known_as: tuple[ActorRole, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution(Told):
    """The days words of time stand for. `lender` names the account a borrowed value came from."""

    kind: ClassVar[str] = "resolution"
    letter: ClassVar[str] = "w"
    published: ClassVar[bool] = False
    roles: ClassVar[tuple[Role, ...]] = (Role("text", Extent.WORDS),)

    timex: FindingId
    value: str
    basis: Basis
    interval: Interval | None
    anchor: str = ""
    why: str = ""
    lender: DocumentId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating(Told):
    """A document's own date, when it can be found; the text is the words that give it, if any stand there."""

    kind: ClassVar[str] = "dating"
    letter: ClassVar[str] = "b"
    roles: ClassVar[tuple[Role, ...]] = (Role("text", Extent.WORDS, required=False),)

    interval: Interval | None
    basis: Basis
    why: str = ""
    lender: DocumentId | None = None


class Status(StrEnum):
    """How the accounts together tell an event."""

    TOLD = "told"
    PLANNED = "planned"
    DENIED = "denied"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True, order=True)
class Participant:
    """An actor in an event, the part played, and who tells so."""

    actor: FindingId
    role: str
    documents: tuple[DocumentId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Group):
    """What happened. Its members are event mentions; `why` says on what its days rest and who lent them."""

    kind: ClassVar[str] = "event"
    letter: ClassVar[str] = "v"
    roles: ClassVar[tuple[Role, ...]] = ()

    type: str
    title: str
    status: Status
    interval: Interval | None
    basis: Basis
    why: str = ""
    place: str = ""
    duration: str = ""
    participants: tuple[Participant, ...] = ()
    background: bool = False


@dataclass(frozen=True, slots=True)
class Count:
    """Support: accounts, texts, and at most how many separate ones. Always an upper bound."""

    documents: int
    texts: int
    separate_at_most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Support(Group):
    """Who stands behind an event. Its one member is that event; `why` tells what was joined and why."""

    kind: ClassVar[str] = "support"
    letter: ClassVar[str] = "y"
    published: ClassVar[bool] = False
    roles: ClassVar[tuple[Role, ...]] = ()

    count: Count
    why: tuple[str, ...] = ()


class DisputeType(StrEnum):
    """In what way claims cannot all hold."""

    PARTIES_CONTRADICT = "parties_contradict"
    ACCOUNTS_DIFFER = "accounts_differ"
    INSIDE_ONE_ACCOUNT = "inside_one_account"
    EDITIONS_DIFFER = "editions_differ"
    MAYBE_TWO_THINGS = "maybe_two_things"
    TOLD_LATER = "told_later"
    """No contradiction: an account of a later day tells of more, and may only be newer."""


@dataclass(frozen=True, slots=True)
class Side:
    """One value in a dispute and who stands behind it. `said_by` holds actors; empty for accounts' own voice."""

    value: str
    claims: tuple[FindingId, ...]
    documents: tuple[DocumentId, ...]
    count: Count
    said_by: tuple[FindingId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute(Group):
    """Claims on one question that cannot all hold. Its members are claims (or a timex that cannot be).

    Its id is of its question and its smallest member: a claim may be in several disputes, on one question each.
    """

    kind: ClassVar[str] = "dispute"
    letter: ClassVar[str] = "d"
    roles: ClassVar[tuple[Role, ...]] = ()

    about: str
    slot: Slot
    dispute: DisputeType
    sides: tuple[Side, ...]
    silent: tuple[DocumentId, ...] = ()
    why: str = ""

    def _identity(self) -> FindingId:
        return FindingId(self.letter + digest(self.kind, self.slot, min(member.id for member in self.members)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Group):
    """Claims on one question that say the same. Its members are claims."""

    kind: ClassVar[str] = "agreement"
    letter: ClassVar[str] = "g"
    roles: ClassVar[tuple[Role, ...]] = ()

    about: str
    slot: Slot
    value: str
    count: Count
    said_by: tuple[FindingId, ...] = ()
    why: tuple[str, ...] = field(default=())


class Outcome(StrEnum):
    """What became of a forecast, as far as later accounts tell."""

    OPEN = "open"
    OVERDUE = "overdue"
    CAME_TRUE = "came_true"
    DID_NOT = "did_not"


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast(Group):
    """A statement about the future with its speaker. Its members are foretellings.

    `about` is the event it is of, or empty; `due` the days it is for, where they are known; `told_by` the later
    accounts an outcome rests on; `maybe` events that may be what was meant, for a person to decide. `unnamed` are the
    words for a speaker without a name.
    """

    kind: ClassVar[str] = "forecast"
    letter: ClassVar[str] = "h"
    roles: ClassVar[tuple[Role, ...]] = (Role("text", Extent.CLAUSE),)

    about: str
    polarity: Polarity
    certainty: Certainty
    conditional: bool
    due: Interval | None
    outcome: Outcome
    said_by: tuple[FindingId, ...] = ()
    attributed: bool = False
    unnamed: str = ""
    told_by: tuple[DocumentId, ...] = ()
    maybe: tuple[FindingId, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Group):
    """An actor's stance on an issue, in one basis. Its members are stances; `interval` the days they were written."""

    kind: ClassVar[str] = "position"
    letter: ClassVar[str] = "w"
    roles: ClassVar[tuple[Role, ...]] = (Role("text", Extent.CLAUSE),)

    actor: FindingId
    issue: str
    stance: StanceType
    basis: StanceBasis
    said_by: tuple[FindingId, ...]
    interval: Interval | None
    count: Count
    why: str = ""
