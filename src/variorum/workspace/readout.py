"""The readout: what the accounts jointly tell, on one page, as sections of lines that each open with an id."""

from __future__ import annotations

import html
from collections.abc import Iterable
from dataclasses import dataclass

from variorum.model import FindingId, Gap, Issue, Story
from variorum.workspace.asking import Asking
from variorum.workspace.happening import Happening
from variorum.workspace.labels import plural
from variorum.workspace.lines import Line
from variorum.workspace.same_text import folded_accounts, same_text
from variorum.workspace.worth import worth_listing

_HAPPENINGS_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a title."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Readout:
    """The whole page. Shows itself as plain text."""

    head: str
    sections: tuple[Section, ...]

    def __str__(self) -> str:
        parts = [self.head]
        for section in self.sections:
            parts += ["", section.title]
            parts += [f"{'  ' * (line.depth + 1)}{line.text}   {line.id}".rstrip() for line in section.lines]
        return "\n".join(parts)

    def _repr_html_(self) -> str:
        return f"<pre>{html.escape(str(self))}</pre>"


def readout(asking: Asking, *, everything: bool = False) -> Readout:
    """The page for one workspace; `everything` adds what is less sure, trivial, or told once."""
    stories = sorted(asking.joined.all(Story), key=lambda story: (-len(story.documents), story.id))
    shown = stories if everything else stories[:_HAPPENINGS_SHOWN]
    sections = [Section("SAME TEXT", tuple(same_text(asking, everything=everything)))]
    for number, story in enumerate(shown, start=1):
        happening = Happening(asking, story, everything=everything)
        sections.append(Section(f"HAPPENING {number}   {happening.title()}", tuple(happening.lines())))
    if len(shown) < len(stories):
        more = Line(f"{len(stories) - len(shown)} more happenings: `stories`, or `show --all`")
        sections.append(Section("AND", (more,)))
    sections.append(Section("CANNOT SAY", tuple(cannot_say(asking, everything=everything))))
    return Readout(_head(asking, len(stories)), tuple(section for section in sections if section.lines))


def _head(asking: Asking, stories: int) -> str:
    cards = asking.joined.cards().values()
    counted = [card.id for card in cards if not card.superseded]
    earlier = len(cards) - len(counted)
    texts = len(counted) - folded_accounts(asking, counted)
    threads = len(asking.threads())
    told = [(len(counted), "account"), (texts, "text"), (stories, "happening"), (threads, "affair")]
    first, *others = [plural(number, noun) for number, noun in told if number or noun == "account"]
    return " · ".join([f"{first} (and {plural(earlier, 'earlier edition')})" if earlier else first, *others])


def cannot_say(asking: Asking, *, everything: bool) -> Iterable[Line]:
    """Open questions, one line for all accounts that share one; then inputs with an issue."""
    events = asking.joined.events
    by_question: dict[tuple[str, str, str], list[Gap]] = {}
    for gap in sorted(asking.joined.all(Gap), key=lambda g: (g.question, g.missing, g.id)):
        event = events.get(FindingId(gap.about))
        if event is not None and not everything and not worth_listing(event, asking.joined):
            continue
        by_question.setdefault((gap.question, gap.missing, gap.about), []).append(gap)
    for gaps in by_question.values():
        documents = [document for gap in gaps for document in gap.documents]
        yield Line(asking.telling.question(gaps[0], documents), asking.short(gaps[0].id), sort="gap")
    for issue in sorted(asking.joined.all(Issue), key=lambda i: (i.address, i.id)):
        yield Line(asking.telling.line(issue), asking.short(issue.id), sort="issue")
