"""The questions: each prints its answers, one line each, ending in an id; `--json` prints their records."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from variorum.cli.app import All, Json, Place, app, opened, print_json

if TYPE_CHECKING:
    from variorum.workspace import Answers

Plain = Annotated[bool, typer.Option("--plain", help="Without colours; changed words stand in marks.")]


def _print(answers: Answers, as_json: bool) -> None:
    if as_json:
        print_json(answers.rows())
        return
    from variorum.cli.printing import print_answers

    print_answers(answers)


@app.command(epilog="Example:  variorum show story.variorum    or    variorum show story.variorum q7b0")
def show(
    workspace: Place,
    id: Annotated[str, typer.Argument(help="One finding by its id, with its words.")] = "",
    everything: All = False,
    as_json: Json = False,
) -> None:
    """What the accounts jointly tell, on one page; or one finding with the words it rests on."""
    from variorum.cli.printing import print_finding, print_readout

    with opened(workspace) as found:
        if id:
            answer = found.finding(id)
            if as_json:
                print_json(answer.row)
            else:
                print_finding(answer, found.members(id), found.decisions_on(id))
        elif as_json:
            readout = found.show(everything=everything)
            print_json(readout)
        else:
            print_readout(found.show(everything=everything))


@app.command(epilog="Example:  variorum accounts story.variorum")
def accounts(workspace: Place, as_json: Json = False) -> None:
    """The accounts, by name, with outlet, day and title where they are stated."""
    with opened(workspace) as found:
        _print(found.documents(), as_json)


@app.command(epilog="Example:  variorum copies story.variorum    variorum copies story.variorum --tree families.svg")
def copies(
    workspace: Place,
    tree: Annotated[Path | None, typer.Option("--tree", help="Draw the families' trees into this file (SVG).")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Also long lists in full.")] = False,
    plain: Plain = False,
    listed: Annotated[bool, typer.Option("--list", help="One line for each pair, best first.")] = False,
    as_json: Json = False,
) -> None:
    """Which accounts are the same text, who took from whom, and which have several editions."""
    with opened(workspace) as found:
        if tree is not None:
            from variorum.workspace import drawn

            tree.write_text(drawn(found.families()), encoding="utf-8")
            typer.echo(f"drawn: {tree}", err=True)
        elif listed or as_json:
            _print(found.copies(), as_json)
        else:
            from variorum.cli.printing import print_families

            print_families(found, plain=plain, everything=everything)


_DIFF = "variorum diff story.variorum herald courier"


@app.command(epilog=f"Example:  {_DIFF}    {_DIFF} --inline --all")
def diff(
    workspace: Place,
    a: Annotated[str, typer.Argument(help="One account, by its name or the beginning of it.")],
    b: Annotated[str, typer.Argument(help="The other account.")],
    inline: Annotated[
        bool, typer.Option("--inline", help="As one running text, as where the terminal is narrow.")
    ] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="Also house style and what is trivial, in their places.")
    ] = False,
    plain: Plain = False,
    listed: Annotated[bool, typer.Option("--list", help="One line for each edit, without the text.")] = False,
    as_json: Json = False,
) -> None:
    """What two accounts say differently in the text they share, and what only one has."""
    with opened(workspace) as found:
        if listed or as_json:
            _print(found.diff(a, b), as_json)
            return
        from variorum.cli.printing import print_comparison

        print_comparison(found.compared(a, b), inline=inline, plain=plain, everything=everything)


@app.command(epilog="Example:  variorum stories story.variorum")
def stories(workspace: Place, as_json: Json = False) -> None:
    """Which accounts tell the same happening."""
    with opened(workspace) as found:
        _print(found.stories(), as_json)


@app.command(epilog="Example:  variorum actors story.variorum")
def actors(workspace: Place, as_json: Json = False) -> None:
    """Who is meant, with every spelling and role used."""
    with opened(workspace) as found:
        _print(found.actors(), as_json)


@app.command(epilog='Example:  variorum quotes story.variorum --speaker "Ana Kovar"')
def quotes(
    workspace: Place,
    speaker: Annotated[str, typer.Option("--speaker", help="Only this speaker, by any name.")] = "",
    everything: All = False,
    as_json: Json = False,
) -> None:
    """Who said what."""
    with opened(workspace) as found:
        _print(found.quotations(speaker, everything=everything), as_json)


@app.command(epilog="Example:  variorum timeline story.variorum    variorum timeline story.variorum --svg plot.svg")
def timeline(
    workspace: Place,
    svg: Annotated[Path | None, typer.Option("--svg", help="Draw events that have a day into this file (SVG).")] = None,
    everything: All = False,
    as_json: Json = False,
) -> None:
    """What happened, by time: first days first, then as the texts have it; each with how exactly its day is known."""
    with opened(workspace) as found:
        answers = found.timeline(everything=everything)
        if svg is None:
            _print(answers, as_json)
            return
        from variorum.cli.timeline import picture

        svg.write_text(picture(found, answers), encoding="utf-8")
        typer.echo(f"drawn: {svg}", err=True)


@app.command(epilog="Example:  variorum support story.variorum v3c1")
def support(
    workspace: Place,
    id: Annotated[str, typer.Argument(help="An event, an agreement or a contradiction.")],
    as_json: Json = False,
) -> None:
    """How many accounts stand behind something, at most how many separate ones, and why some were joined."""
    with opened(workspace) as found:
        _print(found.support(id), as_json)


@app.command(epilog="Example:  variorum disputes story.variorum")
def disputes(workspace: Place, as_json: Json = False) -> None:
    """Where accounts or parties contradict one another."""
    with opened(workspace) as found:
        _print(found.disputes(), as_json)


@app.command(epilog="Example:  variorum gaps story.variorum")
def gaps(workspace: Place, as_json: Json = False) -> None:
    """What these accounts cannot answer, and what is missing."""
    with opened(workspace) as found:
        _print(found.gaps(), as_json)


@app.command(epilog="Example:  variorum issues story.variorum")
def issues(workspace: Place, as_json: Json = False) -> None:
    """Inputs that something went wrong with."""
    with opened(workspace) as found:
        _print(found.issues(), as_json)


@app.command(epilog='Example:  variorum search story.variorum "no agreement yet"')
def search(
    workspace: Place, words: Annotated[str, typer.Argument(help="Words as they stand.")], as_json: Json = False
) -> None:
    """Every place where words stand, whatever the case, spaces, quotes and dashes."""
    with opened(workspace) as found:
        _print(found.search(words), as_json)
