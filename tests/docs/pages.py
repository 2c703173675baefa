"""The pages as tests look at them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OURS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
PAGES = [*OURS, ROOT / "evaluation" / "gold" / "README.md", *(ROOT / "examples").glob("*.md")]
_BLOCK = re.compile(r"^```(?P<info>[^\n]*)\n(?P<code>.*?)^```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Code:
    """A fenced block: what stands behind its fence, and what it holds."""

    info: str
    text: str


def blocks(page: Path) -> list[Code]:
    """The fenced blocks of a page, in order."""
    return [Code(m["info"].strip(), m["code"]) for m in _BLOCK.finditer(page.read_text(encoding="utf-8"))]


def prose(page: Path) -> str:
    """A page without its fenced blocks."""
    return _BLOCK.sub("", page.read_text(encoding="utf-8"))


def doc(name: str) -> str:
    """The text of a page of docs/."""
    return (ROOT / "docs" / name).read_text(encoding="utf-8")
