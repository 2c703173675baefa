"""Entering a room that asks for a token, or for a name and a password."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from variorum.web.rendering import render
from variorum.web.safety import COOKIE, Tries, badge, peer_of, same
from variorum.web.settings import Settings

router = APIRouter(include_in_schema=False)

Secret = Annotated[str, Form(max_length=512)]


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorPage:
    """What is asked for at the door: a token, or a name and a password, or either; and what was wrong."""

    token: bool
    users: bool
    wrong: str = ""


@router.get("/enter")
def door(request: Request) -> Response:
    """The form that asks who enters."""
    return _door(request)


@router.post("/enter")
def enter(request: Request, token: Secret = "", name: Secret = "", password: Secret = "") -> Response:
    """Let in who knows the token, or the password of a name."""
    settings: Settings = request.app.state.settings
    tries: Tries = request.app.state.tries
    known = name if settings.users is not None else ""
    if tries.one(peer_of(request.scope), lambda: _fits(settings, token, known, password)):
        return _in(settings, known)
    return _door(request, wrong="that is not the password of that name" if name else "that is not the token")


def _fits(settings: Settings, token: str, name: str, password: str) -> bool:
    if name:
        return settings.users is not None and settings.users.fits(name, password)
    return bool(settings.token) and same(token, settings.token)


def _door(request: Request, wrong: str = "") -> Response:
    settings: Settings = request.app.state.settings
    page = DoorPage(token=bool(settings.token), users=settings.users is not None, wrong=wrong)
    return render(request, "enter.html", "Enter", page, status=401 if wrong else 200)


def _in(settings: Settings, name: str) -> Response:
    answer = RedirectResponse("/", status_code=303)
    answer.set_cookie(COOKIE, badge(settings, name), httponly=True, samesite="strict")
    return answer
