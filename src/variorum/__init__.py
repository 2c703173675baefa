"""Variorum reads the pile of accounts of a news story and tells what they jointly say.

import variorum

with variorum.open("story.variorum") as workspace:
    workspace.read("news/")
    print(workspace.show())
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from variorum.model import VariorumError
    from variorum.workspace import Answer, Answers, Readout, Workspace, open

__all__ = ["Answer", "Answers", "Readout", "VariorumError", "Workspace", "open"]


def __getattr__(name: str) -> Any:
    """Public names, loaded when first used: importing the package alone costs nothing."""
    if name == "VariorumError":
        from variorum.model import VariorumError

        return VariorumError
    if name in __all__:
        import variorum.workspace

        return getattr(variorum.workspace, name)
    raise AttributeError(f"module 'variorum' has no attribute {name!r}")
