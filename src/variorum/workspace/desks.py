"""Two desks at work on one pile: decisions taken along, brought together, and laid beside one another.

A desk is a workspace, or the decisions of one written to a file: the `decision` lines of the export format, a whole
export as well.
"""

from __future__ import annotations

import datetime
import json
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from variorum.exports.rows import decision_row
from variorum.model import Anchor, Decision, DecisionType, DocumentId, FindingId, UsageError
from variorum.store import Store
from variorum.workspace.labels import label
from variorum.workspace.reliability import alpha

_FORMAT = "a desk is written by `variorum decisions export`"
_AROUND = 32
_LONGEST_TEXT = 2**31
_BETWEEN = (DecisionType.SAME.value, DecisionType.DIFFERENT.value)
_RATINGS = (DecisionType.READ_RIGHTLY, DecisionType.READ_WRONGLY)

Place = tuple[str, str, int, int]
Unit = tuple[Place, ...] | tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """Decisions brought in: those that are new, how many were here, and those on accounts that are not here."""

    new: tuple[Decision, ...]
    known: int
    elsewhere: tuple[Decision, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """Something on which desks decided differently, and the decision of each; None of one that has none."""

    told: str
    decisions: tuple[Decision | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What desks decided of one sort: on how many things at least two of them did, and how well they agree.

    Args:
        alpha: Krippendorff's alpha for nominal values; None where it cannot be told.
    """

    told: str
    decided: tuple[int, ...]
    shared: int
    alike: int
    alpha: float | None
    apart: tuple[Apart, ...]


def decisions_in(lines: Iterable[str]) -> list[Decision]:
    """The decisions of a desk that was written to a file, in the order decided.

    Raises:
        UsageError: a line is no record of the export format.
    """
    found = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            if row["kind"] == "decision":
                found.append(_decision(row))
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise UsageError(f"line {number} is no decision", hint=_FORMAT) from error
    return sorted(found, key=lambda each: (each.decided, each.id))


def _decision(row: Mapping[str, Any]) -> Decision:
    if len(row["on"]) < (2 if row["decision"] in _BETWEEN else 1):
        raise ValueError("a decision on nothing")
    decided = datetime.datetime.fromisoformat(row["decided"])
    if decided.tzinfo is None:
        raise ValueError("a moment without its offset")
    return Decision(
        decision=DecisionType(row["decision"]), anchors=tuple(_anchor(each) for each in row["on"]),
        author=_text(row["author"]), reason=_text(row["reason"]), decided=decided, field=_text(row["field"] or ""),
        value=_text(row["value"] or ""),
    )  # fmt: skip


def _anchor(row: Mapping[str, Any]) -> Anchor:
    finding = FindingId(_text(row["finding"])) if row["finding"] else None
    if finding is not None:
        bytes.fromhex(finding[1:])
    start, end = row["start"], row["end"]
    if not (type(start) is int and type(end) is int and 0 <= start <= end <= _LONGEST_TEXT):
        raise ValueError("no place in a text")
    return Anchor(
        DocumentId(""), _text(row["address"]), _text(row["kind"]), finding, start, end, _text(row["words"]), "", ""
    )


def _text(given: object) -> str:
    if not isinstance(given, str):
        raise TypeError("no text")
    given.encode("utf-8")
    return given


def brought_in(store: Store, decisions: Iterable[Decision]) -> Taken:
    """Decisions of another desk as they stand in the accounts here: those that are new to this workspace."""
    here = {decision.id for decision in store.decisions.all()}
    new: dict[str, Decision] = {}
    elsewhere, known = [], 0
    for decision in decisions:
        anchors = [_here(store, anchor) for anchor in decision.anchors]
        if decision.id in here or decision.id in new:
            known += 1
        elif None in anchors:
            elsewhere.append(decision)
        else:
            new[decision.id] = replace(decision, anchors=tuple(anchor for anchor in anchors if anchor is not None))
    return Taken(new=tuple(new.values()), known=known, elsewhere=tuple(elsewhere))


def _here(store: Store, anchor: Anchor) -> Anchor | None:
    """Where the words of an anchor stand in the accounts here; None where its account is not here, or not just one."""
    editions = [store.documents.get(each) for each in store.documents.editions(anchor.address)]
    if anchor.finding is None:
        return store.decisions.of_account(editions[0].id) if len(editions) == 1 else None
    fitting = [each for each in editions if each.text[anchor.start : anchor.end] == anchor.words] or editions
    if not fitting:
        return None
    account = fitting[-1]
    before = account.text[max(0, anchor.start - _AROUND) : anchor.start]
    after = account.text[anchor.end : anchor.end + _AROUND]
    return Anchor(
        account.id, anchor.address, anchor.kind, anchor.finding, anchor.start, anchor.end, anchor.words, before, after
    )


def by_author(decisions: Iterable[Decision]) -> dict[str, list[Decision]]:
    """Everybody's decisions, by the name they decided under."""
    found: dict[str, list[Decision]] = {}
    for decision in decisions:
        found.setdefault(decision.author, []).append(decision)
    return dict(sorted(found.items()))


def held_by_several(desks: Sequence[Iterable[str]]) -> int:
    """How many accounts more than one desk holds.

    Args:
        desks: where the accounts of each are from.

    Raises:
        UsageError: several desks have accounts, and no two of them one in common.
    """
    holding = [held for held in map(frozenset, desks) if held]
    several = sum(number > 1 for number in Counter(address for held in holding for address in held).values())
    if len(holding) > 1 and not several:
        raise UsageError(
            "these desks share no account, so nothing they decided can be compared",
            hint="read the same accounts, under the same names, at every desk",
        )
    return several


def compared(desks: Sequence[Iterable[Decision]]) -> list[Matter]:
    """What desks decided, laid side by side by what was asked: of one desk on one thing, the last decision counts."""
    last = [{_unit(decision): decision for decision in desk} for desk in desks]
    matters: dict[str, dict[Unit, None]] = {}
    for desk in last:
        for unit, decision in desk.items():
            matters.setdefault(_matter(decision), {})[unit] = None
    return [_compared(told, units, last) for told, units in sorted(matters.items())]


def _compared(told: str, units: Iterable[Unit], desks: Sequence[Mapping[Unit, Decision]]) -> Matter:
    rows = [tuple(desk.get(unit) for desk in desks) for unit in units]
    shared = [row for row in rows if sum(each is not None for each in row) > 1]
    values = [[_value(each) for each in row if each is not None] for row in shared]
    apart = [row for row, given in zip(shared, values, strict=True) if len(set(given)) > 1]
    return Matter(
        told=told, decided=tuple(sum(row[place] is not None for row in rows) for place in range(len(desks))),
        shared=len(shared), alike=len(shared) - len(apart), alpha=alpha(values),
        apart=tuple(Apart(told=_on(row), decisions=row) for row in sorted(apart, key=_on)),
    )  # fmt: skip


def _matter(decision: Decision) -> str:
    """What was asked, in plain words."""
    if decision.decision is DecisionType.SET:
        return f"{decision.field} of accounts"
    if decision.decision in _RATINGS:
        return "read rightly or wrongly"
    return f"same or different {'names' if decision.anchors[0].kind == 'mention' else 'events'}"


def _unit(decision: Decision) -> Unit:
    """What was decided on, whichever name or words were chosen first."""
    if decision.decision is DecisionType.SET:
        return decision.anchors[0].address, decision.field
    return tuple(sorted((a.address, a.kind, a.start, a.end) for a in decision.anchors))


def _value(decision: Decision) -> Hashable:
    return decision.value if decision.decision is DecisionType.SET else decision.decision


def _on(row: Iterable[Decision | None]) -> str:
    """On what a row of decisions is, in words."""
    first = next(decision for decision in row if decision is not None)
    return " and ".join(
        f"“{' '.join(anchor.words.split())}” in {anchor.address}" if anchor.words else anchor.address
        for anchor in first.anchors
    )


def told(decision: Decision | None) -> str:
    """What was decided, in a few words."""
    if decision is None:
        return "nothing"
    return decision.value if decision.decision is DecisionType.SET else label(decision.decision)


def counted(decisions: Iterable[Decision]) -> Iterator[str]:
    """How many of each sort."""
    for what, number in sorted(Counter(label(decision.decision) for decision in decisions).items()):
        yield f"{number} {what}"


def written(decisions: Iterable[Decision]) -> Iterator[str]:
    """Decisions as lines of the export format."""
    for decision in decisions:
        yield json.dumps(decision_row(decision), ensure_ascii=False) + "\n"


def record(matter: Matter, desks: Sequence[str]) -> dict[str, object]:
    """What desks decided of one sort, as a record; of what they decided differently, every decision."""
    return {
        "asked": matter.told,
        "decided": dict(zip(desks, matter.decided, strict=True)),
        "shared": matter.shared,
        "alike": matter.alike,
        "alpha": matter.alpha,
        "apart": [
            {"on": each.told, **{name: told(given) for name, given in zip(desks, each.decisions, strict=True) if given}}
            for each in matter.apart
        ],
    }
