"""Tiny golds and exports of invented accounts."""

from __future__ import annotations

import json

from evaluation.golds import score
from evaluation.records import Records, read

A, B = "a.txt", "b.txt"


def line(
    kind: str, called: str, evidence: dict[str, list[tuple[str, int, int]]] | None = None, **values: object
) -> str:
    places = {
        role: [{"document": d, "start": s, "end": e} for d, s, e in spots] for role, spots in (evidence or {}).items()
    }
    return json.dumps({"kind": kind, "id": called, "evidence": places, **values})


def records(*lines: str) -> Records:
    return read((*(line("document", d, document=d) for d in (A, B)), *lines))


def figures(gold: Records, found: Records) -> dict[str, float]:
    return {f"{row.layer}: {row.measure}": row.value for row in score(gold, found)}


def mention(name: str, at: tuple[str, int, int], actor: str | None, **values: object) -> str:
    return line("mention", name, {"text": [at]}, document=at[0], actor=actor, form="name", **values)


def telling(name: str, at: tuple[str, int, int], event: str, realis: str = "actual", **values: object) -> str:
    return line("event_mention", name, {"trigger": [at]}, document=at[0], event=event, realis=realis, **values)


def claim(name: str, at: tuple[str, int, int], slot: str, **values: object) -> str:
    return line("claim", name, {"value": [at], "claim": [at]}, document=at[0], slot=slot, **values)
