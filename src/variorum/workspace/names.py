"""Short names for people: the beginnings of ids and of accounts' names that tell them apart."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise, starmap

from variorum.model import Ambiguous, DocumentId, NotFound

_BOUNDARY = re.compile(r"[^\w]|_")
_LEAST_ID = 4
_LEAST_NAME = 3
_LONGEST = 24
"""More characters than this crowd a line that names several accounts."""
_CUT = 12
_HEAD = 10
_TAIL = 5
_ELLIPSIS = "…"


def short_ids(ids: Iterable[str]) -> dict[str, str]:
    """Each id's shortest beginning, of at least a letter and three digits, that no other id shares."""
    return {name: name[: max(_LEAST_ID, shared + 1)] for name, shared in _shared(ids).items()}


def short_names(names: Mapping[DocumentId, str]) -> dict[DocumentId, str]:
    """Each account's shortest beginning of its name that no other account shares, ending where a word ends.

    A beginning too long to read ends inside a word or, where that is still too long, gives way to the name's first
    letters and its end.
    """
    short = {name: _beginning(name, shared) for name, shared in _shared(names.values()).items()}
    alike = defaultdict(list)
    for name in short:
        alike[name[:_HEAD]].append(name[::-1])
    for head, backwards in alike.items():
        for name, shared in ((each[::-1], shared) for each, shared in _shared(backwards).items()):
            end = name[-max(_TAIL, shared + 1) :]
            if len(short[name]) > _LONGEST and len(head) + len(end) < len(short[name]):
                short[name] = head + _ELLIPSIS + end
    return {document: short[name] for document, name in names.items()}


def document_named(name: str, names: Mapping[DocumentId, str]) -> DocumentId:
    """The account of a name, a beginning of one, or an id.

    Raises:
        NotFound: no account is called so.
        Ambiguous: several are.
    """
    if name in names:
        return DocumentId(name)
    exact = [document for document, full in names.items() if name == full]
    head, _, end = name.partition(_ELLIPSIS)
    found = exact or [document for document, full in names.items() if full.startswith(head) and full.endswith(end)]
    if not found:
        raise NotFound(f"no account is called {name!r}", hint="`variorum accounts WORKSPACE` lists them")
    if len(found) > 1:
        some = ", ".join(sorted(names[document] for document in found)[:5])
        raise Ambiguous(f"{name!r} may be any of {some}", hint="write more of the name")
    return found[0]


def _beginning(name: str, shared: int) -> str:
    """The beginning of a name that is longer than what it shares with another: whole words if that is short enough."""
    least = max(_LEAST_NAME, shared + 1)
    end = next((match.start() for match in _BOUNDARY.finditer(name, least)), len(name))
    return name[:end] if end <= _LONGEST else name[: max(least, _CUT)]


def _shared(names: Iterable[str]) -> dict[str, int]:
    """How many characters each name begins with in common with any other."""
    ordered = sorted(set(names))
    common = [0, *starmap(_common, pairwise(ordered)), 0]
    return {name: max(common[place : place + 2]) for place, name in enumerate(ordered)}


def _common(one: str, other: str) -> int:
    """Number of characters two texts begin with in common."""
    for place, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return place
    return min(len(one), len(other))
