"""People's decisions: made, undone, and applied to every count at once."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from variorum.engine import Plan, Run, Staleness
from variorum.model import (
    Anchor,
    Decision,
    DecisionType,
    Finding,
    Group,
    NotFound,
    Told,
    UsageError,
)
from variorum.store import Store
from variorum.texts.dates_stated import stated_date

FIELDS = ("published", "outlet", "authors")
"""What a person may set of an account."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?")
_TWO = (DecisionType.SAME, DecisionType.DIFFERENT)
_LEAST_ID = 4
"""Characters of an id that name a decision: no fewer are shown."""


def decide(store: Store, plan: Plan, *decisions: Decision) -> None:
    """Keep decisions and apply them in one transaction: no text is read again.

    Raises:
        UsageError: a decision does not fit what it is about.
    """
    for decision in decisions:
        _check(decision)
    with store.transaction():
        _touch(store, plan, decisions)
        for decision in decisions:
            store.decisions.add(decision)
        _touch(store, plan, decisions)
        Run(store, plan)()


def undo(store: Store, plan: Plan, *decisions: str) -> None:
    """Withdraw decisions (their ids or beginnings of them) and apply that in one transaction.

    Raises:
        NotFound: no decision, or several, of one of those ids.
    """
    with store.transaction():
        found = [_decision(store, each) for each in decisions]
        _touch(store, plan, found)
        for decision in found:
            store.decisions.withdraw(decision.id)
        _touch(store, plan, found)
        Run(store, plan)()


def _decision(store: Store, id: str) -> Decision:
    found = [each for each in store.decisions.all() if each.id.startswith(id)] if len(id) >= _LEAST_ID else []
    if len(found) != 1:
        raise NotFound(
            f"{len(found)} decisions have an id that begins {id!r}", hint="`variorum decide WORKSPACE` lists them"
        )
    return found[0]


def anchors(store: Store, kinds: Sequence[type[Finding]], ids: Sequence[str]) -> tuple[Anchor, ...]:
    """Where findings stand. A group stands where its first member does that rests on words.

    Raises:
        NotFound: there is no such finding, or it rests on no words.
    """
    by_letter: dict[str, list[type[Finding]]] = {}
    for kind in kinds:
        by_letter.setdefault(kind.letter, []).append(kind)
    return tuple(store.decisions.anchor(_told(store, by_letter, name)) for name in ids)


def _told(store: Store, by_letter: dict[str, list[type[Finding]]], name: str) -> Told:
    for kind in by_letter.get(name[:1], ()):
        found = store.findings.get(kind, name)
        if isinstance(found, Told):
            return found
        if isinstance(found, Group):
            return _told(store, by_letter, found.members[0].id)
    raise NotFound(f"nothing that rests on words has the id {name}", hint="ids stand at the ends of lines")


def made(
    chosen: DecisionType, where: Sequence[Anchor], *, author: str, reason: str, field: str = "", value: str = ""
) -> Decision:
    """A decision of now."""
    now = datetime.datetime.now(datetime.UTC)
    return Decision(
        decision=chosen, anchors=tuple(where), author=author, reason=reason, decided=now, field=field, value=value
    )


def _check(decision: Decision) -> None:
    wanted = 2 if decision.decision in _TWO else 1
    if len(decision.anchors) != wanted:
        raise UsageError(f"“{decision.decision}” is about {wanted} findings, not {len(decision.anchors)}")
    if decision.decision is DecisionType.SET:
        if decision.field not in FIELDS:
            raise UsageError(f"cannot set {decision.field!r} of an account", hint=f"one of {', '.join(FIELDS)}")
        if decision.field == "published" and not _is_day(decision.value):
            raise UsageError(f"{decision.value!r} is no date", hint="write it as 2031-03-01")
    elif len({anchor.kind for anchor in decision.anchors}) > 1:
        raise UsageError("only findings of one kind can be the same", hint="compare two actors, or two events")


def _is_day(value: str) -> bool:
    return _DAY.fullmatch(value) is not None and stated_date(value) is not None


def _touch(store: Store, plan: Plan, decisions: Sequence[Decision]) -> None:
    staleness = Staleness(store, plan)
    for decision in decisions:
        for anchor in decision.anchors:
            documents = store.documents.editions(anchor.address)
            if decision.decision is DecisionType.SET:
                staleness.corrected(documents)
            else:
                staleness.decided(anchor.kind, documents)
