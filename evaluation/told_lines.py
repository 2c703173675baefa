"""Every line the program tells of a pile, question by question, and the same in words of this project alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from variorum.workspace import Answer, Workspace

_NAMED = frozenset({"actor", "agreement", "dispute", "framing", "both_can_hold", "gap", "issue"})
"""Kinds whose lines are of names, values, counts and our own sentences: they can be printed as they are."""
_FIELDS = (
    "type", "status", "interval", "basis", "slot", "value", "quotation", "mode", "stance", "outcome", "edit", "weight",
    "certainty", "polarity",
)  # fmt: skip


# What somebody does, how somebody is described at length, and the roles told of an actor, are an account's own words.
_DONE = re.compile(r"(?<=does: ).*?(?=   | — |$)")
_LONG_QUOTED = re.compile(r"“(?:[^”\s]+\s+){3,}[^”]*”")
_ROLES = re.compile(r"(?<= · person) · .*?(?=   )")


@dataclass(frozen=True, slots=True)
class Told:
    """A line: the question it answers, its words, and the same without any sentence of an account.

    `of` is the id of what the words are told of, where the line does not say it.
    """

    question: str
    text: str
    own: str
    of: str = ""


def told(workspace: Workspace) -> Iterator[Told]:
    """Every line, in the order of the commands."""
    names = {answer.row["id"]: answer.row["name"] for answer in workspace.actors()}
    lists: dict[str, Sequence[Answer]] = {
        "same text": [answer for pair in _pairs(workspace) for answer in workspace.diff(*pair)],
        "happenings": workspace.stories(),
        "events": workspace.timeline(everything=True),
        "told alike": workspace.agreements(),
        "told differently": workspace.disputes(),
        "without the denial": workspace.without_denial(),
        "in what light": workspace.framing(),
        "can both hold": workspace.both_can_hold(),
        "said": workspace.quotations(),
        "positions": workspace.positions(everything=True),
        "forecasts": workspace.forecasts(),
        "actors": workspace.actors(),
        "cannot say": [*workspace.gaps(), *workspace.issues()],
    }
    for question, answers in lists.items():
        yield from (Told(question, _of(answer, names), _own(answer, names)) for answer in answers)
    yield from _claims(workspace, names)
    yield from _page("on the page", workspace)
    yield from _traces(workspace, [*lists["told alike"], *lists["told differently"]])


def _pairs(workspace: Workspace) -> Iterator[tuple[str, str]]:
    for copy in workspace.copies():
        left, right = copy["documents"]
        yield left, right


def _of(answer: Answer, names: dict[str, str]) -> str:
    """The line; of an event also who is told to take part in it."""
    if answer.row["kind"] != "event":
        return answer.text
    parts = [f"{names.get(p['actor'], '')} ({p['role']})" for p in answer["participants"]]
    return f"{answer.text} [{'; '.join(parts)}]"


def _claims(workspace: Workspace, names: dict[str, str]) -> Iterator[Told]:
    """Claims with the happening or the one they are of."""
    for claim in workspace.claims():
        yield Told("claims", claim.text, _own(claim, names), claim.row.get("about") or "")


def _page(question: str, workspace: Workspace) -> Iterator[Told]:
    """What the page of all says of a happening as a whole; the lines it shares with other questions stand there."""
    for section in workspace.show().sections:
        for line in section.lines:
            if line.sort in ("story", "dating", "") and not line.text.startswith("and "):
                yield Told(question, f"{section.title.split('   ')[0]}: {line.text}", line.text)


def _traces(workspace: Workspace, answers: Sequence[Answer]) -> Iterator[Told]:
    """Where each main statement comes from: for one claim of every agreement and of every side of a dispute."""
    for answer in answers:
        claims = [side["claims"][0] for side in answer.row.get("sides", ())]
        claims = claims or [member.row["id"] for member in workspace.members(answer.row["id"])][:1]
        for claim in claims:
            if claim.startswith("k"):
                yield from _trace(workspace, claim)


def _trace(workspace: Workspace, claim: str) -> Iterator[Told]:
    traced = workspace.trace(claim)
    row = traced.row
    counts = f"{row['accounts']} accounts, {row['texts']} texts, at most {row['separate_at_most']} separate"
    yield Told("traces", traced.page.head, f"{claim[:8]}: {counts}")
    for section in traced.page.sections:
        for line in section.lines:
            own = line.text.split(": ")[0]
            yield Told("traces", f"{traced.page.head[:60]} {section.title}: {line.text}", f"{section.title}: {own}")


def _own(answer: Answer, names: dict[str, str]) -> str:
    """What a line says by names, values and places."""
    row = answer.row
    if row["kind"] in _NAMED:
        return f"{answer.id}  {_LONG_QUOTED.sub('“…”', _DONE.sub('…', _ROLES.sub('', answer.text)))}"
    parts = [answer.id, *(_plain(row[field]) for field in _FIELDS if row.get(field) and _may_stand(row, field))]
    parts += [f"{p['role']} {names.get(p['actor'], '')}" for p in row.get("participants", ())]
    by = row.get("said_by") or row.get("speakers") or row.get("actor") or ()
    parts += [f"by {names[each]}" for each in ([by] if isinstance(by, str) else by) if each in names]
    parts += [f"of {names[row['about']]}"] if row.get("about") in names else []
    return " · ".join([*parts, *_places(row)])


def _may_stand(row: dict[str, Any], field: str) -> bool:
    """A value of a slot, but not what somebody does in an account's words; a quotation's form, but not its id."""
    if field == "quotation":
        return bool(row["kind"] == "quotation")
    return field != "value" or row.get("slot") != "does"


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return " to ".join(dict.fromkeys(str(item) for item in value))
    return str(value).replace("_", " ")


def _places(row: dict[str, Any]) -> Iterator[str]:
    """Where the words stand: account and characters; accounts alone where a finding rests on others."""
    places = [place for found in row.get("evidence", {}).values() for place in found]
    for place in places[:1]:
        yield f"{place['document'][:3]}:{place['start']}–{place['end']}"
    if not places:
        accounts = row.get("told_by") or row.get("documents") or []
        yield ", ".join(name[:3] for name in accounts) if isinstance(accounts, list) else ""
