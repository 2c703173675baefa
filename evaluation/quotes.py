"""Measure the quotes room on PolNeAR (Newell, Margolin & Ruths 2018) by the rules of the common scorer.

    python -m evaluation.quotes --data BENCHMARKS [--part dev] [--out predictions.jsonl] [--sure] [--sample N]
        [--judge FILE] [--peers]

Words are runs of \\w characters; a span covers each word it touches. token: words of each role, pooled over a text.
strict: all three roles equal. relaxed: one to one, highest overlap of contents first, among pairs that share half of
their content words (intersection over union) and whose speakers overlap or are both absent. content: the same without
the speakers. Kinds go by the share of content words inside double quotation marks. `--sure` leaves out what a reader
sees only under "less sure".

The corpus is univocal: each word is in at most one attribution, so a report inside a report is never annotated, and
each that the room tells counts as wrong. The last table is the trade-off: what is told from the best grade of evidence
down to each grade, and how much of it is right (content shares half of the words with an attribution; of those, the
words of a speaker settled to a name overlap the annotated ones). Nothing in the room is fitted on these texts.
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
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from variorum.actors import MENTIONS
from variorum.language import parse
from variorum.model import Block, Card, Document, Quotation, Sketch, document_id
from variorum.quotes import Grade, graded
from variorum.quotes.corpora import ROLES, Spans, attributions
from variorum.quotes.judge import Judge
from variorum.texts import DAMAGE, FORM

MEASURES = ("strict", "relaxed", "content")
KINDS = ("direct", "indirect", "mixed")

HALF = 0.5
_WORD = re.compile(r"\w+")
_MARK = re.compile(r"``|''|[\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u301d\u301e]")
_OPENING = frozenset("\u201c\u201e\u201f\u00ab\u301d") | {"``"}
_CLOSING = frozenset("\u201d\u00bb\u301e")
Words = dict[str, frozenset[int]]


@dataclass
class Unit:
    """What the steps are given for one account, held in dictionaries: the store is not what is measured here."""

    document: Document
    sketches: dict[type, Sketch] = field(default_factory=dict)
    findings: dict[type, list[Any]] = field(default_factory=lambda: defaultdict(list))
    sorted: dict[type, tuple[Any, ...]] = field(default_factory=dict)
    group: None = None
    keys: tuple[()] = ()

    @property
    def unit(self) -> str:
        return self.document.id

    @property
    def cards(self) -> tuple[Card, ...]:
        return (Card(id=self.document.id, address=self.document.address, name=self.document.name),)

    def all(self, kind: type) -> tuple[Any, ...]:
        if kind not in self.sorted:
            found = sorted(self.findings[kind], key=lambda f: (f.evidence[0].span if f.evidence else None, f.id))
            self.sorted[kind] = tuple(found)
        return self.sorted[kind]

    def ids(self, kind: type) -> frozenset[Any]:
        return frozenset(finding.id for finding in self.all(kind))

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
                self.sorted.pop(type(product), None)


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
        for spans in attributions(path.read_bytes().decode(), text):
            attribution = gold.words(spans)
            if attribution["content"]:
                gold.attributions.append(attribution)
        yield gold


def predicted(name: str, text: str, judge: Judge | None = None) -> tuple[list[tuple[Quotation, Grade]], float]:
    """Our quotations in one article, and the seconds the room took beyond parse, form, damage and mentions.

    The faster of two readings counts: what else runs on the machine only slows.
    """
    lines = re.finditer(r"[^\r\n]*[^\s][^\r\n]*", text)
    blocks = tuple(Block(found.start(), found.end()) for found in lines)
    document = Document(id=document_id(name, text.encode()), address=name, name=name, text=text, blocks=blocks)
    unit = Unit(document)
    unit.take([parse(document)])
    for step in (FORM, DAMAGE, MENTIONS):
        assert step.run
        unit.take(step.run(unit))
    spent = float("inf")
    for _ in range(2):
        begun = time.process_time()
        told = graded(unit, judge)
        spent = min(spent, time.process_time() - begun)
    return sorted(told, key=lambda pair: (pair[0].evidence[0].span, pair[0].id)), spent


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


@dataclass
class Curve:
    """By grade of evidence: how many are told, have the right content, name a speaker, and name the right one."""

    told: Counter[Grade] = field(default_factory=Counter)
    right: Counter[Grade] = field(default_factory=Counter)
    named: Counter[Grade] = field(default_factory=Counter)
    named_right: Counter[Grade] = field(default_factory=Counter)

    def add(self, gold: Gold, quotations: Sequence[tuple[Quotation, Grade]], ours: Sequence[Words]) -> None:
        """Count one article."""
        partner = {j: i for i, j in relaxed(gold.attributions, ours, False)}
        for j, (quotation, grade) in enumerate(quotations):
            self.told[grade] += 1
            if j not in partner:
                continue
            self.right[grade] += 1
            if quotation.speakers:
                self.named[grade] += 1
                self.named_right[grade] += bool(ours[j]["source"] & gold.attributions[partner[j]]["source"])

    def show(self, attributions: int) -> None:
        """Print the totals down to each grade, best evidence first."""
        print(f"\n{'from the best down to':<22}{'told':>7}{'right':>8}{'recall':>8}{'speaker right':>15}")
        told = right = named = named_right = 0
        for grade in sorted(Grade, reverse=True):
            told, right = told + self.told[grade], right + self.right[grade]
            named, named_right = named + self.named[grade], named_right + self.named_right[grade]
            shares = [a / b if b else 0.0 for a, b in ((right, told), (right, attributions), (named_right, named))]
            line = f"{grade.name.lower():<22}{told:7d}{shares[0]:8.3f}{shares[1]:8.3f}{shares[2]:15.3f}"
            print(line + ("  <- shown by default" if grade == Grade.DOUBTED + 1 else ""))


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
    arguments.add_argument("--judge", type=Path, help="a file `variorum train quotes` made; without it, rules alone")
    arguments.add_argument("--peers", action="store_true", help="textacy on the same texts, where it is installed")
    options = arguments.parse_args()
    judge = Judge.unpack(options.judge.read_bytes()) if options.judge else None
    counts: Counter[tuple[str, str, str]] = Counter()
    curve = Curve()
    seconds, words, lines = 0.0, 0, []
    for number, gold in enumerate(golds(options.data / "polnear" / options.part)):
        if options.sample and number >= options.sample:
            break
        quotations, spent = predicted(gold.name, gold.text, judge)
        quotations = [pair for pair in quotations if not (options.sure and pair[0].unsure)]
        shown = [spans_of(quotation) for quotation, _ in quotations]
        lines += [json.dumps({"document": gold.name, **spans}) + "\n" for spans in shown]
        ours = [gold.words(spans) for spans in shown]
        count(gold, ours, counts)
        curve.add(gold, quotations, ours)
        seconds, words = seconds + spent, words + len(gold.text.split())
    if options.out:
        options.out.write_text("".join(lines), encoding="utf-8")
    show(counts)
    curve.show(counts["content", "", "gold"])
    print(f"# {words / seconds if seconds else 0:,.0f} words per CPU second beyond parse, form, damage and mentions")
    if options.peers and find_spec("textacy"):
        from evaluation.quote_peers import tell

        print(f"\ntextacy {version('textacy')}, direct quotations only")
        tell(golds(options.data / "polnear" / options.part), options.sample)


if __name__ == "__main__":
    main()
