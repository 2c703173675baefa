"""Turns of phrase by which a short block says where a text is from."""

from __future__ import annotations

import re

NOTICE = re.compile(
    r"\b(?:originally|first)\s+(?:published|appeared|posted|ran)\b|\brepublish(?:ed|ing)?\b|\breprint(?:ed)?\b"
    r"|\bcross-?posted\b|\breposted\b|\bpublished with permission\b|\bcourtesy of\b|^\s*source\s*:|^\s*via\s*:?\s",
    re.IGNORECASE | re.MULTILINE,
)
"""The text was published before, elsewhere."""

PASSED_ON = re.compile(
    r"[^.\n]*\b(?:later|since|also|subsequently|afterwards|then)\s+(?:been\s+)?"
    r"(?:reprinted|republished|reposted|published|carried|picked up|run)\b[^.\n]*\.?",
    re.IGNORECASE,
)
"""Others took the text, or it appeared elsewhere too: that makes it nobody's copy."""

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

AN_AGENCY = re.compile(r"^\W*(?:[A-Z][\w-]+ ){1,4}Agency\W*$")
"""Nothing but the name of an agency."""

OWNED = re.compile(r"^\s*(?:copyright\b|©|\(c\))|\ball rights reserved\b", re.IGNORECASE | re.MULTILINE)
"""Whose text it is."""

CONTRIBUTED = re.compile(
    r"\b(?:story|report|article|text) (?:by|from|of)\b|\bcontributed\b|\baccording to\b", re.IGNORECASE
)
"""Who had a part in it, or whose it is; only in a short block outside the body."""

PERSONAL = re.compile(
    r"\b(?:author|writer|his|her|their)(?:['’]s)?\s+(?:own\s+|personal\s+)?(?:substack\s+)?"
    r"(?:blog|newsletter|website|site|page|column|substack)\b",
    re.IGNORECASE,
)
"""The text was published before in a place of the author's own."""
