"""Words drawn together, in full: "they're", "won't", "cannot"."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.copies.edits.phrases import Phrase

_FULL = {
    "can't": "can not",
    "won't": "will not",
    "shan't": "shall not",
    "cannot": "can not",
    "it's": "it is",
    "that's": "that is",
    "there's": "there is",
    "he's": "he is",
    "she's": "she is",
    "what's": "what is",
    "let's": "let us",
    "re": "are",
    "ve": "have",
    "ll": "will",
    "d": "would",
    "m": "am",
}
"""Words drawn together, and the endings that stand for words behind an apostrophe."""


def drawn_together(phrase: Phrase) -> bool:
    """Whether any word of a phrase may be two."""
    return any("'" in word or word == "cannot" for word in phrase.folded)


def in_full(phrase: Phrase) -> Iterator[str]:
    """The words, those drawn together ("they're", "won't") in full."""
    for word in phrase.folded:
        head, mark, tail = word.partition("'")
        if word in _FULL:
            yield from _FULL[word].split()
        elif mark and tail in _FULL:
            yield from (head, _FULL[tail])
        elif mark and tail == "t" and head.endswith("n") and len(head) > 2:
            yield from (head[:-1], "not")
        else:
            yield word
