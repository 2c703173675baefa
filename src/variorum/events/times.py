"""Which words of time belong to which happening of the sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from variorum.events.lookup import Lookup
from variorum.events.parties import Range, owner
from variorum.events.triggers import Trigger
from variorum.language import Parse
from variorum.model import TimexType

_APART = frozenset({"after", "before", "later", "earlier"})
_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
_ORDINAL_NEAR = 4
_ARRANGED = frozenset({"plan", "schedule", "set", "arrange", "expect", "propose"})
_SHORT_CLIMB = 4
_BINDING = frozenset({"’s", "'s", "’", "'", "(", ")", ",", "of", "-", "–"})


def times(look: Lookup, found: Sequence[Trigger]) -> dict[int, list[Range]]:
    """Timex token ranges by trigger token: by touch ("the 2 May (Friday) talks"), else up the tree to a clause."""
    parse = look.parse
    owners = _owners(parse, found)
    nouns = {t.token for t in found if t.noun}
    made: dict[int, list[Range]] = defaultdict(list)
    for place in sorted(look.timexes):
        if _is_distance(look, place):
            continue
        belongs = _touching(look, place, nouns)
        if belongs is None:
            belongs = _arranged_for(parse, _head(parse, place), nouns)
        if belongs is None:
            belongs = owner(parse, _head(parse, place), owners)
        if belongs is None:
            belongs = _told_length(parse, place, nouns)
        if belongs is None:
            belongs = _behind(look, place, nouns)
        if belongs is not None:
            made[belongs].append(place)
    return made


def role_of(look: Lookup, place: Range) -> str:
    """ "duration" for lengths of time, else "time"."""
    timex = look.timexes[place]
    lasting = timex.timex is TimexType.DURATION and not timex.rule.startswith(("ago", "ahead", "span"))
    return "duration" if lasting else "time"


def _is_distance(look: Lookup, place: Range) -> bool:
    """ "Three days after they met", "the second meeting in two weeks": how far apart, not how long."""
    parse = look.parse
    if role_of(look, place) != "duration":
        return False
    first, last = parse.sentence(place[0])
    behind = parse.words[place[1]].lower() if place[1] < last else ""
    if behind in _APART or (behind == "to" and "the day" in " ".join(parse.words[place[1] : place[1] + 3]).lower()):
        return True
    before = parse.words[place[0] - 1].lower() if place[0] > first else ""
    return before in ("in", "within") and any(
        parse.words[token].lower() in _ORDINALS for token in range(max(first, place[0] - _ORDINAL_NEAR), place[0])
    )


def _arranged_for(parse: Parse, token: int, nouns: set[int]) -> int | None:
    """ "A meeting that had been planned for Tuesday": the day is the meeting's."""
    for _ in range(_SHORT_CLIMB):
        head = parse.heads[token]
        if parse.deps[token] in ("relcl", "acl") and parse.lemmas[token].lower() in _ARRANGED:
            of_it = parse.heads[parse.heads[head]] if parse.deps[head] == "pobj" else head
            return next((noun for noun in (head, of_it) if noun in nouns), None)
        if head == token or parse.pos[token] in ("VERB", "AUX"):
            return None
        token = head
    return None


def _owners(parse: Parse, found: Sequence[Trigger]) -> dict[int, int]:
    owners: dict[int, int] = {}
    for trigger in found:
        if trigger.clause is not None:
            owners.setdefault(trigger.clause, trigger.token)
    for trigger in found:
        if not _is_missing(parse, trigger.token):
            owners[trigger.token] = trigger.token
    return owners


def _is_missing(parse: Parse, token: int) -> bool:
    """ "The talks ended without agreement on Friday": the day is not that of the agreement there was not."""
    return parse.deps[token] == "pobj" and parse.words[parse.heads[token]].lower() == "without"


def _head(parse: Parse, place: Range) -> int:
    """The token of a timex that hangs on words outside it."""
    first, last = place
    return next((t for t in range(first, last) if not first <= parse.heads[t] < last), last - 1)


def _touching(look: Lookup, place: Range, nouns: set[int]) -> int | None:
    """The event noun a timex stands before, with only marks, plain modifiers or another timex between."""
    parse = look.parse
    token, end = place[1], min(place[1] + 8, parse.sentence(place[0])[1])
    while token < end:
        if token in nouns:
            return token
        modifier = parse.deps[token] in ("amod", "compound", "nmod", "nummod", "case", "punct")
        if token not in look.timex_at and parse.words[token] not in _BINDING and not modifier:
            return None
        if parse.words[token] == "," and token + 1 not in nouns:
            return None
        token += 1
    return None


def _behind(look: Lookup, place: Range, nouns: set[int]) -> int | None:
    """The event noun a timex stands behind, with only places and names between: "talks in Avala, Brenia, last week"."""
    parse = look.parse
    first = parse.sentence(place[0])[0]
    for token in range(place[0] - 1, max(first, place[0] - 12) - 1, -1):
        if token in nouns:
            return token
        if parse.pos[token] not in ("PROPN", "ADP", "PUNCT", "DET") or token in look.timex_at:
            return None
    return None


def _told_length(parse: Parse, place: Range, nouns: set[int]) -> int | None:
    """ "Five hours of talks": the length stands above the noun."""
    for token in range(*place):
        for prep in parse.children[token]:
            if parse.words[prep].lower() == "of":
                for goal in parse.children[prep]:
                    if goal in nouns:
                        return goal
    return None
