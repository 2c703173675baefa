"""One line a part: our figure beside the best peer's, read from the frozen result tables."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from docs.parts.markers import table

_FIGURE = r"([\d.,]+)"


@dataclass(frozen=True, slots=True)
class Headline:
    """Where a figure stands in a table: a pattern with one group, the first match of which counts.

    A peer's is a pattern too, or a published figure; the best peer is shown.
    """

    part: str
    measure: str
    file: str
    ours: str
    peers: tuple[tuple[str, str | float], ...] = ()


def _row(label: str, column: int) -> str:
    """The figure in a column of the first row that begins with a label."""
    return rf"(?m)^{re.escape(label)}\s+" + r"[\d.,]+\s+" * column + _FIGURE


def _haystack(method: str) -> str:
    return rf"(?m)^haystack\s+\d+\s+{re.escape(method)}(?:\s+[\d.]+){{2}}\s+{_FIGURE}"


_COPY_PEERS = ("datasketch", "rensa", "rensa", "Daft", "SimHash", "TF-IDF", "exact 5-grams", "exact 8-grams")


def _among_copies(first: int) -> tuple[tuple[str, str | float], ...]:
    return tuple((name, _row("ALL", first + n)) for n, name in enumerate(_COPY_PEERS))


HEADLINES = (
    Headline("Copies", "edited copies of real articles, pairs, F1", "copies", _row("ALL", 0), _among_copies(2)),
    Headline(
        "Copies",
        "harder ones, with site furniture, moulds and rewrites, pairs, F1",
        "harder_copies",
        _row("ALL", 0),
        _among_copies(2),
    ),
    Headline(
        "Copies",
        "in the wild: of the pairs shown, how many are real by hand",
        "natural_copies",
        rf"shown: .*?\({_FIGURE}\)",
        (("containment of 8-grams", rf"shown by containment: .*?\({_FIGURE}\)"),),
    ),
    Headline("Edits", "own pairs held back: edits found, F1", "edits", rf"(?s)\nheld.*?\sF1\s+{_FIGURE}"),
    Headline("Edits", "the same: weight right", "edits", rf"(?s)\nheld.*?\sweight right\s+{_FIGURE}"),
    Headline(
        "Names",
        "name_bench (half), pairs, F1",
        "names",
        rf"(?m)^variorum\s+all\s.*?F1 {_FIGURE}",
        (
            ("rapidfuzz WRatio", rf"(?m)^rapidfuzz WRatio\s+all\s.*?F1 {_FIGURE}"),
            ("nomenklatura LogicV2", rf"(?m)^nomenklatura LogicV2\s+all\s.*?F1 {_FIGURE}"),
        ),
    ),
    Headline("Actors", "incidents held back, linking, CoNLL F1", "actors", rf"(?s)held back.*?CoNLL\s+F1 {_FIGURE}"),
    Headline(
        "Quotations",
        "PolNeAR dev, untrained, relaxed attribution, F1",
        "quotations",
        rf"(?m)^relaxed\s+[\d.]+\s+[\d.]+\s+{_FIGURE}",
        (("textacy", r"(?ms)^textacy.*?^relaxed\s+[\d.]+\s+[\d.]+\s+" + _FIGURE),),
    ),
    Headline(
        "Time words",
        "TimeBank and AQUAINT, value, F1",
        "dates",
        r"(?m)^all(?:\s+[\d.]+){5}\s+" + _FIGURE,
        (
            ("HeidelTime", r"(?m)^HeidelTime, all(?:\s+[\d.]+){2}\s+" + _FIGURE),
            ("dateparser", r"(?m)^every 4th: dateparser.search(?:\s+[\d.]+){5}\s+" + _FIGURE),
        ),
    ),
    Headline(
        "Stories",
        "both sets among 5,000 other articles, pairs, F1",
        "stories",
        _haystack("variorum"),
        tuple((name, _haystack(name)) for name in ("TF-IDF and names x time", "TF-IDF, average link", "MiniLM x time")),
    ),
    Headline(
        "Events",
        "ECB+ dev, predicted mentions, CoNLL F1",
        "events",
        rf"(?m)^variorum\s+exact\s+kept.*?{_FIGURE}$",
        (("head lemma", rf"(?m)^head lemma\s+exact\s+kept.*?{_FIGURE}$"),),
    ),
    Headline("Support", "planted truth: exactly right", "planted", r"(?m)^support told.*?\s[\d.]+ " + _FIGURE),
    Headline(
        "Contradictions",
        "first reading, before what it found was mended: right by both of two readers",
        "disputes",
        rf"(?m)^judged, reader B: right \d+ of \d+ \({_FIGURE}\)",
    ),
    Headline(
        "Contradictions",
        "latest reading, mostly claimed and denied: right by both of two readers",
        "disputes",
        rf"(?m)^fourth, reader B: right \d+ of \d+ \({_FIGURE}\)",
    ),
    Headline(
        "Page text",
        "article-extraction-benchmark, F1",
        "pages",
        _row("variorum", 0),
        (("trafilatura", _row("trafilatura", 0)),),
    ),
)


def headlines(folder: Path) -> str:
    """A Markdown table of the figures that say most; LookupError where a table no longer has one."""
    rows = [(one.part, one.measure, _found(folder, one.file, one.ours), _best(folder, one)) for one in HEADLINES]
    return table(("Part", "Measured on", "Variorum", "Best peer"), rows)


def _best(folder: Path, headline: Headline) -> str:
    if not headline.peers:
        return "–"
    value, name = max((_found(folder, headline.file, pattern), name) for name, pattern in headline.peers)
    return f"{value} {name}"


def _found(folder: Path, file: str, figure: str | float) -> str:
    """A figure of at most 1, with three digits; tables that count in per cent are divided."""
    value = (
        figure if isinstance(figure, float) else _searched((folder / f"{file}.txt").read_text(encoding="utf-8"), figure)
    )
    return f"{value / 100 if value > 1 else value:.3f}"


def _searched(text: str, pattern: str) -> float:
    found = re.search(pattern, text)
    if found is None:
        raise LookupError(f"no figure {pattern!r} in this table")
    return float(found.group(1).replace(",", ""))
