"""What events cost beside the parse, in seconds of this process' CPU.

usage: python -m evaluation.cost_of_events --data BENCHMARKS [--accounts N]

Reads N accounts of BENCHMARKS/throughput/allsides_dev.jsonl.gz, evenly spread over the file, step by step in memory.
Word lists and the language model are loaded before. The bar: events under a third of the parse.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import json
import time
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from evaluation.events import RECKONING
from tests.reference import Pile, account
from variorum.actors import MENTIONS as NAMES
from variorum.dates import TIMEXES
from variorum.events import CHRONOLOGY, MENTIONS
from variorum.language import PARSE
from variorum.model import DocumentId, Finding, Shape, Step
from variorum.quotes import QUOTATIONS
from variorum.texts import FORM

F = TypeVar("F", bound=Finding)

_WARM = "Envoys of Marn and Osten met in Lund on 3 May 2031 and agreed to free the men, the mayor said."


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--accounts", type=int, default=100)
    options = parser.parse_args()
    before = (FORM, PARSE, NAMES, TIMEXES, QUOTATIONS, MENTIONS)
    Pile([account(_WARM, "warm")]).run(*before, *RECKONING)
    with gzip.open(options.data / "throughput" / "allsides_dev.jsonl.gz", "rt", encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    spread = texts[:: max(1, len(texts) // options.accounts)][: options.accounts]
    pile = Shelved([account(text, f"{number:04}", language="en") for number, text in enumerate(spread)])
    seconds = {step.name: _seconds(pile, step) for step in (*before, *RECKONING)}
    parse, reading, linking = (seconds[step.name] for step in (PARSE, MENTIONS, CHRONOLOGY))
    words = sum(len(text.split()) for text in spread)
    print(f"{len(spread)} accounts, {words:,} words: parse {parse:.2f} s, event mentions {reading:.2f} s ", end="")
    print(f"({reading / parse:.3f} of the parse), chronology {linking:.2f} s ({linking / parse:.3f})")
    print(f"events together: {(reading + linking) / parse:.3f} of the parse")


class Shelved(Pile):
    """A pile that sorts the findings of a kind once for each step, as a store would have them sorted and by account."""

    def all(self, kind: type[F]) -> list[F]:
        shelf: dict[type[Finding], list[Any]] = self.__dict__.setdefault("shelf", {})
        if kind not in shelf:
            shelf[kind] = super().all(kind)
        return shelf[kind]

    def of(self, kind: type[F], document: DocumentId) -> tuple[F, ...]:
        by_account: dict[type[Finding], Mapping[DocumentId, list[Any]]] = self.__dict__.setdefault("by_account", {})
        if kind not in by_account:
            found: dict[DocumentId, list[F]] = defaultdict(list)
            for finding in self.all(kind):
                for each in finding.in_documents():
                    found[each].append(finding)
            by_account[kind] = found
        return tuple(by_account[kind].get(document, ()))

    def run(self, *steps: Step) -> Pile:
        self.__dict__ |= {"shelf": {}, "by_account": {}}
        return super().run(*steps)


def _seconds(pile: Pile, step: Step) -> float:
    """Processor seconds of a step, run as the engine does: reckoning never looks for cycles among what it makes."""
    gc.collect()
    if step.shape is not Shape.EACH:
        gc.disable()
    begin = time.process_time()
    pile.run(step)
    spent = time.process_time() - begin
    gc.enable()
    return spent


if __name__ == "__main__":
    main()
