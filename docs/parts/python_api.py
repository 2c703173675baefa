"""The Python reference, from the docstrings of the public names."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from typing import Any

import variorum
from variorum.workspace import (
    CheckReport,
    Comparison,
    Edition,
    Editions,
    FamilyTree,
    Piece,
    ReadReport,
    Side,
    TreeRow,
)

_LISTS = re.compile(r"^(Args|Returns|Raises):$", re.MULTILINE)
_TITLES = {"Args": "Given", "Returns": "Gives", "Raises": "Raises"}


def public() -> tuple[type, ...]:
    """The classes people meet, in the order in which they meet them."""
    return (
        variorum.Workspace, ReadReport, variorum.Answers, variorum.Answer, variorum.Readout, CheckReport, Comparison,
        Side, Piece, FamilyTree, TreeRow, Editions, Edition,
    )  # fmt: skip


def reference() -> str:
    """`variorum.open`, then every public class with its methods."""
    parts = [f"### variorum.open{_signature(variorum.open)}", said(variorum.open)]
    for each in public():
        parts += [f"### {each.__name__}", said(each)]
        for name, member in members(each):
            parts += [f"#### {_heading(name, member)}", said(member)]
    return "\n\n".join(parts)


def members(owner: type) -> Iterator[tuple[str, Any]]:
    """Public methods and properties that say what they do, in the order of their definition."""
    for name, member in vars(owner).items():
        shown = inspect.isfunction(member) or isinstance(member, property)
        if not name.startswith("_") and shown and inspect.getdoc(member):
            yield name, member


def said(thing: Any) -> str:
    """A docstring as Markdown: its lists of arguments, results and errors become lists."""
    told = inspect.getdoc(thing) or ""
    opening, *lists = _LISTS.split(told)
    parts = [opening.strip()]
    for title, items in zip(lists[::2], lists[1::2], strict=True):
        parts.append(f"{_TITLES[title]}:\n\n" + "\n".join(f"- {item}" for item in _items(title, items)))
    return "\n\n".join(parts)


def _items(title: str, told: str) -> list[str]:
    """Entries of one list; what is indented deeper, or follows no name, belongs to the entry before it."""
    lines = [line.strip() for line in told.strip().split("\n")]
    if title == "Returns":
        return [" ".join(lines)]
    items: list[str] = []
    for line in lines:
        if re.match(r"^\w+: ", line) or not items:
            name, _, rest = line.partition(": ")
            items.append(f"`{name}`: {rest}" if rest else line)
        else:
            items[-1] += f" {line}"
    return items


def _heading(name: str, member: Any) -> str:
    return name if isinstance(member, property) else name + _signature(member)


def _signature(function: Any) -> str:
    """Names and defaults; types stand in the code, where an editor shows them."""
    found = [p for p in inspect.signature(function).parameters.values() if p.name != "self"]
    words: list[str] = []
    for place, parameter in enumerate(found):
        named = parameter.kind is parameter.KEYWORD_ONLY
        if named and not any(p.kind in (p.KEYWORD_ONLY, p.VAR_POSITIONAL) for p in found[:place]):
            words.append("*")
        star = "*" if parameter.kind is parameter.VAR_POSITIONAL else ""
        default = "" if parameter.default is parameter.empty else f"={parameter.default!r}"
        words.append(f"{star}{parameter.name}{default}")
    return f"({', '.join(words)})"
