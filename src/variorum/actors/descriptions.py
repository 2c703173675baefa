"""Descriptions that mean somebody ("the Finnish president", "his envoy")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from variorum.actors.lexicon import FEMALE_ROLES, GOVERNMENTS, KIN, MALE_ROLES, PLURAL_ROLES, ROLES, SPEECH
from variorum.actors.roster import Roster
from variorum.actors.scene import Scene
from variorum.actors.sorts import head_of
from variorum.model import ActorType
from variorum.words.places import place

DEFINITE = frozenset({"the", "this", "that", "these", "those"})
"""Words by which a description means somebody told already."""
_RANKS = frozenset(
    "vice deputy prime foreign defence defense interior finance justice health acting assistant under attorney".split()
)
_CLOSING = frozenset(",.;)—–")
LONGEST = 16
"""Tokens in the longest description."""


@dataclass(frozen=True, slots=True)
class Described:
    """A description at tokens [first, last) with head noun `head`.

    `role` is the head's lemma; `country` an ISO 3166-1 code it names; `owner` the possessor's chain; -1 for none;
    `named` the index of the name it stands beside in apposition, -1 for none.
    """

    first: int
    last: int
    head: int
    role: str
    country: str
    owner: int
    owned: bool
    plural: bool
    gender: str
    named: int


def describe(scene: Scene, people: Roster) -> list[Described]:
    """Every definite description of persons in running text, in text order."""
    name_at = {token: i for i, n in enumerate(people.names) for token in range(n.found.first, n.found.last)}
    titled = {token for n in people.names if n.title for token in range(*n.title)}
    found: list[Described] = []
    for opening, end in scene.plain:
        for token in range(opening, end):
            if token in name_at or token in titled or not _is_role(scene, token):
                continue
            one = _described(scene, people, name_at, token, found)
            if one and not (found and one.first < found[-1].last):
                found.append(one)
    return found


def _is_role(scene: Scene, token: int) -> bool:
    parse = scene.parse
    lemma = parse.lemmas[token].lower()
    if parse.pos[token] not in {"NOUN", "PROPN"} or parse.deps[token] in {"compound", "amod", "nmod"}:
        return False
    name_span = scene.labelled_at.get(token)
    if name_span and name_span.label == "NORP" and parse.tags[token] in {"NN", "NNP"}:  # "the Spaniard"
        return place(parse.words[token]) is None
    return lemma in ROLES or lemma in KIN or lemma in GOVERNMENTS or parse.words[token].lower() in PLURAL_ROLES


def _described(
    scene: Scene, people: Roster, name_at: dict[int, int], head: int, before: list[Described]
) -> Described | None:
    parse = scene.parse
    left = [child for child in parse.children[head] if child < head]
    definite = next((child for child in left if parse.words[child].lower() in DEFINITE), None)
    owner = next((child for child in left if parse.deps[child] == "poss"), None)
    named = _apposed(scene, people, name_at, head, before)
    if named >= 0 and owner is not None and parse.tags[owner] == "WP$" and people.names[named].found.first < head:
        named = -1  # "Ana Kovar, whose son": the son is not she
    first = min([parse.left_edges[child] for child in left if parse.deps[child] != "punct"], default=head)
    if named < 0 and parse.deps[head] != "poss" and not any(parse.tags[child] == "WP$" for child in left):
        named = _behind_name(scene, people, name_at, head, first, before)
    if definite is None and owner is None and named < 0:
        return None
    last = _behind(scene, head)
    words = scene.words(first, last)
    if "\n" in words or len(words) > 200 or last - first > LONGEST:
        return None
    state = -1
    if parse.lemmas[head].lower() in GOVERNMENTS:
        state = -1 if "exile" in words else _state_named(people, name_at, first, last)
        if state < 0 and not _country(scene, first, last, head):
            return None
    plural = parse.tags[head] in {"NNS", "NNPS"} or parse.words[head].lower() in PLURAL_ROLES
    return Described(
        *(first, last, head, office(scene, head), _country(scene, first, last, head)),
        owner=people.names[name_at[owner]].chain if owner in name_at else state,
        owned=owner is not None,
        plural=plural,
        gender="f"
        if parse.lemmas[head].lower() in FEMALE_ROLES
        else "m"
        if parse.lemmas[head].lower() in MALE_ROLES
        else "",
        named=-1 if plural else named,
    )


def _state_named(people: Roster, name_at: Mapping[int, int], first: int, last: int) -> int:
    """The chain of the one place or state named in words for a government: "the government in Avala"; -1 for none."""
    names = [people.names[name_at[token]] for token in range(first, last) if token in name_at]
    is_state = all(name.sort in (ActorType.PLACE, ActorType.GOVERNMENT) for name in names)
    chains = {name.chain for name in names}
    return chains.pop() if is_state and len(chains) == 1 else -1


def office(scene: Scene, head: int) -> str:
    """A role as one word or two: a vice president is no president, a foreign minister no prime minister."""
    parse = scene.parse
    role = parse.lemmas[head].lower()
    before = parse.words[head - 1].lower() if head else ""
    return f"{before} {role}" if before in _RANKS and parse.heads[head - 1] in (head, parse.heads[head]) else role


def _behind(scene: Scene, head: int) -> int:
    """The end of the description: its head, or the short "of …" behind it."""
    parse = scene.parse
    if parse.lemmas[head].lower() in KIN and [w.lower() for w in parse.words[head + 1 : head + 5]] == [
        "-",
        "in",
        "-",
        "law",
    ]:
        return head + 5
    if parse.lemmas[head].lower() in KIN and [w.lower() for w in parse.words[head + 1 : head + 3]] == ["in", "law"]:
        return head + 3
    for child in parse.children[head]:
        where = parse.words[child].lower() == "in" and parse.lemmas[head].lower() in GOVERNMENTS
        if child == head + 1 and (where or parse.words[child].lower() == "of"):
            _, last = parse.subtree(child)
            commas = [token for token in range(child, last) if parse.words[token] in {",", "(", "–", "-", ";", ":"}]
            last = min([last, *commas])
            if last - child <= 8:
                return last
    return head + 1


def _country(scene: Scene, first: int, last: int, head: int) -> str:
    """The country named beside the head: "the Finnish president", "the president of Finland"."""
    for size in (3, 2, 1):
        for start in range(first, last - size + 1):
            if start <= head < start + size:
                continue
            known = place(scene.words(start, start + size))
            if known and known.code:
                return known.code
    return ""


def _apposed(scene: Scene, people: Roster, name_at: dict[int, int], head: int, before: list[Described]) -> int:
    """The name that a description stands beside: by the parse, else between commas directly before it."""
    parse = scene.parse
    above = parse.heads[head]
    if parse.deps[head] == "appos" and above in name_at and _single(scene, people, name_at, above):
        if _listed(scene, head):
            return -1
        claimed = any(one.named == name_at[above] for one in before)
        another = "," in parse.words[head + 1 : head + 2]
        if not _says(scene, head) and not (claimed and another and head + 2 in name_at):
            return name_at[above]
    apposed = (child for child in parse.children[head] if parse.deps[child] == "appos" and child in name_at)
    beside = next((name_at[child] for child in apposed if _single(scene, people, name_at, child)), -1)
    if beside < 0:
        beside = _beside(scene, people, name_at, head)
    if parse.deps[head] == "pobj" and any(one.named == beside for one in before):
        return -1  # "a spokesman for the mayor, Ivo Lind": the name is the spokesman's
    return beside


def _listed(scene: Scene, head: int) -> bool:
    """Whether another person follows in a list: "Ana Kovar, the driver and a passenger" are three."""
    parse = scene.parse
    others = [child for child in parse.children[head] if parse.deps[child] == "conj"]
    return any(parse.deps[word] == "det" for other in others for word in parse.children[other])


def _says(scene: Scene, head: int) -> bool:
    """Whether a verb of speech follows ("X, the president said, was ill")."""
    return head + 1 < len(scene.parse) and scene.parse.lemmas[head + 1].lower() in SPEECH


def _beside(scene: Scene, people: Roster, name_at: dict[int, int], head: int) -> int:
    """The name between commas directly behind a description and the nouns that belong to it; -1 for none."""
    parse = scene.parse
    comma = head + 1
    while comma < min(len(parse) - 1, head + LONGEST) and parse.words[comma] != ",":
        if parse.pos[comma] in {"VERB", "AUX", "PUNCT", "PRON"} or parse.blocks[comma] != parse.blocks[head]:
            return -1
        comma += 1
    if comma >= len(parse) or parse.words[comma] != "," or comma + 1 not in name_at:
        return -1
    other = people.names[name_at[comma + 1]].found
    close = parse.words[other.last] if other.last < len(parse) else "."
    listed = other.last + 1 < len(parse) and (parse.words[other.last + 1] in {"and", "or"} or other.last + 1 in name_at)
    owned = any(parse.deps[child] == "poss" for child in parse.children[head])
    if (
        close not in {",", "."}
        or (close == "," and listed and not owned)
        or not _single(scene, people, name_at, comma + 1)
    ):
        return -1
    return name_at[comma + 1]


def _behind_name(
    scene: Scene, people: Roster, name_at: dict[int, int], head: int, first: int, before: list[Described]
) -> int:
    """The name directly before a description, where commas enclose the description and no other name claims it."""
    parse = scene.parse
    if first < 2 or parse.words[first - 1] != "," or first - 2 not in name_at:
        return -1
    index = name_at[first - 2]
    claimed = any(one.named == index for one in before)
    if claimed or people.names[index].sort is not ActorType.PERSON or parse.blocks[first - 2] != parse.blocks[head]:
        return -1
    end = head + 1
    while end < len(parse) and end < head + LONGEST and parse.words[end] not in _CLOSING:
        if parse.pos[end] in {"VERB", "AUX", "CCONJ"} or parse.blocks[end] != parse.blocks[head]:
            return -1
        end += 1
    if end >= len(parse) or parse.words[end] not in _CLOSING:
        return -1
    behind = end + 1 + (end + 1 < len(parse) and parse.words[end + 1].lower() == "and")
    listed = behind > end + 1 and behind < len(parse) and behind not in name_at
    return -1 if parse.words[end] == "," and (end + 1 in name_at or listed) else index


def _single(scene: Scene, people: Roster, name_at: dict[int, int], token: int) -> bool:
    """Whether a name is a person's and no list of several."""
    name = people.names[name_at[token]]
    joined = any(scene.parse.deps[child] == "conj" for child in scene.parse.children[head_of(scene, name.found)])
    return name.sort == "person" and not joined
