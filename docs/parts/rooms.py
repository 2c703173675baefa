"""The map of rooms: the layers of the import contract in pyproject.toml, and what the code really imports."""

from __future__ import annotations

import ast
import importlib
import tomllib
from collections.abc import Iterator
from functools import cache
from html import escape
from pathlib import Path

from docs.parts import markers

_ROOT = Path(__file__).resolve().parents[2]
_PACKAGE = _ROOT / "src" / "variorum"
_WIDTH, _ROW, _BOX_HEIGHT, _GAP = 900, 84, 36, 14
_ASIDE = 130
"""How far a room that is alone in its layer stands aside, so that lines do not run through boxes."""


@cache
def layers() -> tuple[tuple[str, ...], ...]:
    """Rooms by layer, the highest first."""
    settings = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contract = next(c for c in settings["tool"]["importlinter"]["contracts"] if c["type"] == "layers")
    return tuple(tuple(room.strip() for room in layer.split("|")) for layer in contract["layers"])


@cache
def imports() -> dict[str, tuple[str, ...]]:
    """What each room imports of other rooms, in the order of the layers."""
    order = [room for layer in layers() for room in layer]
    found = {}
    for room in order:
        inside = {name for path in _modules(room) for name in _imported(path)}
        found[room] = tuple(other for other in order if other in inside and other != room)
    return found


def _modules(room: str) -> list[Path]:
    folder = _PACKAGE / room
    return sorted(folder.rglob("*.py")) if folder.is_dir() else [folder.with_suffix(".py")]


def _imported(path: Path) -> Iterator[str]:
    """Rooms named in the imports of a module."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "variorum":
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("variorum."):
            yield (node.module or "").split(".")[1]
        elif isinstance(node, ast.Import):
            yield from (alias.name.split(".")[1] for alias in node.names if alias.name.startswith("variorum."))


def table() -> str:
    """Each room, the question it answers, and what it imports."""
    rows = []
    for layer in layers():
        for room in layer:
            said = importlib.import_module(f"variorum.{room}").__doc__ or ""
            rows.append((f"`{room}`", said.split("\n")[0], ", ".join(f"`{name}`" for name in imports()[room]) or "–"))
    return markers.table(("Room", "Question", "Imports"), rows)


def picture() -> str:
    """The rooms by layer, a line for every import; all import `model`, which is not drawn."""
    centres = {room: place for row, layer in enumerate(layers()) for room, place in _placed(row, layer)}
    height = _ROW * len(layers())
    lines = [
        f'<line x1="{centres[room][0]}" y1="{centres[room][1] + _BOX_HEIGHT // 2}" x2="{centres[other][0]}" '
        f'y2="{centres[other][1] - _BOX_HEIGHT // 2}" stroke="#8a93a6" stroke-width="1" opacity="0.55"/>'
        for room, others in imports().items() for other in others if other != "model"
    ]  # fmt: skip
    boxes = [_box(room, *centre) for room, centre in centres.items()]
    told = "The rooms of Variorum by layer; a line for every import downwards, those of model left out"
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img" '
        f'font-family="sans-serif" font-size="14">',
        f"<title>{escape(told)}</title>", f'<rect width="{_WIDTH}" height="{height}" fill="#ffffff"/>',
        *lines, *boxes, "</svg>", "",
    ])  # fmt: skip


def _placed(row: int, layer: tuple[str, ...]) -> Iterator[tuple[str, tuple[int, int]]]:
    """Rooms of one layer with the middles of their boxes."""
    each = _WIDTH // len(layer)
    aside = (row % 3 - 1) * _ASIDE if len(layer) == 1 else 0
    for place, room in enumerate(layer):
        yield room, (each * place + each // 2 + aside, _ROW * row + _ROW // 2)


def _box(room: str, x: int, y: int) -> str:
    width = 9 * len(room) + 2 * _GAP
    return (
        f'<rect x="{x - width // 2}" y="{y - _BOX_HEIGHT // 2}" width="{width}" height="{_BOX_HEIGHT}" rx="6" '
        f'fill="#eef2fa" stroke="#44546f"/>'
        f'<text x="{x}" y="{y + 5}" text-anchor="middle" fill="#1d2536">{room}</text>'
    )
