"""`serve`: the reading room, and `users`: who may enter it. What it is made of is loaded only when it opens."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from variorum.cli.app import app


@app.command(epilog="Example:  variorum serve story.variorum --open    or    variorum serve a.variorum b.variorum")
def serve(
    workspaces: Annotated[list[Path], typer.Argument(help="Workspace files, such as story.variorum.")],
    host: Annotated[str, typer.Option("--host", help="Listen at this address.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="Listen at this port; 0 takes a free one.")] = (
        8451
    ),
    token: Annotated[
        str,
        typer.Option(
            "--token", envvar="VARIORUM_TOKEN", help="Let in only who knows this; beyond this machine, needed."
        ),
    ] = "",
    users: Annotated[
        Path | None,
        typer.Option("--users", help="Let in the people of this file, by name and password; they decide under it."),
    ] = None,
    author: Annotated[str, typer.Option("--as", help="Who decides; the login name when left out.")] = "",
    names: Annotated[
        list[str] | None, typer.Option("--name", help="Another name browsers may call the room by, as behind a proxy.")
    ] = None,
    browse: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
) -> None:
    """Open a reading room in the browser: read, check and correct what Variorum tells."""
    from variorum.web.serving import run

    run(
        workspaces, host=host, port=port, token=token, author=author, names=tuple(names or ()), browse=browse,
        say=lambda line: typer.echo(line, err=True), users=users,
    )  # fmt: skip


@app.command(epilog="Example:  variorum users people.txt mira")
def users(
    people: Annotated[Path, typer.Argument(help="The file of people, made when there is none.")],
    name: Annotated[str, typer.Argument(help="The name to enter under; a known one gets a new password.")],
) -> None:
    """Add somebody who may enter a reading room; asks for the password, or reads a line of standard input."""
    import sys

    from variorum.web.users import add_user

    if sys.stdin.isatty():
        password = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
    else:
        password = sys.stdin.readline().rstrip("\n")
    new = add_user(people, name, password)
    typer.echo(f"{name} {'may enter' if new else 'has a new password'}: variorum serve … --users {people}", err=True)
