"""Searching: words in their places, and who carries a statement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from variorum.web.rendering import render
from variorum.web.routes.asking import InRoom, Offset
from variorum.workspace import Workspace
from variorum.workspace.views import Narrowing, Order, SearchView, TraceView

router = APIRouter(include_in_schema=False)

Words = Annotated[str, Query(max_length=2000)]
Value = Annotated[str, Query(max_length=300)]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """The search page; `view` is None before anything was asked."""

    asked: str
    view: SearchView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TracePage:
    """Who carries a statement; None before anything was asked."""

    asked: str
    told: TraceView | None


@router.get("/{room}/search")
def search(
    request: Request, room: InRoom, q: Words = "", order: Order = Order.ACCOUNT, outlet: Value = "", story: Value = "",
    actor: Value = "", within: Value = "", month: Value = "", offset: Offset = 0,
) -> Response:  # fmt: skip
    """A concordance of words."""
    chosen = Narrowing(outlet=outlet, story=story, actor=actor, within=within, month=month)

    def asked(workspace: Workspace) -> SearchView | None:
        return workspace.views.search(q, chosen=chosen, order=order, offset=offset) if q.strip() else None

    view, seen = room.look(asked)
    page = SearchPage(asked=q, view=view)
    return render(request, "search.html", f"“{q}”" if q else "Search", page, room=seen, here="search")


@router.get("/{room}/trace")
def trace(request: Request, room: InRoom, q: Words = "") -> Response:
    """Who carries a statement: since when, by way of whom, and who denies it."""
    told, seen = room.look(lambda workspace: workspace.views.trace(q) if q.strip() else None)
    return render(request, "trace.html", "Who carries it", TracePage(asked=q, told=told), room=seen, here="trace")
