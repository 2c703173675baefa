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
    if text := _first_text(record, TEXT_KEYS):
        made = load_text(content, even(text), stated, loader, version)
    elif page := _first_text(record, _HTML_KEYS):
        made = load_html(content, even(page), stated, loader, version)
    else:
        made = Refused(happened="a record without text")
    if isinstance(made, Refused):
        return replace(made, record=name, place=place)
    if len(made.text) > LARGEST_ACCOUNT:
        return Refused(happened="a record larger than one account may be", record=name, place=place)
    return replace(made, record=name, place=place, notes=(*notes, *made.notes))


def _first_text(record: Mapping[str, object], keys: tuple[str, ...]) -> str:
    for key in keys:
        value = record.get(key)
        if isinstance(value, list) and value and all(isinstance(item, str) for item in value):
            value = "\n".join(value)
        if isinstance(value, str) and value.strip():
            return value
    return ""


def _id_of(record: Mapping[str, object]) -> str:
    for key in _ID_KEYS:
        value = record.get(key)
        if isinstance(value, str) and value.strip():
            return even(" ".join(value.split()))[:200]
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
    return ""
