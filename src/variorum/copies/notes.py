"""Notes: sentences in a body by which an outlet speaks for itself: where to call, whose rights, who the author is.

They recur under texts that have nothing to do with one another: what two accounts share of them is no text taken over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_BREAK = re.compile(r"(?<=[.!?”\")])(?<!\b[A-Z]\.)(?<!\b(?:Mr|Ms|Dr|St|Lt)\.)(?<!\b(?:Mrs|Det|Sgt|Cpl|Ave)\.)\s+")
_LONGEST = 400  # characters: a longer sentence tells more than whom to call
_REACHED = re.compile(
    r"\(?\d{3}\)?[ .\-]\s?\d{3,4}\b|\b\d{3}[-.][A-Z]{4,}|\b[A-Z]{4,}\s?\(\d+\)|\w@[\w-]+\.\w|\bwww\.|\bhttps?:"
    r"|\w\.(?:com|org|net|gov)\b|(?<!\w)@\w+"
)
_ADDRESS = re.compile(
    r"\b(?:call|contact|text|e-?mail|dial|phone|ring|tips?|tipsters?|submit|visit|reach|reached|log on|online|hotline|"
    r"follow|information|anonymous|anonymously|writes?|website)\b",
    re.IGNORECASE,
)
_FORMULA = re.compile(
    r"\b(?:(?:anyone|anybody|witnesses|(?:any|all) persons?|persons|those|people) (?:who (?:has|have)|with|having) "
    r"(?:any |more |further |additional )*(?:information|details|tips?|knowledge)\b"
    r"|crime ?stoppers\b.*\b(?:call|contact|tips?|reward|anonymous|text)"
    r"|(?:call|contact|text|tips?)\b.*\bcrime ?stoppers\b"
    r"|(?:remain|kept|stay|be) anonymous\b|cash reward\b|reward of (?:up to|as much as)\b"
    r"|all rights reserved\b|may not be (?:published|reproduced|re-?printed)\b"
    r"|please (?:enable|disable) |ad[- ]block)"
    r"|©|\(c\) \d{4}",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"\W*(?:copyright\b|\(?published \w+,? \w+\.? \d|check back\b|this is a (?:developing|breaking) (?:news )?story\b"
    r"|click (?:here|for)\b|(?:download|get) (?:the|our)\b.{0,40}\bapps?\b|follow (?:\S+ ){0,6}on (?:twitter|facebook)"
    r"|sign up\b|more (?:from|stories)\b|(?:for|see|view) more\b|(?:related|read more|also read|watch)\b[^.]{0,12}[:|]"
    r"|the (?:opinions|views) expressed\b|having trouble viewing\b|image \d+ of \d+)"
    r"|read or share this story\b|stay (?:with|tuned)\b",
    re.IGNORECASE,
)
_AUTHOR = re.compile(
    r"\W*(?:[A-Z][\w.'’-]*,? ){2,4}(?:\(?@\w+\)?,? )?(?:is|was|an?)\b (?:[\w.'’-]+,? ){0,6}?"
    r"(?:author|columnist|contributors?|contributing|commentator|analyst|fellow|attorney|editor|strategist|correspondent|"
    r"reporter|producer|hosts?|professor|co-?founder|founder|director|secretary|president|chairman|writer|journalist|"
    r"historian|consultant|adviser|advisor|blogger)\b"
)
_OF_AN_AUTHOR = re.compile(
    r"\W*(?:(?:he|she|they)\b[^.]{0,60}\b(?:author|hosts?|worked|served|graduate|contributor|columnist|tweets|lives)\b"
    r"|follow (?:him|her|them|me)\b)",
    re.IGNORECASE,
)

_OF_FORMULAS = (
    "information", "details", " tip", "knowledge", "crime stoppers", "crimestoppers", "anonymous", "cash reward",
    "reward of", "copyright", "©", "(c) ", "rights reserved", "may not be", "published ", "read or share",
    "please enable", "please disable", "ad block", "ad-block", "adblock", "check back", "a developing", "a breaking",
    "stay with", "stay tuned", "click ", "download the", "download our", "get the", "get our", "follow ", "sign up",
    "more from", "more stories", "for more",
    "see more", "view more", "related", "read more", "also read", "watch", "expressed", "having trouble", "image ",
)  # fmt: skip
_OF_ADDRESSES = (
    "call", "contact", "text", "mail", "dial", "phone", "ring ", "tip", "submit", "visit", "reach", "log on", "online",
    "hotline", "follow", "information", "anonymous", "write", "website",
)  # fmt: skip
_OF_PLACES = re.compile(r"\d{3}|[@]|www\.|https?:|\.(?:com|org|net|gov)\b")


def notes(text: str) -> Iterator[tuple[int, int]]:
    """Characters [start, end) of the notes of a body, in order.

    Args:
        text: its blocks, one a line.
    """
    start, author = 0, False
    small = text.lower()
    formulas, addresses = ([each for each in pieces if each in small] for pieces in (_OF_FORMULAS, _OF_ADDRESSES))
    while start <= len(text):
        end = text.find("\n", start)
        end = end if end >= 0 else len(text)
        author = _AUTHOR.match(text, start, end) is not None or (
            author and _OF_AN_AUTHOR.match(text, start, end) is not None
        )
        if author or _may_hold(text[start:end].lower(), formulas, addresses):
            yield from _in_block(text, start, end, author)
        start = end + 1


def _may_hold(block: str, formulas: Iterable[str], addresses: Iterable[str]) -> bool:
    """Whether a block in small letters has a piece of words without which it has no note: most have none.

    Args:
        formulas: the pieces of formulas that its text has.
        addresses: the pieces that go with an address which its text has.
    """
    for piece in formulas:
        if piece in block:
            return True
    return any(piece in block for piece in addresses) and _OF_PLACES.search(block) is not None


def _in_block(text: str, start: int, end: int, author: bool) -> Iterator[tuple[int, int]]:
    """Notes of a block, `author` telling that it opens with who an author is."""
    for first, last in _sentences(text, start, end):
        sentence = text[first:last]
        author = author and (first == start or _OF_AN_AUTHOR.match(sentence) is not None)
        if len(sentence) <= _LONGEST and (author or _is_note(sentence)):
            yield first, last


def _is_note(sentence: str) -> bool:
    if _OPENING.match(sentence) or _FORMULA.search(sentence):
        return True
    return _REACHED.search(sentence) is not None and _ADDRESS.search(sentence) is not None


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for found in _BREAK.finditer(text, start, end):
        yield at, found.start()
        at = found.end()
    yield at, end
