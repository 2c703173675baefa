"""From an account to its timexes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from variorum.dates.dated import people_named
from variorum.dates.found import Context
from variorum.dates.shapes import SHAPES
from variorum.dates.tense import direction
from variorum.dates.together import Candidate, joined
from variorum.dates.tokens import tokenise
from variorum.dates.vague import holidays, named_days, references
from variorum.language import Parse
from variorum.model import Document, Given, Product, Shape, Step, Timex, TimexType, evidence

_LONGEST = 200
_LOOKS = {"past": "past", "future": "future", "till": "future"}
"""Where the clause of a holiday looks, as its rule says it."""


def tag(document: Document, parse: Parse | None) -> list[Timex]:
    """All timexes of an account in text order, none overlapping; the longest reading of the same words wins."""
    made = []
    kept = _apart(list(_candidates(document, parse)), len(document.text))
    for candidate in kept if parse is None else joined(kept, parse):
        span = document.span(candidate.start, candidate.end)
        made.append(
            Timex(
                document=document.id,
                evidence=evidence("text", span),
                timex=candidate.timex,
                value=candidate.value,
                rule=candidate.rule,
                modifier=candidate.modifier,
            )
        )
    return made


def _candidates(document: Document, parse: Parse | None) -> Iterator[Candidate]:
    tokens = tokenise(document.text, document.blocks)
    context = Context(tokens, parse)
    context = replace(context, people=people_named(context))
    for start, end, value in named_days(document.text):
        yield Candidate(start, end, TimexType.DATE, value, "", "")
    for pattern, build in SHAPES:
        for match in pattern.finditer(tokens.shape):
            if match.end() == match.start():
                continue
            for found in build(context, match):
                start, end = tokens.starts[found.first], tokens.ends[found.last - 1]
                yield Candidate(start, end, found.timex, found.value, found.rule, found.modifier)
    for start, end, value in references(document.text):
        yield Candidate(start, end, TimexType.DATE, value, "vague", "")
    for start, end, value, rule in holidays(document.text):
        yield Candidate(start, end, TimexType.DATE, value, _directed(rule, parse, start, end), "")


def _directed(rule: str, parse: Parse | None, start: int, end: int) -> str:
    """A holiday's rule, looking where its clause looks."""
    tense = _LOOKS.get(direction(parse, start, end), "") if rule.endswith(":near") else ""
    return rule.removesuffix("near") + tense if tense else rule


def _apart(candidates: list[Candidate], length: int) -> list[Candidate]:
    """The longest candidates that do not overlap, in text order; ties go to the pattern named first."""
    taken = bytearray(length)
    kept = []
    for candidate in sorted(candidates, key=lambda c: c.start - c.end):
        start, end = candidate.start, candidate.end
        if end - start <= _LONGEST and not any(taken[start:end]):
            taken[start:end] = b"\x01" * (end - start)
            kept.append(candidate)
    return sorted(kept, key=lambda c: c.start)


def _run(given: Given) -> Iterable[Product]:
    document = given.document
    parse = given.sketch(Parse, document.id)
    return tag(document, parse) if parse is not None else ()


TIMEXES = Step(name="dates.timexes", shape=Shape.EACH, reads=(Parse,), makes=(Timex,), run=_run, version=12)
