"""What has been run over which unit, and what must be run again.

A unit is stale from the transaction that changed something it reads until the transaction that runs it again; a
process may be killed between any two, and the next run takes up what is stale.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import BindParameter, Connection, bindparam, delete, func, insert, null, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from variorum.model import DocumentId, Key
from variorum.store.documents import Documents
from variorum.store.statements import Statement, inserting
from variorum.store.tables import BUCKET, CHECKPOINT, STALE, STEP, UNIT

_STEP: BindParameter[int] = bindparam("step")
_NAME: BindParameter[str] = bindparam("name")
_DOCUMENT: BindParameter[int] = bindparam("document")
_DAY: BindParameter[str] = bindparam("day")
_UNIT = Statement(select(UNIT.c.key, UNIT.c.read).where(UNIT.c.step == _STEP, UNIT.c.name == _NAME))
_INSERT_UNIT = Statement(insert(UNIT).values(step=_STEP, name=_NAME, read=bindparam("read")))
_UPDATE_UNIT = Statement(update(UNIT).where(UNIT.c.key == bindparam("unit")).values(read=bindparam("hash")))
_DELETE_UNIT = Statement(delete(UNIT).where(UNIT.c.step == _STEP, UNIT.c.name == _NAME))
_KNOWN = Statement(select(UNIT.c.name).where(UNIT.c.step == _STEP).order_by(UNIT.c.name))
_MARK = Statement(upsert(STALE).values(step=_STEP, unit=bindparam("unit")).on_conflict_do_nothing())
_FRESH = Statement(delete(STALE).where(STALE.c.step == _STEP, STALE.c.unit == _NAME))
_STALE = Statement(select(STALE.c.unit).where(STALE.c.step == _STEP).order_by(STALE.c.unit))
_BUCKETS_OF = Statement(
    select(BUCKET.c.name, BUCKET.c.carries).where(BUCKET.c.document == _DOCUMENT, BUCKET.c.step == _STEP)
)
_LEAVE_BUCKETS = Statement(delete(BUCKET).where(BUCKET.c.document == _DOCUMENT, BUCKET.c.step == _STEP))
_INSERT_BUCKET = inserting(BUCKET)
_BUCKET = Statement(
    select(BUCKET.c.document, BUCKET.c.name, BUCKET.c.carries).where(BUCKET.c.step == _STEP, BUCKET.c.name == _NAME)
)
_CHECKPOINT_BEFORE = Statement(
    select(CHECKPOINT.c.day, CHECKPOINT.c.state)
    .where(CHECKPOINT.c.step == _STEP, CHECKPOINT.c.day < _DAY, CHECKPOINT.c.state.is_not(None))
    .order_by(CHECKPOINT.c.day.desc())
    .limit(1)
)
_CHECKPOINT = Statement(select(CHECKPOINT.c.hash).where(CHECKPOINT.c.step == _STEP, CHECKPOINT.c.day == _DAY))
_DELETE_CHECKPOINT = Statement(delete(CHECKPOINT).where(CHECKPOINT.c.step == _STEP, CHECKPOINT.c.day == _DAY))
_THIN_CHECKPOINT = Statement(
    update(CHECKPOINT).where(CHECKPOINT.c.step == _STEP, CHECKPOINT.c.day == _DAY).values(state=null())
)
_DAYS = Statement(select(CHECKPOINT.c.day).where(CHECKPOINT.c.step == _STEP).order_by(CHECKPOINT.c.day))
_INSERT_CHECKPOINT = inserting(CHECKPOINT)


class Units:
    """The state of the plan in one workspace, over one open connection."""

    def __init__(self, connection: Connection, documents: Documents) -> None:
        self._connection = connection
        self._documents = documents
        self._steps: dict[str, int] = {}

    # steps

    def versions(self) -> dict[str, str]:
        """The version under which each known step last ran."""
        return {row.name: row.version for row in self._connection.execute(select(STEP))}

    def set_version(self, step: str, version: str) -> None:
        """Remember under which version a step runs from now on."""
        row = upsert(STEP).values(name=step, version=version)
        self._connection.execute(row.on_conflict_do_update(index_elements=["name"], set_={"version": version}))

    def step(self, name: str) -> int:
        """The integer key of a step."""
        if name not in self._steps:
            found = self._connection.execute(select(STEP.c.key).where(STEP.c.name == name)).scalar_one_or_none()
            if found is None:
                found = self._connection.execute(insert(STEP).values(name=name, version="")).lastrowid
            self._steps[name] = found
        return self._steps[name]

    def forget_steps(self) -> None:
        """Look up the keys of steps again: a transaction that gave some was undone."""
        self._steps.clear()

    # units

    def unit(self, step: str, name: str) -> tuple[int, bytes]:
        """The integer key of a unit and the hash of what it read when it last ran (b"" if never)."""
        number = self.step(step)
        row = _UNIT.row(self._connection, step=number, name=name)
        if row is not None:
            return int(row[0]), bytes(row[1])
        return _INSERT_UNIT.run(self._connection, step=number, name=name, read=b""), b""

    def known(self, step: str) -> list[str]:
        """Every unit a step has run over, sorted."""
        return _KNOWN.column(self._connection, step=self.step(step))

    def done(self, step: str, name: str, read: bytes) -> None:
        """The unit has run, and read this."""
        key, _ = self.unit(step, name)
        _UPDATE_UNIT.run(self._connection, unit=key, hash=read)
        self.fresh(step, name)

    def drop(self, step: str, name: str) -> None:
        """There is no such unit any more."""
        _DELETE_UNIT.run(self._connection, step=self.step(step), name=name)
        self.fresh(step, name)

    # staleness

    def mark(self, step: str, names: Iterable[str]) -> None:
        """These units must be run again."""
        number = self.step(step)
        _MARK.run_many(self._connection, [{"step": number, "unit": name} for name in names])

    def mark_each(self, marks: Iterable[tuple[str, str]]) -> None:
        """These units, each with its step before it, must be run again."""
        _MARK.run_many(self._connection, [{"step": self.step(step), "unit": name} for step, name in marks])

    def fresh(self, step: str, name: str) -> None:
        """This unit need not be run again."""
        _FRESH.run(self._connection, step=self.step(step), name=name)

    def stale(self, step: str) -> list[str]:
        """Units of a step that must be run again, sorted."""
        return _STALE.column(self._connection, step=self.step(step))

    def stale_counts(self) -> dict[str, int]:
        """How many units of each step must be run again; only steps with some."""
        query = select(STEP.c.name, func.count()).join(STALE, STALE.c.step == STEP.c.key).group_by(STEP.c.name)
        return {row[0]: row[1] for row in self._connection.execute(query)}

    # buckets

    def buckets_of(self, step: str, document: DocumentId) -> frozenset[Key]:
        """The buckets an account lies in."""
        values = {"document": self._documents.key_of(document), "step": self.step(step)}
        return frozenset(Key(name, carries) for name, carries in _BUCKETS_OF.rows(self._connection, **values))

    def set_buckets(self, step: str, document: DocumentId, keys: frozenset[Key]) -> None:
        """Put an account into these buckets and no others; all it leaves, enters or stays in become stale."""
        before = self.buckets_of(step, document)
        number, key = self.step(step), self._documents.key_of(document)
        if before - keys:
            _LEAVE_BUCKETS.run(self._connection, step=number, document=key)
        rows = [
            {"step": number, "name": k.key, "document": key, "carries": k.carries}
            for k in sorted(keys if before - keys else keys - before)
        ]
        _INSERT_BUCKET.run_many(self._connection, rows)
        self.mark(step, sorted({k.key for k in before | keys}))

    def bucket(self, step: str, name: str) -> tuple[tuple[DocumentId, Key], ...]:
        """Who lies in a bucket and what each carries, sorted."""
        rows = _BUCKET.rows(self._connection, step=self.step(step), name=name)
        return tuple(sorted((self._documents.id_of(document), Key(key, carries)) for document, key, carries in rows))

    def pass_over_small_buckets(self, step: str, least: int) -> None:
        """Unmark the stale buckets that have too few accounts to run and have not run before."""
        number = self.step(step)
        large = (
            select(BUCKET.c.name)
            .where(BUCKET.c.step == number)
            .group_by(BUCKET.c.name)
            .having(func.count(BUCKET.c.document.distinct()) >= least)
        )
        run_before = select(UNIT.c.name).where(UNIT.c.step == number)
        self._connection.execute(
            delete(STALE).where(STALE.c.step == number, STALE.c.unit.not_in(large), STALE.c.unit.not_in(run_before))
        )

    # checkpoints

    def checkpoint_before(self, step: str, day: str) -> tuple[str, bytes]:
        """The last day before this one whose state is kept whole, and the state; ("", b"") when there is none."""
        row = _CHECKPOINT_BEFORE.row(self._connection, step=self.step(step), day=day)
        return (str(row[0]), bytes(row[1])) if row else ("", b"")

    def checkpoint_hash(self, step: str, day: str) -> bytes | None:
        """The hash of the state of a sweep after a day, None when it has none."""
        row = _CHECKPOINT.row(self._connection, step=self.step(step), day=day)
        return bytes(row[0]) if row else None

    def set_checkpoint(self, step: str, day: str, content: bytes, state: bytes | None) -> None:
        """Keep the hash of the state of a sweep after a day, and the state if it is to be kept whole."""
        self.drop_checkpoint(step, day)
        _INSERT_CHECKPOINT.run(self._connection, step=self.step(step), day=day, hash=content, state=state)

    def thin_checkpoint(self, step: str, day: str) -> None:
        """Keep only the hash of the state after a day."""
        _THIN_CHECKPOINT.run(self._connection, step=self.step(step), day=day)

    def drop_checkpoint(self, step: str, day: str) -> None:
        """Forget the state of a sweep after a day."""
        _DELETE_CHECKPOINT.run(self._connection, step=self.step(step), day=day)

    def days(self, step: str) -> list[str]:
        """The days a sweep has a state for, sorted."""
        return _DAYS.column(self._connection, step=self.step(step))

    def forget(self, step: str) -> list[str]:
        """Drop buckets and checkpoints of a step whose version changed; the units it ran over."""
        number = self.step(step)
        for table in (BUCKET, CHECKPOINT):
            self._connection.execute(delete(table).where(table.c.step == number))
        units = self.known(step)
        self._connection.execute(update(UNIT).where(UNIT.c.step == number).values(read=b""))
        return units

    def remove(self, step: str) -> None:
        """Forget a step and everything kept for it."""
        self._connection.execute(delete(STEP).where(STEP.c.key == self.step(step)))
        self._steps.pop(step, None)
