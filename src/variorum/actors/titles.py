"""Words of title and role that stand directly before a name ("Foreign Minister", "his special envoy")."""

from __future__ import annotations

from variorum.actors.lexicon import KIN, ROLES, TITLE_MODIFIERS, TITLES
from variorum.actors.scene import Scene
from variorum.words.names import is_given
from variorum.words.places import PlaceWord, place

_REACH = 16
_CHOSEN, _HYPHENS = frozenset({"elect", "designate"}), frozenset("-–")
_INSIDE = frozenset({"of", "for", "and", "&", "with", "to", "in", "-", "on", "the", ",", "’s", "'s"})
_STARTS = frozenset({"of", "for", "and", "&", "with", "to", "in", "-", "on", "the", ",", "’s", "'s", "a", "an"})
_COMPLETED = frozenset({"of", "for", "to", "in", "with", "on"})
_MODIFYING = frozenset({"ADJ", "NOUN", "PROPN"})


def title_of(scene: Scene, first: int) -> tuple[int, int] | None:
    """Tokens [start, end) of the title before the name that begins at `first`, without article or possessor."""
    parse = scene.parse
    opening = first  # not the sentence: the parser breaks some at the full stop of initials
    while opening > max(0, first - _REACH) and parse.blocks[opening - 1] == parse.blocks[first]:
        opening -= 1
    role = _role_before(scene, opening, first)
    if role is None:
        return None
    start = role
    while start > opening and (reach := _modifying(scene, start, opening, parse.words[role][0].isupper())):
        start -= reach
    while start < role and parse.words[start].lower() in _STARTS:
        start += 1
    words = scene.words(start, first)
    return None if "\n" in words or len(words) > 200 else (start, first)


def _modifying(scene: Scene, start: int, opening: int, capital: bool) -> int:
    """How many words before a role's first belong to it: the two of a seat ("White House adviser"), one, or none."""
    seat = place(scene.words(start - 2, start)) if start - 2 >= opening else None
    if seat is not None and seat.word is PlaceWord.SEAT:
        return 2
    return int(_modifies(scene, start - 1, capital))


def _role_before(scene: Scene, opening: int, first: int) -> int | None:
    """The role noun before a name: adjacent, or with only its own capitalised complement between."""
    parse = scene.parse
    if first - 1 >= opening and _is_role(parse.words[first - 1]):
        return first - 1
    if first - 3 >= opening and parse.words[first - 1].lower() in _CHOSEN and parse.words[first - 2] in _HYPHENS:
        return first - 3 if _is_role(parse.words[first - 3]) else None
    if first - 5 >= opening and [w.lower() for w in parse.words[first - 4 : first - 1]] == ["-", "in", "-"]:
        return first - 5 if parse.words[first - 5].lower() in KIN else None
    if first - 3 >= opening and parse.words[first - 1].lower() == "law" and parse.words[first - 3].lower() in KIN:
        return first - 3
    if first and parse.words[first - 1].lower() in _COMPLETED:
        return None
    token = first - 1
    while token > max(opening, first - _REACH):
        word = parse.words[token]
        if _is_role(word) and word[0].isupper():
            return token if parse.words[token + 1].lower() in {"of", "for", "to"} else None
        if not (word[0].isupper() or word.lower() in _INSIDE - {",", "’s", "'s"}):
            return None
        token -= 1
    return None


def _is_role(word: str) -> bool:
    folded = word.lower().rstrip(".")
    return folded in ROLES or folded in TITLES or folded in KIN


def _modifies(scene: Scene, token: int, capital: bool) -> bool:
    """Whether a word before a role belongs to it; before a role in capitals only words in capitals do."""
    parse = scene.parse
    word = parse.words[token].lower()
    if capital and not parse.words[token][0].isupper() and word not in {"-", "former", "then", "ex"}:
        return False
    if word in TITLE_MODIFIERS or word in TITLES or word in ROLES or word == "-":
        return True
    known = place(parse.words[token])
    if known:
        return known.word is not PlaceWord.SEAT or parse.deps[token] == "compound"
    if capital and parse.pos[token] in _MODIFYING and parse.deps[token] in {"compound", "amod"}:
        return not is_given(parse.words[token]) and not parse.words[token + 1].islower()
    return parse.pos[token] == "ADJ" and parse.words[token].islower() and parse.deps[token] == "amod"
