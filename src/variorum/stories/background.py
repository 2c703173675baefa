"""How common a word is in its language at large, from the lists that ship with wordfreq (Speer 2022)."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Mapping

import wordfreq

_COMMONEST = 6.0
"""Zipf value (base 10 logarithm of occurrences in a thousand million words) from which a word weighs nothing."""
_RAREST = 1.5
_NUMBER = 4.0
_DAMPING = 0.5
"""Below one, so that one rare word alone does not make two accounts alike."""
_NAME_DAMPING = 0.9
"""Nearly one: of names the rarest tell happenings apart."""
_RAREST_COMPOUND = 3.5
_SELDOM = 2.5
"""Below the commonest, on the Zipf scale: from here on a name is borne by few."""
_LISTS_KEPT = 4


@functools.lru_cache(maxsize=_LISTS_KEPT)
def _frequencies(language: str) -> Mapping[str, float]:
    if language not in wordfreq.available_languages():
        return {}
    found: dict[str, float] = wordfreq.get_frequency_dict(language, "best")
    return found


def rarity(term: str, language: str) -> float:
    """From 0 (function words) to about 2 (hardly ever seen); a language without a list judges by length alone."""
    return float(_zipf_gap(term, language) ** _DAMPING)


def rarity_of_name(term: str, language: str) -> float:
    """From 0 to about 4: among names the rarest count for much more than the common ones."""
    return float(_zipf_gap(term, language) ** _NAME_DAMPING)


def rarity_of_compound(parts: Iterable[str], language: str) -> float:
    """From 0 to 3.5: of words that stand together, as of all they say."""
    return min(_RAREST_COMPOUND, math.fsum(_zipf_gap(part, language) for part in parts))


def seldom(name: str, language: str) -> float:
    """How far a name is beyond those that many bear; 0 or less for common ones."""
    return _zipf_gap(name, language) - _SELDOM


def _zipf_gap(term: str, language: str) -> float:
    if term.isdigit():
        return (_COMMONEST - _NUMBER) if len(term) > 1 else 0.0
    known = _frequencies(language)
    if not known:
        return min(len(term), 6) * 0.5
    frequency = known.get(term, 0.0)
    zipf = max(_RAREST, math.log10(frequency) + 9) if frequency > 0 else _RAREST
    return max(0.0, _COMMONEST - zipf)
