"""Whose silence tells something: accounts of the same happening, and those that could not be read for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set

from variorum.model import Damage, DamageType, DocumentId, Interval, Reading, Story
from variorum.workspace.asking import Asking

_LOSING = {
    DamageType.DROPPED_TEXT: "words of it are lost", DamageType.TRUNCATED: "it is cut short",
    DamageType.PAYWALL: "it stands behind a pay wall", DamageType.MOJIBAKE: "letters of it are garbled",
}  # fmt: skip


def without(
    asking: Asking, carriers: Mapping[DocumentId, Interval | None], deniers: Set[DocumentId]
) -> Iterator[DocumentId]:
    """Carriers, by the days they were written, that leave a denial out: none that is older than every denial."""
    since = [each.interval.first for each in asking.datings(deniers) if each.interval is not None]
    first = min(since) if deniers and len(since) == len(deniers) else None
    for document, day in sorted(carriers.items()):
        older = first is not None and day is not None and day.last < first
        if deniers and document not in deniers and not older:
            yield document


def around(asking: Asking, documents: Iterable[DocumentId]) -> set[DocumentId]:
    """The accounts of the same happenings; of several editions the one that counts."""
    inside = set(documents)
    stories = [story for story in asking.joined.all(Story) if inside & set(story.documents)]
    told = {document for story in stories for document in story.documents}
    return {document for document in told if not asking.card(document).superseded}


def unread(asking: Asking) -> Iterator[tuple[DocumentId, str]]:
    """Accounts whose silence says nothing, and why."""
    reasons: dict[DocumentId, list[str]] = defaultdict(list)
    for damage in asking.joined.all(Damage):
        if damage.damage in _LOSING:
            reasons[damage.document].append(_LOSING[damage.damage])
    for reading in asking.joined.all(Reading):
        if not reading.readable:
            for document in reading.documents:
                reasons[document].append(reading.why or "its language is not read")
    for document, why in reasons.items():
        yield document, "; ".join(dict.fromkeys(why))
