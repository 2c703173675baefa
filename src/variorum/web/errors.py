"""One shape for everything that goes wrong: a page for people, a record for programs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from variorum.model import Ambiguous, Busy, NotFound, UsageError, VariorumError
from variorum.web.rendering import render

_STATUS: tuple[tuple[type[VariorumError], int], ...] = (
    (NotFound, 404),
    (Ambiguous, 404),
    (Busy, 503),
    (UsageError, 400),
)
_TITLES = {
    400: "This cannot be done", 401: "Not for everybody", 403: "Not from here", 404: "Nothing is here",
    405: "This cannot be done here", 409: "Somebody else decided", 413: "Too much", 422: "This cannot be read",
    429: "Too many tries", 503: "The workspace is busy",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What went wrong: an HTTP status, what happened, what to do about it, and the page of this room it came from."""

    status: int
    message: str
    hint: str = ""
    back: str = ""

    @property
    def title(self) -> str:
        """A few words for the top of a page."""
        return _TITLES.get(self.status, "Something went wrong")


class Refused(Exception):
    """A request that is not carried out, with the problem to tell."""

    def __init__(self, status: int, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.problem = Problem(status=status, message=message, hint=hint)


def told(request: Request, problem: Problem) -> Response:
    """A problem as a page, or for programs as `{"error": {"status", "message", "hint"}}`."""
    wants = request.headers.get("accept", "")
    if request.url.path.startswith("/api/") or ("json" in wants and "html" not in wants):
        body = {"error": {"status": problem.status, "message": problem.message, "hint": problem.hint}}
        return JSONResponse(body, status_code=problem.status)
    page = replace(problem, back=_came_from(request))
    return render(request, "problem.html", problem.title, page, status=problem.status)


def _came_from(request: Request) -> str:
    """The page of this room on which somebody did what went wrong; "" for none."""
    try:
        page = urlsplit(request.headers.get("referer", ""))
    except ValueError:
        return ""
    own = request.method == "POST" and page.netloc == request.headers.get("host")
    plain = page.path.startswith("/") and not page.path.startswith("//") and "\\" not in page.path
    return f"{page.path}?{page.query}".rstrip("?") if own and plain else ""


def problem_of(error: Exception) -> Problem:
    """What to tell of an error; of one that nobody foresaw, only that it happened."""
    if isinstance(error, Refused):
        return error.problem
    if isinstance(error, VariorumError):
        status = next((code for kind, code in _STATUS if isinstance(error, kind)), 500)
        return Problem(status=status, message=error.message, hint=error.hint)
    if isinstance(error, RequestValidationError):
        where = sorted({str(part["loc"][-1]) for part in error.errors() if part.get("loc")})
        return Problem(status=422, message=f"not understood: {', '.join(where) or 'the request'}")
    if isinstance(error, HTTPException):
        if isinstance(error.__cause__, Refused):
            return error.__cause__.problem
        return Problem(status=error.status_code, message="there is no such page" if error.status_code == 404
                       else "this address does not take that")  # fmt: skip
    return Problem(status=500, message="something went wrong inside Variorum", hint="this is a bug; please report it")


def install(app: FastAPI) -> None:
    """Have every error told in the one shape."""

    async def handle(request: Request, error: Exception) -> Response:
        return told(request, problem_of(error))

    for kind in (VariorumError, Refused, RequestValidationError, HTTPException):
        app.add_exception_handler(kind, handle)
