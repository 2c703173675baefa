"""The header of a TEI P5 file: what it is, how its apparatus is made, and its witnesses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from variorum.exports.gathered import Gathered
from variorum.exports.markup import element, escaped
from variorum.exports.witnesses import Witness, between
from variorum.model import Card, Lineage

_PUBLISHED = "Not published: made by Variorum from a workspace. The texts belong to those who published them."
_METHOD = (
    "Every difference in the wording of bodies, headlines and credits is an entry. What stands in entries and between "
    "them is the text of the base, character for character; a line break inside an entry is an lb, one between entries "
    "parts two paragraphs. The type of a reading tells its weight (substantive, house_style, trivial), its subtype the "
    "kind of edit found between that witness and the base; a reading with neither has nothing in common with the base. "
    "Accounts of one and the same text are one group of witnesses. Where a witness lacks much of the base it has a "
    "lacuna, or begins later, or ends."
)
_POSITIVE = "Every witness is named in every entry, except in what it lacks."
_NEGATIVE = (
    "Only the base is named with a lemma: who is not named in an entry and does not lack it reads with the base."
)
_MADE_FROM = {Lineage.A_FROM_B: "was made from", Lineage.B_FROM_A: "was the model of"}
_OPEN = {
    Lineage.COMMON_UNSEEN: "and {other} are both made from a text that is not here",
    Lineage.UNKNOWN: "and {other} share text; which came first is open",
}


def header(gathered: Gathered, found: Sequence[Witness], apart: Sequence[Witness], *, positive: bool) -> str:
    """The header of one family.

    Args:
        found: its witnesses, the base first.
        apart: those that have no text in common with the base, and so no reading.
        positive: whether entries name every witness.
    """
    notes = [
        *_lineage(gathered, found),
        *(f"{w.sigil} shares no text with the base and has no readings." for w in apart),
    ]
    return _header(
        f"Critical apparatus: {name_of(found[0].cards[0])}",
        [element("note", content=escaped(note)) for note in notes],
        _list(found),
        _POSITIVE if positive else _NEGATIVE,
    )


def corpus_header() -> str:
    """The header of the whole file, which tells the method."""
    what = element(
        "p", content="Accounts of news stories. Each family of accounts that share text is a text of its own."
    )
    return _header("Critical apparatus of families of accounts", [], what, _METHOD)


def name_of(card: Card) -> str:
    """What an account is called in running text."""
    return f"{card.title} ({card.name})" if card.title else card.name


def _header(title: str, notes: Sequence[str], witnessed: str, method: str) -> str:
    statement = element("titleStmt", content=element("title", content=escaped(title)))
    publication = element("publicationStmt", content=element("p", content=_PUBLISHED))
    remarks = element("notesStmt", content="\n".join(notes)) if notes else ""
    file = element("fileDesc", content="\n".join(filter(None, (
        statement, publication, remarks, element("sourceDesc", content=witnessed),
    ))))  # fmt: skip
    variant = element("variantEncoding", {"method": "parallel-segmentation", "location": "internal"})
    told = element("editorialDecl", content=element("p", content=method))
    return element("teiHeader", content=f"{file}\n{element('encodingDesc', content=variant + told)}")


def _lineage(gathered: Gathered, found: Sequence[Witness]) -> Iterator[str]:
    """Who took from whom, as far as it is known, between witnesses of different texts."""
    for copy, a, b in between(gathered.copies_in({card.id for each in found for card in each.cards}), found):
        told = _MADE_FROM.get(copy.lineage)
        words = f"{told} {b.sigil}" if told else _OPEN[copy.lineage].format(other=b.sigil)
        yield f"{a.sigil} {words} ({copy.why})."


def _list(found: Sequence[Witness]) -> str:
    return element("listWit", content="\n".join(_witness(witness) for witness in found))


def _witness(witness: Witness) -> str:
    if len(witness.cards) == 1:
        return element("witness", {"xml:id": witness.sigil}, _described(witness.cards[0]))
    head = element("head", content=f"{len(witness.cards)} accounts of one text")
    members = (
        element("witness", {"xml:id": f"{witness.sigil}.{number}"}, _described(card))
        for number, card in enumerate(witness.cards, start=1)
    )
    return element("listWit", {"xml:id": witness.sigil}, "\n".join([head, *members]))


def _described(card: Card) -> str:
    return ", ".join(_facts(card)) + (" (an earlier edition)" if card.superseded else "")


def _facts(card: Card) -> Iterable[str]:
    if card.title:
        yield element("title", content=escaped(card.title))
    if card.outlet:
        yield element("name", {"type": "outlet"}, escaped(card.outlet))
    if card.published:
        stated = card.published.isoformat()
        yield element("date", {"when": stated}, stated)
    yield element("idno", {"type": "account"}, escaped(card.name))
