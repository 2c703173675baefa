"""Lists of ids in an order, without the findings themselves: what a page of a large workspace is cut from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, case, func, select, union_all

from variorum.model import (
    Agreement,
    Copy,
    Dating,
    Dispute,
    DisputeType,
    DocumentId,
    Event,
    Finding,
    FindingId,
    Gap,
    Group,
    Quotation,
    Reading,
    Told,
)
from variorum.store.columns import id_text
from variorum.store.documents import Documents
from variorum.store.kinds import kind_of
from variorum.store.numbers import Numbers
from variorum.store.statements import Statement, among, listed
from variorum.store.tables import DOCUMENT, EVIDENCE, FINDING, KIND, MEMBER, SPEAKS_OF

_GROUPS_OF = Statement(
    select(SPEAKS_OF.c.document, FINDING.c.id)
    .join(FINDING, FINDING.c.key == SPEAKS_OF.c.finding)
    .where(SPEAKS_OF.c.kind == bindparam("kind"), SPEAKS_OF.c.document.in_(among("documents")))
)

_FAR = 2**32
"""More than a text has characters: a place and its end as one number."""


class Listing:
    """Ids of findings of one workspace in the orders in which they are shown, over one open connection."""

    def __init__(self, connection: Connection, documents: Documents) -> None:
        self._connection = connection
        self._documents = documents
        self._kinds = Numbers(connection, KIND)

    def by_accounts(self, kind: type[Group], like: str = "") -> list[FindingId]:
        """Groups that have a name, those that speak of most accounts first; those with some letters in it only."""
        table = kind_of(kind).table
        query = (
            select(FINDING.c.id)
            .join(table, table.c.finding == FINDING.c.key)
            .join(SPEAKS_OF, SPEAKS_OF.c.finding == FINDING.c.key)
            .group_by(FINDING.c.key)
            .order_by(func.count().desc(), table.c.name, FINDING.c.id)
        )
        if like:
            query = query.where(table.c.name.icontains(like, autoescape=True))
        return [FindingId(id_text(name)) for name in self._connection.execute(query).scalars()]

    def called(self, kind: type[Group]) -> list[tuple[FindingId, str]]:
        """Groups that have names, with each way of calling them; by id."""
        table, variants = kind_of(kind).table, next(each for each in kind_of(kind).listed if each.name == "variants")
        name = union_all(
            select(table.c.finding, table.c.name.label("name")),
            select(variants.table.c.finding, variants.table.c.value),
        ).subquery()
        query = select(FINDING.c.id, name.c.name).join(name, name.c.finding == FINDING.c.key).order_by(FINDING.c.id)
        return [(FindingId(id_text(id)), called) for id, called in self._connection.execute(query)]

    def occasions(self) -> list[FindingId]:
        """Events that may be worth a line: no background, of several words, dated or told in several accounts."""
        table = kind_of(Event).table
        told_in = select(func.count()).where(SPEAKS_OF.c.finding == FINDING.c.key).scalar_subquery()
        query = (
            select(FINDING.c.id)
            .join(table, table.c.finding == FINDING.c.key)
            .where(~table.c.background, table.c.title.contains(" "))
            .where(table.c.interval_first.is_not(None) | (told_in > 1))
        )
        return self._ids(query.order_by(FINDING.c.id))

    def last_days(self, kind: type[Group]) -> dict[FindingId, str]:
        """The last day, as ISO 8601 text, on which an account of each group was written; "" where none is dated."""
        table, dating, dated = kind_of(kind).table, kind_of(Dating).table, SPEAKS_OF.alias("dated")
        query = (
            select(FINDING.c.id, func.max(dating.c.interval_last))
            .join(table, table.c.finding == FINDING.c.key)
            .join(SPEAKS_OF, SPEAKS_OF.c.finding == FINDING.c.key)
            .join(
                dated,
                (dated.c.document == SPEAKS_OF.c.document) & (dated.c.kind == self._kinds.known(Dating.kind)),
                isouter=True,
            )
            .join(dating, dating.c.finding == dated.c.finding, isouter=True)
            .group_by(FINDING.c.key)
        )
        return {FindingId(id_text(name)): day or "" for name, day in self._connection.execute(query)}

    def members(self, kind: type[Group]) -> dict[FindingId, list[FindingId]]:
        """The ids of the members of every group of a kind, in order."""
        table = kind_of(kind).table
        query = (
            select(FINDING.c.id, MEMBER.c.member)
            .join(table, table.c.finding == FINDING.c.key)
            .join(MEMBER, MEMBER.c.group == FINDING.c.key)
            .order_by(FINDING.c.id, MEMBER.c.place)
        )
        found: dict[FindingId, list[FindingId]] = defaultdict(list)
        for group, member in self._connection.execute(query):
            found[FindingId(id_text(group))].append(FindingId(id_text(member)))
        return dict(found)

    def first_days(self) -> dict[DocumentId, str]:
        """The first day, as ISO 8601 text, on which each dated account may have been written."""
        dating = kind_of(Dating).table
        query = select(DOCUMENT.c.id, dating.c.interval_first).join(dating, dating.c.document == DOCUMENT.c.key)
        found = self._connection.execute(query.where(dating.c.interval_first.is_not(None)))
        return {DocumentId(id_text(name)): day for name, day in found}

    def groups_of(self, kind: type[Group], documents: Iterable[DocumentId]) -> dict[DocumentId, frozenset[FindingId]]:
        """The ids of the groups of a kind that speak of each of some accounts."""
        values = {"kind": self._kinds.known(kind.kind), "documents": listed(map(self._documents.key_of, documents))}
        found: dict[DocumentId, set[FindingId]] = defaultdict(set)
        for document, group in _GROUPS_OF.rows(self._connection, **values):
            found[self._documents.id_of(document)].add(FindingId(id_text(group)))
        return {document: frozenset(groups) for document, groups in found.items()}

    def unreadable(self) -> list[FindingId]:
        """What tells that an account could not be read, by id."""
        reading = kind_of(Reading).table
        query = (
            select(FINDING.c.id)
            .join(reading, reading.c.finding == FINDING.c.key)
            .where(~reading.c.readable)
            .order_by(FINDING.c.id)
        )
        return [FindingId(id_text(name)) for name in self._connection.execute(query).scalars()]

    def how_many(self, kind: type[Finding]) -> int:
        """How many findings of a kind there are."""
        return int(self._connection.execute(select(func.count()).select_from(kind_of(kind).table)).scalar_one())

    def in_text(self, kind: type[Told], *, plain: bool = False) -> list[FindingId]:
        """What single accounts tell, by the names of these and then by place.

        With `plain`, quotations that repeat another one or are less sure are left out.
        """
        table, place = kind_of(kind).table, func.min(EVIDENCE.c.start * _FAR + EVIDENCE.c.end)
        query = (
            select(FINDING.c.id)
            .join(table, table.c.finding == FINDING.c.key)
            .join(DOCUMENT, DOCUMENT.c.key == table.c.document)
            .join(EVIDENCE, EVIDENCE.c.finding == FINDING.c.key)
            .group_by(FINDING.c.key)
            .order_by(DOCUMENT.c.name, DOCUMENT.c.id, place, FINDING.c.id)
        )
        if plain:
            quotation = kind_of(Quotation).table
            query = query.where(quotation.c.repeats.is_(None), quotation.c.unsure.is_(False))
        return self._ids(query)

    def largest(self, kind: type[Group], *, named: bool = False) -> list[FindingId]:
        """Groups that speak of most accounts first; where they are `named`, of equal ones those with most members."""
        table = kind_of(kind).table
        speaks_of = select(func.count()).where(SPEAKS_OF.c.finding == FINDING.c.key).scalar_subquery()
        members = select(func.count()).where(MEMBER.c.group == FINDING.c.key).scalar_subquery()
        order: list[ColumnElement[int]] = [speaks_of.desc()]
        order += [members.desc(), table.c.name] if named else []
        return self._ids(
            select(FINDING.c.id).join(table, table.c.finding == FINDING.c.key).order_by(*order, FINDING.c.id)
        )

    def copies(self) -> list[FindingId]:
        """Copies, those that share most first."""
        table = kind_of(Copy).table
        return self._sorted(Copy, func.max(table.c.left_in_right, table.c.right_in_left).desc())

    def agreements(self) -> list[FindingId]:
        """What is told alike, by most accounts first."""
        return self._sorted(Agreement, kind_of(Agreement).table.c.count_documents.desc())

    def disputes(self) -> list[FindingId]:
        """Contradictions in the order of their kinds."""
        kinds = {kind.value: place for place, kind in enumerate(DisputeType)}
        return self._sorted(Dispute, case(kinds, value=kind_of(Dispute).table.c.dispute))

    def gaps(self) -> list[FindingId]:
        """What cannot be answered, by the question, then by the accounts."""
        table = kind_of(Gap).table
        query = (
            select(FINDING.c.id, table.c.question, DOCUMENT.c.id)
            .join(table, table.c.finding == FINDING.c.key)
            .join(SPEAKS_OF, SPEAKS_OF.c.finding == FINDING.c.key, isouter=True)
            .join(DOCUMENT, DOCUMENT.c.key == SPEAKS_OF.c.document, isouter=True)
            .order_by(DOCUMENT.c.id)
        )
        accounts: dict[tuple[str, bytes], list[bytes]] = defaultdict(list)
        for name, question, document in self._connection.execute(query):
            accounts[question, name].append(document or b"")
        order = sorted(accounts, key=lambda each: (each[0], accounts[each], each[1]))
        return [FindingId(id_text(name)) for _, name in order]

    def _sorted(self, kind: type[Finding], *order: ColumnElement[object]) -> list[FindingId]:
        table = kind_of(kind).table
        return self._ids(
            select(FINDING.c.id).join(table, table.c.finding == FINDING.c.key).order_by(*order, FINDING.c.id)
        )

    def _ids(self, query: Select[Any]) -> list[FindingId]:
        return [FindingId(id_text(name)) for name in self._connection.execute(query).scalars()]
