"""Where a name begins and ends inside a run of capitalised words: behind articles, peoples and words of title."""

from __future__ import annotations

from wordfreq import zipf_frequency

from variorum.actors.lexicon import (
    COMPANY_MARKS,
    HUMANS,
    ORGANISATIONS,
    PLURAL_ROLES,
    ROLES,
    TITLE_MODIFIERS,
    TITLES,
)
from variorum.actors.scene import Scene
from variorum.words.calendar.wording import MONTH_WORDS
from variorum.words.mandarin import mandarin_key
from variorum.words.names import SHORT_TITLES, is_given
from variorum.words.places import PlaceWord, longest_place, place
from variorum.words.stems import is_past
from variorum.words.towns import town

_LOOSE = frozenset({"DET", "ADP", "PRON", "CCONJ", "SCONJ", "ADV", "AUX", "PART", "INTJ", "PUNCT", "NUM", "VERB"})
_CALLS = frozenset("contact follow email call via photo courtesy image read watch see meet update exclusive by".split())
_DOERS = ("er", "or", "man", "woman", "ist", "ent", "ian", "ee", "ant")
_HEARD = 2.5
"""How often English has a word that tells what somebody does (Zipf scale)."""

_SEATS = frozenset("county parish city state district borough town township department police federal".split())
_PEOPLES_LAST = ("an", "ese", "ish")
_RANKS_IN_NAMES = frozenset("general major first prime chief crown king queen earl prince duke captain saint".split())
_LABEL = 4
_OFFICE_OF = frozenset({"to", "of", "for", "in"})
_SELDOM = 4.0
"""A word more frequent than this (Zipf) is hardly a Chinese given name, but one of a headline ("Why He Ran")."""


def stripped(scene: Scene, start: int, end: int) -> tuple[int, int]:
    """Without articles and other small words in front, and without "'s" and punctuation behind."""
    parse = scene.parse
    while start + 1 < end and (parse.words[start].lower() in _CALLS or _is_label(scene, start, end)):
        start += 1
    while start < end and (parse.pos[start] in _LOOSE or parse.words[start].lower() in {"the", "a", "an"}):
        known = place(parse.words[start])
        if known or is_given(parse.words[start]) or is_family_he(scene, start + 1, end):
            break
        start += 1
    if end - start == 2 and _qualified_place(scene, start):
        start += 1
    while start < end and (not any(map(str.isalnum, parse.words[end - 1])) or _cut_off(scene, start, end)):
        end -= 1
    return start, end


def _is_label(scene: Scene, start: int, end: int) -> bool:
    """Whether a word in capitals labels a picture or link before somebody's full name: "CLOSE Ana Kovar"."""
    label, name = scene.parse.words[start : start + 2]
    shouted = label.isupper() and label.isalpha() and len(label) >= _LABEL
    return shouted and end - start > 2 and is_given(name) and not name.isupper()


def is_family_he(scene: Scene, token: int, end: int) -> bool:
    """Whether the word before a lone Chinese given name is the family name He, which the model takes for a pronoun."""
    words = scene.parse.words
    if end - token > 1 or not token or words[token - 1] != "He" or scene.parse.pos[token] != "PROPN":
        return False
    told = is_past(words[token].lower()) or zipf_frequency(words[token], "en") > _SELDOM
    return not told and mandarin_key(f"He {words[token]}") != ""


def _cut_off(scene: Scene, start: int, end: int) -> bool:
    """Whether a run ends in a title whose name stands behind, the office of a body, or the month of a date line."""
    word = scene.parse.words[end - 1].lower().rstrip(".")
    if end - start < 2:
        return False
    if word in MONTH_WORDS and (place(scene.words(start, end - 1)) or town(scene.words(start, end - 1))):
        return True
    return word in SHORT_TITLES or (word in ROLES and scene.parse.words[end - 2].lower() in _SEATS)


def _qualified_place(scene: Scene, start: int) -> bool:
    """Whether an adjective in capitals stands before a place that has no such part in its name."""
    parse = scene.parse
    known = place(parse.words[start + 1])
    whole = place(scene.words(start, start + 2))
    qualifies = parse.tags[start] in {"JJ", "JJR", "JJS"} or parse.words[start].lower().endswith("er")
    return qualifies and known is not None and known.word is PlaceWord.COUNTRY and whole is None


def after_peoples(scene: Scene, start: int, end: int) -> int:
    """Where the name begins behind an adjective of a people or a country's name that stands before a title."""
    if scene.parse.words[end - 1].lower().rstrip(".") in COMPANY_MARKS:
        return start
    if _unknown_people(scene, start, end):
        return start + 1
    for reach in range(min(end - 1, start + longest_place()), start, -1):
        known = place(scene.words(start, reach))
        if known is None:
            continue
        behind = scene.parse.words[reach].lower().rstrip(".")
        titled = behind in TITLES or behind in TITLE_MODIFIERS or behind in ROLES
        if known.word is PlaceWord.ADJECTIVE or titled or _is_of_office(scene, start, reach, end):
            return reach
    return start


def _is_of_office(scene: Scene, start: int, reach: int, end: int) -> bool:
    """Whether a place before a full name tells where the office before it is: "the ambassador to France Ana Kovar"."""
    words = scene.parse.words
    office = start > 1 and words[start - 1].lower() in _OFFICE_OF and words[start - 2].lower() in ROLES
    return office and end - reach > 1 and is_given(words[reach])


def _unknown_people(scene: Scene, start: int, end: int) -> bool:
    """Whether an adjective in capitals that no table knows stands before a person's name and is no part of it."""
    if end - start < 2 or scene.parse.tags[start] != "JJ" or is_given(scene.parse.words[start]):
        return False
    name_span, behind = scene.labelled_at.get(start), scene.labelled_at.get(start + 1)
    apart = name_span is None or behind is None or name_span != behind
    return apart and place(scene.parse.words[start]) is None and scene.parse.words[start].endswith(_PEOPLES_LAST)


def named_like_title(scene: Scene, start: int, end: int) -> bool:
    """Whether a body's name begins with a word that may be a rank ("General …"), as the model sees it."""
    name_span = scene.labelled_at.get(start)
    whole = name_span is not None and name_span.label in {"ORG", "FAC", "GPE"} and name_span.last >= end
    return whole and scene.parse.words[start].lower() in _RANKS_IN_NAMES


def after_titles(scene: Scene, start: int, end: int) -> int:
    """Where the name begins behind words of title."""
    reach, titled = _last_office(scene, start, end), False
    if reach > start:
        return reach
    while reach < end:
        word = scene.parse.words[reach].lower().rstrip(".")
        known = word in TITLES or word in ROLES or _announces(scene, reach, end)
        if _owns_what_follows(scene, reach, end):
            break
        if not known and word not in TITLE_MODIFIERS and word not in {"-", "of", "for", "&"}:
            break
        if is_given(scene.parse.words[reach]) and reach + 1 < end and not known:
            break
        titled = titled or known
        reach += 1
    if not titled:
        return start
    known_place = place(scene.words(reach, end)) if reach < end else None
    of = reach > start and scene.parse.words[reach - 1].lower() in {"of", "for"}
    return end if of and not known_place else reach


def _owns_what_follows(scene: Scene, token: int, end: int) -> bool:
    """ "The Attorney's Office" is a body and no office with somebody's name behind it."""
    return token + 2 < end and scene.parse.words[token + 1] in ("'s", "’s")


def _announces(scene: Scene, token: int, end: int) -> bool:
    """Whether a noun for a human being or for several in a role stands before a full name ("Detectives X Y")."""
    word = scene.parse.words[token].lower().rstrip(".")
    if end - token > 2 and is_given(scene.parse.words[token + 1]) and _is_told(word):
        return True
    return end - token > 1 and (word in HUMANS or word in PLURAL_ROLES or word.removesuffix("s") in TITLES)


def _last_office(scene: Scene, start: int, end: int) -> int:
    """Where the name begins behind an office with its department before it ("Works Secretary Ana Kovar")."""
    words = scene.parse.words
    for token in range(min(end - 2, start + 5), start, -1):
        office = words[token].lower().rstrip(".")
        named = any(is_given(word) and not word.isupper() for word in words[start:token])
        if (office in TITLES or office in ROLES) and not named and not _owns_what_follows(scene, token, end):
            return token + 1
    return start


def after_run(scene: Scene, start: int, end: int) -> int:
    """Where a person's name begins that the model saw at the end of a run of other capitalised words."""
    name_span = scene.labelled_at.get(end - 1)
    if name_span is None or name_span.label != "PERSON" or name_span.last != end or not start < name_span.first:
        return start
    before = scene.parse.words[name_span.first - 1]
    plural = scene.parse.tags[name_span.first - 1] == "NNPS" or before.lower() in ORGANISATIONS
    apart = plural or _is_told(before)
    return name_span.first if apart and end - name_span.first > 1 else start


def _is_told(word: str) -> bool:
    """Whether a word that opens a sentence is a common noun, and nobody's given name ("Shopper Ana Kovar said")."""
    return not is_given(word) and word.lower().endswith(_DOERS) and zipf_frequency(word, "en") > _HEARD
