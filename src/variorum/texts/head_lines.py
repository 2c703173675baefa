"""What the lines above a plain text state of it: outlet, writers and day, each on a line of its own.

An outlet is taken from a line only where it calls itself by a word that outlets have ("Gazette", "News Agency").
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from variorum.model import Block, Metadata
from variorum.texts.dates_stated import date_line, written_date

_FIRST_BLOCKS = 8
_LONGEST = 80
_OF_OUTLETS = frozenset(
    """gazette times post news echo star courier herald tribune journal mail observer agency press chronicle wire
    dispatch standard telegraph guardian independent mirror express weekly magazine broadcasting network tv radio
    bulletin register examiner inquirer sentinel advertiser ledger newspaper daily review online""".split()
)
_OF_ANY = frozenset(
    """breaking latest top world local national international business sports more related our the in today live good
    bad big fake press""".split()
)
"""Words that with one of those above make a section or a phrase, and no outlet: "Breaking News"."""
_SMALL = frozenset({"of", "the", "and", "&", "de", "van", "von", "der", "la", "le", "al", "bin", "di", "da"})
_WORD = re.compile(r"^[^\W\d_][\w.'’&-]*$")
_PARTS = re.compile(r"\s*(?:[|•·]|\s[–—-]\s|,)\s*")
_BY = re.compile(r"^(?:written |story |words |reported )?by[: ]\s*(?=\S)", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:;|\band\b|&)\s*")
_NAME_WORDS = range(2, 6)
_OUTLET_WORDS = range(2, 6)


def stated_above(text: str, blocks: Sequence[Block]) -> Metadata:
    """Outlet, writers and day as the lines above the first paragraph state them; what two lines state otherwise is
    left open.
    """
    lines = [text[block.start : block.end] for block in blocks[:_FIRST_BLOCKS]]
    above = [line for line in lines[1:] if len(line) <= _LONGEST]
    outlets = {outlet for line in above if (outlet := outlet_and_day(line)[0])}
    days = {day for line in above if (day := outlet_and_day(line)[1])}
    writers = [names for line in above if (names := _writers(line))]
    alone = date_line(text, blocks)
    return Metadata(
        outlet=outlets.pop() if len(outlets) == 1 else "",
        authors=writers[0] if len(writers) == 1 else (),
        published=alone or (days.pop() if len(days) == 1 else None),
    )


def outlet_and_day(line: str) -> tuple[str, datetime.date | None]:
    """The outlet, and the day, that a line consists of: "Harbour Gazette", "Northern Star, 15 May 2031"."""
    if _is_outlet(line):
        return line, None
    for cut in _PARTS.finditer(line):
        before, behind = line[: cut.start()], line[cut.end() :]
        for name, rest in ((before, behind), (behind, before)):
            day = written_date(rest) if _is_outlet(name) else None
            if day is not None:
                return name, day
    return "", None


def _is_outlet(words: str) -> bool:
    found = words.split()
    if len(found) not in _OUTLET_WORDS or not all(map(_WORD.match, found)) or not words[-1].isalpha():
        return False
    large = all(word[:1].isupper() or word in _SMALL for word in found)
    folded = {word.lower() for word in found}
    return large and bool(folded & _OF_OUTLETS) and bool(folded - _OF_OUTLETS - _OF_ANY - _SMALL)


def _writers(line: str) -> tuple[str, ...]:
    """The names behind "By", without what stands behind a comma: an outlet or an office."""
    by = _BY.match(line)
    names = _JOINED.split(line[by.end() :].partition(",")[0].strip()) if by else []
    return tuple(names) if names and all(map(_is_name, names)) else ()


def _is_name(words: str) -> bool:
    found = words.split()
    large = all(word[:1].isupper() or word in _SMALL for word in found)
    return len(found) in _NAME_WORDS and large and all(map(_WORD.match, found))
