"""Which accounts tell one happening, which happenings belong together, and what cannot be said."""

from __future__ import annotations

from evaluation.records import Record, Records
from evaluation.scoring import Row, b_cubed_rows, count, share

_WHEN = ("date", "when", "day")


def stories(gold: Records, found: Records) -> tuple[Row, ...]:
    """Stories and threads exactly right, and B³ over accounts by the first story that holds them."""
    wanted, told = _documents(gold.of("story")), _documents(found.of("story"))
    threads, told_threads = threads_of(gold), threads_of(found)
    names = sorted(frozenset().union(*wanted)) if wanted else []
    linked = [(_first(wanted, name), _first(told, name) if _first(told, name) >= 0 else name) for name in names]
    return (
        share("stories", "exact", len(set(wanted) & set(told)), len(set(wanted))),
        count("stories", "others", len(set(told) - set(wanted))),
        *b_cubed_rows("stories", "", linked),
        share("threads", "exact", len(set(threads) & set(told_threads)), len(set(threads))),
    )


def _documents(records: tuple[Record, ...]) -> list[frozenset[str]]:
    return [frozenset(record.texts("documents")) for record in records]


def threads_of(records: Records) -> list[frozenset[str]]:
    """The accounts of each thread."""
    held = {record.name: frozenset(record.texts("documents")) for record in records.of("story")}
    return [
        frozenset(record.texts("documents")).union(*(held.get(name, frozenset()) for name in record.texts("stories")))
        for record in records.of("thread")
    ]


def _first(groups: list[frozenset[str]], name: str) -> int:
    return next((i for i, group in enumerate(groups) if name in group), -1)


def gaps(gold: Records, found: Records) -> tuple[Row, ...]:
    """Questions the pile cannot answer, by account."""
    told_in = {record.name: record.texts("documents") or record.texts("told_by") for record in found.every}

    def documents(gap: Record) -> frozenset[str]:
        about = gap.text("about")
        return frozenset(gap.texts("documents") or told_in.get(about) or (about,))

    def like(a: Record, b: Record) -> float:
        question = b.text("question").casefold()
        same = a.text("question") == question or any(word in question for word in _WHEN)
        return float(same and documents(a) <= documents(b))

    pairs = {a.name for a in gold.of("gap") for b in found.of("gap") if not a.optional and like(a, b)}
    wanted = [record for record in gold.of("gap") if not record.optional]
    return (share("gaps", "found", len(pairs), len(wanted)),)
