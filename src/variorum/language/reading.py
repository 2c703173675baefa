"""From a text to its parse, block by block."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from variorum.language.model import pipeline
from variorum.language.parse import Labelled, Parse
from variorum.model import Block, Document, Given, Product, Reading, Shape, Step
from variorum.texts.link_lists import without_link_lists
from variorum.words.datelines import after_dateline

LONGEST_TEXT = 3_000_000
"""Characters beyond which a text is not parsed: about eight hours of reading aloud, or a dump, not an account."""

_LONGEST_PIECE = 20_000
_UNBROKEN = re.compile(r"\S{400}")
_BATCH = 16
_ENGLISH = "en"


def language_of(text: str) -> str:
    """ISO 639-1 code of the language a text is in; "" when it has too few letters to tell."""
    letters = "".join(line + "\n" for line in text[:20_000].splitlines() if sum(map(str.isalpha, line)) > 20)
    if sum(map(str.isalpha, letters)) < 40:
        return ""
    import py3langid  # slow to load, and not every reading needs it

    return str(py3langid.classify(letters)[0])


def pieces(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """A block's [start, end), cut at spaces where it is longer than a parser takes well.

    A run of characters without a space is cut too: a tokenizer that peels marks off one by one takes quadratic time.
    A dateline stands for itself: a parser takes its town for the subject of the sentence behind it.
    """
    start = after_dateline(text, block.start)
    if block.start < start < block.end:
        yield block.start, start
    else:
        start = block.start
    while (cut := _cut(text, start, block.end)) < block.end:
        yield start, cut
        start = cut
    yield start, block.end


def _cut(text: str, start: int, end: int) -> int:
    """Where the piece that begins at `start` ends."""
    cut = min(start + _LONGEST_PIECE, end)
    if cut < end and (space := text.rfind(" ", start + 1, cut)) > start:
        cut = space
    unbroken = _UNBROKEN.search(text, start, cut)
    return min(cut, unbroken.end()) if unbroken else cut


def parse(document: Document, model: str = "") -> Parse:
    """Parse every block for itself, so that no sentence crosses one; the same whatever else is read beside it.

    Lists of links inside a sentence are left out.
    """
    text = without_link_lists(document.text)
    places = [(index, start, end) for index, block in enumerate(document.blocks) for start, end in pieces(text, block)]
    nlp = pipeline(model)
    docs = nlp.pipe((text[start:end] for _, start, end in places), batch_size=_BATCH)
    columns: dict[str, list[str]] = {name: [] for name in ("words", "lemmas", "pos", "tags", "deps")}
    starts: list[int] = []
    ends: list[int] = []
    heads: list[int] = []
    blocks: list[int] = []
    sentences: list[tuple[int, int]] = []
    labelled: list[Labelled] = []
    for (index, offset, _), doc in zip(places, docs, strict=True):
        base = len(starts)
        for token in doc:
            begin = offset + token.idx
            starts.append(begin)
            ends.append(begin + len(token))
            columns["words"].append(token.text)
            columns["lemmas"].append(token.lemma_)
            columns["pos"].append(token.pos_)
            columns["tags"].append(token.tag_)
            columns["deps"].append(token.dep_)
            heads.append(base + token.head.i)
            blocks.append(index)
        sentences += [(base + sent.start, base + sent.end) for sent in doc.sents]
        labelled += [Labelled(base + ent.start, base + ent.end, ent.label_) for ent in doc.ents]
    return Parse(
        document=document.id,
        starts=starts,
        ends=ends,
        heads=heads,
        blocks=blocks,
        sentences=sentences,
        labelled=labelled,
        **columns,
    )


def read(given: Given) -> Iterable[Product]:
    """The parse of an English account; for any other, a reading that says why there is none."""
    document = given.document
    language = document.metadata.language[:2].lower() or language_of(document.text)
    if len(document.text) > LONGEST_TEXT:
        why = f"too long to read sentence by sentence ({len(document.text):,} characters)"
    elif language == _ENGLISH:
        yield parse(document)
        yield Reading(documents=(document.id,), language=language, readable=True)
        return
    elif not language:
        why = "too few words to tell its language"
    else:
        why = f"no language model for {language}"
    yield Reading(documents=(document.id,), language=language, readable=False, why=why)


PARSE = Step(name="language.parse", shape=Shape.EACH, makes=(Parse, Reading), run=read, dear=True, version=5)
