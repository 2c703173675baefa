"""Quotations tell the tense of their cue."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column, "none" until accounts are read anew, and drop the view, which opening makes again."""
    known = sa.inspect(op.get_bind())
    if known.has_table("quotation") and all(column["name"] != "tense" for column in known.get_columns("quotation")):
        op.execute("ALTER TABLE quotation ADD COLUMN tense TEXT DEFAULT 'none'")
    op.execute("DROP VIEW IF EXISTS v_quotations")
