"""Accounts in the workspace: their bytes, text, blocks and stated metadata."""

from __future__ import annotations

import datetime
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, text

from variorum.model import Block, BrokenInvariant, Card, Document, DocumentId, Metadata, Original, recency
from variorum.store.columns import id_bytes, id_text
from variorum.store.statements import Statement, among, inserting, listed
from variorum.store.tables import AUTHOR, BLOCK, DOCUMENT, ORIGINAL

_LISTED = DOCUMENT.c.key.in_(among("documents"))
_KEY = DOCUMENT.c.key == bindparam("document")
_EDITION = (DOCUMENT.c.key, DOCUMENT.c.address, DOCUMENT.c.retrieved, DOCUMENT.c.published)
_STATED = (
    DOCUMENT.c.key, DOCUMENT.c.address, DOCUMENT.c.name, DOCUMENT.c.characters, DOCUMENT.c.title, DOCUMENT.c.outlet,
    DOCUMENT.c.url, DOCUMENT.c.published, DOCUMENT.c.retrieved, DOCUMENT.c.language, DOCUMENT.c.translated,
)  # fmt: skip
_MOST_KNOWN = 20_000  # cards
_WRITTEN = Statement(text("PRAGMA data_version"))
_IDS = Statement(select(DOCUMENT.c.key, DOCUMENT.c.id))
_NAMES = Statement(select(DOCUMENT.c.key, DOCUMENT.c.name))
_CARDS = Statement(select(*_STATED))
_CARDS_OF = Statement(select(*_STATED).where(_LISTED))
_TEXT = Statement(select(DOCUMENT.c.text, DOCUMENT.c.loader, DOCUMENT.c.loader_version).where(_KEY))
_BLOCKS = Statement(
    select(BLOCK.c.start, BLOCK.c.end, BLOCK.c.path, BLOCK.c.voted)
    .where(BLOCK.c.document == bindparam("document"))
    .order_by(BLOCK.c.place)
)
_AUTHORS = Statement(
    select(AUTHOR.c.document, AUTHOR.c.name)
    .where(AUTHOR.c.document.in_(among("documents")))
    .order_by(AUTHOR.c.document, AUTHOR.c.place)
)
_EDITIONS = Statement(select(*_EDITION).where(DOCUMENT.c.address == bindparam("address")))
_EDITIONS_OF = Statement(
    select(*_EDITION).where(DOCUMENT.c.address.in_(select(DOCUMENT.c.address).where(_LISTED).scalar_subquery()))
)
_INSERT = Statement(
    insert(DOCUMENT).values({column.name: bindparam(column.name) for column in DOCUMENT.c if column.name != "key"})
)
_INSERT_ORIGINAL = inserting(ORIGINAL)
_INSERT_WORDS = Statement(text("INSERT INTO document_words (rowid, title, text) VALUES (:key, :title, :text)"))
_INSERT_AUTHOR = inserting(AUTHOR)
_INSERT_BLOCK = inserting(BLOCK)


class Documents:
    """The accounts of one workspace, over one open connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._keys: dict[DocumentId, int] = {}
        self._ids: dict[int, DocumentId] = {}
        self._known: dict[DocumentId, Card] = {}
        self._version = -1
        self.refresh()

    def refresh(self) -> None:
        """Read the list of accounts again, as another process may have added some or a transaction was undone."""
        self._known.clear()
        self._ids = {key: DocumentId(id_text(name)) for key, name in _IDS.rows(self._connection)}
        self._keys = {name: key for key, name in self._ids.items()}

    def __len__(self) -> int:
        return len(self._keys)

    def __contains__(self, document: object) -> bool:
        return document in self._keys

    def ids(self) -> tuple[DocumentId, ...]:
        """Every account, sorted by id."""
        return tuple(sorted(self._keys))

    def key_of(self, document: DocumentId) -> int:
        """The integer key of an account."""
        try:
            return self._keys[document]
        except KeyError:
            raise BrokenInvariant(f"no account {document}") from None

    def id_of(self, key: int) -> DocumentId:
        """The id of an account."""
        return self._ids[key]

    def add(self, original: Original, document: Document) -> bool:
        """Keep an account; False when these bytes at this address are here already."""
        if document.id in self._keys:
            return False
        meta = document.metadata
        row = {
            "id": id_bytes(document.id), "address": document.address, "name": document.name, "title": meta.title,
            "outlet": meta.outlet, "url": meta.url, "published": _moment_text(meta.published),
            "retrieved": _moment_text(meta.retrieved), "language": meta.language, "translated": meta.translated,
            "loader": document.loader, "loader_version": document.loader_version,
            "characters": len(document.text), "text": document.text,
        }  # fmt: skip
        key = _INSERT.run(self._connection, **row)
        _INSERT_ORIGINAL.run(self._connection, document=key, content=zlib.compress(original.content, 6))
        authors = [{"document": key, "place": i, "name": name} for i, name in enumerate(meta.authors)]
        blocks = [
            {"document": key, "place": i, "start": b.start, "end": b.end, "path": b.path, "voted": b.voted}
            for i, b in enumerate(document.blocks)
        ]
        _INSERT_AUTHOR.run_many(self._connection, authors)
        _INSERT_BLOCK.run_many(self._connection, blocks)
        _INSERT_WORDS.run(self._connection, key=key, title=meta.title, text=document.text)
        self._known.clear()
        self._keys[document.id], self._ids[key] = key, document.id
        return True

    def get(self, document: DocumentId) -> Document:
        """The text of an account with its blocks."""
        key = self.key_of(document)
        card = self.cards([document])[document]
        content, loader, version = _TEXT.row(self._connection, document=key)
        blocks = tuple(
            Block(start, end, path, _flag(voted))
            for start, end, path, voted in _BLOCKS.rows(self._connection, document=key)
        )
        metadata = Metadata(
            title=card.title, outlet=card.outlet, authors=card.authors, url=card.url, published=card.published,
            retrieved=card.retrieved, language=card.language, translated=card.translated,
        )  # fmt: skip
        return Document(
            id=document, address=card.address, name=card.name, text=content, blocks=blocks, metadata=metadata,
            loader=loader, loader_version=version,
        )  # fmt: skip

    def text(self, document: DocumentId) -> str:
        """The text of an account alone."""
        return str(_TEXT.row(self._connection, document=self.key_of(document))[0])

    def original(self, document: DocumentId) -> bytes:
        """The bytes as received."""
        query = select(ORIGINAL.c.content).where(ORIGINAL.c.document == self.key_of(document))
        return zlib.decompress(self._connection.execute(query).scalar_one())

    def cards(self, documents: Iterable[DocumentId] | None = None) -> dict[DocumentId, Card]:
        """Stated metadata of accounts (all, when none are named), by id."""
        if documents is None:
            return self._cards(_CARDS.rows(self._connection), listed(self._ids))
        self._forget_cards()
        wanted = list(documents)
        if new := [self.key_of(document) for document in wanted if document not in self._known]:
            keys = listed(new)
            self._known |= self._cards(_CARDS_OF.rows(self._connection, documents=keys), keys)
        return {document: self._known[document] for document in sorted(wanted)}

    def _forget_cards(self) -> None:
        """What is known of accounts holds until another connection writes to the file; own writes see to it too."""
        version = _WRITTEN.row(self._connection)[0]
        if version != self._version or len(self._known) > _MOST_KNOWN:
            self._version = version
            self._known.clear()

    def _cards(self, rows: Iterable[Any], keys: str) -> dict[DocumentId, Card]:
        authors, older = self._authors(keys), self._older_editions(keys)
        found = (_card(self._ids[row[0]], row, authors.get(row[0], ()), row[0] in older) for row in rows)
        return {card.id: card for card in found}

    def names(self) -> dict[DocumentId, str]:
        """What people call each account: names that collide all get "~" and six characters of the id."""
        rows = _NAMES.rows(self._connection)
        shared = Counter(name for _, name in rows)
        return {self._ids[key]: name if shared[name] == 1 else f"{name}~{self._ids[key][1:7]}" for key, name in rows}

    def editions(self, address: str) -> tuple[DocumentId, ...]:
        """Every edition received from one address, the one that counts last."""
        rows = _EDITIONS.rows(self._connection, address=address)
        return tuple(self._ids[row[0]] for row in sorted(rows, key=self._recency))

    def _recency(self, row: Any) -> tuple[datetime.timedelta, datetime.timedelta, str]:
        key, _, retrieved, published = row
        return recency(_time(retrieved)), recency(_moment(published)), self._ids[key]

    def _older_editions(self, keys: str) -> set[int]:
        """Keys of the accounts, at the addresses of these, of which a later edition is here."""
        by_address: dict[str, list[Any]] = defaultdict(list)
        for row in _EDITIONS_OF.rows(self._connection, documents=keys):
            by_address[row[1]].append(row)
        several = (editions for editions in by_address.values() if len(editions) > 1)
        return {row[0] for editions in several for row in sorted(editions, key=self._recency)[:-1]}

    def _authors(self, keys: str) -> dict[int, tuple[str, ...]]:
        found: dict[int, tuple[str, ...]] = {}
        for document, name in _AUTHORS.rows(self._connection, documents=keys):
            found[document] = (*found.get(document, ()), name)
        return found

    def remove(self, document: DocumentId) -> None:
        """Forget an account and everything that rests on it alone."""
        key = self._keys.pop(document)
        del self._ids[key]
        self._known.clear()
        words = text(
            "INSERT INTO document_words (document_words, rowid, title, text) "
            "SELECT 'delete', key, title, text FROM document WHERE key = :key"
        )
        self._connection.execute(words, {"key": key})
        self._connection.execute(delete(DOCUMENT).where(DOCUMENT.c.key == key))


def _card(document: DocumentId, row: Any, authors: tuple[str, ...], superseded: bool) -> Card:
    _, address, name, characters, title, outlet, url, published, retrieved, language, translated = row
    return Card(
        id=document, address=address, name=name, title=title, outlet=outlet, authors=authors, url=url,
        published=_moment(published), retrieved=_time(retrieved), language=language, translated=_flag(translated),
        characters=characters, superseded=superseded,
    )  # fmt: skip


def _flag(stored: int | None) -> bool | None:
    return None if stored is None else bool(stored)


def corrected(card: Card, changes: Mapping[str, str]) -> Card:
    """A card with people's corrections ("published", "outlet", "authors" parted by ";") applied."""
    if "published" in changes:
        card = replace(card, published=_moment(changes["published"]))
    if "outlet" in changes:
        card = replace(card, outlet=changes["outlet"])
    if "authors" in changes:
        authors = tuple(name.strip() for name in changes["authors"].split(";") if name.strip())
        card = replace(card, authors=authors)
    return card


def _moment_text(moment: datetime.date | None) -> str | None:
    return moment.isoformat() if moment is not None else None


def _time(stored: str | None) -> datetime.datetime | None:
    return datetime.datetime.fromisoformat(stored) if stored else None


def _moment(stored: str | None) -> datetime.datetime | datetime.date | None:
    if not stored:
        return None
    return datetime.datetime.fromisoformat(stored) if "T" in stored else datetime.date.fromisoformat(stored)
