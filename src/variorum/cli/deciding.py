"""`decide`: a person's decisions, corrections, and taking them back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from variorum.cli.app import Place, app, opened

if TYPE_CHECKING:
    from variorum.model import Decision

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
            for each in found.decisions():
                where = " · ".join(f"{a.kind.replace('_', ' ')} “{a.words}” in {a.address}" for a in each.anchors)
                told = f"{each.decision.replace('_', ' ')} {each.field} {each.value}".strip()
                typer.echo(f"{each.decided:%Y-%m-%d %H:%M} {each.author}: {told}: {where} {each.reason}  {each.id[:8]}")
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


def _told(workspace: Place, decision: Decision) -> None:
    typer.echo(f"decided; undo with:  variorum decide {workspace} undo {decision.id[:8]}")
