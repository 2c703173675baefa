"""`decide`: a person's decisions, corrections, and taking them back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from variorum.cli.app import Place, app, opened
from variorum.cli.characters import seen

if TYPE_CHECKING:
    from variorum.model import Decision
    from variorum.workspace.views.decisions import Decided

_SET = "variorum decide story.variorum set courier published 2031-03-02"
_EXAMPLES = f"""\b
Examples:
  variorum decide story.variorum same a3f1 a90c --because "one man, two spellings"
  {_SET}
  variorum decide story.variorum undo x41c"""


@app.command(epilog=_EXAMPLES)
def decide(
    workspace: Place,
    decision: Annotated[
        str, typer.Argument(help="same, different, read-rightly, read-wrongly, set or undo; nothing lists decisions.")
    ] = "",
    about: Annotated[
        list[str] | None, typer.Argument(help="Ids; for set: an account, published | outlet | authors, the value.")
    ] = None,
    reason: Annotated[str, typer.Option("--because", help="Why.")] = "",
    author: Annotated[str, typer.Option("--as", help="Who decides; the login name when left out.")] = "",
) -> None:
    """Correct what Variorum read. Never says that a claim is true or false."""
    from variorum.model import UsageError

    asked = about or []
    with opened(workspace) as found:
        if not decision:
            from variorum.workspace.views.decisions import decided

            for each in decided(found.decisions()):
                typer.echo(_line(each))
        elif decision == "undo":
            for each_id in asked:
                found.undo(each_id)
                typer.echo(f"undone: {each_id}")
        elif decision == "set":
            if len(asked) != 3:
                raise UsageError("set takes an account, a field and a value", hint=_SET)
            _told(workspace, found.correct(*asked, reason=reason, author=author))
        else:
            _told(workspace, found.decide(decision, *asked, reason=reason, author=author))


def _line(decided: Decided) -> str:
    """What was decided, on what, by whom, when and why; then the ids that `undo` takes."""
    on = " and ".join(f"“{words}” in {address}" if words else f"for {address}" for words, address, _ in decided.on)
    why = f"; because {decided.reason}" if decided.reason else ""
    ids = " ".join(id[:8] for id in decided.ids)
    return seen(f"{decided.what} {on}".rstrip() + f"; by {decided.author}, {decided.when}{why}   {ids}")


def _told(workspace: Place, decision: Decision) -> None:
    typer.echo(f"decided; undo with:  variorum decide {workspace} undo {decision.id[:8]}")
