"""Errors and exit statuses, from their classes and constants."""

from __future__ import annotations

from docs.parts.markers import table
from variorum.cli.app import ERROR, READ, UNREAD, USAGE
from variorum.model import UsageError, VariorumError


def every_error(base: type[VariorumError] = VariorumError, depth: int = 0) -> list[tuple[int, type[VariorumError]]]:
    """The tree of errors, each with its depth, in the order of definition."""
    found = [(depth, base)]
    for below in base.__subclasses__():
        if below.__module__.startswith("variorum."):
            found += every_error(below, depth + 1)
    return found


def tree() -> str:
    """A table of all errors; what stands deeper is a kind of what stands above it."""
    rows = []
    for depth, error in every_error():
        parent = error.__mro__[1].__name__ if depth else "Exception"
        rows.append((f"`{error.__name__}`", f"`{parent}`", error.__doc__ or "", str(status_of(error))))
    return table(("Error", "Is a", "Means", "Exit status"), rows)


def status_of(error: type[VariorumError]) -> int:
    """The exit status the command line gives an error."""
    return USAGE if issubclass(error, UsageError) else ERROR


def exit_statuses() -> str:
    """What each exit status of the program means."""
    rows = [
        (str(READ), "All went well; `read` could read every input."),
        (str(ERROR), "An error; or `check` found something that does not hold or is out of date."),
        (str(USAGE), "The command itself is wrong: an unknown option, a name or id that fits nothing or several."),
        (str(UNREAD), "`read` finished, but some inputs could not be read. They are listed and kept as issues."),
    ]
    return table(("Status", "Means"), sorted(rows))
