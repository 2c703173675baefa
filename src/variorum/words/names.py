"""Names of persons and organisations: their parts, their romanisation, given names and what they tell.

Romanisation follows anyascii; `romanised` then evens out the choices that systems of romanisation make differently
(BGN/PCGN, ISO 9, scholarly, French and German press usage), so that spellings of one name fall together.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

from anyascii import anyascii

from variorum.words.folding import fold

PARTICLES = frozenset(
    "de da do dos das di del della der den van von zu zur la le el al bin ibn ben bint abu abd ter ten af y e".split()
)
"""Small words inside surnames; they neither begin nor end a name in running text."""

_GIVEN_TOO = frozenset({"ben"})

_NUMERALS = "iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx".split()

GENERATIONS = {
    **dict.fromkeys("jr jnr junior ii fils".split(), "jr"),
    **dict.fromkeys("sr snr senior pere".split(), "sr"),
    **{numeral: numeral for numeral in _NUMERALS},
}
"""Words behind a name that tell which of several bearers is meant: they keep father and son, king and king apart."""

SUFFIXES = frozenset({*GENERATIONS, *"phd md qc kc obe mbe esq".split()})
"""Words behind a name that are no part of it."""

HONORIFICS = {
    **dict.fromkeys("mr mister sir lord king prince baron count duke emperor sheikh pope father".split(), "m"),
    **dict.fromkeys("mrs ms miss madam madame dame lady queen princess baroness countess duchess".split(), "f"),
    **dict.fromkeys("dr prof professor hon rev reverend st saint".split(), ""),
}
"""Words of address before a name, with the gender they tell ("m", "f" or "")."""

_SURNAMES_FIRST = frozenset(
    """kim park pak choi choe jung jeong chung kang cho jo yoon yun jang chang lim han seo shin kwon hwang ahn song ryu
    yoo hong jeon ko moon mun bae baek heo nam noh roh ban chun
    wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo lin gao luo zheng liang xie tang deng feng cao
    peng zeng xiao tian pan yuan cai jiang yu du ye cheng wei lu ding ren yao shen fan qian qin xi wen mao bo chiang
    tsai""".split()
)
"""Common surnames of Korea and China, which stand before the given names there."""
_SYLLABLE = 5
_PINYIN = re.compile(
    r"(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:[iu]ang|iong|[aeio]ng|ia[no]|ua[in]|ai|ei|ao|ou|[aeiu]n|i[aeu]|u[aeio]|er|[aeiou])){1,2}"
)
"""One or two syllables in Hanyu Pinyin (ISO 7098), tones left out."""

_NOT_WORD = re.compile(r"[^a-z0-9]+")
_ROMAN = (
    (re.compile(r"shch|sch|tsch|sh|sz(?!y?k)"), "s"),
    (re.compile(r"tch|tj|cz|ch|c(?=[eiy])"), "c"),
    (re.compile(r"dzh|dj|zh"), "Z"),
    (re.compile(r"kh|q|ck|c(?![eiy]|$)|gh"), "k"),
    (re.compile(r"ph|ff"), "f"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"w"), "v"),
    (re.compile(r"th"), "t"),
    (re.compile(r"tz|ts"), "z"),
    (re.compile(r"ou|oo|u"), "u"),
    (re.compile(r"ee"), "i"),
    (re.compile(r"(?<=[a-z])(?:iye|iie|ije|ie|ye|je)"), "e"),
    (re.compile(r"^(?:ye|je|ie)"), "e"),
    (re.compile(r"(?:iy|yy|ij|yi|ii|y|j)"), "i"),
    (re.compile(r"ev$|eff$|yov$|iov$|jow$"), "ev"),
    (re.compile(r"off$|of$"), "ov"),
    (re.compile(r"(.)\1+"), r"\1"),
)
_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,3}\s*(?=[^\W\d_])|\b[A-Z]{2}\s(?=[A-Z][a-z])")
CUT_TITLES = {
    "sen": "senator", "gov": "governor", "rep": "representative", "gen": "general", "col": "colonel", "maj": "major",
    "capt": "captain", "lt": "lieutenant", "sgt": "sergeant", "cpl": "corporal", "adm": "admiral", "prof": "professor",
    "rev": "reverend", "det": "detective", "cmdr": "commander", "supt": "superintendent", "pres": "president",
}  # fmt: skip
"""Titles that are cut short, in full."""

SHORT_TITLES = frozenset(CUT_TITLES) | frozenset("mr mrs ms dr insp".split())
"""What is written short before a name, so that a full stop behind it ends no sentence."""

_SURNAMES_TOO = frozenset("king lord prince baron pope duke sheikh saint".split())
"""Words of address that end names as well."""

_BEHIND = frozenset({"jr", "sr"})
_NICKNAME = re.compile(r"""(?<=\w)\s+["“‘'][\w.]+["”’']\s+(?=\w)""")
_VOWELLESS = re.compile(r"[b-df-hj-np-tv-xz]{2,3}")
_WIDELY = str.maketrans("hgcZ", "kkzz")
_VOWELS = re.compile(r"(?<=.)[aeiou]")


@dataclass(frozen=True, slots=True)
class NameParts:
    """A person's name in parts, each in `plain` form; `surname` includes its particles ("van der berg")."""

    given: tuple[str, ...]
    surname: str
    generation: str = ""


@functools.lru_cache(maxsize=65_536)
def plain(name: str) -> str:
    """A name in ASCII small letters and digits, one space between words; apostrophes and full stops vanish."""
    letters = fold(name)
    if not letters.isascii():
        letters = anyascii(letters).lower()
    letters = letters.replace("'", "").replace(".", " " if " " not in letters and letters.count(".") < 2 else "")
    return _NOT_WORD.sub(" ", letters).strip()


@functools.lru_cache(maxsize=65_536)
def romanised(word: str) -> str:
    """One word with the choices of romanisation evened out ("Vasilyev", "Vasiliev" → "vasilev")."""
    word = plain(word)
    for pattern, usual in _ROMAN:
        word = pattern.sub(usual, word)
    return word


@functools.lru_cache(maxsize=65_536)
def skeleton(word: str) -> str:
    """The consonants of a romanised word behind its first letter: a key under which spellings can meet."""
    return _VOWELS.sub("", romanised(word))


@functools.lru_cache(maxsize=65_536)
def spellings(word: str) -> frozenset[str]:
    """Keys of which spellings of one foreign name share at least one, where systems of romanisation part widely.

    Beyond `romanised`: Kh, H, G and German Ch are one letter ("Khodan", "Hodan"), Ts, C and Z another ("Tsamev",
    "Camev"), and J at the head may be Zh or Dj. Names of different people share keys too: let more than a name decide.
    """
    read = plain(word)
    guttural = read.replace("sch", "s").replace("tch", "c").replace("ch", "kh")
    headed = f"zh{read[1:]}" if read[:1] == "j" else read
    if read[:1] == "c" and read[1:2] not in "hkz":
        headed = f"ts{read[1:]}"
    return frozenset(romanised(reading).translate(_WIDELY) for reading in (read, guttural, headed))


@functools.lru_cache(maxsize=65_536)
def split_name(name: str, *, running: bool = True) -> NameParts:
    """A person's name in given names and surname, words of address before it and a quoted nickname left out.

    "Surname, Given" is turned round; a last word of address is the surname ("Peter King"); what a hyphen joins at the
    end is one surname ("Ana Kovar-Lind").

    In running text Korean and Chinese names have their surname first ("Han Jae-in"); in lists they stand either way.
    """
    turned = name.split(",", 1)
    if len(turned) == 2 and plain(turned[1]) not in SUFFIXES:
        name = f"{turned[1]} {turned[0]}"
    words = plain(_INITIALS.sub(_parted, _NICKNAME.sub(" ", name))).split() or [plain(name)]
    generation = ""
    while len(words) > 1 and words[-1] in SUFFIXES:
        generation = GENERATIONS.get(words.pop(), generation)
    last = [words[-1]] if words[-1] in _SURNAMES_TOO or len(words) == 1 else []
    words = [word for word in words[: len(words) - len(last)] if word not in HONORIFICS and word not in _BEHIND] + last
    if not words:
        return NameParts((), plain(name))
    joined = _words_at_end(name, words)
    if running and len(turned) == 1 and _is_surname_first(words, joined):
        return NameParts(tuple(words[1:]), words[0], generation)
    start = max(0, len(words) - joined)
    while start > 1 and words[start - 1] in PARTICLES:
        start -= 1
    if start == 1 and words[0] in PARTICLES and words[0] not in _GIVEN_TOO:
        start = 0
    given = [letter for word in words[:start] for letter in (word if _VOWELLESS.fullmatch(word) else (word,))]
    return NameParts(tuple(given), " ".join(words[start:]), generation)


def _words_at_end(name: str, words: Sequence[str]) -> int:
    """How many of the words of a name stand in its last word as it is written: two in "Kovar-Lind"."""
    for last in reversed(name.split() if "-" in name else ()):
        joined = plain(last).split()
        if joined and words[-len(joined) :] == joined:
            return len(joined)
    return 1


def _is_surname_first(words: list[str], joined: int) -> bool:
    """Whether a name begins with an East Asian surname and goes on with given names of no other language.

    `joined` is how many of its words a hyphen joins at the end, as given names of two syllables are.
    """
    ends_in_surname = joined == 1 and any(word in _SURNAMES_FIRST - {"moon"} for word in words[2:])
    if words[0] not in _SURNAMES_FIRST or ends_in_surname:
        return False
    if len(words) == 2:
        known = words[1] in _SURNAMES_FIRST or is_given(words[0]) or is_given(words[1])
        return not known and _PINYIN.fullmatch(words[1]) is not None
    return len(words) == 3 and not any(is_given(word) or len(word) > _SYLLABLE for word in words[1:])


def _parted(initials: re.Match[str]) -> str:
    return " ".join(letter for letter in initials[0] if letter.isalpha()) + " "


@functools.cache
def _genders() -> dict[str, str]:
    table: dict[str, str] = {}
    for gender, names in _rows("given_names.tsv"):
        for name in names.split():
            table[plain(name)] = "" if table.get(plain(name), gender) != gender else gender
    return table


@functools.cache
def _nicknames() -> dict[str, frozenset[int]]:
    table: dict[str, set[int]] = {}
    for number, row in enumerate(_rows("nicknames.tsv")):
        for name in row:
            table.setdefault(plain(name), set()).add(number)
    return {name: frozenset(numbers) for name, numbers in table.items()}


def nickname_groups(word: str) -> frozenset[int]:
    """Numbers of the groups of given names that stand for one another and hold this one."""
    return _nicknames().get(plain(word), frozenset())


def _rows(name: str) -> list[list[str]]:
    lines = files("variorum.words").joinpath(name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def is_given(word: str) -> bool:
    """Whether a word is a known given name."""
    return plain(word) in _genders()


def gender(word: str) -> str:
    """The gender that a given name tells: "m", "f", or "" when unknown or borne by both."""
    return _genders().get(plain(word), "")


def same_given(left: str, right: str) -> bool:
    """Whether two given names are one: the same, an initial, a short form, or one in two languages or spellings."""
    a, b = plain(left), plain(right)
    if a == b or romanised(a) == romanised(b):
        return True
    if min(len(a), len(b)) == 1:
        return a[:1] == b[:1]
    if {gender(a), gender(b)} == {"m", "f"}:
        return False
    return bool(nickname_groups(a) & nickname_groups(b))
