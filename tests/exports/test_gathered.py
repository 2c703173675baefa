from __future__ import annotations

from pathlib import Path

from tests.exports.made import FLOOD, flood, lines, record, written
from variorum.exports.gathered import Gathered
from variorum.exports.rows import Row

SIGN_UP = "Sign up for our free newsletter and never miss a flood."


def gathered(rows: list[Row]) -> Gathered:
    made = Gathered()
    for row in rows:
        made.take(row)
    return made


def test_comparing_from_the_rows_gives_what_the_workspace_holds(tmp_path: Path) -> None:
    credit = "This article first appeared in Anvil. It is republished with permission."
    records = [*flood(), record("gong", ["Marn under water", *FLOOD[:2], SIGN_UP, *FLOOD[2:4], credit])]
    rows = lines(written(tmp_path, records, "jsonl")[0])
    whole, bare = gathered(rows), gathered([row for row in rows if row["kind"] not in ("copy", "edit")])
    assert len(whole.copies) > 3
    for copy in whole.copies:
        again, edits = bare.compared(copy.left, copy.right)
        assert again == copy
        assert sorted(edit.id for edit in edits) == sorted(edit.id for edit in whole.edits(copy))
        assert set(edits) == set(whole.edits(copy))


def test_bodies_are_the_words_of_the_accounts(tmp_path: Path) -> None:
    made = gathered(lines(written(tmp_path, flood(), "jsonl")[0]))
    texts = {each["id"]: each["text"] for each in flood()}
    (family,) = made.families
    for document in family:
        assert made.account(document).body.text == texts[made.cards[document].name]


def test_only_accounts_that_share_text_are_kept_in_memory(tmp_path: Path) -> None:
    made = gathered(lines(written(tmp_path, flood(), "jsonl")[0]))
    (fife,) = (card.id for card in made.cards.values() if card.name == "fife")
    assert made.account(fife).body.text == ""
