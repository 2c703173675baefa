"""Which events are worth a line of their own: a doing, bounded in time, of somebody who is told.

As an editor would list them: what was done, is planned or was called off; by, to or between those who are named; on a
day, at a place or on one occasion. What people say, think or keep doing is told by quotations and positions; a bare
noun says too little. `timeline --all` lists every event that a whole clause tells, however small; what is only a word
for a happening is kept and exported.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from variorum.exports import Joined
from variorum.model import Certainty, Event, EventMention, FindingId, Realis, Status
from variorum.words import predicates

_SUPPOSED = frozenset({Realis.HYPOTHETICAL, Realis.HABITUAL})
_FEWEST_WORDS = 2
_STEM = 3
"""Letters by which a word of a title is known for a form of the telling word."""
_LONGEST_NOUN = 31
"""Days within which a bare noun must be dated to be more than a topic."""
_GOING_ON = re.compile(r"\b(?:has|have|had|is|are) (?:been )?\w+ing\b")
_NO_SUBJECT = frozenset(
    "to is are was were has have had been be did does do not will would can could may might must should nothing none "
    "nobody no anyone anybody someone somebody everyone everybody probably likely reportedly allegedly apparently "
    "appeared seemed believed".split()
)
"""First words of a title that nobody stands before, or that say of something that it was not."""
_UNSAID = re.compile(
    r"\b(?:declined|refused) to (?:comment|say)\b|\bto (?:do|say|allow|let|make|give|take|put|get|keep|use|specify)$"
    r"|\b(?:released|issued|made|gave) (?:a|an|the|his|her|its|their) (?:\w+ )?statement\b"
    r"|\b(?:struck|strikes?|hit|hits) .*\b(?:chord|tone|note)\b"
)
"""What says that nothing or only that something was said, or leaves out what was done."""
_SPOKEN = frozenset({"appearance", "statement", "interview", "speech", "remark", "address"})
"""Occasions of speaking, told by what was said: a line of their own needs somebody who spoke."""
_POINTING = re.compile(
    r" (?:it|them|him|us|me|you|this|that|these|those|ones?)(?: (?:to|with|in|on|of|for)\b.*)?$"
    r"| of (?:them|it|us|those|these)\b"
)
"""What says of nobody and nothing known that it was done to it."""
_TO_COME = re.compile(r" (?:is|are) to (\w+)(?: (?:back|away|down|apart|together))?$")
_SHORTENED_NOT = ("n't", "n’t")
_IN_COURT = frozenset(
    "sue charge indict prosecute convict acquit impeach investigate probe book lawsuit prosecution conviction "
    "acquittal indictment impeachment investigation inquiry enquiry veto rescind violate breach disobey".split()
)
"""Words of accusing and refusing by which an office acts, and does not merely speak."""
_VOICED = frozenset({"SUPPORT", "REQUEST", "THREATEN", "ACCUSE", "REJECT"})
"""Types of what people do by speaking: a position each, told with its speaker."""
_PLEDGED = frozenset("promise pledge offer commit".split())
_ASKED = frozenset("bail bid bill motion offer plan proposal".split())
"""Besides requests: what somebody may be denied, which is an act."""


def worth_listing(event: Event, joined: Joined) -> bool:
    """Whether an editor would list it (see the module's own words)."""
    told = _told_whole(event, joined)
    if event.background or not told:
        return False
    if not _somebody(event, told, joined) or not _is_bounded(event, told, joined):
        return False
    return not _is_voiced(event, told, joined)


def tells_a_deed(event: Event, joined: Joined) -> bool:
    """Whether its title says by itself what somebody did or is to do, or what happened on a day."""
    told = _told_whole(event, joined)
    if told and _is_noun_phrase(event, told) and not _is_dated_noun(event, told, joined):
        told = told if event.type == "CONSULT" and event.status is not Status.TOLD else []
    if not told:
        return worth_listing(event, joined)
    return bool(event.participants) or any(m.spans(role) for m in told for role in ("agent", "patient", "partner"))


def _told_whole(event: Event, joined: Joined) -> list[EventMention]:
    """The tellings that say it is, was or is to be; none where the title does not say what."""
    told = [m for m in tellings(event, joined) if _is_said(m)]
    return [] if event.title.endswith("…") or _lacks_something(event, told, joined) else told


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


def _lacks_something(event: Event, told: Sequence[EventMention], joined: Joined) -> bool:
    """Whether the title is a bare word, a verb without who did it or without its object, or tells what goes on."""
    words = event.title.split()
    if len(words) < _FEWEST_WORDS or _begins_without_subject(words[0].lower()) or _GOING_ON.search(event.title):
        return True
    coming = _TO_COME.search(event.title)
    if coming is not None and coming[1] not in predicates.COMPLETE:
        return True
    led_on = _is_doing(words[-1]) and words[-2][:_STEM] in {mention.cue[:_STEM] for mention in told}
    if led_on or _UNSAID.search(event.title) or _POINTING.search(event.title):
        return True
    if _is_noun_phrase(event, told):
        return False
    if words[0].lower() in {word.lower() for word in _words(told, ("trigger",), joined)}:
        return True
    stems = {mention.cue[:_STEM] for mention in told if mention.cue not in predicates.nouns()}
    first, every = words[0].lower(), {mention.cue[:_STEM] for mention in told}
    if first[:_STEM] in (every if first.endswith(("ed", "ing")) else stems):
        return True
    complete = {mention.cue[:_STEM] for mention in told if mention.cue in predicates.COMPLETE}
    known = (every if words[-1].endswith("ed") else stems) - complete
    return words[-1].islower() and words[-1][:_STEM] in known and not {"was", "were", "be", "been"} & set(words)


def _begins_without_subject(first: str) -> bool:
    """Whether a title's first word is an auxiliary, or a participle that says of nobody what he was doing."""
    return first in _NO_SUBJECT or first.endswith(_SHORTENED_NOT) or _is_doing(first)


def _is_doing(word: str) -> bool:
    return word.lower().endswith("ing") and len(word) >= len("being") and word.lower() not in predicates.nouns()


def _somebody(event: Event, told: Sequence[EventMention], joined: Joined) -> bool:
    """Whether those concerned are told: an actor known by name, else several words of who did a dated deed."""
    if event.participants or (_grave(event, told) and (event.interval or event.place)):
        return True
    if event.interval is None:
        return False
    return any(words[:1].isalnum() and " " in words for words in _words(told, ("agent",), joined))


def _is_bounded(event: Event, told: Sequence[EventMention], joined: Joined) -> bool:
    """Whether it was one occasion: dated, or datable by words of time; placed; a meeting of two; a deed done to one."""
    if _is_noun_phrase(event, told):
        return _is_dated_noun(event, told, joined)
    if event.interval is not None:
        return True
    if event.type == "CONSULT":
        return len(event.participants) > 1
    return any(item.role in ("time", "place", "patient", "partner") for mention in told for item in mention.evidence)


def _is_dated_noun(event: Event, told: Sequence[EventMention], joined: Joined) -> bool:
    """Whether what is told by a noun alone is an occasion: dated closely, and told as one or by several texts."""
    if event.interval is None or event.interval.days > _LONGEST_NOUN or event.status is Status.DENIED:
        return False
    if any(mention.cue in _SPOKEN for mention in told) and not any(mention.spans("agent") for mention in told):
        return False
    one = any(words.lower() == mention.cue for mention in told for words in _words([mention], ("trigger",), joined))
    return one or _told_separately(event, joined)


def _told_separately(event: Event, joined: Joined) -> bool:
    support = joined.support.get(event.id)
    return support is not None and support.count.separate_at_most > 1


def _is_noun_phrase(event: Event, told: Sequence[EventMention]) -> bool:
    """Whether the title kept a noun for what happened and is no clause."""
    if event.type == "CONSULT":
        return not _MET.search(event.title) and any(mention.cue in predicates.nouns() for mention in told)
    words = {word.lower() for word in event.title.split()}
    return any(mention.cue in predicates.nouns() and _kept(mention.cue, words) for mention in told)


_MET = re.compile(r"\b(?:met|spoke|held|took part|to (?:meet|speak|hold|take)|not (?:meet|speak|hold|take)|visited)\b")


def _kept(noun: str, words: AbstractSet[str]) -> bool:
    return not words.isdisjoint((noun, f"{noun}s", f"{noun}es", f"{noun[:-1]}ies"))


def _is_voiced(event: Event, told: Sequence[EventMention], joined: Joined) -> bool:
    """Whether it was done by speaking alone, and is neither an office's act nor what several texts date and tell."""
    if not all(_speaks(mention) for mention in told):
        return False
    if any(mention.cue in predicates.STATEMENTS for mention in told):
        return event.interval is None or not any(mention.spans("patient") for mention in told)
    denied = [words.lower().split() for words in _words(told, ("patient",), joined)]
    requests = {noun for noun, root in predicates.nouns().items() if root == "REQUEST"} | _ASKED
    if event.type == "REJECT" and event.interval is not None and any(requests.intersection(words) for words in denied):
        return False
    return event.type == "REJECT" or event.interval is None or not _told_separately(event, joined)


def _speaks(mention: EventMention) -> bool:
    if mention.cue in predicates.STATEMENTS or mention.cue in _PLEDGED:
        return True
    return mention.type in _VOICED and mention.cue not in _IN_COURT


def _words(told: Sequence[EventMention], roles: Sequence[str], joined: Joined) -> list[str]:
    return [joined.words(span) for mention in told for role in roles for span in mention.spans(role)]


def _grave(event: Event, told: Sequence[EventMention]) -> bool:
    if event.status is not Status.TOLD:
        return False
    return any(predicates.family(mention.cue) in predicates.HARM for mention in told)
