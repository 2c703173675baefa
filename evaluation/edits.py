"""Edits over short texts of our own (evaluation/gold/edits.txt): found, kind and weight, for both halves of the gold.

usage: python -m evaluation.edits [--show dev]

With --show, the edits of the half "dev" that went wrong are printed one by one; the other half is held out, and no
more than its figures is ever printed.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from evaluation.finding import Text
from evaluation.golds import table
from evaluation.layers.copies import edit_type, match_edits
from evaluation.layers.copies import edits as figures
from evaluation.records import Place, Record, Records
from evaluation.room import documents
from evaluation.scoring import Matched, Row, count, share
from variorum.copies.compare import compare
from variorum.copies.wording import wording
from variorum.model import Card, Edit, Weight
from variorum.texts import form_of

GOLD = Path("evaluation/gold/edits.txt")
REWRITTEN = range(61, 81)
"""Pairs that have about half of their words changed."""
LATER = range(81, 1_000)
"""Pairs written after the first round of changes to the rules."""
_HALVES = [half + part for part in ("", ", rewritten", ", later") for half in ("dev", "held")]
_HEAD = re.compile(r"=== (\d+) (\w+)\n")
_MARK = re.compile(
    r"\{(?:<(?P<to>\d)|>(?P<of>\d) (?P<moved>[^{}]*)|(?P<before>[^{}|]*)\|(?P<after>[^{}#]*)#(?P<tag>[^{}]*))\}"
)
_WEIGHTS = {"s": Weight.SUBSTANTIVE, "h": Weight.HOUSE_STYLE, "t": Weight.TRIVIAL}


@dataclass
class Pair:
    """Two texts with the edits between them. Odd numbers are "dev", even ones "held"; the last of both have a name."""

    number: int
    language: str
    left: str = ""
    right: str = ""
    edits: list[Record] = field(default_factory=list)

    @property
    def half(self) -> str:
        """The half of the gold it belongs to."""
        part = ", rewritten" if self.number in REWRITTEN else ", later" if self.number in LATER else ""
        return ("dev" if self.number % 2 else "held") + part

    def name(self, side: str) -> str:
        """What a text of the pair is called."""
        return f"{self.number:02}-{side}.txt"


def pairs(marked: str) -> list[Pair]:
    """The pairs of a gold in the notation of evaluation/gold/README.md.

    Raises:
        ValueError: a mark is not closed, or has no kind and weight.
    """
    parts = _HEAD.split(marked)[1:]
    return [_pair(Pair(int(n), code), text.strip("\n")) for n, code, text in zip(*[iter(parts)] * 3, strict=True)]


def _pair(pair: Pair, marked: str) -> Pair:
    moved = {m["of"]: m["moved"] for m in _MARK.finditer(marked) if m["of"]}
    places: dict[str, tuple[list[Place], list[Place]]] = defaultdict(lambda: ([], []))
    tags: dict[str, str] = {}
    at = 0
    for mark in [*_MARK.finditer(marked), None]:
        kept = marked[at : mark.start() if mark else len(marked)]
        if "{" in kept or "}" in kept:
            raise ValueError(f"pair {pair.number}: a mark that cannot be read near {kept[-40:]!r}")
        pair.left, pair.right = pair.left + kept, pair.right + kept
        if mark is None:
            break
        at = mark.end()
        name, before, after, tag = _read(mark, moved)
        start, there = len(pair.left), len(pair.right)
        pair.left, pair.right = pair.left + before, pair.right + after
        if not mark["to"]:
            places[name][0].append(Place(pair.name("a"), start, start + len(before)))
        if not mark["of"]:
            places[name][1].append(Place(pair.name("b"), there, there + len(after)))
        tags[name] = tag
    pair.edits = [_record(pair, name, tags[name], *sides) for name, sides in places.items()]
    return pair


def _read(mark: re.Match[str], moved: dict[str, str]) -> tuple[str, str, str, str]:
    """Name, words on both sides and tag of one mark."""
    if mark["of"]:
        return f"moved {mark['of']}", mark["moved"], "", "moved/t"
    if mark["to"]:
        return f"moved {mark['to']}", "", moved[mark["to"]], "moved/t"
    tag, _, group = mark["tag"].partition("@")
    name = f"together {group}" if group else f"at {mark.start()}"
    return name, mark["before"].replace("\\n", "\n"), mark["after"].replace("\\n", "\n"), tag


def _record(pair: Pair, name: str, tag: str, left: Sequence[Place], right: Sequence[Place]) -> Record:
    kinds, weights = (part.split(",") for part in tag.split("/"))
    named = [_WEIGHTS[letter].value for letter in weights]
    return Record(
        kind="edit",
        name=f"{pair.number} {name}",
        values={
            "documents": [pair.name("a"), pair.name("b")],
            "edit": kinds[0],
            "weight": named[0],
            "accept": {"edit": kinds[1:], "weight": named[1:]},
            "before": "|".join(pair.left[p.start : p.end] for p in left),
            "after": "|".join(pair.right[p.start : p.end] for p in right),
        },
        places={"left": tuple(left), "right": tuple(right)},
    )


def found(gold: Iterable[Pair]) -> dict[int, list[Record]]:
    """What the room tells of every pair, by its number."""
    return {pair.number: [_told(edit, pair) for edit in _edits(pair)] for pair in gold}


def _edits(pair: Pair) -> list[Edit]:
    texts = [Text(name=pair.name("a"), text=pair.left), Text(name=pair.name("b"), text=pair.right)]
    left, right = documents(texts)
    one, other = (wording(document, form_of(document).labels) for document in (left, right))
    cards = [Card(id=document.id, address=document.address, name=document.name) for document in (left, right)]
    return compare(one, other, cards[0], cards[1])[1]


def _told(edit: Edit, pair: Pair) -> Record:
    names = {document.id: document.name for document in documents([Text(name=pair.name("a"), text=pair.left)])}
    of = [names.get(document, pair.name("b")) for document in (edit.left, edit.right)]
    places = {
        side: tuple(Place(name, span.start, span.end) for span in edit.spans(side))
        for side, name in zip(("left", "right"), of, strict=True)
    }
    values = {"edit": edit.edit.value, "weight": edit.weight.value, "before": edit.before, "after": edit.after}
    return Record(kind="edit", name=edit.id, values={"documents": of, "why": edit.why, **values}, places=places)


def rows(gold: Sequence[Pair], told: dict[int, list[Record]]) -> Iterator[Row]:
    """The figures of both halves."""
    for half in _HALVES:
        here = [pair for pair in gold if pair.half == half]
        wanted = Records(tuple(edit for pair in here for edit in pair.edits))
        made = Records(tuple(edit for pair in here for edit in told[pair.number]))
        matched = match_edits(wanted, made)
        yield count(half, "pairs", len(here))
        yield count(half, "edits", len(wanted.every))
        yield from (Row(half, row.measure, row.value, row.hits, row.of) for row in figures(wanted, made))
        if half in ("dev", "held"):
            yield from _by(half, "edit", "kind right", matched)
        yield from _by(half, "weight", "weight right", matched)
        yield from _confusion(half, matched)


def _best(matched: Matched) -> list[tuple[Record, Record]]:
    """Every gold edit that was found, with its best fit."""
    return list({id(wanted): (wanted, made) for wanted, made in reversed(matched.pairs)}.values())


def _by(half: str, key: str, right: str, matched: Matched) -> Iterator[Row]:
    pairs_found, missed = _best(matched), matched.missed
    for value in sorted({wanted.text(key) for wanted, _ in pairs_found} | {wanted.text(key) for wanted in missed}):
        of_it = [(wanted, made) for wanted, made in pairs_found if wanted.text(key) == value]
        lost = sum(wanted.text(key) == value for wanted in missed)
        yield share(half, f"{value}: recall", len(of_it), len(of_it) + lost)
        yield share(half, f"{value}: {right}", sum(_takes(*both, key) for both in of_it), len(of_it))


def _takes(wanted: Record, made: Record, key: str) -> bool:
    return wanted.takes(key, edit_type(wanted, made) if key == "edit" else made.text(key))


def _confusion(half: str, matched: Matched) -> Iterator[Row]:
    """How often one weight was told for another; the first is the worst."""
    counted = Counter(
        (wanted.text("weight"), made.text("weight"))
        for wanted, made in _best(matched)
        if not _takes(wanted, made, "weight")
    )
    order = [Weight.SUBSTANTIVE, Weight.HOUSE_STYLE, Weight.TRIVIAL]
    for wanted in order:
        for made in reversed(order):
            if wanted is not made:
                yield count(half, f"{wanted.value} told as {made.value}", counted[wanted, made])


def wrong(gold: Sequence[Pair], told: dict[int, list[Record]]) -> Iterator[str]:
    """What went wrong in the half that may be looked at, a line each."""
    for pair in gold:
        if not pair.half.startswith("dev"):
            continue
        matched = match_edits(Records(tuple(pair.edits)), Records(tuple(told[pair.number])))
        for wanted in matched.missed:
            yield f"{pair.number:2} missed   {_line(wanted)}"
        for extra in matched.extra:
            yield f"{pair.number:2} extra    {_line(extra)}"
        for wanted, made in _best(matched):
            for key in ("weight", "edit"):
                if not _takes(wanted, made, key):
                    yield f"{pair.number:2} {key:8} {_line(wanted)}   told: {_line(made)}"


def _line(record: Record) -> str:
    sides = f"{record.text('before')!r} → {record.text('after')!r}"
    return f"{sides} {record.text('edit')}, {record.text('weight')} {record.text('why')}".rstrip()


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(prog="python -m evaluation.edits", description=(__doc__ or "").splitlines()[0])
    options.add_argument("--show", choices=["dev"], help="print the errors of this half")
    asked = options.parse_args()
    gold = pairs(GOLD.read_text(encoding="utf-8"))
    told = found(gold)
    if asked.show:
        print("\n".join(wrong(gold, told)))
    else:
        print(table(list(rows(gold, told))))


if __name__ == "__main__":
    main()
