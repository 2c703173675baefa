"""In which form does all of it leave the house?

Reads findings, accounts and decisions of a workspace, joined as people ask for them; makes files. It judges nothing
and never leaves out who says it.
"""

from variorum.exports.exporter import Exporter
from variorum.exports.joined import Joined
from variorum.exports.jsonl import JsonLines
from variorum.exports.rows import SCHEMA_VERSION, Row, row_of, rows
from variorum.exports.schema import schema

EXPORTS: tuple[type[Exporter], ...] = (JsonLines,)
"""The built-in export formats."""

__all__ = ["EXPORTS", "SCHEMA_VERSION", "Exporter", "Joined", "JsonLines", "Row", "row_of", "rows", "schema"]
