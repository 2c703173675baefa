"""Families as trees to be drawn: who stems from whom, where an account is missing, and where nothing tells.

Rows stand in the order in which a reader goes down the tree, each with its depth; what draws them (a terminal, a
picture, a page) adds nothing of its own. Trees of texts with lost members follow the stemma codicum (Maas 1927).
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from variorum.model import Card, Copy, DocumentId, Edit, EditType, Family, FindingId, Use, Weight
from variorum.workspace.asking import Asking
from variorum.workspace.labels import plural
from variorum.workspace.stemma import UNSEEN, Link, Place, Relation, Stemma, stemma

_FOLDED = 3
"""Accounts word for word the same as the one above that stand on lines of their own; of more, one does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edits:
    """How many edits of each weight lie between two accounts, and how many stretches moved."""

    substantive: int = 0
    house_style: int = 0
    trivial: int = 0
    moved: int = 0

    def __str__(self) -> str:
        weights = ((self.substantive, "substantive"), (self.house_style, "house style"), (self.trivial, "trivial"))
        told = [f"{number:,} {what}" for number, what in weights if number]
        told += [plural(self.moved, "moved passage")] if self.moved else []
        return ", ".join(told) or "no edit"


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeRow:
    """One account of a family, or one that must have been but is not in this pile, or several folded into one row.

    Args:
        depth: 0 at the top.
        above: the index of the row it hangs from; None at the top.
        relation: to the row above.
        documents: the account; none for an account not in this pile, several where they are folded.
        names: their short names.
        superseded: whether a later edition of it is here, which alone counts.
        copy: what is known of it and the account `beside`, with its short id.
        beside: the account it is compared with: that of the row above, or the one it shares an unseen parent with.
        here, there: the share of its words in `beside`, and of the words of `beside` in it; 0 to 1.
        same: whether both have the same words in the same order; headlines and credits may differ.
        also: other accounts of the family it is tied to, in words.
    """

    depth: int
    above: int | None
    relation: Relation
    documents: tuple[DocumentId, ...] = ()
    names: tuple[str, ...] = ()
    outlet: str = ""
    day: datetime.date | None = None
    superseded: bool = False
    copy: Copy | None = None
    id: str = ""
    beside: str = ""
    here: float = 0.0
    there: float = 0.0
    same: bool = False
    edits: Edits = Edits()
    also: tuple[str, ...] = ()

    @property
    def unseen(self) -> bool:
        """Whether it stands for an account that is not in this pile."""
        return not self.documents


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyTree:
    """A family: how many accounts (of editions the one that counts) in how many different wordings, and its rows."""

    family: FindingId
    accounts: int
    texts: int
    rows: tuple[TreeRow, ...]

    def title(self) -> str:
        """The family in a few words."""
        if self.accounts == 1:
            return f"one account in {plural(sum(len(row.documents) for row in self.rows), 'edition')}"
        texts = "one text, word for word" if self.texts == 1 else f"{self.texts:,} different wordings"
        return f"family of {plural(self.accounts, 'account')}, {texts}"


def families(asking: Asking) -> tuple[FamilyTree, ...]:
    """Every family as a tree, those of most accounts first."""
    home = {document: family.id for family in asking.joined.all(Family) for document in family.documents}
    edges: dict[FindingId, list[Copy]] = {}
    for copy in asking.joined.all(Copy):
        if copy.left in home and home[copy.left] == home.get(copy.right):
            edges.setdefault(home[copy.left], []).append(copy)
    trees = [_tree(asking, family, edges.get(family.id, [])) for family in asking.joined.all(Family)]
    return tuple(sorted(trees, key=lambda tree: (-tree.accounts, tree.family)))


def beyond(asking: Asking) -> list[Copy]:
    """Passages in common of accounts that are of no family together, those that share most first."""
    home = {document: family.id for family in asking.joined.all(Family) for document in family.documents}
    return [
        copy for copy in asking.copies_in_order() if copy.left not in home or home[copy.left] != home.get(copy.right)
    ]


def word_for_word(copy: Copy, edits: Sequence[Edit]) -> bool:
    """Whether two accounts have the same words in the same order; headlines and credits may differ."""
    around = (EditType.HEADLINE, EditType.CREDIT)
    if min(copy.left_in_right, copy.right_in_left) < 1:
        return False
    inside = [edit for edit in edits if edit.edit not in around]
    return all(edit.weight is Weight.TRIVIAL and edit.edit is not EditType.MOVED for edit in inside)


def _tree(asking: Asking, family: Family, copies: Sequence[Copy]) -> FamilyTree:
    same = {copy.id for copy in copies if word_for_word(copy, asking.edits(copy))}
    cards = {document: asking.card(document) for document in family.documents}
    order = {document: _order(card) for document, card in cards.items()}
    drawn = stemma(family.documents, copies, order, same)
    rows = [_row(asking, cards, place, same) for place in drawn.places]
    counted = {card.address for card in cards.values()}
    return FamilyTree(
        family=family.id,
        accounts=len(counted),
        texts=len(cards) - len(_joined_by(drawn, same)),
        rows=tuple(_folded(rows)),
    )


def _joined_by(drawn: Stemma, same: set[FindingId]) -> list[Link]:
    """The links of the tree that tie an account to its like."""
    return [place.link for place in drawn.places if place.link is not None and place.link.copy.id in same]


def _order(card: Card) -> tuple[str, str]:
    """Accounts by their stated day, undated ones last, then by name."""
    return (card.day.isoformat() if card.day else "~", card.name)


def _row(asking: Asking, cards: Mapping[DocumentId, Card], place: Place, same: set[FindingId]) -> TreeRow:
    if place.document is UNSEEN:
        return TreeRow(depth=place.depth, above=place.above, relation=place.relation)
    card = cards[place.document]
    row = TreeRow(
        depth=place.depth,
        above=place.above,
        relation=place.relation,
        documents=(card.id,),
        names=(asking.telling.account(card.id),),
        outlet=card.outlet,
        day=card.day,
        superseded=card.superseded,
        also=tuple(_also(asking, place.document, copy) for copy in place.also),
    )
    if place.link is None:
        return row
    copy, beside = place.link.copy, place.link.beside
    left = copy.left != beside
    return replace(
        row,
        copy=copy,
        id=asking.short(copy.id),
        beside=asking.telling.account(beside),
        here=copy.left_in_right if left else copy.right_in_left,
        there=copy.right_in_left if left else copy.left_in_right,
        same=copy.id in same,
        edits=_edits(asking.edits(copy)),
    )


def _also(asking: Asking, document: DocumentId, copy: Copy) -> str:
    return asking.telling.account(copy.right if copy.left == document else copy.left)


def _edits(edits: Sequence[Edit]) -> Edits:
    moved = sum(edit.edit is EditType.MOVED for edit in edits)
    weights = Counter(edit.weight for edit in edits if edit.edit is not EditType.MOVED)
    return Edits(
        substantive=weights[Weight.SUBSTANTIVE],
        house_style=weights[Weight.HOUSE_STYLE],
        trivial=weights[Weight.TRIVIAL],
        moved=moved,
    )


def _folded(rows: Sequence[TreeRow]) -> list[TreeRow]:
    """The rows with those that are word for word like the one above put into one, where they are many."""
    parents = {row.above for row in rows}
    alike: dict[tuple[int | None, Relation, Use], list[int]] = {}
    for index, row in enumerate(rows):
        if row.same and row.copy is not None and index not in parents and not row.also:
            alike.setdefault((row.above, row.relation, row.copy.use), []).append(index)
    groups = [group for group in alike.values() if len(group) > _FOLDED]
    gone = {index for group in groups for index in group[2:]}
    put = {group[1]: group[1:] for group in groups}
    kept = [index for index in range(len(rows)) if index not in gone]
    new = {old: place for place, old in enumerate(kept)}
    made = []
    for index in kept:
        row = rows[index] if index not in put else _together([rows[i] for i in put[index]])
        made.append(replace(row, above=new[row.above] if row.above is not None else None))
    return made


def _together(rows: Sequence[TreeRow]) -> TreeRow:
    first = rows[0]
    return replace(
        first,
        documents=tuple(document for row in rows for document in row.documents),
        names=tuple(name for row in rows for name in row.names),
        outlet="",
        day=None,
        superseded=False,
        id="",
    )
