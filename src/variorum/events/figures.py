"""Figures of speech: attacks, shots and blasts that are made with words, and hurt nobody."""

from __future__ import annotations

from variorum.language import Parse

_OF_WORDS = frozenset(
    "personal verbal political rhetorical partisan scathing stinging withering negative policy character twitter "
    "tweet ideological thinly-veiled veiled smear ad-hominem hominem campaign charm".split()
)
"""What an attack is called that is made in words: "a scathing attack", "a foreign policy attack"."""
_MADE_OF_WORDS = frozenset(
    "record credibility character integrity remark comment policy plan proposal decision idea legacy reputation "
    "patriotism intelligence motive statement speech argument handling stance position agenda view bill law ruling "
    "deal democracy institution value freedom faith".split()
)
"""What only words attack: "an attack on his record"."""
_SPEECH = frozenset("tweet speech interview debate statement editorial column advert ad op-ed post broadcast".split())
"""What an attack in words is made in."""
_CONTEST = frozenset(
    "debate candidate campaign voter nominee moderator panelist rhetoric running poll pundit strategist primary".split()
)
"""Words of a contest of words."""
_HURT = frozenset(
    "kill wound injure die murder bomb explode gun gunman gunfire bullet rifle pistol knife missile rocket drone troop "
    "soldier rebel insurgent militant militia terrorist terrorism army military weapon convoy victim hospital police "
    "arrest suspect assailant attacker blood war ceasefire airstrike embassy hostage shooter".split()
)
"""Words one of which every report of real violence has."""
_LEAST = 3
_REFLEXIVE = ("self", "selves")
_ASSAULTS = frozenset({"attack", "assault", "blast", "shot", "strike", "offensive", "salvo", "hit"})


def is_of_words(parse: Parse) -> bool:
    """Whether an account is of a contest of words: a debate or a campaign, where nothing else tells of violence."""
    lemmas = {lemma.lower() for lemma in parse.lemmas}
    return len(lemmas & _CONTEST) >= _LEAST and not lemmas & _HURT


def is_with_words(parse: Parse, token: int) -> bool:
    """ "A scathing attack", "attacked his record", "shot himself in the foot": nobody is hurt by it."""
    children = parse.children[token]
    if parse.pos[token] == "VERB":
        goals = [c for c in children if parse.deps[c] in ("dobj", "nsubjpass")]
        foot = any(parse.words[g].lower() == "foot" for c in children for g in parse.children[c])
        itself = any(parse.words[g].lower().endswith(_REFLEXIVE) for g in goals) and foot
        said = parse.lemmas[token].lower() in _ASSAULTS and (_in_speech(parse, token) or _as_being(parse, token))
        return itself or said or any(parse.lemmas[g].lower() in _MADE_OF_WORDS for g in goals)
    if parse.lemmas[token].lower() not in _ASSAULTS:
        return False
    if any(parse.words[c].lower() in _OF_WORDS for c in children if parse.deps[c] in ("amod", "compound", "nmod")):
        return True
    upon = [c for c in children if parse.deps[c] == "prep" and parse.words[c].lower() in ("on", "against")]
    return any(parse.lemmas[g].lower() in _MADE_OF_WORDS for c in upon for g in parse.children[c])


def _in_speech(parse: Parse, verb: int) -> bool:
    """ "Attacked him in a tweet"."""
    behind = (c for c in parse.children[verb] if parse.deps[c] == "prep" and parse.words[c].lower() in ("in", "on"))
    return any(parse.lemmas[goal].lower() in _SPEECH for prep in behind for goal in parse.children[prep])


def _as_being(parse: Parse, verb: int) -> bool:
    """ "Attacked him as weak"."""
    return any(
        parse.words[prep].lower() == "as" and any(parse.deps[goal] in ("amod", "pobj") for goal in parse.children[prep])
        for prep in parse.children[verb]
        if parse.deps[prep] == "prep"
    )
