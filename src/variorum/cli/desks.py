"""`decisions`: taken along from one desk, brought to another, and compared."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from variorum.cli.app import Json, Place, app, opened, print_json
from variorum.workspace.labels import plural

if TYPE_CHECKING:
    from variorum.model import Decision
    from variorum.workspace.desks import Matter

_EXPORT = "Example:  variorum decisions export story.variorum --out mira.jsonl"
_IMPORT = "Example:  variorum decisions import story.variorum mira.jsonl"
_COMPARE = (
    "Example:  variorum decisions compare mira.jsonl jon.jsonl    or    variorum decisions compare story.variorum"
)
_SHOWN = 20

decisions = typer.Typer(
    name="decisions", help="Take decisions from one desk to another, and see how well two desks agree.",
    no_args_is_help=True, rich_markup_mode=None, context_settings={"help_option_names": ["-h", "--help"]},
)  # fmt: skip
app.add_typer(decisions)


@decisions.command(name="export", epilog=_EXPORT)
def export_(
    workspace: Place,
    out: Annotated[Path | None, typer.Option("--out", help="Write to this file, not to standard output.")] = None,
) -> None:
    """Write the decisions of a workspace, one a line, as the export format has them."""
    from variorum.workspace.desks import written

    with opened(workspace) as found:
        lines = "".join(written(found.decisions()))
    if out is None:
        sys.stdout.write(lines)
    else:
        out.write_text(lines, encoding="utf-8")
        typer.echo(f"{len(lines.splitlines())} decisions in {out}", err=True)


@decisions.command(name="import", epilog=_IMPORT)
def import_(
    workspace: Place,
    desk: Annotated[Path, typer.Argument(help="The decisions of another desk on the same accounts.")],
) -> None:
    """Keep and apply what another desk decided; what is here already is not taken twice."""
    from variorum.workspace.desks import counted, decisions_in

    with opened(workspace) as found, desk.open(encoding="utf-8") as lines:
        taken = found.take_decisions(decisions_in(lines))
    new = ", ".join(counted(taken.new)) or "nothing new"
    typer.echo(f"taken: {new}" + (f"; {taken.known} were here" if taken.known else ""))
    for each in taken.elsewhere[:_SHOWN]:
        where = " and ".join(anchor.address for anchor in each.anchors)
        typer.echo(f"left out, as the account is not here, or in several editions: {where}", err=True)
    if len(taken.elsewhere) > _SHOWN:
        typer.echo(f"and {len(taken.elsewhere) - _SHOWN} more", err=True)


@decisions.command(epilog=_COMPARE)
def compare(
    desks: Annotated[
        list[Path],
        typer.Argument(help="Two or more workspaces or files of decisions; of one, its people are compared."),
    ],
    as_json: Json = False,
) -> None:
    """How well desks agree, beyond chance: Krippendorff's alpha for nominal values, and where they part."""
    from variorum.workspace.desks import by_author, compared, held_by_several, record

    kept = {str(path): _desk(path) for path in desks}
    held = held_by_several([accounts for _, accounts in kept.values()])
    read = {name: decided for name, (decided, _) in kept.items()}
    named = read if len(read) > 1 else by_author(next(iter(read.values())))
    matters = compared(list(named.values()))
    if as_json:
        print_json([record(matter, list(named)) for matter in matters])
        return
    if len(read) > 1:
        typer.echo(f"{plural(held, 'account')} at {'both desks' if len(read) == 2 else 'more than one desk'}")
    if not matters:
        typer.echo("nobody decided anything")
    for matter in matters:
        _print(matter, list(named))


def _desk(path: Path) -> tuple[list[Decision], frozenset[str]]:
    """The decisions of a desk, and where its accounts are from: of a file, those that it decides on."""
    from variorum.workspace.desks import decisions_in

    with path.open("rb") as start:
        is_workspace = start.read(6) == b"SQLite"
    if is_workspace:
        with opened(path) as workspace:
            return workspace.decisions(), workspace.addresses()
    with path.open(encoding="utf-8") as lines:
        decided = decisions_in(lines)
    return decided, frozenset(anchor.address for each in decided for anchor in each.anchors)


def _print(matter: Matter, names: list[str]) -> None:
    from variorum.workspace.desks import told

    each = ", ".join(f"{name} {number}" for name, number in zip(names, matter.decided, strict=True))
    alpha = "cannot be told" if matter.alpha is None else f"{matter.alpha:.3f}"
    typer.echo(f"{matter.told}: {each}; by more than one {matter.shared}, alike {matter.alike}; alpha {alpha}")
    for apart in matter.apart[:_SHOWN]:
        ways = " · ".join(f"{name}: {told(given)}" for name, given in zip(names, apart.decisions, strict=True) if given)
        typer.echo(f"    {apart.told}   {ways}")
    if len(matter.apart) > _SHOWN:
        typer.echo(f"    and {len(matter.apart) - _SHOWN} more")
