"""An account's own words of doubt beside what it brings somebody as saying: a hedge about the report, not in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.model import Span
from variorum.words.sentences import sentences

_BEHIND = 3
_AROUND = 1_500
"""Characters on either side that sentences near a place are looked for in."""
_DOUBT = re.compile(
    r"\b(?:(?:could|can|has) not (?:be |been )?(?:independently )?(?:verified|confirmed|checked)|unverified|unconfirmed"
    r"|without (?:giving |offering |any )?(?:evidence|proof)|no (?:evidence|proof)|(?:notwithstanding |regardless of )?"
    r"whether [^.!?]{0,80}\b(?:real|true|right|so|faking|bluff\w*)\b|if (?:it is |they are )?(?:true|faking)"
    r"|not (?:sure|certain|clear) (?:if|whether|that)|remains? (?:unclear|to be seen))",
    re.IGNORECASE,
)


def doubt(text: str, span: Span, said: Sequence[Span] = ()) -> Span | None:
    """The first of the sentence and the two behind it, in the same line, that says it may not be so.

    Args:
        text: the account's.
        span: the words doubted.
        said: words that are a speaker's; doubt in them is not the account's.
    """
    line = max(text.rfind("\n", 0, span.start) + 1, span.start - _AROUND)
    end = text.find("\n", span.end, span.end + _AROUND)
    near = sentences(text[line : end if end >= 0 else span.end + _AROUND])
    for start, stop in [each for each in near if line + each[1] > span.start][:_BEHIND]:
        for found in _DOUBT.finditer(text, line + start, line + stop):
            words = Span(span.document, found.start(), found.end())
            if not any(words.overlap(other) for other in said):
                return Span(span.document, line + start, line + stop)
    return None
