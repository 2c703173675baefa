"""The commands' frame: what all of them share, and the one place where errors become messages and exit statuses."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from variorum.workspace import Workspace

READ, ERROR, USAGE, UNREAD = 0, 1, 2, 3
"""Exit statuses: all read; an error; wrong usage; finished, but some inputs could not be read."""

_EPILOG = "Try it:  variorum read FOLDER --into story.variorum"

app = typer.Typer(
    name="variorum",
    help="Reads the pile of accounts of a news story and tells what they jointly say, who copied whom, and how many "
    "separate ones stand behind each statement.",
    epilog=_EPILOG,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Place = Annotated[Path, typer.Argument(help="The workspace file, such as story.variorum.")]
Json = Annotated[bool, typer.Option("--json", help="Print the records of the export format as a JSON list.")]
All = Annotated[bool, typer.Option("--all", help="Also what is less sure, trivial, or told once.")]


@app.callback(invoke_without_command=True)
def start(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show where an error comes from.")] = False,
) -> None:
    """Options before the command."""
    if version:
        from importlib.metadata import version as installed

        typer.echo(installed("variorum"))
        raise typer.Exit


@contextmanager
def opened(path: Path) -> Iterator[Workspace]:
    """An existing workspace, closed afterwards; what its accounts have not been read for is said first."""
    from variorum.workspace import open

    with open(path, create=False) as workspace:
        if rooms := workspace.unfinished():
            typer.echo(
                f"note: not all accounts have been read for {', '.join(rooms)}; read them again to finish", err=True
            )
        yield workspace


def print_json(rows: Any) -> None:
    """Rows as JSON on standard output."""
    import orjson

    sys.stdout.buffer.write(orjson.dumps(rows, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))


def main() -> None:
    """Run the command line; never returns."""
    try:
        app(standalone_mode=True)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(ERROR)
    except Exception as error:
        if "--debug" in sys.argv:
            raise
        sys.exit(_told(error))


def _told(error: Exception) -> int:
    """Say what went wrong and what to do; the exit status."""
    from variorum.model import UsageError, VariorumError  # not for --help, which must be instant

    if isinstance(error, OSError) and error.filename:
        typer.echo(f"variorum: {error.filename}: {error.strerror}", err=True)
        typer.echo("  does it exist, and may you read or write it?", err=True)
        return ERROR
    if not isinstance(error, VariorumError):
        typer.echo(f"variorum: {type(error).__name__}: {error}", err=True)
        typer.echo("  this is a bug; run again with `variorum --debug …` and report what it prints", err=True)
        return ERROR
    typer.echo(f"variorum: {error.message}", err=True)
    if error.hint:
        typer.echo(f"  {error.hint}", err=True)
    return USAGE if isinstance(error, UsageError) else ERROR
