"""Generated parts stand between `<!-- made: NAME -->` and `<!-- /made -->`."""

from __future__ import annotations

import re
from collections.abc import Callable

_PART = re.compile(r"(?P<open><!-- made: (?P<name>[^>]+?) -->\n)(?P<old>.*?)(?P<close><!-- /made -->)", re.DOTALL)


def filled(page: str, part: Callable[[str], str]) -> str:
    """A page with every generated part made anew."""
    return _PART.sub(lambda m: f"{m['open']}{part(m['name']).rstrip()}\n{m['close']}", page)


def cell(text: str) -> str:
    """Text for a cell of a Markdown table."""
    return " ".join(text.split()).replace("|", "\\|")


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """A Markdown table."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(map(cell, line)) + " |" for line in lines)
