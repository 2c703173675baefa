"""Quotations by textacy (direct quotations only), by the same parser, scorer and texts as `evaluation.quotes`.

    python -m evaluation.quote_peers --data BENCHMARKS [--part dev] [--sample N]

`evaluation.quotes --peers` prints this table below its own, in the same run. Needs textacy (Apache 2.0), which Variorum
does not: `pip install textacy` in an environment of its own that has Variorum too. A text whose marks do not pair up is
given to it paragraph by paragraph, as it refuses the whole.
"""

from __future__ import annotations

import argparse
import importlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from evaluation.quotes import Gold, count, golds, show
from variorum.language.model import pipeline
from variorum.quotes.corpora import Spans


def attributed(text: str) -> Iterator[Spans]:
    """What textacy finds, in the roles of the scorer."""
    try:
        yield from _found(text, 0)
    except ValueError:
        for paragraph in re.finditer(r"[^\r\n]+", text):
            try:
                yield from _found(paragraph[0], paragraph.start())
            except ValueError:
                continue


def _found(text: str, base: int) -> list[Spans]:
    extract: Any = importlib.import_module("textacy.extract")
    triples = list(extract.direct_quotations(pipeline()(text)))
    return [
        {
            "source": [(base + t.idx, base + t.idx + len(t)) for t in triple.speaker],
            "cue": [(base + t.idx, base + t.idx + len(t)) for t in triple.cue],
            "content": [(base + triple.content.start_char, base + triple.content.end_char)],
        }
        for triple in triples
    ]


def tell(articles: Iterable[Gold], sample: int = 0) -> None:
    """Print the table of the first articles, or of all."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for gold in islice(articles, sample or None):
        count(gold, [gold.words(spans) for spans in attributed(gold.text)], counts)
    show(counts)


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the benchmark folder")
    parser.add_argument("--part", default="dev", choices=("dev", "train"))
    parser.add_argument("--sample", type=int, default=0, help="only the first N articles")
    options = parser.parse_args()
    tell(golds(options.data / "polnear" / options.part), options.sample)


if __name__ == "__main__":
    main()
