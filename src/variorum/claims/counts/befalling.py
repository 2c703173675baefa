"""What befell those whom a number counts: killed, wounded or shot, from the clause the number stands in."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.claims.counts import lexicon
from variorum.claims.counts.lexicon import KILLED, SHOT, WOUNDED
from variorum.claims.counts.numbers import Number
from variorum.language import Parse

_CLIMB = 4
_NEXT = 3
_FAR = 6
_BETWEEN = frozenset(
    """were was are is been have has be also being to had others other seriously critically reportedly confirmed left
    found more badly""".split()
)
"""What may stand between a number, with what it counts, and what befell them."""
_HEADLINES = {
    "kills": KILLED, "killing": KILLED, "wounds": WOUNDED, "wounding": WOUNDED, "injures": WOUNDED,
    "injuring": WOUNDED, "hurts": WOUNDED,
}  # fmt: skip
_BREAKS = frozenset(", ; . : and in at near on | -".split())
_SEEMING = frozenset("appear seem have need happen".split())


@dataclass(frozen=True, slots=True)
class Befallen:
    """The lot, the word that tells it, and whether the number counts only some of those it befell."""

    kind: str
    verb: int
    part: bool = False


def befallen(parse: Parse, number: Number) -> Befallen | None:
    """What befell the people a number counts; None where the clause does not tell of harm to people."""
    head = number.head
    if number.last <= head and parse.lemmas[head].lower() in lexicon.DEATHS:
        return Befallen(KILLED, head) if parse.lemmas[head].lower() in ("death", "fatality") else None
    if number.last <= head and parse.lemmas[head].lower() in lexicon.INJURED:
        return Befallen(WOUNDED, head)
    if not _counts_people(parse, number):
        return None
    ways = (_of_some, _headline, _modified, _next_word, _climbed)
    return next((found for way in ways if (found := way(parse, number)) is not None), None)


def _counts_people(parse: Parse, number: Number) -> bool:
    """Whether the noun is one for people, or the number stands alone."""
    head = number.head
    if head < number.last:
        after = parse.words[number.last].lower() if number.last < len(parse) else ""
        before = parse.words[number.first - 1] if number.first else ""
        return after not in ("%", "percent", "-", "/", "th") and before not in ("$", "#", "€", "£")
    lemma = parse.lemmas[head].lower()
    return lemma in lexicon.PEOPLE or parse.words[head].lower() in ("others", "men", "women", "dead", "wounded")


def _of_some(parse: Parse, number: Number) -> Befallen | None:
    """ "Two of them fatally", "one of the victims died": a part, unless what befell it is not told."""
    if number.last >= len(parse) or number.head >= number.last or parse.words[number.last].lower() != "of":
        return None
    after = {word.lower() for word in parse.words[number.last : number.last + 5]}
    if "fatally" in after:
        return Befallen(KILLED, number.first)
    found = _climbed(parse, number) if not after & {"officers", "deputies", "suspects", "gunmen"} else None
    return Befallen(found.kind, found.verb, part=True) if found else None


def _headline(parse: Parse, number: Number) -> Befallen | None:
    """The verbs of headlines before a bare number: "kills 1", "wounds 4, kills 1", "injures three"."""
    first, end = parse.sentence(number.first)
    alone = number.last >= end or parse.words[number.last].lower() in _BREAKS
    kind = _HEADLINES.get(parse.words[number.first - 1].lower()) if number.first > first and alone else None
    return Befallen(kind, number.first - 1) if kind else None


def _next_word(parse: Parse, number: Number) -> Befallen | None:
    """The short forms: "3 dead", "two men killed", "four people were wounded", "one fatally"."""
    last = max(number.last, number.head + 1)
    block = parse.blocks[number.first]
    for token in range(last, min(len(parse), last + _NEXT)):
        word = parse.words[token].lower()
        if parse.blocks[token] != block:
            break
        kind = _lot(word)
        if kind == SHOT and token + 1 < len(parse) and parse.words[token + 1].lower() == "dead":
            kind = KILLED
        if kind and not _has_object(parse, token):
            return Befallen(_worst(parse, token, kind), token, _in_row(parse, number) or _is_met(parse, number))
        if word not in _BETWEEN:
            break
    return None


def _lot(word: str) -> str:
    if word in lexicon.DEAD or word in ("fatally", "died", "murdered"):
        return KILLED
    if word in lexicon.HURT:
        return WOUNDED
    return SHOT if word == "shot" else ""


def _has_object(parse: Parse, token: int) -> bool:
    """Whether the people counted did it: "two men shot a guard"."""
    return any(parse.deps[c] == "dobj" and c > token for c in parse.children[token])


def _worst(parse: Parse, verb: int, kind: str) -> str:
    """Of "shot and killed" the killing, of "shot and wounded" the wounding, of "fatally shot" the killing."""
    if kind == WOUNDED:
        return KILLED if any(parse.words[c].lower() == "fatally" for c in parse.children[verb]) else WOUNDED
    chain = [verb, *(c for c in parse.children[verb] if parse.deps[c] == "conj" and _shares(parse, c))]
    if parse.deps[verb] == "conj" and not _own_subject(parse, verb) and not _own_object(parse, parse.heads[verb]):
        chain.append(parse.heads[verb])
    near = [c for v in chain for c in parse.children[v] if parse.deps[c] != "conj"]
    words = {parse.words[t].lower() for t in (*chain, *near) if abs(t - verb) <= _FAR}
    if words & {"fatally", "dead", "killed", "kill", "killing", "died", "murdered"} or _to_death(parse, verb):
        return KILLED
    lemmas = {parse.lemmas[t].lower() for t in chain}
    return WOUNDED if kind == SHOT and lemmas & (lexicon.HARMING | {"hospitalized"}) else kind


def _shares(parse: Parse, verb: int) -> bool:
    """Whether a joined verb has neither subject nor object of its own."""
    return not _own_subject(parse, verb) and not _own_object(parse, verb)


def _own_object(parse: Parse, verb: int) -> bool:
    return any(parse.deps[c] == "dobj" for c in parse.children[verb])


def _to_death(parse: Parse, verb: int) -> bool:
    return [word.lower() for word in parse.words[verb + 1 : verb + 3]] == ["to", "death"]


def _own_subject(parse: Parse, verb: int) -> bool:
    return any(parse.deps[c] in ("nsubj", "nsubjpass") for c in parse.children[verb])


def _modified(parse: Parse, number: Number) -> Befallen | None:
    """ "Four wounded people", "the five men shot there", "teenagers who were shot", "five gunshot victims"."""
    head = number.head
    if head < number.last:
        return None
    found = _modifier(parse, number)
    return Befallen(found.kind, found.verb, found.part or _is_met(parse, number)) if found else None


def _is_met(parse: Parse, number: Number) -> bool:
    """ "They found three people": those at one place."""
    head = parse.heads[number.head]
    small = parse.deps[number.head] in ("nsubj", "nsubjpass") and parse.deps[head] in ("ccomp", "xcomp")
    verb = parse.heads[head] if small else head
    return parse.lemmas[verb].lower() in lexicon.MEETING and verb < number.first


def _modifier(parse: Parse, number: Number) -> Befallen | None:
    head = number.head
    for child in parse.children[head]:
        dep, lemma = parse.deps[child], parse.lemmas[child].lower()
        if dep == "amod" and parse.words[child].lower() in lexicon.HURT:
            return Befallen(WOUNDED, child)
        if dep in ("acl", "relcl"):
            kind = _done(parse, child) if dep == "acl" or _is_passive(parse, child) else _happened(parse, child)
            if kind:
                return Befallen(_worst(parse, child, kind), child, _in_row(parse, number))
        if lemma == "suffer" and dep == "acl" and (kind := _wounds_below(parse, child)):
            return Befallen(kind, child, _in_row(parse, number))
        wounds = [g for g in parse.children[child] if _is_wound(parse, g)] if dep == "prep" and lemma == "with" else []
        if wounds:
            return Befallen(_by_wound(parse, wounds[0]), child, _in_row(parse, number))
        if dep == "compound" and lemma in ("gunshot", "shooting") and parse.lemmas[head].lower() == "victim":
            return Befallen(SHOT, head)
    return None


def _is_wound(parse: Parse, token: int) -> bool:
    return parse.lemmas[token].lower() in lexicon.WOUNDS


def _is_passive(parse: Parse, verb: int) -> bool:
    return any(parse.deps[c] in ("nsubjpass", "auxpass") for c in parse.children[verb])


def _done(parse: Parse, verb: int) -> str:
    """What a verb does to its object or passive subject."""
    lemma = parse.lemmas[verb].lower()
    if lemma in lexicon.KILLING:
        return KILLED
    if lemma in lexicon.HARMING:
        return WOUNDED
    if lemma in lexicon.HITTING:
        return SHOT
    if lemma in lexicon.STRIKING:
        near = {parse.lemmas[t].lower() for t in range(verb + 1, min(len(parse), verb + 6))}
        return SHOT if near & lexicon.BULLETS else ""
    if lemma in lexicon.FINDING:
        near = {parse.words[c].lower() for c in parse.children[verb]}
        return KILLED if near & lexicon.DEAD else WOUNDED if near & lexicon.HURT else ""
    if lemma in ("gun", "mow") and any(parse.words[c].lower() == "down" for c in parse.children[verb]):
        return KILLED
    if lemma in lexicon.RECOVERING or lemma in lexicon.SUFFERING:
        return _wounds_below(parse, verb)
    return ""


def _happened(parse: Parse, verb: int) -> str:
    """What befalls the subject of a verb that is not passive: "died", "are dead", "suffered injuries", "hurt"."""
    lemma = parse.lemmas[verb].lower()
    if lemma in lexicon.DYING:
        return KILLED
    if parse.words[verb].lower() in lexicon.DEAD | lexicon.HURT and not _has_object(parse, verb):
        return KILLED if parse.words[verb].lower() in lexicon.DEAD else WOUNDED
    beside = {parse.words[c].lower() for c in parse.children[verb] if parse.deps[c] in ("acomp", "attr", "oprd")}
    if beside & lexicon.DEAD:
        return KILLED
    if beside & lexicon.HURT:
        return WOUNDED
    if lemma in lexicon.SUFFERING or lemma in lexicon.RECOVERING:
        return _wounds_below(parse, verb)
    treated = [c for c in parse.children[verb] if parse.lemmas[c].lower() == "treat" and parse.deps[c] == "xcomp"]
    return _wounds_below(parse, treated[0]) if treated else ""


def _wounds_below(parse: Parse, verb: int) -> str:
    """ "Suffered gunshot wounds", "recovering from injuries", "treated for wounds"."""
    goals = [c for c in parse.children[verb] if parse.deps[c] == "dobj"]
    goals += [
        g
        for c in parse.children[verb]
        if parse.deps[c] == "prep" and parse.lemmas[c].lower() in ("from", "for", "with")
        for g in parse.children[c]
    ]
    return next((_by_wound(parse, goal) for goal in goals if _is_wound(parse, goal)), "")


def _by_wound(parse: Parse, token: int) -> str:
    """Who has a gunshot wound was hit, and may have died of it."""
    shot = {parse.lemmas[c].lower() for c in parse.children[token]} & {"gunshot", "bullet", "gun"}
    return SHOT if shot else WOUNDED


def _climbed(parse: Parse, number: Number) -> Befallen | None:
    """What the clause says of the noun, or of the group it is one of."""
    token, part = number.head, _in_row(parse, number)
    for _ in range(_CLIMB):
        head, dep = parse.heads[token], parse.deps[token]
        if head == token:
            return None
        if dep in ("conj", "appos") and parse.pos[head] in ("NOUN", "PROPN", "PRON", "NUM"):
            token, part = head, part or dep == "conj"
            continue
        if dep == "pobj":
            noun = parse.heads[head]
            if parse.lemmas[head].lower() == "of" and parse.lemmas[noun].lower() in lexicon.DEATHS:
                return Befallen(KILLED, noun, part)
            if parse.lemmas[head].lower() == "of" and parse.lemmas[noun].lower() in ("family", "group", "total"):
                token = noun
                continue
            return _toll(parse, head, noun)
        kind = _done(parse, head) if dep in ("nsubjpass", "dobj") else _happened(parse, head) if dep == "nsubj" else ""
        if dep == "nsubj" and not kind and parse.tags[head] in ("VBN", "VBD") and not _has_object(parse, head):
            kind = _done(parse, head) if parse.lemmas[head].lower() not in lexicon.HITTING else ""
        if not kind and dep == "nsubj" and parse.lemmas[head].lower() in _SEEMING:
            below = [c for c in parse.children[head] if parse.deps[c] == "xcomp"]  # "appear to have died"
            kind = next((k for c in below if (k := _happened(parse, c) or _done(parse, c))), "")
        if not kind and dep == "nsubj" and parse.deps[head] in ("ccomp", "oprd", "xcomp"):
            kind = _lot(parse.words[head].lower())
        if dep == "nsubjpass" and not kind:
            later = [c for c in parse.children[head] if parse.deps[c] == "conj" and not _own_subject(parse, c)]
            kind = next((found for c in later if (found := _done(parse, c))), "")
        if dep == "nsubj" and parse.deps[head] in ("ccomp", "xcomp", "advcl"):
            part = part or parse.lemmas[parse.heads[head]].lower() in lexicon.MEETING
        alone = number.head < number.last and number.amount.high == 1  # "one suffered …, another …"
        return Befallen(_worst(parse, head, kind), head, part or alone) if kind else None
    return None


def _toll(parse: Parse, preposition: int, verb: int) -> Befallen | None:
    """ "The death toll rose to 12"."""
    if parse.lemmas[preposition].lower() not in ("to", "at"):
        return None
    subject = next((c for c in parse.children[verb] if parse.deps[c] == "nsubj"), None)
    if subject is None or parse.lemmas[subject].lower() != "toll":
        return None
    death = any(parse.lemmas[c].lower() == "death" for c in parse.children[subject])
    return Befallen(KILLED, verb) if death else None


def _in_row(parse: Parse, number: Number) -> bool:
    """Whether others are named beside those counted: "three women and a man"."""
    head = number.head
    if head < number.last:
        return False
    return any(parse.deps[c] == "conj" and parse.pos[c] in ("NOUN", "PROPN") and c > head for c in parse.children[head])
