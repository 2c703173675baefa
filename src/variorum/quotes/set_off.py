"""Words set off in a block of their own without marks, behind a colon: "The mayor added:" and the block below."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from variorum.quotes.clauses import cue_of, cue_words, fill
from variorum.quotes.page import Draft, Page
from variorum.quotes.subjects import is_passive, subject_of

_FEWEST_WORDS = 5
_MARKS = "\"“„«‘'`"


def set_off_drafts(page: Page, taken: set[int]) -> Iterator[Draft]:
    """Drafts for blocks without marks below a reporting verb and its colon, always less sure; not of verbs `taken`."""
    blocks = page.document.blocks
    for above, block in pairwise(blocks):
        if page.text[above.start : above.end].rstrip()[-1:] != ":" or page.text[block.start] in _MARKS:
            continue
        if len(page.text[block.start : block.end].split()) < _FEWEST_WORDS:
            continue
        verb = _verb(page, *page.parse.tokens(above.start, above.end))
        if verb is None or verb in taken:
            continue
        place = (block.start, block.start + len(page.text[block.start : block.end].rstrip()))
        draft = Draft(
            cue=cue_of(page, verb), anchor=verb, cue_words=cue_words(page, verb), contents=[place], unsure=True
        )
        subject = subject_of(page, verb)
        if subject is not None and (filled := fill(page, draft, verb, subject)) is not None:
            yield filled


def _verb(page: Page, first: int, last: int) -> int | None:
    """The last reporting verb before the colon, in the last sentence, that brings nothing itself."""
    parse = page.parse
    if first >= last:
        return None
    for token in range(last - 1, max(first, parse.sentence(last - 1)[0]) - 1, -1):
        cue = cue_of(page, token)
        if cue is not None and "q" in cue.frames and not is_passive(page, token) and page.inside[token] < 0:
            brings = any(parse.deps[c] in ("ccomp", "xcomp", "dobj") and c > token for c in parse.children[token])
            return token if not brings or "t" in cue.frames else None
    return None
