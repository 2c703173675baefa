"""Wordings by which chrome, credits and captions are told; the lists are in `cues.txt`.

All match folded text (see `variorum.words.folding`): lower case, plain quotes and dashes.
"""

from __future__ import annotations

import re
from importlib.resources import files

_SECTION = re.compile(r"^\[(\w+)\]")


def _sections() -> dict[str, list[str]]:
    listed: dict[str, list[str]] = {}
    current: list[str] = []
    for line in files("variorum.texts").joinpath("cues.txt").read_text("utf-8").splitlines():
        if match := _SECTION.match(line):
            current = listed.setdefault(match[1], [])
        elif line and not line.startswith("#"):
            current.append(line)
    return listed


_WORDINGS = _sections()


def _any(section: str, frame: str = "{}") -> re.Pattern[str]:
    """One expression for any wording of a section, set in a frame."""
    joined = "|".join(f"(?:{wording})" for wording in _WORDINGS[section])
    return re.compile(frame.replace("{}", f"(?:{joined})"))


ADDRESS = re.compile(r"^(?:[-*•]\s*)?(?:(?:https?://|www\.)\S+|[\w.-]+\.(?:com|org|net)/\S+)$")
PICTURE_FILE = re.compile(r"^\S*[\w)]\.(?:jpe?g|png|gif|webp|svg|tiff?|bmp)(?:\?\S*)?$")
SLUG = re.compile(r"^[^\W_]+(?:[-_][^\W_]+){2,}(?:-\d+x\d+)?$")
BULLET = re.compile(r"^(?:[-*•·▪►>–+]|\d{1,2}[.)])\s+")
PROMPT = _any("prompt")
SIGN_UP_LIST = _any("sign_up_list")
MORE_STORIES = _any("more_stories", r"^(?:[-*•#>]*\s*)?{}\s*[:»>-]*$")
MORE_INLINE = _any("more_inline")
CHROME = _any("chrome")
CREDIT = _any("credit")
CAPTION = _any("caption")
BYLINE = _any("byline")
BIO = re.compile(
    r"^(?:the (?:author|writer) |dr\.? |prof(?:essor|\.)? )?(?:[^\W\d_][\w.'-]*\s+){1,5}(?:\([^)]*\) )?"
    r"(?:is|was|has been|serves as|works as|writes|covers|teaches|reports|joined|lives)\b"
)
BIO_WORK = _any("bio_work")
BIO_PRINT = _any("bio_print")
PAYWALL = _any("paywall")
