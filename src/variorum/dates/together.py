"""Timexes of one sentence that complete each other: "after midnight, when Sunday's rehearsal was over"."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace

from variorum.language import Parse
from variorum.model import TimexType

_LOOKS_BACK = "told:day:0"
_NAMES_A_DAY = re.compile(r"(day|weekday|fill|holiday):[^/]*$")
_DAY = re.compile(r"(\d{4}|XXXX)-\d\d-\d\d$|XXXX-XX-XX$|XXXX-WXX-\d$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reading of characters [start, end)."""

    start: int
    end: int
    timex: TimexType
    value: str
    rule: str
    modifier: str


def joined(candidates: list[Candidate], parse: Parse) -> list[Candidate]:
    """The candidates, times of day seen from the nearest day their own sentence names, where it names one.

    What a sentence names itself is nearer than the day last spoken of before it.
    """
    sentences: dict[tuple[int, int], list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        first, last = parse.tokens(candidate.start, candidate.end)
        sentences[parse.sentence(first) if first < last else (-1, -1)].append(candidate)
    made = []
    for together in sentences.values():
        days = [candidate for candidate in together if _names_a_day(candidate)]
        for candidate in together:
            behind = [other for other in together if _is_of(candidate, other)]
            made.append(_seen_from(candidate, behind or days))
    return sorted(made, key=lambda candidate: candidate.start)


def _names_a_day(candidate: Candidate) -> bool:
    open_day = bool(_NAMES_A_DAY.match(candidate.rule))
    return candidate.timex is TimexType.DATE and bool(_DAY.match(candidate.value)) and (open_day or not candidate.rule)


def _is_of(time: Candidate, day: Candidate) -> bool:
    """Whether a day told from another stands right behind a time of day ("at 6:40 the next day")."""
    return 0 <= day.start - time.end <= 1 and day.timex is TimexType.DATE and day.rule.startswith(_LOOKS_BACK + "/day:")


def _seen_from(candidate: Candidate, days: list[Candidate]) -> Candidate:
    if candidate.timex is not TimexType.TIME or not candidate.rule.startswith(_LOOKS_BACK) or not days:
        return candidate
    day = min(days, key=lambda other: max(other.start - candidate.end, candidate.start - other.end))
    rest = candidate.rule.removeprefix(_LOOKS_BACK).removeprefix("/")
    time = candidate.value.partition("T")[2]
    if not day.rule:
        return candidate if rest else replace(candidate, value=f"{day.value}T{time}", rule="")
    rule = "/".join(part for part in (day.rule, rest) if part)
    return replace(candidate, value=f"{'XXXX-XX-XX' if rest else day.value}T{time}", rule=rule)
