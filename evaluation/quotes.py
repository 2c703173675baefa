"""Measure the quotes room on PolNeAR (Newell, Margolin & Ruths 2018) by the rules of the common scorer.

    python evaluation/quotes.py --data BENCHMARKS [--part dev] [--out predictions.jsonl] [--sure] [--sample N]

Words are runs of \\w characters; a span covers each word it touches. token: words of each role, pooled over a text.
strict: all three roles equal. relaxed: one to one, highest overlap of contents first, among pairs that share half of
their content words (intersection over union) and whose speakers overlap or are both absent. content: the same without
the speakers. Kinds go by the share of content words inside double quotation marks. `--sure` leaves out what a reader
sees only under "less sure". Nothing in the room is fitted on these texts.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from variorum.actors import MENTIONS
from variorum.language import parse
from variorum.model import Block, Card, Document, Quotation, Sketch, document_id
from variorum.quotes import QUOTATIONS
from variorum.texts import DAMAGE, FORM

ROLES = ("source", "cue", "content")
MEASURES = ("strict", "relaxed", "content")
KINDS = ("direct", "indirect", "mixed")

HALF = 0.5
_WORD = re.compile(r"\w+")
_MARK = re.compile(r"``|''|[\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u301d\u301e]")
_OPENING = frozenset("\u201c\u201e\u201f\u00ab\u301d") | {"``"}
_CLOSING = frozenset("\u201d\u00bb\u301e")
_ENTRY = re.compile(r"[A-Z#*]\d*\t")

Spans = dict[str, list[tuple[int, int]]]
Words = dict[str, frozenset[int]]


@dataclass
class Unit:
    """What the steps are given for one account, held in dictionaries: the store is not what is measured here."""

    document: Document
    sketches: dict[type, Sketch] = field(default_factory=dict)
    findings: dict[type, list[Any]] = field(default_factory=lambda: defaultdict(list))
    group: None = None
    keys: tuple[()] = ()

    @property
    def unit(self) -> str:
        return self.document.id

    @property
    def cards(self) -> tuple[Card, ...]:
        return (Card(id=self.document.id, address=self.document.address, name=self.document.name),)

    def all(self, kind: type) -> tuple[Any, ...]:
        return tuple(sorted(self.findings[kind], key=lambda f: (f.evidence[0].span if f.evidence else None, f.id)))

    def of(self, kind: type, document: str) -> tuple[Any, ...]:
        return self.all(kind)

    def sketch(self, kind: type, document: str) -> Any:
        return self.sketches.get(kind)

    def same(self) -> tuple[()]:
        return ()

    def different(self) -> tuple[()]:
        return ()

    def take(self, made: Any) -> None:
        """Keep what a step made."""
        for product in made:
            if isinstance(product, Sketch):
                self.sketches[type(product)] = product
            else:
                self.findings[type(product)].append(product)


@dataclass
class Gold:
    """One article: its text, its words and its attributions."""

    name: str
    text: str
    attributions: list[Words] = field(default_factory=list)

    def __post_init__(self) -> None:
        found = [match.span() for match in _WORD.finditer(self.text)]
        self.starts, self.ends = [a for a, _ in found], [b for _, b in found]
        self.quoted = self.cover(quoted(self.text))

    def cover(self, spans: Sequence[tuple[int, int]]) -> frozenset[int]:
        """The words that spans touch."""
        return frozenset(
            word
            for start, end in spans
            if end > start
            for word in range(bisect_right(self.ends, start), bisect_left(self.starts, end))
        )

    def words(self, spans: Spans) -> Words:
        return {role: self.cover(spans.get(role, [])) for role in ROLES}

    def kind(self, attribution: Words) -> str:
        content = attribution["content"]
        inside = len(content & self.quoted)
        return "indirect" if not inside else "direct" if inside == len(content) else "mixed"


def quoted(text: str) -> list[tuple[int, int]]:
    """Characters within double quotation marks; a mark left open ends with its paragraph."""
    ranges = []
    for paragraph in re.finditer(r"[^\r\n]+", text):
        base, body, opened = paragraph.start(), paragraph[0], -1
        for mark in _MARK.finditer(body):
            if _opens(body, mark, opened >= 0):
                opened = mark.start() if opened < 0 else opened
            elif opened >= 0:
                ranges.append((base + opened, base + mark.end()))
                opened = -1
        if opened >= 0:
            ranges.append((base + opened, base + len(body)))
    return ranges


def _opens(body: str, mark: re.Match[str], is_open: bool) -> bool:
    if mark[0] in _OPENING or mark[0] in _CLOSING:
        return mark[0] in _OPENING
    before = body[mark.start() - 1] if mark.start() else " "
    after = body[mark.end()] if mark.end() < len(body) else " "
    if not is_open:
        return not (before.isalnum() and not after.isalnum())
    return (before.isspace() or before in "([\u2014-") and after.isalnum()


def golds(folder: Path) -> Iterator[Gold]:
    """The articles with attributions, by name; the first annotator's where there are several."""
    first: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        first.setdefault(path.stem.rpartition("_")[0], path)
    for name, path in sorted(first.items()):
        text = (folder / "text" / f"{name}.txt").read_bytes().decode()
        gold = Gold(name, text)
        carry = _carry(text)
        for spans in annotated(path.read_bytes().decode(), text, carry):
            attribution = gold.words(spans)
            if attribution["content"]:
                gold.attributions.append(attribution)
        yield gold


def _carry(text: str) -> list[int]:
    """From offsets of the text with \\n newlines to those of the text as stored."""
    kept = [i for i, c in enumerate(text) if not (c == "\r" and text[i + 1 : i + 2] == "\n")]
    return [*kept, len(text)]


def annotated(ann: str, text: str, carry: list[int]) -> Iterator[Spans]:
    """The spans of each attribution in a brat file."""
    entries: list[str] = []
    for line in ann.replace("\r\n", "\n").split("\n"):
        if _ENTRY.match(line):
            entries.append(line)
        elif line.strip() and entries:
            entries[-1] += "\n" + line
    places: dict[str, list[tuple[int, int]]] = {}
    strings: dict[str, str] = {}
    for fields in (entry.split("\t") for entry in entries if entry.startswith("T")):
        pieces = fields[1].partition(" ")[2].split(";")
        places[fields[0]] = [(int(a), int(b)) for a, b in (piece.split() for piece in pieces)]
        if len(fields) > 2:
            strings[fields[0]] = fields[2]
    unix = text.replace("\r\n", "\n")
    if _misfits(unix, places, strings) < _misfits(text, places, strings):
        places = {key: [(carry[a], carry[b]) for a, b in spans] for key, spans in places.items()}
    for fields in (entry.split("\t") for entry in entries if entry.startswith("E")):
        (label, _), *arguments = (argument.partition(":")[::2] for argument in fields[1].split())
        if label.startswith("Attribution"):
            spans: Spans = defaultdict(list)
            for role, key in arguments:
                spans[role.rstrip("0123456789").lower()] += places.get(key, [])
            yield spans


def _misfits(text: str, places: dict[str, list[tuple[int, int]]], strings: dict[str, str]) -> int:
    def squeezed(words: str) -> str:
        return "".join(words.split())

    return sum(squeezed("".join(text[a:b] for a, b in places[key])) != squeezed(strings[key]) for key in strings)


def predicted(name: str, text: str) -> tuple[list[Quotation], float]:
    """Our quotations in one article, and the seconds the room took beyond parse, form, damage and mentions."""
    lines = re.finditer(r"[^\r\n]*[^\s][^\r\n]*", text)
    blocks = tuple(Block(found.start(), found.end()) for found in lines)
    document = Document(id=document_id(name, text.encode()), address=name, name=name, text=text, blocks=blocks)
    unit = Unit(document)
    unit.take([parse(document)])
    for step in (FORM, DAMAGE, MENTIONS):
        assert step.run
        unit.take(step.run(unit))
    begun = time.process_time()
    assert QUOTATIONS.run
    unit.take(QUOTATIONS.run(unit))
    return list(unit.all(Quotation)), time.process_time() - begun


def spans_of(quotation: Quotation) -> Spans:
    """A quotation in the roles of the scorer."""
    roles = {"source": "speaker", "cue": "cue", "content": "content"}
    return {theirs: [(s.start, s.end) for s in quotation.spans(ours)] for theirs, ours in roles.items()}


def iou(one: frozenset[int], other: frozenset[int]) -> float:
    """Intersection over union; 0 of two empty sets."""
    union = len(one | other)
    return len(one & other) / union if union else 0.0


def strict(gold: Sequence[Words], ours: Sequence[Words]) -> list[tuple[int, int]]:
    """Pairs with all three roles equal."""
    waiting: dict[tuple[frozenset[int], ...], list[int]] = defaultdict(list)
    for i, g in enumerate(gold):
        waiting[tuple(g[role] for role in ROLES)].append(i)
    pairs = []
    for j, p in enumerate(ours):
        if left := waiting.get(tuple(p[role] for role in ROLES)):
            pairs.append((left.pop(0), j))
    return pairs


def relaxed(gold: Sequence[Words], ours: Sequence[Words], with_speaker: bool) -> list[tuple[int, int]]:
    """Pairs that share half of their content words, best first; with speakers that overlap or are both absent."""
    options = []
    for i, g in enumerate(gold):
        for j, p in enumerate(ours):
            value = iou(g["content"], p["content"])
            agree = bool(g["source"] & p["source"]) or not (g["source"] or p["source"])
            if value >= HALF and (agree or not with_speaker):
                options.append((-value, -iou(g["source"], p["source"]), -iou(g["cue"], p["cue"]), i, j))
    pairs, left, right = [], set(), set()
    for *_, i, j in sorted(options):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((i, j))
    return pairs


def count(gold: Gold, ours: Sequence[Words], counts: Counter[tuple[str, str, str]]) -> None:
    """Add one article's hits, golds and predictions by measure and kind; kind "" is all."""
    for role in ROLES:
        g = frozenset().union(*(a[role] for a in gold.attributions))
        p = frozenset().union(*(a[role] for a in ours))
        for part, number in (("hit", len(g & p)), ("gold", len(g)), ("ours", len(p))):
            counts[f"token {role}", "", part] += number
    pairs = {
        "strict": strict(gold.attributions, ours),
        "relaxed": relaxed(gold.attributions, ours, True),
        "content": relaxed(gold.attributions, ours, False),
    }
    kinds = [gold.kind(a) for a in gold.attributions]
    for measure, found in pairs.items():
        partner = {j: i for i, j in found}
        for kind in kinds:
            counts[measure, kind, "gold"] += 1
            counts[measure, "", "gold"] += 1
        for j, own in enumerate(ours):
            kind = kinds[partner[j]] if j in partner else gold.kind(own)
            for label in ("", kind):
                counts[measure, label, "ours"] += 1
                counts[measure, label, "hit"] += j in partner


def show(counts: Counter[tuple[str, str, str]]) -> None:
    """Print precision, recall and F1 of each measure, and of each kind."""
    print(f"{'measure':<20}{'P':>7}{'R':>7}{'F1':>7}{'gold':>8}{'ours':>8}{'hit':>8}")
    rows = [(m, "") for m in (*MEASURES, *(f"token {role}" for role in ROLES))]
    rows += [(measure, kind) for kind in KINDS for measure in MEASURES]
    for measure, kind in rows:
        gold, ours, hit = (counts[measure, kind, part] for part in ("gold", "ours", "hit"))
        p, r = hit / ours if ours else 0.0, hit / gold if gold else 0.0
        f = 2 * p * r / (p + r) if p + r else 0.0
        print(f"{f'{kind} {measure}'.strip():<20}{p:7.3f}{r:7.3f}{f:7.3f}{gold:8d}{ours:8d}{hit:8d}")


def main() -> None:
    """Run and print."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--data", type=Path, required=True, help="the benchmark folder")
    arguments.add_argument("--part", default="dev", choices=("dev", "train"))
    arguments.add_argument("--out", type=Path, help="write our predictions in the common scorer's format")
    arguments.add_argument("--sure", action="store_true", help='without what is shown under "less sure"')
    arguments.add_argument("--sample", type=int, default=0, help="only the first N articles")
    options = arguments.parse_args()
    counts: Counter[tuple[str, str, str]] = Counter()
    seconds, words, lines = 0.0, 0, []
    for number, gold in enumerate(golds(options.data / "polnear" / options.part)):
        if options.sample and number >= options.sample:
            break
        quotations, spent = predicted(gold.name, gold.text)
        shown = [spans_of(q) for q in quotations if not (options.sure and q.unsure)]
        lines += [json.dumps({"document": gold.name, **spans}) + "\n" for spans in shown]
        count(gold, [gold.words(spans) for spans in shown], counts)
        seconds, words = seconds + spent, words + len(gold.text.split())
    if options.out:
        options.out.write_text("".join(lines), encoding="utf-8")
    show(counts)
    print(f"# {words / seconds if seconds else 0:,.0f} words per CPU second beyond parse, form, damage and mentions")


if __name__ == "__main__":
    main()
