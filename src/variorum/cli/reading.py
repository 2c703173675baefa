"""`read`, `check`, `export`: what goes in, whether it holds, what comes out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from variorum.cli.app import ERROR, UNREAD, Place, app, opened

if TYPE_CHECKING:
    from variorum.workspace import Workspace

_PAGE = "html"
"""A format that the room of pages draws."""


@app.command(epilog="Example:  variorum read news/ --into story.variorum --workers 2")
def read(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, or - for standard input.")],
    into: Annotated[Path, typer.Option("--into", help="The workspace file; made when it does not exist.")],
    prefix: Annotated[str, typer.Option("--as", help="Put this before the names of these accounts.")] = "",
    workers: Annotated[int, typer.Option("--workers", min=1, help="How many processes read.")] = 1,
    only: Annotated[str, typer.Option("--only", help="Only these rooms, such as copies,stories.")] = "",
    quiet: Annotated[bool, typer.Option("--quiet", help="Do not print what the accounts tell.")] = False,
) -> None:
    """Read accounts into a workspace and print what they jointly tell."""
    from variorum.cli.printing import print_readout
    from variorum.cli.progress import shown
    from variorum.workspace import open

    with open(into) as workspace:
        with shown() as progress:
            report = workspace.read(
                paths, as_prefix=prefix, workers=workers, only=[room for room in only.split(",") if room],
                progress=progress,
            )  # fmt: skip
        typer.echo(str(report), err=True)
        for issue in report.issues:
            typer.echo(f"  {issue.address}: {issue.happened}; {issue.done}", err=True)
        if not quiet:
            print_readout(workspace.show())
            typer.echo(f"\nkept in {into} — variorum --help lists what to ask it", err=True)
    if report.unread:
        raise typer.Exit(UNREAD)


@app.command(epilog="Example:  variorum check story.variorum")
def check(workspace: Place) -> None:
    """Whether every finding rests on its exact words and follows from them (not: is true); list what is out of date."""
    with opened(workspace) as found:
        report = found.check()
    typer.echo(str(report))
    if not report.clean:
        raise typer.Exit(ERROR)


@app.command(epilog="Example:  variorum export story.variorum --format jsonl --out story.jsonl")
def export(
    workspace: Place,
    format: Annotated[
        str,
        typer.Option(
            "--format",
            help="jsonl, html, passim, alignments, edits, graphml, gexf, tei, timelinejs, or one of an extension.",
        ),
    ] = "jsonl",
    out: Annotated[Path | None, typer.Option("--out", help="The file; standard output when left out.")] = None,
) -> None:
    """Write everything Variorum says of these accounts to a file."""
    _check(format)
    with opened(workspace) as found:
        if out is None:
            _write(found, workspace, format, sys.stdout.buffer)
        else:
            with out.open("wb") as file:
                _write(found, workspace, format, file)


def _check(format: str) -> None:
    """Refuse an unknown format before a file is touched."""
    from variorum import extensions
    from variorum.model import UsageError

    known = sorted({_PAGE, *extensions.exports()})
    if format not in known:
        raise UsageError(f"no export format {format!r}", hint=f"formats: {', '.join(known)}")


def _write(found: Workspace, path: Path, format: str, file: BinaryIO) -> None:
    if format == _PAGE:  # drawn by the room of pages, which only this format needs
        from variorum.web.report import write_report

        write_report(found, path.stem, file)
    else:
        found.export(format, file)
