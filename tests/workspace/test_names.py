from __future__ import annotations

import pytest

from variorum.model import Ambiguous, DocumentId, NotFound
from variorum.workspace.names import document_named, short_ids, short_names

NAMES = {
    DocumentId("u1"): "herald_2031-03-04.txt",
    DocumentId("u2"): "herald_2031-03-05.txt",
    DocumentId("u3"): "courier_first.txt",
    DocumentId("u4"): "courier.txt",
}


def test_short_names_end_at_a_word_and_fit_one_account() -> None:
    short = short_names(NAMES)
    assert short[DocumentId("u1")] == "herald_2031-03-04"
    assert short[DocumentId("u3")] == "courier_first"
    assert len(set(short.values())) == len(NAMES)
    assert all(NAMES[document].startswith(name) for document, name in short.items())


def test_a_short_name_finds_its_account() -> None:
    for document, name in short_names(NAMES).items():
        assert document_named(name, NAMES) == document


def test_long_names_are_cut_inside_a_word_or_in_their_middle_and_still_found() -> None:
    hashes = {"a": "wire/6f6e072cf77d53bb51808f1628ec0a71.json", "b": "wire/6f90c2d6666d70b1288d4b10ff96447b.json"}
    parts = {"c": "river-talks-end-without-a-deal-part-1.txt", "d": "river-talks-end-without-a-deal-part-2.txt"}
    names = {DocumentId(key): name for key, name in (hashes | parts).items()}
    short = short_names(names)
    assert names[DocumentId("a")].startswith(short[DocumentId("a")])
    assert short[DocumentId("c")] == "river-talk…1.txt"
    assert max(map(len, short.values())) <= 24
    for document, name in short.items():
        assert document_named(name, names) == document


def test_a_beginning_that_fits_several_is_not_guessed() -> None:
    with pytest.raises(Ambiguous, match="herald_2031-03-04"):
        document_named("herald", NAMES)


def test_a_whole_name_wins_over_longer_ones() -> None:
    assert document_named("courier.txt", NAMES) == "u4"


def test_an_unknown_name_is_said_so() -> None:
    with pytest.raises(NotFound, match="gazette"):
        document_named("gazette", NAMES)


def test_short_ids_are_told_apart_by_their_last_character() -> None:
    ids = ["q" + "0" * 32, "q" + "0" * 20 + "1" * 12, "qff" + "0" * 30]
    short = short_ids(ids)
    assert short[ids[2]] == "qff0"
    assert len(set(short.values())) == 3
    assert all(full.startswith(name) for full, name in short.items())
