"""Two accounts compared."""

from __future__ import annotations

from typing import Literal

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from variorum.web.compared import compare_page
from variorum.web.rendering import link, render
from variorum.web.routes.asking import InRoom

router = APIRouter(include_in_schema=False)

Way = Literal["side", "inline"]


@router.get("/{room}/compare")
def chosen(room: InRoom, a: str, b: str) -> Response:
    """Two accounts chosen in a form, by name or id."""
    one, other = room.ask(lambda workspace: (workspace.document(a).id, workspace.document(b).id))
    return RedirectResponse(link(room.name, "compare", one, other), status_code=303)


@router.get("/{room}/compare/{a}/{b}")
def compare(request: Request, room: InRoom, a: str, b: str, way: Way = "side", everything: bool = False) -> Response:
    """Two accounts laid against each other, `a` on the left."""
    found, seen = room.look(lambda workspace: workspace.views.compared(a, b))
    page = compare_page(found, inline=way == "inline", everything=everything)
    title = f"{found.left.name} and {found.right.name}"
    return render(request, "compare.html", title, page, room=seen, here="compare")
