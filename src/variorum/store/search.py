"""Finding words in all accounts. The full-text index only proposes accounts; our own matcher gives the exact places."""

from __future__ import annotations

import re

from sqlalchemy import Connection, select, text

from variorum.model import Span
from variorum.store.documents import Documents
from variorum.store.tables import DOCUMENT
from variorum.words.folding import folded

_WORD = re.compile(r"\w+")
_SPACELESS = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


class Search:
    """Full-text search of one workspace, over one open connection."""

    def __init__(self, connection: Connection, documents: Documents) -> None:
        self._connection = connection
        self._documents = documents

    def places(self, words: str) -> list[Span]:
        """Every place where the words stand, whatever the case, spaces, quotes and dashes; by account, then place."""
        found = []
        for key, content in self._proposed(words):
            document = self._documents.id_of(key)
            found += [Span(document, start, end) for start, end in folded(content).find(words)]
        return sorted(found)

    def _proposed(self, words: str) -> list[tuple[int, str]]:
        """Accounts that may hold the words. Scripts without spaces and single characters are looked for in all."""
        parts = _WORD.findall(words)
        if not parts or _SPACELESS.search(words):
            query = select(DOCUMENT.c.key, DOCUMENT.c.text).order_by(DOCUMENT.c.key)
            return [(row.key, row.text) for row in self._connection.execute(query)]
        # The first and last word may be parts of longer ones: the index asks for whole words in between.
        inner = parts[1:-1]
        asked = " AND ".join([f'"{part}"' for part in inner] + [f'"{parts[-1]}"*'])
        hits = self._connection.execute(
            text(
                "SELECT document.key, document.text FROM document_words JOIN document "
                "ON document.key = document_words.rowid WHERE document_words MATCH :asked ORDER BY document.key"
            ),
            {"asked": asked},
        )
        return [(row.key, row.text) for row in hits]
