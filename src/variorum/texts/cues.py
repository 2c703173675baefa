"""Wordings by which chrome, credits and captions are told; the lists are in `cues.txt`.

All match folded text (see `variorum.words.folding`): lower case, plain quotes and dashes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Wordings:
    """The wordings of a section in three expressions.

    Those for the beginning of a line are tried there only, those that begin with a word only where one does.
    """

    first: re.Pattern[str] | None
    words: re.Pattern[str] | None
    anywhere: re.Pattern[str] | None

    def search(self, text: str) -> bool:
        """Whether any wording is found in the text."""
        if self.first is not None and self.first.match(text):
            return True
        if self.words is not None and self.words.search(text):
            return True
        return self.anywhere is not None and self.anywhere.search(text) is not None


def _any(section: str) -> Wordings:
    """Any wording of a section."""
    begun: dict[str, list[str]] = {"^": [], r"\b": [], "": []}
    for wording in _WORDINGS[section]:
        how = next(mark for mark in begun if wording.startswith(mark))
        begun[how].append(wording.removeprefix(how))
    return Wordings(_joined(begun["^"]), _joined(begun[r"\b"], r"\b"), _joined(begun[""]))


def _joined(wordings: list[str], before: str = "") -> re.Pattern[str] | None:
    return re.compile(f"{before}(?:{'|'.join(f'(?:{wording})' for wording in wordings)})") if wordings else None


def _line(section: str, frame: str = "{}") -> re.Pattern[str]:
    """One expression for any wording of a section at the beginning of a line, set in a frame."""
    joined = "|".join(f"(?:{wording})" for wording in _WORDINGS[section])
    return re.compile(frame.replace("{}", f"(?:{joined})"))


ADDRESS = re.compile(r"^(?:[-*•]\s*)?(?:(?:https?://|www\.)\S+|[\w.-]+\.(?:com|org|net)/\S+)$")
PICTURE_FILE = re.compile(r"^\S*[\w)]\.(?:jpe?g|png|gif|webp|svg|tiff?|bmp)(?:\?\S*)?$")
SLUG = re.compile(r"^[^\W_]+(?:[-_][^\W_]+){2,}(?:-\d+x\d+)?$")
BULLET = re.compile(r"^(?:[-*•·▪►>–+]|\d{1,2}[.)])\s+")
PROMPT = _any("prompt")
SIGN_UP_LIST = _any("sign_up_list")
MORE_STORIES = _line("more_stories", r"^(?:[-*•#>]*\s*)?{}\s*[:»>-]*$")
MORE_INLINE = _any("more_inline")
CHROME = _any("chrome")
CREDIT = _any("credit")
CAPTION = _any("caption")
BYLINE = _line("byline")
BIO = re.compile(
    r"^(?:the (?:author|writer) |dr\.? |prof(?:essor|\.)? )?(?:[^\W\d_][\w.'-]*\s+){1,5}(?:\([^)]*\) )?"
    r"(?:is|was|has been|serves as|works as|writes|covers|teaches|reports|joined|lives)\b"
)
BIO_WORK = _any("bio_work")
BIO_PRINT = _any("bio_print")
PAYWALL = _any("paywall")
