"""Which words of an account belong to which thread, when it tells several happenings (a round-up).

Every place belongs to exactly one story, so that no finding is made twice: the smallest story whose words cover it,
else, outside all of them, the account's smallest story.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from variorum.model.ids import DocumentId
from variorum.model.reckoning import Story, Thread


class Scope:
    """The places of accounts that belong to one thread. Without a thread everything does."""

    def __init__(self, thread: Thread | None, stories: Iterable[Story]) -> None:
        self._own = frozenset(m.id for m in thread.members) if thread is not None else None
        self._spans: dict[DocumentId, list[tuple[str, list[tuple[int, int]]]]] = defaultdict(list)
        for story in sorted(stories, key=lambda s: s.id):
            covered: dict[DocumentId, list[tuple[int, int]]] = defaultdict(list)
            for span in story.spans("text"):
                covered[span.document].append((span.start, span.end))
            for document in story.documents:
                self._spans[document].append((story.id, covered[document]))
        own = self._own
        self._shared = {
            document for document, told in self._spans.items() if own is not None and {name for name, _ in told} - own
        }
        """The accounts that other threads have a story in."""

    def holds(self, document: DocumentId, place: int) -> bool:
        """Whether a place of an account belongs to this thread."""
        return self._own is None or document not in self._shared or self.story(document, place) in self._own

    def owns(self, document: DocumentId) -> bool:
        """Whether what is said of an account as a whole is said in this thread."""
        told = self._spans.get(document)
        return self._own is None or not told or told[0][0] in self._own

    def owns_all(self, documents: Iterable[DocumentId]) -> bool:
        """Whether every place of these accounts belongs to this thread."""
        return self._shared.isdisjoint(documents)

    def story(self, document: DocumentId, place: int) -> str | None:
        """The story a place of an account belongs to; None for an account of no story."""
        told = self._spans.get(document, [])
        covering = (story for story, spans in told if any(start <= place < end for start, end in spans))
        whole = (story for story, spans in told if not spans)
        return next(covering, None) or next(whole, None) or (told[0][0] if told else None)
