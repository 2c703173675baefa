"""Families as one picture: standalone SVG 1.1, drawn from nothing but the rows of their trees.

Every account is a line of text that can be selected, with a `<title>` that says its place in the tree in a sentence;
the picture's own `<title>` and `<desc>` say the whole (W3C SVG Accessibility API Mappings). Colours follow the reader's
light or dark setting; descent is told by the form of the lines too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from variorum.workspace.families import FamilyTree, TreeRow
from variorum.workspace.family_words import aloud, named, tied
from variorum.workspace.stemma import Relation

_ROW, _STEP, _LEFT, _TOP = 44, 26, 20, 78
_GAP = 30  # between two families
_LETTER = 7.4  # widest mean letter, in pixels, of the small line
_DEEPEST = 24  # steps to the right beyond which a tree grows no wider
_LONGEST = 150  # letters of a line
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

_PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="{width}" height="{height}" viewBox="0 0 {width} {height}" \
role="graphics-document" aria-labelledby="title" aria-describedby="desc">
<title id="title">{title}</title>
<desc id="desc">{desc}</desc>
<style>
svg {{ background: #fff; font-family: system-ui, sans-serif; font-size: 14px; }}
text {{ fill: #1a1a1a; }}
.head {{ font-weight: 600; font-size: 16px; }}
.tied {{ fill: #555; font-size: 12px; }}
.line {{ fill: none; stroke: #666; stroke-width: 1.5; }}
.unknown {{ stroke-dasharray: 2 4; }}
.dot {{ fill: #20639b; stroke: #20639b; stroke-width: 1.5; }}
.unseen {{ fill: #fff; stroke-dasharray: 3 2; }}
.arrow {{ fill: #666; }}
@media (prefers-color-scheme: dark) {{
svg {{ background: #16181c; }}
text {{ fill: #eee; }}
.tied {{ fill: #aaa; }}
.line {{ stroke: #999; }}
.dot {{ fill: #7ab8f5; stroke: #7ab8f5; }}
.unseen {{ fill: #16181c; }}
.arrow {{ fill: #999; }}
}}
</style>
{body}
</svg>
"""


def drawn(trees: Sequence[FamilyTree]) -> str:
    """The picture of all families, as the text of an SVG file in UTF-8."""
    parts: list[str] = []
    top, widest = _TOP, 760.0
    for tree in trees:
        parts += _family(tree, top)
        top += (len(tree.rows) + 1) * _ROW + _GAP
        widest = max(widest, *(_width(row, _above(tree, row)) for row in tree.rows))
    title = f"Same text: {_families(trees)}"
    head = [_text(_LEFT, 30, title, "head"), *_legend()]
    return _PAGE.format(
        width=round(widest), height=top, title=_escaped(title), desc=_escaped(_told(trees)),
        body="\n".join([*head, *parts]),
    )  # fmt: skip


def _families(trees: Sequence[FamilyTree]) -> str:
    if not trees:
        return "no two accounts are tied by copied text"
    return "1 family" if len(trees) == 1 else f"{len(trees):,} families"


def _told(trees: Sequence[FamilyTree]) -> str:
    """What the picture shows, for whoever does not see it."""
    told = [f"{tree.title()}, from {named(tree.rows[0])} down" for tree in trees]
    return ". ".join([*told, "Each line of the picture has its place in the tree as its title"]) + "."


def _legend() -> Iterator[str]:
    yield from (
        f'<path class="line" d="M{_LEFT},52 h22"/>',
        _arrow(_LEFT + 28, 52),
        _text(_LEFT + 36, 56, "made from the one above", "tied"),
        f'<path class="line" d="M{_LEFT + 216},52 h22"/>',
        _arrow(_LEFT + 210, 52, back=True),
        _text(_LEFT + 248, 56, "the one above was made from it", "tied"),
        f'<path class="line unknown" d="M{_LEFT + 482},52 h22"/>',
        _text(_LEFT + 512, 56, "not known which was first", "tied"),
    )


def _family(tree: FamilyTree, top: int) -> Iterator[str]:
    yield f'<g role="list" aria-label={quoteattr(_clean(tree.title()))}>'
    yield _text(_LEFT, top + 18, tree.title()[:1].upper() + tree.title()[1:], "head")
    for index, row in enumerate(tree.rows):
        above = _above(tree, row)
        yield f'<g role="listitem"><title>{_escaped(aloud(row, above))}</title>'
        y = top + (index + 1) * _ROW + 10
        if row.above is not None:
            yield from _line(row, above, top + (row.above + 1) * _ROW + 10, y)
        x = _place(row)
        yield f'<circle class="dot{" unseen" if row.unseen else ""}" cx="{x}" cy="{y}" r="6"/>'
        yield _text(x + 14, y + 1, _cut(named(row)), "")
        if how := tied(row, above, why=False):
            yield _text(x + 14, y + 17, _cut(how), "tied")
        yield "</g>"
    yield "</g>"


def _line(row: TreeRow, above: TreeRow | None, from_y: int, y: int) -> Iterator[str]:
    """From the account above down and across to this one, with an arrow towards what was made from the other."""
    x = _place(row)
    start = min(_place(above) if above is not None else x, x - _STEP)
    unknown = " unknown" if row.relation is Relation.UNKNOWN else ""
    yield f'<path class="line{unknown}" d="M{start},{from_y + 7} V{y} H{x - 8}"/>'
    if row.relation is Relation.FROM:
        yield _arrow(x - 7, y)
    elif row.relation is Relation.INTO:
        yield _arrow(start, from_y + 8, up=True)


def _arrow(x: int, y: int, *, back: bool = False, up: bool = False) -> str:
    if up:
        return f'<path class="arrow" d="M{x},{y} l-4,7 h8 z"/>'
    return f'<path class="arrow" d="M{x},{y} l{7 if back else -7},-4 v8 z"/>'


def _place(row: TreeRow) -> int:
    return _LEFT + 8 + _STEP * min(row.depth, _DEEPEST)


def _above(tree: FamilyTree, row: TreeRow) -> TreeRow | None:
    return tree.rows[row.above] if row.above is not None else None


def _width(row: TreeRow, above: TreeRow | None) -> float:
    longest = max(len(_cut(named(row))) * 1.15, len(_cut(tied(row, above, why=False))))
    return _place(row) + 14 + longest * _LETTER + _LEFT


def _cut(words: str) -> str:
    words = " ".join(_clean(words).split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 2].rstrip() + " …"


def _text(x: int, y: int, words: str, style: str) -> str:
    named_style = f' class="{style}"' if style else ""
    return f'<text x="{x}" y="{y}"{named_style}>{_escaped(words)}</text>'


def _escaped(words: str) -> str:
    return escape(_clean(words))


def _clean(words: str) -> str:
    """Without what XML 1.0 cannot hold."""
    return _UNPRINTABLE.sub("�", words)
