from __future__ import annotations

from collections.abc import Mapping

from variorum.exports.apparatus import Content, apparatus
from variorum.exports.variations import Departures, Mark, Variation
from variorum.model import DocumentId, Edit, EditType, Weight

BASE = "the grey heron stood by the weir all day"


def shown(
    found: Mapping[str, Departures], *, positive: bool = True
) -> list[tuple[str, tuple[str, ...], dict[Content, tuple[str, ...]]]]:
    """Of each entry the lemma, who reads it, and the readings with who reads them."""
    return [
        (BASE[e.start : e.end], e.lemma, {r.content: r.witnesses for r in e.readings})
        for e in apparatus(BASE, "A", found, positive=positive)
    ]


def departed(*variations: tuple[str, str]) -> Departures:
    """A witness that has other words for some of the base's."""
    places = ((BASE.index(words), words, other) for words, other in variations)
    return Departures(tuple(Variation(at, at + len(words), other) for at, words, other in places))


def test_witnesses_that_read_alike_share_a_reading() -> None:
    found = {"B": departed(("grey", "white")), "C": departed(("grey", "white"), ("day", "night")), "D": departed()}
    assert shown(found) == [
        ("grey", ("A", "D"), {("white",): ("B", "C")}),
        ("day", ("A", "B", "D"), {("night",): ("C",)}),
    ]


def test_overlapping_departures_are_one_entry() -> None:
    found = {
        "B": departed(("heron stood", "crane slept")),
        "C": departed(("stood by", "sat at")),
        "D": departed(("the grey", "a grey")),
    }
    assert shown(found) == [
        ("the grey", ("A", "B", "C"), {("a grey",): ("D",)}),
        ("heron stood by", ("A", "D"), {("crane slept by",): ("B",), ("heron sat at",): ("C",)}),
    ]


def test_words_set_in_before_a_change_stay_before_it() -> None:
    at = BASE.index("grey")
    found = {"B": Departures((Variation(at, at, "old "), Variation(at, at + 4, "white")))}
    assert shown(found) == [("", ("A",), {("old ",): ("B",)}), ("grey", ("A",), {("white",): ("B",)})]


def test_who_lacks_the_words_is_not_named() -> None:
    at = BASE.index(" by")
    lead = Departures((Variation(at, at, "", mark=Mark.END),), ((at, len(BASE)),))
    assert shown({"B": lead, "C": departed(("day", "night"))}) == [
        ("", ("A", "C"), {(Mark.END,): ("B",)}),
        ("day", ("A",), {("night",): ("C",)}),
    ]


def test_a_reading_over_the_edge_of_a_gap_holds_nothing_of_what_is_lacking() -> None:
    at = BASE.index(" by")
    lead = Departures((Variation(at, at, "", mark=Mark.END),), ((at, len(BASE)),))
    assert shown({"B": lead, "C": departed(("stood by", "sat at"))}) == [
        ("stood by", ("A",), {("stood", Mark.END): ("B",), ("sat at",): ("C",)}),
    ]


def test_a_reading_may_hold_a_whole_gap() -> None:
    start, end = BASE.index("stood"), BASE.index("the weir")
    gap = Departures(
        (Variation(start, start, "", mark=Mark.GAP), Variation(end, end, "", mark=Mark.RESUMES)), ((start, end),)
    )
    assert shown({"B": gap, "C": departed(("heron stood by the", "bird at a"))}) == [
        ("heron stood by the", ("A",), {("heron ", Mark.GAP, Mark.RESUMES, "the"): ("B",), ("bird at a",): ("C",)}),
    ]


def test_with_only_the_base_named_departures_stay_the_same() -> None:
    found = {"B": departed(("grey", "white")), "C": departed()}
    assert shown(found, positive=False) == [("grey", ("A",), {("white",): ("B",)})]


def test_what_was_moved_and_altered_at_once_has_no_weight() -> None:
    def moved(after: str) -> Edit:
        return Edit(
            left=DocumentId("u1"), right=DocumentId("u2"), edit=EditType.MOVED, weight=Weight.TRIVIAL, before="the heron",
            after=after, why="",
        )  # fmt: skip

    for after, weight in (("The heron", Weight.TRIVIAL), ("a heron", None)):
        found = {"B": Departures((Variation(0, 3, "a", (moved(after),)),))}
        ((reading,),) = (entry.readings for entry in apparatus(BASE, "A", found, positive=True))
        assert (reading.kind, reading.weight, reading.moved) == ("moved", weight, True)


def test_who_departs_only_to_read_like_the_base_is_no_reading() -> None:
    assert shown({"B": departed(("grey", "grey"))}) == []
