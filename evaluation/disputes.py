"""Disputes shown by default, from accounts nobody tuned on, judged by readers.

usage: python -m evaluation.disputes [--piles FOLDER [--data BENCHMARKS] [--part judged|tuning|first|...|fourth]]
           [--collect | --still]

With --data it fills FOLDER with workspaces: reports of shootings whose incidents no gold of this folder names, and the
stories of three accounts or more that the program itself finds in each year of political news (their ids are in
gold/dispute_stories.txt), drawn by a hash of their names, a part for tuning and a part for judging. Disputes are rare
there, and only how many of those shown are right is judged: more piles of the same news are chosen by plain words that
make them likely (gold/dispute_accounts.txt): stories of three accounts whose leads tell of dead or wounded, and
accounts with a word of accusing and one of denying, by a hash of their ids; what was read while rules were changed is
named "first" there, and what was drawn when they stood again, of accounts in no other part, "second"; "third" is all
that was in none of them, and for a kind that was not told before, what somebody states and another denies, accounts of
the other parts too, of which nothing of that kind had been read (AGAIN), and of two other sets those with words of
denying a claim. "fourth" is what was left with words of denying a claim: news too long for the others or read before
for its dead and wounded only, the rest of those two sets, and two sets that are here for other ends.
With --piles it writes what every one of them shows by default to FOLDER/PART.tsv, the words of all sides with it, for
readers (`evaluation/gold/README.md` has their rules), but for what was judged in another part; --collect keeps their
answers (PART.READER.tsv: number, answer) in gold/disputes.tsv, which holds ids and offsets only.
--still tells how much of what was judged is shown today: what was found wrong may have been mended for that very
reason, so that its share is no measure for other accounts.
Printed are, for each part, the shares right among those kept, by kind and question, and how far two readers agree.
Rules were mended for what "first" showed, and then for what readers found wrong in "judged": its figures are of the
program as it was before; "second", "third" and "fourth" are of the rules as they stood when they were read. Of
"fourth" who makes the rules had seen a first sheet and mended what was wrong there; the readers had no part in it.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.story_piles import Placing, Row, day_of, document, labelled, throughput
from variorum.exports import Row as Exported
from variorum.model import DisputeType, Slot
from variorum.workspace import Workspace

FOLDER = Path(__file__).parent / "gold"
GOLD = FOLDER / "disputes.tsv"
PILES = FOLDER / "dispute_stories.txt"
ACCOUNTS = FOLDER / "dispute_accounts.txt"
KNOWN = ("incident_counts.jsonl", "incident_actors.jsonl")
PARTS = ("judged", "tuning", "first", "second", "third", "fourth")
AGAIN = "-again-"
"""In the names of piles that hold accounts of other parts."""
SETS = ("allsides_dev", "bbc", "reuters")
DRAWN = PARTS[:2]
"""Parts that incidents and stories are drawn into."""
TUNING = 4
"""Every so-manieth incident and month is for tuning."""
ANSWERS = ("right", "wrong", "unsure")
YEARS = range(2012, 2021)
LEAST = 3
LONGEST = 12_000
"""Characters of an account of the news beyond which it is left out: reading it costs what ten others do."""
AROUND = 220
LABELS = {"kind": "kind", "slot": "question"}
COLUMNS = ("part", "pile", "slot", "kind", "places", "reader", "answer")


@dataclass(frozen=True, slots=True)
class Shown:
    """One dispute shown: `places` are account, start and end of every value, which names it whatever its id is."""

    pile: str
    slot: str
    kind: str
    places: str
    text: str
    sides: tuple[str, ...]


def main() -> None:
    """Fill piles, write a sheet or collect answers as asked; then print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--piles", type=Path, help="the folder of the workspaces and sheets")
    parser.add_argument("--data", type=Path, help="the public sets, to fill the piles")
    parser.add_argument("--part", choices=PARTS, default="judged")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--collect", action="store_true", help="keep the readers' answers")
    parser.add_argument("--still", action="store_true", help="of what was judged, what is shown today")
    options = parser.parse_args()
    if options.piles and options.data:
        _fill(options.piles, _chosen(options.data, options.part), options.workers)
    sheet = (options.piles or Path()) / f"{options.part}.tsv"
    if options.collect:
        _collect(sheet, options.part)
    elif options.still:
        _still(sorted(options.piles.glob(f"{options.part}-*.variorum")), options.part)
    elif options.piles:
        piles = sorted(options.piles.glob(f"{options.part}-*.variorum"))
        seen = {_seen(row["slot"], row["places"]) for row in _kept() if row["part"] != options.part}
        shown = [each for path in piles for each in _shown(path) if _seen(each.slot, each.places) not in seen]
        shown = [each for each in shown if AGAIN not in each.pile or each.slot == Slot.STATEMENT]
        _sheet(sheet, shown)
        print(f"{options.part}: {len(shown)} shown, {dict(Counter((s.kind, s.slot) for s in shown).most_common())}")
    _figures(_kept())


def _seen(slot: str, places: str) -> tuple[str, frozenset[str]]:
    """A question of certain accounts: what was read of it is no fresh sight of it though its words were cut anew."""
    return slot, frozenset(place.rpartition(":")[0] for place in places.split())


def _chosen(data: Path, part: str) -> Iterator[tuple[str, Sequence[Row]]]:
    """The piles of a part: its incidents of two reports or more, the stories of a year, what was chosen by words."""
    for pile, ids in _by_words(part).items():
        yield pile, [row for row in _unlabelled(data) if row["id"] in ids]
    if part not in DRAWN:
        return
    known = {json.loads(line)["account"] for name in KNOWN for line in (FOLDER / name).read_text("utf-8").splitlines()}
    rows = labelled(data, "incidents_dev")
    named = {row["story"] for row in rows if row["id"] in known}
    told = Counter(row["story"] for row in rows)
    inside = {story for story in told if told[story] > 1 and story not in named and _part(story) == part}
    yield f"{part}-incidents", [row for row in rows if row["story"] in inside]
    accounts = PILES.read_text("utf-8").splitlines() if PILES.exists() else list(_news(data))
    PILES.write_text("\n".join(accounts) + "\n", "utf-8")
    stories = {account: story for story, account in (line.split("\t") for line in accounts)}
    rows = [row for row in throughput(data, "allsides_dev") if row["id"] in stories]
    for year in YEARS:
        yield f"{part}-{year}", [row for row in rows if _is_of(row, year) and _part(stories[row["id"]]) == part]


def _unlabelled(data: Path) -> Iterator[Row]:
    """The records of every set that piles are chosen from."""
    for name in SETS:
        yield from throughput(data, name)
    for folder in ("train", "dev"):
        for path in sorted((data / "polnear" / folder / "text").glob("*.txt")):
            outlet, published, _ = path.stem.split("_", 2)
            text = path.read_bytes().decode()
            title = text.strip().partition("\n")[0]
            yield {"id": f"polnear/{path.stem}", "text": text, "title": title, "published": published, "outlet": outlet}
    csv.field_size_limit(sys.maxsize)
    with (data / "claims" / "fnc_dev_bodies.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            yield {"id": f"fnc/{row['Body ID']}", "text": row["articleBody"]}


def _by_words(part: str) -> Mapping[str, frozenset[str]]:
    """The accounts of each pile of a part that was chosen by its words."""
    piles: dict[str, set[str]] = defaultdict(set)
    for line in ACCOUNTS.read_text("utf-8").splitlines():
        pile, account = line.split("\t")
        if pile.startswith(f"{part}-"):
            piles[pile].add(account)
    return {pile: frozenset(accounts) for pile, accounts in sorted(piles.items())}


def _news(data: Path) -> Iterator[str]:
    """Accounts of the stories that the program finds in each year of the news, three accounts or more in each."""
    taken = {line.split("\t")[1] for line in ACCOUNTS.read_text("utf-8").splitlines()}
    told = [row for row in throughput(data, "allsides_dev") if row["id"] not in taken and len(row["text"]) < LONGEST]
    for year in YEARS:
        placed = Placing([document(row) for row in told if _is_of(row, year)]).groups()
        several = {story for story, accounts in Counter(placed.values()).items() if accounts >= LEAST}
        for story, account in sorted((story, account) for account, story in placed.items()):
            if story in several:
                yield f"{story}\t{account}"


def _is_of(row: Row, year: int) -> bool:
    day = day_of(row)
    return day is not None and day.year == year


def _drawn(name: str) -> int:
    return int(hashlib.sha1(f"disputes {name}".encode()).hexdigest()[:8], 16)


def _part(name: str) -> str:
    return DRAWN[_drawn(name) % TUNING == 0]


def _fill(folder: Path, piles: Iterable[tuple[str, Sequence[Row]]], workers: int) -> None:
    """Read every pile into a workspace of its own; what is read already is only brought up to date."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in piles:
        records = folder / f"{name}.jsonl"
        with records.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps({key: row[key] for key in row if key != "story"}) + "\n" for row in rows)
        with Workspace(folder / f"{name}.variorum", create=True) as workspace:
            report = workspace.read(records, workers=workers)
        print(f"{name}: {len(rows)} accounts, {report.added} added", flush=True)


def _shown(path: Path) -> Iterator[Shown]:
    """What a workspace shows of contradictions when nothing more is asked."""
    with Workspace(path, create=False) as workspace:
        for answer in workspace.disputes():
            row = answer.row
            if row["dispute"] == DisputeType.TOLD_LATER:
                continue  # shown as what it is: no contradiction
            claims = {claim: workspace.finding(claim).row for side in row["sides"] for claim in side["claims"]}
            told = claims or {member.row["id"]: member.row for member in workspace.members(row["id"])}
            places = [place for one in told.values() for place in _places(one)]
            sides = [_side(side, [told[c] for c in side["claims"]] or _standing(side, told.values()), workspace)
                     for side in row["sides"]]  # fmt: skip
            named = " ".join(sorted(f"{p['document']}:{p['start']}-{p['end']}" for p in places))
            yield Shown(path.stem, row["slot"], row["dispute"], named, answer.text, tuple(sides))


def _standing(side: Mapping[str, object], told: Iterable[Exported]) -> list[Exported]:
    """The members of a side that has no claims: those of its accounts with its words, else of its accounts."""
    documents = side["documents"]
    inside = [row for row in told if isinstance(documents, Sequence) and row["document"] in documents]
    return [row for row in inside if any(place["words"] == side["value"] for place in _places(row))] or inside


def _places(row: Exported) -> Sequence[Mapping[str, str]]:
    evidence = row["evidence"]
    found: Sequence[Mapping[str, str]] = evidence.get("value") or evidence.get("text") or []
    return found


def _side(side: Mapping[str, object], told: Sequence[Exported], workspace: Workspace) -> str:
    """A side with the words of up to three accounts around it."""
    words = [f"{side['value']} ({side['accounts']} accounts)"]
    for row in told[:3]:
        for place in _places(row)[:1]:
            document = workspace.document(str(place["document"]))
            start, end = int(place["start"]), int(place["end"])
            text = document.text
            day = document.metadata.published.isoformat() if document.metadata.published else "no day"
            around = f"{text[max(0, start - AROUND) : start]}[[{text[start:end]}]]{text[end : end + AROUND]}"
            words.append(f"— {document.metadata.outlet}, {day}: {document.metadata.title} — …{around}…")
    return " ".join(" ".join(words).split())


def _sheet(path: Path, shown: Sequence[Shown]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, delimiter="\t")
        rows.writerow(["number", "pile", "slot", "kind", "places", "told", "sides"])
        for number, each in enumerate(shown, 1):
            rows.writerow([number, each.pile, each.slot, each.kind, each.places, each.text, *each.sides])


def _collect(sheet: Path, part: str) -> None:
    """Keep every reader's answers to a sheet, in place of those kept of this part."""
    with sheet.open(encoding="utf-8", newline="") as file:
        asked = {row[0]: row[1:5] for row in csv.reader(file, delimiter="\t")}
    rows = [row for row in _kept() if row["part"] != part]
    for path in sorted(sheet.parent.glob(f"{part}.*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            for number, answer, *_ in csv.reader(file, delimiter="\t"):
                if answer not in ANSWERS:
                    raise SystemExit(f"{path.name}: {answer!r} is none of {', '.join(ANSWERS)}")
                values = (part, *asked[number], path.name.split(".")[1], answer)
                rows.append(dict(zip(COLUMNS, values, strict=True)))
    with GOLD.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, delimiter="\t", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _still(piles: Sequence[Path], part: str) -> None:
    """Of what readers judged, what the workspaces show today, by rules that were mended since."""
    now = {(each.pile, each.slot, each.places) for path in piles for each in _shown(path)}
    judged: dict[tuple[str, str, str], str] = {}
    for reader in sorted({row["reader"] for row in _kept() if row["part"] == part}):
        judged = {
            (r["pile"], r["slot"], r["places"]): r["answer"]
            for r in _kept()
            if (r["part"], r["reader"]) == (part, reader)
        }
        still = [answer for each, answer in judged.items() if each in now]
        print(f"{part}, reader {reader}: of {len(judged)} judged {len(still)} are shown today, {_share(still)}")
    print(f"{part}: {len(now)} shown today, {len(now - judged.keys())} of them not judged")


def _kept() -> list[dict[str, str]]:
    if not GOLD.exists():
        return []
    with GOLD.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def _figures(rows: Sequence[Mapping[str, str]]) -> None:
    """Right among those judged, by part, reader, kind and question; then how far two readers agree."""
    for part in sorted({row["part"] for row in rows}):
        inside = [row for row in rows if row["part"] == part]
        answers: dict[str, dict[tuple[str, str, str], str]] = defaultdict(dict)
        for row in inside:
            answers[row["reader"]][row["pile"], row["slot"], row["places"]] = row["answer"]
        for reader, given in sorted(answers.items()):
            print(f"{part}, reader {reader}: {_share(given.values())}")
        for column in ("kind", "slot"):
            for value in sorted({row[column] for row in inside}):
                told = _share(row["answer"] for row in inside if row[column] == value)
                print(f"  {part}, {LABELS[column]} {value:<22} {told}")
        readers = sorted(answers)
        for place, one in enumerate(readers):
            for other in readers[place + 1 :]:
                both = answers[one].keys() & answers[other].keys()
                pairs = [(answers[one][each], answers[other][each]) for each in sorted(both)]
                same = sum(a == b for a, b in pairs)
                right = sum(a == b == "right" for a, b in pairs)
                alike = f"alike {same} of {len(pairs)}, κ {_kappa(pairs):.2f}"
                print(f"  {part}, {one} and {other}: {alike}; both right {right}")


def _share(answers: Iterable[str]) -> str:
    told = Counter(answers)
    total = max(1, told.total())
    return f"right {told['right']} of {told.total()} ({told['right'] / total:.3f}), unsure {told['unsure']}"


def _kappa(pairs: Sequence[tuple[str, str]]) -> float:
    """Cohen's kappa (1960)."""
    if not pairs:
        return 0.0
    alike = sum(a == b for a, b in pairs) / len(pairs)
    one, other = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(one[answer] * other[answer] for answer in one) / len(pairs) ** 2
    return (alike - chance) / (1 - chance) if chance < 1 else 1.0


if __name__ == "__main__":
    main()
