"""Metadata that a Markdown file states above its text: YAML between two lines of three hyphens."""

from __future__ import annotations

import re
from collections.abc import Mapping

from variorum.model import Metadata
from variorum.texts.stated import Notes, metadata_of

_FRONT = re.compile(r"\A\ufeff?---[ \t]*\n((?:.*\n){1,60}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_KEY = re.compile(r"^[\w-]+[ \t]*:", re.MULTILINE)


def front_matter(text: str) -> tuple[Metadata, Notes, int]:
    """What stands above a text, notes on what of it cannot be read, and the place where the text begins.

    Values are taken as they are written, whatever YAML would make of them. Without front matter the text begins at 0.
    """
    found = _FRONT.match(text)
    if found is None or not _KEY.search(found[1]):
        return Metadata(), (), 0
    import yaml  # loaded only where there is front matter

    try:
        record = yaml.load(found[1], Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError):
        return Metadata(), (("the lines between --- above the text are no YAML", "left unread"),), found.end()
    if not isinstance(record, Mapping):
        return Metadata(), (), 0
    stated, notes = metadata_of(record)
    return stated, notes, found.end()
