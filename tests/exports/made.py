"""Accounts of one invented flood in several versions, and what a format makes of them."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import orjson
from lxml import etree

import variorum

FLOOD = [
    "The river Tessel rose above its banks at Marn on Monday, 3 March 2031, and took the lower bridge with it.",
    "“Nobody was on the bridge,” said the mayor, Irma Dolt. “We closed it at noon, because the gauge told us to.”",
    "Two hundred and ten households left their homes for the school on the hill, where the bakers of Marn had set up "
    "ovens. The school has room for three hundred people, and the road to it stayed dry all night.",
    "The water works at Osten, a day's walk down the river, shut its gates in time. Its keeper, Paul Hemmer, said that "
    "he had never before seen the pond so brown or the herons so far inland.",
    "A dam above Marn was to be mended next year. The council will meet about it on Friday, and the farmers of the "
    "valley have asked to be heard first, as they were in 2027.",
]  # fmt: skip

EDITED = [
    FLOOD[0].replace("Monday, 3 March 2031", "Tuesday, 4 March 2031").replace("Tessel", "Tessell"),
    FLOOD[1],
    FLOOD[2].replace("Two hundred and ten", "Some two hundred").replace("three hundred", "four hundred"),
    FLOOD[4],
    FLOOD[3],
]

LEAD = FLOOD[:2]

RETOLD = [
    *FLOOD[:1],
    "Cellars in the old town are full to the ceiling. The fire brigade pumps in shifts and sleeps in the town hall.",
    *FLOOD[2:],
]


def record(name: str, paragraphs: Sequence[str], **stated: str) -> dict[str, Any]:
    """One account as a record."""
    return {"id": name, "text": "\n".join(paragraphs), "outlet": name.title(), **stated}


def flood() -> list[dict[str, Any]]:
    """Five accounts: the first of all, two of its very text under other headlines, and three made from it."""
    return [
        record("anvil", FLOOD, published="2031-03-04"),
        record("bugle", FLOOD, published="2031-03-05"),
        record("crier", EDITED, published="2031-03-06"),
        record("drum", LEAD, published="2031-03-05"),
        record("echo", RETOLD, published="2031-03-07"),
        record("fife", ["Wool is dear this spring, and the weavers of Lund say that it will be dearer by the summer."]),
    ]


def written(folder: Path, records: Sequence[Mapping[str, Any]], *formats: str) -> list[bytes]:
    """A workspace of these records in each format."""
    (folder / "records.jsonl").write_text("".join(json.dumps(each) + "\n" for each in records), encoding="utf-8")
    made = []
    with variorum.open(folder / "w.variorum") as workspace:
        workspace.read(folder / "records.jsonl", only=["copies"])
        for name in formats:
            out = io.BytesIO()
            workspace.export(name, out)
            made.append(out.getvalue())
    return made


def lines(content: bytes) -> list[dict[str, Any]]:
    """JSON lines."""
    return [orjson.loads(line) for line in content.splitlines()]


def parsed(content: bytes) -> Any:
    """XML, with no entity resolved and no blank dropped."""
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
