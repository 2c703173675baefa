"""Lines that recur in several accounts of one outlet: its chrome, unless the accounts are one text over again.

One text over again under titles that have nothing to do with it or with one another is chrome too: what a site shows
in place of its accounts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from variorum.model import (
    Card,
    DocumentId,
    Given,
    Key,
    Product,
    RegionLabel,
    Repetition,
    Shape,
    Span,
    Step,
    evidence,
)
from variorum.texts.form_sketch import Form
from variorum.words.folding import fold

LEAST_ACCOUNTS = 3
_LEAST_FOREIGN = 2
_MARKING = 5
_DIGITS = 6
_BETWEEN = "|"


def outlet_of(card: Card) -> str:
    """Who published an account: the stated outlet, else the domain of its URL, else ""."""
    if card.outlet.strip():
        return fold(card.outlet)
    try:
        host = urlsplit(card.url or card.address).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


@dataclass(frozen=True, slots=True)
class _Carried:
    """A line's place, the longest lines of its account, and that account's title where the body knows none of it."""

    start: int
    end: int
    marks: frozenset[str]
    foreign: frozenset[str]

    @classmethod
    def unpacked(cls, carries: str) -> _Carried:
        place, marks, foreign = carries.split(_BETWEEN)
        start, end = map(int, place.split(","))
        return cls(start, end, _set(marks), _set(foreign))


def _set(listed: str) -> frozenset[str]:
    return frozenset(filter(None, listed.split(",")))


def keys(given: Given) -> Iterable[Key]:
    """One bucket for each outlet and line; it carries where the line stands and what tells its account from others."""
    for card in given.cards:
        form = given.sketch(Form, card.id)
        outlet = outlet_of(card)
        if form is None or not outlet:
            continue
        marks, foreign = ",".join(_longest(form)), ",".join(form.foreign)
        for line, start, end in zip(form.lines, form.starts, form.ends, strict=True):
            if line:
                yield Key(f"{outlet}{_BETWEEN}{line}", _BETWEEN.join((f"{start},{end}", marks, foreign)))


def run(given: Given) -> Iterable[Product]:
    """A repetition for each place of a line that recurs in three texts or more; editions of one text count once."""
    carried = [(document, _Carried.unpacked(key.carries)) for document, key in given.keys]
    by_account = dict(carried)
    outlet, _, line = given.unit.rpartition(_BETWEEN)
    shown_for_others = _apart([c.foreign for c in by_account.values() if c.foreign]) >= _LEAST_FOREIGN
    if not shown_for_others and _texts([c.marks - {line[:_DIGITS]} for c in by_account.values()]) < LEAST_ACCOUNTS:
        return
    for document, found in carried:
        yield _repetition(document, found.start, found.end, outlet, len(by_account))


def _apart(titles: list[frozenset[str]]) -> int:
    """How many titles there are of which no two share more than a half, as far as it matters."""
    apart: list[frozenset[str]] = []
    for words in titles:
        if all(2 * len(words & other) <= min(len(words), len(other)) for other in apart):
            apart.append(words)
        if len(apart) >= _LEAST_FOREIGN:
            break
    return len(apart)


def _repetition(document: DocumentId, start: int, end: int, outlet: str, accounts: int) -> Repetition:
    at = evidence("text", Span(document, start, end))
    return Repetition(document=document, evidence=at, outlet=outlet, accounts=accounts)


def _longest(form: Form) -> Iterator[str]:
    """Short hashes of the longest lines of body: what tells one text of an outlet from another."""
    body = {
        line: end - start
        for line, start, end, label in zip(form.lines, form.starts, form.ends, form.labels, strict=True)
        if label is RegionLabel.BODY and line
    }
    for line in sorted(body, key=lambda item: (-body[item], item))[:_MARKING]:
        yield line[:_DIGITS]


def _texts(marks: list[frozenset[str]]) -> int:
    """How many different texts there are, as far as it matters: those sharing most of their longest lines are one."""
    apart: list[frozenset[str]] = []
    for lines in marks:
        if not any(lines == other or 2 * len(lines & other) > min(len(lines), len(other)) for other in apart):
            apart.append(lines)
        if len(apart) >= LEAST_ACCOUNTS:
            break
    return len(apart)


REPEATED = Step(
    name="texts.repeated",
    shape=Shape.BUCKET,
    reads=(Form,),
    makes=(Repetition,),
    keys=keys,
    run=run,
    least=_LEAST_FOREIGN,
    version=2,
)
