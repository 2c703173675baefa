"""TEI P5: a critical apparatus by parallel segmentation for every family (Guidelines, chapter 12).

Element and attribute names, `sourceDesc` too, are TEI's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from variorum.exports.apparatus import Content, Entry, Reading, apparatus
from variorum.exports.gathering import GatheringExporter
from variorum.exports.markup import DECLARATION, element, escaped, opened
from variorum.exports.tei_header import corpus_header, header
from variorum.exports.variants import variants
from variorum.exports.variations import Departures, Mark, departures
from variorum.exports.witnesses import Part, Witness, witnesses
from variorum.model import DocumentId, Weight, digest
from variorum.words.folding import fold

_NAMED = 64
"""Witnesses up to which every one is named in every entry; beyond, the lists would outgrow the text."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")  # BCP 47
_WEIGHTS = {Part.HEADLINE: Weight.SUBSTANTIVE, Part.CREDIT: Weight.HOUSE_STYLE}
_RESTYLED = {Part.HEADLINE: Weight.HOUSE_STYLE, Part.CREDIT: Weight.TRIVIAL}
"""Weights where only capitals or marks differ."""


class Tei(GatheringExporter):
    """A critical apparatus of every family of copies, for editions and their tools (TEI P5)."""

    name = "tei"
    suffix = ".xml"

    def finish(self) -> None:
        self._write(DECLARATION + opened("teiCorpus", {"xmlns": "http://www.tei-c.org/ns/1.0"}))
        self._write(corpus_header())
        for number, family in enumerate(self._gathered.families, start=1):
            self._write(self._family(family, f"w{number}"))
        if not self._gathered.families:
            nothing = element("p", content="No accounts here are copies of one another.")
            self._write(_tei(corpus_header(), element("div", content=nothing)))
        self._write("</teiCorpus>")
        self._out.flush()

    def _write(self, markup: str) -> None:
        self._out.write(f"{markup}\n".encode())

    def _family(self, family: Sequence[DocumentId], prefix: str) -> str:
        found = witnesses(self._gathered, frozenset(family), prefix)
        base, positive = found[0], len(found) <= _NAMED
        departed = self._departures(found)
        apart = [witness for witness in found[1:] if witness.sigil not in departed]
        text = self._gathered.account(base.lead).body.text
        entries = apparatus(text, base.sigil, departed, positive=positive)
        body = "\n".join([
            *_part(Part.HEADLINE, found, positive), *_paragraphs(text, entries), *_part(Part.CREDIT, found, positive),
        ])  # fmt: skip
        head = header(self._gathered, found, apart, positive=positive)
        return _tei(head, element("div", content=body), base.cards[0].language)

    def _departures(self, found: Sequence[Witness]) -> Mapping[str, Departures]:
        """How each witness departs from the base, by sigil; equal bodies are compared once."""
        base = self._gathered.account(found[0].lead).body
        by_body: dict[str, Departures | None] = {digest(base.text): Departures(())}
        made: dict[str, Departures] = {}
        for witness in found[1:]:
            body = self._gathered.account(witness.lead).body
            key = digest(body.text)
            if key not in by_body:
                copy, edits = self._gathered.compared(found[0].lead, witness.lead)
                by_body[key] = departures(base, body, variants(base, body, copy, edits)) if copy else None
            departed = by_body[key]
            if departed is not None and not departed.lacks(0, len(base.text)):
                made[witness.sigil] = departed
        return made


def _tei(head: str, body: str, language: str = "") -> str:
    told = {"xml:lang": language if _LANGUAGE.fullmatch(language) else None}
    return element("TEI", content=f"\n{head}\n{element('text', told, element('body', content=body))}\n")


def _part(part: Part, found: Sequence[Witness], positive: bool) -> Iterator[str]:
    """The headline, or the credit, with what the other witnesses have there."""
    worded: dict[str, list[str]] = {}
    for witness in found:
        worded.setdefault(dict(witness.parts)[part], []).append(witness.sigil)
    own, *others = worded.items()
    if not any(worded):
        return
    readings = tuple(
        Reading(
            witnesses=tuple(sigla), content=(words,) if words else (), kind=part.value,
            weight=(_RESTYLED if fold(words) == fold(own[0]) else _WEIGHTS)[part],
        )
        for words, sigla in others
    )  # fmt: skip
    lemma = tuple(own[1]) if positive else tuple(own[1][:1])
    entry = Entry(start=0, end=0, lemma=lemma, readings=readings)
    content = _app(entry, own[0]) if readings else _worded((own[0],))
    name, attributes = ("head", None) if part is Part.HEADLINE else ("ab", {"type": part.value})
    yield element(name, attributes, content)


def _paragraphs(text: str, entries: Sequence[Entry]) -> Iterator[str]:
    """The base in paragraphs, with its entries; a line break that no entry has in it parts two paragraphs."""
    made: list[str] = []
    at = 0
    for entry in [*entries, Entry(start=len(text), end=len(text), lemma=(), readings=())]:
        first, *more = text[at : entry.start].split("\n")
        made.append(escaped(first))
        for line in more:
            yield element("p", content="".join(made))
            made = [escaped(line)]
        if entry.readings:
            made.append(_app(entry, text[entry.start : entry.end]))
        at = entry.end
    yield element("p", content="".join(made))


def _app(entry: Entry, lemma: str) -> str:
    content = [element("lem", {"wit": _pointers(entry.lemma)}, _worded((lemma,)))]
    for reading in entry.readings:
        attributes = {
            "wit": _pointers(reading.witnesses), "type": reading.weight and reading.weight.value,
            "subtype": reading.kind or None,
        }  # fmt: skip
        content.append(element("rdg", attributes, _worded(reading.content)))
    content += [element("note", content=_moved(reading)) for reading in entry.readings if reading.moved]
    return element("app", {"type": entry.weight and entry.weight.value}, "".join(content))


def _moved(reading: Reading) -> str:
    """What an apparatus has no other way to say."""
    sigla = ", ".join(reading.witnesses)
    if all(isinstance(piece, Mark) for piece in reading.content):
        return f"Moved: the words lacking here stand at another place in {sigla}."
    return f"Moved: words of {sigla} stand at another place in the base."


def _pointers(sigla: Sequence[str]) -> str:
    return " ".join(f"#{sigil}" for sigil in sigla)


def _worded(content: Content) -> str:
    pieces = (element(p.value) if isinstance(p, Mark) else escaped(p).replace("\n", "<lb/>") for p in content)
    return "".join(pieces)
