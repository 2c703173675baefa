"""A happening as one clause: what was held in the past tense, what is planned as what is to be, in an account's words.

Where the words of the account do not allow it (what is denied, or only supposed) they stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.events.features import Feature
from variorum.events.forms import done, done_to, participle, past
from variorum.model import Certainty, Realis
from variorum.words import places
from variorum.words.places import PlaceWord

_HELPING = frozenset(
    "have has had is are was were am been be being get gets got gotten getting will would shall ’ll 'll "
    "’s 's ’re 're to do does did".split()
)
_MANY = frozenset({"are", "were", "have", "’re", "'re"})
_ONE = frozenset({"is", "was", "has", "’s", "'s"})
_PLURALS = frozenset(
    "people men women children police troops families crew both many several dozens hundreds thousands "
    "two three four five six seven eight nine ten eleven twelve".split()
)
_ONE_IN_S = ("ss", "us", "is")
_FOLLOWERS = ("ans", "ats", "ists")
"""Endings of names for the members of a people or party: "Republicans"."""
_BEFORE_PLACE = re.compile(r"\b(?:at|in|near|to|over|for|from) ")
_WHERE = frozenset("in at near from to for outside".split())
PIECES = re.compile(r" (?=(?:with|between|of|in|at|on|over|to|for|from|into|near|against|outside) )")
"""Where a phrase may be cut: before its prepositions."""


def listed(names: Sequence[str], most: int = 3) -> str:
    """ "A", "A and B", "A, B and C", and how many there are is left open beyond that: "A, B, C and others"."""
    shown = [*names[:most], "others"] if len(names) > most else list(names)
    return ", ".join(shown[:-1]) + " and " + shown[-1] if len(shown) > 1 else "".join(shown)


def verb_clause(head: Feature, words: str, subjects: Sequence[str]) -> str:
    """Who did what: the account's verb phrase in its one tense, behind those who did it or whom it befell.

    Args:
        head: the telling.
        words: its phrase, with names in full.
        subjects: who stands before the verb, as a title calls them; none where nobody can be named.
    """
    telling = head.telling
    if telling.subject == "patient" and subjects and words.partition(" ")[0].endswith("ing"):
        return f"{words} of {subjects[0]}"
    before, found, rest = words.partition(telling.words)
    if any(name in rest for name in subjects):
        return words
    helping = before.lower().split()
    lasting = "been" in helping and telling.words.endswith("ing")
    if not found or not subjects or lasting or not _HELPING.issuperset(helping):
        return _joined(subjects, words)
    many = _are_many(subjects, helping)
    cue = telling.cue if " " in telling.words else telling.cue.partition("_")[0]
    passive = telling.subject == "patient" and not telling.words.endswith("ing")
    disowned = head.mention.realis is Realis.DENIED and telling.words.endswith("ing") and not helping
    if head.mention.realis is Realis.ACTUAL or disowned:
        bare = telling.words.endswith("ing") or telling.words == cue
        printed = not helping and telling.tense == "past" and not bare
        form = f"{'were' if many else 'was'} {found}" if passive else found if printed else past(cue)
    elif head.mention.realis is Realis.PLANNED:
        form = ("are to " if many else "is to ") + (f"be {found}" if passive else cue.replace("_", " "))
    else:
        denied = head.mention.realis is Realis.DENIED and helping[:1] == ["to"]
        return words if denied else _joined(subjects, words)
    return f"{listed(subjects)} {form}{rest}"


def deed_clause(head: Feature, words: str, agents: list[str], named: Sequence[str]) -> str:
    """ "The seizure of the lock" as "the lock was seized"; "" where the noun or who is named does not allow it.

    Of those `named` in the part of whom it befell, who stands behind "at" or "for" is none: what happens at a school
    does not befall the school.
    """
    telling, planned = head.telling, head.mention.realis is Realis.PLANNED
    if head.mention.realis is not Realis.ACTUAL and not planned:
        return ""
    behind = [found.end() for found in _BEFORE_PLACE.finditer(words)]
    patients = [name for name in named if not any(words.startswith(name, place) for place in behind)]
    subjects = agents or patients
    if subjects and (verb := done(telling.cue)):
        form = _to_come(subjects, verb.replace("_", " ")) if planned else past(verb)
        return f"{listed(subjects)} {form}{_where(words, telling.words, subjects)}"
    verb = done_to(telling.cue)
    if not verb or not patients:
        return ""
    if agents:
        form = _to_come(agents, verb.replace("_", " ")) if planned else past(verb)
        return f"{listed(agents)} {form} {listed(patients)}"
    many = _are_many(patients, ())
    form = (
        _to_come(patients, f"be {participle(verb)}") if planned else f"{'were' if many else 'was'} {participle(verb)}"
    )
    return f"{listed(patients)} {form}{_where(words, telling.words, patients)}"


def gathering_clause(
    head: Feature, words: str, names: Sequence[str], *, cancelled: bool, going: bool, missed: bool
) -> str:
    """ "Talks between A and B" as "A and B held talks"; one alone "took part in" them, unless the words name him.

    Args:
        head: the telling.
        words: its phrase.
        names: those told to take part, at least one.
        cancelled: whether it was called off.
        going: whether all tell only of those who went, and of nobody whom they met.
        missed: whether somebody is told not to have been there.
    """
    if going and len(names) > 1:
        gone = _inflected(head, "pay a visit" if head.telling.cue == "visit" else "make a trip", cancelled, many=True)
        return f"{listed(names)} {gone}{_where(words, head.telling.words, names)}"
    if missed and len(names) > 1:
        return (
            f"{listed(names)} {_inflected(head, 'take part', cancelled, many=True)} in {_with_determiner(head, words)}"
        )
    if len(names) < 2:
        if names[0].lower() in words.lower():
            return words
        return f"{names[0]} {_inflected(head, 'take part', cancelled, many=False)} in {_with_determiner(head, words)}"
    return f"{listed(names)} {_inflected(head, _together(head, words, names), cancelled, many=True)}"


_SPEAKING = frozenset("call conversation telephone phone speak converse".split())
_MEETING = frozenset("meeting meet summit audience conference visit trip host receive".split())


def _together(head: Feature, words: str, names: Sequence[str]) -> str:
    """What those did together: met, spoke, held talks of some kind."""
    if head.telling.cue in _SPEAKING:
        return "speak"
    if head.telling.cue in _MEETING:
        return "meet"
    noun = PIECES.split(words)[0]
    plain = noun.endswith("s") and noun == noun.lower() and not any(name.lower() in noun for name in names)
    return f"hold {noun}" if plain else "hold talks"


def _inflected(head: Feature, verb: str, cancelled: bool, *, many: bool) -> str:
    """A verb as the telling's realis asks for it."""
    first, _, rest = verb.partition(" ")
    behind = f" {rest}" if rest else ""
    realis = head.mention.realis
    if cancelled:
        return f"{'were' if many else 'was'} to {verb}"
    if realis is Realis.DENIED and head.mention.certainty is not Certainty.CERTAIN:
        return f"{'are' if many else 'is'} not expected to {verb}"
    if realis is Realis.DENIED:
        return f"did not {verb}" if head.telling.tense == "past" else f"{'are' if many else 'is'} not to {verb}"
    if realis is Realis.PLANNED:
        return f"{'are' if many else 'is'} to {verb}"
    if realis is Realis.HYPOTHETICAL:
        return f"may {verb}"
    return f"{past(first)}{behind}"


def _with_determiner(head: Feature, words: str) -> str:
    one = head.telling.words.lower() == head.telling.cue and words[:1].islower()
    return f"{'an' if words.startswith(tuple('aeiou')) else 'a'} {words}" if one else words


def _joined(subjects: Sequence[str], words: str) -> str:
    if len(subjects) > 1:
        first, _, rest = words.partition(" ")
        words = f"{_SINGULAR_TO_PLURAL.get(first, first)} {rest}".strip()
    return " ".join(filter(None, (listed(subjects), words)))


_SINGULAR_TO_PLURAL = {"was": "were", "is": "are", "has": "have", "wasn't": "weren't", "isn't": "aren't"}


def _to_come(subjects: Sequence[str], base: str) -> str:
    return f"{'are' if _are_many(subjects, ()) else 'is'} to {base}"


def _are_many(subjects: Sequence[str], helping: Sequence[str]) -> bool:
    """Whether those before a verb are several: by number, the account's own auxiliary, or the form of the noun."""
    if len(subjects) > 1 or _MANY.intersection(helping):
        return True
    words = PIECES.split(subjects[0])[0].split()
    if _ONE.intersection(helping) or not words:
        return False
    last = words[-1]
    if last.lower() in _PLURALS or words[0].lower() in _PLURALS:
        return True
    found = places.place(last)
    people = (found is not None and found.word is PlaceWord.PEOPLE) or (words == [last] and last.endswith(_FOLLOWERS))
    return last.endswith("s") and not last.endswith(_ONE_IN_S) and (last.islower() or people)


def _where(words: str, trigger: str, named: Sequence[str]) -> str:
    """What a phrase says behind its noun of where, whence or whither."""
    behind = words.partition(trigger)[2]
    pieces = [piece.strip() for piece in PIECES.split(behind) if piece.split()[:1] and piece.split()[0] in _WHERE]
    kept = [piece for piece in pieces if not any(name in piece for name in named)]
    return "".join(f" {piece}" for piece in kept[:1])
