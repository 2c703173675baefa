"""What formats over whole texts need of the rows: accounts that share text, with bodies, copies, edits, families."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import lru_cache

from variorum.copies import Wording, compare
from variorum.copies.account import Account, account
from variorum.copies.wording import Part
from variorum.exports.rows import Row
from variorum.exports.told import card_of, copy_of, edit_of, wordless
from variorum.model import Card, Copy, DocumentId, Edit, RegionLabel

_AT_HAND = 256


class Gathered:
    """Fed row after row, sorted by kind and id as every export is; complete when the last row is in."""

    def __init__(self) -> None:
        self.cards: dict[DocumentId, Card] = {}
        self.families: list[tuple[DocumentId, ...]] = []
        self._copies: list[Copy] = []
        self._from: dict[DocumentId, list[Copy]] = defaultdict(list)
        self._rows: list[Row] = []
        self._ids: dict[str, DocumentId] = {}
        self._edits: dict[frozenset[DocumentId], list[Edit]] = defaultdict(list)
        self._parts: dict[DocumentId, list[Part]] = {}
        self._kept: dict[frozenset[DocumentId], Copy] = {}
        self.account = lru_cache(maxsize=_AT_HAND)(self._account)

    def take(self, row: Row) -> None:
        """One row. Copies come before the accounts they name, regions, which hold the words, after all others."""
        kind = row["kind"]
        if kind == "copy":
            self._rows.append(wordless(row))
        elif kind == "document":
            card = card_of(row)
            self.cards[card.id], self._ids[card.name] = card, card.id
        elif kind == "edit":
            edit = edit_of(row, self._ids)
            self._edits[frozenset((edit.left, edit.right))].append(edit)
        elif kind == "family":
            family = tuple(self._ids[name] for name in row["documents"])
            self.families.append(family)
            self._parts.update({document: [] for document in family})
        elif kind == "region":
            self._region(row)

    def _region(self, row: Row) -> None:
        self._know_copies()
        parts = self._parts.get(self._ids[row["document"]])
        if parts is not None:
            place = row["evidence"]["text"][0]
            parts.append(Part(place["start"], RegionLabel(row["region"]), place["words"]))

    def _know_copies(self) -> None:
        for row in self._rows:
            copy = copy_of(row, self._ids)
            self._copies.append(copy)
            self._from[copy.left].append(copy)
            self._kept[frozenset((copy.left, copy.right))] = copy
            for document in (copy.left, copy.right):
                self._parts.setdefault(document, [])
        self._rows = []

    @property
    def copies(self) -> Sequence[Copy]:
        """Every copy, sorted by id."""
        self._know_copies()
        return self._copies

    def copies_in(self, family: Collection[DocumentId]) -> list[Copy]:
        """The copies between members of a family, sorted by id."""
        self._know_copies()
        inside = (copy for document in family for copy in self._from[document] if copy.right in family)
        return sorted(inside, key=lambda copy: copy.id)

    def _account(self, document: DocumentId) -> Account:
        return account(self.cards[document], self._wording(document))

    def _wording(self, document: DocumentId) -> Wording:
        parts = sorted(self._parts.get(document, ()), key=lambda part: part.start)
        return Wording(document=document, parts=tuple(parts))

    def edits(self, copy: Copy) -> Sequence[Edit]:
        """The edits between the two accounts of a copy."""
        return self._edits.get(frozenset((copy.left, copy.right)), ())

    def compared(self, a: DocumentId, b: DocumentId) -> tuple[Copy | None, Sequence[Edit]]:
        """The copy between two accounts and its edits: as found, or compared now when it is no edge of a tree."""
        kept = self._kept.get(frozenset((a, b)))
        if kept is not None:
            return kept, self.edits(kept)
        return compare(self._wording(a), self._wording(b), self.cards[a], self.cards[b])
