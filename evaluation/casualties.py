"""How many were killed, wounded or shot: numbers found in reports of shootings, and numbers that differ inside one.

usage: python -m evaluation.casualties --data BENCHMARKS [--errors]

The gold (gold/incident_counts.jsonl: ids, offsets, kinds and values, no text) has every number read by hand in the
sentences of harm at the head of 102 reports, half of the incidents held back when the rules were written. Told are
precision and recall of the numbers, the share with the right value, and, for every two reports of one incident, whether
their numbers are told as differing where they do.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from tests.reference import Pile, account
from variorum.claims.counts.casualties import SOME, Casualties, counted
from variorum.claims.counts.values import Amount, amount_in, numbers_apart
from variorum.language import PARSE, Parse
from variorum.texts import FORM

GOLD = Path(__file__).parent / "gold" / "incident_counts.jsonl"
Count = tuple[str, Amount]


@dataclass(frozen=True, slots=True)
class Report:
    """One report of the gold: its incident, the numbers looked at, and those that count people harmed."""

    name: str
    incident: int
    held: bool
    seen: frozenset[int]
    counts: tuple[Mapping[str, object], ...]


def reports(path: Path = GOLD) -> tuple[Report, ...]:
    """The gold."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        seen = frozenset(start for start, _ in row["seen"])
        found.append(Report(row["account"], row["incident"], row["held"], seen, tuple(row["counts"])))
    return tuple(found)


def texts(data: Path, names: Sequence[str]) -> dict[str, str]:
    """The texts of some accounts of the public set."""
    wanted = set(names)
    with (data / "stories" / "incidents_dev.jsonl").open(encoding="utf-8") as lines:
        rows = (json.loads(line) for line in lines)
        return {row["id"]: row["text"] for row in rows if row["id"] in wanted}


def found_in(text: str, name: str) -> tuple[tuple[Casualties, int], ...]:
    """The numbers of people harmed that the room finds, each with where its words begin."""
    document = account(text, name, language="en")
    parse = Pile([document]).run(FORM, PARSE).sketch(Parse, document)
    return tuple((each, parse.starts[each.number.first]) for each in counted(parse))


def score(report: Report, found: Sequence[tuple[Casualties, int]], sums: Counter[str]) -> Iterator[str]:
    """Count one report's numbers; what went wrong is yielded."""
    gold = {int(str(count["start"])): count for count in report.counts}
    told = {start: each for each, start in found if start in report.seen or start in gold}
    for start, each in told.items():
        count = gold.get(start)
        right = count is not None and each.kind in _kinds(count)
        if right and count is not None:
            if count.get("optional"):
                continue
            sums["right"] += 1
            sums["value right"] += each.number.amount.normal == count["value"]
            sums["some right"] += (each.scope == SOME) == bool(count.get("some"))
            sums["some taken for all"] += each.scope != SOME and bool(count.get("some"))
            sums["elsewhere right"] += each.elsewhere == bool(count.get("elsewhere"))
            if each.number.amount.normal != count["value"]:
                yield f"value {each.number.amount.normal} for {count['value']} at {report.name} {start}"
            if (each.scope == SOME) and not count.get("some"):
                yield f"scope {each.scope!r} not all at {report.name} {start}"
            if each.scope != SOME and count.get("some"):
                yield f"scope {each.scope!r} only some at {report.name} {start}"
            if each.elsewhere != bool(count.get("elsewhere")):
                yield f"elsewhere {each.elsewhere} at {report.name} {start}"
        elif count is None or not count.get("optional"):
            sums["wrong"] += 1
            yield f"wrong {each.kind} at {report.name} {start}"
    for start, count in gold.items():
        if not count.get("optional") and start not in told:
            sums["missed"] += 1
            yield f"missed {count['kinds']} at {report.name} {start}"


def whole(counts: Sequence[Count]) -> dict[str, list[Amount]]:
    """Numbers of the whole of one lot, by lot."""
    by_kind: dict[str, list[Amount]] = defaultdict(list)
    for kind, amount in counts:
        by_kind[kind].append(amount)
    return by_kind


def differing(left: Sequence[Count], right: Sequence[Count]) -> frozenset[str]:
    """The lots in which every number of one report excludes every number of the other."""
    a, b = whole(left), whole(right)
    return frozenset(
        kind
        for kind in a.keys() & b.keys()
        if all(numbers_apart(one, other, exact=True) for one in a[kind] for other in b[kind])
    )


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--errors", action="store_true", help="list what went wrong in the part that is not held back")
    options = parser.parse_args()
    gold = reports()
    written = texts(options.data, [report.name for report in gold])
    found = {report.name: found_in(written[report.name], report.name) for report in gold}
    for part, held in (("built upon", False), ("held back", True)):
        sums: Counter[str] = Counter()
        inside = [report for report in gold if report.held is held]
        for report in inside:
            for error in score(report, found[report.name], sums):
                if options.errors and not held:
                    _print_error(error, written)
        _differences(inside, found, sums)
        _show(part, sums, len(inside))


def _print_error(error: str, written: Mapping[str, str]) -> None:
    name, start = error.rsplit(" ", 2)[-2:]
    around = written[name][max(0, int(start) - 90) : int(start) + 70].replace("\n", "|")
    print(f"  {error}: {around}")


def _differences(
    inside: Sequence[Report], found: Mapping[str, Sequence[tuple[Casualties, int]]], sums: Counter[str]
) -> None:
    """Every two reports of one incident: the lots whose numbers differ in the gold, and as told."""
    by_incident: dict[int, list[Report]] = defaultdict(list)
    for report in inside:
        by_incident[report.incident].append(report)
    for same in by_incident.values():
        for one, other in combinations(same, 2):
            wanted = differing(_gold(one), _gold(other))
            told = differing(_told(one, found[one.name]), _told(other, found[other.name]))
            unsure = differing(_gold(one, unsure=True), _gold(other, unsure=True))
            sums["pairs"] += 1
            sums["differ"] += len(wanted)
            sums["differ, told"] += len(told)
            sums["differ, right"] += len(told & wanted)
            sums["differ, doubtful"] += len((told - wanted) & unsure)


def _gold(report: Report, *, unsure: bool = False) -> list[Count]:
    chosen = [c for c in report.counts if unsure or not (c.get("optional") or c.get("some") or c.get("elsewhere"))]
    pairs = ((str(kind), amount_in(str(c["value"]))) for c in chosen for kind in _kinds(c))
    return [(kind, amount) for kind, amount in pairs if amount is not None]


def _told(report: Report, found: Sequence[tuple[Casualties, int]]) -> list[Count]:
    inside = [each for each, start in found if start in report.seen]
    return [(each.kind, each.number.amount) for each in inside if not each.scope and not each.elsewhere]


def _kinds(count: Mapping[str, object]) -> list[str]:
    kinds = count["kinds"]
    return [str(kind) for kind in kinds] if isinstance(kinds, list) else []


def _show(part: str, sums: Counter[str], reports: int) -> None:
    right = sums["right"]
    print(f"{part}: {reports} reports, {right + sums['missed']} numbers of people harmed")
    print(
        f"  precision {right / max(1, right + sums['wrong']):.3f}  recall {right / max(1, right + sums['missed']):.3f}"
    )
    for name in ("value right", "some right", "some taken for all", "elsewhere right"):
        print(f"  {name:<18} {sums[name] / max(1, right):.3f}  {sums[name]}/{right}")
    print(f"  pairs of one incident {sums['pairs']}; lots that differ {sums['differ']}, told {sums['differ, told']}")
    print(f"  of those told right {sums['differ, right']}, doubtful in the gold {sums['differ, doubtful']}")


if __name__ == "__main__":
    main()
