from __future__ import annotations

import itertools

import pytest

from tests.reference import Pile, account
from variorum.language import PARSE, Parse, language_of
from variorum.language.reading import LONGEST_TEXT, pieces
from variorum.model import Block, Reading

TEXT = """Bridge reopens
The bridge at Harrow Mill reopened on Monday. “It held,” said Ana Kovar, the minister.
Traffic was light"""


def parsed(text: str, **metadata: object) -> Parse:
    document = account(text, **metadata)
    return Pile([document]).run(PARSE).sketch(Parse, document)


def test_tokens_are_the_characters_of_the_text() -> None:
    parse = parsed(TEXT)
    assert [TEXT[a:b] for a, b in zip(parse.starts, parse.ends, strict=True)] == list(parse.words)
    assert parse.sentences[0][0] == 0
    assert all(a[1] == b[0] for a, b in zip(parse.sentences, parse.sentences[1:], strict=False))
    assert parse.sentences[-1][1] == len(parse)


def test_no_sentence_crosses_a_block() -> None:
    parse = parsed(TEXT)
    for first, last in parse.sentences:
        assert len({parse.blocks[token] for token in range(first, last)}) == 1


def test_a_parse_comes_back_from_its_bytes() -> None:
    parse = parsed(TEXT)
    again = Parse.unpack(parse.document, parse.pack())
    assert again == parse
    assert again.pack() == parse.pack()
    assert [list(c) for c in again.children] == [list(c) for c in parse.children]


def test_subtrees_and_places() -> None:
    parse = parsed(TEXT)
    said = list(parse.words).index("said")
    kovar = list(parse.words).index("Kovar")
    assert parse.subtree(said) == parse.sentence(said)
    first, last = parse.subtree(kovar)
    assert first <= kovar < last <= parse.sentence(kovar)[1]
    start = TEXT.index("Kovar")
    assert parse.tokens(start, start + 5) == (kovar, kovar + 1)
    assert parse.tokens(start + 1, start + 2) == (kovar, kovar + 1)
    assert parse.span(*parse.tokens(start, start + 5)).start == start


def test_the_parse_is_the_same_whatever_is_read_beside_it() -> None:
    alone = parsed(TEXT)
    documents = [account(TEXT), account("Rain fell.", "b.txt"), account(TEXT * 20, "c.txt")]
    assert Pile(documents).run(PARSE).sketch(Parse, documents[0]).pack() == alone.pack()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The minister said on Monday that the bridge would be open again before winter.", "en"),
        ("Die Ministerin sagte am Montag, die Brücke werde vor dem Winter wieder geöffnet.", "de"),
        ("La ministra dijo el lunes que el puente volverá a abrirse antes del invierno.", "es"),
        ("Yes.", ""),
        ("", ""),
    ],
)
def test_languages_are_told(text: str, code: str) -> None:
    assert language_of(text) == code


def test_what_cannot_be_read_says_why() -> None:
    german = account("Die Ministerin sagte am Montag, die Brücke werde vor dem Winter wieder geöffnet.", "d.txt")
    short = account("Yes.", "s.txt")
    long = account("word " * (LONGEST_TEXT // 5 + 1), "l.txt")
    found = {r.documents[0]: r for r in Pile([german, short, long]).run(PARSE).all(Reading)}
    assert (found[german.id].readable, found[german.id].why) == (False, "no language model for de")
    assert "too few words" in found[short.id].why
    assert "too long" in found[long.id].why


@pytest.mark.parametrize("text", ['"' * 5000, "a" * 45_000, "the minister " * 4000, "x " + "-" * 900 + " y"])
def test_pieces_cover_a_block_and_are_short(text: str) -> None:
    found = list(pieces(text, Block(0, len(text))))
    assert found[0][0] == 0
    assert found[-1][1] == len(text)
    assert all(a[1] == b[0] for a, b in itertools.pairwise(found))
    assert all(0 < end - start <= 20_000 for start, end in found)
    assert all(max(map(len, text[start:end].split()), default=0) <= 400 for start, end in found)


def test_a_dateline_is_no_part_of_the_sentence_behind_it() -> None:
    told = account("ORSK, 3 March 2031 (BNA) — Ana Kovar will visit the lock on Friday.", language="en")
    parsed = Pile([told]).run(PARSE).sketch(Parse, told)
    sentences = [" ".join(parsed.words[first:last]) for first, last in parsed.sentences]
    assert sentences[-1].startswith("Ana Kovar will visit")
    assert parsed.words[parsed.heads[parsed.words.index("Kovar")]] == "visit"


@pytest.mark.parametrize("dateline", ["(TVN)", "Orsk, Brenia (TVN)", "Geneva (TVN)", "ORSK, Brenia (TVN) —"])
def test_an_agency_in_brackets_is_no_part_of_the_sentence_behind_it(dateline: str) -> None:
    parse = parsed(f"{dateline} Envoys of the harbour met on Tuesday in Lund.", language="en")
    envoys = list(parse.words).index("Envoys")
    assert parse.sentence(envoys)[0] == envoys


def test_a_body_with_its_letters_in_brackets_is_no_dateline() -> None:
    parse = parsed("Harbour Guild (HG) Members of the board met on Tuesday in Lund.", language="en")
    members = list(parse.words).index("Members")
    assert parse.sentence(members)[0] == 0


def test_a_title_that_is_cut_short_ends_no_sentence() -> None:
    tree = parsed("Police Sgt. Ana Kovar and Navy Cmdr. Ivo Lind left. It was late.")
    assert [tree.words[last - 3 : last] for _, last in tree.sentences] == [["Lind", "left", "."], ["was", "late", "."]]
