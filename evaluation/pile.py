"""A pile with known copies: accounts edited by a seed, rewrites of our own, and texts that only look alike."""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from evaluation.finding import NOTHING, Pair, Shared, Stretch, Text
from evaluation.peers.shingles import words
from evaluation.planted import LEVELS, Drawn, built
from evaluation.texts import Pairing, independent, reports, rewrites, templates

_WORD = re.compile(r"\w+")
_LEAST_WORDS, _MOST_WORDS = 200, 1500
_NATURAL = 20  # running words that two accounts of the data set share: whether that is reuse is for a reader to say
_HELD = 3  # running words that a rewrite keeps to count as kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """One copy that was made: its level, what was kept word for word, and what may rightly be told as shared."""

    level: str
    held: Shared
    reach: Shared


@dataclass(slots=True)
class Pile:
    """Texts, the copies planted among them, the pairs that only look alike, and those nobody has judged."""

    texts: list[Text] = field(default_factory=list)
    gold: dict[Pair, Planted] = field(default_factory=dict)
    lookalikes: dict[Pair, str] = field(default_factory=dict)
    made_of: list[tuple[int, ...]] = field(default_factory=list)

    def add(self, text: str, outlet: str, made_of: Sequence[int] = ()) -> int:
        """Put a text in; `made_of` are the numbers of the accounts of the data set that it has words of."""
        self.texts.append(Text(name=f"t{len(self.texts):06}", text=text, outlet=outlet))
        self.made_of.append(tuple(made_of))
        return len(self.texts) - 1


def made(data: Path | None, originals: int, seed: int) -> tuple[Pile, set[Pair]]:
    """The pile, and the pairs of accounts of the data set that share long runs of words by themselves."""
    pile, chance = Pile(), random.Random(seed)
    natural = _edited(pile, data, originals, chance) if data else set[Pair]()
    for each in rewrites():
        _rewritten(pile, each)
    for each in independent():
        _lookalike(pile, [each.left, each.right], "same story, independent")
    for cases in templates().values():
        _lookalike(pile, cases, "same template")
    for weeks in reports(chance).values():
        known = _lookalike(pile, weeks[::2], "weekly report", "The Valley Post")
        unknown = _lookalike(pile, weeks[1::2], "weekly, outlet unknown", "")
        pile.lookalikes |= {(one, other): "weekly, outlet unknown" for one in known for other in unknown}
    return pile, natural


def drawn(data: Path) -> Iterator[dict[str, Any]]:
    """The long accounts of the data set, in its order."""
    with gzip.open(data / "throughput" / "allsides_dev.jsonl.gz", "rt", encoding="utf-8") as rows:
        for line in rows:
            row = json.loads(line)
            if _LEAST_WORDS <= len(row["text"].split()) <= _MOST_WORDS:
                yield row


def _edited(pile: Pile, data: Path, originals: int, chance: random.Random) -> set[Pair]:
    """Originals, their copies at all levels in turn, and the foreign accounts that passages are set into."""
    rows = list(drawn(data))
    chance.shuffle(rows)
    hosts = rows[originals : 2 * originals]
    bag = [word for row in hosts for word in _WORD.findall(row["text"]) if word.islower()]
    numbers = [pile.add(row["text"], row["outlet"] or "", (number,)) for number, row in enumerate(rows[:originals])]
    levels = list(LEVELS.items())
    taken, turn = 0, 0
    while taken + 1 < originals:
        level, edit = levels[turn % len(levels)]
        second = taken + 1 if level == "merged" else taken
        host = hosts[turn]
        draft = edit(
            Drawn(chance=chance, text=rows[taken]["text"], second=rows[second]["text"], host=host["text"], words=bag)
        )
        text, kept = built(draft)
        foreign = (originals + turn,) if level.startswith("quoted") else ()
        outlet = host["outlet"] or ""
        number = pile.add(text, outlet, (*(taken + each.original for each in kept), *foreign))
        for each in kept:
            pile.gold[numbers[taken + each.original], number] = Planted(level=level, held=each.held, reach=each.reach)
        taken, turn = second + 1, turn + 1
    return _natural([row["text"] for row in rows[: originals + turn]])


def _rewritten(pile: Pile, each: Pairing) -> None:
    one, other = pile.add(each.left, "The Courier"), pile.add(each.right, "The Meridian")
    reach = ((0, len(each.left)),), ((0, len(each.right)),)
    pile.gold[one, other] = Planted(level=each.level, held=_common(each.left, each.right), reach=reach)


def _lookalike(pile: Pile, texts: Sequence[str], kind: str, outlet: str | None = None) -> list[int]:
    """Texts of which no two are copies, all of one outlet or each of its own."""
    numbers = [pile.add(text, f"Outlet {place}" if outlet is None else outlet) for place, text in enumerate(texts)]
    for place, other in enumerate(numbers):
        for one in numbers[:place]:
            pile.lookalikes[one, other] = kind
    return numbers


def _common(one: str, other: str) -> Shared:
    """Runs of words that stand in both, in their order."""
    here, there = ([(m.group().lower(), m.span()) for m in _WORD.finditer(text)] for text in (one, other))
    matcher = SequenceMatcher(None, [w for w, _ in here], [w for w, _ in there], autojunk=False)
    found = [block for block in matcher.get_matching_blocks() if block.size >= _HELD]
    if not found:
        return NOTHING
    sides: list[tuple[Stretch, ...]] = []
    for side, start in ((here, "a"), (there, "b")):
        firsts = [getattr(block, start) for block in found]
        ends = [first + block.size - 1 for first, block in zip(firsts, found, strict=True)]
        sides.append(tuple((side[first][1][0], side[end][1][1]) for first, end in zip(firsts, ends, strict=True)))
    return sides[0], sides[1]


def _natural(texts: Sequence[str]) -> set[Pair]:
    """Pairs of accounts that share so long a run of words as they are."""
    index: dict[int, list[int]] = {}
    for number, text in enumerate(texts):
        found = words(text)
        for run in {hash(tuple(found[i : i + _NATURAL])) for i in range(len(found) - _NATURAL + 1)}:
            index.setdefault(run, []).append(number)
    return {(a, b) for places in index.values() for at, b in enumerate(places) for a in places[:at]}
