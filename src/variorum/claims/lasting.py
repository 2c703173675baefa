"""How long a meeting was, where its telling has no length of its own: "It lasted seven hours"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from variorum.claims import lexicon
from variorum.claims.drafts import UNSAID, Draft, by_names, speakers_of
from variorum.claims.scene import Scene
from variorum.language import Parse
from variorum.model import EventMention, Polarity, Realis, Slot, Timex, TimexType

_POINTING = frozenset({"it", "that", "this"})
_RELATIVE = frozenset({"which", "that"})
_MEETINGS = frozenset({"meeting", "talk", "talks", "session", "conversation", "discussion"})
_THE = frozenset({"the", "that", "this"})
_WITH_ON = frozenset({"go", "drag"})


def lengths(scene: Scene, tellings: Sequence[EventMention], unread: frozenset[int]) -> Iterator[Draft]:
    """A claim for each length whose verb has a meeting for its subject, or "it": the one told in the sentence before.

    So too where the parser took the meeting for another name of who reports it: "According to X, the meeting lasted …".
    """
    placed = sorted(
        (scene.parse.tokens(t.span("trigger").start, t.span("trigger").end)[0], t.id, t)
        for t in tellings
        if t.type == "CONSULT" and t.realis is Realis.ACTUAL
    )
    for timex in scene.timex_at.values():
        verbs = _verbs(scene, timex) if timex.timex is TimexType.DURATION else ()
        for token in verbs:
            meeting = _meant(scene, token, placed) if scene.parse.blocks[token] not in unread else None
            if meeting is not None:
                yield from _draft(scene, timex, meeting)
                break


def _verbs(scene: Scene, timex: Timex) -> Iterator[int]:
    """The verbs of lasting that a length belongs to: "lasted five hours", "went on for five hours"."""
    parse, span = scene.parse, timex.span("text")
    inside = range(*parse.tokens(span.start, span.end))
    heads = {parse.heads[t] for t in inside} - set(inside)
    heads |= {parse.heads[h] for h in heads if parse.words[h].lower() in ("for", "over")}
    for verb in sorted(heads):
        if parse.lemmas[verb].lower() in lexicon.LASTING and parse.tags[verb] == "VBD" and _is_long(parse, verb):
            yield verb


def _is_long(parse: Parse, verb: int) -> bool:
    """ "Went on for five hours" tells a length, "went home for five hours" does not."""
    beside = {parse.words[c].lower() for c in parse.children[verb]}
    return parse.lemmas[verb].lower() not in _WITH_ON or "on" in beside


def _meant(scene: Scene, verb: int, placed: Sequence[tuple[int, str, EventMention]]) -> EventMention | None:
    """The meeting that lasted: told before where the subject is a pronoun, named beside who reports it without one."""
    parse = scene.parse
    subject = next((c for c in parse.children[verb] if parse.deps[c] == "nsubj"), None)
    if subject is not None:
        relative = parse.deps[verb] == "relcl" and parse.words[subject].lower() in _RELATIVE
        meant = parse.heads[verb] if relative else subject
        own = next((telling for token, _, telling in placed if token == meant), None)
        if own is not None:
            return None if own.spans("duration") else own
        is_the = parse.lemmas[subject].lower() in _MEETINGS and any(
            parse.words[c].lower() in _THE for c in parse.children[subject]
        )
        return _before(scene, verb, placed) if is_the or parse.words[subject].lower() in _POINTING else None
    cited = [g for c in parse.children[verb] if c < verb for t in parse.children[c] for g in parse.children[t]]
    named = {
        c for goal in cited if parse.deps[goal] == "pobj" for c in parse.children[goal] if parse.deps[c] == "appos"
    }
    return next((telling for token, _, telling in placed if token in named), None)


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
