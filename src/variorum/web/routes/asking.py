"""What every page needs of a request: the room it is asked in."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Form, Query, Request

from variorum.web.errors import Refused
from variorum.web.rendering import READER
from variorum.web.rooms import Room
from variorum.web.safety import same
from variorum.web.settings import Settings


def room_of(request: Request, room: str) -> Room:
    """The room that an address names.

    Raises:
        NotFound: no workspace is open under that name.
    """
    found: Room = request.app.state.rooms[room]
    return found


def proven(request: Request, proof: Annotated[str, Form()] = "") -> None:
    """Make sure that a form is one of this room's pages.

    Raises:
        Refused: it is not.
    """
    if not same(proof, request.app.state.settings.proof):
        raise Refused(403, "this form is from an older page", "load the page again and repeat what you did")


def author_of(request: Request) -> str:
    """Under whose name decisions are kept: who entered with a name of their own, else whose room it is."""
    settings: Settings = request.app.state.settings
    return str(request.scope.get(READER, "")) or settings.author


Offset = Annotated[int, Query(ge=0, le=10**9)]
Like = Annotated[str, Query(max_length=300)]
InRoom = Annotated[Room, Depends(room_of)]
Proven = Depends(proven)
