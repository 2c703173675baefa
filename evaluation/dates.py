"""Measure the dates room on TimeBank and AQUAINT by the rules of TempEval-3 (UzZaman et al. 2013).

    python -m evaluation.dates --data BENCHMARKS [--out predictions.jsonl] [--sample N] [--peers N]

Gold is `dates/*.jsonl` with the accounts' own dates. Spans are matched one to one, equal ones first, then by the
greatest overlap. strict: equal spans; relaxed: overlapping; value: relaxed and the same TIMEX3 value; day-level:
relaxed and the same days. Timexes are resolved in text order against the gold's date of publication.

Rules were made on one half of the accounts (by a hash of their ids: "worked on") and never looked at on the other
("held back"). Beside ours in the same run: dateparser's search, on every Nth account, as it is slow. HeidelTime (Java)
does not run here; its figures are those on the same accounts by the same rules.
"""

from __future__ import annotations

import argparse
import datetime
import hashlib
import importlib
import importlib.util
import json
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from variorum.dates import tag
from variorum.language import parse
from variorum.model import Block, Document, document_id
from variorum.words.calendar import Step, follow

_HEIDELTIME = {"strict": 84.1, "relaxed": 92.1, "value": 77.4}
"""The Java peer on the same accounts by the same rules, measured apart; it does not run here."""

MEASURES = ("strict", "relaxed", "value", "day-level")


@dataclass(frozen=True, slots=True)
class Said:
    """One timex of gold or prediction."""

    start: int
    end: int
    value: str


def account(name: str, text: str) -> Document:
    """A gold account with one block a line."""
    blocks = tuple(Block(found.start(), found.end()) for found in re.finditer(r"[^\n]+", text) if found[0].strip())
    return Document(id=document_id(name, text.encode()), address=name, name=name, text=text, blocks=blocks)


def predicted(document: Document, published: datetime.date) -> tuple[list[Said], float, float]:
    """Our timexes, resolved, and the CPU seconds that tagging and resolving took, and the parse before them."""
    opened = time.process_time()
    reading = parse(document)
    begun = time.process_time()
    timexes = tag(document, reading)
    found = follow((Step(t.value, t.rule) for t in timexes), published)
    seconds = time.process_time() - begun
    spans = [timex.span("text") for timex in timexes]
    return (
        [
            Said(span.start, span.end, resolved.value if resolved else timex.value)
            for span, timex, resolved in zip(spans, timexes, found, strict=True)
        ],
        seconds,
        begun - opened,
    )


def matched(gold: Sequence[Said], ours: Sequence[Said]) -> Iterator[tuple[Said, Said]]:
    """Gold and predicted timexes, one to one: equal spans first, then by overlap, ties to the earlier."""
    pairs = []
    for i, a in enumerate(gold):
        for j, b in enumerate(ours):
            overlap = min(a.end, b.end) - max(a.start, b.start)
            if overlap > 0:
                pairs.append(((a.start, a.end) != (b.start, b.end), -overlap, a.start, b.start, i, j))
    left, right = set(), set()
    for *_, i, j in sorted(pairs):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            yield gold[i], ours[j]


def days(value: str) -> str:
    """A value at the level of days: no time of day, no trailing XX, weeks as days."""
    value = value.strip().upper()
    if found := re.fullmatch(r"P(\d+)([DW])", value):
        return f"P{int(found[1]) * (7 if found[2] == 'W' else 1)}D"
    if (found := re.fullmatch(r"PT(\d+)H", value)) and int(found[1]) % 24 == 0:
        return f"P{int(found[1]) // 24}D"
    if value.startswith(("P", "T")):
        return value
    value = value.split("T")[0] if re.match(r"[\dX]{4}-", value) else value
    return re.sub(r"(-XX)+$", "", value)


def count(gold: Sequence[Said], ours: Sequence[Said]) -> Counter[str]:
    """What one account adds to each measure."""
    counts = Counter(accounts=1, gold=len(gold), ours=len(ours))
    for a, b in matched(gold, ours):
        same = a.value.strip() == b.value.strip()
        counts["relaxed"] += 1
        counts["strict"] += (a.start, a.end) == (b.start, b.end)
        counts["value"] += same
        counts["left open"] += left_open(a.value.strip(), b.value.strip())
        counts["day-level"] += same or (bool(days(a.value)) and days(a.value) == days(b.value))
    return counts


def left_open(gold: str, ours: str) -> bool:
    """Whether gold marks a unit as not told, or writes it short, where ours tells it and agrees with all gold tells:
    "1989-WXX" and "1989-W43", "199X" and "199", "2000-W6" and "2000-W06".
    """
    told = re.sub(r"(-?X+)+$", "", gold) if "X" in gold else ""
    return gold != ours and ((bool(told) and ours.startswith(told)) or gold == re.sub(r"-W0(?=\d)", "-W", ours))


def figures(counts: Counter[str]) -> dict[str, float]:
    """F1 of each measure, in per cent, one digit."""
    both = counts["gold"] + counts["ours"]
    return {name: round(200 * counts[name] / both, 1) if both else 0.0 for name in MEASURES}


def held_back(name: str) -> bool:
    """Whether an account belongs to the half that nobody looks at."""
    return int(hashlib.blake2b(name.encode(), digest_size=4).hexdigest(), 16) % 2 == 1


def searched(text: str, published: datetime.date) -> list[Said]:
    """What dateparser's search makes of a text, its days as TIMEX3 values."""
    search: Any = importlib.import_module("dateparser.search")
    base = datetime.datetime.combine(published, datetime.time(12))
    found = search.search_dates(text, languages=["en"], settings={"RELATIVE_BASE": base}) or []
    made, at = [], 0
    for words, moment in found:
        start = text.find(words, at)
        if start >= 0:
            at = start + len(words)
            made.append(Said(start, at, moment.date().isoformat()))
    return made


def row(name: str, counts: Counter[str]) -> str:
    """One line of the table: accounts of a sort, the measures."""
    made = "".join(f"{figure:11.1f}" for figure in figures(counts).values())
    return f"{name:28}{counts['accounts']:9}{counts['gold']:7}{counts['ours']:7}{made}"


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--out", type=Path, help="write predictions, as the shared scorer reads them")
    options.add_argument("--sample", type=int, default=1, help="every Nth account only")
    options.add_argument("--peers", type=int, default=4, help="every Nth of these for dateparser; 0: without it")
    chosen = options.parse_args()
    halves = {True: Counter[str](), False: Counter[str]()}
    lines, words, peer, beside = [], 0, Counter[str](), Counter[str]()
    seconds = parsing = 0.0
    parse(account("warm", "The model is loaded before the clock runs."))
    with_peer = bool(chosen.peers) and importlib.util.find_spec("dateparser") is not None
    for number, record in enumerate(_records(chosen.data, chosen.sample)):
        gold = [Said(t["start"], t["end"], t["value"]) for t in record["timexes"]]
        published = datetime.date.fromisoformat(record["published"][:10])
        ours, took, parsed = predicted(account(record["id"], record["text"]), published)
        scored = count(gold, ours)
        halves[held_back(record["id"])] += scored
        words, seconds, parsing = words + len(record["text"].split()), seconds + took, parsing + parsed
        lines.append(json.dumps({"id": record["id"], "timexes": [_plain(said) for said in ours]}))
        if with_peer and number % chosen.peers == 0:
            peer += count(gold, searched(record["text"], published))
            beside += scored
    print(f"{'':28}{'accounts':>9}{'gold':>7}{'ours':>7}" + "".join(f"{name + ' F1':>11}" for name in MEASURES))
    print(row("all", halves[False] + halves[True]))
    print(row("  worked on", halves[False]))
    print(row("  held back", halves[True]))
    open_values = halves[False]["left open"] + halves[True]["left open"]
    print(f"{open_values} of all values differ only in that gold marks a unit as not told or writes it short")
    print(f"{'HeidelTime, all':51}" + "".join(f"{_HEIDELTIME.get(name, '–'):>11}" for name in MEASURES))
    if with_peer:
        print(row(f"every {chosen.peers}th: Variorum", beside))
        print(row(f"every {chosen.peers}th: dateparser.search", peer))
    cost = f"{seconds / parsing:.3f} of the parse (at most 0.1)" if parsing else ""
    print(f"{1e6 * seconds / max(words, 1):.1f} ms of processor per 1,000 words, {cost}")
    if chosen.out:
        chosen.out.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _records(data: Path, sample: int) -> Iterator[dict[str, Any]]:
    for path in sorted((data / "dates").glob("*.jsonl")):
        yield from [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()][::sample]


def _plain(said: Said) -> dict[str, int | str]:
    return {"start": said.start, "end": said.end, "value": said.value}


if __name__ == "__main__":
    main()
