"""Told alike by all texts of a happening, only in one of them, and in what light.

Texts are accounts joined where one is made from another. What one text alone tells is listed where another text tells
the same happening and was read whole: that it is silent says no more than that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from variorum.claims.denials import CALLED_OFF, DENIED, NOT_PLANNED
from variorum.claims.separate import Ties, tied
from variorum.model import (
    Agreement,
    Basis,
    Claim,
    Copy,
    Dispute,
    DocumentId,
    Event,
    FindingId,
    Passage,
    Polarity,
    Slot,
    Story,
)
from variorum.words.folding import fold
from variorum.words.places import country
from variorum.workspace.answers import Answer, Answers
from variorum.workspace.asking import Asking
from variorum.workspace.claimed import value
from variorum.workspace.labels import label
from variorum.workspace.lines import Line
from variorum.workspace.readout import Readout, Section
from variorum.workspace.telling import clip
from variorum.workspace.worth import worth_listing

_ONLY = frozenset({Slot.DURATION, Slot.OUTCOME, Slot.COUNT, Slot.CONTROL, Slot.DENIAL, Slot.DATE, Slot.PLACE})
_SHOWN = 12


def alike(asking: Asking, *, everything: bool = False) -> Readout:
    """For every happening of two texts or more: what all of them tell, and what one alone has."""
    ties = tied(asking.cards().values(), asking.joined.all(Passage), asking.joined.all(Copy))
    stories = sorted(asking.joined.all(Story), key=lambda story: (-len(story.documents), story.id))
    sections: list[Section] = []
    for story in stories:
        told = tuple(document for document in story.documents if not asking.card(document).superseded)
        texts = _texts(told, ties)
        if len(set(texts.values())) > 1:
            sections += _sections(asking, story, texts, everything=everything)
    head = "What all texts of a happening tell, what some do, and what one alone has"
    return Readout(head if sections else "nothing here is told by two texts", tuple(sections))


def _texts(documents: Sequence[DocumentId], ties: Ties) -> Mapping[DocumentId, DocumentId]:
    """The text each account belongs to, named by its first account."""
    first = {document: document for document in documents}
    for a, b in sorted(ties.copies):
        if a in first and b in first:
            old, new = sorted((first[a], first[b]), reverse=True)
            first = {document: new if text == old else text for document, text in first.items()}
    return first


def _sections(
    asking: Asking, story: Story, texts: Mapping[DocumentId, DocumentId], *, everything: bool
) -> Iterator[Section]:
    inside, number = set(texts), len(set(texts.values()))
    events = [e for e in asking.joined.all(Event) if inside & set(e.documents) and worth_listing(e, asking.joined)]
    told = {a: len({texts[d] for d in a.documents if d in texts}) for a in asking.joined.all(Agreement)}
    shared = [agreement for agreement, by in told.items() if by == number]
    several = [agreement for agreement, by in told.items() if 1 < by < number]
    if shared:
        yield Section(f"ALL {number} TEXTS TELL   {story.title}", tuple(_agreed(asking, shared)))
    if several:
        yield Section(f"SOME OF {number} TEXTS TELL   {story.title}", tuple(_agreed(asking, several)))
    alone = list(_alone(asking, events, texts))
    if alone:
        shown = alone if everything else alone[:_SHOWN]
        more = [Line(f"and {len(alone) - len(shown)} more: --all")] if len(shown) < len(alone) else []
        yield Section(f"ONLY IN ONE TEXT   {story.title}", (*shown, *more))


def _agreed(asking: Asking, agreements: Iterable[Agreement]) -> Iterator[Line]:
    for agreement in sorted(agreements, key=lambda agreement: (agreement.slot, agreement.id)):
        yield Line(asking.telling.agreement(agreement), asking.short(agreement.id))


def _alone(asking: Asking, events: Iterable[Event], texts: Mapping[DocumentId, DocumentId]) -> Iterator[Line]:
    """Claims of a happening of several texts, on questions that no other text answers or has the words of."""
    by_event: dict[FindingId, list[Claim]] = defaultdict(list)
    answered: dict[tuple[Slot, str], set[DocumentId]] = defaultdict(set)
    for claim in asking.joined.all(Claim):
        if claim.document in texts and claim.slot in _ONLY:
            answered[claim.slot, _question(claim)].add(texts[claim.document])
            about = asking.joined.event_of(claim.event_mention)
            if about is not None:
                by_event[about].append(claim)
    for event in sorted(events, key=asking.by_time):
        if len({texts[d] for d in event.documents if d in texts}) < 2:
            continue
        groups: dict[tuple[Slot, str], list[Claim]] = defaultdict(list)
        for claim in by_event.get(event.id, ()):
            groups[claim.slot, _question(claim)].append(claim)
        for (slot, question), claims in sorted(groups.items()):
            counted = slot is Slot.COUNT and len(answered[slot, question]) > 1
            if len({texts[claim.document] for claim in claims}) == 1 and not counted:
                first = min(claims, key=lambda c: (asking.joined.names[c.document], c.id))
                if not _stands_elsewhere(asking, first, texts):
                    where = asking.telling.accounts({claim.document for claim in claims})
                    words = clip(asking.joined.words(first.span("claim")), 120)
                    told = (
                        f"{where}: {event.title}: {label(slot)} {_value(asking, first)}{_by(asking, first)} — “{words}”"
                    )
                    yield Line(told, asking.short(first.id))


def _value(asking: Asking, claim: Claim) -> str:
    """A value in plain words: days as they are printed."""
    return asking.joined.words(claim.span("value")) if claim.slot is Slot.DATE else value(claim.value)


def _by(asking: Asking, claim: Claim) -> str:
    """That a value is denied, and who says it, where it is not the account itself."""
    denied = claim.polarity is Polarity.NEGATIVE and claim.value not in (DENIED, CALLED_OFF, NOT_PLANNED)
    speakers = asking.joined.said_by(claim)
    who = asking.telling.actors(speakers) if speakers else "a speaker not settled" if claim.quotation else ""
    return f"{', denied' if denied else ''}{f', says {who}' if who else ''}"


def _stands_elsewhere(asking: Asking, claim: Claim, texts: Mapping[DocumentId, DocumentId]) -> bool:
    """Whether another text has the words of the value, of whatever it says them."""
    if claim.slot not in (Slot.DATE, Slot.PLACE, Slot.DURATION):
        return False
    words = asking.joined.words(claim.span("value"))
    hits = {texts[span.document] for span in asking.store.search.places(words) if span.document in texts}
    return bool(hits - {texts[claim.document]})


def _question(claim: Claim) -> str:
    """What tells two questions of one slot apart: numbers count different things."""
    return claim.value.partition(" ")[2] if claim.slot is Slot.COUNT else ""


def without_denial(asking: Asking) -> Answers:
    """What some accounts tell without the denial that stands in another; none that is damaged, unread or older."""
    found = []
    for dispute in sorted(asking.joined.all(Dispute), key=lambda dispute: dispute.id):
        if dispute.silent:
            text = f"{asking.telling.accounts(dispute.silent)}: without the denial   {asking.telling.dispute(dispute)}"
            found.append(Answer(asking.short(dispute.id), text, asking.answer(dispute).row))
    return Answers("told without the denial", found)


def framing(asking: Asking) -> Answers:
    """The same thing in other words of judgement or role: told apart, never as a contradiction."""
    return Answers("in what light", [*_takings(asking), *_roles(asking)])


def _takings(asking: Asking) -> Iterator[Answer]:
    """Words by which accounts tell that one place changed hands: "capture", "fall", "liberation"."""
    by_place: dict[FindingId, dict[str, set[DocumentId]]] = defaultdict(lambda: defaultdict(set))
    for claim in asking.joined.all(Claim):
        place = asking.joined.actor_of(claim.mention)
        if claim.slot is Slot.CONTROL and place is not None and claim.polarity is Polarity.POSITIVE:
            by_place[place][fold(asking.joined.words(claim.span("value")))].add(claim.document)
    for actor, words in sorted(by_place.items()):
        if len(words) > 1:
            yield _light(asking, asking.telling.actor(actor), words)


def _roles(asking: Asking) -> Iterator[Answer]:
    """Roles by which different accounts name one actor: "envoy", "negotiator"."""
    for actor in sorted(asking.joined.actors.values(), key=lambda actor: actor.id):
        words = {fold(role.role): set(role.documents) for role in actor.known_as if not role.former}
        apart = {word: documents for word, documents in words.items() if not _within(word, words)}
        if len(apart) > 1 and len(set().union(*apart.values())) > 1:
            yield _light(asking, actor.name, apart)


def _within(word: str, words: Iterable[str]) -> bool:
    """Whether a longer role of the same actor has all its words: "envoy" in "special envoy"."""
    return any(word != other and set(word.split()) < set(other.split()) for other in words)


def _light(asking: Asking, name: str, words: Mapping[str, set[DocumentId]]) -> Answer:
    told = [f"“{word}” in {asking.telling.accounts(documents)}" for word, documents in sorted(words.items())]
    row = {
        "kind": "framing", "id": "", "about": name,
        "words": {word: sorted(asking.joined.names[d] for d in documents) for word, documents in sorted(words.items())},
    }  # fmt: skip
    return Answer("", f"{name}: {'; '.join(told)}", row)


def both_can_hold(asking: Asking) -> Answers:
    """What looks like a contradiction and need be none: somebody in two countries on one day."""
    by_actor: dict[tuple[FindingId, str], list[Event]] = defaultdict(list)
    for event in asking.joined.all(Event):
        days = event.interval
        dated = days is not None and days.days == 1 and event.basis in (Basis.STATED, Basis.WORKED_OUT)
        if dated and event.place and not event.background and days is not None:
            for participant in event.participants:
                by_actor[participant.actor, days.first.isoformat()].append(event)
    found = []
    for (actor, day), events in sorted(by_actor.items()):
        places = {land: event for event in events if (land := country(fold(event.place)))}
        if len(places) > 1:
            titles = " and ".join(f"{event.title} ({event.place})" for _, event in sorted(places.items()))
            row = {
                "kind": "both_can_hold",
                "id": "",
                "about": actor,
                "day": day,
                "events": [e.id for e in places.values()],
            }
            found.append(Answer("", f"{asking.telling.actor(actor)} on {day}: {titles}", row))
    return Answers("can both hold", found)
