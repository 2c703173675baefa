"""Which words of time belong to which happening of the sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from variorum.events.lookup import Lookup
from variorum.events.parties import Range, owner
from variorum.events.triggers import Trigger, lemma_with_particle
from variorum.language import Parse
from variorum.model import TimexType
from variorum.words import predicates

_APART = frozenset({"after", "before", "later", "earlier"})
_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
_ORDINAL_NEAR = 4
_ARRANGED = frozenset({"plan", "schedule", "set", "arrange", "expect", "propose"})
_LEFT_BEHIND = frozenset("scene site spot victim survivor aftermath anniversary ruin wreckage memory".split())
"""What is left of a happening, where people are and do things later."""
_SHORT_CLIMB = 4
_BOUNDS = frozenset({"until", "till", "before", "after", "since", "by"})
_BINDING = frozenset({"’s", "'s", "’", "'", "(", ")", ",", "of", "-", "–"})


def times(look: Lookup, found: Sequence[Trigger]) -> dict[int, list[Range]]:
    """Timex token ranges by trigger token: by touch ("the 2 May (Friday) talks"), else up the tree to a clause."""
    parse = look.parse
    owners = _owners(parse, found)
    by_token = {t.token: t for t in found}
    nouns = {t.token for t in found if t.noun}
    made: dict[int, list[Range]] = defaultdict(list)
    for place in sorted(look.timexes):
        if _is_distance(look, place) or _is_age(parse, place) or _is_of_report(parse, place):
            continue
        for told in (_in_its_clause(parse, place, owners), _last_time(parse, place, owners)):
            if told is not None:
                made[told].append(place)
        belongs = _touching(look, place, nouns)
        if belongs is None:
            belongs = _arranged_for(parse, _head(parse, place), nouns)
        if belongs is None:
            belongs = owner(parse, _head(parse, place), owners)
            if belongs in nouns and _is_of_the_telling(parse, place, belongs):
                belongs = owners.get(parse.heads[belongs])
            if belongs is not None and (
                _is_another_deed(parse, place, belongs, nouns)
                or _is_of_a_thing(look, place, nouns)
                or _is_before_a_thing(look, place)
                or _may_be_of_the_crime(parse, place, by_token[belongs], by_token)
                or _is_of_what_led_to_it(parse, place, belongs)
                or _opens_a_count(parse, place, by_token[belongs])
                or _is_before_its_clause(parse, place, belongs)
            ):
                continue
        if belongs is None:
            belongs = _told_length(parse, place, nouns)
        if belongs is None:
            belongs = _behind(look, place, nouns)
        if belongs is not None and _is_of_the_scene(parse, place, belongs):
            continue
        if belongs is not None and place not in made[belongs]:
            made[belongs].append(place)
            for also in (_ended_with(parse, belongs, owners), *_befell_then(parse, belongs, owners)):
                if also is not None and place not in made[also]:
                    made[also].append(place)
    return made


def _in_its_clause(parse: Parse, place: Range, owners: dict[int, int]) -> int | None:
    """ "Nobody had died there since 2011, when Lind was shot": the clause right behind a time tells what was then."""
    opening = place[1] + (place[1] < len(parse) and parse.words[place[1]] == ",")
    if opening >= parse.sentence(place[0])[1] or parse.words[opening].lower() != "when":
        return None
    return owners.get(parse.heads[opening])


def _last_time(parse: Parse, place: Range, owners: dict[int, int]) -> int | None:
    """ "The last time a ferry sank here was in 2011": the year is that of the sinking."""
    verb = next((t for t in _above(parse, _head(parse, place)) if parse.pos[t] in ("VERB", "AUX")), None)
    if verb is None or parse.lemmas[verb].lower() != "be":
        return None
    times = (c for c in parse.children[verb] if parse.deps[c] == "nsubj" and parse.lemmas[c].lower() == "time")
    told = (owners.get(c) for time in times for c in parse.children[time] if parse.deps[c] in ("relcl", "acl"))
    return next((each for each in told if each is not None), None)


def _ended_with(parse: Parse, noun: int, owners: dict[int, int]) -> int | None:
    """ "The talks ended with an agreement on Monday": the day is that of the talks' end as well."""
    prep = parse.heads[noun]
    if parse.deps[noun] != "pobj" or parse.words[prep].lower() != "with":
        return None
    above = owners.get(parse.heads[prep])
    return above if above != noun and parse.lemmas[parse.heads[prep]].lower() in ("end", "conclude", "finish") else None


_BEFALLING = predicates.HARM | {"injure", "wound", "hurt"}


def _befell_then(parse: Parse, verb: int, owners: dict[int, int]) -> Iterator[int]:
    """ "Four were killed and two hurt when a bridge fell on Monday": what befell them did so then."""
    above = parse.heads[verb]
    when = any(parse.words[c].lower() == "when" for c in parse.children[verb] if c < verb)
    if parse.deps[verb] != "advcl" or not when or above > verb:
        return
    joined = [above, *(c for c in parse.children[above] if parse.deps[c] == "conj" and c < verb)]
    joined += [parse.heads[above]] if parse.deps[above] == "conj" else []
    for token in joined:
        harmed = predicates.family(parse.lemmas[token].lower()) in _BEFALLING
        if harmed and parse.tags[token] in ("VBD", "VBN") and token in owners:
            yield owners[token]


def role_of(look: Lookup, place: Range) -> str:
    """ "duration" for lengths of time, else "time"."""
    timex = look.timexes[place]
    lasting = timex.timex is TimexType.DURATION and not timex.rule.startswith(("ago", "ahead", "span"))
    return "duration" if lasting else "time"


def _is_distance(look: Lookup, place: Range) -> bool:
    """ "Three days after they met", "the second meeting in two weeks": how far apart, not how long."""
    parse = look.parse
    if role_of(look, place) != "duration":
        return False
    first, last = parse.sentence(place[0])
    behind = parse.words[place[1]].lower() if place[1] < last else ""
    if behind in _APART or (behind == "to" and "the day" in " ".join(parse.words[place[1] : place[1] + 3]).lower()):
        return True
    before = parse.words[place[0] - 1].lower() if place[0] > first else ""
    return before in ("in", "within") and any(
        parse.words[token].lower() in _ORDINALS for token in range(max(first, place[0] - _ORDINAL_NEAR), place[0])
    )


def _is_age(parse: Parse, place: Range) -> bool:
    """ "A 13-year-old", "aged 13 years": how old somebody is, not how long something was."""
    behind = parse.words[place[1]].lower() if place[1] < len(parse) else ""
    return any(parse.words[t].lower().endswith("old") for t in range(*place)) or behind in ("old", "-old", "-")


def _is_of_report(parse: Parse, place: Range) -> bool:
    """ "She said on Friday they would meet": the day she said so, whatever the parse hangs it on; not after "that"."""
    verb = next((t for t in _above(parse, _head(parse, place)) if parse.pos[t] in ("VERB", "AUX")), None)
    if verb is None or parse.deps[verb] != "ccomp" or not parse.heads[verb] < place[0] < verb:
        return False
    before = range(parse.heads[verb] + 1, place[0])
    subjects = (c for c in parse.children[verb] if parse.deps[c] in ("nsubj", "nsubjpass", "expl"))
    told = all(parse.deps[t] == "prep" or parse.pos[t] in ("DET", "ADJ", "PRON") for t in before)
    return told and any(subject > place[0] for subject in subjects)


def _is_another_deed(parse: Parse, place: Range, noun: int, nouns: set[int]) -> bool:
    """ "On Friday he called the talks off": the day of that and not of the talks, unless they were "for" a day."""
    if noun not in nouns:
        return False
    verb = next((t for t in _above(parse, _head(parse, place)) if parse.pos[t] in ("VERB", "AUX")), None)
    if verb is None or lemma_with_particle(parse, verb) not in _OF_ITSELF:
        return False
    first, _ = parse.sentence(place[0])
    return place[0] == first or parse.words[place[0] - 1].lower() != "for"


def _is_of_a_thing(look: Lookup, place: Range, nouns: set[int]) -> bool:
    """ "A change from the calm of last spring": a time inside a noun's phrase is that of the noun alone."""
    parse = look.parse
    token = _head(parse, place)
    prep = parse.heads[token]
    if parse.deps[token] != "pobj" or parse.words[prep].lower() != "of" or prep != place[0] - 1:
        return False
    thing = parse.heads[prep]
    if parse.pos[thing] != "NOUN" or thing in nouns or thing in look.timex_at:
        return False
    return parse.lemmas[thing].lower() not in _STRETCHES


def _is_before_a_thing(look: Lookup, place: Range) -> bool:
    """ "Arrested over the May 14 spree": a time before a noun is that noun's, whatever is then told of it."""
    parse = look.parse
    token = _head(parse, place)
    thing = parse.heads[token]
    before = parse.deps[token] in ("nmod", "compound", "poss", "amod", "nummod") and thing >= place[1]
    told = parse.pos[thing] in ("NOUN", "PROPN") and thing not in look.timex_at
    return before and told and parse.lemmas[thing].lower() not in _STRETCHES


def _is_before_its_clause(parse: Parse, place: Range, verb: int) -> bool:
    """ "On 10 July, a day after Lind announced it, he …": what stands before "after" is no time of its clause."""
    marks = (c for c in parse.children[verb] if parse.deps[c] == "mark" and c < verb)
    return any(place[1] <= mark for mark in marks)


_FOR = frozenset({"of", "for", "from", "with"})
_LEADING = ("in connection with", "in relation to", "in reference to", "in response to", "stemming from", "related to")
"""What a telling is set against: a time behind it may be of that."""


def _is_of_what_led_to_it(parse: Parse, place: Range, verb: int) -> bool:
    """ "Held in connection with a fire in 2011", "accused of blocking the road last week": of which is not said."""
    if place[0] < verb:
        return False
    between = range(verb + 1, place[0])
    words = " ".join(parse.words[verb + 1 : place[0]]).lower()
    gerund = any(
        parse.deps[t] == "pcomp" and parse.tags[t] == "VBG" and parse.words[t - 1].lower() in _FOR for t in between
    )
    return gerund or any(led in words for led in _LEADING)


def _opens_a_count(parse: Parse, place: Range, told: Trigger) -> bool:
    """ "Thirty were killed since May", "the first to be shot since 1968": when the counting began."""
    since = place[0] > 0 and parse.words[place[0] - 1].lower() == "since"
    return since and predicates.family(told.cue) in predicates.HARM


def _may_be_of_the_crime(parse: Parse, place: Range, verb: Trigger, by_token: dict[int, Trigger]) -> bool:
    """ "Charged two in the burning of a barge on Friday": of the charge or of what it is for; neither is said.

    What they are charged "with" is the charge itself.
    """
    if parse.deps[verb.token] == "pcomp" and parse.words[parse.heads[verb.token]].lower() in ("of", "with", "for"):
        above = parse.heads[parse.heads[verb.token]]
        return parse.lemmas[above].lower() in _FOR_A_CRIME and place[0] > verb.token
    if verb.noun or verb.type != "ACCUSE" or place[0] < verb.token:
        return False
    between = [by_token[token] for token in range(verb.token + 1, place[0]) if token in by_token]
    crimes = (t.token for t in between if t.noun and t.type == "ASSAULT")
    return any(parse.words[parse.heads[token]].lower() != "with" for token in crimes)


_FOR_A_CRIME = frozenset("guilty accuse convict acquit charge suspect sentence jail arrest clear".split())
"""What somebody is or is found, of a deed done before: "guilty of murdering Lind on Friday"."""
_STRETCHES = frozenset(
    "end start beginning close middle course part rest half day week weekend month night evening morning afternoon "
    "hour days weeks eve anniversary time date quarter".split()
)
"""Nouns that with "of" cut a time out of a longer one."""


def _above(parse: Parse, token: int) -> Iterator[int]:
    """The words a word hangs on, the nearest first."""
    for _ in range(_SHORT_CLIMB):
        if parse.heads[token] == token:
            return
        token = parse.heads[token]
        yield token


def _is_topic(parse: Parse, noun: int) -> bool:
    """Whether a noun is what somebody heard, said or asked about: the time behind it is that of hearing."""
    head = parse.heads[noun]
    if parse.deps[noun] == "pobj":
        return parse.words[head].lower() in ("about", "of", "over") and parse.pos[parse.heads[head]] == "VERB"
    return parse.deps[noun] == "dobj" and lemma_with_particle(parse, head) in _TELLING


def _is_of_the_telling(parse: Parse, place: Range, noun: int) -> bool:
    """ "Dismissed the indictment on Friday": the day right behind is of that, not of the indictment."""
    right_behind = place[0] - noun == 1 or (place[0] - noun == 2 and parse.words[noun + 1].lower() == "on")
    return right_behind and parse.deps[noun] == "dobj" and _is_topic(parse, noun)


_TELLING = frozenset(
    "hear learn tell report discuss describe recall mention note condemn criticise criticize praise blame deny explain "
    "confirm probe investigate dismiss welcome hail applaud defend denounce decry slam blast mock celebrate mourn "
    "lament regret deplore".split()
)

_OF_ITSELF = frozenset("announce cancel call_off postpone propose reject accept abort scrap reschedule".split())
"""What is done to a happening on a day of its own."""


def _arranged_for(parse: Parse, token: int, nouns: set[int]) -> int | None:
    """ "A meeting that had been planned for Tuesday": the day is the meeting's."""
    for _ in range(_SHORT_CLIMB):
        head = parse.heads[token]
        if parse.deps[token] in ("relcl", "acl") and parse.lemmas[token].lower() in _ARRANGED:
            of_it = parse.heads[parse.heads[head]] if parse.deps[head] == "pobj" else head
            return next((noun for noun in (head, of_it) if noun in nouns), None)
        if head == token or parse.pos[token] in ("VERB", "AUX"):
            return None
        token = head
    return None


def _owners(parse: Parse, found: Sequence[Trigger]) -> dict[int, int]:
    owners: dict[int, int] = {}
    for trigger in found:
        if trigger.clause is not None:
            owners.setdefault(trigger.clause, trigger.token)
    for trigger in found:
        if not _is_missing(parse, trigger.token):
            owners[trigger.token] = trigger.token
    return owners


def _is_missing(parse: Parse, token: int) -> bool:
    """ "The talks ended without agreement on Friday": the day is not that of the agreement there was not."""
    return parse.deps[token] == "pobj" and parse.words[parse.heads[token]].lower() == "without"


def _head(parse: Parse, place: Range) -> int:
    """The token of a timex that hangs on words outside it."""
    first, last = place
    return next((t for t in range(first, last) if not first <= parse.heads[t] < last), last - 1)


def _is_of_the_scene(parse: Parse, place: Range, noun: int) -> bool:
    """ "He went back to the scene of the fire on Saturday": when he did is not when it burned, which is known."""
    prep = parse.heads[noun]
    if place[0] < noun or parse.deps[noun] != "pobj" or parse.words[prep].lower() != "of":
        return False
    if not any(parse.words[c].lower() == "the" for c in parse.children[noun]):
        return False
    left = parse.heads[prep]
    return parse.lemmas[left].lower() in _LEFT_BEHIND and any(parse.pos[t] == "VERB" for t in _above(parse, left))


def _touching(look: Lookup, place: Range, nouns: set[int]) -> int | None:
    """The event noun a timex stands before, with only marks, plain modifiers or another timex between."""
    parse = look.parse
    token, end = place[1], min(place[1] + 8, parse.sentence(place[0])[1])
    while token < end:
        if token in nouns:
            return token
        modifier = parse.deps[token] in ("amod", "compound", "nmod", "nummod", "case", "punct")
        if token not in look.timex_at and parse.words[token] not in _BINDING and not modifier:
            return None
        if parse.words[token] == "," and token + 1 not in nouns:
            return None
        token += 1
    return None


def _behind(look: Lookup, place: Range, nouns: set[int]) -> int | None:
    """The event noun a timex stands behind, with only places and names between: "talks in Avala, Brenia, last week".

    Not where it is only the topic of what was then said or learned: "heard of the shooting on Monday".
    """
    parse = look.parse
    first = parse.sentence(place[0])[0]
    for token in range(place[0] - 1, max(first, place[0] - 12) - 1, -1):
        if token in nouns:
            return None if _is_topic(parse, token) else token
        if parse.pos[token] not in ("PROPN", "ADP", "PUNCT", "DET") or token in look.timex_at:
            return None
        if parse.words[token].lower() in _BOUNDS:
            return None
    return None


def _told_length(parse: Parse, place: Range, nouns: set[int]) -> int | None:
    """ "Five hours of talks": the length stands above the noun."""
    for token in range(*place):
        for prep in parse.children[token]:
            if parse.words[prep].lower() == "of":
                for goal in parse.children[prep]:
                    if goal in nouns:
                        return goal
    return None
