"""Reports inside reports: "the mayor says the minister promised …" is the mayor's word for the minister's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.quotes.page import Draft, Page


def nested(page: Page, drafts: Sequence[Draft]) -> Iterator[tuple[Draft, Draft]]:
    """Each draft whose cue stands in the words of another, with the innermost such other."""
    events = [(start, -end, 0, number) for number, draft in enumerate(drafts) for start, end in draft.contents]
    starts = page.parse.starts
    events += [(starts[draft.anchor], 1, 1, number) for number, draft in enumerate(drafts) if draft.anchor >= 0]
    around: list[tuple[int, int]] = []
    for at, end, is_cue, number in sorted(events):
        while around and around[-1][0] <= at:
            around.pop()
        if not is_cue:
            around.append((-end, number))
        elif around and around[-1][1] != number:
            yield drafts[number], drafts[around[-1][1]]
