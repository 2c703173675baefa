"""Sentences by their final marks alone, for looking around a place without a parse."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SENTENCE = re.compile(r"[^\s][^\n]*?(?:(?<![.!?])[.!?]++[\"”’')\]]*+(?=\s|$)|$)", re.MULTILINE)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The [start, end) of sentences, each within its line."""
    for found in _SENTENCE.finditer(text):
        yield found.start(), found.end()
