"""What an event is called: who by their full name, and one account's own words for what happened.

Of all tellings the one is taken that says most cleanly who did what; its words are kept, names are said in full.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from variorum.events.bundles import Bundle
from variorum.events.features import Cast, Feature
from variorum.events.tellings import Part
from variorum.model import Actor, ActorType, FindingId
from variorum.words import places
from variorum.words.places import PlaceWord

Actors = Mapping[FindingId, Actor]

_MOST_NAMES = 3
_LONGEST = 90
_LONGEST_NAME = 7
"""Words of a description that may stand where a name is missing."""
_PRONOUNS = frozenset(
    "i me my we us our you your he him his she her they them their it its who whom which that this these those one "
    "some none nobody others many both all himself herself themselves what there".split()
)
_PARTS = ("agent", "patient", "partner")
_PIECES = re.compile(r" (?=(?:with|between|of|in|at|on|over|to|for|from|into) )")
_SINGULAR_TO_PLURAL = {"was": "were", "is": "are", "has": "have", "wasn't": "weren't", "isn't": "aren't"}


def title(bundle: Bundle, who: Cast, actors: Actors) -> str:
    """A few words: the best telling's, with those told to take part by full name."""
    cues = Counter(m.telling.cue for m in bundle.members if not m.telling.attendance)
    names = {m.mention.id: _subjects(m, who, actors) for m in bundle.members}
    head = min(bundle.members, key=lambda m: (-_fitness(m, names[m.mention.id], who), -cues[m.telling.cue], m.order))
    words = _noun(bundle, head, names[head.mention.id], who, actors)
    if not (head.telling.noun or head.telling.attendance):
        words = _verb(head, names[head.mention.id], who, actors)
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"


def _fitness(item: Feature, subjects: Sequence[str], who: Cast) -> int:
    """How well a telling names its happening: who by name, then a whole phrase, then the account's own voice."""
    telling = item.telling
    words = telling.phrase.split()
    if telling.attendance or not words:
        return 0
    named = any(who.of(p.mention) is not None for p in telling.parts if p.role in _PARTS)
    fitness = 1 + 2 * (len(words) > 1) + named + (item.mention.quotation is None)
    fitness -= 2 * any(word.lower() in _PRONOUNS for word in words)
    if telling.noun:
        return fitness + 1
    finite = not words[0].endswith("ing") and words[0] != "to" and telling.tense in ("past", "present")
    return fitness + (2 if subjects else -3) + finite


def _subjects(item: Feature, who: Cast, actors: Actors) -> list[str]:
    told = [part for part in item.telling.parts if part.role == item.telling.subject]
    acting = [part for part in told if not _is_place(who.of(part.mention), actors)]
    told = acting if any(who.of(part.mention) in who.people for part in acting) else told
    found = list(dict.fromkeys(filter(None, (_name(part, who, actors) for part in told))))
    people = [name for name in found if name[:1].isupper()]
    return (people or found)[:_MOST_NAMES]


def _is_place(actor: FindingId | None, actors: Actors) -> bool:
    return actor is not None and actors[actor].type is ActorType.PLACE


def _name(part: Part, who: Cast, actors: Actors) -> str:
    """The full name of whoever is meant, else a short description; "" for pronouns nobody resolved."""
    actor = who.of(part.mention)
    if actor is not None:
        return _proper(actors[actor])
    words = part.words.split()
    if not words or len(words) > _LONGEST_NAME or (len(words) == 1 and words[0].lower() in _PRONOUNS):
        return ""
    found = places.place(part.words)
    if words[0].lower() in ("no", "none") or (found is not None and found.word is PlaceWord.ADJECTIVE):
        return ""
    if not any(letter.isalnum() for letter in words[0]) or words[0].lower() in _PRONOUNS:
        return ""
    return part.words


def _proper(actor: Actor) -> str:
    """A name that can stand by itself: the adjective of a nation names no one, its country may."""
    found = places.place(actor.name)
    if found is None or found.word is not PlaceWord.ADJECTIVE:
        return actor.name
    return found.name if actor.type in (ActorType.GOVERNMENT, ActorType.PLACE) else ""


def _verb(head: Feature, subjects: Sequence[str], who: Cast, actors: Actors) -> str:
    words = _in_full(head, who, actors)
    if len(subjects) > 1:
        first, _, rest = words.partition(" ")
        words = f"{_SINGULAR_TO_PLURAL.get(first, first)} {rest}".strip()
    elif head.telling.subject == "patient" and subjects and words.split()[0].endswith("ing"):
        return f"{words} of {subjects[0]}"
    return " ".join(filter(None, (_list(subjects), words)))


def _noun(bundle: Bundle, head: Feature, subjects: Sequence[str], who: Cast, actors: Actors) -> str:
    words = _in_full(head, who, actors)
    if len(words.split()) > 1 and bundle.type != "CONSULT":
        return f"{_possessive(subjects[0])} {words}" if _owns(head, subjects, words) else words
    roles = _PARTS if bundle.type == "CONSULT" else ("agent", "partner")
    everyone = [name for name in _told(bundle, roles, who, actors) if name.lower() not in words.lower()]
    if bundle.type == "CONSULT":
        if len(all_told := _told(bundle, _PARTS, who, actors)) > 1:
            return _gathering(words, all_told)
        if not everyone or any(part in words for part in (" with ", " between ", " of ")):
            return f"{_possessive(subjects[0])} {words}" if _owns(head, subjects, words) else words
        return _gathering(words, everyone)
    befallen = _told(bundle, ("patient",), who, actors)
    words += f" of {_list(befallen)}" if befallen else ""
    if len(everyone) == 1 and not befallen:
        return f"{_possessive(everyone[0])} {words}"
    return words + (f" by {_list(everyone)}" if everyone else "")


def _gathering(words: str, names: Sequence[str]) -> str:
    """ "Talks between … and … in …": the noun, those told to take part, and the town if the account's phrase has it."""
    noun, *rest = _PIECES.split(words)
    if any(name.split()[-1] in noun for name in names):
        noun = noun.rsplit(" ", 1)[-1]
    place = next((f" {piece}" for piece in rest if piece.startswith("in ")), "")
    return f"{noun} {'between' if len(names) == 2 else 'of'} {_list(names)}{place}"


def _owns(head: Feature, subjects: Sequence[str], words: str) -> bool:
    """Whether exactly one named actor can be set before the noun."""
    if len(subjects) != 1 or not subjects[0][:1].isupper() or subjects[0].lower() in words.lower():
        return False
    return not any(part.words in words for part in head.telling.parts if part.role == "agent")


def _possessive(name: str) -> str:
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def _in_full(head: Feature, who: Cast, actors: Actors) -> str:
    """The account's phrase with those it names by their full names."""
    words = head.telling.phrase or head.telling.words
    for part in head.telling.parts:
        actor = who.of(part.mention)
        if part.role in _PARTS and actor is not None and (name := _proper(actors[actor])) and name not in words:
            words = _replaced(words, part.words, name)
    return words


def _replaced(words: str, short: str, name: str) -> str:
    """A short name, with the courtesy title before it, by the full one; a reflexive stands for itself."""
    if short.lower().endswith(("self", "selves")):
        return words
    return re.sub(rf"(?<!\w)(?:(?:Mr|Mrs|Ms|Dr)\.? )?{re.escape(short)}(?!\w)", name.replace("\\", ""), words, count=1)


def _told(bundle: Bundle, roles: Sequence[str], who: Cast, actors: Actors) -> list[str]:
    """Named actors in these roles, those most accounts tell first."""
    told: dict[str, set[str]] = {}
    counts: Counter[str] = Counter()
    people = set()
    for member in bundle.members:
        for part in member.telling.parts:
            actor = who.of(part.mention)
            if part.role in roles and actor is not None and (name := _proper(actors[actor])):
                told.setdefault(name, set()).add(member.document)
                counts[name] += 1
                people |= {name} if actor in who.people else set()
    ordered = sorted(told, key=lambda name: (name not in people, -len(told[name]), -counts[name], name))
    return ([name for name in ordered if name in people] or ordered)[:_MOST_NAMES]


def _list(names: Sequence[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + " and " + names[-1]
