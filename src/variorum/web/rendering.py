"""Pages from templates: everything is escaped, and every page has the same frame."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from variorum.model import Basis
from variorum.words.calendar.wording import day_in_words
from variorum.workspace.labels import label, plural
from variorum.workspace.views import AccountRef

_FILE = re.compile(r"[\d_/~@]|\.\w|\w…\w")
"""What stands in the name of a file or an address, and in no word that begins a sentence."""

READER = "variorum.reader"
"""The key in a request's scope under which the name of who asks is kept."""

if TYPE_CHECKING:
    from variorum.web.rooms import Seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around every page.

    Args:
        title: of the page.
        room: the name of the workspace in addresses; "" outside of one.
        rooms: the names of all that are open.
        here: which part of the room the page is of.
        proof: what forms must send along.
        author: under whose name decisions are kept.
        unread: accounts of the workspace that could not be read, and why.
    """

    title: str
    room: str
    rooms: tuple[str, ...]
    here: str
    proof: str
    author: str
    unread: tuple[tuple[AccountRef, str], ...]


@cache
def environment() -> Environment:
    """The templates, compiled once."""
    made = Environment(
        loader=PackageLoader("variorum.web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True, auto_reload=False,
    )  # fmt: skip
    made.globals.update(link=link, plural=plural, Basis=Basis)
    made.filters.update(label=label, day=_day, clause=_clause)
    return made


def link(room: str, *parts: str, **asked: Any) -> str:
    """An address within a room; what is asked with "" or None is left out. `at_` jumps to a place on the page."""
    jump = asked.pop("at_", None)
    kept = {key: value for key, value in asked.items() if value is not None and value is not False and value != ""}
    path = "/".join(quote(part, safe="") for part in (room, *parts))
    return f"/{path}{'?' + urlencode(kept) if kept else ''}{f'#{quote(str(jump))}' if jump else ''}"


def render(
    request: Request, template: str, title: str, page: object, *, room: Seen | None = None, here: str = "",
    status: int = 200,
) -> HTMLResponse:  # fmt: skip
    """A page.

    Args:
        template: the name of its template.
        title: of the page.
        page: its typed context, which the template knows as `page`.
        room: the workspace it is of, as it was seen when the page was looked up.
        here: which part of the room it is of ("story", "account", …).
        status: the HTTP status.
    """
    settings, rooms = request.app.state.settings, request.app.state.rooms
    frame = Frame(
        title=title, room=room.name if room else "", rooms=tuple(each.name for each in rooms), here=here,
        proof=settings.proof, author=str(request.scope.get(READER, "")) or settings.author,
        unread=room.unread if room else (),
    )  # fmt: skip
    html = (
        environment()
        .get_template(template)
        .render(page=page, frame=frame, room=frame.room, decided="decided" in request.query_params)
    )
    return HTMLResponse(html, status_code=status)


def _day(day: datetime.date | None) -> str:
    """A day as "9 September 2031"."""
    return day_in_words(day) if day else ""


def _clause(words: str) -> str:
    """Words with a capital letter at their beginning; the name of a file or an address stays as it is."""
    first = words.split(maxsplit=1)[0] if words.strip() else ""
    return words if _FILE.search(first) else words[:1].upper() + words[1:]
