"""The tellings of one account: from its parse and findings to event mentions and their sketch."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from variorum.events.arguments import arguments
from variorum.events.background import is_background
from variorum.events.lookup import Lookup, lookup
from variorum.events.parties import Range
from variorum.events.realis import Status, is_given, status
from variorum.events.sketching import Told, place_of, sketch
from variorum.events.tellings import Tellings
from variorum.events.times import role_of, times
from variorum.events.triggers import Trigger, trigger_range, triggers
from variorum.events.works import inside, titles_of_works
from variorum.language import Parse
from variorum.model import (
    Document,
    EventMention,
    Evidence,
    Given,
    Mention,
    Product,
    Quotation,
    Realis,
    RegionLabel,
    Shape,
    Span,
    Step,
    Timex,
    TimexType,
)
from variorum.texts import Form
from variorum.words import predicates
from variorum.words.calendar import interval_of, resolve

_UNREAD = frozenset({RegionLabel.BOILERPLATE, RegionLabel.CAPTION, RegionLabel.CREDIT, RegionLabel.BYLINE})
_LONGEST_ARGUMENT = 1_000


def read(given: Given) -> Iterable[Product]:
    """The event mentions of one account and their sketch; nothing where there is no parse."""
    document = given.document
    parse = given.sketch(Parse, document.id)
    if parse is None:
        return
    form = given.sketch(Form, document.id)
    unread = _unread_blocks(form)
    mentions = given.of(Mention, document.id)
    timexes = given.of(Timex, document.id)
    look = lookup(parse, mentions, timexes, given.of(Quotation, document.id))
    named = titles_of_works(document.text)
    found = (t for t in triggers(parse, unread) if t.token not in look.timex_at)
    told = tell(document, look, [t for t in found if not inside(named, parse.starts[t.token])])
    yield from (item.mention for item in told)
    yield sketch(document, look, told, {place_of(parse, m): m.id for m in mentions})


def tell(document: Document, look: Lookup, found: Sequence[Trigger]) -> list[Told]:
    """Event mentions of the triggers found, in text order."""
    when = times(look, [trigger for trigger in found if not trigger.plain])
    published = _day(document)
    told = [_told(document, look, trigger, when.get(trigger.token, []), published) for trigger in found]
    told = [item for item in told if item.trigger.noun or item.trigger.judged or item.roles]
    return [item for item in told if item.trigger.cue not in predicates.ATTENDANCE or _names_somebody(look, item)]


def _names_somebody(look: Lookup, item: Told) -> bool:
    """Whether a telling of who was there names anybody: "the summit represents a turn" tells of nobody."""
    ranges = [place for role in ("agent", "patient", "partner") for place in item.roles.get(role, ())]
    return any(look.is_person(t) or look.is_people(t) or look.is_place(t) for place in ranges for t in range(*place))


def _told(
    document: Document, look: Lookup, trigger: Trigger, when: list[Range], published: datetime.date | None
) -> Told:
    parse = look.parse
    roles = dict(arguments(look, trigger).roles)
    how = status(parse, trigger)
    ahead = [place for place in when if published is not None and _lies_ahead(look.timexes[place], published)]
    if ahead and how.realis is Realis.ACTUAL:
        if (trigger.noun or how.tense != "past") and not is_given(parse, trigger.token):
            how = Status(Realis.PLANNED, how.certainty, how.tense)
        else:
            when = [place for place in when if place not in ahead]
    for place in when:
        roles.setdefault(role_of(look, place), []).append(place)
    own = [look.timexes[place] for place in when]
    if how.realis is Realis.ACTUAL and any(t.timex is TimexType.SET for t in own):
        how = Status(Realis.HABITUAL, how.certainty, how.tense)
    quotation = look.quotation_at.get(trigger.token)
    mention = EventMention(
        document=document.id,
        evidence=tuple(_evidence(document, parse, trigger, {} if trigger.plain else roles)),
        type=trigger.type,
        cue=trigger.cue,
        realis=how.realis,
        certainty=how.certainty,
        quotation=quotation.id if quotation else None,
        background=is_background(parse, trigger, own, published),
    )
    return Told(trigger, how, roles, mention)


def _lies_ahead(timex: Timex, published: datetime.date) -> bool:
    """Whether words of time stand for days after the account's own: nobody tells such as held."""
    found = resolve(timex.value, timex.rule, published) if timex.rule else None
    days = found.interval if found is not None else interval_of(timex.value)
    return timex.timex is TimexType.DATE and days is not None and days.first > published


def _evidence(document: Document, parse: Parse, trigger: Trigger, roles: dict[str, list[Range]]) -> Iterable[Evidence]:
    yield Evidence("trigger", _one_line(document, parse.span(*trigger_range(parse, trigger.token)), 200))
    for role, ranges in roles.items():
        if role == "scene":
            continue
        for first, last in ranges:
            yield Evidence(role, _one_line(document, parse.span(first, last), _LONGEST_ARGUMENT))


def _one_line(document: Document, span: Span, longest: int) -> Span:
    """The part of a span that may stand as evidence: one line, no longer than the role allows."""
    end = min(span.end, span.start + longest)
    line = document.text.find("\n", span.start, end)
    return Span(span.document, span.start, line if line > span.start else end)


def _unread_blocks(form: Form | None) -> frozenset[int]:
    if form is None:
        return frozenset()
    return frozenset(index for index, label in enumerate(form.labels) if label in _UNREAD)


def _day(document: Document) -> datetime.date | None:
    published = document.metadata.published
    return published.date() if isinstance(published, datetime.datetime) else published


MENTIONS = Step(
    name="events.mentions",
    shape=Shape.EACH,
    reads=(Parse, Form, Mention, Timex, Quotation),
    makes=(EventMention, Tellings),
    run=read,
    version=20,
)
