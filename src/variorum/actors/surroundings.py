"""What stands around a name and tells its sort: titles, verbs of speech, prepositions of place, owners, appositions."""

from __future__ import annotations

from collections import Counter

from wordfreq import zipf_frequency

from variorum.actors.ages import age_of
from variorum.actors.lexicon import (
    HUMANS,
    KIN,
    LOCALS,
    PERSON_HEADS,
    PLACE_NEIGHBOURS,
    ROLES,
    SPEECH,
    STATES_OF_PERSONS,
    TAKING,
    TITLE_MODIFIERS,
)
from variorum.actors.naming import Found
from variorum.actors.scene import Scene
from variorum.actors.titles import title_of
from variorum.actors.turns import opens_turn
from variorum.model import ActorType
from variorum.words.names import HONORIFICS

Votes = Counter[ActorType]
STRONG, FAIR, WEAK = 30, 10, 4

_WITHIN = frozenset("in near outside inside across throughout".split())
_HELD = frozenset(
    """share stake investor investment invest confidence faith trust interest believe belief holding role star part
    appear win lose beat play score""".split()
)
_TRAVEL = frozenset("ambassador embassy trip flight journey travel fly drive sail border road train convoy".split())
_STATE_PARTS = frozenset(
    """president parliament embassy capital border coast port economy population territory constitution airport
    mayor ministry minister airspace province outskirts farmer citizen harbour harbor""".split()
)
_RULED = frozenset(
    """president premier minister king queen government parliament capital mayor governor chancellor republic people
    citizen resident inhabitant streets street coast waters water bank banks mouth""".split()
)
_KINDS = frozenset("river lake mount town city village capital port province island lock canal district".split())
_VESSELS = frozenset(
    "barge ship ferry tanker vessel boat yacht frigate destroyer submarine trawler freighter warship cruiser".split()
)
_HOME = frozenset("home back return".split())
_PRONOUN_REACH = 12
_RARE = 3.8
_FAMILIAR = frozenset("parent family classmate friend mom birthday funeral girlfriend boyfriend body".split())
_PERSONAL = frozenset("he she his her him himself herself".split())
_IMPERSONAL = frozenset("it its itself".split())
_STOPS = frozenset('.?!;:“"”')
_EMPTY = frozenset("be seem appear become take happen rain snow look make turn matter depend remain".split())
_DIRECTIONS = frozenset("upper lower northern southern eastern western central north south east west".split())
_OWNING = frozenset({"'s", "’s", "'", "’"})


def around(scene: Scene, name: Found) -> Votes:
    """The votes of everything that stands around a name."""
    votes: Votes = Counter()
    _as_person(scene, name, votes)
    _as_place(scene, name, votes)
    _by_kind(scene, name, votes)
    return votes


def leaning(scene: Scene, name: Found) -> Votes:
    """Votes of what tells something here but too little for other accounts: speaking, and the pronoun that follows."""
    parse = scene.parse
    token = head_of(scene, name)
    votes = _by_pronoun(scene, name, token)
    if parse.deps[token] == "nsubj" and parse.lemmas[parse.heads[token]] in SPEECH:
        votes[ActorType.PERSON] += WEAK
        if token > parse.heads[token] and name.last - name.first > 1 and _strange(scene, name):
            votes[ActorType.PERSON] += FAIR
    return votes


def _strange(scene: Scene, name: Found) -> bool:
    """Whether a name is made of no common words, as bodies' names are ("said Human Rights Watch")."""
    words = scene.parse.words[name.first : name.last]
    return all(zipf_frequency(word, "en") < _RARE for word in words)


def head_of(scene: Scene, name: Found) -> int:
    """The token of a name that governs the others."""
    parse = scene.parse
    inside = range(name.first, name.last)
    return next((token for token in reversed(inside) if parse.heads[token] not in inside), name.last - 1)


def _before(scene: Scene, token: int) -> str:
    return scene.parse.words[token - 1].lower() if token > 0 else ""


def _lemma(scene: Scene, token: int) -> str:
    return scene.parse.lemmas[token].lower() if 0 <= token < len(scene.parse) else ""


def _as_person(scene: Scene, name: Found, votes: Votes) -> None:
    """Titles, kinship, verbs of speech, roles in apposition, "the X administration"."""
    parse = scene.parse
    before = _before(scene, name.first)
    if title_of(scene, name.first):
        votes[ActorType.PERSON] += STRONG
    if before in KIN or before.rstrip(".") in HONORIFICS:
        votes[ActorType.PERSON] += STRONG
    if _lemma(scene, name.last) in PERSON_HEADS and before == "the":
        votes[ActorType.PERSON] += FAIR
    token = head_of(scene, name)
    if any(parse.deps[child] == "appos" and _lemma(scene, child) in ROLES for child in parse.children[token]):
        votes[ActorType.PERSON] += STRONG
    if _closes_role(scene, token):
        votes[ActorType.PERSON] += STRONG
    if parse.deps[token] == "nsubjpass" and _lemma(scene, parse.heads[token]) in STATES_OF_PERSONS:
        votes[ActorType.PERSON] += FAIR
    _as_human(scene, name, votes)


def _as_human(scene: Scene, name: Found, votes: Votes) -> None:
    """An age, a relative "who", a noun for a human being beside the name ("the boy, X,", "neighbour X", "X, 34,")."""
    parse = scene.parse
    before, token = name.first - 1, head_of(scene, name)
    behind = [word.lower() for word in parse.words[name.last : name.last + 2]]
    if parse.deps[token] in {"compound", "nmod", "amod"}:
        return
    if age_of(scene, name.first, name.last):
        votes[ActorType.PERSON] += STRONG
    if behind[:1] and behind[0] in _OWNING and _lemma(scene, parse.heads[token]) in KIN | _FAMILIAR:
        votes[ActorType.PERSON] += STRONG
    if before >= 0 and _lemma(scene, before) in HUMANS:
        votes[ActorType.PERSON] += STRONG
    elif before > 0 and parse.words[before] == "," and _lemma(scene, before - 1) in HUMANS | KIN:
        votes[ActorType.PERSON] += FAIR
    if name.last - name.first == 1 and opens_turn(scene, name.first):
        votes[ActorType.PERSON] += STRONG
    if behind[:1] == [","] and behind[1:2] in (["who"], ["whose"]):
        votes[ActorType.PERSON] += FAIR
    if any(parse.deps[child] == "appos" and _lemma(scene, child) in HUMANS | KIN for child in parse.children[token]):
        votes[ActorType.PERSON] += STRONG


def _closes_role(scene: Scene, token: int) -> bool:
    """Whether a name stands in apposition to one definite role ("the prime minister, X")."""
    parse = scene.parse
    role = parse.heads[token]
    if parse.deps[token] != "appos" or _lemma(scene, role) not in ROLES:
        return False
    return any(child < role and parse.words[child].lower() in {"the", "his", "her"} for child in parse.children[role])


def _beside(scene: Scene, token: int) -> list[int]:
    """What stands in apposition to a name's head, and to what it stands itself."""
    parse = scene.parse
    beside = [child for child in parse.children[token] if parse.deps[child] == "appos"]
    return beside + ([parse.heads[token]] if parse.deps[token] == "appos" else [])


def _by_pronoun(scene: Scene, name: Found, token: int) -> Votes:
    """The first pronoun behind a name that is subject of a clause mostly means it ("X said its troops …")."""
    parse, votes = scene.parse, Counter[ActorType]()
    if parse.deps[token] != "nsubj":
        return votes
    end = min(len(parse), name.last + _PRONOUN_REACH)
    for behind in range(name.last, end):
        word = parse.words[behind].lower()
        if parse.blocks[behind] != parse.blocks[token] or word in _STOPS or _other_name(scene, behind):
            break
        if word in _PERSONAL:
            likely = name.label in {"", "PERSON"} and _before(scene, name.first) != "the"
            votes[ActorType.PERSON] += FAIR if likely else 0
            break
        if word in _IMPERSONAL and (word != "it" or _acts(scene, behind)):
            votes[ActorType.PLACE if name.label in {"GPE", "LOC"} else ActorType.ORGANISATION] += FAIR
            votes[ActorType.PERSON] -= FAIR
            break
    return votes


def _other_name(scene: Scene, token: int) -> bool:
    name_span = scene.labelled_at.get(token)
    return scene.parse.pos[token] == "PROPN" and (name_span is None or name_span.label not in {"DATE", "TIME"})


def _acts(scene: Scene, token: int) -> bool:
    """Whether an "it" is subject of what somebody says, and no empty one ("it was late", "it seems")."""
    parse = scene.parse
    verb = parse.heads[token]
    return parse.deps[token] == "nsubj" and parse.deps[verb] == "ccomp" and parse.lemmas[verb].lower() not in _EMPTY


def _as_place(scene: Scene, name: Found, votes: Votes) -> None:
    """Prepositions of place, what one rules or owns of a place, "the X region", "the city of X"."""
    parse = scene.parse
    behind = _lemma(scene, name.last)
    if behind in PLACE_NEIGHBOURS:
        votes[ActorType.PLACE] += STRONG
    if behind in LOCALS and parse.deps[head_of(scene, name)] in {"compound", "nmod", "amod"}:
        votes[ActorType.PLACE] += FAIR
        votes[ActorType.PERSON] -= FAIR
    if behind in _OWNING and _lemma(scene, parse.heads[head_of(scene, name)]) in _STATE_PARTS:
        votes[ActorType.PLACE] += FAIR
    first = name.first - (_before(scene, name.first) == "the")
    before = _before(scene, first)
    if before == "of":
        _of(scene, name, _lemma(scene, first - 2), votes)
        resident = scene.labelled_at.get(first - 2)
        if resident is not None and resident.label == "PERSON":
            votes[ActorType.PLACE] += FAIR
    elif first == name.first and behind not in _OWNING:
        votes[ActorType.PLACE] += _by_preposition(scene, name, before)


def _of(scene: Scene, name: Found, noun: str, votes: Votes) -> None:
    """What a noun before "of X" makes X."""
    if scene.parse.words[name.first].lower() in TITLE_MODIFIERS:
        return
    if noun in PLACE_NEIGHBOURS:
        votes[ActorType.PLACE] += STRONG
    elif noun in TAKING:
        votes[ActorType.PLACE] += FAIR
    elif noun in _RULED and name.label != "ORG":
        votes[ActorType.PLACE] += FAIR
        votes[ActorType.PERSON] -= FAIR
    elif noun in _RULED:
        votes[ActorType.PERSON] -= FAIR


def _by_preposition(scene: Scene, name: Found, before: str) -> int:
    """How much a preposition directly before a name makes it a place's."""
    parse = scene.parse
    token = head_of(scene, name)
    if parse.deps[token] != "pobj" or parse.heads[token] != name.first - 1:
        return 0
    upon = _lemma(scene, parse.heads[name.first - 1])
    if before in _WITHIN:
        return 0 if upon in _HELD else FAIR
    if before in {"at", "into", "toward", "towards", "around"}:
        peopled = upon in ROLES or upon in {"colleague", "staff", "employee", "worker"}
        return WEAK + 1 if name.label not in {"ORG", "PERSON"} and not peopled else 0
    if before in {"to", "with", "from", "for"} and (
        upon in _TRAVEL or (before == "to" and _lemma(scene, name.first - 2) in _HOME)
    ):
        return FAIR
    return 0


def _by_kind(scene: Scene, name: Found, votes: Votes) -> None:
    """A noun that says what X is, before it or in apposition ("the river X", "X, a port on the coast")."""
    parse = scene.parse
    token = head_of(scene, name)
    kind = _lemma(scene, name.first - 1)
    if kind in _VESSELS:
        votes[ActorType.ORGANISATION] += STRONG * 2
    if kind in _KINDS or (kind in _DIRECTIONS and parse.words[name.first - 1].islower()):
        votes[ActorType.PLACE] += STRONG
    alone = name.last - name.first == 1 and parse.deps[token] not in {"compound", "poss", "amod", "nmod"}
    if alone and kind == "the" and not parse.words[token].endswith("s") and name.label == "PERSON":
        votes[ActorType.PLACE] += FAIR
        votes[ActorType.PERSON] -= FAIR * 2
    if any(_lemma(scene, other) in _KINDS | PLACE_NEIGHBOURS for other in _beside(scene, token)):
        votes[ActorType.PLACE] += STRONG
