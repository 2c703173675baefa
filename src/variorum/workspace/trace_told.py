"""A trace in plain words and as a record."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from variorum.exports import Row
from variorum.model import DocumentId
from variorum.workspace.asking import Asking
from variorum.workspace.carrying import Way
from variorum.workspace.labels import plural
from variorum.workspace.lines import Line
from variorum.workspace.readout import Readout, Section
from variorum.workspace.telling import clip, counted
from variorum.workspace.tracing import Carrier, Traced, traced, when_written

_SHOWN = 2
_MEANT = 6
_WAYS = {
    Way.VERBATIM: "word for word", Way.EDITED: "nearly word for word", Way.TRANSLATED: "translated: sense only",
    Way.PARAPHRASED: "in other words", Way.CHANGED: "differs", Way.ALIKE: "alike",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Trace:
    """A trace: shows itself as plain text; `row` is its record, `found` what it was told from."""

    found: Traced
    page: Readout
    row: Row

    def __str__(self) -> str:
        return str(self.page)

    def _repr_html_(self) -> str:
        return f"<pre>{html.escape(str(self.page))}</pre>"


def trace(asking: Asking, asked: str) -> Trace:
    """Follow words, a claim or a quotation through every account: see `variorum.workspace.tracing`."""
    found = traced(asking, asked)
    return Trace(found, _page(asking, found), _row(asking, found))


def _page(asking: Asking, found: Traced) -> Readout:
    head = f"“{clip(found.words)}”"
    if found.asked is not None:
        head = f"{asking.telling.answer(found.asked)}, as in {head}"
    if found.followed is not None:
        head += f"   in these words in no account; taken to say: {asking.telling.line(found.followed)}"
    if found.count is None:
        head += "   in these words in no account here" if found.alike else "   no account here carries it"
    else:
        head += f"   {counted(found.count)}"
    sections = [
        Section("CARRIED BY", tuple(_lines(asking, found.carriers))),
        Section("COUNTED ONCE", tuple(Line(asking.telling.shortened(why)) for why in found.joined)),
        Section("EARLIEST KNOWN", tuple(_earliest(asking, found))),
        Section("DENIED BY", tuple(_denials(asking, found))),
        Section("WITHOUT THE DENIAL", tuple(_accounts(asking, found.without_denial))),
        Section("DIFFERS IN", tuple(_lines(asking, found.changed))),
        Section("LOOKS ALIKE (read it; not counted)", tuple(_lines(asking, found.alike))),
        Section("PERHAPS MEANT (trace one by its id)", tuple(_meant(asking, found))),
        Section("SILENT (same happening)", tuple(_accounts(asking, found.silent))),
        Section("COULD NOT BE READ FOR IT", tuple(_unread(asking, found))),
    ]
    return Readout(head, tuple(section for section in sections if section.lines))


def _lines(asking: Asking, carriers: Sequence[Carrier]) -> Iterator[Line]:
    """The surest places of each account; how many more there are is said."""
    for document in dict.fromkeys(each.document for each in carriers):
        own = [each for each in carriers if each.document == document]
        yield from _of_account(asking, own[:_SHOWN])
        if len(own) > _SHOWN:
            yield Line(f"and {plural(len(own) - _SHOWN, 'more place')} in {asking.telling.account(document)}", depth=1)


def _of_account(asking: Asking, carriers: Iterable[Carrier]) -> Iterator[Line]:
    for each in carriers:
        by = f" — on the word of {', who has it from '.join(each.chain)}" if each.chain else ""
        made = f"; made from {asking.telling.account(each.made_from)}" if each.made_from else ""
        why = f" ({each.place.why})" if each.place.why else ""
        words = clip(asking.joined.words(each.place.span))
        how = f"{_WAYS[each.place.way]}{why}"
        when = when_written(each.day)
        yield Line(f"{asking.telling.account(each.document)} ({when}{made})   {how}{by}: {words}", sort="quotation")
        if each.doubt is not None:
            yield Line(f"the account's own doubt: {clip(asking.joined.words(each.doubt))}", depth=1)


def _earliest(asking: Asking, found: Traced) -> Iterator[Line]:
    if not found.carriers:
        return
    names = [asking.telling.account(document) for document in found.earliest]
    undated = [asking.telling.account(document) for document in found.undated]
    if len(names) == 1 and undated:
        yield Line(f"not known: of those that carry it only {names[0]} is known not to be later than another")
    elif len(names) == 1:
        day = next(each.day for each in found.carriers if each.document == found.earliest[0])
        yield Line(f"{names[0]} ({when_written(day)}), of the accounts here")
    elif names:
        yield Line(f"one of {', '.join(names)}: which was first is not known")
    else:
        yield Line("not known: no account that carries it has a day")
    if undated and names:
        yield Line(f"may be earlier, their day is not known: {', '.join(undated)}")


def _denials(asking: Asking, found: Traced) -> Iterator[Line]:
    for denial in found.denials:
        account = asking.telling.account(denial.span.document)
        words = clip(asking.joined.words(denial.span))
        yield Line(f"{denial.who}, in {account}: {words}", asking.short(denial.finding), sort="dispute")


def _meant(asking: Asking, found: Traced) -> Iterator[Line]:
    for claim in found.others_meant[:_MEANT]:
        yield Line(asking.telling.line(claim), asking.short(claim.id))


def _accounts(asking: Asking, documents: Sequence[DocumentId]) -> Iterator[Line]:
    if documents:
        yield Line(asking.telling.accounts(documents))


def _unread(asking: Asking, found: Traced) -> Iterator[Line]:
    for document, why in found.unread:
        yield Line(f"{asking.telling.account(document)}: {why}")


def _row(asking: Asking, found: Traced) -> Row:
    names = asking.joined.names
    return {
        "kind": "trace", "id": "", "words": found.words,
        "carriers": [_carrier(asking, each) for each in found.carriers],
        "differs": [_carrier(asking, each) for each in found.changed],
        "alike": [_carrier(asking, each) for each in found.alike],
        "meant": [claim.id for claim in found.meant],
        "followed": found.followed.id if found.followed is not None else None,
        "accounts": found.count.documents if found.count else 0,
        "texts": found.count.texts if found.count else 0,
        "separate_at_most": found.count.separate_at_most if found.count else 0,
        "joined": list(found.joined),
        "earliest": [names[document] for document in found.earliest],
        "undated": [names[document] for document in found.undated],
        "denials": [
            {"said_by": d.who, "document": names[d.span.document], "finding": d.finding,
             "words": asking.joined.words(d.span)}
            for d in found.denials
        ],
        "without_denial": [names[document] for document in found.without_denial],
        "silent": [names[document] for document in found.silent],
        "unread": [{"document": names[document], "why": why} for document, why in found.unread],
    }  # fmt: skip


def _carrier(asking: Asking, each: Carrier) -> dict[str, Any]:
    span = each.place.span
    return {
        "document": asking.joined.names[each.document], "way": each.place.way, "why": each.place.why,
        "start": span.start, "end": span.end, "words": asking.joined.words(span), "chain": list(each.chain),
        "day": [each.day.first.isoformat(), each.day.last.isoformat()] if each.day else None,
        "doubt": asking.joined.words(each.doubt) if each.doubt else None,
        "made_from": asking.joined.names[each.made_from] if each.made_from else None,
    }  # fmt: skip
