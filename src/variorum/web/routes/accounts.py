"""The list of accounts, and one account in full."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from variorum.web.rendering import render
from variorum.web.routes.asking import InRoom, Like, Offset

router = APIRouter(include_in_schema=False)

At = Annotated[int | None, Query(ge=0)]


@router.get("/{room}/accounts")
def accounts(request: Request, room: InRoom, like: Like = "", offset: Offset = 0) -> Response:
    """The accounts, or those with some letters in name, title or outlet."""
    view, seen = room.look(lambda workspace: workspace.views.accounts(like.strip(), offset))
    return render(request, "accounts.html", "Accounts", view, room=seen, here="accounts")


@router.get("/{room}/account/{id}")
def account(request: Request, room: InRoom, id: str, at: At = None, part: bool = False) -> Response:
    """One account in full; with `part`, only what is told of the words at a place."""
    view, seen = room.look(lambda workspace: workspace.views.account(id, at))
    template = "account_here.html" if part else "account.html"
    return render(request, template, view.title or view.account.name, view, room=seen, here="accounts")
