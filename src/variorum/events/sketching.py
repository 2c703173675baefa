"""From the tellings found to what reckoning needs of them, as plain strings."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from variorum.events.lookup import Lookup
from variorum.events.parties import Range, sides
from variorum.events.realis import Status, is_definite
from variorum.events.stamps import stamp
from variorum.events.tellings import Moment, Part, Telling, Tellings
from variorum.events.tenses import tense
from variorum.events.triggers import Trigger
from variorum.events.within import one_kind
from variorum.events.wording import subject_role, wording
from variorum.language import Parse
from variorum.model import Document, EventMention, FindingId, Mention, Realis
from variorum.words import predicates

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_MOST_LEMMAS = 40
_LONGEST_SENTENCE = 200
_AFTERWARDS = frozenset({"after", "following", "end"})
_TURNING_DOWN = frozenset({"reject", "contest"})
"""Whoever rejects a call or contests an order does not say that there was none."""
_LONGEST_CLIMB = 4
_LONGEST_REACH = 3
"""Sentences back to what "no such call" denies."""


@dataclass(frozen=True, slots=True)
class Told:
    """One telling on its way: what was found and the mention made of it."""

    trigger: Trigger
    status: Status
    roles: dict[str, list[Range]]
    mention: EventMention


def place_of(parse: Parse, mention: Mention) -> Range:
    """The tokens of a mention."""
    span = mention.span("text")
    return parse.tokens(span.start, span.end)


def sketch(document: Document, look: Lookup, told: Sequence[Told], names: dict[Range, FindingId]) -> Tellings:
    """The sketch of one account's tellings; `names` leads from token ranges to mentions."""
    parse = look.parse
    numbers = _sentence_numbers(parse)
    by_token = {item.trigger.token: item.mention.id for item in told if not item.trigger.plain}
    by_clause = {t.clause: item.mention.id for item in told if (t := item.trigger).noun and t.clause is not None}
    by_clause |= {
        parse.heads[item.trigger.token]: item.mention.id
        for item in told
        if item.trigger.noun and parse.deps[item.trigger.token] == "dobj"
    }
    lemmas: dict[int, tuple[tuple[str, ...], tuple[str, ...]]] = {}
    tellings: list[Telling] = []
    for item in told:
        sentence = numbers[item.trigger.token]
        if sentence not in lemmas:
            lemmas[sentence] = _content(parse, sentence), _names(parse, sentence)
        telling = _telling(document, look, item, names, sentence, lemmas[sentence], by_token, by_clause)
        if _is_no_such(parse, item):
            telling = replace(telling, denies=_meant(telling, told, tellings))
        tellings.append(telling)
    ahead = {place for item in told if item.status.realis is Realis.PLANNED for place in item.roles.get("time", ())}
    moments = tuple(
        Moment(
            timex.id,
            document.words(timex.span("text")),
            timex.span("text").start,
            numbers[place[0]],
            _tense(parse, place, ahead),
            parse.words[place[0] - 1].lower() if place[0] > parse.sentence(place[0])[0] else "",
            "" if timex.rule else stamp(document.text, timex.span("text").start, timex.span("text").end),
        )
        for place, timex in sorted(look.timexes.items())
    )
    return Tellings(document=document.id, tellings=tuple(tellings), moments=moments)


def _tense(parse: Parse, place: Range, ahead: Container[Range]) -> str:
    """The tense words of time stand in; "goes to Orsk for a Monday meeting" tells of what is to come in the present."""
    found = tense(parse, place[1] - 1)
    return "future" if found == "present" and place in ahead else found


def _is_no_such(parse: Parse, item: Told) -> bool:
    """ "There was no such call": denies one told before."""
    below = {parse.words[c].lower() for c in parse.children[item.trigger.token]}
    return item.trigger.noun and item.mention.realis is Realis.DENIED and "such" in below


def _meant(denial: Telling, told: Sequence[Told], before: Sequence[Telling]) -> FindingId | None:
    """The last telling of the kind before, told as held."""
    for item, telling in reversed(list(zip(told, before, strict=False))):
        if denial.sentence - telling.sentence > _LONGEST_REACH:
            return None
        if item.mention.realis is Realis.ACTUAL and one_kind(telling.cue, denial.cue):
            return telling.mention
    return None


def _telling(
    document: Document,
    look: Lookup,
    item: Told,
    names: dict[Range, FindingId],
    sentence: int,
    said: tuple[tuple[str, ...], tuple[str, ...]],
    by_token: dict[int, FindingId],
    by_clause: dict[int, FindingId],
) -> Telling:
    parse, token = look.parse, item.trigger.token
    parts = tuple(
        Part(role, document.words(parse.span(*place)), _head_lemma(parse, place), names.get(place))
        for role, ranges in sorted(item.roles.items())
        for place in ranges
        if role != "time"
    )
    parts += tuple(
        Part("side", document.words(parse.span(*place)), _head_lemma(parse, place), names.get(place))
        for place in sides(look, [place for role in ("agent", "partner") for place in item.roles.get(role, ())])
    )
    when = [place for role in ("time", "duration") for place in item.roles.get(role, ())]
    return Telling(
        mention=item.mention.id,
        cue=item.trigger.cue,
        words=document.words(item.mention.span("trigger")),
        start=item.mention.span("trigger").start,
        sentence=sentence,
        block=parse.blocks[token],
        tense=item.status.tense,
        noun=item.trigger.noun,
        definite=item.trigger.noun and is_definite(parse, token),
        fresh=item.trigger.noun and _is_fresh(parse, token),
        statement=item.trigger.cue in predicates.STATEMENTS,
        attendance=bool(item.trigger.type) and item.trigger.cue in predicates.ATTENDANCE | predicates.INCLUSION,
        parts=parts,
        timexes=tuple(look.timexes[place].id for place in sorted(when)),
        lemmas=said[0],
        names=said[1],
        at_end=_at_end_of(parse, item.trigger, by_token),
        cancelled=item.status.cancelled,
        denies=_denied_by(parse, item.trigger, by_token, by_clause),
        phrase=wording(document, look, item.trigger),
        subject=subject_role(parse, item.trigger),
    )


def _is_fresh(parse: Parse, token: int) -> bool:
    return any(
        parse.deps[c] == "det" and parse.words[c].lower() in ("a", "an", "another") for c in parse.children[token]
    )


def _head_lemma(parse: Parse, place: Range) -> str:
    first, last = place
    head = next((t for t in range(first, last) if not first <= parse.heads[t] < last), last - 1)
    return parse.lemmas[head].lower()


def _sentence_numbers(parse: Parse) -> list[int]:
    return [number for number, (first, last) in enumerate(parse.sentences) for _ in range(first, last)]


def _content(parse: Parse, sentence: int) -> tuple[str, ...]:
    first, last = parse.sentences[sentence]
    found = {
        parse.lemmas[t].lower() for t in range(first, min(last, first + _LONGEST_SENTENCE)) if parse.pos[t] in _CONTENT
    }
    return tuple(sorted(found)[:_MOST_LEMMAS])


def _names(parse: Parse, sentence: int) -> tuple[str, ...]:
    """Names and numbers of a sentence, as printed but for their case."""
    first, last = parse.sentences[sentence]
    inside = range(first, min(last, first + _LONGEST_SENTENCE))
    found = {parse.words[t].lower() for t in inside if parse.pos[t] == "PROPN" or parse.tags[t] == "CD"}
    return tuple(sorted(word for word in found if len(word) > 1 or word.isdigit())[:_MOST_LEMMAS])


def _at_end_of(parse: Parse, trigger: Trigger, by_token: dict[int, FindingId]) -> FindingId | None:
    """The happening at whose end, or after which, this one is told to lie: "at the end of the hearing"."""
    verb = trigger.clause if trigger.clause is not None else trigger.token
    for clause in parse.children[verb]:
        marks = {parse.words[c].lower() for c in parse.children[clause] if parse.deps[c] == "mark"}
        if parse.deps[clause] == "advcl" and "after" in marks and clause in by_token:
            return by_token[clause]
    for prep in parse.children[verb]:
        if parse.deps[prep] != "prep":
            continue
        for goal in parse.children[prep]:
            word = parse.lemmas[goal].lower()
            if goal in by_token and goal != trigger.token and parse.words[prep].lower() in _AFTERWARDS:
                return by_token[goal]
            if word in _AFTERWARDS:
                below = (t for c in parse.children[goal] for t in parse.children[c])
                found = next((by_token[t] for t in below if t in by_token and t != trigger.token), None)
                if found:
                    return found
    return None


def _denied_by(
    parse: Parse, trigger: Trigger, by_token: dict[int, FindingId], by_clause: dict[int, FindingId]
) -> FindingId | None:
    """What a denial denies: its object, or what its relative clause stands by ("…, something they deny")."""
    if trigger.cue not in predicates.DENIALS or trigger.noun:
        return None
    token = trigger.token
    taken = ("ccomp", "xcomp") if trigger.cue in _TURNING_DOWN else ("dobj", "ccomp", "xcomp")
    below = [c for c in parse.children[token] if parse.deps[c] in taken and c in by_token]
    if below or trigger.cue in _TURNING_DOWN:
        return by_token[below[0]] if below else None
    if parse.deps[token] not in ("relcl", "acl"):
        return None
    for _ in range(_LONGEST_CLIMB):
        token = parse.heads[token]
        if token in by_clause:
            return by_clause[token]
        if token in by_token:
            return by_token[token]
    return None
