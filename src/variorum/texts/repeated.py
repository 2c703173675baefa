"""Lines that recur in several accounts of one outlet: its chrome, unless the accounts are one text over again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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


def keys(given: Given) -> Iterable[Key]:
    """One bucket for each outlet and line; it carries where the line stands and the account's longest lines."""
    for card in given.cards:
        form = given.sketch(Form, card.id)
        outlet = outlet_of(card)
        if form is None or not outlet:
            continue
        marks = ",".join(_longest(form))
        for line, start, end in zip(form.lines, form.starts, form.ends, strict=True):
            if line:
                yield Key(f"{outlet}{_BETWEEN}{line}", f"{start},{end}{_BETWEEN}{marks}")


def run(given: Given) -> Iterable[Product]:
    """A repetition for each place of a line that recurs in three texts or more; editions of one text count once."""
    carried = [(document, *_unpacked(key.carries)) for document, key in given.keys]
    marks = {document: lines for document, _, lines in carried}
    accounts = len(marks)
    outlet, _, line = given.unit.rpartition(_BETWEEN)
    if _texts([lines - {line[:_DIGITS]} for lines in marks.values()]) < LEAST_ACCOUNTS:
        return
    for document, (start, end), _ in carried:
        yield _repetition(document, start, end, outlet, accounts)


def _repetition(document: DocumentId, start: int, end: int, outlet: str, accounts: int) -> Repetition:
    at = evidence("text", Span(document, start, end))
    return Repetition(document=document, evidence=at, outlet=outlet, accounts=accounts)


def _unpacked(carries: str) -> tuple[tuple[int, int], frozenset[str]]:
    place, _, marks = carries.partition(_BETWEEN)
    start, _, end = place.partition(",")
    return (int(start), int(end)), frozenset(filter(None, marks.split(",")))


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
    least=LEAST_ACCOUNTS,
)
