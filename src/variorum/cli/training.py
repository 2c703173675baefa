"""`train`: learn from a user's own copy of a corpus."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from variorum.cli.app import app
from variorum.model import UsageError

_TRAINABLE = ("quotes",)


@app.command(epilog="Example:  variorum train quotes polnear/train")
def train(
    room: Annotated[str, typer.Argument(help="What learns: quotes.")],
    data: Annotated[Path, typer.Argument(help="A folder of brat files, or a file of JSON lines.", exists=True)],
    out: Annotated[Path | None, typer.Option("--out", help="The file; else where reading looks for it.")] = None,
    first: Annotated[int, typer.Option("--first", min=0, help="Only so many texts; all when 0.")] = 0,
) -> None:
    """Train on annotated texts of your own; what is learned is used from then on.

    It lies in your data folder, or in the file that VARIORUM_QUOTES_JUDGE names; remove it and accounts are read by
    rule alone again. Accounts in a workspace are read anew when it changes.
    """
    from itertools import islice

    from variorum.extensions import judge_file
    from variorum.quotes.corpora import corpus
    from variorum.quotes.training import train as learn

    if room not in _TRAINABLE:
        raise UsageError(f"{room!r} does not learn", hint=f"rooms that do: {', '.join(_TRAINABLE)}")
    place = out or judge_file()
    trained = learn(islice(corpus(data), first or None), _tell)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(trained.judge.pack())
    typer.echo(
        f"{trained.texts} texts with {trained.attributions} attributions; on a fifth held back, F1 "
        f"{100 * trained.held_out:.1f} (half of the content and the speaker right)\nkept in {place}"
    )


def _tell(texts: int) -> None:
    """Say every hundred texts how far it has come."""
    if texts % 100 == 0:
        typer.echo(f"{texts} texts read", err=True)
