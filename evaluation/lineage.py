"""Who took from whom: how much is told and how much of it is right, on families whose trees are known.

usage: python -m evaluation.lineage [--families 300] [--seed 7] [--seeds FOLDER]

Families are generated (evaluation/families); a pair is told rightly when the one named as model is an ancestor of the
other, or when both are said to come from a third text and neither is the other's ancestor. Two peers answer every pair:
the earlier stated date, else nothing; the longer text.
"""

from __future__ import annotations

import argparse
import datetime
import json
import random
import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from evaluation.families.grow import Lineup, families
from variorum.copies import Wording, compare
from variorum.copies.account import account
from variorum.copies.compare import alike
from variorum.copies.overlaps import Overlap, overlapping
from variorum.copies.tree import taker, tree
from variorum.copies.wording import wording
from variorum.model import Block, Card, Copy, Document, DocumentId, Lineage, document_id
from variorum.texts import form_of
from variorum.words.unions import Unions
from variorum.workspace import Workspace

_STATED = (0.0, 0.5, 1.0)  # shares of accounts with a date
_OUTLET_STATED = 0.85
_DATED_ANEW = 0.03  # accounts whose stated date is that of an update


@dataclass(frozen=True, slots=True)
class Account:
    """A telling as the room is given it."""

    place: int
    card: Card
    wording: Wording
    words: int


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of one pair: `model` is the place of the one taken from, "common", or None for unknown."""

    model: int | str | None
    why: str = ""


def accounts(family: Lineup, name: str, stated: float, rng: random.Random) -> list[Account]:
    """The accounts of a family that are in the pile."""
    made = []
    for place in family.shown():
        telling = family.tellings[place]
        text = telling.text
        address = f"{name}/{place}.txt"
        blocks = tuple(Block(m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text))
        document = Document(
            id=document_id(address, text.encode()), address=address, name=address, text=text, blocks=blocks
        )
        day = telling.day + datetime.timedelta(days=rng.choice([3, 9, 30]) if rng.random() < _DATED_ANEW else 0)
        card = Card(
            id=document.id,
            address=address,
            name=address,
            outlet=telling.outlet.name if rng.random() < _OUTLET_STATED else "",
            authors=(telling.author,) if telling.author else (),
            published=day if rng.random() < stated else None,
            language="en",
        )
        labels = form_of(document).labels
        made.append(Account(place, card, wording(document, labels), len(text.split())))
    return made


def told(one: Account, other: Account) -> Told:
    """What the room says of a pair alone."""
    copy, _ = compare(one.wording, other.wording, one.card, other.card)
    return Told(None, "nothing shared") if copy is None else _model(copy, {a.card.id: a.place for a in (one, other)})


def _model(copy: Copy, places: dict[str, int]) -> Told:
    if copy.lineage is Lineage.UNKNOWN:
        return Told(None, copy.why)
    if copy.lineage is Lineage.COMMON_UNSEEN:
        return Told("common", copy.why)
    return Told(places[copy.right if copy.lineage is Lineage.A_FROM_B else copy.left], copy.why)


def earlier(one: Account, other: Account) -> Told:
    """Peer: the earlier stated date is the model."""
    days = one.card.day, other.card.day
    if days[0] is None or days[1] is None or days[0] == days[1]:
        return Told(None)
    return Told(one.place if days[0] < days[1] else other.place)


def longer(one: Account, other: Account) -> Told:
    """Peer: the longer is the model."""
    if one.words == other.words:
        return Told(None)
    return Told(one.place if one.words > other.words else other.place)


def right(family: Lineup, one: int, other: int, answer: Told) -> bool:
    """Whether what is told of a pair is so; of several versions by one outlet any may stand for the one taken from."""
    above = {one: set(family.above(one)), other: set(family.above(other))}
    if answer.model == "common":
        return one not in above[other] and other not in above[one]
    taker = other if answer.model == one else one
    assert isinstance(answer.model, int)
    outlet = family.tellings[answer.model].outlet.name
    versions = {place for place in above[taker] if family.tellings[place].outlet.name == outlet}
    return bool(versions) and (answer.model in above[taker] or family.tellings[taker].outlet.name != outlet)


class Tally:
    """Answers counted: all, told, right."""

    def __init__(self) -> None:
        self.all = self.told = self.right = 0

    def add(self, answer: Told, is_right: bool) -> None:
        """Count one answer."""
        self.all += 1
        if answer.model is not None:
            self.told += 1
            self.right += is_right

    def row(self, name: str) -> str:
        """Accuracy of what is told, and coverage."""
        accuracy = f"{self.right / self.told:.3f}" if self.told else "  -  "
        return (
            f"  {name:<34} accuracy {accuracy} ({self.right}/{self.told})  coverage {self.told / max(1, self.all):.3f}"
        )


def lineups(count: int, seed: int, stated: float) -> Iterator[tuple[Lineup, list[Account]]]:
    """Families with their accounts as given."""
    for number, family in enumerate(families(count, seed)):
        yield family, accounts(family, str(number), stated, random.Random(f"{seed}:{number}:{stated}"))


def _not_the_first(why: str, one: Account, other: Account) -> int | None:
    """The place of the one that is told to be made from a text like the other, whoever had that text."""
    short, long = sorted((one, other), key=lambda account: account.words)
    told = {"the shorter": short.place, "the longer": long.place}
    return next((place for name, place in told.items() if why.startswith(f"{name} was made from a text like")), None)


def _gist(why: str) -> str:
    """A reason without the words it names."""
    return re.sub(r"“[^”]*”", "“…”", re.split(r"[:;] ", re.sub(r"[A-Z]{3},", "an agency,", why))[0])


def _edge(family: Lineup, one: Account, other: Account) -> bool:
    return other.place == family.parent_shown(one.place) or one.place == family.parent_shown(other.place)


def pairs(count: int, seed: int, stated: float) -> Iterator[str]:
    """The table of pairs told alone."""
    tallies = {
        name: Tally()
        for name in (
            "every pair",
            "taken one from the other",
            "else shown: not the first",
            "peer: earlier date",
            "peer: longer",
        )
    }
    reasons: dict[str, Tally] = {}
    for family, pile in lineups(count, seed, stated):
        for one, other in combinations(pile, 2):
            answer = told(one, other)
            fits = answer.model is not None and right(family, one.place, other.place, answer)
            tallies["every pair"].add(answer, fits)
            reasons.setdefault(_gist(answer.why), Tally()).add(answer, fits)
            if answer.model is None:
                later = _not_the_first(answer.why, one, other)
                model = one.place if later == other.place else other.place
                fits = later is not None and later not in set(family.above(model))
                tallies["else shown: not the first"].add(Told(later), fits)
            if _edge(family, one, other):
                tallies["taken one from the other"].add(answer, fits)
            for name, peer in (("peer: earlier date", earlier), ("peer: longer", longer)):
                guess = peer(one, other)
                tallies[name].add(guess, guess.model is not None and right(family, one.place, other.place, guess))
    yield from (tally.row(name) for name, tally in tallies.items())
    yield "  by what it rests on"
    yield from (f"  {tally.row(why)}" for why, tally in sorted(reasons.items(), key=lambda r: -r[1].all) if tally.told)


class Trees:
    """Edges of the known trees, and those drawn."""

    def __init__(self) -> None:
        self.edges = self.drawn = 0
        self.lineage = Tally()

    def add(self, family: Lineup, drawn: Iterable[tuple[int, int, Told]]) -> None:
        """Count a family's tree: pairs of places with what is told of each."""
        wanted = {frozenset((p, up)) for p in family.shown() if (up := family.parent_shown(p)) is not None}
        told = list(drawn)
        self.edges += len(wanted)
        self.drawn += len(wanted & {frozenset((one, other)) for one, other, _ in told})
        for one, other, answer in told:
            self.lineage.add(answer, answer.model is not None and right(family, one, other, answer))

    def row(self, name: str) -> str:
        """Undirected recall, then lineage along the edges drawn."""
        return f"  {name:<26} edges found {self.drawn / max(1, self.edges):.3f}{self.lineage.row('')[36:]}"


def compared(pile: Sequence[Account]) -> list[Overlap]:
    """All pairs of a family of which most of one text stands in the other."""
    made = {a.card.id: account(a.card, a.wording) for a in pile}
    found = []
    for one, other in combinations(sorted(made), 2):
        common = alike(made[one], made[other])
        if common.whole:
            found.append(overlapping(made[one], made[other], common))
    return found


def trees(count: int, seed: int, stated: float) -> Iterator[str]:
    """The table of whole trees, with the peers: the nearest (most text in common), all from the earliest or longest."""
    rows = {
        name: Trees() for name in ("tree", "peer: nearest", "peer: all from the earliest", "peer: all from longest")
    }
    for family, pile in lineups(count, seed, stated):
        places = {a.card.id: a.place for a in pile}
        overlaps = compared(pile)
        drawn = {
            "tree": tree(overlaps, Unions()),
            "peer: nearest": tree([replace(o, lineage=Lineage.UNKNOWN) for o in overlaps], Unions()),
        }
        for name, chosen in drawn.items():
            rows[name].add(family, [(places[o.left], places[o.right], _drawn(o, places)) for o in chosen])
        dated = [(a.card.day, a.place) for a in pile if a.card.day is not None]
        for name, first in (
            ("peer: all from the earliest", min(dated, default=(None, None))[1]),
            ("peer: all from longest", -max((a.words, -a.place) for a in pile)[1] if pile else None),
        ):
            others = [a.place for a in pile if first is not None and a.place != first]
            rows[name].add(family, [(first, place, Told(first)) for place in others if first is not None])
    yield from (row.row(name) for name, row in rows.items())


def _drawn(overlap: Overlap, places: dict[DocumentId, int]) -> Told:
    if overlap.lineage is Lineage.COMMON_UNSEEN:
        return Told("common")
    takes = taker(overlap)
    return Told(None if takes is None else places[overlap.left if takes == overlap.right else overlap.right])


def golds(folder: Path, gold: Path) -> str:
    """The copies of a gold, each pair asked for: lineage and use as told."""
    rows = [
        row for line in gold.read_text(encoding="utf-8").splitlines() if (row := json.loads(line))["kind"] == "copy"
    ]
    hits = dict.fromkeys(("lineage", "use"), 0)
    known = 0
    with tempfile.TemporaryDirectory() as name, Workspace(Path(name) / "w.variorum", create=True) as workspace:
        workspace.read(folder)
        for row in rows:
            told = next(answer.row for answer in workspace.diff(*row["documents"]) if answer.row["kind"] == "copy")
            turned = {"a_from_b": "b_from_a", "b_from_a": "a_from_b"} if told["documents"] != row["documents"] else {}
            answers = {"lineage": turned.get(told["lineage"], told["lineage"]), "use": told["use"]}
            known += answers["lineage"] != "unknown"
            for field in hits:
                hits[field] += answers[field] in (row[field], *row.get("accept", {}).get(field, ()))
    told_of = ", ".join(f"{field} right {count}/{len(rows)}" for field, count in hits.items())
    return f"  {gold.stem}: {told_of}; lineage told {known}/{len(rows)}"


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--families", type=int, default=300)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--seeds", type=Path, help="the folder of the five accounts")
    options = parser.parse_args()
    print("golds, every pair asked for")
    print(golds(Path("examples/accounts"), Path("examples/gold.jsonl")))
    if options.seeds:
        print(golds(options.seeds, Path("evaluation/gold/seeds.jsonl")))
    for stated in _STATED:
        print(f"dates stated in {stated:.0%} of accounts")
        print("\n".join(pairs(options.families, options.seed, stated)))
        print("  whole trees")
        print("\n".join(trees(options.families, options.seed, stated)))


if __name__ == "__main__":
    main()
