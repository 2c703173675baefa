"""The first schema. Tables of kinds are added on opening, so only fixed tables are ever migrated."""

from __future__ import annotations

revision = "0001"
down_revision = None


def upgrade() -> None:
    """New files are made with today's schema; nothing comes before this one."""
