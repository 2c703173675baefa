"""The claims of one account."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator

from variorum.claims.ages import ages
from variorum.claims.answers import answers
from variorum.claims.charges import charges, names_a_crime
from variorum.claims.control import control
from variorum.claims.counts import amounts, casualties
from variorum.claims.denials import denials
from variorum.claims.drafts import Draft, with_alleger
from variorum.claims.forecasts import foretellings
from variorum.claims.happenings import claims_of
from variorum.claims.lasting import lengths
from variorum.claims.outcomes import outcomes
from variorum.claims.positions import stances
from variorum.claims.propositions import propositions
from variorum.claims.questions import asked
from variorum.claims.sayings import Saying, Sayings
from variorum.claims.scene import Scene, scene
from variorum.language import Parse
from variorum.model import (
    Claim,
    Damage,
    DamageType,
    EventMention,
    FindingId,
    Foretelling,
    Given,
    Mention,
    Product,
    Quotation,
    RegionLabel,
    Shape,
    Slot,
    Span,
    Stance,
    Step,
    Timex,
    TimexType,
    Told,
    evidence,
)
from variorum.texts import Form
from variorum.words.folding import folded_words

_UNREAD = frozenset({RegionLabel.BOILERPLATE, RegionLabel.CAPTION, RegionLabel.CREDIT, RegionLabel.BYLINE})
_CITING = re.compile(
    r"(?:according to|as (?:\w+ )?(?:explained|reported|published|told|revealed|noted) (?:by|to|in)|"
    r"(?:told|reported by|an interview with|quoted by|published by|published in))(?: the| a| an)?\s*$",
    re.IGNORECASE,
)
_BEFORE = 60
_DETERMINERS = frozenset({"the", "a", "an"})
_TIMES = frozenset({"DATE", "TIME"})
_NOBODY = frozenset("who which that whom it he she they".split())
"""Words for a speaker that tell no reader who is meant."""


def read(given: Given) -> Iterable[Product]:
    """The claims of an account and the sketch of who says them; nothing where there is no parse."""
    document = given.document
    parse = given.sketch(Parse, document.id)
    if parse is None:
        return
    stage = scene(
        document, parse, given.of(Mention, document.id), given.of(Timex, document.id), given.of(Quotation, document.id)
    )
    tellings = given.of(EventMention, document.id)
    unread = _unread(given.sketch(Form, document.id))
    taken = list(control(stage, tellings, unread))
    spoken = {draft.words for draft in taken if draft.slot is Slot.DENIAL}
    fallen = {draft.trigger for draft in taken} | {draft.words for draft in taken}
    drafts = [
        *taken,
        *claims_of(stage, tellings),
        *lengths(stage, tellings, unread),
        *outcomes(stage, tellings, unread),
        *(draft for draft in denials(stage, tellings, unread) if not _is_spoken(draft, spoken, fallen)),
        *casualties(stage, tellings, unread),
        *amounts(stage, tellings, unread),
        *ages(stage, unread),
        *propositions(stage, unread),
        *answers(stage, unread),
    ]
    denied = {draft.words for draft in drafts if draft.slot is Slot.DENIAL}
    drafts += (draft for draft in charges(stage, unread) if names_a_crime(draft) or draft.words not in denied)
    made: dict[FindingId, tuple[Claim, Draft]] = {}
    for draft in (with_alleger(stage, each) for each in drafts):
        for where in (stage.sentence(_hull(draft)), _hull(draft)):
            claim = _claim(draft, where)
            if claim.id not in made:
                made[claim.id] = claim, draft
                break
    yield from (claim for claim, _ in made.values())
    yield from _each_once((*foretellings(stage, tellings, unread), *stances(stage, unread)))
    yield Sayings(
        document=document.id,
        sayings=tuple(sorted((_saying(stage, *pair) for pair in made.values()), key=lambda saying: saying.claim)),
        unnamed=tuple(sorted(_unnamed(stage))),
        lost_names=tuple(_lost_names(stage, given.of(Damage, document.id))),
        times=tuple(sorted(_times(stage))),
        asked=tuple(sorted(asked(stage, tellings))),
    )


def _is_spoken(draft: Draft, spoken: set[Span], fallen: set[Span]) -> bool:
    """Whether a denial is that of a taking, which is told as such already."""
    telling = draft.event_mention
    return draft.words in spoken or (telling is not None and telling.span("trigger") in fallen)


def _each_once(found: Iterable[Told]) -> Iterator[Told]:
    """Findings by id: two words may tell of one and the same clause."""
    yield from {finding.id: finding for finding in found}.values()


def _unread(form: Form | None) -> frozenset[int]:
    labels = form.labels if form else ()
    return frozenset(place for place, label in enumerate(labels) if label in _UNREAD)


def _hull(draft: Draft) -> Span:
    """From the word that tells to the words of the value, unless they stand in different lines."""
    start, end = min(draft.words.start, draft.trigger.start), max(draft.words.end, draft.trigger.end)
    return Span(draft.words.document, start, end)


def _claim(draft: Draft, where: Span) -> Claim:
    return Claim(
        document=draft.words.document,
        evidence=evidence("value", draft.words)
        + evidence("claim", where)
        + (evidence("speaker", draft.speaker) if draft.speaker else ()),
        slot=draft.slot,
        value=draft.value,
        polarity=draft.polarity,
        certainty=draft.certainty,
        event_mention=draft.event_mention.id if draft.event_mention else None,
        mention=draft.mention.id if draft.mention else None,
        quotation=draft.quotation.id if draft.quotation else None,
        speakers=draft.speakers,
    )


def _saying(stage: Scene, claim: Claim, draft: Draft) -> Saying:
    words = folded_words(stage.words(stage.sentence(draft.words)))
    wording = frozenset(zlib.crc32(word.encode()) for word in words)
    speaker = stage.words(draft.speaker) if draft.speaker else ""
    return Saying(claim.id, stage.words(draft.words), draft.attributed, draft.about, draft.background, wording, speaker)


def _unnamed(stage: Scene) -> Iterator[tuple[FindingId, str]]:
    """Quotations by speakers who have no name in the account, with the words for them, without an article."""
    for quotation in stage.quotations.values():
        spans = quotation.spans("speaker")
        words = stage.words(_without_times(stage, spans[0])).split() if spans else []
        words = words[1:] if words and words[0].lower() in _DETERMINERS else words
        if words and not quotation.speakers and words[0].lower() not in _NOBODY:
            yield quotation.id, " ".join(words)


def _without_times(stage: Scene, speaker: Span) -> Span:
    """Words for a speaker up to a comma or a time: "the department for months", "the guard, on television"."""
    parse = stage.parse
    first, last = parse.tokens(speaker.start, speaker.end)
    times = {token for name in parse.labelled if name.label in _TIMES for token in range(name.first, name.last)}
    ends = (t for t in range(first + 1, last) if parse.words[t] == "," or (parse.deps[t] == "prep" and t + 1 in times))
    end = next(ends, last)
    return parse.span(first, end) if first < end < last else speaker


def _times(stage: Scene) -> Iterator[tuple[FindingId, str]]:
    """Words of time that are dates, as printed."""
    for timex in stage.timex_at.values():
        if timex.timex is TimexType.DATE:
            yield timex.id, " ".join(stage.words(timex.span("text")).split())


def _lost_names(stage: Scene, damages: Iterable[Damage]) -> Iterator[str]:
    """The words that would bring the name of somebody cited, where the name itself is lost."""
    for damage in damages:
        if damage.damage is DamageType.DROPPED_TEXT:
            start = damage.span("text").start
            found = _CITING.search(stage.document.text[max(0, start - _BEFORE) : start])
            if found:
                yield " ".join(found.group().split())


CLAIMS = Step(
    name="claims.claims",
    shape=Shape.EACH,
    reads=(Parse, Form, Damage, Mention, Timex, Quotation, EventMention),
    makes=(Claim, Sayings, Foretelling, Stance),
    run=read,
    version=45,
)
