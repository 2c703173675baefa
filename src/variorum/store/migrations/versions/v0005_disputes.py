"""A contradiction's id is of its question and its smallest member."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Drop contradictions kept under the older ids; whoever makes or reads contradictions runs again."""
    known = sa.inspect(op.get_bind())
    if known.has_table("dispute"):
        op.execute("DELETE FROM finding WHERE kind IN (SELECT key FROM kind WHERE name = 'dispute')")
    # The version of a step ends in the kinds it reads, sorted and parted by commas.
    reading = " OR ".join(f"version LIKE '%{before}dispute{after}'" for before in "|," for after in ("", ",%"))
    op.execute(f"UPDATE step SET version = '' WHERE name = 'claims.support' OR {reading}")
