"""Who is meant, end to end: persons found and linked in reports of shootings, and how fast names link.

usage: python -m evaluation.actors [--data BENCHMARKS] [--names N]

With --data: 30 incidents of the public set, read as one pile with predicted names, and 12 more that were annotated and
measured when everything was built. The gold
(gold/incident_actors.jsonl: ids, offsets, opaque keys) marks every name of a person. Told are names found, B³, MUC,
CEAF-e and their mean (CoNLL F1, Pradhan et al. 2014) over gold and predicted names, the share of right ones among pairs
of names put together, and how many actors hold two persons; then the same with less and less put together.
Then the seconds that linking N made-up mentions takes.
"""

from __future__ import annotations

import argparse
import datetime
import json
import random
import time
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from scipy.optimize import linear_sum_assignment

from tests.reference import Pile, account
from variorum.actors import ACTORS, MENTIONS, Called, Names
from variorum.actors.joining import Joined
from variorum.actors.linking import link
from variorum.actors.locals import locals_of, mend_sorts
from variorum.language import PARSE
from variorum.model import Actor, ActorType, Document, DocumentId, FindingId, Mention, MentionForm, Story
from variorum.stories import PLACEMENTS, STORIES, TERMS
from variorum.texts import FORM

GOLD = Path(__file__).parent / "gold" / "incident_actors.jsonl"
LEAST = 0.5

_A_MENTIONS = 15
_SYLLABLES = "ka lo ver din sat mor el tun ris ben ga hol pra ni sek ul var tin dor mes".split()
_HEADS = ["Council", "Bank", "Institute", "Police Department"]

Where = tuple[str, int, int]
Keys = dict[Where, Hashable]


@dataclass(frozen=True, slots=True)
class Answers:
    """The gold: every account, and names of persons by where they stand; those in `optional` cost nothing."""

    accounts: tuple[str, ...]
    persons: Mapping[Where, str]
    optional: frozenset[Where]


def answers(held: bool, path: Path = GOLD) -> Answers:
    """The gold of the incidents built upon, or of those held back."""
    every = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    rows = [row for row in every if row.get("held", False) == held]
    names = [row for row in rows if "actor" in row]
    return Answers(
        tuple(row["account"] for row in rows if "actor" not in row),
        {(row["account"], row["start"], row["end"]): row["actor"] for row in names},
        frozenset((row["account"], row["start"], row["end"]) for row in names if row.get("optional")),
    )


def read(data: Path, accounts: Iterable[str]) -> Pile:
    """The accounts as one pile with their actors."""
    rows = [json.loads(line) for line in (data / "stories" / "incidents_dev.jsonl").read_text("utf-8").splitlines()]
    wanted = set(accounts)
    documents = [document(row) for row in rows if row["id"] in wanted]
    return Pile(documents).run(FORM, PARSE, MENTIONS, TERMS, PLACEMENTS, STORIES, ACTORS)


def document(row: Mapping[str, str]) -> Document:
    """A record of the set as an account."""
    day = datetime.date.fromisoformat(row["published"]) if row.get("published") else None
    return account(row["text"], name=row["id"], language="en", published=day)


def told(pile: Pile) -> Keys:
    """Predicted names of persons, by where they stand, with their actor."""
    names = {document.id: document.name for document in pile.documents}
    actor_of = {member.id: actor for actor in pile.all(Actor) for member in actor.members}
    found: Keys = {}
    for mention in pile.all(Mention):
        actor = actor_of.get(mention.id)
        if mention.form is MentionForm.NAME and actor is not None and actor.type is ActorType.PERSON:
            span = mention.span("text")
            found[names[mention.document], span.start, span.end] = actor.id
    return found


def aligned(gold: Answers, found: Keys) -> tuple[Keys, Keys]:
    """Both under common places: a predicted name on a gold one takes its place; optional ones fall away."""
    by_account: dict[str, list[Where]] = defaultdict(list)
    for where in gold.persons:
        by_account[where[0]].append(where)
    taken: dict[Where, Where] = {}
    for here in sorted(found):
        fits = [(there, _shared(here, there)) for there in by_account[here[0]] if there not in taken]
        best = max(fits, key=lambda fit: fit[1], default=(here, 0.0))
        if best[1] >= LEAST:
            taken[best[0]] = here
    back = {here: there for there, here in taken.items()}
    wanted: Keys = {where: key for where, key in gold.persons.items() if where not in gold.optional}
    placed = {back.get(here, here): key for here, key in found.items()}
    return wanted, {where: key for where, key in placed.items() if where not in gold.optional}


def _shared(a: Where, b: Where) -> float:
    """Characters in both over characters in either."""
    inside = min(a[2], b[2]) - max(a[1], b[1])
    return inside / (max(a[2], b[2]) - min(a[1], b[1])) if inside > 0 else 0.0


def groups(keys: Keys) -> list[frozenset[Where]]:
    """The names of each actor."""
    found: dict[Hashable, set[Where]] = defaultdict(set)
    for where, key in keys.items():
        found[key].add(where)
    return [frozenset(places) for places in found.values()]


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def b_cubed(gold: Keys, found: Keys) -> tuple[float, float]:
    """Precision and recall by name (Bagga & Baldwin 1998); a name only one side has counts against the other."""
    theirs = {where: group for group in groups(found) for where in group}
    mine = {where: group for group in groups(gold) for where in group}
    both = gold.keys() & found.keys()
    shares = [(len(mine[where] & theirs[where]), len(theirs[where]), len(mine[where])) for where in both]
    return sum(n / of for n, of, _ in shares) / max(1, len(found)), sum(n / of for n, _, of in shares) / len(gold)


def muc(gold: Keys, found: Keys) -> tuple[float, float]:
    """Precision and recall by link (Vilain et al. 1995)."""
    return _links(found, gold), _links(gold, found)


def _links(one: Keys, other: Keys) -> float:
    kept = of = 0
    for group in groups(one):
        parts = {other.get(where, where) for where in group}
        kept, of = kept + len(group) - len(parts), of + len(group) - 1
    return kept / of if of else 1.0


def ceaf(gold: Keys, found: Keys) -> tuple[float, float]:
    """Precision and recall by entity, φ4 (Luo 2005)."""
    mine, theirs = groups(gold), groups(found)
    likeness = np.array([[2 * len(a & b) / (len(a) + len(b)) for b in theirs] for a in mine])
    total = float(likeness[linear_sum_assignment(-likeness)].sum()) if likeness.size else 0.0
    return total / max(1, len(theirs)), total / max(1, len(mine))


def merges(gold: Keys, found: Keys) -> tuple[int, int, int]:
    """Right pairs and all pairs of persons of two accounts put together, and actors that hold two persons."""
    right = pairs = mixed = 0
    for group in groups(found):
        held = {(where[0], gold[where]) for where in group if where in gold}
        mixed += len({person for _, person in held}) > 1
        for (one, a), (other, b) in combinations(sorted(held, key=str), 2):
            pairs += 1
            right += a == b and one != other
    return right, pairs, mixed


def tell(gold: Keys, found: Keys, title: str) -> None:
    """One block of figures."""
    met = len(gold.keys() & found.keys())
    print(f"{title}: names found {met}/{len(gold)}, right {met}/{len(found)}")
    scores = {"B³": b_cubed(gold, found), "MUC": muc(gold, found), "CEAF-e": ceaf(gold, found)}
    for name, (precision, recall) in scores.items():
        print(f"  {name:7} precision {precision:.3f}  recall {recall:.3f}  F1 {_f1(precision, recall):.3f}")
    print(f"  CoNLL   F1 {sum(_f1(*score) for score in scores.values()) / len(scores):.3f}")
    both = gold.keys() & found.keys()
    precision, recall = b_cubed({w: gold[w] for w in both}, {w: found[w] for w in both})
    print(f"  B³ over names found: precision {precision:.3f}  recall {recall:.3f}  F1 {_f1(precision, recall):.3f}")
    right, pairs, mixed = merges(gold, found)
    print(f"  persons put together right {right}/{pairs}; actors that hold two persons {mixed}")


def made(mentions: int, chance: random.Random) -> Iterator[Names]:
    """Made-up accounts of fifteen names each: a few people in most, most in a few, by several spellings and alone."""
    given = "Anna Peter Maria Ivan Olga Yuri Robert Bob Leo Ines Petra Alexei Aleksey Bill".split()
    surnames = ["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))).title() for _ in range(mentions // 60 + 9)]
    people = [f"{chance.choice(given)} {chance.choice(surnames)}" for _ in range(mentions // 20 + 9)]
    bodies = [f"{chance.choice(surnames)} {chance.choice(_HEADS)}" for _ in range(mentions // 60 + 9)]
    for number in range(mentions // _A_MENTIONS):
        called: list[Called] = []
        for place in range(_A_MENTIONS):
            name = people[min(len(people) - 1, int(chance.paretovariate(0.4)))]
            first, last = name.split(" ", 1)
            words = chance.choice([name, name, f"{first[0]}. {last}", last])
            sort = ActorType.PERSON if place % 3 else ActorType.ORGANISATION
            words = words if place % 3 else chance.choice(bodies)
            title = chance.choice(["", "", "", "Mayor", "Foreign Minister"]) if place % 3 else ""
            called.append(Called(FindingId(f"n{number:08}{place:02}"), words, title, sort, MentionForm.NAME, words))
        yield Names(document=DocumentId(f"d{number:08}"), called=tuple(called))


def scaled(mentions: int) -> None:
    """Seconds of processor that linking so many made-up mentions takes, a tenth of the accounts in stories of five."""
    names = list(made(mentions, random.Random(1)))
    alive = {called.mention for sketch in names for called in sketch.called}
    stories = {
        sketch.document: [FindingId(f"s{number // 50}")] for number, sketch in enumerate(names) if number % 10 == 0
    }
    began = time.process_time()
    found = [local for sketch in names for local in locals_of(sketch, alive, set())]
    joined = Joined(len(found))
    link(mend_sorts(found, stories), stories, joined)
    took = time.process_time() - began
    actors = len({joined.root(number) for number in range(len(found))})
    print(
        f"{mentions:,} made-up mentions of {len(names):,} accounts: linked to {actors:,} actors in {took:.1f} s of CPU"
    )


def less(found: Keys, key: Callable[[Where], Hashable]) -> Keys:
    """The predicted actors, each parted by something of where a name stands."""
    return {where: (actor, key(where)) for where, actor in found.items()}


def by_words(texts: Mapping[str, str], found: Keys, last: bool) -> Keys:
    """The predicted names put together by their words alone, or by the last of them, as a baseline."""
    words = {where: texts[where[0]][where[1] : where[2]].casefold().split() for where in found}
    return {where: words[where][-1] if last else " ".join(words[where]) for where in found}


def compare(pile: Pile, gold: Answers, title: str) -> None:
    """The figures as shipped, and with less and with more put together."""
    wanted, found = aligned(gold, told(pile))
    tell(wanted, found, f"{len(gold.accounts)} reports of {title}, as shipped")
    names = {document.id: document.name for document in pile.documents}
    stories = {names[document]: story.id for story in pile.all(Story) for document in story.documents}
    texts = {document.name: document.text for document in pile.documents}
    others = {
        "inside accounts only": less(found, lambda where: where[0]),
        "inside stories only": less(found, lambda where: stories.get(where[0], where[0])),
        "as shipped": found,
        "the same words": by_words(texts, found, False),
        "the same last word": by_words(texts, found, True),
    }
    both = wanted.keys() & found.keys()
    for name, keys in others.items():
        mine = {where: keys[where] for where in both}
        precision, recall = b_cubed({where: wanted[where] for where in both}, mine)
        right, pairs, mixed = merges(wanted, keys)
        print(
            f"{name:22} B³ precision {precision:.3f}  recall {recall:.3f}  "
            f"persons of two accounts put together right {right}/{pairs}, actors that hold two {mixed}"
        )


def main() -> None:
    """Print everything asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, help="the folder of public benchmarks")
    parser.add_argument("--names", type=int, default=0, help="how many made-up mentions to link")
    asked = parser.parse_args()
    if asked.names:
        scaled(asked.names)
    if asked.data:
        for held, title in ((False, "30 incidents built upon"), (True, "12 incidents held back")):
            gold = answers(held)
            compare(read(asked.data, gold.accounts), gold, title)


if __name__ == "__main__":
    main()
