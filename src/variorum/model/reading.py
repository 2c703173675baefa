"""Told findings: what reading makes of one text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from variorum.model.ids import FindingId
from variorum.model.kind import Extent, Role, Told


class RegionLabel(StrEnum):
    """What a block of an account is."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    PULL_QUOTE = "pull_quote"
    BOILERPLATE = "boilerplate"


class DamageType(StrEnum):
    """What happened to a text before it was received."""

    DROPPED_TEXT = "dropped_text"
    MOJIBAKE = "mojibake"
    TRUNCATED = "truncated"
    PAYWALL = "paywall"
    MACHINE_TRANSLATION = "machine_translation"
    UNPAIRED_MARK = "unpaired_mark"


class Certainty(StrEnum):
    """How sure the words make themselves; after the FactBank scale (Saurí & Pustejovsky 2009)."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNKNOWN = "unknown"


class Polarity(StrEnum):
    """Whether the words assert or deny."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


@dataclass(frozen=True, slots=True, kw_only=True)
class Region(Told):
    """A block marked as headline, byline, body and so on."""

    kind: ClassVar[str] = "region"
    letter: ClassVar[str] = "r"
    roles: ClassVar[tuple[Role, ...]] = (Role("text", Extent.BLOCK),)

    region: RegionLabel
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Repetition(Told):
    """A line that recurs in several accounts of one outlet."""

    kind: ClassVar[str] = "repetition"
    letter: ClassVar[str] = "j"
    published: ClassVar[bool] = False
    roles: ClassVar[tuple[Role, ...]] = (Role("text", Extent.BLOCK),)

    outlet: str
    accounts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage(Told):
    """Words lost, garbled or translated before we received them; `likely` is the probable reading, shown beside."""

    kind: ClassVar[str] = "damage"
    letter: ClassVar[str] = "m"
    roles: ClassVar[tuple[Role, ...]] = (Role("text", Extent.BLOCK),)

    damage: DamageType
    why: str
    likely: str = ""

    def discriminator(self) -> str:
        return self.damage


class MentionForm(StrEnum):
    """By what sort of words somebody is meant."""

    NAME = "name"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"


class ActorType(StrEnum):
    """What sort of actor is meant."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    PEOPLE = "people"
    GOVERNMENT = "government"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Told):
    """Words that mean an actor. A pronoun or description points at the name mention it stands for, when settled.

    `text` covers the name alone ("Ana Kovar"); `title` the adjacent words of role or title ("Foreign Minister").
    """

    kind: ClassVar[str] = "mention"
    letter: ClassVar[str] = "n"
    roles: ClassVar[tuple[Role, ...]] = (Role("text", Extent.WORDS), Role("title", Extent.CLAUSE, required=False))

    type: ActorType
    form: MentionForm = MentionForm.NAME
    antecedent: FindingId | None = None
    candidates: tuple[FindingId, ...] = ()
    why: str = ""


class QuotationType(StrEnum):
    """Direct: all within marks; indirect: none; mixed: some."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Wording(StrEnum):
    """Whether quotation marks promise the wording or only the sense."""

    AS_PUBLISHED = "as_published"
    TRANSLATED = "translated"
    DAMAGED = "damaged"


class Mode(StrEnum):
    """What the speaker did with the words."""

    SAID = "said"
    ASKED = "asked"
    PROMISED = "promised"
    DENIED = "denied"
    THOUGHT = "thought"
    NOT_SAID = "not_said"


class Tense(StrEnum):
    """In which tense the cue tells of the utterance; none where it has no tense or a modal verb."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Told):
    """Words that an account puts in somebody's mouth or mind.

    `speakers` and `candidates` are ids of mentions (form NAME where the chain could be followed); two speakers mean
    a joint statement. `chain` holds the words the speaker was followed through ("he", "the minister", …). `tense`,
    `time` and `place` are those of the utterance, from the words around the cue, never from the content.
    """

    kind: ClassVar[str] = "quotation"
    letter: ClassVar[str] = "q"
    roles: ClassVar[tuple[Role, ...]] = (
        Role("speaker", Extent.CLAUSE, required=False),
        Role("cue", Extent.CLAUSE, required=False),
        Role("content", Extent.TEXT),
        Role("addressee", Extent.CLAUSE, required=False),
        Role("time", Extent.CLAUSE, required=False),
        Role("place", Extent.CLAUSE, required=False),
        Role("chain", Extent.WORDS, required=False),
    )

    quotation: QuotationType
    wording: Wording
    mode: Mode
    certainty: Certainty
    polarity: Polarity
    speakers: tuple[FindingId, ...] = ()
    candidates: tuple[FindingId, ...] = ()
    repeats: FindingId | None = None
    unsure: bool = False
    tense: Tense = Tense.NONE


class TimexType(StrEnum):
    """TIMEX3 types (ISO 24617-1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex(Told):
    """Words of time. `value` is the TIMEX3 value as far as the words alone give it ("XXXX-12-02", "PT5H", "PAST_REF").

    `rule` says what an anchor must add and is read by `variorum.words.calendar`; empty when nothing is missing.
    """

    kind: ClassVar[str] = "timex"
    letter: ClassVar[str] = "z"
    roles: ClassVar[tuple[Role, ...]] = (Role("text", Extent.WORDS),)

    timex: TimexType
    value: str
    rule: str = ""
    modifier: str = ""


class Realis(StrEnum):
    """Held, planned, denied, supposed, or a habit."""

    ACTUAL = "actual"
    PLANNED = "planned"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"
    HABITUAL = "habitual"


_ARGUMENTS = ("agent", "patient", "partner", "place", "time", "duration", "count", "outcome", "instrument")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention(Told):
    """One telling of a happening.

    `type` is a PLOVER root code (Halterman et al. 2023) or "" when none fits; `cue` the lemma of the trigger.
    Participants are the words of the mention; agents act, patients undergo, partners act alongside ("met with …").
    """

    kind: ClassVar[str] = "event_mention"
    letter: ClassVar[str] = "x"
    roles: ClassVar[tuple[Role, ...]] = (
        Role("trigger", Extent.WORDS),
        *(Role(name, Extent.CLAUSE, required=False) for name in _ARGUMENTS),
    )

    type: str
    cue: str
    realis: Realis
    certainty: Certainty
    quotation: FindingId | None = None
    background: bool = False


class Slot(StrEnum):
    """The question about an event or actor that a claim answers."""

    DATE = "date"
    PLACE = "place"
    DURATION = "duration"
    PARTICIPANTS = "participants"
    OUTCOME = "outcome"
    CONTROL = "control"
    DENIAL = "denial"
    COUNT = "count"
    AGE = "age"
    SPELLED = "spelled"
    DOES = "does"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Told):
    """What an account, or a speaker in it, says of an event or actor.

    `quotation` is set when the words are quoted and not the account's own; `speakers` are mentions of those who say
    it, quoted or not ("X announced the capture of Y"), and the role `speaker` holds the words for somebody who has no
    name and is not quoted ("the government denied that"), or within the value the noun for what somebody says who is
    not told ("reports that Y fell"). `event_mention` or `mention` says what it is about. `value`
    is the normal form compared across accounts; the words are in the evidence.
    """

    kind: ClassVar[str] = "claim"
    letter: ClassVar[str] = "k"
    roles: ClassVar[tuple[Role, ...]] = (
        Role("value", Extent.CLAUSE),
        Role("claim", Extent.CLAUSE),
        Role("speaker", Extent.CLAUSE, required=False),
    )

    slot: Slot
    value: str
    polarity: Polarity
    certainty: Certainty
    event_mention: FindingId | None = None
    mention: FindingId | None = None
    quotation: FindingId | None = None
    speakers: tuple[FindingId, ...] = ()

    def discriminator(self) -> str:
        return self.slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Foretelling(Told):
    """Words that say what will, or will not, happen. `speakers` are mentions of those who say it.

    `words` are those of the clause as printed; `attributed` says that somebody speaks, settled or not; `before` that it
    is to be before the day of its words of time begins.
    """

    kind: ClassVar[str] = "foretelling"
    letter: ClassVar[str] = "j"
    published: ClassVar[bool] = False
    roles: ClassVar[tuple[Role, ...]] = (
        Role("text", Extent.CLAUSE),
        Role("time", Extent.CLAUSE, required=False),
    )

    words: str
    polarity: Polarity
    certainty: Certainty
    conditional: bool = False
    before: bool = False
    event_mention: FindingId | None = None
    quotation: FindingId | None = None
    speakers: tuple[FindingId, ...] = ()
    attributed: bool = False


class StanceType(StrEnum):
    """What somebody wants of an issue, or thinks of it."""

    DEMANDS = "demands"
    OFFERS = "offers"
    ACCEPTS = "accepts"
    REJECTS = "rejects"
    SUPPORTS = "supports"
    OPPOSES = "opposes"
    UNDECIDED = "undecided"


class StanceBasis(StrEnum):
    """In whose words a stance stands: the actor's, an account's report of his act, or another's view of him."""

    OWN_WORDS = "own_words"
    REPORTED = "reported"
    CHARACTERISED = "characterised"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance(Told):
    """One telling of where somebody stands. `holder` is a mention of the actor, `speakers` are those who say so.

    `issues` are the noun phrases of what the stance is on, folded, the fullest first.
    """

    kind: ClassVar[str] = "stance"
    letter: ClassVar[str] = "j"
    published: ClassVar[bool] = False
    roles: ClassVar[tuple[Role, ...]] = (
        Role("text", Extent.CLAUSE),
        Role("cue", Extent.CLAUSE),
        Role("holder", Extent.WORDS),
    )

    stance: StanceType
    basis: StanceBasis
    holder: FindingId
    issues: tuple[str, ...]
    words: str
    quotation: FindingId | None = None
    speakers: tuple[FindingId, ...] = ()

    def discriminator(self) -> str:
        return f"{self.stance}|{self.basis}"
