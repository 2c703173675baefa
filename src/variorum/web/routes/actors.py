"""The list of actors, and one actor."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from variorum.web.rendering import render
from variorum.web.routes.asking import InRoom, Like, Offset

router = APIRouter(include_in_schema=False)


@router.get("/{room}/actors")
def actors(request: Request, room: InRoom, like: Like = "", offset: Offset = 0) -> Response:
    """The actors, or those with some letters in their name."""
    view, seen = room.look(lambda workspace: workspace.views.actors(like.strip(), offset))
    return render(request, "actors.html", "Actors", view, room=seen, here="actors")


@router.get("/{room}/actor/{id}")
def actor(request: Request, room: InRoom, id: str, offset: Offset = 0) -> Response:
    """One actor, in the newest accounts that name them from `offset` on."""
    view, seen = room.look(lambda workspace: workspace.views.actor(id, offset))
    return render(request, "actor.html", view.name, view, room=seen, here="actors")
