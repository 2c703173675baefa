"""One record: a text with what is stated beside it, under the keys of the common extractors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from variorum.model import Metadata
from variorum.texts.decode import even
from variorum.texts.formats.format import Loaded, Refused
from variorum.texts.formats.html import load_html
from variorum.texts.formats.plain import load_text
from variorum.texts.stated import join, metadata_of
from variorum.texts.stream import LARGEST_ACCOUNT

TEXT_KEYS = ("text", "maintext", "content", "body", "article", "raw_text", "articleBody", "full_text")
_HTML_KEYS = ("html", "raw_html", "body_html")
_ID_KEYS = ("id", "_id", "uid", "uuid", "guid")


def load_record(
    record: object, content: bytes, place: int, told: Metadata, loader: str, version: int
) -> Loaded | Refused:
    """The account in a record: its text alone, or its HTML where there is no text; all else is metadata."""
    if not isinstance(record, Mapping):
        return Refused(happened="no record but a bare value", place=place)
    name = _id_of(record)
    stated, notes = metadata_of(record)
    stated = join(stated, told)
    text, parts = _first_text(record, TEXT_KEYS)
    page, pages = ("", 0) if text else _first_text(record, _HTML_KEYS)
    if parts or pages:
        notes = (*notes, (f"its text is a list of {parts or pages}", "read as one text, each of them a line"))
    if text:
        made = load_text(content, even(text), stated, loader, version)
    elif page:
        made = load_html(content, even(page), stated, loader, version)
    else:
        made = Refused(happened="a record without text")
    if isinstance(made, Refused):
        return replace(made, record=name, place=place)
    if len(made.text) > LARGEST_ACCOUNT:
        return Refused(happened="a record larger than one account may be", record=name, place=place)
    return replace(made, record=name, place=place, notes=(*notes, *made.notes))


def _first_text(record: Mapping[str, object], keys: tuple[str, ...]) -> tuple[str, int]:
    """The text under the first of these keys that has one, and of how many it is made where that is a list."""
    for key in keys:
        value, parts = record.get(key), 0
        if isinstance(value, list) and value and all(isinstance(item, str) for item in value):
            value, parts = "\n".join(value), len(value)
        if isinstance(value, str) and value.strip():
            return value, parts
    return "", 0


def _id_of(record: Mapping[str, object]) -> str:
    for key in _ID_KEYS:
        value = record.get(key)
        if isinstance(value, str) and value.strip():
            return even(" ".join(value.split()))[:200]
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
    return ""
