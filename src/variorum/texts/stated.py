"""What comes with a text and is not part of it: metadata joined from what is told beside a file and inside it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import fields, replace

from variorum.model import Metadata
from variorum.texts.dates_stated import Stated, stated_date
from variorum.texts.decode import even

_TITLE = ("title",)
_URL = ("url", "link", "source")
_OUTLET = (
    "outlet",
    "sitename",
    "site_name",
    "publisher",
    "source-hostname",
    "source_domain",
    "hostname",
    "site",
    "source",
)
_AUTHORS = ("authors", "author", "byline")
_PUBLISHED = ("published", "date_publish", "publish_date", "date", "published_at", "publishedAt", "datePublished")
_RETRIEVED = ("retrieved", "date_download", "download_date", "scraped_at", "crawled", "fetched")
_LANGUAGE = ("language", "lang", "meta_lang")
_TRANSLATED = ("translated",)
_ADDRESS = re.compile(r"^(?:https?:)?//\S+$", re.IGNORECASE)
_BETWEEN_AUTHORS = re.compile(r"\s*(?:;|\||\band\b|,(?!\s*(?:Jr|Sr|II|III|MD|PhD)\b))\s*", re.IGNORECASE)
_YES_NO = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}

Notes = tuple[tuple[str, str], ...]


def metadata_of(record: Mapping[str, object]) -> tuple[Metadata, Notes]:
    """What a record states beside its text, under the keys of trafilatura, news-please, newspaper and our own."""
    notes: list[tuple[str, str]] = []
    published, retrieved = _first_date(record, _PUBLISHED, notes), _first_date(record, _RETRIEVED, notes)
    made = Metadata(
        title=_first(record, _TITLE),
        outlet=next((v for v in map(_plain, map(record.get, _OUTLET)) if v and not _ADDRESS.match(v)), ""),
        authors=next(filter(None, (authors_of(record.get(key)) for key in _AUTHORS)), ()),
        url=next((v for v in map(_plain, map(record.get, _URL)) if _ADDRESS.match(v)), ""),
        published=published,
        retrieved=_moment(retrieved),
        language=_first(record, _LANGUAGE).lower()[:35],
        translated=_YES_NO.get(_first(record, _TRANSLATED).lower()),
    )
    return made, tuple(notes)


def authors_of(value: object) -> tuple[str, ...]:
    """Names from a list, a mapping with a name, or one string in which they stand side by side."""
    if isinstance(value, Mapping):
        value = value.get("name")
    if isinstance(value, list | tuple):
        names = [name for item in value for name in authors_of(item)]
    elif isinstance(value, str):
        if value.startswith("[") and value.endswith("]"):
            value = value[1:-1].replace("'", "").replace('"', "")
        names = [re.sub(r"^by\s+", "", name.strip(), flags=re.IGNORECASE) for name in _BETWEEN_AUTHORS.split(value)]
    else:
        names = []
    return tuple(dict.fromkeys(even(name) for name in names if name and not _ADDRESS.match(name)))


def join(first: Metadata, other: Metadata) -> Metadata:
    """Field by field: the first's, where it has one."""
    empty = Metadata()
    missing = {
        field.name: getattr(other, field.name)
        for field in fields(Metadata)
        if getattr(first, field.name) == getattr(empty, field.name)
    }
    return replace(first, **missing)


def bounded(metadata: Metadata) -> tuple[Metadata, Notes]:
    """Metadata without a day of publication that lies after the time of retrieval."""
    published, retrieved = metadata.published, metadata.retrieved
    if published is None or retrieved is None or _day(published) <= _day(retrieved):
        return metadata, ()
    note = (
        f"stated as published on {_day(published)}, after it was retrieved on {_day(retrieved)}",
        "the stated date was left out",
    )
    return replace(metadata, published=None), (note,)


def _day(moment: Stated) -> datetime.date:
    if isinstance(moment, datetime.datetime):
        return (moment.astimezone(datetime.UTC) if moment.tzinfo else moment).date()
    return moment


def _moment(value: Stated | None) -> datetime.datetime | None:
    if value is None or isinstance(value, datetime.datetime):
        return value
    return datetime.datetime.combine(value, datetime.time.max.replace(microsecond=0))


def _first(record: Mapping[str, object], keys: tuple[str, ...]) -> str:
    return next(filter(None, (_plain(record.get(key)) for key in keys)), "")


def _plain(value: object) -> str:
    if isinstance(value, Mapping):
        value = value.get("name")
    if isinstance(value, bool):
        return str(value).lower()
    return even(" ".join(value.split())) if isinstance(value, str) else ""


def _first_date(record: Mapping[str, object], keys: tuple[str, ...], notes: list[tuple[str, str]]) -> Stated | None:
    for key in keys:
        value = record.get(key)
        if value in (None, "", "None", "null", "NULL"):
            continue
        if found := stated_date(value):
            return found
        notes.append((f"a stated date cannot be read one way only: {str(value)[:40]}", "taken as not stated"))
    return None
