"""Body text of pages: ours and trafilatura's, by the 4-word shingle F1 of the article extraction benchmark.

Scores as the benchmark does (scrapinghub/article-extraction-benchmark, evaluate.py): true and false shingles of a page
are divided by their sum, precision and recall are means over pages, F1 is of the means.

    python evaluation/pages.py --data BENCHMARKS
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from statistics import mean

import trafilatura

from variorum.model import Document, Metadata, RegionLabel, document_id
from variorum.texts import form_of
from variorum.texts.decode import decode
from variorum.texts.formats.format import Refused
from variorum.texts.formats.html import load_html

_TOKEN = re.compile(r"\w+", re.UNICODE)
_TOLD = (RegionLabel.BODY, RegionLabel.PULL_QUOTE)


def shingles(text: str, size: int = 4) -> Counter[tuple[str, ...]]:
    """Runs of words of a text, counted; a shorter text is one run."""
    tokens = _TOKEN.findall(text)
    return Counter(t for t in (tuple(tokens[i : i + size]) for i in range(max(1, len(tokens) - size + 1))) if t)


def counts(true: str, given: str) -> tuple[float, float, float]:
    """True, false and missing shingles of a page, as shares of their sum."""
    gold, ours = shingles(true), shingles(given)
    hit = sum((gold & ours).values())
    false, missed = sum(ours.values()) - hit, sum(gold.values()) - hit
    total = hit + false + missed
    return (hit / total, false / total, missed / total) if total else (0.0, 0.0, 0.0)


def score(rows: list[tuple[float, float, float]]) -> tuple[float, float, float]:
    """F1, precision and recall over pages."""
    precision = mean(1.0 if not f and not m else h / (h + f) for h, f, m in rows if h + f > 0)
    recall = mean(1.0 if not f and not m else h / (h + m) for h, f, m in rows if h + m > 0)
    return 2 * precision * recall / (precision + recall), precision, recall


def our_body(content: bytes) -> str:
    """The blocks whose region is body or pull quote, and headlines after the first body block."""
    made = load_html(content, decode(content, declared=True), Metadata(), "html", 1)
    if isinstance(made, Refused):
        return ""
    document = Document(
        id=document_id("page", content), address="page", name="page", text=made.text, blocks=made.blocks,
        metadata=made.metadata,
    )  # fmt: skip
    form, lines, begun = form_of(document), [], False
    for label, block in zip(form.labels, document.blocks, strict=True):
        begun = begun or label is RegionLabel.BODY
        if label in _TOLD or (begun and label is RegionLabel.HEADLINE):
            lines.append(document.text[block.start : block.end])
    return "\n".join(lines)


def their_body(content: bytes) -> str:
    """What trafilatura gives out with its settings for most text that is not comments."""
    return trafilatura.extract(content.decode("utf-8", "replace"), include_comments=False) or ""


def main() -> None:
    """Print the table, and on request the pages with the worst bodies."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder of public benchmarks")
    parser.add_argument("--worst", type=int, default=0, help="also list this many pages where we fall short")
    arguments = parser.parse_args()
    folder = arguments.data / "pages"
    gold = json.loads((folder / "ground-truth.json").read_text("utf-8"))
    readers: dict[str, Callable[[bytes], str]] = {"variorum": our_body, "trafilatura": their_body}
    rows: dict[str, list[tuple[float, float, float]]] = {name: [] for name in readers}
    names = sorted(gold)
    for name in names:
        content = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
        for reader, body in readers.items():
            rows[reader].append(counts(gold[name]["articleBody"], body(content)))
    print(f"{len(names)} pages           F1     precision  recall")
    for reader, made in rows.items():
        print(f"{reader:<16}  " + "   ".join(f"{figure:.4f}" for figure in score(made)))
    short = sorted(zip(rows["variorum"], rows["trafilatura"], names, strict=True), key=lambda r: r[0][0])
    for ours, theirs, name in short[: arguments.worst]:
        print(name[:12], gold[name]["url"][:70], [round(x, 2) for x in ours], [round(x, 2) for x in theirs])


if __name__ == "__main__":
    main()
