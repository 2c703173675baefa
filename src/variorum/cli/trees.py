"""Families as trees on the terminal, passages in common beyond them, and editions with what changed in silence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from variorum.cli.characters import seen
from variorum.cli.difference import QUIET, Look, hung, wrapped
from variorum.workspace import Answers, Editions, FamilyTree, Piece, Relation, TreeRow
from variorum.workspace.family_words import named, tied
from variorum.workspace.labels import plural
from variorum.workspace.seen import told
from variorum.workspace.telling import clip

_MARKS = {Relation.HEAD: "", Relation.FROM: "▸ ", Relation.INTO: "◂ ", Relation.UNKNOWN: "─ "}
_SHOWN = 30  # passages beyond families
_SILENT = 5  # silent edits of one step
_LEGEND = "▸ made from the one above · ◂ the one above was made from it · ─ not known which was first"


def trees(found: Sequence[FamilyTree], look: Look) -> Iterator[Text]:
    """Every family, its accounts below one another."""
    for tree in found:
        title = tree.title()
        yield from wrapped(Text(f"{title[:1].upper()}{title[1:]}", style="bold"), look.width)
        for row, lead, under in _leads(tree.rows):
            above = tree.rows[row.above] if row.above is not None else None
            yield from _row(row, above, lead, under, look)
        yield Text()
    if found:
        yield from wrapped(Text(_LEGEND, style=QUIET), look.width)
        yield Text()


def _leads(rows: Sequence[TreeRow]) -> Iterator[tuple[TreeRow, str, str]]:
    """Each row with the lines drawn before it and those that go on under it."""
    last: dict[int | None, int] = {row.above: index for index, row in enumerate(rows)}
    above: list[str] = []
    for index, row in enumerate(rows):
        del above[row.depth :]
        ends = last[row.above] == index
        below = any(other.above == index for other in rows[index + 1 : index + 2])
        lead = "".join(above[1:]) + (("└─" if ends else "├─") + _MARKS[row.relation] if row.depth else "")
        above.append("" if not row.depth else "   " if ends else "│  ")
        yield row, lead, "".join(above[1:]) + ("│ " if below else "  ")


def _row(row: TreeRow, above: TreeRow | None, lead: str, under: str, look: Look) -> Iterator[Text]:
    name = Text(seen(named(row)), style="italic" if row.unseen else "bold" if not row.depth else "")
    how = seen(tied(row, above))
    line = Text().append_text(name).append(f"   {how}" if how else "").append(f"   {row.id}".rstrip(), style=QUIET)
    yield from hung(line, look.width, lead, under + "  ")


def passages(found: Answers, look: Look, *, everything: bool) -> Iterator[Text]:
    """Passages in common of accounts that are of no family together."""
    if not found:
        return
    yield from wrapped(Text("Passages in common, of accounts that are otherwise their own", style="bold"), look.width)
    for answer in found if everything else found[:_SHOWN]:
        line = Text(seen(answer.text)).append(f"   {answer.id}", style=QUIET)
        yield from hung(line, look.width, "  ", "      ")
    if len(found) > _SHOWN and not everything:
        yield Text(f"  and {len(found) - _SHOWN:,} more: --all", style=QUIET)
    yield Text()


def several_editions(found: Sequence[Editions], look: Look, *, everything: bool) -> Iterator[Text]:
    """Each account of several editions: when each was seen, and the silent edits from one to the next."""
    for each in found:
        yield Text(seen(each.title()), style="bold")
        steps = {step.found.right.document: step for step in each.steps}
        for edition in each.editions:
            counts = "   counts" if edition.counts else ""
            line = f"{edition.name}   {told(edition.seen, edition.by)}   {plural(edition.words, 'word')}{counts}"
            yield from hung(Text(line), look.width, "  ", "      ")
            step = steps.get(edition.document)
            if step is None:
                continue
            yield from hung(Text(step.line()), look.width, "      ", "        ")
            shown = step.silent if everything else step.silent[:_SILENT]
            for piece in shown:
                yield from _silent(step.found.kind(piece), piece, step.found.id(piece), look)
            if len(shown) < len(step.silent):
                yield Text(f"        and {len(step.silent) - len(shown)} more: --all, or diff", style=QUIET)
            if step.silent_style:
                yield Text(f"        and {step.silent_style} of house style", style=QUIET)
        yield Text()


def _silent(kind: str, piece: Piece, id: str, look: Look) -> Iterator[Text]:
    words = " | ".join(clip(seen(side), 90) for side in (piece.left, piece.right) if side.strip())
    line = Text(f"{kind}: {words}").append(f"   {id}".rstrip(), style=QUIET)
    yield from hung(line, look.width, "        ", "            ")
