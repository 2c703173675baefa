"""Who did it, to whom, with whom, where, how many, with what outcome: arguments from the dependencies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from variorum.events.borrowing import borrowed_subject, has_subject, is_who_says_so
from variorum.events.lookup import Lookup
from variorum.events.parties import Range, counted, fronted_people, joined, named_places, parties, phrase
from variorum.events.tenses import is_clipped_passive, shares_passive
from variorum.events.triggers import Trigger, lemma_with_particle
from variorum.language import Parse
from variorum.words import places, predicates, senses
from variorum.words.places import PlaceWord

_MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
_WHERE = frozenset({"in", "at", "near", "outside", "inside", "on", "across", "around", "off"})
_AGAINST = frozenset({"on", "against", "at", "to", "toward", "towards", "for", "over"})
_PUBLISHING = frozenset("publish post air broadcast print release".split())
_WORKS = frozenset("interview article piece op-ed report poll survey column editorial letter essay".split())
_TO_AN_OFFICE = frozenset("nomination nominee appointment confirmation candidacy".split())
"""Nouns whose body is the office: nobody nominated the Supreme Court of "a Supreme Court nomination"."""
_KNOWN_BY_NAME = frozenset(
    "shooting stabbing massacre murder killing slaying homicide crash accident fire blaze explosion blast "
    "collapse".split()
)
"""Nouns before which a name tells where or whose the happening was: "the Halm Chapel shooting"."""
_BY_NOBODY = frozenset(
    "accident mistake chance surprise force hand name law design default phone telephone mail".split()
)
"""What behind "by" is nobody who did it."""
_OF_LIVES = frozenset({"kill", "murder", "injure"})
_LIVING = frozenset({"person", "Tops", "group", "animal", "body", "quantity"})
"""Families of what is done to the living, and classes of nouns for them: "a University of Avala officer was killed" is
told of no university."""
_LONGEST_CHAIN = 4
"""Prepositions in a row that are followed: "from behind", "out of"."""
_NOT_THERE = frozenset({"of", "for", "against", "to"})
_AGREED_ON = frozenset({"on", "to", "about"})
_SPEECH = frozenset({"speak", "talk"})
GOING = frozenset({"visit", "trip"})
"""What is paid or made by those who go, and is no meeting of theirs."""
_ENDING = frozenset({"end", "result", "conclude", "produce", "yield", "finish", "lead"})
_LYING = frozenset({"in", "at", "off", "near"})
_TOOLS = frozenset({"with", "by", "via"})
_NOT_DOING = frozenset({"announce", "cancel", "call_off", "postpone", "schedule", "plan", "arrange"})
_HOLDER = predicates.LIGHT_VERBS - _NOT_DOING
_ASKING = frozenset("ask request seek propose want demand call suggest plan offer".split())
"""Verbs by which somebody asks for a meeting of his own; who calls for talks need have no part in them."""


@dataclass(slots=True)
class Arguments:
    """Token ranges by role, in the order found.

    Roles are those of an event mention, and "scene": where what is struck lies, which tells where the event was, but is
    not said to be its place.
    """

    roles: dict[str, list[Range]] = field(default_factory=dict)

    def add(self, role: str, *ranges: Range) -> None:
        """Add ranges to a role, each once, a range never in two of the parts people play."""
        known = self.roles.setdefault(role, [])
        for found in ranges:
            if found not in known and not (role in _PARTS and self._plays(found)):
                known.append(found)

    def _plays(self, found: Range) -> bool:
        known = (place for part in _PARTS for place in self.roles.get(part, ()))
        return any(first <= found[0] and found[1] == last for first, last in known)


_PARTS = ("agent", "patient", "partner")
_CALLING_OFF = predicates.family("cancel")
"""What is called off is no person, wherever the parse hangs those who were to meet."""


def arguments(look: Lookup, trigger: Trigger) -> Arguments:
    """Everything said of one happening around its trigger, but its times (see `times`)."""
    made = Arguments()
    parse = look.parse
    if trigger.noun:
        _around_noun(look, trigger, made)
    if trigger.clause is not None:
        _around_verb(look, trigger, trigger.clause, made)
    elif trigger.type in _MUTUAL:
        _asked_for(look, trigger, made)
    if predicates.family(trigger.cue) == _CALLING_OFF:
        made.roles["patient"] = [place for place in made.roles.get("patient", []) if not look.is_person(place[1] - 1)]
    if predicates.family(trigger.cue) in _OF_LIVES:
        made.roles["patient"] = [place for place in made.roles.get("patient", []) if _may_live(look, place)]
    for role in _PARTS:
        for first, last in made.roles.get(role, ()):
            made.add("count", *counted(parse, first, last))
    made.roles = {role: found for role, found in made.roles.items() if found}
    return made


def _may_live(look: Lookup, place: Range) -> bool:
    """Whether words can mean somebody alive: no place, no body by its name, no "celebration"."""
    parse = look.parse
    head = next((t for t in range(*place) if not place[0] <= parse.heads[t] < place[1]), place[1] - 1)
    told = senses.classes("n", parse.lemmas[head].lower()) if head not in look.mention_at else ()
    return not look.is_body(place[1] - 1) and not (told and _LIVING.isdisjoint(told))


def _around_verb(look: Lookup, trigger: Trigger, verb: int, made: Arguments) -> None:
    parse = look.parse
    mutual = trigger.type in _MUTUAL
    holds = not trigger.noun or lemma_with_particle(parse, verb) in _HOLDER
    nouns = predicates.nouns()
    described = _described(look, verb)
    for child in parse.children[verb]:
        dep = parse.deps[child]
        if child == trigger.token or trigger.token in joined(parse, child) or child == described:
            continue
        if dep in ("nsubj", "nsubjpass") and (is_who_says_so(parse, child, verb) or _is_label(parse, child, verb)):
            continue
        if dep == "nsubj" and is_clipped_passive(parse, verb):
            made.add("patient", *parties(look, child))
        elif dep == "nsubj" and holds and parse.lemmas[child].lower() not in nouns:
            made.add("agent", *parties(look, child))
        elif dep == "nsubjpass":
            made.add("patient", *parties(look, child))
        elif dep == "attr" and trigger.cue in predicates.ATTENDANCE:
            made.add("agent", *parties(look, child))
        elif dep == "dobj" and not trigger.noun:
            alongside = mutual and trigger.cue not in predicates.ATTENDANCE
            alongside &= trigger.type != "AGREE" or child in look.mention_at  # "signed an accord": with nobody
            made.add("partner" if alongside else "patient", *parties(look, child))
            _behind_names(look, child, made)
        elif dep in ("prep", "agent"):
            _around_preposition(look, trigger, child, made, verbal=True)
    if parse.deps[verb] == "acl" and parse.tags[verb] == "VBN" and not trigger.noun and not made.roles.get("patient"):
        made.add("patient", *parties(look, _published(parse, verb) or parse.heads[verb]))
    elif holds and not made.roles.get("agent") and not has_subject(parse, verb):
        passive = any(parse.deps[c] == "auxpass" for c in parse.children[verb]) or shares_passive(parse, verb)
        made.add("patient" if passive else "agent", *borrowed_subject(look, verb))
    if mutual and holds and not made.roles.get("agent"):
        fronted = (look.mention_at[token] for token in fronted_people(parse, verb) if look.is_person(token))
        made.add("agent", *fronted)
    if trigger.cue in predicates.INCLUSION:
        made.roles["agent"] = made.roles.pop("partner", []) + made.roles.get("patient", [])
        made.roles.pop("patient", None)


def _published(parse: Parse, verb: int) -> int | None:
    """ "An interview with the Courier published on Tuesday": the interview was; the parse hangs it on the paper."""
    outlet = parse.heads[verb]
    work = parse.heads[parse.heads[outlet]]
    behind = parse.deps[outlet] == "pobj" and parse.lemmas[work].lower() in _WORKS
    return work if behind and parse.lemmas[verb].lower() in _PUBLISHING else None


def _is_label(parse: Parse, name: int, verb: int) -> bool:
    """ "The Halm Chapel shooting in Orsk", read as a clause: a happening by its name, and nobody who shot."""
    if parse.tags[verb] != "VBG" or name != verb - 1 or parse.pos[name] != "PROPN":
        return False
    return any(parse.words[c].lower() == "the" for c in parse.children[name])


def _described(look: Lookup, verb: int) -> int | None:
    """Of two subjects parted by a comma the one that describes the other, or is the larger place; of two parted by
    "after" the one that another headline's deed befell.

    "A young firm, Oxen Ltd, was founded", "police in Halm, TX are looking", "Seven dead after bridge falls".
    """
    parse = look.parse
    subjects = [c for c in parse.children[verb] if parse.deps[c] in ("nsubj", "nsubjpass")]
    marks = [c for c in parse.children[verb] if parse.deps[c] == "mark"]
    if len(subjects) == 2 and any(subjects[0] < mark < subjects[1] for mark in marks):
        return subjects[0]
    if len(subjects) != 2 or parse.words[parse.left_edges[subjects[1]] - 1] != ",":
        return None
    behind = parse.right_edges[subjects[1]] + 1
    if look.is_place(parse.left_edges[subjects[1]] - 2) and parse.words[behind : behind + 1] != [","]:
        return subjects[1]
    return next((token for token in subjects if token not in look.mention_at), None)


def _asked_for(look: Lookup, trigger: Trigger, made: Arguments) -> None:
    """ "Kovar asked for a meeting with Lind": who asks is to take part, and so is who stands behind the verb."""
    parse = look.parse
    above = parse.heads[trigger.token]
    verb = parse.heads[above] if parse.deps[above] == "prep" else above
    if parse.lemmas[verb].lower() not in _ASKING or parse.pos[verb] != "VERB":
        return
    if parse.lemmas[verb].lower() == "call" and parse.deps[above] == "prep":
        return
    for child in parse.children[verb]:
        if parse.deps[child] == "nsubj":
            made.add("agent", *parties(look, child))
        elif parse.deps[child] == "prep" and parse.words[child].lower() == "with":
            _around_preposition(look, trigger, child, made, verbal=True)


def _around_noun(look: Lookup, trigger: Trigger, made: Arguments) -> None:
    parse, noun = look.parse, trigger.token
    for child in parse.children[noun]:
        dep = parse.deps[child]
        if dep == "poss" and child not in look.timex_at:
            made.add("patient" if _befalls_its_owner(look, trigger, child) else "agent", *parties(look, child))
        elif dep == "amod" and look.is_people(child) and trigger.cue not in predicates.BEFALLING:
            made.add("agent", look.mention_at[child])
        elif dep in ("compound", "nmod") and child not in look.timex_at:
            _before_noun(look, trigger, child, made)
        elif dep in ("prep", "agent") and "(" not in parse.words[noun:child]:
            _around_preposition(look, trigger, child, made, verbal=False)


def _befalls_its_owner(look: Lookup, trigger: Trigger, owner: int) -> bool:
    """ "Lind's arrest" was no arrest by Lind, unless somebody is named behind it: "Lind's arrest of the men"."""
    behind = {look.parse.words[c].lower() for c in look.parse.children[trigger.token]}
    return trigger.cue in predicates.SUFFERED and look.is_person(owner) and "of" not in behind


def _before_noun(look: Lookup, trigger: Trigger, child: int, made: Arguments) -> None:
    """ "The Avala meeting" is there, "the Kovar–Lind talks" are theirs, "drone attacks" are done with drones."""
    parse = look.parse
    first, last = parse.left_edges[child], parse.right_edges[child] + 1
    names = sorted({look.mention_at[t] for t in range(first, last) if t in look.mention_at})
    if not names and parse.pos[child] == "PROPN" and trigger.type in _MUTUAL:
        hyphenated = [t for t in range(first, last) if parse.pos[t] == "PROPN"]
        names = [(t, t + 1) for t in hyphenated] if len(hyphenated) > 1 else []
    if names:
        there = len(names) == 1 and look.is_place(names[0][0]) and not _is_party(parse, names[0])
        about = there and trigger.type in _MUTUAL and parse.words[names[0][1] - 1].lower() not in look.settled
        beyond = not there and (
            trigger.cue in _KNOWN_BY_NAME
            or (trigger.cue in _TO_AN_OFFICE and not look.is_person(names[0][0]))
            or (trigger.type not in _MUTUAL and _is_of_another(parse, trigger.token, child))
        )
        if not (about or beyond):
            made.add("place" if there else "agent", *names)
    elif parse.pos[child] == "NOUN" and trigger.type == "ASSAULT":
        made.add("instrument", (first, last))


def _is_of_another(parse: Parse, noun: int, name: int) -> bool:
    """ "The Brenia airliner crash": the name tells which airliner, and nobody who crashed."""
    return any(parse.deps[c] == "compound" and parse.pos[c] == "NOUN" and name < c for c in parse.children[noun])


def _is_party(parse: Parse, name: Range) -> bool:
    """A country before a noun takes part in it; a town is where it is held."""
    found = places.place(" ".join(parse.words[name[0] : name[1]]))
    return found is not None and found.word in (PlaceWord.COUNTRY, PlaceWord.ADJECTIVE, PlaceWord.PEOPLE)


def _around_preposition(look: Lookup, trigger: Trigger, prep: int, made: Arguments, *, verbal: bool) -> None:
    parse = look.parse
    chain = [prep]
    for link in chain:
        if len(chain) <= _LONGEST_CHAIN:
            chain += [child for child in parse.children[link] if parse.deps[child] == "prep"]
    for link in chain:
        _behind_preposition(look, trigger, link, made, verbal=verbal)


def _behind_preposition(look: Lookup, trigger: Trigger, prep: int, made: Arguments, *, verbal: bool) -> None:
    parse = look.parse
    word = parse.lemmas[prep].lower()
    for goal in parse.children[prep]:
        if parse.deps[goal] not in ("pobj", "pcomp"):
            continue
        if goal in look.timex_at:
            made.add("place", *_place_behind(look, goal))
            continue
        role = _role_of_preposition(look, trigger, word, goal, verbal)
        if verbal and trigger.type == "AGREE" and word in _AGREED_ON:
            made.add("place", *_place_behind(look, goal))
        if role in _PARTS:
            made.add(role, *parties(look, goal))
            _behind_names(look, goal, made)
            if word == "by" and trigger.noun:
                made.add("patient", *_whose(look, goal))
            if role == "patient" and trigger.type == "ASSAULT":
                made.add("scene", *_where_struck(look, goal))
        elif role == "place":
            if not (trigger.noun and _is_agreed_on(parse, trigger.token)):
                made.add(role, *named_places(look, goal))
        elif word in ("in", "at") and parse.pos[goal] == "NOUN" and not role:
            made.add("place", *_place_behind(look, goal))
        elif role:
            made.add(role, phrase(parse, goal))


def _whose(look: Lookup, doer: int) -> Iterator[Range]:
    """ "The killing by Brenia of Ana Kovar": the parse hangs whom it befell on the name of who did it."""
    parse = look.parse
    if doer in look.mention_at:
        for prep in parse.children[doer]:
            people = (c for c in parse.children[prep] if look.is_person(c)) if parse.words[prep] == "of" else ()
            yield from (place for person in people for place in parties(look, person))


def _has_full_name(look: Lookup, token: int) -> bool:
    """A person by name and surname: a lone name behind "visit to" may be a town's."""
    first, last = look.mention_at.get(token, (token, token))
    return last - first > 1 and look.is_person(token)


def _is_done_by(parse: Parse, prep: int) -> bool:
    """Whether "by" tells who did it: not in a clause with a subject and an object, "they criticised plans by Lind"."""
    clause = {parse.deps[c] for c in parse.children[parse.heads[prep]]}
    return parse.deps[prep] == "agent" and not {"nsubj", "dobj"} <= clause


def _is_agreed_on(parse: Parse, noun: int) -> bool:
    """ "They agreed on a release in Avala": the place is that of the agreement."""
    prep = parse.heads[noun]
    verb = parse.heads[prep]
    return parse.lemmas[prep].lower() in _AGREED_ON and predicates.verbs().get(parse.lemmas[verb].lower()) == "AGREE"


def _place_behind(look: Lookup, goal: int) -> Iterator[Range]:
    """ "After two hours in Avala", "in the town hall of Avala": the place behind a length or a building."""
    parse = look.parse
    built = parse.lemmas[goal].lower() in predicates.BUILDINGS | predicates.PLACE_NOUNS
    for prep in parse.children[goal]:
        word = parse.words[prep].lower()
        if word not in ("in", "at") and not (word == "of" and built):
            continue
        for place in parse.children[prep]:
            if parse.deps[place] != "pobj" or place in look.timex_at:
                continue
            if _is_where(look, "in" if word == "of" else word, place):
                yield from named_places(look, place)
            elif parse.pos[place] == "NOUN" and parse.lemmas[place].lower() in predicates.BUILDINGS:
                yield from _place_behind(look, place)


def _is_where(look: Lookup, word: str, goal: int) -> bool:
    """A place by its sort, or an unknown name behind "in": models take small towns for people, but not with titles."""
    parse = look.parse
    if look.is_place(goal):
        return True
    if (
        parse.pos[goal] != "PROPN"
        or word not in ("in", "at", "near")
        or parse.lemmas[goal].lower() in predicates.nouns()
    ):
        return False
    titled = any(parse.deps[child] in ("compound", "amod") for child in parse.children[goal])
    return not look.is_person(goal) or (word == "in" and not titled)


def _where_struck(look: Lookup, goal: int) -> Iterator[Range]:
    """ "Attacks on Tessel Bay shipping", "on ships in Tessel Bay": where it is, unless that is a country."""
    parse = look.parse
    for token in joined(parse, goal):
        below = [c for c in parse.children[token] if parse.deps[c] in ("compound", "nmod")]
        reached = [c for c in parse.children[token] if parse.deps[c] == "prep"]
        for prep in reached:
            goals = [c for c in parse.children[prep] if parse.deps[c] == "pobj"]
            if parse.words[prep].lower() in _LYING:
                below += goals
            elif len(reached) <= _LONGEST_CHAIN:
                reached += [c for g in goals for c in parse.children[g] if parse.deps[c] == "prep"]
        for place in (look.mention_at.get(c) for c in below if look.is_place(c)):
            if place is not None and not _is_party(parse, place):
                yield place


def _behind_names(look: Lookup, goal: int, made: Arguments) -> None:
    """ "With Kovar in Avala": the parse hangs the place on the person, who is no place's."""
    parse = look.parse
    apposed = [c for c in parse.children[goal] if parse.deps[c] == "appos"]
    for token in (t for head in (goal, *apposed) for t in joined(parse, head)):
        for prep in parse.children[token]:
            if parse.words[prep].lower() in ("in", "at") and token in look.mention_at and not look.is_place(token):
                for place in parse.children[prep]:
                    if _is_where(look, parse.words[prep].lower(), place):
                        made.add("place", *named_places(look, place))


def _role_of_preposition(look: Lookup, trigger: Trigger, word: str, goal: int, verbal: bool) -> str:
    parse = look.parse
    if word in _WHERE and _is_where(look, word, goal):
        return "place"
    if trigger.cue in predicates.ATTENDANCE and word not in _NOT_THERE and look.is_person(goal):
        return "agent"
    if word == "between" and trigger.type in _MUTUAL:
        return "agent"
    if (word == "by" and parse.lemmas[goal].lower() in _BY_NOBODY) or (word == "to" and trigger.cue in _TO_AN_OFFICE):
        return ""
    if word == "by" and (not verbal or _is_done_by(parse, parse.heads[goal])):
        return "agent" if parse.tags[trigger.token] != "VBG" else ""
    ends = lemma_with_particle(parse, trigger.clause or trigger.token) in _ENDING
    if ends and word in ("with", "in", "without") and goal not in look.mention_at:
        return "outcome"
    if word == "with" and trigger.type in _MUTUAL:
        return "partner"
    if word == "to" and (trigger.cue in _SPEECH or (trigger.cue in GOING and _has_full_name(look, goal))):
        return "partner"
    if word == "of" and not verbal:
        return "agent" if trigger.type in _MUTUAL else "patient"
    if word in _TOOLS and parse.pos[goal] == "NOUN" and (trigger.type == "ASSAULT" or word != "with"):
        return "instrument"
    if word == "without" and trigger.type in _MUTUAL:
        return "outcome"
    if word in _AGAINST and not verbal and trigger.type not in _MUTUAL:
        return "patient"
    return ""
