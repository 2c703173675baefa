"""Words without their endings: enough morphology to see that two forms are one English word."""

from __future__ import annotations

from functools import lru_cache

_IRREGULAR = {
    form: forms.split()[0]
    for forms in (
        "be am is are was were been being",
        "become became",
        "begin began begun",
        "break broke broken",
        "bring brought",
        "build built",
        "buy bought",
        "catch caught",
        "choose chose chosen",
        "come came",
        "cut cutting",
        "die dying",
        "do did done does",
        "draw drew drawn",
        "drive drove driven",
        "eat ate eaten",
        "fall fell fallen",
        "feel felt",
        "fight fought",
        "find found",
        "flee fled",
        "fly flew flown",
        "forbid forbade forbidden",
        "forget forgot forgotten",
        "freeze froze frozen",
        "get got gotten getting",
        "give gave given",
        "go went gone goes",
        "grow grew grown",
        "have has had",
        "hear heard",
        "hide hid hidden",
        "hold held",
        "keep kept",
        "know knew known",
        "lead led",
        "leave left",
        "lend lent",
        "lose lost",
        "make made",
        "man men",
        "mean meant",
        "meet met",
        "pay paid",
        "person people",
        "rise rose risen",
        "run ran running",
        "say said",
        "see saw seen",
        "seek sought",
        "sell sold",
        "send sent",
        "shake shook shaken",
        "shoot shot",
        "show showed shown",
        "sink sank sunk",
        "sit sat",
        "speak spoke spoken",
        "spend spent",
        "stand stood",
        "strike struck stricken",
        "swear swore sworn",
        "take took taken",
        "teach taught",
        "tell told",
        "think thought",
        "throw threw thrown",
        "understand understood",
        "wear wore worn",
        "win won",
        "withdraw withdrew withdrawn",
        "woman women",
        "child children",
        "write wrote written",
        "dig dug digging",
        "blow blew blown",
        "hang hung",
        "deal dealt",
        "feed fed",
        "lay laid",
        "light lit",
        "slide slid",
        "spin spun",
        "steal stole stolen",
        "stick stuck",
        "swing swung",
        "tear tore torn",
        "bind bound",
        "bend bent",
        "sing sang sung",
        "swim swam swum",
        "drink drank drunk",
        "sleep slept",
        "weep wept",
        "sweep swept",
        "creep crept",
        "throw threw thrown",
        "bear bore borne",
        "arise arose arisen",
        "overcome overcame",
        "undergo underwent undergone",
        "undertake undertook undertaken",
        "mistake mistook mistaken",
    )
    for form in forms.split()[1:]
}
_PAST = frozenset(
    "became began broke brought built bought caught chose came did drew drove ate fell felt fought found fled flew "
    "forgot froze got gave went grew had heard hid held kept knew led left lent lost made met paid rose ran said saw "
    "sought sold sent shook shot sank sat spoke spent stood struck swore took taught told thought threw understood "
    "was were wore won withdrew wrote dug blew hung dealt fed laid lit slid spun stole stuck swung tore bound bent "
    "sang swam drank slept wept swept bore arose overcame underwent undertook".split()
)
PARTICIPLES = frozenset(
    "become begun broken brought built bought caught chosen come cut done drawn driven eaten fallen felt fought "
    "found fled flown forgotten frozen got given gone grown had heard hidden held kept known led left lent lost "
    "made met paid put read risen run said seen sought sold sent set shaken shot shown shut sunk sat spoken spent "
    "stood stricken struck sworn taken taught told thought thrown understood won withdrawn worn written been".split()
)
"""Participles that do not end in -ed."""
_DERIVED = frozenset({"", "e", "ion", "ation", "ing", "ed"})
_LEAST_ROOT = 5


@lru_cache(maxsize=65_536)
def lemmas(word: str) -> frozenset[str]:
    """What a folded word may be a form of, itself included."""
    found = {word}
    if word in _IRREGULAR:
        found.add(_IRREGULAR[word])
    for ending, instead in (
        ("ies", "y"),
        ("ied", "y"),
        ("es", ""),
        ("s", ""),
        ("'s", ""),
        ("d", ""),
        ("ed", ""),
        ("ing", ""),
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 2 and not word.endswith("ss"):
            stem = word[: -len(ending)] + instead
            found.add(stem)
            if ending in ("ed", "ing"):
                found.add(stem + "e")
                if len(stem) > 3 and stem[-1] == stem[-2]:
                    found.add(stem[:-1])
    return frozenset(found)


def is_past(word: str) -> bool:
    """Whether a folded verb form tells of the past."""
    return word in _PAST or (word.endswith("ed") and len(word) > 3)


def same_word(left: str, right: str) -> bool:
    """Whether two folded words are forms of one word, or one is made of the other by -ion or -ing."""
    return bool(lemmas(left) & lemmas(right)) or _same_root(left, right)


def _same_root(left: str, right: str) -> bool:
    common = 0
    while common < min(len(left), len(right)) and left[common] == right[common]:
        common += 1
    return common >= _LEAST_ROOT and left[common:] in _DERIVED and right[common:] in _DERIVED


def one_or_several(left: str, right: str) -> bool:
    """Whether two folded words differ by an -s alone."""
    short, long = sorted((left, right), key=len)
    return long in (short + "s", short + "es", short.removesuffix("y") + "ies") and short != long
