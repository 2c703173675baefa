"""JSON lines as passim writes its pairwise alignments: one line for each stretch of text that two accounts share.

Both sides stand under one another column by column, with "-" where one has nothing; so that no other "-" is there, a
hyphen of the text is written U+2010, as passim does. Offsets count code points of the accounts' texts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import orjson

from variorum.copies.body import Body
from variorum.exports.gathering import GatheringExporter
from variorum.exports.rows import Row
from variorum.exports.tracing import Segment
from variorum.exports.variants import variants
from variorum.model import Copy, Edit, Span

_APART = 200  # characters on one side only that end a stretch
_LEAST = 20  # equal characters in a stretch worth a line


class Alignments(GatheringExporter):
    """Pairs of accounts side by side, as passim writes alignments, with the edits: one line a shared stretch."""

    name = "alignments"
    suffix = ".jsonl"

    def finish(self) -> None:
        for copy in self._gathered.copies:
            for line in self._lines(copy):
                self._out.write(orjson.dumps(line, option=orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE))
        self._out.flush()

    def _lines(self, copy: Copy) -> Iterator[Row]:
        left, right = (self._gathered.account(document) for document in (copy.left, copy.right))
        one, two = left.body, right.body
        told: Row = {"copy": copy.id, "lineage": copy.lineage, "use": copy.use}
        for side, card in (("", left.card), ("2", right.card)):
            published = card.published.isoformat() if card.published else None
            stated = {"uid": card.id, "id": card.name, "series": card.outlet, "date": published}
            told |= {f"{key}{side}": value for key, value in stated.items()}
        for stretch in stretches(one, two, variants(one, two, copy, self._gathered.edits(copy))):
            yield told | _line(one, two, *stretch)


Cut = tuple[tuple[int, int], tuple[int, int], list[Segment]]


def stretches(one: Body, two: Body, segments: Sequence[Segment]) -> Iterator[Cut]:
    """What two bodies share: characters of both, and the differences inside; cut where one has much that is its own."""
    i = j = 0
    inside: list[Segment] = []
    end = Segment(len(one.text), len(one.text), len(two.text), len(two.text))
    for segment in [*segments, end]:
        if segment is not end and not _parts(segment):
            inside.append(segment)
            continue
        if segment.start - i - sum(each.end - each.start for each in inside) >= _LEAST:
            yield (i, segment.start), (j, segment.there), inside
        i, j, inside = segment.end, segment.there_end, []


def _parts(segment: Segment) -> bool:
    """Whether a difference ends a stretch."""
    sizes = segment.end - segment.start, segment.there_end - segment.there
    return not segment.edits or (min(sizes) == 0 and max(sizes) >= _APART)


def _line(one: Body, two: Body, here: tuple[int, int], there: tuple[int, int], inside: Sequence[Segment]) -> Row:
    s1, s2, matches = columns(one.text, two.text, here, there, inside)
    spans, spans2 = one.spans(*here), two.spans(*there)
    return {
        "begin": spans[0].start, "end": spans[-1].end, "begin2": spans2[0].start, "end2": spans2[-1].end,
        "spans": _pairs(spans), "spans2": _pairs(spans2), "s1": s1, "s2": s2, "matches": matches,
        "edits": [_edit(edit) for segment in inside for edit in segment.edits],
    }  # fmt: skip


def columns(
    one: str, two: str, here: tuple[int, int], there: tuple[int, int], inside: Sequence[Segment]
) -> tuple[str, str, int]:
    """Both sides, each as long as the other, and in how many columns they are equal."""
    upper, lower, matches = [], [], 0
    i, j = here[0], there[0]
    for segment in [*inside, Segment(here[1], here[1], there[1], there[1])]:
        before, after = one[segment.start : segment.end], two[segment.there : segment.there_end]
        upper += [_marked(one[i : segment.start]), _marked(before), "-" * len(after)]
        lower += [_marked(two[j : segment.there]), "-" * len(before), _marked(after)]
        matches += segment.start - i
        i, j = segment.end, segment.there_end
    return "".join(upper), "".join(lower), matches


def _marked(words: str) -> str:
    return words.replace("-", "\N{HYPHEN}")


def _edit(edit: Edit) -> Row:
    left, right = edit.spans("left"), edit.spans("right")
    return {
        "id": edit.id, "edit": edit.edit, "weight": edit.weight, "before": edit.before, "after": edit.after,
        "why": edit.why, "spans": _pairs(left), "spans2": _pairs(right),
    }  # fmt: skip


def _pairs(spans: Sequence[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
