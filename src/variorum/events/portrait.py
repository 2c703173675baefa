"""An event for people: how it is told to stand, its place, length and who took part (see `titles` for its name)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from variorum.events.clusters import Cluster
from variorum.events.features import DENIED, HELD, PLANNED, Cast
from variorum.events.within import alike
from variorum.model import DocumentId, FindingId, Participant, Status
from variorum.words import predicates

_STATUS = {PLANNED: Status.PLANNED, DENIED: Status.DENIED}
_PARTS = ("agent", "patient", "partner")


def status(cluster: Cluster, denied: frozenset[FindingId]) -> Status:
    """How the accounts tell it; `denied` are the event mentions that somebody is told to deny."""
    if cluster.standing == HELD and any(m.mention.id in denied for m in cluster.members):
        return Status.DISPUTED
    if any(m.telling.cancelled for m in cluster.members):
        return Status.DENIED
    return _STATUS.get(cluster.standing, Status.TOLD)


def denied_tellings(clusters: Sequence[Cluster]) -> frozenset[FindingId]:
    """Event mentions denied: in so many words, or because a like happening to the same patient is told as denied."""
    denied = {m.telling.denies for c in clusters for m in c.members if m.telling.denies is not None}
    refused: dict[tuple[str, str], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        if cluster.standing == DENIED and cluster.type not in predicates.RECURRENT:
            for patient in cluster.patients:
                refused[cluster.type, patient].append(cluster)
    for cluster in clusters:
        if cluster.standing == HELD and not cluster.is_background:
            against = (c for patient in cluster.patients for c in refused.get((cluster.type, patient), ()))
            if any(alike(cluster, c) and set(c.documents) != set(cluster.documents) for c in against):
                denied.add(cluster.first.mention.id)
    return frozenset(denied)


def place(cluster: Cluster) -> str:
    """Where, in the words most accounts use."""
    return _commonest(cluster, "place")


def duration(cluster: Cluster) -> str:
    """How long (TIMEX3), when the accounts agree on one length; "" otherwise."""
    lengths = sorted(cluster.lengths)
    return lengths[0] if len(lengths) == 1 else ""


def _commonest(cluster: Cluster, role: str) -> str:
    told: dict[str, set[DocumentId]] = defaultdict(set)
    times: Counter[str] = Counter()
    for member in cluster.members:
        for part in member.telling.parts:
            if part.role == role:
                told[part.words].add(member.document)
                times[part.words] += 1
    return min(told, key=lambda words: (-len(told[words]), -times[words], words), default="")


def participants(cluster: Cluster, who: Cast) -> tuple[Participant, ...]:
    """Actors by role, with the accounts that tell so; who is named as one side in one account and the other in
    another is a partner to all.
    """
    told: dict[tuple[FindingId, str], set[DocumentId]] = defaultdict(set)
    for member in cluster.members:
        for part in member.telling.parts:
            actor = who.of(part.mention)
            if actor is not None and part.role in _PARTS:
                role = "partner" if cluster.type == "CONSULT" else part.role
                told[actor, role].add(member.document)
    return tuple(sorted(Participant(a, role, tuple(sorted(docs))) for (a, role), docs in told.items()))
