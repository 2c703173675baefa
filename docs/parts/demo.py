"""What the program prints of examples/accounts: for the tour and for the terminal picture."""

from __future__ import annotations

import io
import os
import pty
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from types import TracebackType
from typing import Self

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

import variorum

COLUMNS = 100
_PICTURED = {"SAME TEXT": 10, "HAPPENING 1 ": 26, "CANNOT SAY": 5}
"""How many lines of which sections stand in the picture."""
_READ = "read examples/accounts --into demo.variorum"
_WORKSPACE = "demo.variorum"
_RUN = re.compile(r"run (?P<lines>\d+): (?P<command>.+)")
_UNDO = re.compile(r"\b(undo|undone:) (x[0-9a-f]+)")
_SHOWN_DECISION = "x41c09a7"
"""A decision's id holds its time, so that no two are equal; the pages show this one."""
_ENDS = re.compile(r"(^|\s)[a-z][0-9a-f]{3,}$")
"""A statement ends in its id."""
_REMOTE_FONT = re.compile(r"\s*@font-face \{\{.*?\}\}(?=\n)", re.DOTALL)


class Demo:
    """One reading of the example accounts, to be asked as a person would at a terminal.

    Each page begins with the workspace as read. `{a}`, `{b}`, `{event}`, `{dispute}`, `{quotation}`, `{speaker}` and
    `{undated}` in a command stand for what the workspace holds, `{decision}` for the last decision made.
    """

    def __init__(self, accounts: Path) -> None:
        self._accounts = accounts

    def __enter__(self) -> Self:
        self._folder = Path(tempfile.mkdtemp())
        self._here = self._folder / "here"
        self._here.mkdir()
        (self._here / "examples").mkdir()
        (self._here / "examples" / "accounts").symlink_to(self._accounts)
        self._names: dict[str, str] = {}
        self._decided = False
        self._seen = {_READ: self._terminal(_READ)}
        shutil.copytree(self._here, self._folder / "read", symlinks=True)
        self._names = _looked_up(self._here / _WORKSPACE)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        shutil.rmtree(self._folder)

    def begin(self) -> None:
        """The workspace as it was after reading."""
        shutil.rmtree(self._here)
        shutil.copytree(self._folder / "read", self._here, symlinks=True)
        self._decided = False

    def run(self, part: str) -> str:
        """The part "run N: COMMAND": the command and some N lines of what it prints, none cut off in its middle."""
        asked = _RUN.fullmatch(part)
        if asked is None:
            raise ValueError(f"not of the form 'run N: COMMAND': {part}")
        command = asked["command"]
        for name, value in self._names.items():
            command = command.replace("{" + name + "}", value)
        printed = Text.from_ansi(self._printed(command)).plain
        if found := _UNDO.search(printed):
            self._names["decision"] = found[2]
        lines = _whole([line.rstrip() for line in printed.rstrip().split("\n")], int(asked["lines"]))
        told = "\n".join([f"$ variorum {command}", *lines]).rstrip()
        return "```console\n" + _UNDO.sub(rf"\1 {_SHOWN_DECISION}", told) + "\n```"

    def picture(self) -> str:
        """The beginnings of three sections of `variorum show` as a picture of a terminal (SVG)."""
        lines = _shortened(Text.from_ansi(self._printed(f"show {_WORKSPACE}")))
        console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True, legacy_windows=False)
        for line in lines:
            console.print(line, no_wrap=True, overflow="ellipsis")
        form = _REMOTE_FONT.sub("", CONSOLE_SVG_FORMAT)
        drawn = console.export_svg(title=f"variorum show {_WORKSPACE}", code_format=form, unique_id="demo")
        return "\n".join(line.rstrip() for line in drawn.splitlines()) + "\n"

    def _printed(self, command: str) -> str:
        """What a command prints, run once as long as nothing was decided on this page."""
        if command.startswith("decide "):
            self._decided = True
        if self._decided:
            return self._terminal(command)
        if command not in self._seen:
            self._seen[command] = self._terminal(command)
        return self._seen[command]

    def _terminal(self, command: str) -> str:
        """What the program prints to a terminal of fixed width, with its colours."""
        front, back = pty.openpty()
        kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
        environment = kept | {
            "HOME": str(self._folder), "TERM": "xterm-256color", "COLORTERM": "truecolor", "COLUMNS": str(COLUMNS),
            "LINES": "50", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1",
        }  # fmt: skip
        process = subprocess.Popen(
            [sys.executable, "-m", "variorum.cli", *shlex.split(command)], cwd=self._here, env=environment,
            stdin=subprocess.DEVNULL, stdout=back, stderr=subprocess.PIPE,
        )  # fmt: skip
        os.close(back)
        printed = _all_of(front)
        _, complained = process.communicate()
        if process.returncode:
            raise RuntimeError(f"variorum {command}: exit status {process.returncode}\n{complained.decode()}")
        return printed.replace("\r\n", "\n")


def _whole(lines: list[str], least: int) -> list[str]:
    """The first lines, at least so many, up to where a statement ends; then "…" where there are more."""
    end = least
    while end < len(lines) and lines[end].startswith("    ") and not _ENDS.search(lines[end - 1]):
        end += 1
    return [*lines[:end], *(["…"] if end < len(lines) else [])]


def _shortened(page: Text) -> list[Text]:
    """The head of a page and the beginnings of some of its sections."""
    head, *sections = page.split("\n\n")
    lines = [head]
    for section in sections:
        for title, most in _PICTURED.items():
            if section.plain.startswith(title):
                inside = list(section.split("\n"))
                lines += [Text(), *inside[:most], *([Text("  …")] if len(inside) > most else [])]
    return lines


def _all_of(terminal: int) -> str:
    parts = []
    while True:
        try:
            part = os.read(terminal, 65536)
        except OSError:  # how Linux tells that the other end is closed
            part = b""
        if not part:
            os.close(terminal)
            return b"".join(parts).decode()
        parts.append(part)


def _looked_up(path: Path) -> dict[str, str]:
    """What the placeholders of commands stand for."""
    with variorum.open(path, create=False) as workspace:
        copies, timeline = workspace.copies(), workspace.timeline()
        quotations, disputes = workspace.quotations(), workspace.disputes()
        copy = next((answer for answer in copies if answer["use"] != "edition"), copies[0])
        a, b = copy.text.partition("   ")[0].split(" ~ ")
        event = max(timeline, key=lambda answer: (answer["status"] == "told", answer["documents"]))
        speakers = Counter(answer["speaker"] for answer in quotations if answer["speaker"])
        speaker = min(speakers, key=lambda actor: (-speakers[actor], actor))
        undated = next(gap for gap in workspace.gaps() if "written" in gap["question"])
        quotation = next(answer for answer in quotations if answer["speaker"] == speaker)
        return {
            "a": a, "b": b, "event": event.id, "quotation": quotation.id,
            "dispute": disputes[0].id if disputes else event.id, "undated": undated["documents"][0],
            "speaker": workspace.finding(speaker)["name"],
        }  # fmt: skip
