"""Dated events on a line of time: each where it lies, none that squeezes all others into one stroke."""

from __future__ import annotations

import datetime

from variorum.model import Basis, FindingId, Interval
from variorum.web.plots import Plot, plot
from variorum.workspace.views import Happened, Mark


def drawn(*days: str) -> Plot:
    found = plot(happened(number, each) for number, each in enumerate(days))
    assert found is not None
    return found


def happened(number: int, days: str) -> Happened:
    first, _, last = days.partition(" to ")
    interval = Interval(datetime.date.fromisoformat(first), datetime.date.fromisoformat(last or first))
    mark = Mark(basis=Basis.STATED, told="stated")
    return Happened(id=FindingId(f"v{number:032}"), title="They met", when=days, interval=interval, mark=mark)


def test_events_lie_in_their_order_and_a_vague_date_is_wider() -> None:
    found = drawn("2031-09-14", "2031-09-09", "2031-09-10 to 2031-09-13")
    assert [bar.event.when[:10] for bar in found.bars] == ["2031-09-09", "2031-09-10", "2031-09-14"]
    assert [bar.x for bar in found.bars] == sorted(bar.x for bar in found.bars)
    assert found.bars[1].width > 3 * found.bars[0].width
    assert found.told == "3 dated events from 9 to 14 September 2031"


def test_what_lies_years_before_all_else_has_a_mark_and_leaves_the_line_to_the_others() -> None:
    found = drawn("2014-01-01 to 2014-12-31", "2031-09-09", "2031-09-12", "2031-09-14")
    assert [bar.before for bar in found.bars] == [True, False, False, False]
    assert found.bars[-1].x - found.bars[1].x > 50
    assert "and 1 long before" in found.told
    spread = drawn("2031-06-01", "2031-07-09", "2031-09-12", "2031-09-14")
    assert not any(bar.before for bar in spread.bars)
    halves = drawn("2014-01-01", "2014-01-02", "2031-09-12", "2031-09-14")
    assert not any(bar.before for bar in halves.bars)


def test_the_year_of_the_first_day_is_told_where_there_is_room() -> None:
    assert drawn("2031-09-09", "2031-09-11").ticks[0].told == "9 Sep 2031"
    assert drawn("2031-09-09", "2031-09-14").ticks[0].told == "9 Sep"
    assert plot([]) is None
