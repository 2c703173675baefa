"""What a page states of itself: JSON-LD (schema.org), Open Graph and Dublin Core, and the title element."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator, Mapping

from lxml import etree

from variorum.model import Metadata
from variorum.texts.dates_stated import Stated, stated_date
from variorum.texts.stated import authors_of, join

_EARLIEST = "1995-01-01"
_LATEST = "2100-12-31"
_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review|WebPage)$")
_TITLE_TAIL = re.compile(r"\s+[|–—»·-]\s+[^|–—»·]{2,40}$")
_ATTRIBUTES = ("property", "name", "itemprop", "http-equiv", "content", "pubdate")
_META = {
    "title": ("og:title", "twitter:title", "dc.title"),
    "outlet": ("og:site_name", "dc.publisher", "application-name"),
    "authors": ("author", "article:author_name", "dc.creator", "parsely-author", "sailthru.author"),
    "published": (
        "article:published_time",
        "datepublished",
        "og:published_time",
        "publish-date",
        "pubdate",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dc.date",
        "date",
    ),
    "url": ("og:url", "twitter:url"),
    "language": ("og:locale", "content-language", "dc.language"),
}


def page_metadata(tree: etree._Element, retrieved: datetime.datetime | None = None) -> Metadata:
    """What the page states; its date by htmldate (Barbaresi 2020) only from its head, never after `retrieved`."""
    stated = join(_from_json_ld(tree), _from_meta(tree))
    if stated.published is None:
        stated = join(stated, Metadata(published=_dated_by_head(tree, retrieved)))
    return stated


def _from_json_ld(tree: etree._Element) -> Metadata:
    for item in _json_ld(tree):
        kinds = item.get("@type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if not any(isinstance(kind, str) and _ARTICLE.search(kind) for kind in kinds):
            continue
        if not (item.get("headline") or item.get("datePublished")):
            continue
        return Metadata(
            title=_line(item.get("headline")),
            outlet=next(iter(authors_of_one(item.get("publisher"))), ""),
            authors=authors_of(item.get("author")),
            published=stated_date(item.get("datePublished")),
            language=_line(item.get("inLanguage"))[:35].lower(),
        )
    return Metadata()


def authors_of_one(value: object) -> tuple[str, ...]:
    """The name of a publisher, never cut at a comma or "and"."""
    if isinstance(value, Mapping):
        value = value.get("name")
    name = _line(value)
    return (name,) if name and "://" not in name else ()


def _json_ld(tree: etree._Element) -> Iterator[Mapping[str, object]]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text:
            continue
        try:
            waiting = [json.loads(script.text, strict=False)]
        except (ValueError, RecursionError):
            continue
        while waiting:
            value = waiting.pop(0)
            if isinstance(value, list):
                waiting[:0] = value
            elif isinstance(value, Mapping):
                yield value
                graph = value.get("@graph")
                waiting[:0] = graph if isinstance(graph, list) else []


def _from_meta(tree: etree._Element) -> Metadata:
    stated: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (
            meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        ).lower()
        if name and meta.get("content"):
            stated.setdefault(name, _line(meta.get("content")))
    first = {field: next(filter(None, map(stated.get, names)), "") for field, names in _META.items()}
    root = tree.getroottree().getroot()
    return Metadata(
        title=first["title"] or _title_element(tree),
        outlet=first["outlet"],
        authors=authors_of(first["authors"]),
        published=next((d for d in (stated_date(stated.get(name)) for name in _META["published"]) if d), None),
        url=_canonical(tree) or (first["url"] if "://" in first["url"] else ""),
        language=(root.get("lang") or first["language"]).replace("_", "-").lower()[:35],
    )


def _dated_by_head(tree: etree._Element, retrieved: datetime.datetime | None) -> Stated | None:
    """Only metadata is shown to htmldate: a date in the text is another article's as easily as this one's."""
    from htmldate import find_date  # slow to load, and few pages need it

    head = etree.Element("html")
    inner = etree.SubElement(head, "head")
    for meta in tree.iter("meta"):
        shown = {key: value for key in _ATTRIBUTES if (value := meta.get(key))}
        etree.SubElement(inner, "meta", attrib=shown)
    etree.SubElement(etree.SubElement(head, "body"), "p")
    latest = retrieved.date().isoformat() if retrieved else _LATEST
    try:
        found = find_date(head, extensive_search=False, original_date=True, min_date=_EARLIEST, max_date=latest)
    except (ValueError, TypeError, AttributeError, etree.LxmlError):
        return None
    return stated_date(found)


def _canonical(tree: etree._Element) -> str:
    for link in tree.iter("link"):
        href = link.get("href") or ""
        if (link.get("rel") or "").lower() == "canonical" and href.startswith(("http://", "https://")):
            return href.strip()
    return ""


def _title_element(tree: etree._Element) -> str:
    title = next(tree.iter("title"), None)
    return _TITLE_TAIL.sub("", _line("".join(map(str, title.itertext())))) if title is not None else ""


def _line(value: object) -> str:
    return " ".join(value.split())[:1000] if isinstance(value, str) else ""
