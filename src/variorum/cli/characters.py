"""Characters of accounts as a terminal may show them."""

from __future__ import annotations

_SEEN = {number: chr(0x2400 + number) for number in range(32) if number not in (9, 10)} | {127: "␡"}
_SEEN |= dict.fromkeys(range(128, 160), "�")


def seen(words: str) -> str:
    """Words with control characters as pictures: an account must not steer the terminal."""
    return words.translate(_SEEN)
