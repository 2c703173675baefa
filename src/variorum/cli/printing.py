"""Answers and readouts on the terminal: wrapped to its width, ids dimmed at the end of each line."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from typing import Literal

from rich.console import Console
from rich.text import Text

from variorum.cli.characters import seen
from variorum.model import Decision
from variorum.workspace import Answer, Answers, Comparison, Readout, Workspace
from variorum.workspace.labels import label

_PLAIN_WIDTH = 120
"""Columns when nobody looks: in a pipe or a file."""

_WIDEST = 200
"""Columns beyond which two columns are harder to read, not easier."""

_AGAINST = " ↔ "
"""Stands between the sides of a contradiction: each begins a line."""

_STYLES = {"dispute": "red", "copy": "bold", "block": "bold cyan", "quotation": "green"}


def _console(*, plain: bool = False) -> Console:
    width = None if sys.stdout.isatty() else _PLAIN_WIDTH
    system: Literal["auto"] | None = None if plain or os.environ.get("NO_COLOR") else "auto"
    return Console(width=width, highlight=False, soft_wrap=False, markup=False, emoji=False, color_system=system)


def _print(console: Console, text: str, id: str, indent: int, style: str = "") -> None:
    line = Text(seen(text).replace(_AGAINST, f"\n{_AGAINST.lstrip()}"), style=style)
    if id:
        line.append(f"   {id}", style="dim")
    wrapped = line.wrap(console, max(20, console.width - indent - 4))
    for number, part in enumerate(wrapped):
        part.rstrip()
        console.print(Text(" " * (indent + (4 if number else 0))) + part, overflow="ignore", no_wrap=True, crop=False)


def print_readout(readout: Readout) -> None:
    """The whole page."""
    console = _console()
    console.print(Text(seen(readout.head), style="bold"))
    for section in readout.sections:
        console.print()
        _print(console, section.title, "", 0, "bold underline")
        for line in section.lines:
            _print(console, line.text, line.id, 2 * (line.depth + 1), _STYLES.get(line.sort, ""))


def print_answers(answers: Answers) -> None:
    """One answer a line; a word when there is none; last what was left out."""
    console = _console()
    if not answers:
        console.print(answers.nothing)
    for answer in answers:
        _print(console, answer.text, answer.id, 0)
    if answers.left_out:
        console.print(answers.left_out)


def print_comparison(found: Comparison, *, inline: bool, plain: bool, everything: bool) -> None:
    """Two accounts side by side where there is room for two columns, else as one running text."""
    from variorum.cli.difference import Look
    from variorum.cli.inline import inline as running
    from variorum.cli.side_by_side import LEAST_WIDTH, side_by_side

    console = _console(plain=plain)
    colour = console.color_system is not None and not console.no_color
    look = Look(width=max(20, min(console.width, _WIDEST)), colour=colour, everything=everything)
    _print_lines(console, running(found, look) if inline or look.width < LEAST_WIDTH else side_by_side(found, look))


def print_families(workspace: Workspace, *, plain: bool, everything: bool) -> None:
    """Families as trees, passages in common beyond them, and editions."""
    from variorum.cli.difference import Look
    from variorum.cli.trees import passages, several_editions, trees

    console = _console(plain=plain)
    look = Look(width=max(20, console.width), everything=everything)
    families, beyond, editions = workspace.families(), workspace.passages_beyond(), workspace.editions()
    if not (families or beyond or editions):
        console.print("same text: nothing found")
    _print_lines(console, trees(families, look))
    _print_lines(console, several_editions(editions, look, everything=everything))
    _print_lines(console, passages(beyond, look, everything=everything))


def _print_lines(console: Console, lines: Iterable[Text]) -> None:
    for line in lines:
        console.print(line, overflow="ignore", no_wrap=True, crop=False)


def print_finding(answer: Answer, members: Answers, decisions: Sequence[Decision]) -> None:
    """One finding, what people decided on it, the words it rests on, by role, and its members with theirs."""
    console = _console()
    _print(console, answer.text, answer.id, 0, "bold")
    for decision in decisions:
        _print(console, f"{label(decision.decision)}, says {decision.author} {decision.reason}".rstrip(), "", 2)
    if answer.row.get("tense", "none") != "none":
        _print(console, f"told {label(answer.row['tense'])}", "", 2)
    _print_words(console, answer, 2)
    for member in members:
        _print(console, member.text, member.id, 2)
        _print_words(console, member, 4)


def _print_words(console: Console, answer: Answer, indent: int) -> None:
    for role, places in answer.row.get("evidence", {}).items():
        for place in places:
            where = f"{role}: “{place['words']}”   {place['document']} {place['start']}–{place['end']}"
            _print(console, where, "", indent)
