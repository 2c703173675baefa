"""The command line reference, from the typer app."""

from __future__ import annotations

from typing import Any

import typer

from docs.parts.markers import table
from variorum.cli import app

_EVERYWHERE = ("--help", "-h")


def commands() -> str:
    """Options of the program, then every command with its arguments, options and examples."""
    program: Any = typer.main.get_command(app)
    parts = ["### Before any command", _options(program)]
    for name, command in program.commands.items():
        parts += [f"### {name}", command.help]
        if hasattr(command, "commands"):
            for part, inner in command.commands.items():
                parts += [f"#### {name} {part}", inner.help, *_told(f"{name} {part}", inner)]
        else:
            parts += _told(name, command)
    return "\n\n".join(parts)


def _told(name: str, command: Any) -> list[str]:
    """How one command is written, what it takes, and examples."""
    rows = [rows for rows in (_arguments(command), _options(command)) if rows]
    lines = "\n".join(f"$ {line}" for line in examples(command))
    return [f"```console\n$ {usage(name, command)}\n```", *rows, f"```console\n{lines}\n```"]


def usage(name: str, command: Any) -> str:
    """How a command is written."""
    words = ["variorum", name]
    for parameter in command.params:
        if parameter.param_type_name == "argument":
            shown = called(parameter)
            words.append(shown if parameter.required else f"[{shown}]")
        elif parameter.required:
            words += [parameter.opts[0], parameter.name.upper()]
    return " ".join(words)


def called(argument: Any) -> str:
    """An argument's name, in capitals, with an ellipsis where it may be given several times."""
    name = (argument.metavar or argument.name).upper().rstrip("…")
    return name + ("…" if argument.nargs == -1 else "")


def examples(command: Any) -> list[str]:
    """The examples in a command's last line of help."""
    told = command.epilog.removeprefix("Examples:").removeprefix("Example:")
    parts = [part.strip() for part in told.replace("    or    ", "    ").split("    ")]
    return [part for part in parts if part]


def _arguments(command: Any) -> str:
    found = [p for p in command.params if p.param_type_name == "argument"]
    rows = [(f"`{called(p)}`", p.help, "" if p.required else "may be left out") for p in found]
    return table(("Argument", "Means", ""), rows) if rows else ""


def _options(command: Any) -> str:
    found = [p for p in command.params if p.param_type_name == "option" and p.opts[0] not in _EVERYWHERE]
    rows = [(" ".join(f"`{name}`" for name in p.opts), p.help, _default(p)) for p in found]
    return table(("Option", "Means", ""), rows) if rows else ""


def _default(option: Any) -> str:
    if option.required:
        return "must be given"
    return "" if option.default in (None, False, "") else f"`{option.default}` when left out"
