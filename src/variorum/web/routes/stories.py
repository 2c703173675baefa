"""A happening on one page."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import Response

from variorum.web.plots import Plot, plot
from variorum.web.rendering import render
from variorum.web.routes.asking import InRoom
from variorum.workspace.views import StoryView

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPage:
    """The page of a happening: what is told of it, with a plot of its dated events."""

    view: StoryView
    plot: Plot | None


@router.get("/{room}/story/{id}")
def story(request: Request, room: InRoom, id: str, everything: bool = False) -> Response:
    """One happening."""
    view, seen = room.look(lambda workspace: workspace.views.story(id, everything=everything))
    events = [*([view.main] if view.main else []), *view.also]
    return render(request, "story.html", view.title, StoryPage(view=view, plot=plot(events)), room=seen, here="story")
