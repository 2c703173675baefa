"""Piles to measure speed on: real accounts with seeded edits, made ones in any number, and ugly ones."""

from __future__ import annotations

import gzip
import json
import random
import resource
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from evaluation.finding import Pair, Text
from evaluation.planted import LEVELS, Drawn, built
from evaluation.trimmings import AFTER, BEFORE

_FILES = (
    "throughput/allsides_dev.jsonl.gz",
    "throughput/reuters.jsonl.gz",
    "throughput/bbc.jsonl.gz",
    "stories/incidents_dev.jsonl",
)
_EDITED = 20  # one account in so many is an edited copy of another
_VOCABULARY = 200_000
_LEAST_WORDS = 130  # of an account that is edited
_SYLLABLES = ("ba", "ce", "di", "fo", "gu", "ha", "jel", "kin", "lor", "mun", "nas", "pev", "qui", "ros", "tul", "vam")
_SIGN_UP = (
    "Sign up for the evening letter of the Harrowgate Courier and have the five reports that mattered today sent to "
    "you at six, with a word from the editor on why we chose them, a picture by one of our readers, the weather for "
    "the valley and the coast, and the puzzle that more people send us answers to than anything else we print. You "
    "can leave the list at any time."
)


def natural(data: Path, size: int, seed: int = 1) -> list[Text]:
    """Accounts of four public sets, one in twenty an edited copy of another, in random order.

    Where there are not enough, accounts with their words shuffled make up the number: as long, with the same words, and
    no run of them in common with any.
    """
    chance = random.Random(seed)
    rows = list(_rows(data))
    chance.shuffle(rows)
    edited = size // _EDITED
    kept = rows[: size - edited]
    texts = [Text(name=f"n{number}", text=text, outlet=outlet) for number, (text, outlet) in enumerate(kept)]
    for number in range(size - edited - len(texts)):
        text, outlet = rows[number % len(rows)]
        texts.append(Text(name=f"s{number}", text=_shuffled(text, chance), outlet=outlet))
    texts += _edits(texts[: len(kept)], edited, chance)
    chance.shuffle(texts)
    return texts


def _rows(data: Path) -> Iterator[tuple[str, str]]:
    for name in _FILES:
        with gzip.open(data / name, "rt", encoding="utf-8") if name.endswith(".gz") else (data / name).open() as lines:
            for line in lines:
                row = json.loads(line)
                yield row["text"], row.get("outlet") or ""


def _shuffled(text: str, chance: random.Random) -> str:
    words = text.split()
    chance.shuffle(words)
    return "\n".join(" ".join(words[i : i + 60]) for i in range(0, len(words), 60))


def _edits(accounts: Sequence[Text], many: int, chance: random.Random) -> list[Text]:
    """Copies of some of the accounts, named after those that they have words of."""
    long = [each for each in accounts if len(each.text.split()) >= _LEAST_WORDS]
    bag = [word for each in long[:300] for word in each.text.split() if word.isalpha() and word.islower()]
    edits, made = list(LEVELS.values()), []
    for number in range(many):
        one, second, host = (chance.choice(long) for _ in range(3))
        draft = edits[number % len(edits)](
            Drawn(chance=chance, text=one.text, second=second.text, host=host.text, words=bag)
        )
        text, kept = built(draft)
        origin = " ".join((one, second)[each.original].name for each in kept)
        made.append(Text(name=f"e{number} {origin}", text=text, outlet=host.outlet))
    return made


def found_again(texts: Sequence[Text], pairs: Iterable[Pair]) -> float | None:
    """The share of the edited copies told with what they were made of, directly or through a third account."""
    places = {text.name: place for place, text in enumerate(texts)}
    near: dict[int, set[int]] = defaultdict(set)
    for one, other in pairs:
        near[one].add(other)
        near[other].add(one)
    planted = [
        (place, places[name]) for place, text in enumerate(texts) for name in text.name.split()[1:] if name in places
    ]
    found = sum(other in near[one] or not near[one].isdisjoint(near[other]) for one, other in planted)
    return found / len(planted) if planted else None


def synthetic(size: int, length: int = 400, seed: int = 1, copies: bool = True) -> list[Text]:
    """Accounts of made-up words as frequent as words are (Zipf 1949); one in twenty copies part of the one before."""
    chance = np.random.default_rng(seed)
    words = np.array(_words(_VOCABULARY), dtype=object)
    reached = np.cumsum(1 / np.arange(1, _VOCABULARY + 1))
    reached /= reached[-1]
    texts: list[Text] = []
    before = words[:length]
    while len(texts) < size:
        rows = np.searchsorted(reached, chance.random((min(10_000, size - len(texts)), length)))
        for row in words[rows]:
            name = f"m{len(texts)}"
            if copies and len(texts) % _EDITED == _EDITED - 1:
                row[: length // 2] = before[length // 2 :]
                name += f" m{len(texts) - 1}"
            before = row
            lines = [" ".join(row[i : i + 50]) for i in range(0, length, 50)]
            texts.append(Text(name=name, text="\n".join(lines), outlet=f"Outlet {len(texts) % 500}"))
    return texts


def _words(many: int) -> list[str]:
    """Words of two to five syllables, each once, the short ones first as in any language."""
    made = [""]
    found: list[str] = []
    while len(found) < many:
        made = [start + syllable for start in made for syllable in _SYLLABLES]
        found += made if len(made[0]) > 3 else []
    return found[:many]


def signed_up(size: int, outlets: int) -> list[Text]:
    """Accounts with nothing in common but one paragraph; 0 outlets: nobody knows whose they are."""
    return [
        Text(name=each.name, text=f"{each.text}\n{_SIGN_UP}", outlet=f"Outlet {place % outlets}" if outlets else "")
        for place, each in enumerate(synthetic(size, 300, copies=False))
    ]


def identical(size: int) -> list[Text]:
    """One account again and again."""
    (text,) = synthetic(1)
    return [Text(name=f"i{place}", text=text.text, outlet=f"Outlet {place % 50}") for place in range(size)]


def different(size: int) -> list[Text]:
    """As many that have nothing in common."""
    return synthetic(size, copies=False)


def kept_in_workspace(texts: Sequence[Text]) -> float:
    """Processor seconds, start-up among them, in which a pile is read into a new workspace for its copies alone."""
    with tempfile.TemporaryDirectory() as folder:
        pile = Path(folder) / "pile.jsonl"
        rows = ({"id": each.name, "text": each.text, "outlet": each.outlet} for each in texts)
        pile.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        workspace = Path(folder) / "pile.variorum"
        command = [sys.executable, "-m", "variorum.cli", "read", str(pile), "--into", str(workspace)]
        before = _of_children()
        subprocess.run([*command, "--only", "copies"], capture_output=True, check=True)
        return _of_children() - before


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def ugly() -> list[Text]:
    """Two accounts of 5 MB that share a half, one of one endless line; a thousand each of three that say nothing."""
    long = synthetic(3, 750_000, copies=False)
    half = len(long[0].text) // 2
    texts = [long[0].text, long[0].text[:half] + long[1].text[half:], long[2].text.replace("\n", " ")]
    chance = random.Random(1)
    for _ in range(1_000):
        texts += ["", "Continued", "\n\n".join(chance.sample((*BEFORE, *AFTER), 6))]
    return [Text(name=f"u{place}", text=text) for place, text in enumerate(texts)]
