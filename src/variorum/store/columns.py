"""How values of frozen dataclasses become columns and come back.

A plain value is a leaf (one column); a small record (an interval, a count) a node (several columns). Ids are stored as
17 bytes, ids of documents as integer keys, days as ISO 8601 text, choices as their words.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Protocol

from sqlalchemy import BLOB, Boolean, Float, Integer, Text
from sqlalchemy.types import TypeEngine

from variorum.model import BrokenInvariant, DocumentId, FindingId


class Keys(Protocol):
    """Translates ids of documents into integer keys and back."""

    def key_of(self, document: DocumentId) -> int:
        """The integer key of a document."""

    def id_of(self, key: int) -> DocumentId:
        """The id of a document."""


def id_bytes(name: str) -> bytes:
    """An id as it is stored: the letter, then 16 bytes."""
    return name[0].encode() + bytes.fromhex(name[1:])


def id_text(data: bytes) -> str:
    """An id as it is written: the letter, then 32 hexadecimal digits."""
    return chr(data[0]) + data[1:].hex()


Row = Sequence[Any]
"""One row as SQLite yields it."""

Reader = Callable[[Row, Keys, Mapping[str, tuple[Any, ...]]], Any]
"""Takes a value from a row; the sequences inside a record, by name, come from other tables."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One value in one column."""

    column: str
    type: type[TypeEngine[Any]]
    encode: Callable[[Any, Keys], Any]
    decode: Callable[[Any, Keys], Any]

    def write(self, value: Any, keys: Keys, row: dict[str, Any]) -> None:
        """Put a value into a row."""
        row[self.column] = None if value is None else self.encode(value, keys)

    def reader(self, places: Mapping[str, int]) -> Reader:
        """What takes the value from a row whose columns stand at these places."""
        place, decode = places[self.column], self.decode
        if decode is _plain:
            return lambda row, keys, lists: row[place]
        return lambda row, keys, lists: None if row[place] is None else decode(row[place], keys)

    def leaves(self) -> Iterator[Leaf]:
        """This leaf."""
        yield self


@dataclass(frozen=True, slots=True)
class Node:
    """A small record over several columns; `lists` are the sequences inside it, kept in tables of their own."""

    cls: Callable[..., Any]
    parts: Mapping[str, Leaf | Node]
    lists: Mapping[str, Leaf]

    def write(self, value: Any, keys: Keys, row: dict[str, Any]) -> None:
        """Put a record into a row; nothing (NULL everywhere) for None."""
        for name, part in self.parts.items():
            part.write(None if value is None else getattr(value, name), keys, row)

    def reader(self, places: Mapping[str, int]) -> Reader:
        """What takes the record from a row whose columns stand at these places; None when every column is NULL."""
        readers = {name: part.reader(places) for name, part in self.parts.items()}

        def read(row: Row, keys: Keys, lists: Mapping[str, tuple[Any, ...]]) -> Any:
            values = {name: each(row, keys, lists) for name, each in readers.items()}
            if all(value is None for value in values.values()):
                return None
            return self.cls(**values, **{name: lists.get(name, ()) for name in self.lists})

        return read

    def leaves(self) -> Iterator[Leaf]:
        """Every column of the record."""
        for part in self.parts.values():
            yield from part.leaves()


def _plain(value: Any, keys: Keys) -> Any:
    return value


_PLAIN: Mapping[Any, type[TypeEngine[Any]]] = {str: Text, int: Integer, float: Float}


def leaf(column: str, hint: Any) -> Leaf | None:
    """The leaf for a plain type; None when the type is not plain."""
    if hint is DocumentId:
        return Leaf(column, Integer, lambda v, k: k.key_of(v), lambda v, k: k.id_of(v))
    if hint is FindingId:
        return Leaf(column, BLOB, lambda v, k: id_bytes(v), lambda v, k: id_text(v))
    if hint is date:
        return Leaf(column, Text, lambda v, k: v.isoformat(), lambda v, k: date.fromisoformat(v))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        choices = {choice.value: choice for choice in hint}
        return Leaf(column, Text, lambda v, k: str(v), lambda v, k: choices[v])
    if hint is bool:
        return Leaf(column, Boolean, lambda v, k: int(v), lambda v, k: bool(v))
    return Leaf(column, _PLAIN[hint], _plain, _plain) if hint in _PLAIN else None


def without_none(hint: Any) -> Any:
    """`X` for `X | None`; any other type as it is."""
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        inside = [option for option in typing.get_args(hint) if option is not type(None)]
        if len(inside) == 1:
            return inside[0]
    return hint


def item_of(hint: Any) -> Any | None:
    """`X` for `tuple[X, ...]`; None for any other type."""
    arguments = typing.get_args(hint)
    return arguments[0] if typing.get_origin(hint) is tuple and arguments[1:] == (Ellipsis,) else None


def part(column: str, hint: Any) -> Leaf | Node:
    """The leaf or node for a type.

    Raises:
        BrokenInvariant: values of that type cannot be stored in columns.
    """
    hint = without_none(hint)
    if (found := leaf(column, hint)) is not None:
        return found
    if not dataclasses.is_dataclass(hint):
        raise BrokenInvariant(f"cannot store a {hint} in columns")
    parts: dict[str, Leaf | Node] = {}
    lists: dict[str, Leaf] = {}
    for name, inner in typing.get_type_hints(hint).items():
        item = item_of(inner)
        if item is None:
            parts[name] = part(f"{column}_{name}" if column else name, inner)
        elif (value := leaf("value", item)) is not None:
            lists[name] = value
        else:
            raise BrokenInvariant(f"cannot store sequences of {item} inside {hint}")
    return Node(typing.cast("Callable[..., Any]", hint), parts, lists)
