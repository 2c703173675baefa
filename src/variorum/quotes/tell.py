"""From drafts to quotations: who is meant, how it was said, what the wording is worth."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from variorum.model import (
    Certainty,
    Damage,
    DamageType,
    Evidence,
    FindingId,
    Mode,
    Polarity,
    Quotation,
    QuotationType,
    Span,
    Tense,
    Wording,
    evidence,
)
from variorum.quotes.attitude import Attitude, attitude
from variorum.quotes.grades import Grade, grade
from variorum.quotes.nesting import nested
from variorum.quotes.page import Characters, Draft, Page
from variorum.quotes.pulls import Echo, Pull, pulls
from variorum.quotes.speakers import RELATIVE, Cast, Settled
from variorum.quotes.tenses import tense
from variorum.quotes.utterances import circumstances
from variorum.texts import Form
from variorum.words.cues import REFUSING, SIGNS

_LONGEST_CLAUSE = 1_000
_LONGEST_WORDS = 200
_FEWEST_WORDS = 4
_THINGS = frozenset("it this that these those which".split())
_GARBLED = frozenset({DamageType.DROPPED_TEXT, DamageType.MOJIBAKE, DamageType.TRUNCATED})


class Teller:
    """Turns the drafts of one account into quotations, remembering who spoke last; `grades` says on what evidence."""

    def __init__(self, page: Page, cast: Cast, damages: Sequence[Damage], translated: bool) -> None:
        self._page = page
        self._cast = cast
        self._garbled = [damage.span("text") for damage in damages if damage.damage in _GARBLED]
        self._translated = translated or any(d.damage is DamageType.MACHINE_TRANSLATION for d in damages)
        self.grades: dict[FindingId, Grade] = {}
        self._last: tuple[FindingId, ...] = ()
        self._last_block = -9

    def tell(self, drafts: Sequence[Draft], form: Form | None) -> Iterator[Quotation]:
        """All quotations; pull quotes repeat those of the telling, and may name a speaker it leaves open."""
        found = pulls(self._page, form, self._cast)
        apart = {place for pull in found for place in pull.contents}
        drafts = [draft for draft in drafts if not apart & set(draft.contents)]
        settled = {id(draft): self._settle(draft) for draft in drafts}
        drafts = self._chained(drafts, settled)
        told = {id(draft): self._quotation(draft, settled[id(draft)]) for draft in drafts}
        echo = Echo(self._page, [draft for draft in drafts if draft.direct or draft.cue is None]) if found else None
        for pull in found:
            body = echo.of(pull) if echo else None
            if body is not None and pull.name and not told[id(body)].speakers and not body.lost:
                told[id(body)] = self._named(told[id(body)], pull)
            yield self._pull(pull, told[id(body)] if body else None)
        yield from told.values()

    def _chained(self, drafts: Sequence[Draft], settled: Mapping[int, Settled]) -> list[Draft]:
        """Without reports inside reports that add nobody, of the same speaker or of no clause; others are less sure."""
        dropped = set()
        for inner, outer in nested(self._page, drafts):
            speakers = settled[id(inner)].speakers
            words = not inner.small or any(self._page.words_in(place)[0] for place in inner.contents)
            adds = words and speakers and speakers != settled[id(outer)].speakers
            inner.unsure = True
            if not adds:
                dropped.add(id(inner))
        return [draft for draft in drafts if id(draft) not in dropped]

    def _settle(self, draft: Draft) -> Settled:
        """Who speaks; a pronoun must agree with the speaker settled just before, else both are candidates."""
        settled = self._cast.settle(draft)
        if self._is_lost(draft):
            return Settled()
        draft.unsure = draft.unsure or ((draft.small or self._is_relative(draft)) and not self._is_somebody(settled))
        first = self._page.parse.tokens(draft.start, draft.start + 1)[0]
        block = self._page.parse.blocks[min(first, len(self._page.parse) - 1)]
        near = self._last if block - self._last_block <= 1 else ()
        if draft.cue is None and draft.unsure:
            named = draft.frame == "t" and settled.speakers and all(map(self._cast.is_person, settled.speakers))
            return settled if named else Settled(candidates=near)
        pronoun = len(draft.subjects) == 1 and self._cast.is_pronoun(draft.subjects[0])
        near = tuple(name for name in near if self._cast.is_person(name))
        if pronoun:
            near = tuple(name for name in near if self._cast.may_be(name, draft.subjects[0]))
        if pronoun and near and not self._is_settled_inside(settled, draft):
            settled = self._agreeing(settled, near)
        if settled.speakers and not draft.unsure:
            self._last, self._last_block = settled.speakers, block
        return settled

    def _is_relative(self, draft: Draft) -> bool:
        """Whether a relative pronoun for things speaks: "…, which tells how deep the river is"."""
        return any(self._page.parse.words[subject].lower() in ("which", "that") for subject in draft.subjects)

    def _is_somebody(self, settled: Settled) -> bool:
        """Whether the words for who speaks mean an actor at all, named or not."""
        last = self._page.document.words(settled.chain[-1]).lower() if settled.chain else ""
        return bool(settled.speakers or settled.candidates) or last not in RELATIVE | {""}

    def _is_settled_inside(self, settled: Settled, draft: Draft) -> bool:
        """Whether the name a pronoun stands for is in its own sentence, outside a direct quotation."""
        if draft.direct:
            return False
        return any(self._cast.shares_sentence(name, draft.subjects[0]) for name in settled.speakers)

    def _agreeing(self, settled: Settled, near: tuple[FindingId, ...]) -> Settled:
        names = {self._cast.surname(mention) for mention in near}
        if any(self._cast.surname(mention) in names for mention in settled.speakers):
            return settled
        candidates = tuple(dict.fromkeys((*settled.speakers, *settled.candidates, *near)))
        return Settled((), candidates, settled.chain)

    def _is_lost(self, draft: Draft) -> bool:
        """Whether words are missing where the speaker should stand."""
        if draft.lost or draft.speaker is None:
            return draft.lost
        start, end = draft.speaker
        return any(span.start <= end and start <= span.end for span in self._garbled)

    def _quotation(self, draft: Draft, settled: Settled) -> Quotation:
        how = attitude(self._page, draft)
        unsure = self._is_unsure(draft, how, settled)
        told = Quotation(
            document=self._page.document.id,
            evidence=self._evidence(draft, settled),
            quotation=self._type(draft.contents),
            wording=self._wording(draft.contents),
            mode=how.mode,
            certainty=how.certainty,
            polarity=how.polarity,
            speakers=settled.speakers,
            candidates=settled.candidates,
            unsure=unsure,
            tense=tense(self._page, draft),
        )
        self.grades[told.id] = grade(draft, unsure)
        return told

    def _is_unsure(self, draft: Draft, how: Attitude, settled: Settled) -> bool:
        silent = how.mode is Mode.NOT_SAID and draft.cue is not None and draft.cue.lemma in REFUSING
        doubt = draft.unsure or how.supposed or draft.lost or silent or self._is_characterised(draft, how, settled)
        return doubt or self._is_topic(draft, how) or self._is_inferred(draft, settled)

    def _is_topic(self, draft: Draft, how: Attitude) -> bool:
        """Whether so few words, none of them marked, tell rather of what was spoken than what was said of it."""
        if draft.frame in ("o", "m") or draft.cue is None or how.mode is Mode.DENIED:
            return False
        counts = [self._page.words_in(place) for place in draft.contents]
        return not any(inside for inside, _ in counts) and sum(outside for _, outside in counts) < _FEWEST_WORDS

    def _is_inferred(self, draft: Draft, settled: Settled) -> bool:
        """Whether the account reads a sign ("the delay suggests that …"): nobody speaks."""
        if draft.cue is None or draft.cue.lemma not in SIGNS or settled.speakers:
            return False
        if not draft.subjects:
            return True
        subject = draft.subjects[0]
        return self._page.parse.pos[subject] == "NOUN" or self._page.parse.words[subject].lower() in _THINGS

    def _is_characterised(self, draft: Draft, how: Attitude, settled: Settled) -> bool:
        """Whether the account itself reads the mind of a body, a people or a state, without a word of theirs."""
        if how.mode is not Mode.THOUGHT or self._type(draft.contents) is not QuotationType.INDIRECT:
            return False
        return any(not self._cast.is_person(name) for name in (*settled.speakers, *settled.candidates))

    def _named(self, quotation: Quotation, pull: Pull) -> Quotation:
        """The quotation with the speaker its pull quote names; the name's line is part of the chain."""
        if pull.name is None:
            return quotation
        line = Evidence("chain", self._cast.words(pull.name))
        return replace(
            quotation, speakers=(pull.name,), candidates=(), evidence=(*quotation.evidence, line), unsure=False
        )

    def _pull(self, pull: Pull, body: Quotation | None) -> Quotation:
        contents = [self._span(place) for place in pull.contents]
        words = evidence("content", *contents)
        if pull.line is not None:
            words += evidence("speaker", self._span(pull.line))
        speakers = body.speakers if body is not None and body.speakers else (pull.name,) if pull.name else ()
        return Quotation(
            document=self._page.document.id,
            evidence=words,
            quotation=QuotationType.DIRECT,
            wording=self._wording(pull.contents),
            mode=body.mode if body else Mode.SAID,
            certainty=body.certainty if body else Certainty.CERTAIN,
            polarity=body.polarity if body else Polarity.POSITIVE,
            speakers=speakers,
            repeats=body.id if body else None,
            unsure=not speakers,
            tense=body.tense if body else Tense.NONE,
        )

    def _evidence(self, draft: Draft, settled: Settled) -> tuple[Evidence, ...]:
        words = evidence("content", *(self._span(place) for place in draft.contents))
        for role, place in (("speaker", draft.speaker), ("cue", draft.cue_words), ("addressee", draft.addressee)):
            if place is not None and self._is_line(place):
                words += evidence(role, self._span(place))
        around = circumstances(self._page, self._cast, draft)
        words += tuple(Evidence(role, self._span(place)) for role, place in around if self._is_line(place))
        return words + evidence("chain", *(span for span in settled.chain if len(span) <= _LONGEST_WORDS))

    def _is_line(self, place: Characters) -> bool:
        start, end = place
        return end - start <= _LONGEST_CLAUSE and "\n" not in self._page.text[start:end]

    def _span(self, place: Characters) -> Span:
        return Span(self._page.document.id, *place)

    def _wording(self, contents: Sequence[Characters]) -> Wording:
        for start, end in contents:
            if any(start <= span.end and span.start <= end + 1 for span in self._garbled):
                return Wording.DAMAGED
        return Wording.TRANSLATED if self._translated else Wording.AS_PUBLISHED

    def _type(self, contents: Sequence[Characters]) -> QuotationType:
        counts = [self._page.words_in(place) for place in contents]
        inside, outside = sum(i for i, _ in counts), sum(o for _, o in counts)
        if not inside:
            return QuotationType.INDIRECT
        return QuotationType.MIXED if outside else QuotationType.DIRECT
