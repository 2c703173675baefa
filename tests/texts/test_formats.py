import datetime
import io
import json

import pytest

from variorum.model import InputError, Metadata
from variorum.texts import FORMATS, Loaded, Refused
from variorum.texts.blocks import blocks_of
from variorum.texts.dates_stated import date_line, stated_date, written_date
from variorum.texts.decode import decode, refuse_binary
from variorum.texts.stream import Stream


def load(name: str, content: str, told: Metadata | None = None) -> list[Loaded | Refused]:
    (chosen,) = (each for each in FORMATS if each.name == name)
    return list(chosen.read(Stream(io.BytesIO(content.encode())), told or Metadata()))


def loaded(name: str, content: str) -> Loaded:
    (made,) = load(name, content)
    assert isinstance(made, Loaded)
    return made


@pytest.mark.parametrize(
    "record",
    [
        {"text": "T.", "title": "H", "url": "https://m.example/1", "outlet": "Mill Post", "published": "2031-03-04",
         "authors": ["Ana Kovar"], "language": "en"},
        {"text": "T.", "title": "H", "source": "https://m.example/1", "sitename": "Mill Post", "date": "2031-03-04",
         "author": "Ana Kovar", "language": "en", "source-hostname": "m.example", "raw_text": "T"},
        {"maintext": "T.", "title": "H", "url": "https://m.example/1", "source_domain": "Mill Post",
         "date_publish": "2031-03-04 00:00:00", "authors": ["Ana Kovar"], "language": "en"},
        {"text": "T.", "title": "H", "url": "https://m.example/1", "publisher": {"name": "Mill Post"},
         "publish_date": "2031-03-04T00:00:00", "authors": "['Ana Kovar']", "meta_lang": "en"},
    ],
    ids=["plain", "trafilatura", "news-please", "newspaper"],
)  # fmt: skip
def test_the_keys_of_common_extractors_are_known(record: dict[str, object]) -> None:
    made = loaded("jsonl", json.dumps(record))
    stated = made.metadata
    assert made.text == "T."
    assert (stated.title, stated.url, stated.outlet) == ("H", "https://m.example/1", "Mill Post")
    assert (stated.authors, stated.language) == (("Ana Kovar",), "en")
    assert stated.published is not None
    assert stated.published.isoformat()[:10] == "2031-03-04"


def test_a_records_html_goes_through_the_page_loader() -> None:
    made = loaded("json", json.dumps({"id": 4, "html": "<p>Words of a page.</p>"}))
    assert (made.text, made.record) == ("Words of a page.", "4")


def test_a_text_in_a_list_is_read_and_told() -> None:
    made = loaded("jsonl", json.dumps({"id": "4", "text": ["One line.", "Another."]}))
    assert made.text == "One line.\nAnother."
    assert [happened for happened, _ in made.notes] == ["its text is a list of 2"]
    assert loaded("jsonl", json.dumps({"text": "One line."})).notes == ()


def test_json_may_hold_one_record_a_list_or_lines() -> None:
    one, two = '{"text": "One."}', '{"text": "Two."}'
    assert [made.place for made in load("json", one)] == [0]
    assert [made.place for made in load("json", f"[{one},{two}]")] == [1, 2]
    assert [made.place for made in load("json", f'{{"articles": [{one}, {two}]}}')] == [1, 2]
    assert [made.place for made in load("json", f"{one}\n{two}\n")] == [1, 2]


def test_broken_json_is_refused() -> None:
    with pytest.raises(InputError, match="no complete JSON"):
        load("json", '{"text": "One')


def test_csv_cells_may_hold_line_breaks_and_other_delimiters() -> None:
    first, second = load("csv", 'id;text;authors\na;"One,\ntwo";Jo Lind\nb;;\n')
    assert isinstance(first, Loaded)
    assert (first.text, first.record, first.metadata.authors) == ("One,\ntwo", "a", ("Jo Lind",))
    assert isinstance(second, Refused)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b'{"id": "a", "text": "b"}\n{"id": "c"}', "jsonl"),
        (b'[\n {"text": "b"}]', "json"),
        (b"id,text\na,b", "csv"),
        (b"\xef\xbb\xbf <html><body>x", "html"),
        (b"She said, title, text, <p>.", "text"),
        (b"{not json at all", "text"),
    ],
)
def test_formats_are_told_by_how_they_begin(content: bytes, name: str) -> None:
    assert next(each.name for each in FORMATS if each.sniff(content)) == name


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_encodings_are_told_apart(encoding: str) -> None:
    text = "The mayor said “not yet” – and the façade of the café stayed shut."
    assert decode(text.encode(encoding)) == text


def test_central_european_and_cyrillic_bytes_are_read_by_likelihood() -> None:
    czech = "Starosta řekl, že příští týden bude jednání o mlýně pokračovat. Úředníci to v úterý večer potvrdili."
    russian = "Мэр сообщил, что переговоры о мельнице продолжатся на следующей неделе. Чиновники подтвердили."
    assert decode(czech.encode("cp1250")) == czech
    assert decode(russian.encode("cp1251")) == russian


def test_what_cannot_be_stored_is_replaced_once() -> None:
    assert decode(b"a\x00b\r\nc\rd \xed\xa0\x80 \xc3\xa9") == "a\ufffdb\nc\nd \ufffd é"


def test_a_spoiled_byte_does_not_change_the_encoding() -> None:
    content = "é ü ñ “so” — the mill’s own words".encode() + b"\xff and on"
    assert decode(content) == "é ü ñ “so” — the mill’s own words\ufffd and on"


def test_binary_is_refused_in_plain_words() -> None:
    with pytest.raises(InputError, match="a PDF"):
        refuse_binary(b"%PDF-1.7 ...")
    with pytest.raises(InputError, match="control characters"):
        refuse_binary(bytes(range(32)) * 40)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2031-03-04", datetime.date(2031, 3, 4)),
        ("2031-03-04T05:06:07Z", datetime.datetime(2031, 3, 4, 5, 6, 7, tzinfo=datetime.UTC)),
        ("Tue, 04 Mar 2031 05:06:07 +0000", datetime.datetime(2031, 3, 4, 5, 6, 7, tzinfo=datetime.UTC)),
        (1_930_000_000, datetime.datetime(2031, 2, 27, 23, 6, 40, tzinfo=datetime.UTC)),
        ("March 4, 2031", datetime.date(2031, 3, 4)),
        ("03/04/2031", None),
        ("2031", None),
        (True, None),
        ("yesterday", None),
        ("9999-12-31", None),
        ("0001-01-01", None),
    ],
)
def test_dates_are_taken_only_when_there_is_one_way_to_read_them(value: object, expected: object) -> None:
    assert stated_date(value) == expected


@pytest.mark.parametrize(
    "line",
    ["Tuesday, 4 March 2031", "4 March 2031 10:30 GMT", "March 4, 2031", "Published: 4th March 2031", "4. März 2031",
     "2031-03-04", "Tue 4 Mar 2031"],
)  # fmt: skip
def test_a_date_line_is_read(line: str) -> None:
    assert written_date(line) == datetime.date(2031, 3, 4)


@pytest.mark.parametrize("line", ["Monday, 4 March 2031", "31 February 2031", "4 March", "On 4 March 2031 he left."])
def test_a_wrong_or_partial_date_is_no_date_line(line: str) -> None:
    assert written_date(line) is None


def test_two_date_lines_leave_the_date_open() -> None:
    text = "Mill burns\n4 March 2031\nText.\n5 March 2031\nMore."
    assert date_line(text, blocks_of(text)) is None
    assert date_line(text, blocks_of(text)[:3]) == datetime.date(2031, 3, 4)


def test_hand_wrapped_lines_make_one_block() -> None:
    text = (
        "The council of the upper valley met for the third time this week to\n"
        "talk about the mill, which has stood empty since the flood. Nobody\n"
        "knows who owns it now, and nobody has asked for the key since then.\n"
        "A clerk who looked for the papers found only a list of the millers\n"
        "and a bill for a new wheel that was never paid by any of the three.\n"
        "\n"
        "The next meeting is planned for the spring, when the roads are dry\n"
        "and the members can come on foot.\n"
    )
    blocks = blocks_of(text)
    assert [text[block.start : block.end].split()[0] for block in blocks] == ["The", "The"]
    assert text[blocks[1].start : blocks[1].end].endswith("on foot.")


def test_paragraph_lines_stay_apart() -> None:
    text = "One short line.\nAnother short line.\n\u200b\n  Third.\n"
    assert [text[block.start : block.end] for block in blocks_of(text)] == [
        "One short line.",
        "Another short line.",
        "Third.",
    ]
