"""Bad input to both rooms: that nothing falls, that time grows with length, and that something is told.

usage: python -m evaluation.hostile [--words N]

Reads made-up texts of N, 2 N and 4 N words: quotation marks alone, reports without a sentence end, all capitals, a
transcript, marks of writing from right to left, marks left open in each paragraph, one quotation inside another, and
prints the seconds of processor beyond the parse, how many times those of N words they are, and what was told.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable

from evaluation.quotes import Unit
from tests.reference import account
from variorum.actors import MENTIONS
from variorum.language import parse
from variorum.model import Mention
from variorum.quotes import graded
from variorum.texts import DAMAGE, FORM

_SIZES = (1, 2, 4)
_MARKS = '“ ” " ‘ ’ « » „'

TEXTS: dict[str, Callable[[int], str]] = {
    "marks alone": lambda words: " ".join(_MARKS.split() * (words // 8)),
    "10,000 straight marks": lambda words: "Ana Kovar said “it rained” in Lund. " + '" ' * (5 * words),
    "no sentence ends": lambda words: "Ana Kovar said the bridge is old and " * (words // 8),
    "all capitals": lambda words: "ANA KOVAR SAID “THE BRIDGE IS OLD,” AND TOMAS BRANDT LEFT. " * (words // 11),
    "transcript": lambda words: "KOVAR: The bridge is old.\nBRANDT: It is not, as far as I know.\n" * (words // 13),
    "right to left": lambda words: "\u200fAna\u200b Kovar\u200e said \u202e“the bridge is old”\u202c. " * (words // 7),
    "left open": lambda words: "“The bridge is old, and we know it.\n" * (words // 8),
    "inside one another": lambda words: "He said “she said “they said “it is old. " * (words // 9),
    "one line of names": lambda words: "Ana Kovar Tomas Brandt Petr Dolan " * (words // 6),
}


def read(text: str) -> tuple[float, int, int]:
    """Seconds beyond parse, form and damage; the mentions and quotations told."""
    unit = Unit(account(text, language="en"))
    unit.take([parse(unit.document)])
    for step in (FORM, DAMAGE):
        assert step.run
        unit.take(step.run(unit))
    assert MENTIONS.run
    began = time.process_time()
    unit.take(MENTIONS.run(unit))
    told = graded(unit)
    return time.process_time() - began, len(unit.findings[Mention]), len(told)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--words", type=int, default=2000)
    asked = parser.parse_args()
    read(TEXTS["all capitals"](50))
    heads = "".join(f"{size * asked.words:>9,} w." for size in _SIZES)
    print(f"{'seconds beyond the parse':<26}{heads}{'times':>8}{'mentions':>10}{'quotations':>12}")
    for name, made in TEXTS.items():
        found = [read(made(size * asked.words)) for size in _SIZES]
        seconds = "".join(f"{took:12.3f}" for took, _, _ in found)
        times = found[-1][0] / max(found[0][0], 1e-3)
        print(f"{name:<26}{seconds}{times:8.1f}{found[-1][1]:10,}{found[-1][2]:12,}")


if __name__ == "__main__":
    main()
