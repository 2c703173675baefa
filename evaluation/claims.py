"""Support and disputes on piles with planted truth, over texts of our own.

Each pile tells one meeting: one to four roots written apart, families of copies with paragraphs dropped, moved or
edited, accounts of one outlet, paraphrases that cite another outlet and some that do not, and a quotation that several
have. In some a date is edited in a copy, a root gives another length, a town is told as taken and its taking denied,
somebody denies the meeting, a plan and another meeting stand beside, or an account has no date of its own. The plain
peers count every account, and every group of accounts with equal sentences.

usage: python -m evaluation.claims [--piles N] [--seed N] [--show]
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from dataclasses import dataclass, field

from tests.claims.reading import READING, RECKONING
from tests.reference import Pile, account
from variorum.model import Agreement, Dispute, DisputeType, Document, Slot

PEOPLE = (
    "Ana Kovar, Ivo Lind, Tomas Reke, Mila Sorg, Jan Ekholm, Petra Vance, Oskar Brandt, Lena Moritz, Paul Dressel, "
    "Nora Halvorsen, Viktor Stane, Clara Benedek"
).split(", ")
CITIES = "Geneva, Vienna, Oslo, Lisbon, Warsaw, Ankara, Cairo, Madrid".split(", ")
TOWNS = "Darvok, Lesk, Orvell, Vinitza, Karsova, Belograd".split(", ")
TOPICS = ("the grain corridor", "the border crossing", "the frozen accounts", "the fishing waters", "the gas debt")
OUTLETS = "Ferry Post, Northern Echo, Lake Herald, Evening Bell, Harbour Times, Valley Star".split(", ")
MONTHS = ("March", "May", "October", "June")
MEETING = (
    "Foreign minister {a} met the envoy {b} in {city} on {day} {month} 2031 to discuss {topic}.",
    "In {city}, {a} met {b} on {day} {month} 2031, and {topic} was the only subject.",
    "{b} met {a} in {city} on {day} {month} 2031; both had come to speak of {topic}.",
    "{a} held talks with {b} in {city} on {day} {month} 2031 about {topic}.",
)
LENGTH = (
    "The meeting between {A} and {B} lasted {hours} hours.",
    "The talks between {A} and {B} went on for {hours} hours.",
    "Almost {hours} hours the meeting of {A} and {B} lasted, longer than the hosts had expected.",
    "{A} and {B} talked for {hours} hours.",
)
TAKEN = (
    "Before the meeting the army captured the town of {town}.",
    "The town of {town} had fallen on the eve of the meeting.",
    "General {c} announced the capture of the town of {town}.",
)
DENIED = ("{d} denied that {town} had fallen.", "{d} denied the capture of {town}.")
PLAN = (
    "{a} said that another meeting with {b} in {other} was planned for the autumn.",
    "A second round in {other} is foreseen, {b} told the press on leaving.",
    "In autumn the two are to sit down again, this time in {other}, according to {a}.",
)
QUOTED = (
    "“We have spoken of {topic}, and we shall speak of it again,” {a} told the press.",
    "“Nobody left the table in anger,” {b} said afterwards.",
)
CITING = (
    "According to the {outlet}, the meeting of {A} and {B} lasted {hours} hours.",
    "The meeting between {A} and {B} lasted {hours} hours, the {outlet} reported.",
)
CITED = "{a} and {b} met in {city} on {day} {month} 2031, with {topic} before them."
UNDATED = "{a} met {b} in {city} yesterday; {topic} filled the whole of the talk."
NO_MEETING = "{d} denied that {a} had met {b} in {city}."
OTHER_HOURS = {"two": "nine", "three": "eight", "five": "nine", "six": "eleven"}
_WHO = """A waiter,The drivers,Two guards,The interpreters,A florist,Children,The porters,A painter,The cooks,A cellist,
Neighbours,The gardener,Students,A widow,The ferrymen,A baker,Three tourists,The choir,A clockmaker,Cyclists"""
_WHAT = """dropped a tray of glasses,played cards,argued about football,shared one umbrella,swept the steps,
sold lemonade,slept in the shade,sketched the flags,salted the first soup,practised a waltz,hung out their washing,
trimmed the hedge twice,handed out leaflets,watered the roses,raised their prices,ran out of rolls,
photographed the wrong door,sang in the rain,repaired the tower,blocked the avenue"""
_WHERE = """in the lobby,behind the cars,near the side gate,on the terrace,at the fountain,by the tram stop,in the yard,
under the arcade,in the cellar kitchen,across the street,above the bakery,along the drive,outside the station,
beside the statue,on the quay,before noon,in the old town,by the chapel,on the square,near the bridge"""
FILLING = tuple(
    f"{who.strip()} {what.strip()} {where.strip()}."
    for who, what, where in zip(_WHO.split(","), _WHAT.split(","), _WHERE.split(","), strict=True)
)


@dataclass
class Truth:
    """A pile with what is planted in it."""

    documents: list[Document] = field(default_factory=list)
    texts: int = 0
    separate: int = 0
    apart: int = 0
    """Accounts that give another length."""
    disputes: Counter[tuple[DisputeType, Slot]] = field(default_factory=Counter)


def main() -> None:
    """Print the figures of one run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--piles", type=int, default=40)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--show", action="store_true", help="print the piles whose support is not exactly right")
    parser.add_argument("--no-dates", action="store_true", help="edit no dates in copies")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    sums: Counter[str] = Counter()
    for _ in range(options.piles):
        _score(planted(chance, dates=not options.no_dates), sums, show=options.show)
    _show(sums)


def planted(chance: random.Random, *, dates: bool = True) -> Truth:
    """One pile."""
    names = _names(chance)
    truth = Truth()
    contested, denied = chance.random() < 0.4, chance.random() < 0.15
    roots = chance.randint(1, 4)
    other = roots > 2 and chance.random() < 0.3  # the last root tells another length
    fillings = chance.sample(FILLING, len(FILLING))
    quoted = chance.choice(QUOTED).format(**names) if roots > 1 and chance.random() < 0.4 else ""
    lines = [_root(chance, names, fillings[4 * r : 4 * r + 4], r, contested) for r in range(roots)]
    for told in lines if quoted else ():
        told.append(quoted)
    if denied:
        lines[0].append(NO_MEETING.format(**names))
        truth.disputes[DisputeType.PARTIES_CONTRADICT, Slot.DENIAL] += 1
    outlets = chance.sample(OUTLETS, len(OUTLETS))
    home = outlets.pop() if roots > 1 and chance.random() < 0.3 else ""
    first = home or outlets[-1]
    for root, told in enumerate(lines):
        outlet = home if home and root < 2 else outlets.pop()
        if other and root == roots - 1:
            told = [line.replace(f"{names['hours']} hours", f"{OTHER_HOURS[names['hours']]} hours") for line in told]
            truth.disputes[DisputeType.ACCOUNTS_DIFFER, Slot.DURATION] += 1
            truth.apart += 1
        _add(truth, told, outlet)
        if chance.random() < 0.5 and not (other and root == roots - 1):
            _add(truth, _copied(chance, told, names, truth, dates=dates), "")
    cites = chance.random() < 0.35
    if cites:
        line = chance.choice(CITING).format(**names, outlet=first)
        _add(truth, [CITED.format(**names), line, *fillings[16:18]], outlets.pop() if outlets else "")
    bare = chance.random() < 0.25 and roots < len(LENGTH)  # its sentence is that of the fourth root
    if bare:
        _add(truth, [UNDATED.format(**names), LENGTH[3].format(**names), *fillings[18:20]], "")
    if contested and any(names["d"] in line and names["town"] in line for told in lines for line in told):
        truth.disputes[DisputeType.PARTIES_CONTRADICT, Slot.CONTROL] += 1
    truth.texts = roots - other + cites + bare
    truth.separate = truth.texts - bool(home) - cites
    return truth


def _names(chance: random.Random) -> dict[str, str]:
    a, b, c, d = chance.sample(PEOPLE, 4)
    city, other = chance.sample(CITIES, 2)
    names = {"a": a, "b": b, "c": c, "d": d, "A": a.split()[-1], "B": b.split()[-1], "city": city, "other": other}
    names |= {"topic": chance.choice(TOPICS), "town": chance.choice(TOWNS), "hours": chance.choice(list(OTHER_HOURS))}
    return names | {"day": str(chance.randint(2, 27)), "month": chance.choice(MONTHS)}


def _copied(chance: random.Random, told: list[str], names: dict[str, str], truth: Truth, *, dates: bool) -> list[str]:
    """A copy with a paragraph dropped or moved, and at most one value of the pile edited."""
    copy = list(told)
    place = chance.choice([n for n, line in enumerate(copy) if line in FILLING])
    line = copy.pop(place)
    if chance.random() < 0.4:
        copy.append(line)
    if dates and not any(kind is DisputeType.EDITIONS_DIFFER for kind, _ in truth.disputes) and chance.random() < 0.5:
        copy[0] = copy[0].replace(f"{names['day']} {names['month']}", f"{names['day']} August")
        truth.disputes[DisputeType.EDITIONS_DIFFER, Slot.DATE] += 1
    return copy


def _root(chance: random.Random, names: dict[str, str], filling: list[str], number: int, contested: bool) -> list[str]:
    told = [MEETING[number].format(**names), LENGTH[number].format(**names)]
    if contested:
        told.append(chance.choice(TAKEN).format(**names))
        if number == 0:
            told.append(chance.choice(DENIED).format(**names))
    if chance.random() < 0.4:
        told.append(PLAN[number % len(PLAN)].format(**names))
    rest = told[1:] + filling
    chance.shuffle(rest)
    return [told[0], *rest]


def _add(truth: Truth, lines: list[str], outlet: str) -> None:
    name = f"{len(truth.documents)}.txt"
    truth.documents.append(account("\n".join(lines), name, outlet=outlet, language="en"))


def _score(truth: Truth, sums: Counter[str], *, show: bool = False) -> None:
    pile = Pile(truth.documents).run(*READING, *RECKONING)
    lengths = [x for x in pile.all(Agreement) if x.slot is Slot.DURATION]
    if len(truth.documents) - truth.apart > 1:
        sums["shared"] += 1
        best = max(lengths, key=lambda x: x.count.documents, default=None)
        if best is not None:
            found = (best.count.documents, best.count.texts, best.count.separate_at_most)
            wanted = (len(truth.documents) - truth.apart, truth.texts, truth.separate)
            sums["found"] += 1
            sums["exact"] += found == wanted
            if show and found != wanted and best is not None:
                print(f"found {found}, planted {wanted}", *best.why, sep="\n  ")
                print(*(f"--- {d.name} {d.metadata.outlet}\n{d.text}" for d in truth.documents), sep="\n")
            sums["too high"] += any(one > other for one, other in zip(found, wanted, strict=True))
        sums["peer: accounts, too high"] += len(truth.documents) > truth.separate
        sums["peer: equal texts, too high"] += len({d.text for d in truth.documents}) > truth.separate
    told = Counter((x.dispute, x.slot) for x in pile.all(Dispute))
    right = sum((told & truth.disputes).values())
    slots = Counter(slot for _, slot in told.elements()) & Counter(slot for _, slot in truth.disputes.elements())
    sums["found on their question"] += slots.total()
    sums["planted"] += truth.disputes.total()
    sums["told"] += told.total()
    sums["told right"] += right
    for extra in told - truth.disputes:
        sums[f"not planted: {extra[0]} {extra[1]}"] += 1
    for missed in truth.disputes - told:
        sums[f"missed: {missed[0]} {missed[1]}"] += 1


def _show(sums: Counter[str]) -> None:
    shared = max(1, sums["shared"])
    print(f"piles of two accounts or more                 {sums['shared']}")
    told, exact, high = (sums[name] / shared for name in ("found", "exact", "too high"))
    print(f"support told / exactly right / too high       {told:.3f} {exact:.3f} {high:.3f}")
    print(f"peer, each account a voice: too high          {sums['peer: accounts, too high'] / shared:.3f}")
    print(f"peer, each different text a voice: too high   {sums['peer: equal texts, too high'] / shared:.3f}")
    recall, precision = sums["told right"] / max(1, sums["planted"]), sums["told right"] / max(1, sums["told"])
    print(f"disputes planted / recall / precision         {sums['planted']} {recall:.3f} {precision:.3f}")
    found = sums["found on their question"]
    print(f"of those found on their question, kind right  {sums['told right'] / max(1, found):.3f} ({found})")
    for name in sorted(sums):
        if name.startswith(("not planted", "missed")):
            print(f"  {name}: {sums[name]}")


if __name__ == "__main__":
    main()
