"""Families as trees: who stems from whom, the account that is not here, and what is folded."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

from lxml import etree

from tests.workspace.piles import OTHER, REPORT, changed, record, workspace
from variorum.model import Copy, DocumentId, Lineage, Use, evidence
from variorum.model.span import Span
from variorum.workspace import FamilyTree, Relation, TreeRow, drawn
from variorum.workspace.family_words import aloud, named, tied
from variorum.workspace.stemma import Stemma, stemma

A, B, C, D, E = (DocumentId(f"u{letter * 32}") for letter in "abcde")
ORDER = {each: ("~", each) for each in (A, B, C, D, E)}


def copy(left: DocumentId, right: DocumentId, lineage: Lineage) -> Copy:
    return Copy(
        left=left, right=right, left_in_right=0.9, right_in_left=0.8, lineage=lineage, use=Use.COPY, why="",
        evidence=evidence("left", Span(left, 0, 9)) + evidence("right", Span(right, 0, 9)),
    )  # fmt: skip


def shape(found: Stemma) -> list[tuple[int, str, str]]:
    return [(place.depth, place.document[1] if place.document else "?", place.relation.value) for place in found.places]


def test_descent_goes_down_and_what_is_open_stands_beside() -> None:
    copies = [copy(A, B, Lineage.B_FROM_A), copy(B, C, Lineage.B_FROM_A), copy(A, D, Lineage.UNKNOWN)]
    assert shape(stemma([A, B, C, D], copies, ORDER)) == [
        (0, "a", "head"), (1, "b", "from"), (2, "c", "from"), (1, "d", "unknown"),
    ]  # fmt: skip


def test_the_head_is_the_account_that_was_made_from_none() -> None:
    copies = [copy(A, C, Lineage.A_FROM_B), copy(B, C, Lineage.A_FROM_B)]
    assert shape(stemma([A, B, C], copies, ORDER)) == [(0, "c", "head"), (1, "a", "from"), (1, "b", "from")]


def test_an_account_that_is_not_here_stands_above_those_that_stem_from_it() -> None:
    copies = [copy(A, B, Lineage.COMMON_UNSEEN), copy(B, C, Lineage.B_FROM_A)]
    assert shape(stemma([A, B, C], copies, ORDER)) == [
        (0, "?", "head"), (1, "a", "from"), (1, "b", "from"), (2, "c", "from"),
    ]  # fmt: skip


def test_an_account_made_of_two_hangs_from_one_and_names_the_other() -> None:
    copies = [copy(A, C, Lineage.B_FROM_A), copy(B, C, Lineage.B_FROM_A)]
    assert shape(stemma([A, B, C], copies, ORDER)) == [(0, "a", "head"), (1, "c", "from"), (2, "b", "into")]


def test_every_account_stands_in_the_tree_once_whatever_the_ties() -> None:
    pairs = list(itertools.combinations((A, B, C, D), 2))
    for lineages in itertools.product(Lineage, repeat=len(pairs)):
        copies = [copy(a, b, lineage) for (a, b), lineage in zip(pairs, lineages, strict=True)]
        found = stemma([A, B, C, D, E], copies, ORDER)
        documents = [place.document for place in found.places if place.document]
        assert sorted(documents) == [A, B, C, D, E]
        for number, place in enumerate(found.places):
            assert place.above is None or (place.above < number and found.places[place.above].depth == place.depth - 1)
        told = [place.link.copy.id for place in found.places if place.link] + [
            c.id for n in found.places for c in n.also
        ]
        assert set(told) == {each.id for each in copies}


def test_a_very_deep_family_is_no_trouble() -> None:
    line = [DocumentId(f"u{n:032d}") for n in range(3000)]
    copies = [copy(a, b, Lineage.B_FROM_A) for a, b in itertools.pairwise(line)]
    found = stemma(line, copies, {each: ("~", each) for each in line})
    assert found.places[-1].depth == len(line) - 1


def only_tree(folder: Path, *records: dict[str, object]) -> FamilyTree:
    with workspace(folder, *records) as made:
        (tree,) = made.families()
    return tree


def test_a_tree_tells_day_outlet_share_and_edits_by_weight(tmp_path: Path) -> None:
    lead = [*REPORT[:3], "This article first appeared in The Velmora Post."]
    tree = only_tree(
        tmp_path,
        record("post", REPORT, outlet="The Velmora Post", published="2031-03-02"),
        record("echo", changed(lead, ("six hours", "nine hours")), outlet="Echo", published="2031-03-03"),
        record("road", OTHER),
    )
    head, row = tree.rows
    assert (tree.accounts, tree.texts) == (2, 2)
    assert (head.names, head.relation) == (("post",), Relation.HEAD)
    assert (row.relation, row.outlet, row.beside) == (Relation.FROM, "Echo", "post")
    assert row.here > 0.9 > row.there
    assert row.edits.substantive >= 2
    assert "of the one above in common" in tied(row, head)
    assert "substantive" in tied(row, head)
    assert aloud(row, head).startswith("echo · Echo · 2031-03-03, made from post")


def test_thousands_word_for_word_the_same_fold_into_one_row(tmp_path: Path) -> None:
    tree = only_tree(tmp_path, *(record(f"r{n:03}", REPORT) for n in range(60)), record("short", REPORT[:4]))
    assert (tree.accounts, tree.texts) == (61, 2)
    assert len(tree.rows) == 4
    folded = next(row for row in tree.rows if len(row.documents) > 1)
    assert len(folded.documents) == 58
    assert named(folded).startswith("58 more accounts word for word the same: ")
    assert sum(len(row.documents) for row in tree.rows) == 61


def test_a_copy_under_another_headline_with_every_paragraph_elsewhere_is_not_folded_away(tmp_path: Path) -> None:
    tree = only_tree(tmp_path, *(record(f"r{n}", REPORT) for n in range(8)), record("turned", REPORT[::-1]))
    turned = next(row for row in tree.rows if row.names == ("turned",))
    assert not turned.same
    assert turned.edits.moved > 0


def test_passages_between_families_are_told_apart_from_families(tmp_path: Path) -> None:
    filler = [
        f"Number {n} of the list is kept by the harbour office, which adds line {n * 7} a week later."
        for n in range(20)
    ]
    with workspace(
        tmp_path, record("one", [*OTHER, *REPORT[1:3], *OTHER[::-1]]), record("two", [*filler, *REPORT[1:3]])
    ) as made:
        assert made.families() == ()
        assert [set(answer["documents"]) for answer in made.passages_beyond()] == [{"one", "two"}]


HOSTILE = "]]><script>alert('&')</script>\x00\x1b[31m \ud800 “ü”"


def test_the_picture_is_standalone_xml_whatever_the_names(tmp_path: Path) -> None:
    first = TreeRow(depth=0, above=None, relation=Relation.HEAD, documents=(A,), names=(HOSTILE,), outlet=HOSTILE)
    unseen = TreeRow(depth=0, above=None, relation=Relation.HEAD)
    rows = (
        unseen,
        first,
        *(TreeRow(depth=1, above=0, relation=relation, documents=(B,), names=("b",)) for relation in Relation),
    )
    picture = drawn([FamilyTree(family=copy(A, B, Lineage.UNKNOWN).id, accounts=5, texts=5, rows=rows)])
    root = etree.fromstring(picture.encode("utf-8"), etree.XMLParser(resolve_entities=False))
    space = {"s": "http://www.w3.org/2000/svg"}
    assert root.find("s:title", space) is not None
    assert root.find("s:desc", space) is not None
    titles = root.xpath("//s:g[@role='listitem']/s:title/text()", namespaces=space)
    assert len(titles) == len(rows)
    assert titles[0] == "an account that is not here"
    assert not root.xpath("//s:script", namespaces=space)
    assert "http" not in re.sub(r'xmlns="[^"]*"', "", picture)


def test_the_picture_of_five_hundred_accounts_keeps_every_line_apart() -> None:
    rows = [TreeRow(depth=0, above=None, relation=Relation.HEAD, documents=(A,), names=("top",))]
    rows += [
        TreeRow(depth=1, above=0, relation=Relation.FROM, documents=(B,), names=(f"account {n}",)) for n in range(499)
    ]
    picture = drawn([FamilyTree(family=copy(A, B, Lineage.UNKNOWN).id, accounts=500, texts=500, rows=tuple(rows))])
    root = etree.fromstring(picture.encode("utf-8"))
    places = [float(y) for y in root.xpath("//*[local-name()='circle']/@cy")]
    assert len(places) == 500
    assert min(b - a for a, b in itertools.pairwise(places)) >= 40
    assert float(root.get("height")) > places[-1]


def test_no_family_gives_a_picture_that_says_so() -> None:
    assert "no two accounts are tied by copied text" in drawn([])
