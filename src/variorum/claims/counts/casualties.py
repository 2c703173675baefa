"""How many people were killed, wounded or shot, in one account.

A number counts when its clause says what befell those it counts: passive subjects ("three people were killed"), objects
("wounded four others"), small clauses ("left two dead"), the short forms of headlines ("1 dead, 3 wounded"), nouns
("two deaths", "the deaths of four men"). Some of a group, those beside others of the same lot, and other happenings are
marked, so that they are never set against a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.claims.counts.befalling import befallen
from variorum.claims.counts.lexicon import (
    DEAD,
    DYING,
    GENERAL,
    HARMING,
    HURT,
    KILLED,
    KILLING,
    PART,
    PEOPLE,
    REST,
    SHOT,
    WOUNDED,
)
from variorum.claims.counts.numbers import Number, numbers
from variorum.claims.counts.values import Amount
from variorum.claims.drafts import UNSAID, Draft, by_names, speakers_of, speaking
from variorum.claims.scene import Scene
from variorum.language import Parse
from variorum.model import Certainty, EventMention, Mode, Polarity, Realis, Slot
from variorum.words.calendar.wording import MONTH_WORDS, MONTHS
from variorum.words.hedges import less_sure

SOME = "some"
"""What is written behind the lot when the number counts only some of them."""

_MONTHS = "|".join(sorted({*MONTH_WORDS, *"spring summer autumn fall winter".split()}))
_ELSEWHERE = re.compile(
    r"\b(?:(?:this|last|each|every|per|a|previous|past) (?:year|month|decade|century)s?\b(?! ago (?:today|this))"
    r"|so far\b|to date\b|(?:per|each|every) (?:day|week|hour)\b|daily (?:death )?toll\b"
    r"|since (?:the|19|20|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|last|then)"
    rf"|(?:in|since|during) (?:\w+ )?(?:19|20)\d\d\b|years? (?:ago|before|earlier)\b|last (?:{_MONTHS})\b"
    r"|(?:unrelated|separate|another|different|second|earlier) (?:[\w-]+ )?(?:shooting|attack|incident|crash|blast)\b"
    r"|(?:series|string|spate|wave|rash) of\b|shootings (?:across|over|from|on|since|this|last|in the city|citywide)\b"
    r"|across the city\b|citywide\b|(?:city|weekend|overnight|daily) shootings\b|violent (?:weekend|week|night)\b"
    r"|(?:in|over|during) the (?:past|last) (?:\w+ )?(?:days|weeks|months|years|weekend)\b"
    r"|from \w+day (?:through|to|until)\b|consecutive\b"
    r"|(?:separate|unrelated|two|three|four|five|six|several|various|other|different|recent|previous|earlier|\d+) "
    r"(?:[\w-]+ )?(?:shootings|attacks|incidents|homicides|murders|killings|bombings|crashes|blasts|weekends))",
    re.IGNORECASE,
)
_WITH_GUNMAN = re.compile(
    r"includ\w+ (?:the |a )?(?:\w+ )?(?:gunman|shooter|suspect|attacker|assailant|killer|bomber|himself|herself)\b",
    re.IGNORECASE,
)
_YEARS_OLD = frozenset("year years month months -year yr yo y.o. y/o".split())
_WRITTEN_MONTHS = frozenset({*MONTHS, *(month[:3] for month in MONTHS), "Sept"})
_ORDINALS = {word: n for n, word in enumerate("second third fourth fifth sixth seventh eighth ninth tenth".split(), 2)}
_OPEN = frozenset("could would might may can should must will ’ll 'll if unless".split())
_INTENT = frozenset("pray plan plot threaten want intend attempt try hope aim vow swear conspire fail".split())
_MOST = 200
"""Numbers of people harmed of one account: more are a register, and no telling."""
_NEAR = 40
_FATALLY = 12
_SOON = 6
_HOSPITAL = frozenset("hospitalize hospitalise hospitalized hospitalised".split())
_EVERY = frozenset({"all", "both"})
_STAYING = frozenset({"remain", "stay", "still"})
_POINTING = frozenset("this that the each every which no any".split())
_NUMBERED = frozenset("suspect victim gunman shooter officer patient person witness no number".split())
_GRADES = frozenset(
    """critically seriously severely gravely slightly lightly critical serious minor severe threatening grave
    superficial""".split()
)
"""Words that sort the wounded: those so graded are only some."""
HARMING_WORDS = HARMING | set("shoot wounded injured treat condition critical hospital survive".split())
KILLING_WORDS = KILLING | {"die", "dead", "fatally", "death"}


@dataclass(frozen=True, slots=True)
class Casualties:
    """A number of people harmed; `kind` is killed, wounded or shot; `scope` "" for all, a noun, or `SOME`."""

    number: Number
    kind: str
    scope: str
    elsewhere: bool
    verb: int = -1


def casualties(scene: Scene, tellings: Sequence[EventMention], unread: frozenset[int]) -> Iterator[Draft]:
    """One claim for each number of people killed, wounded or shot."""
    placed = sorted((scene.parse.tokens(t.span("trigger").start, t.span("trigger").end)[0], t.id, t) for t in tellings)
    for found in counted(scene.parse):
        if scene.parse.blocks[found.number.first] not in unread:
            yield from _draft(scene, found, placed)


def counted(parse: Parse) -> Iterator[Casualties]:
    """Every number of people harmed, in text order."""
    found = [each for number in (*numbers(parse), *_nobody(parse)) for each in _casualty(parse, number)]
    found = sorted(found, key=lambda each: each.number.first)[:_MOST]
    told: list[Casualties] = []
    dead = max((_one_more(parse, token) for token in range(len(parse))), default=0) if found else 0
    for place, each in enumerate(found):
        if each.kind == KILLED and each.number.amount.high < dead:
            each = replace(each, scope=SOME)
        again = next((one for one in told if _is_same(one, each)), None)
        told.append(replace(each, scope=again.scope if again else _scope(parse, each, found[:place])))
    yield from told


def _one_more(parse: Parse, token: int) -> int:
    """ "A third died later": three dead at least, of whom a lower number told before is not all; else 0."""
    number = _ORDINALS.get(parse.words[token].lower(), 0)
    if not number:
        return 0
    head = parse.heads[token]
    verb = parse.heads[head] if parse.deps[token] == "amod" and parse.lemmas[head].lower() in PEOPLE else head
    return number if parse.lemmas[verb].lower() in DYING else 0


def _is_same(one: Casualties, other: Casualties) -> bool:
    """Whether a number of all is told again, "as many as" or not."""
    a, b = one.number.amount, other.number.amount
    alike = (one.kind, a.low, a.high, one.elsewhere) == (other.kind, b.low, b.high, other.elsewhere)
    return alike and one.scope != SOME and other.scope != SOME


def _nobody(parse: Parse) -> Iterator[Number]:
    """ "No one was injured", "no injuries": the number nought."""
    for token, word in enumerate(parse.words):
        low = word.lower()
        if any(parse.deps[c] in ("prep", "acl", "relcl") for c in parse.children[token]):
            continue  # "no one inside the hall": somebody outside may have been
        if low in ("nobody", "none") or (low == "one" and token and parse.words[token - 1].lower() == "no"):
            first = token - (low == "one")
            yield Number(first, token + 1, Amount(0, 0), token)
        elif low == "no" and parse.deps[token] == "det" and parse.heads[token] > token:
            yield Number(token, token + 1, Amount(0, 0), parse.heads[token])


def _casualty(parse: Parse, number: Number) -> Iterator[Casualties]:
    before = parse.words[number.first - 1].lower() if number.first else ""
    if _is_age(parse, number) or _is_a_day(parse, number) or (number.amount.low == 1 and before == "no"):
        return
    if (before in _POINTING and number.amount.high == 1) or _is_label(parse, number):
        return  # "this one hurt", "suspect one is dead"
    told = befallen(parse, number)
    if told is None or _is_open(parse, told.verb):
        return
    if number.amount.high == 0 and (told.part or any(w.lower() in REST for w in _around(parse, number))):
        return
    either = {parse.words[t].lower() for t in range(min(told.verb, number.first), min(len(parse), told.verb + 3))}
    if "or" in either and either & (DEAD | {"killed"}) and either & HURT:
        return  # "injured or killed"
    some = told.part or _is_in_hospital(parse, number, told.verb)
    yield Casualties(
        number, _hit(parse, number, told.kind), SOME if some else "", _is_elsewhere(parse, number.first), told.verb
    )


def _is_in_hospital(parse: Parse, number: Number, verb: int) -> bool:
    """Whether those are counted who were brought there, or were there still: others were hurt and went home."""
    near = {parse.lemmas[t].lower() for t in range(number.first, min(len(parse), number.last + _SOON))}
    return parse.lemmas[verb].lower() in _HOSPITAL or bool(near & (_HOSPITAL | _STAYING))


def _hit(parse: Parse, number: Number, kind: str) -> str:
    """ "Six people wounded, two of them mortally": all that were hit."""
    last = min(parse.sentence(number.first)[1], number.last + _FATALLY)
    later = {word.lower() for word in parse.words[number.last : last]}
    return SHOT if kind == WOUNDED and later & {"mortally", "fatally"} else kind


def _around(parse: Parse, number: Number) -> Sequence[str]:
    return parse.words[max(0, number.first - 2) : number.last + 3]


def _is_age(parse: Parse, number: Number) -> bool:
    """ "aged 21", "two men, 21 and 22,", "Alma Reke, 19.", "21-year-old", "8 yo"."""
    after = [word.lower() for word in parse.words[number.last : number.last + 3]]
    before = parse.words[number.first - 1].lower() if number.first else ""
    if any(word in _YEARS_OLD for word in after[:2]):
        return True
    apposed = before == "," and number.first > 1 and parse.words[number.first].isdigit()
    listed = apposed and (after[:1] in ([","], ["."]) or (len(after) > 1 and after[0] == "and" and after[1].isdigit()))
    named = apposed and parse.pos[number.first - 2] == "PROPN" and number.head < number.last
    last = before == "and" and parse.words[number.first - 2].isdigit() and parse.words[number.first - 3] == ","
    return before in ("aged", "age", "ages") or listed or named or (last and number.head < number.last)


def _is_a_day(parse: Parse, number: Number) -> bool:
    """ "On March 18", "18 March", "the first murder of 2015"."""
    beside = [parse.words[t].rstrip(".") for t in (number.first - 1, number.last) if 0 <= t < len(parse)]
    if _WRITTEN_MONTHS.intersection(beside):
        return True
    year = parse.words[number.first]
    return number.head < number.last and len(year) == 4 and year.isdigit() and year[:2] in ("19", "20")


def _is_label(parse: Parse, number: Number) -> bool:
    """Whether a number tells which one is meant: "suspect one", "Victim 2"."""
    before = parse.words[number.first - 1].lower() if number.first else ""
    return before in _NUMBERED and number.head < number.last


def _is_open(parse: Parse, verb: int) -> bool:
    """A question, a wish, a plan or a condition."""
    around = {parse.words[c].lower() for c in parse.children[verb] if parse.deps[c] in ("aux", "mark", "neg")}
    above = parse.heads[verb]
    intended = above != verb and parse.deps[verb] in ("xcomp", "ccomp") and parse.lemmas[above].lower() in _INTENT
    asked = "?" in parse.words[parse.sentence(verb)[1] - 1]
    negated = any(parse.deps[c] == "neg" for c in parse.children[verb])
    return bool(around & _OPEN) or intended or asked or negated


def _is_elsewhere(parse: Parse, token: int) -> bool:
    """Whether the clause speaks of other happenings, or of many."""
    first, last = parse.sentence(token)
    words = " ".join(parse.words[max(first, token - _NEAR) : min(last, token + _NEAR)])
    return bool(_ELSEWHERE.search(words))


def _scope(parse: Parse, found: Casualties, before: Sequence[Casualties]) -> str:
    """ "" for all those harmed so, the noun for one sort of people, `SOME` for a part."""
    number = found.number
    near = {parse.words[t].lower() for t in range(max(0, number.first - 1), min(len(parse), number.last + 3))}
    if found.scope or (number.first and parse.words[number.first - 1].lower() in PART):
        return SOME
    last = parse.sentence(number.first)[1]
    if _WITH_GUNMAN.search(" ".join(parse.words[number.first : min(last, number.first + _NEAR)])):
        return SOME  # with the one who did it, whom others leave out
    noun = parse.lemmas[number.head].lower() if number.head >= number.last else ""
    if _is_graded(parse, found, before) or _is_pointed(parse, number):
        return SOME
    if near & REST and not _beside_others(parse, found, before):
        return SOME
    if not noun or parse.pos[number.head] != "NOUN":
        return ""
    beside = (c for c in parse.children[number.head] if parse.deps[c] in ("amod", "compound") and c >= number.last)
    sort = [parse.lemmas[c].lower() for c in beside if parse.words[c].lower() not in REST | HURT | DEAD | {"gunshot"}]
    return " ".join([*sort, noun]) if sort or noun not in GENERAL else ""


def _is_graded(parse: Parse, found: Casualties, before: Sequence[Casualties]) -> bool:
    """ "Two suffered minor injuries", "one critically wounded": of all the wounded, those in that state."""
    number = found.number
    if found.kind == KILLED or (number.first and parse.words[number.first - 1].lower() in _EVERY):
        return False
    first, last = parse.sentence(number.first)
    after = {word.lower() for word in parse.words[number.last : min(last, number.last + _FATALLY)]}
    others = any(parse.pos[t] == "NUM" for t in range(first, last) if not number.first <= t < number.last)
    ahead = {word.lower() for word in parse.words[first : number.first]}
    if others and found.kind == WOUNDED and ahead & {"condition", "critical"}:
        return True  # "one is in critical condition and four are being treated"
    more = any(each.kind != KILLED and not each.elsewhere for each in before)
    return bool(after & _GRADES) and (others or number.amount.high == 1 or (found.kind == WOUNDED and more))


def _is_pointed(parse: Parse, number: Number) -> bool:
    """ "The four victims who remained in hospital": those, and not all."""
    if number.head < number.last:
        return False
    named = number.first and parse.words[number.first - 1].lower() in ("the", "these", "those")
    clauses = [c for c in parse.children[number.head] if parse.deps[c] in ("relcl", "acl")]
    staying = any(parse.lemmas[t].lower() in _STAYING for c in clauses for t in range(*parse.subtree(c)))
    told_of = staying or any(parse.tags[c] != "VBN" for c in clauses)
    aged = number.amount.high == 1 and parse.words[min(number.head + 1, len(parse) - 1)] == ","
    near = {parse.lemmas[t].lower() for t in range(number.last, min(len(parse), number.last + _SOON))}
    return bool(named and (told_of or near & _STAYING)) or aged


def _beside_others(parse: Parse, found: Casualties, before: Sequence[Casualties]) -> bool:
    """Whether "others" means: other than those of another lot, so that these are all of theirs told so far."""
    if found.kind == SHOT:
        return False
    first, _ = parse.sentence(found.number.first)
    start = next((parse.sentence(first - 1)[0] for _ in "." if first), first)
    near = {parse.lemmas[t].lower() for t in range(start, found.number.first) if t != found.verb}
    own = KILLING_WORDS if found.kind == KILLED else HARMING_WORDS
    if found.kind != KILLED:
        if not near & KILLING_WORDS:
            return False  # "one man may not live and four others …": he is one of them
        own -= {"shoot"}  # "shot to death", "shot and killed"
    again = any(each.kind == found.kind and not each.elsewhere for each in before)
    return not again and not near & own


def _draft(scene: Scene, found: Casualties, placed: Sequence[tuple[int, str, EventMention]]) -> Iterator[Draft]:
    parse, number = scene.parse, found.number
    words = parse.span(number.first, number.last)
    quotation = speaking(scene, words)
    if quotation is not None and (quotation.mode in UNSAID or quotation.mode is Mode.DENIED):
        return
    first, last = parse.sentence(number.first)
    inside = [(abs(token - number.first), name, t) for token, name, t in placed if first <= token < last]
    held = [each for each in inside if each[2].realis is Realis.ACTUAL] or inside
    telling = min(held)[2] if held else None
    certainty = quotation.certainty if quotation is not None else Certainty.CERTAIN
    thought = quotation is not None and quotation.mode is Mode.THOUGHT
    yield Draft(
        slot=Slot.COUNT,
        value=f"{number.amount.normal} {found.kind}",
        words=words,
        trigger=parse.span(number.head, number.head + 1) if number.head >= number.last else words,
        polarity=Polarity.POSITIVE,
        certainty=less_sure(certainty, Certainty.POSSIBLE) if thought else certainty,
        event_mention=telling,
        quotation=quotation,
        speakers=by_names(scene, speakers_of(quotation)),
        attributed=quotation is not None,
        about=f"{found.kind}/{found.scope}" if found.scope else found.kind,
        background=found.elsewhere or bool(telling and telling.background),
    )
