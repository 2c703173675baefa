"""Words that tell of a happening: verbs, event nouns, and light verbs with their noun ("held talks")."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, replace

from variorum.events.figures import is_of_words, is_with_words
from variorum.events.hints import CANDIDATES
from variorum.events.judge import Judge, shipped
from variorum.events.parties import fronted_people
from variorum.language import Parse
from variorum.words import predicates, senses

_VERBAL = frozenset({"VERB", "AUX"})
_TAKERS = frozenset({"dobj", "obj", "attr", "nsubjpass"})
_HAPPENING = frozenset({"nsubj", "nsubjpass"})
_MODIFYING = frozenset({"compound", "nmod", "amod", "npadvmod"})
_COMPANY = frozenset({"with", "to", "between"})
_NEEDS_COMPANY = frozenset(
    {"talk", "speak", "meet", "discuss", "negotiate", "confer", "consult", "converse", "brief", "receive", "host"}
)
_TOGETHER = frozenset({"meet", "negotiate", "confer"})
"""What a plural subject does with one another: "envoys met"."""
_SPEAKING = frozenset({"speak", "negotiate"})
_PLURAL = frozenset({"NNS", "NNPS"})
_MOST_REACHED = 20
_NEEDS_A_PLACE = frozenset({"fall"})
_NAMES = frozenset({"PROPN"})
_PERSONAL = frozenset({"PROPN", "PRON"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A telling word: its token, the verb that governs its clause (itself for a verb, None for a bare noun).

    `plain` is a word outside the lexicon: it links accounts, but carries no claims and no line of its own. `judged`
    when the learned judge takes it for a telling too.
    """

    token: int
    clause: int | None
    type: str
    cue: str
    noun: bool
    plain: bool = False
    judged: bool = False


_MISREAD = {"hopes": "hope", "hoped": "hope", "hoping": "hope"}
"""Forms whose lemma the parser gets wrong: it takes them for those of "hop"."""


def lemma_with_particle(parse: Parse, token: int) -> str:
    """The lemma of a verb, with its particle if it has one: "call_off"."""
    lemma = _MISREAD.get(parse.words[token].lower(), parse.lemmas[token].lower())
    for child in parse.children[token]:
        if parse.deps[child] == "prt" or (child == token + 1 and parse.words[child].lower() == "short"):
            return f"{lemma}_{parse.words[child].lower()}"
        if parse.deps[child] == "dobj" and parse.lemmas[child] == "place" and lemma == "take":
            return "take_place"
    return lemma


def trigger_range(parse: Parse, token: int) -> tuple[int, int]:
    """The tokens [first, last) of a telling word: with the rest of a verb of two words ("opened fire")."""
    behind = token + 1
    if behind < len(parse) and parse.heads[behind] == token and parse.pos[token] in _VERBAL:
        phrase = f"{parse.lemmas[token].lower()}_{parse.words[behind].lower()}"
        if parse.deps[behind] == "prt" or phrase in senses.phrases():
            return token, behind + 1
    return token, token + 1


def triggers(parse: Parse, unread: Container[int], judge: Judge | None = None) -> Iterator[Trigger]:
    """Every telling word outside the blocks not to be read, in text order; `judge` is the shipped one by default."""
    verbs, nouns = predicates.verbs(), predicates.nouns()
    inside = _tokens_of_names(parse)
    told = frozenset((judge or shipped()).tells(parse))
    wordy = is_of_words(parse)
    end = 0
    for token, lemma in enumerate(parse.lemmas):
        part = parse.pos[token]
        if part not in CANDIDATES or parse.blocks[token] in unread or token < end:
            continue
        if not parse.words[token][0].isalnum():
            continue
        found: Trigger | None = None
        if part == "VERB" or _is_with(parse, token):
            found = _verb(parse, token, lemma.lower(), verbs)
        elif part in ("NOUN", "PROPN") and token not in inside:
            found = _noun(parse, token, _noun_lemma(lemma.lower(), part, nouns), nouns)
        if found is None and token in told and not _tells_nothing_new(part, lemma.lower()):
            found = _plain(parse, token, lemma.lower())
        fought = found is not None and (found.type == "ASSAULT" or found.cue in predicates.HARM)
        if fought and (wordy or is_with_words(parse, token)):
            continue
        if found is not None and not _is_way_of_speaking(parse, token):
            end = trigger_range(parse, token)[1]
            yield replace(found, judged=token in told)


def _is_way_of_speaking(parse: Parse, token: int) -> bool:
    """ "In charge of", "will live or die", "rally support", "a conviction carries ten years", "survived by two sons",
    "a vote for Kovar": words that tell of no one happening.
    """
    before = parse.words[token - 1].lower() if token else ""
    behind = parse.words[token + 1].lower() if token + 1 < len(parse) else ""
    lemma, head = parse.lemmas[token].lower(), parse.heads[token]
    if _is_on_screen(parse, token):
        return True
    if lemma == "charge" and (before == "in" or before in ("take", "takes", "took", "taking")) and behind != "against":
        return True
    if lemma == "die" and before == "or" and parse.lemmas[head].lower() == "live":
        return True
    if lemma == "survive" and behind == "by":
        return True
    if lemma == "rally" and parse.pos[token] == "VERB" and any(parse.deps[c] == "dobj" for c in parse.children[token]):
        return True
    if lemma == "vote" and before in ("a", "every") and behind in ("for", "against") and parse.pos[token] == "NOUN":
        return True
    generic = any(parse.words[c].lower() in ("a", "an", "any") for c in parse.children[token] if parse.deps[c] == "det")
    rules = parse.lemmas[head].lower() in _RULING and parse.tags[head] in ("VBZ", "VBP", "VB")
    return generic and parse.deps[token] == "nsubj" and rules


def _is_on_screen(parse: Parse, token: int) -> bool:
    """ "A man walks past a TV showing a report on a flood": what a picture's screen shows is not told."""
    first = max(parse.sentence(token)[0], token - _LONGEST_CAPTION)
    words = [word.lower() for word in parse.words[first:token]]
    screen = next((place for place, word in enumerate(words) if word in _SCREENS), None)
    return screen is not None and screen + 1 < len(words) and words[screen + 1] in _SHOWING


_NEAR = 3
"""Words behind a verb within which a name stands as its subject."""
_LONGEST_CAPTION = 40
"""Words behind a screen within which a happening is one it shows."""
_SCREENS = frozenset({"tv", "television", "screen", "screens", "monitor"})
_SHOWING = frozenset({"showing", "broadcasting", "airing", "displaying"})
_OF_REPORTERS = frozenset({"news", "press", "media"})
"""What makes of a conference an occasion of speaking, and not the gathering it was held about."""
_OF_A_DEED = frozenset({"suspect", "scene", "spree", "rampage", "victim", "range"})
"""Nouns that a participle right before them calls by a deed: "the shooting suspect"."""
_RULING = frozenset("carry entail mean require".split())
"""Verbs that in the present tell what a kind of happening brings with it."""


def _tells_nothing_new(part: str, lemma: str) -> bool:
    """Words for how another happening stands, and those of talk that name nobody to talk with."""
    if part == "ADJ":
        return lemma in predicates.STANDING
    known = (predicates.verbs() if part in _VERBAL else predicates.nouns()).get(lemma, "")
    return known in predicates.RECURRENT


def _plain(parse: Parse, token: int, lemma: str) -> Trigger:
    """A word outside the lexicon that the judge takes for a telling."""
    if parse.pos[token] in _VERBAL:
        return Trigger(token, token, "", lemma_with_particle(parse, token), noun=False, plain=True)
    return Trigger(token, _governing(parse, token), "", lemma, noun=True, plain=True)


def _tokens_of_names(parse: Parse) -> frozenset[int]:
    """Tokens inside names of people, places and bodies: "March" in a name marches nowhere."""
    plain = {"DATE", "TIME", "CARDINAL", "ORDINAL", "EVENT", "QUANTITY", "MONEY", "PERCENT"}
    return frozenset(t for e in parse.labelled if e.label not in plain for t in range(e.first, e.last))


def _noun_lemma(lemma: str, part: str, nouns: dict[str, str]) -> str:
    """A title-case plural keeps its ending when tagged as a name."""
    return lemma[:-1] if part == "PROPN" and lemma not in nouns and lemma.endswith("s") else lemma


def _verb(parse: Parse, token: int, lemma: str, verbs: dict[str, str]) -> Trigger | None:
    if _is_with(parse, token):
        return Trigger(token, token, "CONSULT", "accompany", noun=False)
    cue = lemma_with_particle(parse, token)
    if (cue in predicates.FALLING_IN or _gives_way(parse, token)) and _is_of_a_structure(parse, token):
        cue = "collapse"
    root = verbs.get(cue, verbs.get(lemma) if cue in (lemma, "collapse") else None)
    if cue == "pass" and _is_of_a_law(parse, token):
        root = ""
    there = cue in predicates.ATTENDANCE and not _stands_for_a_thing(parse, token, cue)
    if there or (cue in predicates.INCLUSION and _lists_a_delegation(parse, token)):
        root = "CONSULT"
    if root is None or parse.deps[token] in ("aux", "auxpass") or _is_adjective(parse, token):
        return None
    if cue in _SPEAKING and _stands_for(parse, token):
        return Trigger(token, token, "CONSULT", "represent", noun=False)
    if root == "CONSULT" and cue in _NEEDS_COMPANY and not _has_company(parse, token):
        return None
    return Trigger(token, token, root, cue, noun=False)


def _gives_way(parse: Parse, token: int) -> bool:
    way = any(parse.deps[c] == "dobj" and parse.words[c].lower() == "way" for c in parse.children[token])
    return way and parse.lemmas[token].lower() == "give"


def _is_of_a_structure(parse: Parse, token: int) -> bool:
    """ "The bridge fell", "the roof came down": it collapsed; "fell into the river" only where the structure fell."""
    subjects = (c for c in parse.children[token] if parse.deps[c] == "nsubj")
    return any(parse.lemmas[c].lower() in predicates.STRUCTURES for c in subjects)


def _is_of_a_law(parse: Parse, token: int) -> bool:
    """ "The house passed the bill", "the bill has passed"."""
    near = (c for c in parse.children[token] if parse.deps[c] in ("nsubj", "nsubjpass", "dobj"))
    return any(parse.lemmas[c].lower() in predicates.LAWS for c in near)


def _is_with(parse: Parse, token: int) -> bool:
    """ "With the president were Kovar and Lind": tells who was there."""
    first, last = parse.sentence(token)
    opened = parse.heads[first] == token and parse.words[first].lower() == "with" and parse.lemmas[token] == "be"
    return opened and any(parse.pos[behind] == "PROPN" for behind in range(token + 1, min(token + _NEAR, last)))


def _is_adjective(parse: Parse, token: int) -> bool:
    """A participle before its noun ("a planned visit", "shooting suspect Ivo Lind") does not tell of a deed of its own,
    and of none to that noun.
    """
    behind = parse.lemmas[token + 1].lower() if token + 1 < len(parse) else ""
    if parse.tags[token] == "VBG" and behind in _OF_A_DEED:
        return True
    return parse.deps[token] == "amod" and parse.heads[token] > token


def _stands_for_a_thing(parse: Parse, token: int, cue: str) -> bool:
    """ "The testimony represented a turn": neither who stood for whom nor who was there."""
    things = [c for c in parse.children[token] if parse.deps[c] == "dobj"]
    named = any(parse.pos[thing] in _PERSONAL or _names_inside(parse, thing) for thing in things)
    return cue == "represent" and bool(things) and not named


def _lists_a_delegation(parse: Parse, token: int) -> bool:
    return any(
        parse.deps[child] == "nsubj" and parse.lemmas[child].lower() in predicates.DELEGATIONS
        for child in parse.children[token]
    )


def _has_company(parse: Parse, token: int) -> bool:
    """Meeting and talking need somebody: "met with X", "met X", "X and Y met"; not "met the demands"."""
    if _are_to_meet(parse, token):
        return True
    for child in parse.children[token]:
        dep = parse.deps[child]
        if dep == "prep" and parse.lemmas[child].lower() in _COMPANY:
            return True
        if dep == "dobj" and (parse.pos[child] in _PERSONAL or _names_inside(parse, child)):
            return True
        if dep == "dobj" and any(parse.words[c].lower() == "with" for c in parse.children[child]):
            return True
        if dep == "nsubj" and (any(parse.deps[c] == "conj" for c in parse.children[child]) or _several(parse, child)):
            return True
    if len(fronted_people(parse, token)) > 1:
        return True
    if parse.lemmas[token].lower() in _TOGETHER and not any(parse.deps[c] == "dobj" for c in parse.children[token]):
        return any(parse.deps[c] == "nsubj" and parse.tags[c] in _PLURAL for c in parse.children[token])
    return False


_ARRANGED = frozenset("be plan agree schedule expect intend due set".split())
"""What several are or do who are to meet: "Kovar and Lind were to meet", "agreed to meet"."""


def _are_to_meet(parse: Parse, token: int) -> bool:
    """Whether several stand before the verb above, and nobody behind this one: not "had to meet the demands"."""
    above = parse.heads[token]
    if parse.deps[token] != "xcomp" or parse.lemmas[token].lower() not in _TOGETHER:
        return False
    if parse.lemmas[above].lower() not in _ARRANGED or any(parse.deps[c] == "dobj" for c in parse.children[token]):
        return False
    before = [c for c in parse.children[above] if parse.deps[c] in ("nsubj", "nsubjpass")]
    return any(any(parse.deps[c] == "conj" for c in parse.children[s]) or _several(parse, s) for s in before)


def _several(parse: Parse, subject: int) -> bool:
    """Whether more than one person hangs on a subject, title by title: "the mayor, Ana Kovar, and the envoy, …"."""
    reached = [subject]
    for token in reached:
        if len(reached) > _MOST_REACHED:
            break
        for child in parse.children[token]:
            apart = parse.deps[child] == "conj" and parse.deps[token] in ("appos", "pobj", "conj")
            if apart and (parse.pos[child] == "PROPN" or any(parse.deps[c] == "appos" for c in parse.children[child])):
                return True
            if parse.deps[child] == "appos" or (parse.deps[child] == "prep" and parse.words[child].lower() == "of"):
                reached += [child, *(c for c in parse.children[child] if parse.deps[c] in ("pobj", "conj"))]
    return False


def _stands_for(parse: Parse, token: int) -> bool:
    """ "Lind spoke for Brenia": tells who was there on whose behalf."""
    return any(
        parse.words[prep].lower() == "for" and any(parse.pos[goal] == "PROPN" for goal in parse.children[prep])
        for prep in parse.children[token]
        if parse.deps[prep] == "prep"
    )


def _names_inside(parse: Parse, token: int) -> bool:
    return any(parse.pos[child] in _NAMES for child in parse.children[token])


def _noun(parse: Parse, token: int, lemma: str, nouns: dict[str, str]) -> Trigger | None:
    root = nouns.get(lemma)
    if root is None:
        return None
    if lemma == "conference" and token and parse.words[token - 1].lower() in _OF_REPORTERS:
        return Trigger(token, _governing(parse, token), nouns.get("briefing", ""), "briefing", noun=True)
    head = parse.heads[token]
    titled = parse.pos[token] == parse.pos[head] == "PROPN"
    if parse.deps[token] in _MODIFYING and head > token and parse.pos[head] != "VERB" and not titled:
        return None
    if any(parse.deps[child] in ("relcl", "acl") and _that(parse, child) for child in parse.children[token]):
        return None
    if lemma in predicates.NEEDS_LIGHT_VERB and _governing(parse, token) is None:
        return None
    if lemma in _NEEDS_A_PLACE and not _of_a_name(parse, token):
        return None
    return Trigger(token, _governing(parse, token), root, lemma, noun=True)


def _that(parse: Parse, verb: int) -> bool:
    """ "A demonstration that …", "the threat that …": the noun names a thought, not a happening."""
    return any(parse.deps[c] == "mark" and parse.words[c].lower() == "that" for c in parse.children[verb])


def _of_a_name(parse: Parse, token: int) -> bool:
    return any(
        parse.pos[goal] in _NAMES
        for child in parse.children[token]
        if parse.deps[child] == "prep" and parse.lemmas[child].lower() == "of"
        for goal in parse.children[child]
    )


def _governing(parse: Parse, token: int) -> int | None:
    """The light or occurrence verb whose clause tells of this noun, if it has one."""
    dep, head = parse.deps[token], parse.heads[token]
    if dep == "conj":
        dep, head = parse.deps[head], parse.heads[head]
    if parse.pos[head] not in _VERBAL:
        return None
    lemma = lemma_with_particle(parse, head)
    if (dep in _TAKERS and (lemma in predicates.LIGHT_VERBS or _there(parse, head))) or (
        dep in _HAPPENING and lemma in predicates.OCCURRENCE_VERBS
    ):
        return head
    return None


def _there(parse: Parse, verb: int) -> bool:
    """Existential "there will be a meeting"."""
    return any(parse.deps[child] == "expl" for child in parse.children[verb])
