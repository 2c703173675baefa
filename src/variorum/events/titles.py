"""What an event is called: one clause of who did what to whom, by full names, in one account's own words.

Of all tellings the one is taken that says most cleanly who did what. What was held is told in the past tense, what is
planned as what is to be; a noun becomes a clause where it names who did it or whom it befell.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from variorum.events.arguments import GOING
from variorum.events.bundles import Bundle, families
from variorum.events.clauses import PIECES, deed_clause, gathering_clause, listed, verb_clause
from variorum.events.features import Cast, Feature
from variorum.events.tellings import Part
from variorum.model import ActorType, Certainty, FindingId, Realis
from variorum.model.appearances import ActorHere
from variorum.words import places
from variorum.words.numbers import APPROXIMATORS, in_digits
from variorum.words.places import PlaceWord

Actors = Mapping[FindingId, ActorHere]

_MOST_NAMES = 3
_MANY = 3
_PASSING = 3
"""What it takes from a telling that it names somebody whom no other account of several names."""
_OTHER_STANDING = 4
"""What it takes from a telling that it tells as planned, say, what the bundle tells as held."""
_HALF_TOLD = 4
"""What it takes from a telling that it does not say to whom or what it was done, and others do."""
_TOGETHER = 2
"""What it gives a telling of a meeting that it names more than one of those who met."""
_LONGEST = 90
_LONGEST_NAME = 7
"""Words of a description that may stand where a name is missing."""
_PRONOUNS = frozenset(
    "i me my we us our we you your he him his she her they them their it its who whom which that this these those one "
    "some none nobody others many both all himself herself themselves what there whose whoever whatever".split()
)
_GRAVE = frozenset(
    "die kill murder shoot stab pronounce death killing murder shooting charge indict arrest convict sentence accuse "
    "confess plead rape assault annex annexation invade invasion".split()
)
"""Words of happenings that nobody is named in on the strength of a pronoun alone."""
_UPON = frozenset("attack assault raid strike ambush crackdown onslaught".split())
"""Nouns with "on" for whom it befalls."""
_HALF = frozenset(
    "attempt effort bid middle midst wake aftermath course front behalf response result connection suspicion intent "
    "presence spite favor favour terms verge brink".split()
)
"""Nouns that say nothing without what follows: "in an attempt", "on suspicion"."""
_TWICE = re.compile(r"\b([\w-]{3,})(?: \1\b)+", re.IGNORECASE)
_CLIPPED = re.compile(r"^(?:['’]\w{1,2} )+(?=\w)")
"""A contraction whose first half is left out: "’s done"."""
_BULLETS = "►▶•·*#>»|"
"""Marks before the items of a list: what follows them is a label sooner than a name."""
_ONE = "one "
"""Whom a title calls so, "one person", is named by no other telling."""
_PARTS = ("agent", "patient", "partner")
_RESERVED = frozenset(word for words in APPROXIMATORS for word in words.split())
"""Words before a number that keep it open."""
_PAIRS = (("(", ")"), ("“", "”"), ("‘", "’"))


def title(bundle: Bundle, who: Cast, actors: Actors) -> str:
    """A few words: the best telling's, with those told to take part by full name."""
    names = {m.mention.id: _subjects(m, who, actors) for m in bundle.members}
    head = _best(bundle, names, who)
    subjects, words = _uncounted(names[head.mention.id], names.values()), _in_full(head, who, actors)
    if bundle.type == "CONSULT" and (head.telling.noun or head.telling.attendance):
        told = _shortened(_gathering(bundle, head, words, who, actors))
    elif head.telling.noun:
        told = _shortened(_deed(bundle, head, words, subjects, who, actors))
    else:
        told = _shortened(verb_clause(head, words, subjects))
    return _begun(_without_half(told))


def _uncounted(subjects: Sequence[str], told: Iterable[Sequence[str]]) -> Sequence[str]:
    """Whom it befell, without how many where the accounts differ on that: the title is no account's number."""
    numbers = {number for every in told for subject in every if (number := _counted(subject)[0])}
    if len(numbers) < 2:
        return subjects
    return [_counted(subject)[1] or "people" for subject in subjects]


def _counted(subject: str) -> tuple[str, str]:
    """The number a phrase begins with, "" for none, and the phrase without it."""
    words = subject.split()
    at = next((n for n, word in enumerate(words) if word.lower() not in _RESERVED), len(words))
    number = in_digits(words[at].lower()) if at < len(words) else ""
    return (number, " ".join(words[at + 1 :])) if number[:1].isdigit() else ("", subject)


def _without_half(words: str) -> str:
    """A title without a last phrase that is cut before what it says."""
    pieces = PIECES.split(words)
    last = pieces[-1].split()
    is_half = len(pieces) > 1 and bool(last) and last[-1].lower() in _HALF
    return words[: -len(pieces[-1]) - 1] if is_half else words


def _best(bundle: Bundle, names: Mapping[FindingId, Sequence[str]], who: Cast) -> Feature:
    """The telling that names its happening best; of equals the one by the commonest word, then the first."""
    cues = Counter(family for m in bundle.members if not m.telling.attendance for family in families(m))
    most = max(cues.values(), default=0)
    alone = _told_by_one(bundle, who)

    def rank(item: Feature) -> tuple[int, tuple[str, int, str]]:
        fitness = _fitness(item, names[item.mention.id], who, bundle.standing)
        fitness -= _HALF_TOLD * _lacks_its_object(item, bundle)
        fitness -= _PASSING * any(who.of(p.mention) in alone for p in item.telling.parts if p.role in _PARTS)
        return -fitness - any(cues[family] == most for family in families(item)), item.order

    return min(bundle.members, key=rank)


def _lacks_its_object(item: Feature, bundle: Bundle) -> bool:
    """ "Brenia shot down" where others say what was shot down: as if it had befallen the doer."""
    telling = item.telling
    done = not telling.noun and telling.subject == "agent" and bool(item.keys["agent"])
    return done and telling.phrase.endswith(telling.words) and bool(bundle.patients) and not item.patients


def _told_by_one(bundle: Bundle, who: Cast) -> set[FindingId | None]:
    """Those named by one account alone where three or more tell the happening: it is not called by them.

    A meeting is called by all who took part.
    """
    told: dict[FindingId | None, set[str]] = {}
    for member in bundle.members:
        for part in member.telling.parts:
            if part.role in _PARTS and part.mention is not None:
                told.setdefault(who.of(part.mention), set()).add(member.document)
    few = len(bundle.documents) < _MANY or bundle.type == "CONSULT"
    return set() if few else {actor for actor, accounts in told.items() if actor is not None and len(accounts) == 1}


def surely(bundle: Bundle, who: Cast) -> Cast:
    """Who is meant, but for pronouns of deaths and charges, unless another telling names the same one in that part."""
    if not any(m.telling.cue in _GRAVE for m in bundle.members):
        return who
    parts = [part for member in bundle.members for part in member.telling.parts if part.mention is not None]
    named = {(p.role, who.of(p.mention)) for p in parts if not _is_pronoun(p)}
    guessed = {p.mention for p in parts if _is_pronoun(p) and (p.role, who.of(p.mention)) not in named}
    return replace(who, unsure=frozenset(filter(None, guessed))) if guessed else who


def _is_pronoun(part: Part) -> bool:
    return part.words.lower() in _PRONOUNS


def _begun(words: str) -> str:
    """A title with a capital letter, each word once, unless its first word has letters of its own kind ("iPhone")."""
    words = _paired(_CLIPPED.sub("", _TWICE.sub(r"\1", words)))
    return (
        words if words.partition(" ")[0][1:].lower() != words.partition(" ")[0][1:] else words[:1].upper() + words[1:]
    )


def _paired(words: str) -> str:
    """Without a bracket, and what stands in it, or a quotation mark that is never closed."""
    for opening, closing in _PAIRS:
        if words.count(opening) > words.count(closing):
            before, _, behind = words.rpartition(opening)
            words = before.rstrip() if opening == "(" else before + behind
    return words if words.count('"') % 2 == 0 else "".join(words.rsplit('"', 1))


def _shortened(words: str) -> str:
    """A title without its last phrases where it is long; cut at a word when that is not enough."""
    while len(words) > _LONGEST:
        pieces = PIECES.split(words)
        if len(pieces) < 3:
            return words[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"
        words = words[: -len(pieces[-1]) - 1]
    return words


def _fitness(item: Feature, subjects: Sequence[str], who: Cast, standing: str) -> int:
    """How well a telling names its happening: told to stand as it does, who by name, a whole phrase, the own voice."""
    telling = item.telling
    words = telling.phrase.split()
    if telling.attendance or not words:
        return 0
    parts = [p for p in telling.parts if p.role in _PARTS]
    named = any(who.of(p.mention) is not None for p in parts)
    strange = any(p.words[:1].isupper() and who.of(p.mention) is None for p in parts)
    fitness = 1 + 2 * (len(words) > 1) + named - strange + (item.mention.quotation is None)
    fitness -= item.mention.realis is Realis.ACTUAL and item.mention.certainty is not Certainty.CERTAIN
    fitness -= 2 * any(word.lower() in _PRONOUNS for word in words) + _OTHER_STANDING * (item.standing != standing)
    if telling.noun:
        return fitness
    if item.type == "CONSULT":
        fitness += _TOGETHER * (len(item.people) > 1)
    finite = not words[0].endswith("ing") and words[0] != "to" and telling.tense in ("past", "present")
    known = subjects and not subjects[0].lower().startswith(_ONE)
    return fitness + (2 if known else -2 if subjects else -3) + finite


def _subjects(item: Feature, who: Cast, actors: Actors) -> list[str]:
    """Those before the verb: known people alone where any are, so that no title stands there beside its bearer."""
    told = [part for part in item.telling.parts if part.role == item.telling.subject]
    if any(part.words.lower().startswith("neither ") for part in told):
        return []
    acting = [part for part in told if not _is_place(who.of(part.mention), actors)]
    told = acting if any(who.of(part.mention) in who.people for part in acting) else told
    known = [part for part in told if who.of(part.mention) is not None]
    several = item.telling.phrase.partition(" ")[0] in ("were", "are", "have")
    lower = [part for part in told if several or not part.words.startswith(("The ", "the "))]
    found = list(dict.fromkeys(filter(None, (_name(part, who, actors) for part in (lower if known else told)))))
    if several and len(found) == 1 and len(told) > 1:
        return [*found, "others"]
    people = [name for name in found if name[:1].isupper()]
    return (found if several and len(people) == 1 else people or found)[:_MOST_NAMES]


def _is_place(actor: FindingId | None, actors: Actors) -> bool:
    return actor is not None and actors[actor].type is ActorType.PLACE


def _name(part: Part, who: Cast, actors: Actors) -> str:
    """The full name of whoever is meant, else a short description; "" for pronouns nobody resolved."""
    actor = who.of(part.mention)
    if actor is not None:
        return _called(part, actors[actor])
    words = part.words.split()
    if not words or len(words) > _LONGEST_NAME or (len(words) == 1 and words[0].lower() in _PRONOUNS):
        return ""
    found = places.place(part.words)
    if words[0].lower() in ("no", "none", "neither") or (found is not None and found.word is PlaceWord.ADJECTIVE):
        return ""
    one = words[0].lower() == "one" and words[1].lower() != "of"
    if (
        words[0][0] in _BULLETS
        or not any(letter.isalnum() for letter in words[0])
        or (words[0].lower() in _PRONOUNS and not one)
    ):
        return ""
    return part.words


def _called(part: Part, actor: ActorHere) -> str:
    """Whoever is meant by name; a government by the seat that an account names it by ("the White House")."""
    found = places.place(part.words)
    return part.words if found is not None and found.word is PlaceWord.SEAT else _proper(actor)


def _proper(actor: ActorHere) -> str:
    """A name that can stand by itself: the adjective of a nation names no one, its country may."""
    found = places.place(actor.name)
    if found is None or found.word is not PlaceWord.ADJECTIVE:
        return actor.name
    return found.name if actor.type in (ActorType.GOVERNMENT, ActorType.PLACE) else ""


def _gathering(bundle: Bundle, head: Feature, words: str, who: Cast, actors: Actors) -> str:
    """Those told to take part, by any telling, and what they did together."""
    told = _told(bundle, _PARTS, who, actors)
    going = all(m.telling.cue in GOING and all(p.role != "partner" for p in m.telling.parts) for m in bundle.members)
    missed = any(m.telling.attendance and m.mention.realis is Realis.DENIED for m in bundle.members)
    if not told:
        return words
    return gathering_clause(head, words, told, cancelled=bundle.cancelled, going=going, missed=missed)


def _deed(bundle: Bundle, head: Feature, words: str, subjects: Sequence[str], who: Cast, actors: Actors) -> str:
    """A noun as a clause where it names those concerned; else with whose it is, or with whom it befell, by name."""
    patients = _named_by(head, "patient", who, actors)
    agents = [name for name in _named_by(head, "agent", who, actors) if name[:1].isupper()]
    if clause := deed_clause(head, words, agents, patients):
        return clause
    if len(words.split()) > 1:
        return _owned(subjects[0], words) if _owns(head, subjects, words) else words
    everyone = [n for n in _told(bundle, ("agent", "partner"), who, actors) if n.lower() not in words.lower()]
    befallen = _told(bundle, ("patient",), who, actors)
    words += f" {'on' if head.telling.cue in _UPON else 'of'} {listed(befallen)}" if befallen else ""
    if len(everyone) == 1 and not befallen:
        return f"{_possessive(everyone[0])} {words}"
    return words + (f" by {listed(everyone)}" if everyone else "")


def _named_by(head: Feature, role: str, who: Cast, actors: Actors) -> list[str]:
    """Those one telling names in a role, by full name or in its own short words."""
    parts = (part for part in head.telling.parts if part.role == role)
    return list(dict.fromkeys(filter(None, (_name(part, who, actors) for part in parts))))


def _owns(head: Feature, subjects: Sequence[str], words: str) -> bool:
    """Whether exactly one named actor can be set before the noun."""
    if len(subjects) != 1 or not subjects[0][:1].isupper() or subjects[0].lower() in words.lower():
        return False
    return not any(part.words in words for part in head.telling.parts if part.role == "agent")


def _owned(name: str, words: str) -> str:
    """ "Kovar’s first visit", and "Festival of the Sea opening" where name and words share one at the seam."""
    shared = f"{name.split()[-1]} "
    return f"{name} {words.removeprefix(shared)}" if words.startswith(shared) else f"{_possessive(name)} {words}"


def _possessive(name: str) -> str:
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def _in_full(head: Feature, who: Cast, actors: Actors) -> str:
    """The account's phrase with those it names by their full names."""
    words = head.telling.phrase or head.telling.words
    for part in head.telling.parts:
        actor = who.of(part.mention)
        if part.role in _PARTS and actor is not None and (name := _called(part, actors[actor])) and name not in words:
            words = _replaced(words, part.words, name)
    return words


def _replaced(words: str, short: str, name: str) -> str:
    """A short name, with the courtesy title before it, by the full one; a reflexive stands for itself."""
    if short not in words or short.lower().endswith(("self", "selves")):
        return words
    return re.sub(rf"(?<!\w)(?:(?:Mr|Mrs|Ms|Dr)\.? )?{re.escape(short)}(?!\w)", name.replace("\\", ""), words, count=1)


def _told(bundle: Bundle, roles: Sequence[str], who: Cast, actors: Actors) -> list[str]:
    """Named actors in these roles: those by whom most accounts tell it, then those who are only told to be there."""
    told: dict[str, set[str]] = {}
    acting: dict[str, set[str]] = {}
    counts: Counter[str] = Counter()
    people = set()
    for member in bundle.members:
        for part in member.telling.parts:
            actor = who.of(part.mention)
            if part.role in roles and actor is not None and (name := _called(part, actors[actor])):
                told.setdefault(name, set()).add(member.document)
                acting.setdefault(name, set()).update(() if member.telling.attendance else (member.document,))
                counts[name] += 1
                people |= {name} if actor in who.people else set()
    ordered = sorted(told, key=lambda n: (n not in people, -len(acting[n]), -len(told[n]), -counts[n], n))
    return [name for name in ordered if name in people] or ordered
