"""Which events are worth a line of their own: somebody did something that can be named, and an account says so.

Events below that bar are kept, exported, and shown by `timeline --all`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.exports import Joined
from variorum.model import Certainty, Event, EventMention, FindingId, Realis, Status
from variorum.words import predicates

_SUPPOSED = frozenset({Realis.HYPOTHETICAL, Realis.HABITUAL})
_FEWEST_WORDS = 2
_ADJECTIVES = 3


def worth_listing(event: Event, joined: Joined) -> bool:
    """Whether an editor would list it: told as held, planned or denied, with who or where, and not in one bare word."""
    if event.background or event.title.endswith("…"):
        return False
    told = [m for m in tellings(event, joined) if _is_said(m)]
    if not told or not (event.participants or _grave(event, told)):
        return False
    words = event.title.split()
    if words[:1] == ["to"]:  # what somebody would do, without who
        return False
    if _lacks_something(words, told):
        return False
    return len(words) >= _FEWEST_WORDS and (_is_named(words) or bool(event.interval and event.participants))


def is_grave(event: Event, joined: Joined) -> bool:
    """Whether somebody came to harm: what stands first wherever it is told."""
    return _grave(event, tellings(event, joined))


def tellings(event: Event, joined: Joined) -> list[EventMention]:
    """The tellings of an event."""
    ids = (FindingId(member.id) for member in event.members)
    return [joined.event_mentions[found] for found in ids if found in joined.event_mentions]


def _is_said(mention: EventMention) -> bool:
    """Told as something that is or was, by a word of the lexicon: other verbs carry nobody and no time."""
    if mention.realis in _SUPPOSED or mention.certainty is Certainty.POSSIBLE:
        return False
    return bool(mention.type) or len(mention.evidence) > 1


def _lacks_something(words: Sequence[str], told: Sequence[EventMention]) -> bool:
    """Whether a verb stands there without who did it, or with nobody and nothing it was done to."""
    for mention in told:
        trigger = words[-1].lower()
        if mention.cue in predicates.nouns() or not words:
            continue
        if words[0].lower().startswith(mention.cue.partition("_")[0][:3]) and not words[0].endswith("ing"):
            return True
        bare = mention.span("trigger").end - mention.span("trigger").start == len(trigger)
        if bare and trigger.startswith(mention.cue[:3]) and mention.cue not in predicates.COMPLETE:
            return " was " not in (joined := " ".join(words)) and " were " not in joined and " been " not in joined
    return False


def _is_named(words: Sequence[str]) -> bool:
    """A title that names somebody or something: a capital letter beyond its first word, or before a verb phrase."""
    return any(re.match(r"[^\w]*[A-Z0-9]", word) for word in words[1:]) or (
        words[0][:1].isupper() and len(words) > _ADJECTIVES - 1
    )


def _grave(event: Event, told: Sequence[EventMention]) -> bool:
    if event.status is not Status.TOLD:
        return False
    return any(predicates.family(mention.cue) in predicates.HARM for mention in told)
