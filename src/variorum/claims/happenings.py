"""What an account says of a happening: when, where, how long, and who was there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from variorum.claims.denials import is_called_off
from variorum.claims.drafts import UNSAID, Draft, by_names, speakers_of
from variorum.claims.sameness import minutes
from variorum.claims.scene import Scene
from variorum.language import Parse
from variorum.model import (
    ActorType,
    Certainty,
    EventMention,
    FindingId,
    Mention,
    MentionForm,
    Mode,
    Polarity,
    Quotation,
    Realis,
    Slot,
    Span,
    TimexType,
)
from variorum.words.folding import fold
from variorum.words.hedges import less_sure
from variorum.words.places import usual_name

_MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
_PARTS = ("agent", "patient", "partner")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NAMING = frozenset({"compound", "nmod", "amod", "poss"})
_UNTOLD = frozenset({Realis.HYPOTHETICAL, Realis.HABITUAL})


def claims_of(scene: Scene, tellings: Iterable[EventMention]) -> Iterator[Draft]:
    """The claims of each telling that tells something as held, planned or denied."""
    for telling in tellings:
        quotation = _holding(scene, telling)
        if telling.realis in _UNTOLD or (quotation and quotation.mode in UNSAID):
            continue
        for slot, value, words in _values(scene, telling):
            yield Draft(
                slot=slot,
                value=value,
                words=words,
                trigger=telling.span("trigger"),
                polarity=_polarity(scene, telling, quotation),
                certainty=_certainty(telling, quotation.mode if quotation else None),
                event_mention=telling,
                mention=scene.name(scene.mention_of(words)) if slot in (Slot.PARTICIPANTS, Slot.PLACE) else None,
                quotation=quotation,
                speakers=by_names(scene, speakers_of(quotation)),
                attributed=quotation is not None,
                background=telling.background,
            )


def _holding(scene: Scene, telling: EventMention) -> Quotation | None:
    """Whose words tell it: the quotation the telling names, else the innermost that holds it."""
    named = scene.quotations.get(telling.quotation) if telling.quotation else None
    if named is None:
        held = (q for q in scene.quotations_of(telling.span("trigger")) if q.mode is not Mode.NOT_SAID)
        return next(held, None)
    return None if named.mode is Mode.NOT_SAID and _presupposed(scene, named) else named


def _presupposed(scene: Scene, quotation: Quotation) -> bool:
    """ "Neither has revealed much about the meeting": the account itself tells that there was one."""
    places = (scene.parse.tokens(span.start, span.end) for span in quotation.spans("content"))
    return not any(scene.parse.tags[token] in _FINITE for first, last in places for token in range(first, last))


def _values(scene: Scene, telling: EventMention) -> Iterator[tuple[Slot, str, Span]]:
    for words in telling.spans("time"):
        timex = scene.timex_at.get((words.start, words.end))
        if timex and timex.timex in (TimexType.DATE, TimexType.TIME) and not timex.value.endswith("_REF"):
            yield Slot.DATE, timex.value, words
    for words in telling.spans("duration"):
        timex = scene.timex_at.get((words.start, words.end))
        if timex and timex.timex is TimexType.DURATION and minutes(timex.value) and not _is_between(scene.parse, words):
            yield Slot.DURATION, timex.value, words
    for words in telling.spans("place"):
        yield Slot.PLACE, fold(usual_name(scene.words(words))), words
    if telling.type != "REJECT":  # who denies something is its speaker, and nothing happened with him
        yield from _people(scene, telling)


def _is_between(parse: Parse, words: Span) -> bool:
    """Whether a length parts two happenings: "the second in two weeks", "three days after", "a month to the day"."""
    first, last = parse.tokens(words.start, words.end)
    heads = {parse.heads[t] for t in range(first, last)} - set(range(first, last))
    if any(
        parse.lemmas[head].lower() in ("in", "within", "since", "before", "ago", "later", "earlier") for head in heads
    ):
        return True
    after = parse.words[last].lower() if last < len(parse) else ""
    return after in ("after", "before", "ago", "later", "earlier", "since", "to")


def _people(scene: Scene, telling: EventMention) -> Iterator[tuple[Slot, str, Span]]:
    """Each participant once, by the words that name him if any do."""
    found: dict[FindingId, tuple[bool, str, Span]] = {}
    for role in _PARTS:
        for words in telling.spans(role):
            mention = scene.mention_of(words)
            name = scene.name(mention)
            if name is None or mention is None or not _takes_part(scene, telling, name, words):
                continue
            is_name = mention.id == name.id or mention.form is MentionForm.NAME
            told = (is_name, fold(scene.words(name.span("text"))), words)
            if name.id not in found or (is_name and not found[name.id][0]):
                found[name.id] = told
    values: set[str] = set()
    for _, value, words in found.values():
        if value not in values:
            values.add(value)
            yield Slot.PARTICIPANTS, value, words


def _takes_part(scene: Scene, telling: EventMention, name: Mention, words: Span) -> bool:
    """Whether a name can act: no river or the like, nor the one place a meeting is called by ("the Tarn talks")."""
    if fold(scene.words(name.span("text"))) in scene.natural:
        return False
    if name.type is not ActorType.PLACE:
        return True
    return telling.type in _MUTUAL and not _only_names(scene, telling, words)


def _only_names(scene: Scene, telling: EventMention, words: Span) -> bool:
    """A place before the word for the meeting, with no other party in the telling."""
    parse = scene.parse
    span = telling.span("trigger")
    trigger = parse.tokens(span.start, span.end)[0]
    first, last = parse.tokens(words.start, words.end)
    before = any(parse.heads[t] == trigger and parse.deps[t] in _NAMING for t in range(first, last))
    return before and sum(len(telling.spans(role)) for role in _PARTS) < 2


def _polarity(scene: Scene, telling: EventMention, quotation: Quotation | None) -> Polarity:
    denied = telling.realis is Realis.DENIED and not is_called_off(scene, telling)
    denied = denied or (quotation is not None and quotation.mode is Mode.DENIED)
    return Polarity.NEGATIVE if denied else Polarity.POSITIVE


def _certainty(telling: EventMention, mode: Mode | None) -> Certainty:
    return less_sure(telling.certainty, Certainty.POSSIBLE) if mode is Mode.THOUGHT else telling.certainty
