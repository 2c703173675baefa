"""In which stories each account stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from variorum.model import DocumentId, FindingId, Story


def stories_of(stories: Iterable[Story]) -> dict[DocumentId, frozenset[FindingId]]:
    """The stories each account stands in."""
    homes: dict[DocumentId, set[FindingId]] = defaultdict(set)
    for story in stories:
        for document in story.documents:
            homes[document].add(story.id)
    return {document: frozenset(inside) for document, inside in homes.items()}
