"""Splitting an actor or an event: which of its names or tellings belong together, and which to the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.model import Actor, Event, Finding, FindingId, Mention, UsageError
from variorum.workspace.asking import Asking


@dataclass(frozen=True, slots=True)
class Split:
    """What belongs together, and what does not belong to it; one name of each spelling and account stands for all."""

    together: tuple[FindingId, ...]
    rest: tuple[FindingId, ...]


def split(asking: Asking, group: Finding, chosen: Sequence[str]) -> Split:
    """A split of an actor by spellings, or of an event by tellings.

    Args:
        group: the actor or event.
        chosen: ids of some of its names or tellings; of names all that are written alike go together.

    Raises:
        UsageError: it is neither, or nothing, or all of it, was chosen.
    """
    if not isinstance(group, Actor | Event):
        raise UsageError("only actors and events can be split")
    members = asking.members_of(group)
    kinds = {member.id: _kind(asking, member) for member in members}
    first: dict[tuple[str, str], FindingId] = {}
    for member in members:
        first.setdefault((kinds[member.id], member.in_documents()[0]), member.id)
    wanted = {kinds[FindingId(each)] for each in chosen if FindingId(each) in kinds}
    together = tuple(id for id in first.values() if kinds[id] in wanted)
    rest = tuple(id for id in first.values() if kinds[id] not in wanted)
    if not together or not rest:
        raise UsageError("choose what is another's, and leave what is not", hint="go back and choose again")
    return Split(together, rest)


def _kind(asking: Asking, member: Finding) -> str:
    """What goes together: names written alike; every telling alone."""
    if isinstance(member, Mention):
        return " ".join(asking.joined.words(member.span("text")).split())
    return member.id
