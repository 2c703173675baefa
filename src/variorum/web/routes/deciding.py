"""Deciding: what was read rightly or wrongly, who is the same, what is known of an account; and taking it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated, Literal, TypeVar

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from variorum.model import UsageError
from variorum.web.errors import Refused
from variorum.web.rendering import link, render
from variorum.web.routes.asking import InRoom, Proven, author_of
from variorum.workspace import Workspace
from variorum.workspace.views import decided, stamp

T = TypeVar("T")

router = APIRouter(include_in_schema=False)

Text = Annotated[str, Form(max_length=1000)]
Ids = Annotated[Sequence[str], Form(max_length=400)]
Chosen = Literal["same", "different", "read_rightly", "read_wrongly"]
_TWO = 2
_SEEN = "~"
"""Between an id and what was seen decided on it."""


@router.get("/{room}/decisions")
def decisions(request: Request, room: InRoom) -> Response:
    """What was decided, what waits, and what to check."""
    view, seen = room.look(lambda workspace: workspace.views.decisions())
    return render(request, "decisions.html", "Decisions", view, room=seen, here="decisions")


@router.post("/{room}/decide", dependencies=[Proven])
def decide(
    request: Request, room: InRoom, decision: Annotated[Chosen, Form()], id: Ids, seen: Ids = (), reason: Text = "",
    back: Text = "",
) -> Response:  # fmt: skip
    """Decide on one finding, or on two that they are the same or different."""
    chosen = _ids(id)
    if decision in ("same", "different") and len(chosen) != _TWO:
        raise UsageError("choose two that are not the same yet", hint="go back and choose another one")

    def made(workspace: Workspace) -> str:
        return workspace.decide(decision, *chosen, reason=reason.strip(), author=author_of(request)).id

    return _done(room.name, back, room.change(_meanwhile([*id, *seen], made)))


@router.post("/{room}/part", dependencies=[Proven])
def part(
    request: Request, room: InRoom, group: Text, id: Ids = (), seen: Ids = (), reason: Text = "", back: Text = "",
) -> Response:  # fmt: skip
    """Split an actor or an event: what was chosen of its names or tellings is another one than the rest."""

    def made(workspace: Workspace) -> str:
        return workspace.part(group, _ids(id), reason=reason.strip(), author=author_of(request))[-1].id

    return _done(room.name, back, room.change(_meanwhile(seen, made)))


@router.post("/{room}/correct", dependencies=[Proven])
def correct(
    request: Request, room: InRoom, account: Text, field: Annotated[Literal["published", "outlet", "authors"], Form()],
    value: Text, seen: Ids = (), reason: Text = "", back: Text = "",
) -> Response:  # fmt: skip
    """Set the day, the outlet or the authors of an account."""

    def made(workspace: Workspace) -> str:
        author = author_of(request)
        return workspace.correct(account, field, value.strip(), reason=reason.strip(), author=author).id

    return _done(room.name, back, room.change(_meanwhile(seen, made)))


@router.post("/{room}/undo", dependencies=[Proven])
def undo(room: InRoom, decision: Ids, back: Text = "") -> Response:
    """Take a decision back, or all that one split was made of."""

    def taken_back(workspace: Workspace) -> None:
        workspace.undo(*decision)

    room.change(_meanwhile((), taken_back))
    return _done(room.name, back, "")


def _ids(given: Sequence[str]) -> list[str]:
    """The ids in a form, each once."""
    return list(dict.fromkeys(each.partition(_SEEN)[0] for each in given))


def _meanwhile(seen: Sequence[str], decision: Callable[[Workspace], T]) -> Callable[[Workspace], T]:
    """A decision that is made only if nobody decided on the same since its page was shown; both are one change."""

    def made(workspace: Workspace) -> T:
        with workspace.changing():
            _ready(workspace)
            for each in dict.fromkeys(seen):
                id, _, known = each.partition(_SEEN)
                if known:
                    _as_seen(workspace, id, known)
            return decision(workspace)

    return made


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
    if stamp(known) != seen:
        told = decided(known)
        last = f"{told[-1].author} decided “{told[-1].what}” at {told[-1].when}" if told else "one was taken back"
        hint = "load the page again, see what was decided, and decide anew"
        raise Refused(409, f"somebody decided on this since you opened the page: {last}", hint)


def _done(room: str, back: str, made: str) -> Response:
    """Back to where the decision was made, if that is a page of this room."""
    place = back if back.startswith(f"/{room}/") and "\\" not in back and "\n" not in back else link(room, "decisions")
    path, _, jump = place.partition("#")
    path += ("&" if "?" in path else "?") + f"decided={made[:12]}" if made and "decided=" not in path else ""
    return RedirectResponse(path + (f"#{jump}" if jump else ""), status_code=303)
