"""Lines of the readout."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One statement: its text, the id it opens with, how deep it stands, and what sort of statement it is."""

    text: str
    id: str = ""
    depth: int = 0
    sort: str = ""
