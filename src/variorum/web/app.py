"""The reading room as an application: its rooms, its pages, its interface for programs."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from importlib.resources import files
from pathlib import Path

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from variorum.web import errors
from variorum.web.rooms import Rooms
from variorum.web.routes import ROUTERS
from variorum.web.safety import Guard, Tries
from variorum.web.settings import Settings

_DESCRIPTION = "What Variorum says of the accounts of a workspace, as records of the export format."


def create_app(workspaces: Sequence[Path], settings: Settings | None = None) -> FastAPI:
    """A reading room over workspaces.

    Args:
        workspaces: their files; each is found at `/NAME/`, after the name of its file.
        settings: how it is run.

    Raises:
        WorkspaceError: a workspace cannot be opened.
    """
    settings = settings or Settings()
    rooms = Rooms(workspaces)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        rooms.close()

    app = FastAPI(
        title="Variorum", description=_DESCRIPTION, version="1", openapi_url="/api/openapi.json", docs_url=None,
        redoc_url=None, lifespan=lifespan,
    )  # fmt: skip
    app.state.settings, app.state.rooms, app.state.tries = settings, rooms, Tries()
    app.mount("/static", StaticFiles(directory=str(files("variorum.web") / "static")), name="static")
    errors.install(app)
    for router in ROUTERS:
        app.include_router(router)
    app.add_middleware(Guard, settings=settings)
    return app
