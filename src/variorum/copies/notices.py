"""Turns of phrase by which a short block says where a text is from."""

from __future__ import annotations

import re

NOTICE = re.compile(
    r"\b(?:originally|first)\s+(?:published|appeared|posted|ran)\b|\brepublish(?:ed|ing)?\b|\breprint(?:ed)?\b"
    r"|\bcross-?posted\b|\breposted\b|\bpublished with permission\b|\bcourtesy of\b|^\s*source\s*:|^\s*via\s*:?\s",
    re.IGNORECASE | re.MULTILINE,
)
"""The text was published before, elsewhere."""

BASED = re.compile(
    r"\b(?:based|draws) (?:in part |partly )?on (?:a|an|the)\b[^.]{0,40}\b(?:dispatch|report|story|article|material)"
    r"|\b(?:based|draws) (?:in part |partly )?on (?:reports?|material) (?:from|by|of)\b"
    r"|\bwith (?:additional )?(?:reporting|material|reports?|files|input|contributions?) (?:from|by|of)\b"
    r"|\bcontributed to this (?:report|article|story)\b",
    re.IGNORECASE,
)
"""The text was made from another's."""

ONWARD = re.compile(
    r"\b(?:continue reading|read (?:more|on|the (?:full|rest|whole|original)[^.\n]{0,30})) (?:at|on|in|from)\b"
    r"|\bfull (?:story|article|text) (?:at|on|in)\b",
    re.IGNORECASE,
)
"""The whole text stands elsewhere."""

AGENCIES = re.compile(
    r"\b(?:with|from|and|by)\s+(?:news\s+|wire\s+)?agenc(?:y|ies)\b|\bagency (?:material|reports?|copy|inputs?)\b"
    r"|\bwire (?:services?|reports?)\b",
    re.IGNORECASE,
)
"""The text uses what news agencies sent, without naming one."""
