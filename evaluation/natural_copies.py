"""Natural copies in the wild: what the copies room shows in the incident corpus and in long articles, against labels.

usage: python -m evaluation.natural_copies --data BENCHMARKS [--set incidents|allsides] [--every N] [--unlabelled N]

Labels are evaluation/gold/natural_copies.jsonl (its README tells how they were made). A pair of real reuse counts as
found when a copy ties it or the families of both, or one family holds both; other kinds are asked for with `compare`.
Beside it plain word 8-gram containment. Pairs shown and not labelled are listed by id, so that they can be read.
"""

from __future__ import annotations

import argparse
import datetime
import gzip
import json
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from variorum.copies import compare
from variorum.copies.wording import Wording
from variorum.engine.plan import Plan
from variorum.engine.steps import STEPS
from variorum.model import (
    Block,
    Card,
    Copy,
    Document,
    DocumentId,
    Edge,
    Family,
    Group,
    Key,
    Metadata,
    Region,
    Shape,
    Sketch,
    Step,
    Use,
    document_id,
)

GOLD = Path(__file__).parent / "gold" / "natural_copies.jsonl"
SETS = {"incidents": "stories/incidents_dev.jsonl", "allsides": "throughput/allsides_dev.jsonl.gz"}
REUSE = ("copy", "later_version", "wire")
KINDS = (*REUSE, "quotation", "stock", "chrome", "none")
NOT_SHOWN = ("stock", "chrome")
LEAST_CONTAINED = 0.2
RUN = 8

_LINE = re.compile(r"[^\n]*\S[^\n]*")

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Label:
    """What a reader called a pair; `kinds` are all answers that are right, the reader's own first."""

    kinds: tuple[str, ...]
    doubtful: bool

    @property
    def kind(self) -> str:
        return self.kinds[0]


@dataclass(slots=True)
class Given:
    """What a step is handed for one unit, from dictionaries."""

    room: Room
    unit: str
    cards: tuple[Card, ...]
    document: Document | None = None
    group: Group | None = None
    edge: Edge | None = None
    keys: tuple[tuple[DocumentId, Key], ...] = ()

    def all(self, kind: type) -> tuple[Any, ...]:
        found = self.room.findings[kind]
        if self.unit == "pile":
            return tuple(found.values())
        inside = {card.id for card in self.cards}
        return tuple({f.id: f for i in inside for f in self.room.by_account[kind, i]}.values())

    def ids(self, kind: type) -> frozenset[Any]:
        return frozenset(finding.id for finding in self.all(kind))

    def of(self, kind: type, document: DocumentId) -> tuple[Any, ...]:
        return tuple(self.room.by_account[kind, document])

    def sketch(self, kind: type, document: DocumentId) -> Any:
        return self.room.sketches.get((kind, document))

    def same(self) -> tuple[()]:
        return ()

    def different(self) -> tuple[()]:
        return ()


@dataclass
class Room:
    """A pile in memory and all that the steps of the copies room, and those it needs, make of it."""

    pile: Sequence[Document]
    sketches: dict[tuple[type, DocumentId], Any] = field(default_factory=dict)
    findings: dict[type, dict[str, Any]] = field(default_factory=lambda: defaultdict(dict))
    by_account: dict[tuple[type, DocumentId], list[Any]] = field(default_factory=lambda: defaultdict(list))
    seconds: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.documents = {d.id: d for d in sorted(self.pile, key=lambda d: d.id)}
        self.names = {d.id: d.name for d in self.pile}
        self.ids = {d.name: d.id for d in self.pile}
        self.cards = {i: _card(d) for i, d in self.documents.items()}
        plan = Plan(STEPS)
        wanted = plan.only(["copies"])
        for step in plan.steps:
            if step.name in wanted:
                at = time.process_time()
                self._run(step)
                self.seconds[step.name] = time.process_time() - at

    def _run(self, step: Step) -> None:
        assert step.run
        for given in self._units(step):
            for product in step.run(given):  # type: ignore[arg-type]  # only what these steps ask for is given
                self._keep(product)

    def _units(self, step: Step) -> Iterator[Given]:
        if step.shape is Shape.BUCKET:
            yield from self._buckets(step)
        elif step.within == "pile":
            yield Given(self, "pile", tuple(self.cards.values()))
        elif isinstance(step.within, str):
            for i, document in self.documents.items():
                yield Given(self, i, (self.cards[i],), document if step.shape is Shape.EACH else None)
        else:
            for held in list(self.findings[step.within].values()):
                cards = tuple(self.cards[i] for i in sorted(held.in_documents()))
                yield Given(self, held.id, cards, **{"group" if isinstance(held, Group) else "edge": held})

    def _buckets(self, step: Step) -> Iterator[Given]:
        assert step.keys
        buckets: dict[str, list[tuple[DocumentId, Key]]] = defaultdict(list)
        for i, card in self.cards.items():
            for key in set(step.keys(Given(self, i, (card,)))):  # type: ignore[arg-type]  # as above
                buckets[key.key].append((i, key))
        for unit, members in sorted(buckets.items()):
            inside = sorted({i for i, _ in members})
            if len(inside) >= step.least:
                yield Given(self, unit, tuple(self.cards[i] for i in inside), keys=tuple(sorted(members)))

    def _keep(self, product: Any) -> None:
        if isinstance(product, Sketch):
            self.sketches[type(product), product.document] = product
        elif product.id not in self.findings[type(product)]:
            self.findings[type(product)][product.id] = product
            for i in product.in_documents():
                self.by_account[type(product), i].append(product)

    def shown(self) -> dict[Pair, str]:
        """Pairs a copy ties, but not by a stock phrase or furniture, with its kind."""
        made = {pair(self.names[c.left], self.names[c.right]): _kind(c) for c in self.findings[Copy].values()}
        return {names: kind for names, kind in made.items() if kind not in NOT_SHOWN}

    def together(self) -> dict[str, str]:
        """For every account in a family the family's id."""
        return {self.names[i]: f.id for f in self.findings[Family].values() for i in f.documents}

    def asked(self, names: Pair) -> str:
        """The kind `compare` gives a pair on demand; "none" where it finds nothing shared."""
        one, other = (self.ids[name] for name in names)
        copy, _ = compare(
            self.sketches[Wording, one],
            self.sketches[Wording, other],
            self.cards[one],
            self.cards[other],
            self.by_account[Region, one],
            self.by_account[Region, other],
        )
        return "none" if copy is None else _kind(copy)


def _kind(copy: Copy) -> str:
    return "later_version" if copy.use is Use.EDITION else copy.use.value


def main() -> None:
    """Print the figures of each set asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--set", choices=tuple(SETS), action="append", help="incidents, allsides; both by default")
    parser.add_argument("--every", type=int, default=1, help="take every Nth account of allsides")
    parser.add_argument("--unlabelled", type=int, default=40, help="how many pairs without a label are listed")
    options = parser.parse_args()
    for name in options.set or tuple(SETS):
        pile = loaded(options.data / SETS[name], options.every if name == "allsides" else 1)
        gold = {names: label for names, label in labels().items() if set(names) <= {d.name for d in pile}}
        print(f"{name}: {len(pile)} accounts, {len(gold)} labelled pairs")
        room = Room(pile)
        print("  CPU seconds: " + "  ".join(f"{step} {value:.1f}" for step, value in room.seconds.items()))
        told = room.shown()
        _found(gold, room, told)
        _precision("shown", gold, told, options.unlabelled)
        plain = contained(pile)
        reuse = [names for names, label in gold.items() if label.kind in REUSE]
        print(
            f"  plain {RUN}-gram containment ≥ {LEAST_CONTAINED}: {_share(sum(p in plain for p in reuse), len(reuse))}"
        )
        _precision("shown by containment", gold, dict.fromkeys(plain, ""), 0)


def labels() -> dict[Pair, Label]:
    """The gold, by pair of names."""
    rows = map(json.loads, GOLD.read_text(encoding="utf-8").splitlines())
    return {
        pair(row["a"], row["b"]): Label((row["kind"], *row.get("accept", ())), bool(row["doubtful"])) for row in rows
    }


def pair(one: str, other: str) -> Pair:
    """Two names in order."""
    return (one, other) if one < other else (other, one)


def loaded(path: Path, every: int = 1) -> list[Document]:
    """Documents of a file of records, with their stated outlets, titles and days."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for at, line in enumerate(lines) if at % every == 0]
    return [_document(row) for row in rows]


def _document(row: Mapping[str, Any]) -> Document:
    """A record as an account, one block a line."""
    name, text = str(row["id"]), str(row["text"])
    return Document(
        id=document_id(name, text.encode("utf-8", "replace")),
        address=name,
        name=name,
        text=text,
        blocks=tuple(Block(found.start(), found.end()) for found in _LINE.finditer(text)),
        metadata=Metadata(title=row.get("title") or "", outlet=row.get("outlet") or "", published=_day(row)),
    )


def _day(row: Mapping[str, Any]) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(str(row.get("published") or "")[:10])
    except ValueError:
        return None


def _card(document: Document) -> Card:
    stated = document.metadata
    return Card(
        id=document.id,
        address=document.address,
        name=document.name,
        title=stated.title,
        outlet=stated.outlet,
        published=stated.published,
        characters=len(document.text),
    )


def contained(pile: Iterable[Document]) -> set[Pair]:
    """Pairs of which one has a fifth of its word 8-grams in the other: no regions, no damping."""
    holders: dict[int, list[int]] = defaultdict(list)
    names, sizes = [], []
    for at, document in enumerate(pile):
        words = re.findall(r"\w+", document.text.lower())
        grams = {hash(tuple(words[i : i + RUN])) for i in range(len(words) - RUN + 1)}
        names.append(document.name)
        sizes.append(len(grams))
        for gram in grams:
            holders[gram].append(at)
    both: Counter[tuple[int, int]] = Counter()
    for held in holders.values():
        both.update((a, b) for i, a in enumerate(held) for b in held[i + 1 :])
    return {
        pair(names[a], names[b]) for (a, b), n in both.items() if n >= LEAST_CONTAINED * max(1, min(sizes[a], sizes[b]))
    }


def _found(gold: Mapping[Pair, Label], room: Room, told: Mapping[Pair, str]) -> None:
    """Recall of the labelled reuse, the kinds given, and every miss; what stayed doubtful is counted neither way."""
    families = room.together()
    tied_families = {frozenset(families.get(name, name) for name in names) for names in told}
    answers: dict[Pair, str] = {}
    for names, label in gold.items():
        held = frozenset(families.get(name, name) for name in names)
        tied = len(held) == 1 or held in tied_families
        answers[names] = (told.get(names) or room.asked(names)) if tied or label.kind not in REUSE else "missed"
    sure = {names: label for names, label in gold.items() if not label.doubtful}
    for kind in KINDS:
        given = [(answers[names], label) for names, label in sure.items() if label.kind == kind]
        if given:
            right = sum(_right(answer, label) for answer, label in given)
            found = sum(answer != "missed" for answer, _ in given)
            table = ", ".join(f"{answer} {n}" for answer, n in Counter(a for a, _ in given).most_common())
            recall = f"found {_share(found, len(given))}  " if kind in REUSE else ""
            print(f"  {kind:14} {recall}kind right {_share(right, len(given))}   told: {table}")
    reuse = [names for names, label in sure.items() if label.kind in REUSE]
    print(f"  reuse: found {_share(sum(answers[p] != 'missed' for p in reuse), len(reuse))}")
    right = sum(_right(answers[names], label) for names, label in sure.items())
    print(f"  kind right over all labels {_share(right, len(sure))}; {len(gold) - len(sure)} doubtful ones not counted")
    for names, label in gold.items():
        if not _right(answers[names], label):
            print(
                f"    {label.kind:14} told {answers[names]:14}{'doubtful ' if label.doubtful else ''}{' '.join(names)}"
            )


def _right(answer: str, label: Label) -> bool:
    """Whether an answer is one of the right ones; where there is nothing, so is what claims nothing of the accounts."""
    return answer in label.kinds or (label.kind == "none" and answer in NOT_SHOWN)


def _precision(what: str, gold: Mapping[Pair, Label], told: Mapping[Pair, str], most: int) -> None:
    """How many of the shown pairs readers call reuse, or a quotation where one is told; and those nobody has read."""
    known = [names for names in told if names in gold and not gold[names].doubtful]
    right = [p for p in known if _real(gold[p], told[p])]
    more = [p for p in known if told[p] != "quotation"]
    unread = sorted(set(told) - set(gold))
    print(
        f"  {what}: {len(told)} pairs, {len(unread)} not read; real reuse {_share(len(right), len(known))} of the read"
    )
    taken = sum(p in right for p in more)
    print(f"    told as text taken over (copy, version, wire): {len(more)}, of these real {_share(taken, len(more))}")
    if most:
        for names in known:
            if names not in right:
                print(f"    shown as {told[names]:14} is {gold[names].kind:10} {' '.join(names)}")
        for names in unread[:most]:
            print(f"    no label: {told[names]:14} {' '.join(names)}")


def _real(label: Label, answer: str) -> bool:
    """Whether a shown pair is real reuse: text taken over, or what readers accept as told; a quotation is one."""
    return label.kind in REUSE or answer in label.kinds or (label.kind == "quotation" and not answer)


def _share(hits: int, of: int) -> str:
    return f"{hits}/{of} ({hits / of:.2f})" if of else "0/0"


if __name__ == "__main__":
    main()
