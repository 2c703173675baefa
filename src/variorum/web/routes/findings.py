"""Anything by its id: what it says, the words it rests on, and why those that count once do."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from variorum.web.rendering import link, render
from variorum.web.routes.asking import InRoom

router = APIRouter(include_in_schema=False)


@router.get("/{room}/finding/{id}")
def finding(request: Request, room: InRoom, id: str, part: bool = False) -> Response:
    """One finding; with `part`, only what opens below a statement."""
    view, seen = room.look(lambda workspace: workspace.views.finding(id))
    if view.kind == "story" and not part:
        return RedirectResponse(link(room.name, "story", view.id), status_code=303)
    template = "finding_part.html" if part else "finding.html"
    return render(request, template, view.told, view, room=seen, here="finding")
