"""Which words make a statement less sure, or turn it round: hedges, modal verbs, negations.

After the classes of Hyland 1998 and the BioScope cues (Vincze et al. 2008), cut down to what news is written with.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from variorum.model import Certainty

NEGATIONS = frozenset("not n't n’t never no neither nor hardly without cannot nobody nothing none nowhere".split())
"""Lower-case tokens that turn a statement round."""

PARTLY = frozenset("completely fully entirely wholly totally directly knowingly intentionally deliberately".split())
"""Lower-case adverbs that alone are denied where the verb beside them is: "did not fully withdraw"."""

NEGATION = re.compile(
    r"\b(?:not|never|no|nobody|nothing|none|neither|nor|nowhere|cannot|unlikely)\b|n['’]t\b", re.IGNORECASE
)
"""The same in words as printed, with the adjective that foretells it."""

POSSIBLE = frozenset(
    "may might could perhaps maybe possibly conceivably potential potentially possible unclear unsure uncertain "
    "whether seemingly allegedly reportedly supposedly purportedly rumored rumoured unconfirmed".split()
)
"""Lower-case tokens that make a statement possible only."""

PROBABLE = frozenset(
    "likely probably presumably apparently should seem seems seemed appear appears appeared suggest suggests suggested "
    "probable mostly largely almost nearly expected tend tends roughly generally".split()
)
"""Lower-case tokens that make a statement probable."""

CONDITIONALS = frozenset(
    "if unless whether would could might may should will shall can must 'll ’ll wo ca 'd ’d".split()
)
"""Lower-case tokens under which a report of words may never have been made: "if he says", "could argue"."""

_ORDER = (Certainty.UNKNOWN, Certainty.POSSIBLE, Certainty.PROBABLE, Certainty.CERTAIN)


def lowered(word: str) -> str:
    """A word in lower case, but for the month: "in May" is no "may"."""
    return word if word == "May" else word.lower()


def certainty_of(words: Iterable[str]) -> Certainty:
    """How sure the lower-case words of one clause make themselves; certain when nothing hedges them."""
    seen = set(words)
    if seen & POSSIBLE:
        return Certainty.POSSIBLE
    if seen & PROBABLE:
        return Certainty.PROBABLE
    return Certainty.CERTAIN


def less_sure(one: Certainty, other: Certainty) -> Certainty:
    """The less sure of two."""
    return min(one, other, key=_ORDER.index)
