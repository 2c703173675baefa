"""Deciding: what was read rightly or wrongly, who is the same, what is known of an account; and taking it back."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from variorum.model import UsageError
from variorum.web.errors import Refused
from variorum.web.rendering import link, render
from variorum.web.routes.asking import InRoom, Proven
from variorum.workspace import Workspace
from variorum.workspace.views import decided, stamp

router = APIRouter(include_in_schema=False)

Text = Annotated[str, Form(max_length=1000)]
Ids = Annotated[list[str], Form(max_length=64)]
Chosen = Literal["same", "different", "read_rightly", "read_wrongly"]
_TWO = 2


@router.get("/{room}/decisions")
def decisions(request: Request, room: InRoom) -> Response:
    """What was decided, what waits, and what to check."""
    view = room.ask(lambda workspace: workspace.views.decisions())
    return render(request, "decisions.html", "Decisions", view, room=room, here="decisions")


@router.post("/{room}/decide", dependencies=[Proven])
def decide(
    request: Request, room: InRoom, decision: Annotated[Chosen, Form()], id: Ids, seen: Text = "", about: Text = "",
    reason: Text = "", back: Text = "",
) -> Response:  # fmt: skip
    """Decide on one finding, or on two that they are the same or different; `about` is the one whose page it was."""
    author = request.app.state.settings.author

    def made(workspace: Workspace) -> str:
        _ready(workspace)
        ids = list(dict.fromkeys(id))
        if decision in ("same", "different") and len(ids) != _TWO:
            raise UsageError("choose two that are not the same yet", hint="go back and choose another one")
        _as_seen(workspace, about or ids[0], seen)
        return workspace.decide(decision, *ids, reason=reason.strip(), author=author).id

    return _done(room.name, back, room.change(made))


@router.post("/{room}/correct", dependencies=[Proven])
def correct(
    request: Request, room: InRoom, account: Text, field: Annotated[Literal["published", "outlet", "authors"], Form()],
    value: Text, reason: Text = "", back: Text = "",
) -> Response:  # fmt: skip
    """Set the day, the outlet or the authors of an account."""
    author = request.app.state.settings.author

    def made(workspace: Workspace) -> str:
        _ready(workspace)
        return workspace.correct(account, field, value.strip(), reason=reason.strip(), author=author).id

    return _done(room.name, back, room.change(made))


@router.post("/{room}/undo", dependencies=[Proven])
def undo(room: InRoom, decision: Text, back: Text = "") -> Response:
    """Take a decision back."""

    def taken_back(workspace: Workspace) -> None:
        _ready(workspace)
        workspace.undo(decision)

    room.change(taken_back)
    return _done(room.name, back, "")


def _ready(workspace: Workspace) -> None:
    """Make sure that a decision changes counts alone: here no text is read, and no model is loaded.

    Raises:
        Refused: accounts are still being read, or were read by an older Variorum.
    """
    if rooms := workspace.unfinished():
        hint = "wait until they are, or run `variorum read` once more; nothing was changed"
        raise Refused(409, f"not all accounts have been read for {', '.join(rooms)}", hint)


def _as_seen(workspace: Workspace, id: str, seen: str) -> None:
    """Make sure that nobody decided on the same since the page was shown.

    Raises:
        Refused: somebody did.
    """
    known = workspace.decisions_on(id)
    if seen and stamp(known) != seen:
        told = [decided(decision) for decision in known]
        last = f"{told[-1].author} decided “{told[-1].what}” at {told[-1].when}" if told else "one was taken back"
        hint = "load the page again, see what was decided, and decide anew"
        raise Refused(409, f"somebody decided on this since you opened the page: {last}", hint)


def _done(room: str, back: str, made: str) -> Response:
    """Back to where the decision was made, if that is a page of this room."""
    place = back if back.startswith(f"/{room}/") and "\\" not in back and "\n" not in back else link(room, "decisions")
    path, _, jump = place.partition("#")
    path += ("&" if "?" in path else "?") + f"decided={made[:12]}" if made and "decided=" not in path else ""
    return RedirectResponse(path + (f"#{jump}" if jump else ""), status_code=303)
