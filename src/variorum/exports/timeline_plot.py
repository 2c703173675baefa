"""A timeline as one picture: standalone SVG 1.1, one line an event, the width of its bar the days it may have been on.

What is planned has an open, dashed bar; what is told as not held an open bar struck through; what is disputed a
hatched one: form tells it, not colour alone. The scale runs over the story's own events; background that lies before it
is drawn at the left edge with an arrow. Every line has a `<title>` that says it in a sentence (W3C SVG Accessibility
API Mappings).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from variorum.exports.dated_events import STATUSES, Dated, counted, precision
from variorum.words.calendar.wording import short_day

_ROW, _TOP, _LEFT, _TEXT, _PLOT, _RIGHT = 34, 96, 20, 520, 600, 90
_BAR, _THINNEST = 12, 5
_LONGEST = 74  # letters of a line
_FEWEST_DAYS = 6
_NEAR, _FAR = 31, 6
_TICKS = 6
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

_PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="{width}" height="{height}" viewBox="0 0 {width} {height}" \
role="graphics-document" aria-labelledby="title" aria-describedby="desc">
<title id="title">{title}</title>
<desc id="desc">{desc}</desc>
<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<path class="stroke" d="M0,0 V6"/></pattern></defs>
<style>
svg {{ background: #fff; font-family: system-ui, sans-serif; font-size: 13px; }}
text {{ fill: #1a1a1a; }}
.head {{ font-weight: 600; font-size: 16px; }}
.note {{ fill: #555; font-size: 11px; }}
.rule {{ stroke: #ddd; stroke-width: 1; }}
.stroke {{ stroke: #20639b; stroke-width: 1.5; fill: none; }}
.told {{ fill: #20639b; stroke: #20639b; }}
.planned {{ fill: none; stroke: #20639b; stroke-width: 1.5; stroke-dasharray: 4 3; }}
.denied {{ fill: none; stroke: #20639b; stroke-width: 1.5; }}
.disputed {{ fill: url(#hatch); stroke: #20639b; stroke-width: 1.5; }}
@media (prefers-color-scheme: dark) {{
svg {{ background: #16181c; }}
text {{ fill: #eee; }}
.note {{ fill: #aaa; }}
.rule {{ stroke: #333; }}
.stroke, .planned, .denied, .disputed {{ stroke: #7ab8f5; }}
.told {{ fill: #7ab8f5; stroke: #7ab8f5; }}
}}
</style>
{body}
</svg>
"""


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to pixels; days outside are drawn at the edge."""

    first: int
    days: int

    def x(self, day: int) -> float:
        """Where the morning of a day stands."""
        share = min(1.0, max(0.0, (day - self.first) / self.days))
        return round(_LEFT + _TEXT + share * _PLOT, 1)


def plotted(events: Sequence[Dated], undated: int = 0) -> str:
    """The picture, as the text of an SVG file in UTF-8; `undated` events are only counted.

    Events come in the order in which they are drawn (see `dated`).
    """
    scale = _scale(events)
    parts = [line for number, event in enumerate(events) for line in _row(event, scale, _TOP + number * _ROW)]
    height = _TOP + max(1, len(events)) * _ROW + 20
    head = [_text(_LEFT, 28, f"What happened, as told: {counted(len(events))}", "head")]
    head += [_text(_LEFT, 46, f"{counted(undated)} without a day: not drawn", "note")] if undated else []
    told = ". ".join(_sentence(event) for event in events) or "No event has a day"
    body = "\n".join([*head, *_legend(), *_axis(scale, height), *parts])
    return _PAGE.format(
        width=_LEFT + _TEXT + _PLOT + _RIGHT, height=height, title=_escaped(f"Timeline of {counted(len(events))}"),
        desc=_escaped(told + "."), body=body,
    )  # fmt: skip


def _scale(events: Sequence[Dated]) -> Scale:
    """Over the story's own events; over all where there are no others.

    What lies far from the middle of them, or is known by its year alone, does not stretch the scale.
    """
    own = [event for event in events if not event.background] or list(events)
    if not own:
        return Scale(datetime.date(2000, 1, 1).toordinal(), _FEWEST_DAYS)
    near = [event for event in own if event.days <= _widest(own)] or own
    near = _close_together(near)
    first = min(event.first.toordinal() for event in near)
    last = max(event.last.toordinal() for event in near) + 1
    room = max(0, _FEWEST_DAYS - (last - first))
    return Scale(max(1, first - room // 2), max(_FEWEST_DAYS, last - first))


def _widest(events: Sequence[Dated]) -> int:
    """Days of the median event, ten times over: one event known by its year alone does not stretch the scale."""
    middle = sorted(event.days for event in events)[len(events) // 2]
    return max(31, 10 * middle)


def _close_together(events: Sequence[Dated]) -> list[Dated]:
    """The events around the middle one: no further from it than a month, or six times the middle distance."""
    middle = sorted(event.first.toordinal() for event in events)[len(events) // 2]
    distances = sorted(abs(event.first.toordinal() - middle) for event in events)
    furthest = max(_NEAR, _FAR * distances[len(distances) // 2])
    return [event for event in events if abs(event.first.toordinal() - middle) <= furthest]


def _legend() -> Iterator[str]:
    x = _LEFT + _TEXT
    for status, words, width in (
        ("told", "told as held", 120), ("planned", "planned", 96), ("denied", "told as not held", 140),
        ("disputed", "disputed", 90),
    ):  # fmt: skip
        yield from _bar(status, x, x + 22, 18)
        yield _text(x + 28, 28, words, "note")
        x += width


def _axis(scale: Scale, height: int) -> Iterator[str]:
    step = max(1, -(-scale.days // _TICKS))
    for number in range(_TICKS + 1):
        ordinal = scale.first + number * step
        if number * step > scale.days or ordinal > datetime.date.max.toordinal():
            break
        day, x = datetime.date.fromordinal(ordinal), scale.x(ordinal)
        yield f'<path class="rule" d="M{x},{_TOP - 18} V{height - 10}"/>'
        yield _text(x + 3, _TOP - 22, f"{short_day(day)} {day.year}", "note")


def _row(event: Dated, scale: Scale, y: int) -> Iterator[str]:
    left, right = (
        scale.x(event.first.toordinal()),
        scale.x(min(event.last.toordinal() + 1, datetime.date.max.toordinal())),
    )
    if right - left < _THINNEST:
        left = min(left, _LEFT + _TEXT + _PLOT - _THINNEST)
        right = left + _THINNEST
    yield f"<g><title>{_escaped(_sentence(event))}</title>"
    yield _text(_LEFT, y + 4, _cut(event.title), "")
    yield _text(_LEFT, y + 18, _cut(f"{precision(event)} · {_standing(event)} · {event.accounts}"), "note")
    yield from _bar(event.status, left, right, y)
    if event.last.toordinal() < scale.first:
        yield f'<path class="stroke" d="M{left - 2},{y + _BAR / 2} h-8 m3,-4 l-4,4 l4,4"/>'
    elif event.first.toordinal() >= scale.first + scale.days:
        yield f'<path class="stroke" d="M{right + 2},{y + _BAR / 2} h8 m-3,-4 l4,4 l-4,4"/>'
    yield "</g>"


def _bar(status: str, left: float, right: float, y: float) -> Iterator[str]:
    style = status if status in STATUSES else "told"
    width = round(right - left, 1)
    yield f'<rect class="{style}" x="{left}" y="{y}" width="{width}" height="{_BAR}" rx="2"/>'
    if style == "denied":
        yield f'<path class="stroke" d="M{left - 3},{y + _BAR / 2} H{round(right + 3, 1)}"/>'


def _standing(event: Dated) -> str:
    told = STATUSES.get(event.status, event.status)
    return f"{told}, led up to it" if event.background else told


def _sentence(event: Dated) -> str:
    place = f" in {event.place}" if event.place and event.place.lower() not in event.title.lower() else ""
    return f"{event.title}{place}: {precision(event)}, day {event.why or 'stated'}; {_standing(event)}, by {event.told}"


def _cut(words: str) -> str:
    words = " ".join(_UNPRINTABLE.sub("", words).split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 2].rstrip() + " …"


def _text(x: float, y: float, words: str, style: str) -> str:
    return f'<text x="{x}" y="{y}"{f" class={chr(34)}{style}{chr(34)}" if style else ""}>{_escaped(words)}</text>'


def _escaped(words: str) -> str:
    return escape(_UNPRINTABLE.sub("", words))
