"""The fixed tables of a workspace file. Kinds of findings have tables of their own: `variorum.store.kinds`.

Integer keys inside; ids are 17 bytes (the letter of the kind, then 16 bytes of hash) and are written out only at the
border. Days are ISO 8601 text, so that the file reads well in the sqlite3 shell and in Datasette.
"""

from __future__ import annotations

from sqlalchemy import (
    BLOB,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
)

METADATA = MetaData()
"""Every table of a workspace, the kinds' own included once they are known."""


def _key() -> Column[int]:
    return Column("key", Integer, primary_key=True)


def belongs(name: str, to: str, *, nullable: bool = False) -> Column[int]:
    """A column that goes when the row it points at goes."""
    return Column(name, Integer, ForeignKey(f"{to}.key", ondelete="CASCADE"), nullable=nullable)


DOCUMENT = Table(
    "document", METADATA, _key(),
    Column("id", BLOB, nullable=False, unique=True),
    Column("address", Text, nullable=False, index=True),
    Column("name", Text, nullable=False, index=True),
    Column("title", Text, nullable=False),
    Column("outlet", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("published", Text),
    Column("retrieved", Text),
    Column("language", Text, nullable=False),
    Column("translated", Boolean),
    Column("loader", Text, nullable=False),
    Column("loader_version", Integer, nullable=False),
    Column("characters", Integer, nullable=False),
    Column("text", Text, nullable=False),
)  # fmt: skip

ORIGINAL = Table(
    "original", METADATA, belongs("document", "document"),
    Column("content", BLOB, nullable=False),
    PrimaryKeyConstraint("document"),
)  # fmt: skip

AUTHOR = Table(
    "author", METADATA, belongs("document", "document"),
    Column("place", Integer, nullable=False), Column("name", Text, nullable=False),
    PrimaryKeyConstraint("document", "place"), sqlite_with_rowid=False,
)  # fmt: skip

BLOCK = Table(
    "block", METADATA, belongs("document", "document"),
    Column("place", Integer, nullable=False),
    Column("start", Integer, nullable=False), Column("end", Integer, nullable=False),
    Column("path", Text, nullable=False), Column("voted", Boolean),
    PrimaryKeyConstraint("document", "place"), sqlite_with_rowid=False,
)  # fmt: skip

KIND = Table("kind", METADATA, _key(), Column("name", Text, nullable=False, unique=True))
ROLE = Table("role", METADATA, _key(), Column("name", Text, nullable=False, unique=True))

FINDING = Table(
    "finding", METADATA, _key(),
    Column("id", BLOB, nullable=False, unique=True),
    Column("kind", SmallInteger, ForeignKey("kind.key"), nullable=False),
    Column("hash", BLOB, nullable=False),
)  # fmt: skip

EVIDENCE = Table(
    "evidence", METADATA, belongs("finding", "finding"),
    Column("role", SmallInteger, ForeignKey("role.key"), nullable=False),
    Column("place", Integer, nullable=False),
    belongs("document", "document"),
    Column("start", Integer, nullable=False), Column("end", Integer, nullable=False),
    PrimaryKeyConstraint("finding", "role", "place"), sqlite_with_rowid=False,
)  # fmt: skip
Index("evidence_at", EVIDENCE.c.document, EVIDENCE.c.start)

SPEAKS_OF = Table(
    "speaks_of", METADATA, belongs("document", "document"),
    Column("kind", SmallInteger, nullable=False), belongs("finding", "finding"),
    PrimaryKeyConstraint("document", "kind", "finding"), sqlite_with_rowid=False,
)  # fmt: skip
Index("speaks_of_finding", SPEAKS_OF.c.finding)

MEMBER = Table(
    "member", METADATA, belongs("group", "finding"),
    Column("place", Integer, nullable=False), Column("member", BLOB, nullable=False),
    Column("why", Text, nullable=False),
    PrimaryKeyConstraint("group", "place"), sqlite_with_rowid=False,
)  # fmt: skip
Index("member_of", MEMBER.c.member)

SKETCH = Table(
    "sketch", METADATA, belongs("document", "document"),
    Column("kind", Text, nullable=False), Column("content", BLOB, nullable=False),
    Column("hash", BLOB, nullable=False),
    PrimaryKeyConstraint("document", "kind"),
)  # fmt: skip

STEP = Table(
    "step", METADATA, _key(),
    Column("name", Text, nullable=False, unique=True), Column("version", Text, nullable=False),
)  # fmt: skip

UNIT = Table(
    "unit", METADATA, _key(), belongs("step", "step"),
    Column("name", Text, nullable=False), Column("read", BLOB, nullable=False),
    UniqueConstraint("step", "name"),
)  # fmt: skip

MADE = Table(
    "made", METADATA, belongs("unit", "unit"), belongs("finding", "finding"),
    PrimaryKeyConstraint("unit", "finding"), sqlite_with_rowid=False,
)  # fmt: skip
Index("made_finding", MADE.c.finding)

STALE = Table(
    "stale", METADATA, belongs("step", "step"), Column("unit", Text, nullable=False),
    PrimaryKeyConstraint("step", "unit"), sqlite_with_rowid=False,
)  # fmt: skip

BUCKET = Table(
    "bucket", METADATA, belongs("step", "step"), Column("name", Text, nullable=False),
    belongs("document", "document"), Column("carries", Text, nullable=False),
    PrimaryKeyConstraint("step", "name", "document", "carries"), sqlite_with_rowid=False,
)  # fmt: skip
Index("bucket_document", BUCKET.c.document, BUCKET.c.step)

CHECKPOINT = Table(
    "checkpoint", METADATA, belongs("step", "step"), Column("day", Text, nullable=False),
    Column("hash", BLOB, nullable=False), Column("state", BLOB),
    PrimaryKeyConstraint("step", "day"),
)  # fmt: skip

DECISION = Table(
    "decision", METADATA, _key(),
    Column("id", Text, nullable=False, unique=True),
    Column("decision", Text, nullable=False), Column("author", Text, nullable=False),
    Column("reason", Text, nullable=False), Column("decided", Text, nullable=False),
    Column("field", Text, nullable=False), Column("value", Text, nullable=False),
)  # fmt: skip

ANCHOR = Table(
    "anchor", METADATA, belongs("decision", "decision"), Column("place", Integer, nullable=False),
    Column("document", BLOB, nullable=False), Column("address", Text, nullable=False),
    Column("kind", Text, nullable=False), Column("finding", BLOB),
    Column("start", Integer, nullable=False), Column("end", Integer, nullable=False),
    Column("words", Text, nullable=False),
    Column("before", Text, nullable=False), Column("after", Text, nullable=False),
    PrimaryKeyConstraint("decision", "place"),
)  # fmt: skip
