"""The front door: from paths to originals with their documents, and issues for what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from variorum.model import Document, InputError, Issue, Metadata, Original, document_id
from variorum.texts.decode import refuse_binary
from variorum.texts.folders import MANIFEST, Found, files_under
from variorum.texts.formats import FORMATS, Format, Loaded, Refused
from variorum.texts.manifest import missing, read_manifest
from variorum.texts.stated import bounded
from variorum.texts.stream import Stream

STANDARD_INPUT = "-"
_STDIN_NAME = "stdin"
_LEFT_OUT = "left out; the others were read"


@dataclass(frozen=True, slots=True)
class Received:
    """One account: the bytes as they came, and the document made of them."""

    original: Original
    document: Document


def read_inputs(
    paths: Sequence[str | Path],
    as_prefix: str = "",
    stdin: IO[bytes] | None = None,
    formats: Sequence[Format] = FORMATS,
) -> Iterator[Received | Issue]:
    """Everything under some paths, one account at a time, in a stable order; never more than one is held.

    A file is named by its path under the folder given, a record by its id or `<file>#<line>`; `as_prefix` goes before
    names and before addresses that are no URL. "-" is standard input. A bad input gives an issue and stops nothing.
    Names that collide are told apart where they are shown, by what knows all accounts.
    """
    for path in paths:
        if str(path) == STANDARD_INPUT:
            if stdin is not None:
                yield from _received(stdin, _STDIN_NAME, Metadata(), as_prefix, formats)
        else:
            yield from _under(Path(path), as_prefix, formats)


def _under(given: Path, prefix: str, formats: Sequence[Format]) -> Iterator[Received | Issue]:
    folder = given if given.is_dir() else given.parent
    told, issues = read_manifest(folder, prefix + MANIFEST)
    yield from issues
    if given.is_dir():
        yield from missing(told, folder, prefix + MANIFEST)
    for found in files_under(given):
        if found.name != MANIFEST:
            yield from _file(found, told, prefix, formats)


def _file(
    found: Found, told: Mapping[str, Metadata], prefix: str, formats: Sequence[Format]
) -> Iterator[Received | Issue]:
    if found.trouble:
        yield Issue(address=prefix + found.name, happened=found.trouble, done=_LEFT_OUT)
        return
    try:
        with found.path.open("rb") as opened:
            yield from _received(opened, found.name, told.get(found.name, Metadata()), prefix, formats)
    except OSError:
        yield Issue(address=prefix + found.name, happened="cannot be opened", done=_LEFT_OUT)


def _received(
    opened: IO[bytes], name: str, told: Metadata, prefix: str, formats: Sequence[Format]
) -> Iterator[Received | Issue]:
    try:
        stream = Stream(opened)
        if not stream.head:
            raise InputError("empty")
        refuse_binary(stream.head)
        any_read = False
        for made in _format_of(name, stream.head, formats).read(stream, told):
            any_read = True
            yield from _account(made, name, prefix)
        if not any_read:
            raise InputError("no account in it")
    except InputError as error:
        yield Issue(address=prefix + name, happened=error.message, done=error.hint or _LEFT_OUT)


def _format_of(name: str, head: bytes, formats: Sequence[Format]) -> Format:
    lower = name.lower().removesuffix(".gz")
    for each in formats:
        if lower.endswith(each.suffixes):
            return each
    for each in formats:
        if each.sniff(head):
            return each
    raise InputError("in no format known here", hint="Give its text as a .txt or .html file.")


def _account(made: Loaded | Refused, file: str, prefix: str) -> Iterator[Received | Issue]:
    name = prefix + (made.record or (f"{file}#{made.place}" if made.place else file))
    if isinstance(made, Refused):
        yield Issue(address=name, happened=made.happened, done=_LEFT_OUT)
        return
    metadata, late = bounded(made.metadata)
    address = metadata.url or name
    original = Original(address=address, content=made.content, retrieved=metadata.retrieved)
    document = Document(
        id=document_id(address, made.content),
        address=address,
        name=name,
        text=made.text,
        blocks=made.blocks,
        metadata=metadata,
        loader=made.loader,
        loader_version=made.loader_version,
    )
    yield Received(original, document)
    yield from _notes(document, (*made.notes, *late))


def _notes(document: Document, notes: Iterable[tuple[str, str]]) -> Iterator[Issue]:
    for happened, done in notes:
        yield Issue(documents=(document.id,), address=document.name, happened=happened, done=done)
