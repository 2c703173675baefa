"""Toy steps of every shape: enough to try the frame without a single word of language."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

import orjson

from tests.reference import account
from variorum.model import (
    Document,
    DocumentId,
    Edge,
    Extent,
    Given,
    Group,
    Key,
    Member,
    Product,
    Role,
    Shape,
    Sketch,
    Span,
    Step,
    Told,
    evidence,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters(Sketch):
    kind: ClassVar[str] = "toy_letters"
    letters: str

    def pack(self) -> bytes:
        return self.letters.encode()

    @classmethod
    def unpack(cls, document: DocumentId, data: bytes) -> Letters:
        return cls(document=document, letters=data.decode())


@dataclass(frozen=True, slots=True, kw_only=True)
class Word(Told):
    kind: ClassVar[str] = "toy_word"
    letter: ClassVar[str] = "n"
    roles: ClassVar[tuple[Role, ...]] = (Role("text", Extent.WORDS),)
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Namesakes(Group):
    kind: ClassVar[str] = "toy_namesakes"
    letter: ClassVar[str] = "a"
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed(Told):
    kind: ClassVar[str] = "toy_placed"
    letter: ClassVar[str] = "h"
    after: str

    def discriminator(self) -> str:
        return self.after


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster(Group):
    kind: ClassVar[str] = "toy_cluster"
    letter: ClassVar[str] = "s"
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary(Group):
    kind: ClassVar[str] = "toy_summary"
    letter: ClassVar[str] = "t"
    mentions: int
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sharing(Edge):
    kind: ClassVar[str] = "toy_sharing"
    letter: ClassVar[str] = "e"


@dataclass(frozen=True, slots=True, kw_only=True)
class Common(Edge):
    kind: ClassVar[str] = "toy_common"
    letter: ClassVar[str] = "c"
    words: tuple[str, ...]
    outlets: tuple[str, ...]


def words(given: Given) -> Iterable[Product]:
    document = given.document
    yield Letters(document=document.id, letters="".join(sorted(set(document.text) - {" "})))
    start = 0
    for word in document.text.split(" "):
        if word:
            span = document.span(start, start + len(word))
            yield Word(document=document.id, word=word, evidence=evidence("text", span))
        start += len(word) + 1


def word_keys(given: Given) -> Iterable[Key]:
    for word in given.all(Word):
        yield Key(word.word, str(word.span("text").start))


def namesakes(given: Given) -> Iterable[Product]:
    spans = [(document, int(key.carries)) for document, key in given.keys]
    members = tuple(
        Member(Word(document=d, word="", evidence=evidence("text", Span(d, s, s + len(given.unit)))).id)
        for d, s in spans
    )
    yield Namesakes(members=members, documents=tuple(d for d, _ in spans), word=given.unit)


def place(state: bytes, given: Given) -> tuple[bytes, Iterable[Product]]:
    """Every account follows the latest earlier one that has a letter in common."""
    seen: list[list[str]] = orjson.loads(state) if state else []
    made = []
    for card in given.cards:
        sketch = given.sketch(Letters, card.id)
        letters = sketch.letters if sketch else ""
        before = [name for name, theirs in seen if set(theirs) & set(letters)]
        made.append(Placed(document=card.id, after=before[-1] if before else card.id))
        seen.append([card.id, letters])
    return orjson.dumps(seen[-3:]), made


def cluster_keys(given: Given) -> Iterable[Key]:
    for placed in given.all(Placed):
        yield Key(placed.after)


def cluster(given: Given) -> Iterable[Product]:
    documents = tuple(d for d, _ in given.keys)
    yield Cluster(
        members=tuple(Member(d) for d in documents),
        documents=documents,
        words=tuple(sorted({n.word for n in given.all(Namesakes)})),
    )


def summary(given: Given) -> Iterable[Product]:
    assert given.group is not None
    joined = {pair.a for pair in given.same()} | {pair.b for pair in given.same()}
    parted = {pair.a for pair in given.different()}
    mentions = given.all(Word)
    yield Summary(
        members=(Member(given.group.id),),
        documents=given.group.documents,
        mentions=len(mentions) + sum(100 for m in mentions if m.id in joined)
        + sum(1000 for m in mentions if m.id in parted),
        outlets=tuple(sorted({card.outlet for card in given.cards})),
    )  # fmt: skip


def sharing(given: Given) -> Iterable[Product]:
    """Neighbours in a bucket are tied, whichever words tie them."""
    documents = sorted({document for document, _ in given.keys})
    yield from (Sharing(left=a, right=b) for a, b in pairwise(documents))


def common(given: Given) -> Iterable[Product]:
    assert given.group is None
    assert given.edge is not None
    one, other = given.cards
    assert (given.edge.left, given.edge.right) == (one.id, other.id)
    both = {w.word for w in given.of(Word, one.id)} & {w.word for w in given.of(Word, other.id)}
    yield Common(left=one.id, right=other.id, words=tuple(sorted(both)), outlets=(one.outlet, other.outlet))


WORDS = Step(name="toys.words", shape=Shape.EACH, makes=(Letters, Word), run=words)
NAMESAKES = Step(
    name="toys.namesakes", shape=Shape.BUCKET, reads=(Word,), makes=(Namesakes,), keys=word_keys, run=namesakes
)
PLACED = Step(name="toys.placed", shape=Shape.SWEEP, reads=(Letters,), makes=(Placed,), fold=place)
CLUSTERS = Step(
    name="clusters.all", shape=Shape.BUCKET, reads=(Placed, Namesakes), makes=(Cluster,), keys=cluster_keys,
    run=cluster, least=1,
)  # fmt: skip
SUMMARY = Step(
    name="clusters.summary", shape=Shape.WITHIN, within=Cluster, reads=(Word,), makes=(Summary,), run=summary
)
SHARING = Step(name="ties.all", shape=Shape.BUCKET, reads=(Word,), makes=(Sharing,), keys=word_keys, run=sharing)
COMMON = Step(name="ties.common", shape=Shape.WITHIN, within=Sharing, reads=(Word,), makes=(Common,), run=common)
TOYS = (SUMMARY, COMMON, CLUSTERS, SHARING, PLACED, NAMESAKES, WORDS)


def toy(name: str, text: str, day: str = "", outlet: str = "") -> Document:
    """An account of the toy world."""
    published = datetime.date.fromisoformat(day) if day else None
    return account(text, name, published=published, outlet=outlet)
