"""Words signed behind the text: posts with a handle below them, letters from their address to the name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.quotes.page import Characters, Draft, Page

_POST = re.compile(
    r"[—–-]{1,2}\s*(?P<name>[^\W\d_][^()@\n]{1,60}?)\s*\(@\w{1,30}\)"
    r"(?:,?\s+(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}),? \d{4})?\s*$"
)
_ADDRESS = re.compile(r"(?:Dear\s|To the [Ee]ditors?\b|Sirs?\s*[,:–—-])")
_CLOSING = re.compile(
    r"(?:Yours(?: (?:sincerely|faithfully|truly))?|Sincerely(?: yours)?|Respectfully(?: yours)?|Faithfully"
    r"|(?:(?:Best|Kind|Kindest|Warm) )?[Rr]egards|With (?:best|kind) regards)\s*,?\s*(?P<name>.{0,80})",
)
_FEWEST_WORDS = 4
_LONGEST_NAME = 80
_MOST_BLOCKS = 60


def posted_drafts(page: Page) -> Iterator[Draft]:
    """Drafts for posts: the words before a dash, a name and a handle, or the block above where none stand before."""
    blocks = page.document.blocks
    for number, block in enumerate(blocks):
        found = _POST.search(page.text, block.start, block.end)
        if found is None:
            continue
        place = (block.start, found.start())
        if not page.text[slice(*place)].strip() and number:
            place = (blocks[number - 1].start, blocks[number - 1].end)
        if (draft := _signed(page, found.span("name"), [place])) is not None:
            yield draft


def letter_drafts(page: Page) -> Iterator[Draft]:
    """Drafts for letters that are told whole: from behind the words of address to those of parting and the name."""
    blocks = page.document.blocks
    opened = -1
    for number, block in enumerate(blocks):
        if _ADDRESS.match(page.text, block.start, block.end):
            opened = number
            continue
        found = _CLOSING.fullmatch(page.text[block.start : block.end].strip()) if opened >= 0 else None
        if found is None or number - opened > _MOST_BLOCKS:
            continue
        name = (block.start + found.start("name"), block.start + found.end("name"))
        if not found["name"] and number + 1 < len(blocks):
            name = (blocks[number + 1].start, blocks[number + 1].end)
        places = [(one.start, one.end) for one in blocks[opened + 1 : number]]
        opened = -1
        if (draft := _signed(page, name, places)) is not None:
            yield draft


def _signed(page: Page, name: Characters, places: Sequence[Characters]) -> Draft | None:
    """A draft of whose words these are, where the name may be one."""
    start = name[0]
    words = page.text[slice(*name)].strip()
    contents = [_trimmed(page, place) for place in places if page.text[slice(*place)].strip()]
    first, last = page.parse.tokens(start, start + len(words))
    comma = next((token for token in range(first, last) if page.parse.words[token] in (",", "(")), last)
    if first >= comma or len(words) > _LONGEST_NAME or not words[:1].isupper():
        return None
    if sum(len(page.text[slice(*place)].split()) for place in contents) < _FEWEST_WORDS:
        return None
    draft = Draft(cue=None, anchor=-1, cue_words=None, contents=contents, direct=True)
    draft.speaker, draft.subjects = (start, page.parse.ends[comma - 1]), (comma - 1,)
    return draft


def _trimmed(page: Page, place: Characters) -> Characters:
    start, end = place
    words = page.text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())
