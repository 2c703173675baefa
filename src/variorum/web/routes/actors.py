"""The list of actors, and one actor."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from variorum.web.rendering import render
from variorum.web.routes.asking import InRoom

router = APIRouter(include_in_schema=False)


@router.get("/{room}/actors")
def actors(request: Request, room: InRoom) -> Response:
    """Every actor."""
    rows = room.ask(lambda workspace: workspace.views.actors())
    return render(request, "actors.html", "Actors", rows, room=room, here="actors")


@router.get("/{room}/actor/{id}")
def actor(request: Request, room: InRoom, id: str) -> Response:
    """One actor."""
    view = room.ask(lambda workspace: workspace.views.actor(id))
    return render(request, "actor.html", view.name, view, room=room, here="actors")
