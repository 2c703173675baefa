"""All text of a page, block by block, each with the path of the element it stands in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from variorum.model import Block

_UNSEEN = frozenset(
    "script style head template svg math iframe object canvas audio video noscript datalist select textarea input "
    "map area".split()
)
_BLOCKS = frozenset(
    "html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup p pre section summary table "
    "caption tbody td tfoot th thead tr ul br button".split()
)
_TELLING = {
    word: label
    for label, words in {
        "comments": "comment comments disqus respond",
        "related": "related recommended recommendations recirc more-stories popular trending teaser teasers most read",
        "share": "share sharing social follow addthis",
        "sidebar": "sidebar aside rail",
        "signup": "newsletter subscribe subscription signup register login paywall",
        "promo": "promo promoted sponsor sponsored advert advertisement outbrain taboola ad ads",
        "footer": "footer copyright legal",
        "nav": "nav navigation navbar menu breadcrumb breadcrumbs pagination skip topbar masthead",
        "cookies": "cookie cookies consent gdpr",
        "tags": "tags tag-list topics keywords",
        "caption": "caption captions figcaption wp-caption-text imagecaption",
        "credit": "credit credits photocredit",
        "byline": "byline author authors bylines contributor",
        "bio": "bio author-bio authorbox about-author",
        "date": "date dateline published timestamp pubdate datetime",
        "headline": "headline entry-title article-title post-title",
        "quote": "pullquote pull-quote pullout",
        "hidden": "hidden visually-hidden sr-only screen-reader-text",
    }.items()
    for word in words.split()
}
_PARTS = re.compile(r"[a-z]+(?:-[a-z]+)*|[A-Z][a-z]+")
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_DEEPEST_PATH = 24
_LINKED = 0.9


@dataclass(slots=True)
class _Level:
    """One open element: its name in the path and how many children of each tag it has had."""

    name: str
    block: bool
    linked: bool
    kept: bool
    seen: Counter[str] = field(default_factory=Counter)


class Walk:
    """Gathers the text of a tree; `text` and `blocks` hold it afterwards."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._levels: list[_Level] = []
        self._lines: list[str] = []
        self._blocks: list[Block] = []
        self._at = 0
        self._characters = 0
        self._linked = 0

    @property
    def text(self) -> str:
        r"""One line a block, white space evened out."""
        return "\n".join(self._lines)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks with their paths, in order."""
        return tuple(self._blocks)

    def over(self, root: etree._Element) -> Walk:
        """Walk a tree without recursion, however deep it is."""
        for opened, element in _opened_and_closed(root):
            if opened:
                self._open(element)
            else:
                self._close(element)
        self._flush()
        return self

    def _open(self, element: etree._Element) -> None:
        tag = str(element.tag).lower()
        block = tag in _BLOCKS
        if block:
            self._flush()
        above = self._levels[-1] if self._levels else None
        linked = tag == "a" or bool(above and above.linked)
        self._levels.append(_Level(_name(element, tag, above), block, linked, kept=block or not above))
        if tag == "pre" and element.text:
            self._take(element.text.replace("\n", "\x00"))
        else:
            self._take(element.text)

    def _close(self, element: etree._Element) -> None:
        if isinstance(element.tag, str) and self._levels and element.tag.lower() not in _UNSEEN:
            if self._levels[-1].block:
                self._flush()
            self._levels.pop()
        self._take(element.tail if self._levels else None)

    def _take(self, text: str | None) -> None:
        if not text:
            return
        self._parts.append(text)
        size = len(text.strip())
        self._characters += size
        self._linked += size if self._levels and self._levels[-1].linked else 0

    def _flush(self) -> None:
        if not self._parts:
            return
        joined = "".join(self._parts)
        linked = self._characters and self._linked >= _LINKED * self._characters
        for part in joined.split("\x00"):
            line = " ".join(part.split())
            if line.strip("\u200b\u200c\u200d\u2060\ufeff\ufffc"):
                self._blocks.append(Block(self._at, self._at + len(line), self._path(bool(linked))))
                self._lines.append(line)
                self._at += len(line) + 1
        self._parts, self._characters, self._linked = [], 0, 0

    def _path(self, linked: bool) -> str:
        names = [level.name for level in self._levels[: _DEEPEST_PATH * 4] if level.kept]
        if len(names) > _DEEPEST_PATH:
            names = [*names[: _DEEPEST_PATH // 2], "…", *names[-_DEEPEST_PATH // 2 :]]
        return "/".join([*names, "a"] if linked else names)


def _opened_and_closed(root: etree._Element) -> Iterator[tuple[bool, etree._Element]]:
    """Every seen element when it opens and when it closes; the unseen, comments and the like only as they close."""
    iterators = [iter((root,))]
    opened: list[etree._Element] = []
    while iterators:
        element = next(iterators[-1], None)
        if element is None:
            iterators.pop()
            if opened:
                yield False, opened.pop()
        elif not isinstance(element.tag, str) or element.tag.lower() in _UNSEEN:
            yield False, element
        else:
            yield True, element
            opened.append(element)
            iterators.append(iter(element))


def _name(element: etree._Element, tag: str, above: _Level | None) -> str:
    """ "p[3]", "div.related", "div.hidden[2]": tag, what its class and id tell, and its number among its like."""
    number = 1
    if above:
        above.seen[tag] += 1
        number = above.seen[tag]
    telling = _telling(element) if tag not in ("html", "body", "main", "article") else []
    return tag + "".join(f".{label}" for label in telling) + (f"[{number}]" if number > 1 else "")


def _telling(element: etree._Element) -> list[str]:
    words = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"[:400]
    found = {}
    for word in _PARTS.findall(words):
        for part in (word.lower(), *word.lower().split("-")):
            if part in _TELLING:
                found[_TELLING[part]] = True
    if element.get("hidden") is not None or _INVISIBLE.search(element.get("style") or ""):
        found["hidden"] = True
    return list(found)[:3]
