"""`reuse`: copies and taken passages in any pile, without a workspace."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from variorum.cli.app import UNREAD, app


@app.command(epilog="Example:  variorum reuse corpus.jsonl --out pairs.jsonl")
def reuse(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, or - for standard input.")],
    out: Annotated[Path | None, typer.Option("--out", help="The file; standard output when left out.")] = None,
    prefix: Annotated[str, typer.Option("--as", help="Put this before the names of these accounts.")] = "",
) -> None:
    """Which accounts share text, as JSON lines: for piles of any size and language, with no workspace."""
    import orjson

    from variorum.workspace import reused

    report = reused(paths, as_prefix=prefix)
    lines = b"".join(orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE) for row in report.rows())
    if out is None:
        sys.stdout.buffer.write(lines)
    else:
        out.write_bytes(lines)
    typer.echo(f"{len(report.names)} accounts read, {len(report.pairs)} pairs share text", err=True)
    for issue in report.issues:
        typer.echo(f"  {issue.address}: {issue.happened}; {issue.done}", err=True)
    if any(not issue.documents for issue in report.issues):
        raise typer.Exit(UNREAD)
