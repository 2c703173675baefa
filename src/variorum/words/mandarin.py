"""Chinese names in Pinyin and in Wade-Giles: one key for both ("Mao Zedong", "Mao Tse-tung").

Press usage drops the apostrophes of Wade-Giles, so that the key does not tell aspirated from plain consonants.
"""

from __future__ import annotations

import functools
import re

from variorum.words.names import plain

_INITIAL = r"(?:zh|ch|sh|hs|ts|tz|ss|sz|[bpmfdtnlgkhjqxrzcswy])?"
_FINAL = (
    r"(?:iang|iung|iong|uang|ueng|ieh|ien|ian|iao|iai|ing|ang|eng|ong|ung|uan|uai|uei|ueh|erh|ia|ie|iu|in|ih|ua|ue|ui"
    r"|uo|un|ai|ao|an|ei|en|er|eh|ou|a|e|i|o|u)"
)
_NAME = re.compile(rf"(?:{_INITIAL}{_FINAL})+")
_SYLLABLE = re.compile(rf"({_INITIAL})({_FINAL})(?=(?:{_INITIAL}{_FINAL})*$)")
_INITIALS = {
    **dict.fromkeys(("b", "p"), "p"),
    **dict.fromkeys(("d", "t"), "t"),
    **dict.fromkeys(("g", "k"), "k"),
    **dict.fromkeys(("zh", "ch", "j", "q"), "q"),
    **dict.fromkeys(("x", "hs"), "x"),
    **dict.fromkeys(("z", "c", "ts", "tz"), "z"),
    **dict.fromkeys(("s", "ss", "sz"), "s"),
}
_FINALS = {
    "ung": "ong",
    "iung": "iong",
    "ien": "ian",
    "ieh": "ie",
    "eh": "e",
    "ueh": "ue",
    "erh": "er",
    "ih": "i",
    "uei": "ui",
}
_LONGEST = 24


@functools.lru_cache(maxsize=4096)
def mandarin_key(name: str) -> str:
    """The key of a name that can be a Chinese person's, of two or three syllables; "" for other names."""
    words = plain(name).split()
    run = "".join(words)
    if not 1 < len(words) < 4 or len(run) > _LONGEST or not all(_NAME.fullmatch(word) for word in words):
        return ""
    keys = [_syllables(word) for word in words]
    return " ".join([keys[0], "".join(keys[1:])]) if sum(key.count("|") for key in keys) < 5 else ""


def _syllables(word: str) -> str:
    """The syllables of a word, each evened out and ended by a bar."""
    return "".join(
        f"{_INITIALS.get(initial, initial)}{_FINALS.get(final, final)}|" for initial, final in _SYLLABLE.findall(word)
    )
