"""The first pages: what is open, and one workspace at a glance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import RedirectResponse, Response

from variorum.web.plots import Plot, plot
from variorum.web.rendering import link, render
from variorum.web.routes.asking import InRoom, Offset
from variorum.workspace.views import StartView

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class StartPage:
    """The start page: the workspace, and a plot for each affair with dated events.

    Args:
        unfinished: rooms that have not looked at all accounts.
    """

    view: StartView
    plots: tuple[Plot | None, ...]
    unfinished: tuple[str, ...] = ()


@router.get("/")
def hall(request: Request) -> Response:
    """What is open; the one workspace itself where there is but one."""
    rooms = request.app.state.rooms
    if len(rooms) == 1:
        return RedirectResponse(link(next(iter(rooms)).name) + "/", status_code=303)
    return render(request, "hall.html", "Workspaces", tuple(room.name for room in rooms))


@router.get("/{room}/")
def start(
    request: Request, room: InRoom, offset: Offset = 0,
    affair: Annotated[str, Query(max_length=64)] = "",
) -> Response:  # fmt: skip
    """A workspace at a glance, or one of its affairs."""
    (view, unfinished), seen = room.look(
        lambda workspace: (workspace.views.start(offset, affair), workspace.unfinished())
    )
    plots = tuple(plot(affair.events) for affair in view.affairs)
    page = StartPage(view=view, plots=plots, unfinished=unfinished)
    return render(request, "start.html", room.name, page, room=seen, here="start")
