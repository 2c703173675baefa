"""How long a meeting was, told in a sentence of its own: "It lasted seven hours"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from variorum.claims import lexicon
from variorum.claims.drafts import UNSAID, Draft, by_names, speakers_of
from variorum.claims.scene import Scene
from variorum.model import EventMention, Polarity, Realis, Slot, Timex, TimexType

_POINTING = frozenset({"it", "that", "this"})


def lengths(scene: Scene, tellings: Sequence[EventMention], unread: frozenset[int]) -> Iterator[Draft]:
    """A claim for each length whose verb has a pronoun for its subject, of the meeting told in the sentence before."""
    placed = sorted(
        (scene.parse.tokens(t.span("trigger").start, t.span("trigger").end)[0], t.id, t)
        for t in tellings
        if t.type == "CONSULT" and t.realis is Realis.ACTUAL
    )
    for timex in scene.timex_at.values():
        token = _verb(scene, timex) if timex.timex is TimexType.DURATION else None
        if token is not None and scene.parse.blocks[token] not in unread:
            meeting = _before(scene, token, placed)
            if meeting is not None:
                yield from _draft(scene, timex, meeting)


def _verb(scene: Scene, timex: Timex) -> int | None:
    """The verb of lasting that a length belongs to, if its subject is a pronoun."""
    parse, span = scene.parse, timex.span("text")
    first, last = parse.tokens(span.start, span.end)
    inside = range(first, last)
    for verb in sorted({parse.heads[t] for t in inside} - set(inside)):
        lasting = parse.lemmas[verb].lower() in lexicon.LASTING and parse.tags[verb] == "VBD"
        subject = next((c for c in parse.children[verb] if parse.deps[c] == "nsubj"), None)
        if lasting and subject is not None and parse.words[subject].lower() in _POINTING:
            return verb
    return None


def _before(scene: Scene, verb: int, placed: Sequence[tuple[int, str, EventMention]]) -> EventMention | None:
    parse = scene.parse
    first, _ = parse.sentence(verb)
    if not first or parse.blocks[first - 1] != parse.blocks[verb]:
        return None
    start, _ = parse.sentence(first - 1)
    place = bisect_left(placed, first, key=lambda item: item[0])
    return placed[place - 1][2] if place and placed[place - 1][0] >= start else None


def _draft(scene: Scene, timex: Timex, meeting: EventMention) -> Iterator[Draft]:
    words = timex.span("text")
    quotation = next(iter(scene.quotations_of(words)), None)
    if quotation is None or quotation.mode not in UNSAID:
        yield Draft(
            slot=Slot.DURATION,
            value=timex.value,
            words=words,
            trigger=words,
            polarity=Polarity.POSITIVE,
            certainty=quotation.certainty if quotation else meeting.certainty,
            event_mention=meeting,
            quotation=quotation,
            speakers=by_names(scene, speakers_of(quotation)),
            attributed=quotation is not None,
            background=meeting.background,
        )
