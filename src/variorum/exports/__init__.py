"""In which form does all of it leave the house?

Reads findings, accounts and decisions of a workspace, joined as people ask for them, as rows; makes files of the rows
alone, comparing on demand what a format sets side by side. It judges nothing and never leaves out who says it.
"""

from variorum.exports.alignments import Alignments
from variorum.exports.dated_events import contradictions, dated, surest, voices
from variorum.exports.edits import Edits
from variorum.exports.exporter import Exporter
from variorum.exports.gexf import Gexf
from variorum.exports.graphml import GraphML
from variorum.exports.joined import Joined
from variorum.exports.jsonl import JsonLines
from variorum.exports.passim import Passim
from variorum.exports.rows import SCHEMA_VERSION, Row, row_of, rows
from variorum.exports.schema import schema
from variorum.exports.tei import Tei
from variorum.exports.timeline_plot import plotted
from variorum.exports.timelinejs import TimelineJS

EXPORTS: tuple[type[Exporter], ...] = (JsonLines, Passim, Alignments, Edits, GraphML, Gexf, Tei, TimelineJS)
"""The built-in export formats."""

__all__ = [
    "EXPORTS",
    "SCHEMA_VERSION",
    "Exporter",
    "Joined",
    "JsonLines",
    "Row",
    "contradictions",
    "dated",
    "plotted",
    "row_of",
    "rows",
    "schema",
    "surest",
    "voices",
]
