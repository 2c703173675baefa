"""XML as text: escaped characters, attributes in order, names that may stand as xml:id.

Only what XML 1.0 (fifth edition) can hold is written: a character it forbids, such as a form feed, becomes U+FFFD.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_VALUE_ESCAPES = str.maketrans({'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})

Attributes = Mapping[str, str | None]


def allowed(words: str) -> str:
    """Words with every character that XML forbids replaced by U+FFFD."""
    return _FORBIDDEN.sub("\ufffd", words)


def escaped(words: str) -> str:
    """Words as the content of an element."""
    return allowed(words).translate(_ESCAPES)


def opened(name: str, attributes: Attributes | None = None) -> str:
    """A start tag; attributes whose value is None are left out."""
    told = (attributes or {}).items()
    return f"<{name}{''.join(_attribute(key, value) for key, value in told if value is not None)}>"


def element(name: str, attributes: Attributes | None = None, content: str = "") -> str:
    """A whole element; `content` is markup already."""
    start = opened(name, attributes)
    return f"{start}{content}</{name}>" if content else f"{start[:-1]}/>"


def flag(value: str | int | float | bool) -> str:
    """A value as XML Schema writes it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _attribute(name: str, value: str) -> str:
    return f' {name}="{escaped(value).translate(_VALUE_ESCAPES)}"'
