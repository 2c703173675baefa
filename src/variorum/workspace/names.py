"""Short names for people: the beginnings of ids and of accounts' names that tell them apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from variorum.model import Ambiguous, DocumentId, NotFound

_BOUNDARY = re.compile(r"[^\w]|_")
_LEAST_ID = 4
_LEAST_NAME = 3


def short_ids(ids: Iterable[str]) -> dict[str, str]:
    """Each id's shortest beginning, of at least a letter and three digits, that no other id shares."""
    ordered = sorted(set(ids))
    short = {}
    for place, name in enumerate(ordered):
        shared = max(
            (_common(name, other) for other in ordered[max(0, place - 1) : place + 2] if other != name), default=0
        )
        short[name] = name[: max(_LEAST_ID, shared + 1)]
    return short


def short_names(names: Mapping[DocumentId, str]) -> dict[DocumentId, str]:
    """Each account's shortest beginning of its name, ending where a word ends, that no other account shares."""
    short = {}
    ordered = sorted(names.values())
    first = {name: place for place, name in reversed(list(enumerate(ordered)))}
    for document, name in names.items():
        place = first[name]
        shared = max(
            (_common(name, other) for other in (ordered[max(0, place - 1)], ordered[min(len(ordered) - 1, place + 1)])
             if other != name), default=0,
        )  # fmt: skip
        least = max(_LEAST_NAME, shared + 1)
        ends = [match.start() for match in _BOUNDARY.finditer(name) if match.start() >= least]
        short[document] = name[: ends[0]] if ends else name
    return short


def document_named(name: str, names: Mapping[DocumentId, str]) -> DocumentId:
    """The account of a name, a beginning of one, or an id.

    Raises:
        NotFound: no account is called so.
        Ambiguous: several are.
    """
    if name in names:
        return DocumentId(name)
    exact = [document for document, full in names.items() if name == full]
    found = exact or [document for document, full in names.items() if full.startswith(name)]
    if not found:
        raise NotFound(f"no account is called {name!r}", hint="`variorum accounts WORKSPACE` lists them")
    if len(found) > 1:
        some = ", ".join(sorted(names[document] for document in found)[:5])
        raise Ambiguous(f"{name!r} may be any of {some}", hint="write more of the name")
    return found[0]


def _common(one: str, other: str) -> int:
    """Number of characters two texts begin with in common."""
    for place, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return place
    return min(len(one), len(other))
