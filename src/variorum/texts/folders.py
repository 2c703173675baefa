"""Which files are meant by a path: folders walked in one order on every machine."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MANIFEST = "manifest.csv"


@dataclass(frozen=True, slots=True)
class Found:
    """A file, or something at a place that cannot be read as one (`trouble` says why).

    `name` is its path under the folder given, with "/" between parts.
    """

    path: Path
    name: str
    trouble: str = ""


def files_under(given: Path) -> Iterator[Found]:
    """The file a path names, or the files in the folder it names, hidden ones left out, in order of their names."""
    try:
        mode = given.stat().st_mode
    except FileNotFoundError:
        yield Found(given, printable(given.name), "no such file or folder")
        return
    except (OSError, ValueError):
        yield Found(given, printable(given.name), "cannot be opened")
        return
    if stat.S_ISDIR(mode):
        yield from _inside(given, (), frozenset())
    else:
        yield _one(given, given.name, mode)


def _inside(folder: Path, parts: tuple[str, ...], above: frozenset[tuple[int, int]]) -> Iterator[Found]:
    name = printable("/".join(parts)) or "."
    try:
        here = folder.stat()
        if (here.st_dev, here.st_ino) in above:
            yield Found(folder, name, "a folder that holds itself; not entered again")
            return
        inside = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError:
        yield Found(folder, name, "a folder that cannot be opened")
        return
    for path in inside:
        if path.name.startswith("."):
            continue
        try:
            mode = path.stat().st_mode
        except OSError:
            yield Found(path, printable("/".join((*parts, path.name))), "cannot be opened")
            continue
        if stat.S_ISDIR(mode):
            yield from _inside(path, (*parts, path.name), above | {(here.st_dev, here.st_ino)})
        else:
            yield _one(path, "/".join((*parts, path.name)), mode)


def _one(path: Path, name: str, mode: int) -> Found:
    return Found(path, printable(name), "" if stat.S_ISREG(mode) or stat.S_ISFIFO(mode) else "not a file of bytes")


def printable(name: str) -> str:
    """A file name as text, with what is no character of it replaced."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
