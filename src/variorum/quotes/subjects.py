"""Who stands as subject of a reporting word, by syntax alone."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.quotes.page import Characters, Page
from variorum.words.names import CUT_TITLES

SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
_UPWARDS = frozenset({"advcl", "xcomp", "pcomp", "conj", "dep"})
RELAYING = frozenset({"quote", "cite"})
"""Verbs whose object is who said it."""
_FIRST_PERSON = frozenset("i we me us my our you one 's ’s".split())
_LONGEST_ASIDE = 60
_ASIDES = {",": ",", ")": "(", "-": "-", "–": "–", "—": "—"}
_LINKS = frozenset({"that", "which"})
_PERCEIVING = frozenset("see hear watch film record find catch show feature quote cite feel notice have".split())
"""Verbs whose object does what a participle behind it tells: "heard a man saying"; but "sent a letter saying"."""

_OWN_TEXT = frozenset({"article", "story", "column", "post", "piece", "page", "newsletter", "essay"})
_LONGEST_OWN = 6
_FOCUS = frozenset({"even", "also", "meanwhile", "still", "yet", "but", "and", "so", "then", "now"})
_DASHES = frozenset({"-", "–", "—", "--"})

_MAKING = frozenset("force compel lead prompt cause get oblige drive push provoke shame pressure".split())
"""Verbs that tell that their object did what the infinitive behind it says: "led her to conclude"."""

_OTHERS = frozenset("he she they him her them who".split())
_HOPS = 5
_INFORMING = frozenset("police prosecutor authority official investigator deputy detective witness".split())
_TOLD_OF = frozenset("man woman men women boy girl teen teenager suspect driver gunman person people couple".split())
"""Whom a relative clause without a pronoun tells of: "the man | police say | fled"."""


def is_passive(page: Page, verb: int) -> bool:
    """Whether a verb stands in the passive."""
    known = page.passive.get(verb)
    if known is None:
        known = page.passive[verb] = _has_passive(page, verb)
    return known


def _has_passive(page: Page, verb: int) -> bool:
    parse = page.parse
    if any(parse.deps[child] in ("auxpass", "nsubjpass") for child in parse.children[verb]):
        return True
    if parse.tags[verb] != "VBN" or any(parse.deps[child] == "aux" for child in parse.children[verb]):
        return False
    return parse.deps[verb] == "advcl" or (parse.deps[verb] == "acl" and not is_hung(page, verb))


def is_hung(page: Page, verb: int) -> bool:
    """Whether a finite verb with an object was taken for a participle and hung onto the noun before it."""
    parse = page.parse
    if parse.deps[verb] != "acl" or parse.tags[verb] not in ("VBD", "VBN") or parse.words[verb - 1] == "(":
        return False
    return any(parse.deps[child] == "dobj" and child > verb for child in parse.children[verb])


def stands_behind(page: Page, verb: int) -> int | None:
    """The name behind a verb that breaks into a statement: "It will, said Ana Kovar, rain"."""
    parse = page.parse
    if not verb or verb + 2 >= len(parse) or parse.words[verb - 1] != "," or parse.pos[verb + 1] != "PROPN":
        return None
    if verb + 1 in page.times:
        return None
    last = verb + 1
    while last + 1 < len(parse) and parse.pos[last + 1] == "PROPN":
        last += 1
    return last if last + 1 < len(parse) and parse.words[last + 1] in (",", ".", "and") else None


def is_crossed(page: Page, subject: int, verb: int) -> bool:
    """Whether a verb without a subject of its own has, nearer than the one it was given, another who may do it."""
    parse = page.parse
    if parse.tags[verb] not in ("VBG", "VB") or parse.heads[subject] == verb or subject > verb:
        return False
    if subject == _made_to(page, parse.heads[verb]):
        return False
    return any(
        parse.deps[t] in ("dobj", "nsubj", "dative", "nsubjpass")
        and (parse.pos[t] == "PROPN" or parse.words[t].lower() in _OTHERS)
        for t in range(max(subject + 1, verb - _LONGEST_ASIDE), verb)
    )


def topmost(page: Page, noun: int) -> int:
    """The noun phrase that one inside it belongs to."""
    parse = page.parse
    for _ in range(_HOPS):
        head = parse.heads[noun]
        if parse.deps[noun] not in ("pobj", "appos") or head == noun:
            break
        above = parse.heads[head] if parse.deps[noun] == "pobj" else head
        if parse.pos[above] not in ("NOUN", "PROPN", "PRON"):
            break
        noun = above
    return noun


def subject_of(page: Page, verb: int) -> int | None:
    """The token that heads the words for who speaks; followed through coordination, control and relative clauses."""
    parse = page.parse
    if is_passive(page, verb):
        return _agent(page, verb)
    verb = page.joined.get(verb, verb)
    token = verb
    for _ in range(_HOPS):
        own = _own_subject(page, token, passive=token != verb)
        if own is not None:
            return own
        head = parse.heads[token]
        if head == token:
            return None
        if parse.deps[token] == "acl" and parse.tags[token] == "VBG":
            above = parse.heads[head]
            if parse.deps[head] != "dobj" or parse.lemmas[above] in _PERCEIVING:
                return head
            return _own_subject(page, above, passive=False)
        if is_hung(page, token):
            return topmost(page, head)
        if parse.deps[token] == "relcl" or (parse.deps[token] == "conj" and parse.deps[head] == "relcl"):
            return None
        if parse.deps[token] == "conj" and _is_bare(page, token) and parse.tags[head] in ("VBD", "VBZ"):
            return None
        if parse.deps[token] not in _UPWARDS and parse.deps[head] not in ("prep",):
            return None
        if parse.deps[token] == "xcomp" and _has_object(page, head):
            return _made_to(page, head) if token == verb else None
        token = parse.heads[head] if parse.deps[head] == "prep" else head
        if parse.pos[token] not in ("VERB", "AUX"):
            return None
    return None


def subject_above(page: Page, verb: int) -> int | None:
    """The subject of the next verb above an infinitive or participle that has none: who most likely does it."""
    parse = page.parse
    if parse.tags[verb] not in ("VB", "VBG"):
        return None
    token = verb
    for _ in range(_HOPS):
        head = parse.heads[token]
        if head == token or page.inside[head] != page.inside[verb]:
            return None
        token = head
        if parse.pos[token] in ("VERB", "AUX"):
            own = _own_subject(page, token, passive=True)
            if own is not None:
                return own
    return None


def _own_subject(page: Page, verb: int, passive: bool) -> int | None:
    """The subject among a verb's own children: the last before it, as a relative pronoun may stand first."""
    parse = page.parse
    kinds = SUBJECTS | {"nsubjpass"} if passive else SUBJECTS
    found = [
        c for c in parse.children[verb] if parse.deps[c] in kinds and parse.tags[c] != "EX" and c not in page.times
    ]
    before = [child for child in found if child < verb]
    return before[-1] if before else found[0] if found else None


def is_either(page: Page, subject: int) -> bool:
    """Whether only one, or none, of those coordinated speaks: "neither … nor"."""
    parse = page.parse
    low = {parse.words[c].lower() for c in parse.children[subject] if parse.deps[c] in ("cc", "preconj", "det")}
    return (
        bool(low & {"or", "nor", "neither", "either"}) or _shares_owner(page, subject) or _is_indefinite(page, subject)
    )


def _shares_owner(page: Page, subject: int) -> bool:
    """ "X and Y's aide": X may own the aide too, and then does not speak."""
    parse = page.parse
    others = [c for c in parse.children[subject] if parse.deps[c] == "conj" and parse.pos[c] == "NOUN"]
    return any(parse.deps[c] == "poss" and parse.pos[c] == "PROPN" for other in others for c in parse.children[other])


def _is_indefinite(page: Page, subject: int) -> bool:
    """ "Everything X says …": X is no subject of what follows."""
    first = page.parse.words[page.parse.left_edges[subject]].lower()
    return first in ("everything", "anything", "something", "nothing", "what", "all", "whatever")


def _is_bare(page: Page, verb: int) -> bool:
    """Whether a verb is an infinitive that shares its "to" or modal with another: it has not the subject of a tense."""
    parse = page.parse
    return parse.tags[verb] == "VB" and not any(parse.deps[child] == "aux" for child in parse.children[verb])


def agent_words(page: Page, subject: int, verb: int) -> Characters | None:
    """The whole noun phrase of a subject, never running over its verb or into quotation marks; for "that" the words
    it stands for."""
    parse = page.parse
    first, last = parse.subtree(subject)
    if parse.words[subject].lower() == "that" and verb >= 0 and parse.deps[verb] == "relcl":
        subject, last = parse.heads[verb], subject
        first, verb = parse.left_edges[subject], -1
    if verb >= 0:
        if subject < verb:
            last = min(last, verb)
        else:
            first = max(first, verb + 1)
    last = _stop(page, subject, last)
    while first < subject and (page.inside[first] != page.inside[subject] or parse.words[first].lower() in _LINKS):
        first += 1
    return page.characters(_behind_opening(page, first, subject), _before_time(page, subject, last))


def _before_time(page: Page, subject: int, last: int) -> int:
    """Where the words for who speaks end before a time of the report: "the mayor this week"; an age stays."""
    token = last
    while token - 1 > subject and token - 1 in page.times and page.inside[token - 1] < 0:
        token -= 1
    return last if page.parse.words[token - 1] == "," or page.parse.pos[token - 1] == "ADP" else token


def _behind_opening(page: Page, first: int, subject: int) -> int:
    """Where the words for who speaks begin, behind a dateline and its dash, and behind "even" or "also"; of "the man
    police say fled" behind the man.
    """
    parse = page.parse
    if parse.lemmas[subject].lower() in _INFORMING and parse.lemmas[max(first, subject - 1)].lower() in _TOLD_OF:
        return subject
    for token in range(subject - 1, first, -1):
        if parse.words[token] in _DASHES and page.text[parse.starts[token] - 1].isspace():
            first = token + 1
            break
    while first < subject and parse.words[first].lower() in _FOCUS:
        first += 1
    return first


def together(page: Page, subject: int, verb: int = -1) -> tuple[int, ...]:
    """A subject, those coordinated with it, and those with whom it gives a joint statement."""
    parse = page.parse
    found = [subject]
    for head in found:
        children = parse.children[head]
        found += [c for c in children if parse.deps[c] == "conj" and parse.pos[c] in ("PROPN", "NOUN", "PRON")]
    return (*found, *_jointly(page, [*parse.children[subject], *(parse.children[verb] if verb >= 0 else ())]))


def _jointly(page: Page, children: Sequence[int]) -> list[int]:
    """ "X, in a joint statement with Y": Y."""
    parse = page.parse
    nouns = [n for c in children if parse.deps[c] == "prep" for n in parse.children[c]]
    joint = [n for n in nouns if any(parse.words[c].lower() == "joint" for c in parse.children[n])]
    withs = [c for n in joint for c in parse.children[n] if parse.words[c].lower() == "with"]
    return [c for w in withs for c in parse.children[w] if parse.deps[c] == "pobj"]


def is_self(page: Page, subject: int) -> bool:
    """Whether the words speak of themselves ("I", "we", "this article") or of anybody ("you", "one")."""
    parse = page.parse
    if parse.words[subject].lower() in _FIRST_PERSON and parse.words[subject] != "US":
        return True
    first, last = parse.left_edges[subject], min(parse.right_edges[subject] + 1, subject + _LONGEST_OWN)
    return any(
        parse.lemmas[t].lower() in _OWN_TEXT and t > 0 and parse.words[t - 1].lower() == "this"
        for t in range(first, last)
    )


def is_name_lost(page: Page, subject: int) -> bool:
    """Whether an article stands before nothing where a name has been lost: "by the , …"."""
    parse = page.parse
    if parse.tags[subject] == "DT" and subject + 1 < len(parse):
        return not parse.words[subject + 1][:1].isalnum()
    return False


def set_in(page: Page, verb: int) -> int | None:
    """The name of who speaks in a report set into another's clause: "Lind, Ana Kovar said, was away"."""
    parse = page.parse
    name = verb - 1
    if name < 1 or verb + 1 >= len(parse) or parse.words[verb + 1] != "," or parse.deps[verb] != "parataxis":
        return None
    told_of = parse.heads[name]
    said_of = parse.deps[name] == "appos" and parse.heads[told_of] == verb and parse.deps[told_of] in SUBJECTS
    return name if said_of and parse.words[parse.left_edges[name] - 1] == "," else None


def relayed(page: Page, verb: int) -> int | None:
    """Whose words a verb of relaying brings: "quoted Lind as saying", "was quoted as saying"."""
    kinds = ("nsubjpass",) if is_passive(page, verb) else ("dobj",)
    return next((c for c in page.parse.children[verb] if page.parse.deps[c] in kinds), None)


def is_relayed(page: Page, verb: int) -> bool:
    """Whether a verb is the "saying" of "quoted Lind as saying", whose words the quoting brings."""
    parse = page.parse
    above = parse.heads[parse.heads[verb]]
    return parse.deps[verb] == "pcomp" and parse.lemmas[above].lower() in RELAYING


def name_before(page: Page, verb: int) -> int | None:
    """A name that stands right before a finite verb whose subject the parse took for something else."""
    parse = page.parse
    token = verb - 1
    while token > 0 and parse.heads[token] == verb and parse.deps[token] in ("aux", "advmod", "neg"):
        token -= 1
    finite = parse.tags[verb] in ("VBD", "VBZ", "VBP") or token < verb - 1
    if any(parse.tags[t] == "TO" for t in range(token + 1, verb)):
        return None
    token = _before_aside(page, token) if finite else token
    named = token >= 0 and (parse.pos[token] == "PROPN" or parse.tags[token] == "PRP")
    return token if finite and named and parse.blocks[token] == parse.blocks[verb] else None


def _before_aside(page: Page, token: int) -> int:
    """The last word of the sentence's opening name, where an aside between marks of one kind ends at a token."""
    parse = page.parse
    opening = _ASIDES.get(parse.words[token]) if token >= 0 else None
    if opening is None:
        return token
    first = parse.sentence(token)[0]
    if token - first > _LONGEST_ASIDE:
        return token
    start = next((t for t in range(first, token) if parse.words[t] == opening), first)
    named = all(parse.pos[t] == "PROPN" or parse.pos[t] in ("NOUN", "ADJ", "DET") for t in range(first, start))
    return start - 1 if start > first and named else token


def name_words(page: Page, last: int) -> Characters | None:
    """The run of names that ends at a token."""
    first = last
    while (
        first > 0 and page.parse.pos[first - 1] == "PROPN" and page.parse.blocks[first - 1] == page.parse.blocks[last]
    ):
        first -= 1
    return page.characters(first, last + 1)


def adjacent_subject(page: Page, verb: int, first: int, last: int) -> int | None:
    """The noun phrase right behind or right before a reporting verb, where the parse gives no subject there."""
    for token in range(verb + 1, min(last, verb + 8)):
        if page.parse.pos[token] in ("PROPN", "PRON", "NOUN") and token not in page.times:
            return _phrase_head(page, token, last)
        if page.parse.pos[token] not in ("DET", "ADJ", "NUM"):
            break
    if verb - 1 > first and page.parse.words[verb - 1] == ",":
        comma = next((t for t in range(verb - 2, first, -1) if page.parse.words[t] == ","), first)
        if page.parse.pos[comma - 1] == "PROPN" and comma > first:
            return comma - 1
    for token in range(verb - 1, max(first, verb - 4) - 1, -1):
        if page.parse.pos[token] in ("PROPN", "PRON", "NOUN") and token not in page.times:
            return token
        if page.parse.pos[token] not in ("ADV", "AUX"):
            break
    return None


def _phrase_head(page: Page, token: int, last: int) -> int:
    while token + 1 < last and page.parse.pos[token + 1] in ("PROPN", "NOUN"):
        token += 1
    return token


def _agent(page: Page, verb: int) -> int | None:
    parse = page.parse
    for child in parse.children[verb]:
        if parse.deps[child] == "agent" or (parse.deps[child] == "prep" and parse.words[child].lower() == "by"):
            return next((c for c in parse.children[child] if parse.deps[c] == "pobj"), None)
    return None


def _has_object(page: Page, verb: int) -> bool:
    return any(page.parse.deps[child] in ("dobj", "dative") for child in page.parse.children[verb])


def _made_to(page: Page, verb: int) -> int | None:
    """The object of a verb that makes somebody do what follows: "forced the mayor to admit"."""
    parse = page.parse
    objects = [c for c in parse.children[verb] if c > verb and parse.deps[c] == "dobj"]
    return objects[0] if parse.lemmas[verb].lower() in _MAKING and len(objects) == 1 else None


def _is_cut_title(page: Page, token: int) -> bool:
    """Whether a full stop ends a title that is cut short: "Capt. Ana Kovar"."""
    return page.parse.words[token] == "." and page.parse.words[token - 1].lower() in CUT_TITLES


def _stop(page: Page, subject: int, last: int) -> int:
    """Where a noun phrase must end: at a mark of quotation, a full stop that is none of an initial, or a new block."""
    words: Sequence[str] = page.parse.words
    for token in range(subject + 1, last):
        if (
            is_hung(page, token)
            or page.inside[token] != page.inside[subject]
            or (words[token] in (";", "!", "?", ":", ".") and not _is_cut_title(page, token))
        ):
            return token
    return last
