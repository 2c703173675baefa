"""Entering a room that asks for a token."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from variorum.web.errors import Problem
from variorum.web.rendering import render
from variorum.web.safety import COOKIE, badge, same

router = APIRouter(include_in_schema=False)


@router.get("/enter")
def door(request: Request) -> Response:
    """The form that asks for the token."""
    return render(request, "enter.html", "Enter", None)


@router.post("/enter")
def enter(request: Request, token: Annotated[str, Form(max_length=512)] = "") -> Response:
    """Let in who knows the token."""
    settings = request.app.state.settings
    request.app.state.tries.check()
    if not settings.token or not same(token, settings.token):
        request.app.state.tries.failed()
        wrong = Problem(status=401, message="that is not the token")
        return render(request, "enter.html", "Enter", wrong, status=401)
    answer = RedirectResponse("/", status_code=303)
    answer.set_cookie(COOKIE, badge(settings), httponly=True, samesite="strict")
    return answer
