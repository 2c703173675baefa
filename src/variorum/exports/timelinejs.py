"""TimelineJS 3 (timeline.knightlab.com, "JSON format"): key names are those of its documentation."""

from __future__ import annotations

import html
from typing import Any, BinaryIO

import orjson

from variorum.exports.dated_events import (
    STATUSES,
    Dated,
    contradictions,
    counted,
    dated,
    precision,
    voices,
)
from variorum.exports.exporter import Exporter
from variorum.exports.rows import Row


class TimelineJS(Exporter):
    """Dated events as slides for TimelineJS: who tells each, how it is told, and how exactly its day is known."""

    name = "timelinejs"
    suffix = ".json"

    def setup(self, out: BinaryIO) -> None:
        self._out = out
        self._events: list[Row] = []
        self._tellings: list[Row] = []
        self._disputes: list[Row] = []
        self._names: dict[str, str] = {}

    def feed(self, row: Row) -> None:
        if row["kind"] == "actor":
            self._names[row["actor"]] = row["name"]
        elif row["kind"] == "dispute":
            self._disputes.append(row)
        elif row["kind"] == "event" and (row["type"] or row["participants"]):
            self._events.append(row)
        elif row["kind"] == "event_mention" and row["event"]:
            self._tellings.append(row)

    def finish(self) -> None:
        first: dict[str, tuple[str, int]] = {}
        for row in self._tellings:
            place = (row["document"], row["evidence"]["trigger"][0]["start"])
            first[row["event"]] = min(first.get(row["event"], place), place)
        self._events.sort(key=lambda row: (first.get(row["event"], ("", 0)), row["event"]))
        statuses = {row["event"]: row["status"] for row in self._events}
        said = voices(self._tellings, self._names, statuses)
        told = dated(self._events, said, contradictions(self._disputes))
        undated = len(self._events) - len(told)
        note = f"{counted(len(told))} with a day; {counted(undated)} without one, not shown."
        title = {"text": {"headline": "What happened, as told", "text": f"<p>{note}</p>"}}
        content = {"title": title, "events": [_slide(event) for event in told], "scale": "human"}
        self._out.write(orjson.dumps(content, option=_OPTIONS))


_OPTIONS = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE


def _slide(event: Dated) -> dict[str, Any]:
    lines = [event.told, f"{STATUSES.get(event.status, event.status)}; day {event.why}" if event.why else event.status]
    lines += [f"in {event.place}"] if event.place else []
    slide = {
        "start_date": _date(event.first.year, event.first.month, event.first.day),
        "text": {
            "headline": html.escape(event.title),
            "text": "".join(f"<p>{html.escape(line)}</p>" for line in lines),
        },
        "display_date": precision(event),
        "group": "led up to it" if event.background else STATUSES.get(event.status, event.status),
        "unique_id": event.id,
    }
    if event.days > 1:
        slide["end_date"] = _date(event.last.year, event.last.month, event.last.day)
    return slide


def _date(year: int, month: int, day: int) -> dict[str, int]:
    return {"year": year, "month": month, "day": day}
