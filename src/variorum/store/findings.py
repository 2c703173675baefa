"""Findings in the workspace: written, read back, and replaced by whom they are made."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from operator import itemgetter
from typing import Any, TypeVar

import orjson
from sqlalchemy import Connection, select

from variorum.model import BrokenInvariant, DocumentId, Evidence, Finding, FindingId, Group, Member, Sketch, Span, Told
from variorum.store import finding_statements as sql
from variorum.store import kinds
from variorum.store.columns import id_bytes, id_text
from variorum.store.documents import Documents
from variorum.store.kept import MOST_STANDING, Kept, Order
from variorum.store.numbers import Numbers
from variorum.store.statements import listed
from variorum.store.tables import EVIDENCE, FINDING, KIND, MEMBER, ROLE, SPEAKS_OF

F = TypeVar("F", bound=Finding)
S = TypeVar("S", bound=Sketch)
Row = dict[str, int | str | bytes]

_NOTHING = (b"",)


_FIELDS: dict[type[Finding], tuple[str, ...]] = {}


def _fields(cls: type[Finding]) -> tuple[str, ...]:
    if cls not in _FIELDS:
        _FIELDS[cls] = tuple(field.name for field in fields(cls))
    return _FIELDS[cls]


def content_hash(finding: Finding) -> bytes:
    """16 bytes over every field of a finding; two findings with one hash are equal."""
    values = [getattr(finding, name) for name in _fields(type(finding))]
    return hashlib.blake2b(orjson.dumps([finding.kind, values]), digest_size=16).digest()


@dataclass(frozen=True, slots=True)
class Change:
    """Something that was added, altered or removed: downstream units may have to be run again."""

    kind: str
    id: str
    documents: frozenset[DocumentId]


class Findings:
    """All findings and sketches of one workspace, over one open connection."""

    def __init__(self, connection: Connection, documents: Documents) -> None:
        self._connection = connection
        self._documents = documents
        self._kinds = Numbers(connection, KIND)
        self._roles = Numbers(connection, ROLE)
        self._kept = Kept(connection)

    # reading

    def all(self, cls: type[F], documents: Iterable[DocumentId] | None = None) -> list[F]:
        """Findings of one class, of all or of some accounts; sorted by account, place in its text, id."""
        if self._kinds.known(cls.kind) is None:
            return []
        if documents is None:
            table = kinds.kind_of(cls).table
            if issubclass(cls, Told) or sql.number_of(table).row(self._connection)[0] > MOST_STANDING:
                return sorted(self._load(cls, (f"all {cls.kind}", select(table.c.finding))), key=_order)
            return self._standing(cls, self._keys_of(cls))
        documents = sorted(set(documents))
        if issubclass(cls, Told):
            return self._told(cls, documents)
        values = {"kind": self._kinds.known(cls.kind), "documents": self._listed(documents)}
        return self._standing(cls, sql.KEYS_IN.rows(self._connection, **values))

    def _told(self, cls: type[F], documents: Sequence[DocumentId]) -> list[F]:
        """What single accounts tell, by account and place; those met lately are kept."""
        self._kept.refresh()
        found = self._kept.findings(cls.kind, documents)
        if new := [document for document in documents if document not in found]:
            values = {"kind": self._kinds.known(cls.kind), "documents": self._listed(new)}
            read: dict[DocumentId, list[Finding]] = {document: [] for document in new}
            for finding in sorted(self._load(cls, sql.IN_DOCUMENTS, **values), key=_order):
                read[finding.in_documents()[0]].append(finding)
            self._kept.keep(cls.kind, read)
            found |= {document: tuple(findings) for document, findings in read.items()}
        return [each for document in documents for each in found[document] if isinstance(each, cls)]

    def forget(self) -> None:
        """Forget what was read: a transaction was undone."""
        self._kept.forget()
        self._kinds.refresh()
        self._roles.refresh()

    def _standing(self, cls: type[F], rows: Sequence[tuple[int, bytes, bytes]]) -> list[F]:
        """What tells of several accounts is asked for again and again, for each of them: what still stands is kept.

        Args:
            cls: their class.
            rows: the integer key, the id and the content hash of each.
        """
        known = self._kept.standing(cls, len(rows))
        if new := [key for key, name, content in rows if known.get(name, _NOTHING)[0] != content]:
            hashes = {name: content for _, name, content in rows}
            for finding in self._load(cls, sql.BY_KEY, findings=listed(new)):
                name = id_bytes(finding.id)
                known[name] = hashes[name], _order(finding), finding
        ordered = sorted((known[name][1:] for _, name, _ in rows), key=itemgetter(0))
        return [each for _, each in ordered if isinstance(each, cls)]

    def get(self, cls: type[F], finding: str) -> F | None:
        """The finding of that id, or None."""
        found = self._load(cls, sql.BY_ID, id=id_bytes(finding))
        return found[0] if found else None

    def has(self, finding: str) -> bool:
        """Whether there is a finding of that id."""
        return sql.PRESENT.row(self._connection, id=id_bytes(finding)) is not None

    def group_of(self, cls: type[F], member: str) -> F | None:
        """The group of one class that holds a member now, or None. The smallest id when several do."""
        values = {"member": id_bytes(member), "kind": self._kinds.known(cls.kind)}
        found = sorted(self._load(cls, sql.BY_MEMBER, **values), key=lambda group: group.id)
        return found[0] if found else None

    def ids_in(self, kind: str, documents: Iterable[DocumentId]) -> list[FindingId]:
        """Ids of the findings of a kind that speak of these accounts, sorted."""
        if self._kinds.known(kind) is None:
            return []
        values = {"kind": self._kinds.known(kind), "documents": self._listed(documents)}
        return [FindingId(id_text(name)) for name in sql.IDS_IN.column(self._connection, **values)]

    def ids(self, prefix: str) -> list[tuple[str, FindingId]]:
        """(kind, id) of every finding whose id begins so (a letter and at least one hexadecimal digit)."""
        digits = prefix[1:]
        low = prefix[:1].encode() + bytes.fromhex(digits + "0" * (len(digits) % 2))
        high = prefix[:1].encode() + bytes.fromhex((digits + "f" * (32 - len(digits)))[:32])
        query = (
            select(KIND.c.name, FINDING.c.id)
            .join(KIND, KIND.c.key == FINDING.c.kind)
            .where(FINDING.c.id >= low, FINDING.c.id <= high)
            .order_by(FINDING.c.id)
        )
        return [(row.name, FindingId(id_text(row.id))) for row in self._connection.execute(query)]

    def ids_of(self, cls: type[Finding], documents: Iterable[DocumentId] | None = None) -> list[FindingId]:
        """Ids of all findings of a class, or of those of some accounts, sorted."""
        return [FindingId(id_text(name)) for name, _ in self.hashes(cls, documents)]

    def hashes(self, cls: type[Finding], documents: Iterable[DocumentId] | None) -> list[tuple[bytes, bytes]]:
        """(id, content hash) of every finding of a class, of all or of some accounts, sorted."""
        if documents is None:
            return sorted((name, content) for _, name, content in self._keys_of(cls))
        values = {"kind": self._kinds.known(cls.kind), "documents": self._listed(documents)}
        return sql.HASHES_IN.rows(self._connection, **values)

    def _keys_of(self, cls: type[Finding]) -> list[tuple[int, bytes, bytes]]:
        return sql.keys_of(kinds.kind_of(cls).table).rows(self._connection)

    def digests(self, cls: type[Finding], documents: Sequence[DocumentId]) -> list[bytes]:
        """A hash over everything of a class that tells of each account, in the order of the accounts."""
        self._kept.refresh()
        found = self._kept.digests(cls.kind, documents)
        if new := [document for document in documents if document not in found]:
            states = {document: hashlib.blake2b(digest_size=16) for document in new}
            values = {"kind": self._kinds.known(cls.kind), "documents": self._listed(new)}
            for document, name, content in sql.HASHES_BY_DOCUMENT.rows(self._connection, **values):
                states[self._documents.id_of(document)].update(name + content)
            read = {document: state.digest() for document, state in states.items()}
            self._kept.keep_digests(cls.kind, read)
            found |= read
        return [found[document] for document in documents]

    def sketch(self, cls: type[S], document: DocumentId) -> S | None:
        """A sketch of an account, or None."""
        data = self.sketch_bytes(cls.kind, document)
        return None if data is None else self._unpacked(cls, document, data)

    def sketches(self, cls: type[S], documents: Iterable[DocumentId]) -> dict[DocumentId, S]:
        """The sketches of a kind that some accounts have, by account."""
        rows = sql.SKETCHES_IN.rows(self._connection, kind=cls.kind, documents=self._listed(documents))
        named = ((self._documents.id_of(document), data) for document, data in rows)
        return {document: self._unpacked(cls, document, bytes(data)) for document, data in named}

    def _unpacked(self, cls: type[S], document: DocumentId, data: bytes) -> S:
        found = self._kept.sketch(cls, document, data)
        assert isinstance(found, cls)
        return found

    def sketch_bytes(self, kind: str, document: DocumentId) -> bytes | None:
        """A sketch as it is kept, or None."""
        row = sql.SKETCH_OF.row(self._connection, document=self._documents.key_of(document), kind=kind)
        return None if row is None else bytes(row[0])

    def sketch_hashes(self, kind: str, documents: Iterable[DocumentId] | None) -> list[tuple[str, bytes]]:
        """(document id, content hash) of the sketches of a kind, sorted."""
        if documents is None:
            rows = sql.SKETCH_HASHES.rows(self._connection, kind=kind)
        else:
            rows = sql.SKETCH_HASHES_IN.rows(self._connection, kind=kind, documents=self._listed(documents))
        return sorted((str(self._documents.id_of(document)), content) for document, content in rows)

    def _listed(self, documents: Iterable[DocumentId]) -> str:
        return listed(self._documents.key_of(document) for document in documents)

    def _load(self, cls: type[F], chosen: sql.Choice, **values: Any) -> list[F]:
        shared = kinds.Shared(
            self._evidence(chosen, values),
            self._members(chosen, values) if issubclass(cls, Group) else {},
            self._speaks_of(chosen, values) if kinds.kind_of(cls).shares_documents else {},
        )
        found = kinds.read(self._connection, cls, chosen, shared, self._documents, values)
        return [finding for finding in found if isinstance(finding, cls)]

    def _evidence(self, chosen: sql.Choice, values: Mapping[str, Any]) -> Mapping[int, list[Evidence]]:
        evidence: dict[int, list[Evidence]] = defaultdict(list)
        for finding, role, _, document, start, end in sql.chosen(EVIDENCE, EVIDENCE.c.finding, chosen).rows(
            self._connection, **values
        ):
            span = Span(self._documents.id_of(document), start, end)
            evidence[finding].append(Evidence(self._roles.name(role), span))
        return evidence

    def _members(self, chosen: sql.Choice, values: Mapping[str, Any]) -> Mapping[int, list[Member]]:
        members: dict[int, list[Member]] = defaultdict(list)
        for group, _, member, why in sql.chosen(MEMBER, MEMBER.c.group, chosen).rows(self._connection, **values):
            members[group].append(Member(id_text(member), why))
        return members

    def _speaks_of(self, chosen: sql.Choice, values: Mapping[str, Any]) -> Mapping[int, list[DocumentId]]:
        documents: dict[int, list[DocumentId]] = defaultdict(list)
        for document, _, finding in sql.chosen(SPEAKS_OF, SPEAKS_OF.c.finding, chosen).rows(self._connection, **values):
            documents[finding].append(self._documents.id_of(document))
        return documents

    # writing

    def replace(self, unit: int, findings: Iterable[Finding]) -> list[Change]:
        """Make these the findings of a unit. What no other unit holds and is not among them goes.

        Raises:
            BrokenInvariant: two of them have one id and differ.
        """
        wanted: dict[bytes, tuple[Finding, bytes]] = {}
        for finding in findings:
            entry = (finding, self._kept.hash_of(finding, content_hash))
            if wanted.setdefault(id_bytes(finding.id), entry)[1] != entry[1]:
                raise BrokenInvariant(f"one step made two different findings {finding.id}")
        held = {name: (key, content) for key, name, content in sql.HELD.rows(self._connection, unit=unit)}
        changes = self._let_go(unit, [key for name, (key, _) in held.items() if name not in wanted])
        new = {name: entry for name, entry in wanted.items() if name not in held or held[name][1] != entry[1]}
        return changes + self._take(unit, new)

    def _let_go(self, unit: int, keys: list[int]) -> list[Change]:
        """End a unit's hold on findings, and delete those that nobody holds any more."""
        if not keys:
            return []
        sql.RELEASE.run(self._connection, unit=unit, findings=listed(keys))
        still = set(sql.STILL_HELD.column(self._connection, findings=listed(keys)))
        return self._delete([key for key in keys if key not in still])

    def _delete(self, keys: list[int]) -> list[Change]:
        changes = self._changes(keys)
        sql.DELETE.run(self._connection, findings=listed(keys))
        return changes

    def _changes(self, keys: list[int]) -> list[Change]:
        documents: dict[int, set[DocumentId]] = defaultdict(set)
        for finding, document in sql.SPOKEN_OF.rows(self._connection, findings=listed(keys)):
            documents[finding].add(self._documents.id_of(document))
        rows = sql.NAMED.rows(self._connection, findings=listed(keys))
        changes = [Change(kind, id_text(name), frozenset(documents[key])) for key, name, kind in rows]
        for change in changes:
            self._kept.changed(change.kind, change.documents)
        return changes

    def _take(self, unit: int, new: Mapping[bytes, tuple[Finding, bytes]]) -> list[Change]:
        """Insert findings, altered ones in the place of what they were, and let the unit hold them."""
        if not new:
            return []
        present = {name: row for name in new if (row := sql.PRESENT.row(self._connection, id=name)) is not None}
        altered = [key for name, (key, content) in present.items() if content != new[name][1]]
        holders = sql.HOLDERS.rows(self._connection, findings=listed(altered)) if altered else []
        changes = self._delete(altered) if altered else []
        kept = {name: key for name, (key, content) in present.items() if content == new[name][1]}
        added = {name: finding for name, (finding, _) in new.items() if name not in kept}
        keys = kept | self._insert({name: new[name] for name in added})
        made = {(unit, key) for key in keys.values()} | {(holder, keys[name]) for holder, name in holders}
        sql.INSERT_MADE.run_many(self._connection, [{"unit": u, "finding": key} for u, key in sorted(made)])
        new_here = [Change(each.kind, each.id, frozenset(each.in_documents())) for each in added.values()]
        for change in new_here:
            self._kept.changed(change.kind, change.documents)
        return changes + new_here

    def _insert(self, entries: Mapping[bytes, tuple[Finding, bytes]]) -> dict[bytes, int]:
        if not entries:
            return {}
        top = sql.TOP.row(self._connection)[0]
        keys = {name: key for key, name in enumerate(sorted(entries), start=top + 1)}
        rows: list[Row] = []
        by_class: dict[type[Finding], dict[int, Finding]] = defaultdict(dict)
        for name, key in keys.items():
            finding, content = entries[name]
            rows.append({"key": key, "id": name, "kind": self._kinds.number(finding.kind), "hash": content})
            by_class[type(finding)][key] = finding
        sql.INSERT_FINDING.run_many(self._connection, rows)
        for cls, found in by_class.items():
            self._insert_shared(self._kinds.number(cls.kind), found)
            kinds.write(self._connection, found, self._documents)
        return keys

    def _insert_shared(self, kind: int, findings: Mapping[int, Finding]) -> None:
        """The rows of findings of one kind in the tables that all kinds share."""
        evidence: list[Row] = []
        members: list[Row] = []
        speaks: list[Row] = []
        key_of = self._documents.key_of
        for key, finding in findings.items():
            places: dict[str, int] = defaultdict(int)
            for item in finding.evidence:
                span = item.span
                evidence.append({
                    "finding": key, "role": self._roles.number(item.role), "place": places[item.role],
                    "document": key_of(span.document), "start": span.start, "end": span.end,
                })  # fmt: skip
                places[item.role] += 1
            speaks += [{"document": key_of(each), "kind": kind, "finding": key} for each in finding.in_documents()]
            if isinstance(finding, Group):
                members += [
                    {"group": key, "place": place, "member": id_bytes(member.id), "why": member.why}
                    for place, member in enumerate(finding.members)
                ]
        sql.INSERT_EVIDENCE.run_many(self._connection, evidence)
        sql.INSERT_SPEAKS_OF.run_many(self._connection, speaks)
        sql.INSERT_MEMBER.run_many(self._connection, members)

    def replace_sketch(self, kind: str, document: DocumentId, data: bytes | None) -> bool:
        """Keep a sketch (or none) of an account; whether that changed anything."""
        key = self._documents.key_of(document)
        before = self.sketch_bytes(kind, document)
        if before == data:
            return False
        if before is not None:
            sql.DELETE_SKETCH.run(self._connection, document=key, kind=kind)
        if data is not None:
            content = hashlib.blake2b(data, digest_size=16).digest()
            sql.INSERT_SKETCH.run(self._connection, document=key, kind=kind, content=data, hash=content)
        return True


def _order(finding: Finding) -> Order:
    """By account, place in its text, id."""
    start, end = min(((item.span.start, item.span.end) for item in finding.evidence), default=(0, 0))
    return min(finding.in_documents(), default=""), start, end, finding.id
