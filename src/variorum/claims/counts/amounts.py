"""Things counted and amounts with a unit, in one account: "four papers", "at least 5,000 square kilometres".

A number counts the noun it stands before. What is only called by its number ("the 21 points", "the 28-point plan") is
marked as named: another number there is more likely another thing. Times, ages and people harmed are not told here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.claims.counts.befalling import befallen
from variorum.claims.counts.numbers import Number, numbers
from variorum.claims.drafts import UNSAID, Draft, by_names, speakers_of, speaking
from variorum.claims.scene import Scene
from variorum.claims.settled import is_against_fact
from variorum.language import Parse
from variorum.model import Certainty, EventMention, Mode, Polarity, Realis, Slot, Span

NAMED = "named"
"""What is written behind the noun when the number is a part of the thing's name."""

_TIMES = frozenset(
    """second minute hour day night week weekend month year decade century age time clock o'clock am pm a.m. p.m. date
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday""".split()
)
_UNCOUNTED = frozenset("way thing side hand part kind sort bit lot case number one other half third side".split())
_SYMBOLS = {"$": "dollar", "€": "euro", "£": "pound", "%": "percent"}
_PER = frozenset({"a", "an", "per", "each", "every"})
_RATES = frozenset("day week month year hour".split())
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "so", "its", "their", "his", "her"})
_PLANS = frozenset(
    """plan set proposal list programme program framework draft paper document agenda package roadmap platform
    declaration charter manifesto""".split()
)
_CLAUSES = frozenset("point principle step condition demand proposal clause measure paragraph".split())
"""What plans and the like are made of, and named by."""
_EMERGENCY = frozenset({110, 111, 112, 911, 999})
"""Telephone numbers by which help is called."""
_CALLS = frozenset("call caller dispatcher operator tape recording record center centre".split())
_CLIMB = 4
_MOST = 400
"""Numbers of one account: a table of results is no telling."""


def amounts(scene: Scene, tellings: Sequence[EventMention], unread: frozenset[int]) -> Iterator[Draft]:
    """One claim for each number with what it counts."""
    parse = scene.parse
    triggers = {parse.tokens(t.span("trigger").start, t.span("trigger").end)[0]: t for t in tellings}
    for made, number in enumerate(numbers(parse)):
        if made >= _MOST:
            return
        unit = _unit(scene, number) if parse.blocks[number.first] not in unread else None
        if unit is not None and befallen(parse, number) is None:
            yield from _draft(scene, number, *unit, triggers)


def _unit(scene: Scene, number: Number) -> tuple[str, str, int] | None:
    """What is counted: the noun, how it is marked, and its token; None where it is time, a name or nothing."""
    parse = scene.parse
    if _in_timex(scene, number) or number.amount.high == 0:
        return None
    before = parse.words[number.first - 1] if number.first else ""
    after = parse.words[number.last] if number.last < len(parse) else ""
    for sign in (before, after):
        if sign in _SYMBOLS:
            return _SYMBOLS[sign], "", number.first
    if named := _hyphened(parse, number):
        return named
    head = number.head
    if head < number.last or parse.pos[head] != "NOUN" or not parse.words[head].isalpha() or parse.tags[head] == "NN":
        return None
    lemma = parse.lemmas[head].lower()
    if number.amount.low in _EMERGENCY and lemma in _CALLS:
        return None
    if lemma in _TIMES or lemma in _UNCOUNTED or head not in parse.heads[number.first : number.last]:
        return None
    beside = [
        parse.lemmas[c].lower() for c in parse.children[head] if number.last <= c < head and parse.pos[c] != "NUM"
    ]
    noun = " ".join([*(word for word in beside[-1:] if word.isalpha()), lemma])
    rate = _rate(parse, head)
    definite = any(parse.words[c].lower() in _DEFINITE for c in parse.children[head] if c < number.first)
    called = any("called" in parse.words[c].lower() for c in range(max(0, number.first - 3), number.first))
    mark = NAMED if lemma in _CLAUSES and (definite or called) else ""
    noun = "gunshot" if lemma in ("shot", "gunshot", "round") else noun
    return f"{noun} a {rate}" if rate else noun, mark, head


def _in_timex(scene: Scene, number: Number) -> bool:
    span = scene.parse.span(number.first, number.last)
    return any(start <= span.start and span.end <= end for start, end in scene.timex_at)


def _hyphened(parse: Parse, number: Number) -> tuple[str, str, int] | None:
    """ "The 28-point set": a plan or the like that has its name from its points."""
    at = number.last
    if at + 1 >= len(parse) or parse.words[at] != "-" or parse.ends[at] != parse.starts[at + 1]:
        return None
    noun = parse.lemmas[at + 1].lower()
    plan = next((t for t in range(at + 2, min(len(parse), at + 5)) if parse.lemmas[t].lower() in _PLANS), None)
    return (noun, NAMED, at + 1) if plan is not None and noun.isalpha() and noun not in _TIMES else None


def _rate(parse: Parse, head: int) -> str:
    """ "Casualties a month"."""
    after = [word.lower() for word in parse.words[head + 1 : head + 3]]
    return after[1] if len(after) == 2 and after[0] in _PER and after[1] in _RATES else ""


def _draft(
    scene: Scene, number: Number, noun: str, mark: str, token: int, triggers: dict[int, EventMention]
) -> Iterator[Draft]:
    words = _words(scene.parse, number, token)
    quotation = speaking(scene, words)
    if quotation is not None and (quotation.mode in UNSAID or quotation.mode is Mode.DENIED):
        return
    telling = _telling(scene.parse, token, triggers)
    if (telling is not None and telling.realis is Realis.HYPOTHETICAL) or _is_supposed(scene.parse, token):
        return
    yield Draft(
        slot=Slot.COUNT,
        value=f"{number.amount.normal} {_printed(scene.parse, number, noun, token)}",
        words=words,
        trigger=words,
        polarity=Polarity.POSITIVE,
        certainty=quotation.certainty if quotation is not None else Certainty.CERTAIN,
        event_mention=telling,
        quotation=quotation,
        speakers=by_names(scene, speakers_of(quotation)),
        attributed=quotation is not None,
        about=f"{noun}/{mark}" if mark else noun,
        background=bool(telling and telling.background),
    )


def _is_supposed(parse: Parse, token: int) -> bool:
    """Whether a number stands in a main clause that tells what is not: "five people would be alive if …"."""
    while parse.heads[token] != token and parse.pos[token] not in ("VERB", "AUX"):
        token = parse.heads[token]
    return is_against_fact(parse, token)


def _printed(parse: Parse, number: Number, noun: str, token: int) -> str:
    """What is counted, in the account's own words; the unit where only a sign stands for it."""
    if number.last <= token:
        words = [parse.words[t].lower() for t in range(number.last, token + 1) if parse.words[t].isalpha()]
        rate = noun.partition(" a ")[2]
        ends = "s" if parse.words[number.last] == "-" else ""
        return " ".join(words) + ends + (f" a {rate}" if rate else "")
    return noun if noun == "percent" or number.amount.high == 1 else f"{noun}s"


def _words(parse: Parse, number: Number, token: int) -> Span:
    """The number with its noun, when they stand close together."""
    first, last = number.first, max(number.last, token + 1)
    if parse.words[first - 1] in _SYMBOLS and first:
        first -= 1
    if last - first > 8 or parse.blocks[first] != parse.blocks[last - 1]:
        first, last = number.first, number.last
    return parse.span(first, last)


def _telling(parse: Parse, token: int, triggers: dict[int, EventMention]) -> EventMention | None:
    """The happening whose clause the number stands in."""
    for _ in range(_CLIMB):
        if token in triggers:
            return triggers[token]
        if parse.heads[token] == token or parse.deps[token] in ("advcl", "relcl", "ccomp", "acl"):
            return None
        token = parse.heads[token]
    return None
