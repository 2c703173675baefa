"""Losses: text that broke off, words that fell out, letters garbled. What is lost stood in the text before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.copies.account import Account
from variorum.copies.edits.changes import Change
from variorum.copies.likeness import Likeness
from variorum.copies.lineage.extras import ends_sentence
from variorum.copies.lineage.pieces import Piece
from variorum.copies.wording import WORD

_MORE = re.compile(r"(?:…|\.\.\.|\[\+\d+ chars\])\s*$|\b(?:read more|continue reading|read the full)\b", re.IGNORECASE)
_GARBLED = re.compile(r"â€|Ã[\x80-\xbf©¨¶¤¼±]|Ð[\x80-\xbf°]|\ufffd")
_HOLE = re.compile(r"[\w,;] +[.,;](?=\s|$)|\b(?:the|a|an|of|to|for|by|with|and|from)[.,;](?=\s|$)")
_NEAR = 8
_MUCH = 15  # words that stand where a site asks its readers to go on elsewhere
_END = 60  # characters behind which nothing of weight follows
_INSIDE = 0.75  # of a text that broke off stands in the other
_FEW = 6  # words that can fall out unseen


def lost(left: Account, right: Account, found: Likeness, changes: Sequence[Change]) -> Iterator[Piece]:
    """What each side has lost that the other kept."""
    sides = (
        ("left", left, right, found.left_in_right, [(c.left, c.before, c.after) for c in changes if not c.moved]),
        ("right", right, left, found.right_in_left, [(c.right, c.after, c.before) for c in changes if not c.moved]),
    )
    for side, account, other, inside, gaps in sides:
        text = account.body.text
        if _GARBLED.search(text) and not _GARBLED.search(other.body.text):
            yield Piece(side, "garbled", "letters are garbled that the other has whole", firm=True)
        if any(_fell_out(text, *gap) for gap in gaps):
            yield Piece(side, "words lost", "words have fallen out of a sentence that the other has whole", firm=True)
        if inside >= _INSIDE and any(_breaks_off(account, *gap) for gap in gaps[-2:]):
            yield Piece(side, "breaks off", "it breaks off where the other goes on", firm=_asks(account))


def _breaks_off(account: Account, place: int, here: str, there: str) -> bool:
    """Whether the last words here are where the other side has more, and no sentence ends with them."""
    text = account.body.text
    if len(text) - place > _END:
        return False
    more = len(WORD.findall(there))
    if _asks(account) and more >= _MUCH:
        return True
    goes_on = re.match(r"[^\n]*?\w", there) is not None and not ends_sentence(text.rstrip())
    return goes_on and more > _FEW and len(WORD.findall(text[place:])) <= 1


def _asks(account: Account) -> bool:
    """Whether a text says itself that it goes on elsewhere."""
    return any(_MORE.search(text) for text in (account.ending, *account.notices))


def _fell_out(text: str, place: int, here: str, there: str) -> bool:
    """Whether a few words of the other leave a hole here that no sentence has."""
    if WORD.search(here) or not 1 <= len(WORD.findall(there)) <= _FEW or "\n" in there:
        return False
    around = text[max(0, place - _NEAR) : place + len(here) + 2]
    return _HOLE.search(around) is not None and not _HOLE.search(there)
