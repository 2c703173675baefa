from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exports.made import EDITED, FLOOD, LEAD, RETOLD, flood, parsed, record, written
from variorum.exports.tei import Tei
from variorum.model import RegionLabel, document_id

TEI = {"t": "http://www.tei-c.org/ns/1.0"}
ID = "{http://www.w3.org/XML/1998/namespace}id"
NCNAME = re.compile(r"[A-Za-z_][\w.-]*")


def apparatus(*texts: str) -> Any:
    """One family of accounts with these bodies, in the order of their days, through the exporter alone."""
    names = [f"account {number:03}" for number in range(len(texts))]
    rows: list[dict[str, Any]] = [
        {
            "kind": "document", "id": document_id(name, b""), "document": name, "title": "", "outlet": "", "authors": [],
            "published": f"2031-03-04T10:00:00.{number:06}", "retrieved": None, "language": "en", "translated": None, "characters": len(text),
            "address": name, "superseded": False,
        }
        for number, (name, text) in enumerate(zip(names, texts, strict=True))
    ]  # fmt: skip
    rows.append({"kind": "family", "id": "l1", "documents": names})
    for name, text in zip(names, texts, strict=True):
        start = 0
        for line in text.split("\n"):
            place = {"document": name, "start": start, "end": start + len(line), "words": line}
            if line.strip():
                rows.append(
                    {
                        "kind": "region",
                        "id": "r",
                        "document": name,
                        "region": RegionLabel.BODY,
                        "why": "",
                        "evidence": {"text": [place]},
                    }
                )
            start += len(line) + 1
    out = io.BytesIO()
    exporter = Tei()
    exporter.setup(out)
    for row in rows:
        exporter.feed(row)
    exporter.finish()
    return parsed(out.getvalue())


def body(text: str) -> str:
    """The body of an account all of whose lines are body."""
    return "\n".join(line for line in text.split("\n") if line.strip())


def read_by(root: Any, sigil: str) -> str:
    """The body of one witness, made of the base and its readings alone, without what it lacks."""
    starts = any(
        local(e) == "witStart" and f"#{sigil}" in e.getparent().get("wit").split() for e in root.iter("{*}witStart")
    )
    reading = [not starts]
    made: list[str] = []
    for number, paragraph in enumerate(root.iterfind(".//t:body/t:div/t:p", TEI)):
        if number and reading[0]:
            made.append("\n")
        made += pieces(paragraph, sigil, reading)
    return "".join(made)


def local(element: Any) -> str:
    return str(element.tag).split("}")[1]


def pieces(element: Any, sigil: str, reading: list[bool]) -> Iterator[str]:
    if element.text and reading[0]:
        yield element.text
    for child in element:
        name = local(child)
        if name == "app":
            own = [r for r in child if local(r) == "rdg" and f"#{sigil}" in r.get("wit").split()]
            named = own or [r for r in child if local(r) == "lem"]
            assert len(named) == 1
            yield from pieces(named[0], sigil, reading)
        elif name in ("lacunaStart", "witEnd"):
            reading[0] = False
        elif name in ("lacunaEnd", "witStart"):
            reading[0] = True
        elif name == "lb" and reading[0]:
            yield "\n"
        if child.tail and reading[0]:
            yield child.tail


def sigla(root: Any) -> dict[str, str]:
    """The sigil that stands for each account."""
    found = {}
    for witness in root.iter("{*}witness"):
        group = witness.getparent()
        found[witness.findtext("t:idno", None, TEI)] = group.get(ID) or witness.get(ID)
    return found


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return parsed(written(tmp_path_factory.mktemp("w"), flood(), "tei")[0])


def test_every_witness_can_be_read_back(made: Any) -> None:
    texts = {each["id"]: each["text"] for each in flood()}
    for name, sigil in sigla(made).items():
        assert read_by(made, sigil) == texts[name]


def test_the_base_comes_first_and_accounts_of_one_text_are_one_group(made: Any) -> None:
    found = sigla(made)
    assert found["anvil"] == found["bugle"] == "w1.1"
    assert len(set(found.values())) == 4
    assert "fife" not in found


def test_readings_carry_kind_and_weight(made: Any) -> None:
    crier = f"#{sigla(made)['crier']}"
    told = {
        (r.getparent().findtext("t:lem", None, TEI), r.text): (r.get("subtype"), r.get("type"))
        for r in made.iterfind(".//t:rdg", TEI)
        if crier in r.get("wit").split()
    }
    assert told["three", "four"] == ("number", "substantive")
    assert ("date", "substantive") in told.values()
    assert ("moved", "trivial") in told.values()


def test_an_entry_is_as_weighty_as_its_weightiest_reading(made: Any) -> None:
    order = ["substantive", "house_style", "trivial"]
    for entry in made.iterfind(".//t:app", TEI):
        weights = [r.get("type") for r in entry.iterfind("t:rdg", TEI) if r.get("type")]
        assert entry.get("type") == min(weights, key=order.index)


def test_a_lead_ends_where_its_text_ends(made: Any) -> None:
    (end,) = made.iterfind(".//t:witEnd", TEI)
    assert end.getparent().get("wit") == f"#{sigla(made)['drum']}"


def test_moved_words_are_told_in_a_note(made: Any) -> None:
    moved = [r for r in made.iterfind(".//t:rdg", TEI) if r.get("subtype") == "moved"]
    assert moved
    assert all(r.getparent().find("t:note", TEI) is not None for r in moved)


def test_the_structure_is_that_of_the_guidelines(made: Any) -> None:
    assert local(made) == "teiCorpus"
    assert [local(child) for child in made] == ["teiHeader", "TEI"]
    for header in made.iter("{*}teiHeader"):
        parts = [local(child) for child in header[0]]
        assert parts in (
            ["titleStmt", "publicationStmt", "sourceDesc"],
            ["titleStmt", "publicationStmt", "notesStmt", "sourceDesc"],
        )
        (variant,) = header.iter("{*}variantEncoding")
        assert dict(variant.attrib) == {"method": "parallel-segmentation", "location": "internal"}
    for entry in made.iter("{*}app"):
        names = [local(child) for child in entry]
        assert re.fullmatch("lem(,rdg)+(,note)*", ",".join(names))


def test_ids_are_names_used_once_and_every_pointer_meets_one(made: Any) -> None:
    ids = [element.get(ID) for element in made.iter() if element.get(ID)]
    assert len(set(ids)) == len(ids)
    assert all(NCNAME.fullmatch(each) for each in ids)
    for element in made.iter("{*}lem", "{*}rdg"):
        assert {pointer.removeprefix("#") for pointer in element.get("wit").split()} <= set(ids)


def test_nobody_reads_two_things_at_once(made: Any) -> None:
    for entry in made.iter("{*}app"):
        named = [pointer for child in entry for pointer in child.get("wit", "").split()]
        assert len(set(named)) == len(named)


def test_headlines_and_credits_have_entries_of_their_own(tmp_path: Path) -> None:
    credit = "This article first appeared in Anvil. It is republished with permission."
    records = [record("anvil", ["Flood takes a bridge", *FLOOD]), record("gong", ["Marn under water", *EDITED, credit])]
    root = parsed(written(tmp_path, records, "tei")[0])
    gong = f"#{sigla(root)['gong']}"
    (headline,) = root.iterfind(".//t:head/t:app/t:rdg", TEI)
    assert (headline.text, headline.get("wit"), headline.get("subtype")) == ("Marn under water", gong, "headline")
    (told,) = root.iterfind(".//t:ab/t:app/t:rdg", TEI)
    assert (told.text, told.get("type"), told.get("subtype")) == (credit, "house_style", "credit")
    assert any(
        "was made from" in (note.text or "") or "was the model of" in (note.text or "") for note in root.iter("{*}note")
    )


def test_an_empty_workspace_gives_a_whole_file(tmp_path: Path) -> None:
    (content,) = written(tmp_path, [], "tei")
    root = parsed(content)
    assert [local(child) for child in root] == ["teiHeader", "TEI"]
    assert root.find(".//t:div/t:p", TEI).text


def test_marks_of_markup_and_forbidden_characters() -> None:
    first = "\n".join(FLOOD)
    root = apparatus(first, first.replace("bridge", '<bridge> & "mill" ]]>').replace("noon", "no\x08on"))
    assert '<bridge> & "mill" ]]>' in read_by(root, "w1.2")
    assert "no\ufffdon" in read_by(root, "w1.2")


def test_many_accounts_of_one_text_are_told_once() -> None:
    text, other = "\n".join(FLOOD), "\n".join(EDITED)
    few, many = (apparatus(*([text] * number), other) for number in (2, 40))
    shown = [[element.get("wit") for element in root.iter("{*}lem", "{*}rdg")] for root in (few, many)]
    assert shown[0] == shown[1]
    assert len(list(many.iter("{*}witness"))) == 41


def test_with_very_many_texts_only_the_base_is_named_with_a_lemma() -> None:
    texts = ["\n".join(FLOOD).replace("Two hundred and ten", f"{number}") for number in range(300, 370)]
    root = apparatus(*texts)
    assert {element.get("wit") for element in root.iter("{*}lem")} == {"#w1.1"}
    for number in (1, 2, 35, 70):
        assert read_by(root, f"w1.{number}") == texts[number - 1]


def test_a_witness_that_begins_late_and_has_a_gap() -> None:
    text = "\n".join(FLOOD)
    late, gap = "\n".join(FLOOD[2:]), "\n".join([*FLOOD[:2], *FLOOD[3:]])
    root = apparatus(text, late, gap, text.replace("brown", "green"))
    marks = [(local(e), e.getparent().get("wit")) for e in root.iter("{*}witStart", "{*}lacunaStart", "{*}lacunaEnd")]
    assert marks == [("witStart", "#w1.2"), ("lacunaStart", "#w1.3"), ("lacunaEnd", "#w1.3")]
    assert [read_by(root, f"w1.{number}") for number in range(1, 5)] == [
        text,
        late,
        gap,
        text.replace("brown", "green"),
    ]
    green = next(r for r in root.iter("{*}rdg") if r.text == "green")
    assert "#w1.3" in green.getparent()[0].get("wit").split()


def test_an_account_without_a_word_in_common_has_no_reading() -> None:
    root = apparatus("\n".join(FLOOD), "\n".join(EDITED), "Wool is dear this spring, say the weavers of Lund.")
    named = {pointer for element in root.iter("{*}lem", "{*}rdg") for pointer in element.get("wit").split()}
    assert named == {"#w1.1", "#w1.2"}
    assert any("w1.3 shares no text" in (note.text or "") for note in root.iter("{*}note"))


SENTENCES = [*FLOOD, *EDITED[:3], RETOLD[1], "“We shall see,” she said.", "He left at 4.30 p.m.", "", " "]


@st.composite
def versions(draw: st.DrawFn) -> list[str]:
    """A text and what three hands made of it: words and paragraphs dropped, doubled, moved, joined, altered."""
    texts = ["\n".join(draw(st.permutations(FLOOD)))]
    for _ in range(3):
        paragraphs = draw(st.sampled_from(texts)).split("\n")
        for _ in range(draw(st.integers(0, 4))):
            at, to = draw(st.integers(0, len(paragraphs) - 1)), draw(st.integers(0, len(paragraphs)))
            change = draw(st.sampled_from(["drop", "double", "join", "word", "new", "move"]))
            if change == "drop" and len(paragraphs) > 1:
                del paragraphs[at]
            elif change == "double":
                paragraphs.insert(to, paragraphs[at])
            elif change == "join" and at:
                paragraphs[at - 1 : at + 1] = [" ".join(paragraphs[at - 1 : at + 1])]
            elif change == "word":
                paragraphs[at] = altered(
                    paragraphs[at],
                    draw(st.integers(0, 40)),
                    draw(st.sampled_from(["", "not", "7", "Marn,", "\t", "."])),
                )
            elif change == "new":
                paragraphs.insert(to, draw(st.sampled_from(SENTENCES)))
            elif change == "move":
                paragraphs.insert(min(to, len(paragraphs) - 1), paragraphs.pop(at))
        texts.append("\n".join(paragraphs))
    return texts


def altered(paragraph: str, at: int, word: str) -> str:
    words = paragraph.split(" ")
    words[at % len(words)] = word
    return " ".join(words)


@settings(max_examples=120)
@given(versions())
def test_any_versions_can_be_read_back(texts: Sequence[str]) -> None:
    root = apparatus(*texts)
    named = {pointer for element in root.iter("{*}lem", "{*}rdg") for pointer in element.get("wit").split()}
    for name, sigil in sigla(root).items():
        if f"#{sigil}" in named or sigil == "w1.1":
            assert read_by(root, sigil) == body(texts[int(name.split()[1])])
    assert not any(mark.tail for mark in root.iter("{*}lacunaStart", "{*}witEnd"))


def test_leads_of_one_text_share_their_end() -> None:
    text = "\n".join(FLOOD)
    root = apparatus(text, "\n".join(LEAD), "\n".join(LEAD).replace("noon", "nine"))
    (end,) = root.iter("{*}witEnd")
    assert end.getparent().get("wit") == "#w1.2 #w1.3"
