"""A manifest: what is told, beside a folder's files, of each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from variorum.model import InputError, Issue, Metadata
from variorum.texts.folders import MANIFEST
from variorum.texts.formats.csv_file import read_rows
from variorum.texts.stated import metadata_of
from variorum.texts.stream import Stream

_COLUMN = "file"


def read_manifest(folder: Path, address: str = MANIFEST) -> tuple[Mapping[str, Metadata], tuple[Issue, ...]]:
    """Metadata by file path under the folder, from its `manifest.csv` when there is one, and what was wrong in it."""
    path = folder / MANIFEST
    if not path.is_file():
        return {}, ()
    told: dict[str, Metadata] = {}
    issues: list[Issue] = []
    try:
        with path.open("rb") as opened:
            for place, row in read_rows(Stream(opened)):
                name = str(row.pop(_COLUMN, "") or "").strip().replace("\\", "/")
                metadata, notes = metadata_of(row)
                notes = notes if name else (*notes, ("a row without a file", "the row was passed over"))
                issues += _issues(f"{address}#{place}", notes)
                if name:
                    told[name.removeprefix("./")] = metadata
    except InputError as error:
        issues.append(Issue(address=address, happened=error.message, done="the rest of the manifest was not used"))
    except OSError:
        issues.append(Issue(address=address, happened="cannot be opened", done="the manifest was not used"))
    return told, tuple(issues)


def missing(told: Iterable[str], folder: Path, address: str = MANIFEST) -> Iterator[Issue]:
    """An issue for every file a manifest speaks of and the folder does not hold."""
    for name in sorted(told):
        if not (folder / name).exists():
            happened = f"speaks of a file that is not there: {name[:100]}"
            yield Issue(address=address, happened=happened, done="nothing to read")


def _issues(address: str, notes: Iterable[tuple[str, str]]) -> list[Issue]:
    return [Issue(address=address, happened=happened, done=done) for happened, done in notes]
