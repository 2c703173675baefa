"""Evidence is looked up by its place in a text: what is said of these words."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Replace the index on the account alone by one on account and place."""
    op.execute("DROP INDEX IF EXISTS evidence_in_document")
    op.create_index("evidence_at", "evidence", ["document", "start"])
