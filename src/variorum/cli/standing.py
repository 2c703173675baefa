"""Questions about statements: who carries one, what is claimed of an event, who stands where, what is foretold."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from variorum.cli.app import All, Json, Place, app, opened, print_json

if TYPE_CHECKING:
    from variorum.workspace import Answers


def _print(answers: Answers, as_json: bool) -> None:
    if as_json:
        print_json(answers.rows())
        return
    from variorum.cli.printing import print_answers

    print_answers(answers)


@app.command(epilog='Example:  variorum trace story.variorum "the talks ended without agreement"')
def trace(
    workspace: Place,
    words: Annotated[str, typer.Argument(help="Words as they stand, or the id of a claim or quotation.")],
    as_json: Json = False,
) -> None:
    """Who carries a statement: in which words, since when, on whose word, and who denies it or is silent."""
    from variorum.cli.printing import print_readout

    with opened(workspace) as found:
        told = found.trace(words)
        if as_json:
            print_json([told.row])
        else:
            print_readout(told.page)


@app.command(epilog="Example:  variorum claims story.variorum --about v3c1")
def claims(
    workspace: Place,
    about: Annotated[
        str, typer.Option("--about", help="Only of this event, or of this actor and in his words: an id or a name.")
    ] = "",
    as_json: Json = False,
) -> None:
    """What is said of events and actors, each with who says it."""
    with opened(workspace) as found:
        _print(found.claims(about), as_json)


@app.command(epilog="Example:  variorum alike story.variorum")
def alike(
    workspace: Place,
    light: Annotated[bool, typer.Option("--light", help="Also in what light: one thing in other words.")] = False,
    everything: All = False,
    as_json: Json = False,
) -> None:
    """What all texts of a happening tell alike, what one alone has, and who leaves a denial out."""
    from variorum.cli.printing import print_answers, print_readout

    with opened(workspace) as found:
        told = found.alike(everything=everything)
        lists = [found.without_denial(), *((found.framing(), found.both_can_hold()) if light else ())]
        if as_json:
            rows = [row for answers in (found.agreements(), *lists) for row in answers.rows()]
            print_json(rows)
            return
        print_readout(told)
        for answers in lists:
            if answers:
                typer.echo(f"\n{answers.question.upper()}")
                print_answers(answers)


@app.command(epilog="Example:  variorum positions story.variorum --issues issues.yaml --all")
def positions(
    workspace: Place,
    issues: Annotated[
        Path | None, typer.Option("--issues", help="A YAML file of issues, as in `corridor: [grain, export]`.")
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Also as accounts report them, and as others describe them.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Who stands where: an actor, an issue, a stance, in the actor's own words."""
    with opened(workspace) as found:
        _print(found.positions(issues, everything=everything), as_json)


@app.command(epilog="Example:  variorum forecasts story.variorum")
def forecasts(workspace: Place, as_json: Json = False) -> None:
    """What is foretold and by whom, for which days, and what became of it."""
    with opened(workspace) as found:
        _print(found.forecasts(), as_json)
