from __future__ import annotations

import datetime
import io
import json
from typing import Any

from lxml import etree

from variorum.exports import contradictions, dated, plotted, voices
from variorum.exports.timelinejs import TimelineJS


def drawn(picture: str) -> tuple[Any, list[Any]]:
    """The picture and its lines, one an event."""
    root: Any = etree.fromstring(picture.encode())
    return root, [group for group in root.iter(f"{SVG}g") if group.find(f"{SVG}title") is not None]


SVG = "{http://www.w3.org/2000/svg}"


def event(name: str, days: tuple[str, str] | None, **other: Any) -> dict[str, Any]:
    row = {
        "kind": "event", "event": name, "type": "CONSULT", "title": f"Talks <{name}>", "interval": days,
        "basis": "stated", "why": "", "place": "Marn", "duration": None, "participants": [], "status": "told",
        "background": False, "told_by": ["anvil", "bugle"], "documents": 2, "texts": 2, "separate_at_most": 1,
    }  # fmt: skip
    return row | other


def telling(of: str, start: int, said_by: list[str], quotation: str | None = None) -> dict[str, Any]:
    place = {"document": "anvil", "start": start, "end": start + 5, "words": "talks"}
    return {
        "kind": "event_mention", "event": of, "document": "anvil", "said_by": said_by, "quotation": quotation,
        "realis": "actual",
        "evidence": {"trigger": [place]},
    }  # fmt: skip


ONE_DAY, MONTH = ("2031-05-04", "2031-05-04"), ("2031-05-01", "2031-05-31")


def test_events_stand_by_day_and_those_of_one_day_as_the_texts_have_them() -> None:
    rows = [event("v3", ("2031-06-01", "2031-06-01")), event("v2", ONE_DAY), event("v1", ONE_DAY), event("v0", None)]
    assert [found.id for found in dated(rows)] == ["v2", "v1", "v3"]


def test_a_wider_bar_stands_for_a_day_less_exactly_known() -> None:
    root, groups = drawn(plotted(dated([event("v1", MONTH), event("v2", ONE_DAY)]), undated=2))
    widths = [float(g.find(f"{SVG}rect").get("width")) for g in groups]
    assert widths[0] > 5 * widths[1]
    assert "2 events without a day" in "".join(root.itertext())


def test_planned_denied_and_disputed_events_are_drawn_each_in_its_form() -> None:
    rows = [event(f"v{n}", ONE_DAY, status=status) for n, status in enumerate(("told", "planned", "denied", "told"))]
    found = dated(
        rows, contradicted=contradictions([{"about": "v3", "dispute": "parties_contradict", "slot": "denial"}])
    )
    _, groups = drawn(plotted(found))
    forms = [g.find(f"{SVG}rect").get("class") for g in groups]
    assert forms == ["told", "planned", "denied", "disputed"]
    assert [g.find(f"{SVG}path") is not None for g in groups] == [False, False, True, False]


def test_what_led_up_to_the_story_does_not_stretch_the_scale() -> None:
    old = event("v1", ("2011-02-01", "2011-02-28"), background=True)
    alone, both = (plotted(dated(rows)) for rows in ([event("v2", MONTH)], [old, event("v2", MONTH)]))
    ticks = [[t.text for t in drawn(p)[0].iter(f"{SVG}text") if t.text and t.text.endswith("2031")]
             for p in (alone, both)]  # fmt: skip
    assert ticks[0][:3] == ticks[1][:3]


def test_the_ends_of_the_calendar_and_an_empty_timeline_are_drawn() -> None:
    for rows in ([], [event("v1", ("0001-01-01", "9999-12-31"))], [event("v2", ("9999-12-31", "9999-12-31"))]):
        assert drawn(plotted(dated(rows)))[0].tag == f"{SVG}svg"


def test_only_what_nobody_tells_itself_is_said_to_be_said() -> None:
    rows = [telling("v1", 9, ["a1"], "q1"), telling("v2", 20, ["a1"], "q1"), telling("v2", 40, []),
            telling("v3", 60, [], "q2")]  # fmt: skip
    assert voices(rows, {"a1": "Irma Dolt"}) == {"v1": ["Irma Dolt"], "v3": ["a speaker not settled"]}


def test_slides_for_timelinejs_have_dates_who_tells_and_escaped_words() -> None:
    out = io.BytesIO()
    export = TimelineJS()
    export.setup(out)
    for row in (
        {"kind": "actor", "actor": "a1", "name": "Irma Dolt"}, event("v1", MONTH, status="planned"), event("v2", None),
        telling("v1", 9, ["a1"], "q1"),
    ):  # fmt: skip
        export.feed(row)
    export.finish()
    made = json.loads(out.getvalue())
    (slide,) = made["events"]
    assert (slide["start_date"], slide["end_date"]) == (
        {"year": 2031, "month": 5, "day": 1},
        {"year": 2031, "month": 5, "day": 31},
    )
    assert slide["display_date"] == "May 2031"
    assert slide["group"] == "planned"
    assert slide["text"]["headline"] == "Talks &lt;v1&gt;"
    assert "only as said by Irma Dolt" in slide["text"]["text"]
    assert "1 event without one" in made["title"]["text"]["text"]
    assert datetime.date(**slide["start_date"]) < datetime.date(**slide["end_date"])
