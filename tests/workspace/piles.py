"""Small workspaces of records, read for copies alone; the people and places are invented."""

from __future__ import annotations

import json
from pathlib import Path

import variorum

REPORT = [
    "The two governments have said little about Thursday's meeting in Velmora. It went on for six hours.",
    "The Marenian delegation included Prime Minister Oda Brandt, her adviser Juri Kesk and the head of the grain fund, Tomas Ilve. Neither side brought military experts to the table.",
    "According to both sides, no agreement was reached. The hosts presented three papers, of which none was released, and a fourth that was withdrawn after an hour of argument.",
    "Kesk served for nine years as envoy to the northern islands. Ilve trained as an engineer and now runs the fund, which has been under sanctions because of the harbour affair.",
    "While the meeting was under way, the opposition leader was travelling along the coast, where he asked for money and for ships. No promises followed.",
    "Many analysts think that the harvest will decide what happens next, and that neither capital can wait until the first snow.",
]

OTHER = [
    "Heavy rain closed the mountain road above Stolna for the third time this month, the district engineer said.",
    "Crews worked through the night to clear some four hundred tonnes of rock from the carriageway below the old chapel.",
    "Buses to the upper valley turn round at the bridge, and the school there will open late until the slope has been made safe.",
    "The engineer asked walkers not to rely on maps printed before the slide, because two of the paths they show are gone.",
]


def record(name: str, paragraphs: list[str], **stated: object) -> dict[str, object]:
    return {"id": name, "text": "\n".join(paragraphs), **stated}


def workspace(folder: Path, *records: dict[str, object]) -> variorum.Workspace:
    """A workspace that has read these records, still open."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pile.jsonl").write_text("".join(json.dumps(row) + "\n" for row in records), encoding="utf-8")
    made = variorum.open(folder / "w.variorum")
    made.read(folder / "pile.jsonl", only=["copies"])
    return made


def changed(paragraphs: list[str], *changes: tuple[str, str]) -> list[str]:
    """Paragraphs with words exchanged; every one of them must be there."""
    text = "\n".join(paragraphs)
    for before, after in changes:
        assert before in text, before
        text = text.replace(before, after)
    return text.split("\n")
