"""The one place where lists of built-ins and installed extensions come together.

An extension names its objects under the entry point groups `variorum.steps`, `variorum.formats`, `variorum.exports`
and `variorum.backends` (docs: how to extend). Extensions come after built-ins, sorted by name. The judge of quotations
that a user has trained is looked up here as well: rooms read no environment.
"""

from __future__ import annotations

import os
from importlib.metadata import entry_points
from pathlib import Path
from typing import TypeVar

from variorum.engine.steps import STEPS
from variorum.exports import EXPORTS, Exporter
from variorum.model import ExtensionError, Finding, Issue, Step, UsageError
from variorum.quotes.judge import Judge
from variorum.quotes.reading import quotations
from variorum.store import BACKENDS, Backend, Store
from variorum.texts import FORMATS, Format

T = TypeVar("T")

JUDGE = "VARIORUM_QUOTES_JUDGE"
"""The environment variable that may name the file of a trained judge of quotations."""


def steps() -> tuple[Step, ...]:
    """Every step: the built-in ones, quotations with the judge this user has trained, then those of extensions.

    Raises:
        ExtensionError: an extension or the judge cannot be loaded.
    """
    chosen = quotations(judge())
    built_in = (chosen if step.name == chosen.name else step for step in STEPS)
    return (*built_in, *_installed("variorum.steps", Step))


def judge_file() -> Path:
    """Where a trained judge of quotations lies: the file $VARIORUM_QUOTES_JUDGE names, else the user's data folder."""
    if named := os.environ.get(JUDGE):
        return Path(named)
    data = os.environ.get("XDG_DATA_HOME")
    return (Path(data) if data else Path(os.path.expanduser("~")) / ".local" / "share") / "variorum" / "quotes.judge"


def judge() -> Judge | None:
    """The judge of quotations this user has trained, if any.

    Raises:
        ExtensionError: there is one that cannot be read.
    """
    path = judge_file()
    try:
        return Judge.unpack(path.read_bytes()) if path.exists() else None
    except (OSError, UsageError) as error:
        raise ExtensionError(
            f"the trained judge of quotations at {path} cannot be read",
            hint="train it again with `variorum train quotes DATA`, or remove it",
        ) from error


def formats() -> tuple[Format, ...]:
    """Every format accounts come in; those of extensions are asked first, as they know better what is theirs."""
    return (*_installed("variorum.formats", object), *FORMATS)  # type: ignore[arg-type]  # a Protocol has no runtime type


def exports() -> dict[str, type[Exporter]]:
    """Every export format by name."""
    found: list[type[Exporter]] = [*EXPORTS, *_installed("variorum.exports", type)]
    return {each.name: each for each in found}


def export(name: str) -> type[Exporter]:
    """The export format of that name.

    Raises:
        UsageError: there is none.
    """
    known = exports()
    if name not in known:
        raise UsageError(f"no export format {name!r}", hint=f"formats: {', '.join(sorted(known))}")
    return known[name]


def open_store(path: Path, kinds: tuple[type[Finding], ...], *, create: bool) -> Store:
    """The workspace at a place, through the first backend that takes it.

    Raises:
        UsageError: no backend takes it.
    """
    found: tuple[Backend, ...] = (*_installed("variorum.backends", Backend), *BACKENDS)
    for backend in found:
        if backend.takes(path):
            return backend.open(path, kinds, create=create)
    raise UsageError(f"nothing here can open {path}", hint=f"backends: {', '.join(b.name for b in found)}")


def kinds(made: tuple[Step, ...]) -> tuple[type[Finding], ...]:
    """Every kind of finding that steps make, and issues, which reading itself makes."""
    return (*(kind for step in made for kind in step.makes if issubclass(kind, Finding)), Issue)


def _installed(group: str, expected: type[T]) -> list[T]:
    """Objects of one entry point group, sorted by name.

    Raises:
        ExtensionError: one cannot be loaded or is something else.
    """
    found = []
    for point in sorted(entry_points(group=group), key=lambda point: point.name):
        try:
            thing = point.load()
        except Exception as error:
            raise ExtensionError(
                f"the extension {point.name} ({group}) cannot be loaded: {error}", hint=f"pip uninstall {point.name}?"
            ) from error
        if not isinstance(thing, expected):
            raise ExtensionError(f"the extension {point.name} ({group}) is no {expected.__name__}")
        found.append(thing)
    return found
