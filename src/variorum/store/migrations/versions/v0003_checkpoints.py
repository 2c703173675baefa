"""Of most days a sweep keeps only the hash of its state; sweeps are run anew."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table anew, and have the steps that kept states there run again."""
    op.execute("UPDATE step SET version = '' WHERE key IN (SELECT step FROM checkpoint)")
    op.execute("DROP TABLE checkpoint")
    op.execute(
        "CREATE TABLE checkpoint (step INTEGER NOT NULL REFERENCES step (key) ON DELETE CASCADE, day TEXT NOT NULL, "
        "hash BLOB NOT NULL, state BLOB, PRIMARY KEY (step, day))"
    )
