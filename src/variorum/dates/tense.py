"""Does the clause around words of time look back or ahead?"""

from __future__ import annotations

from variorum.language import Parse

_WILL = frozenset("will wo shall 'll ’ll".split())
_HAD = frozenset(("'d", "’d"))
"""Short for "would" where the parse says so, else for "had"."""
_PERHAPS = _HAD | frozenset("would may might must should".split())
"""Without "have" these look ahead."""
_EXPECTING = frozenset(
    "expect plan schedule intend due set hope promise forecast predict want agree aim prepare propose project "
    "anticipate estimate postpone delay".split()
)
_PLANNING = frozenset("plan schedule intend postpone delay".split())
_ARRANGED = frozenset("expect plan schedule intend due set anticipate project postpone delay prepare forecast".split())
"""Of these a participle tells what is to come ("is expected Friday"); of others what was done ("had agreed Friday")."""
_CAME_ABOUT = frozenset(
    "go manage fail begin start continue come help get prove happen vote rush attempt try effort failure".split()
)
"""What these are followed by has come about, or not, when they themselves have ("went on to lose")."""
_YET_TO_COME = frozenset("likely unlikely ready eager willing keen sure certain bound".split())
"""Behind these an infinitive looks ahead ("was likely to open"); behind others not ("was hard to sell")."""
_CAUSING = frozenset("let make help see watch hear have".split())
_TILL = frozenset("until till through by effective".split())
_ASKING = _EXPECTING | frozenset(
    "demand order ask require need give tell urge call vow pledge seek threaten warn say offer allow announce".split()
)
"""By such a day, when these are past, something is still to come ("demanded an answer by Friday")."""
_NOT_BEFORE = frozenset(("as early as", "as soon as"))
_BEFORE_NOUNS = frozenset(("poss", "compound", "nmod", "amod"))
_SCHEDULED = frozenset(
    "debate vote election primary runoff referendum game match final race meeting summit hearing rally deadline".split()
)
"""Of these, told in a clause that looks ahead, the day ahead is meant ("will speak at Saturday's debate")."""
_ON_SCHEDULE = frozenset(
    "be fall start begin open reopen resume reconvene convene meet end expire close go come take vote arrive return "
    "leave travel fly head visit host hold play face air premiere launch run testify appear speak address conclude "
    "celebrate mark turn change decide kick move become step retire finish debut depart report "
    "unveil release publish".split()
)
"""What a simple present tells ahead ("the trial resumes Thursday"); captions and headlines tell the past in it."""
_IS = frozenset("is are am 's ’s 're ’re".split())
_SAYING = frozenset("say tell announce warn argue".split())
_BEFORE_AN_ENTRY = frozenset((":", "–", "—"))
_FARTHEST = 12


def direction(parse: Parse | None, start: int, end: int) -> str:
    """Where the clause around characters [start, end) looks.

    "past", "future", "present", "to" (an infinitive), "till" (words that reach up to a time) or "near" (the words do
    not tell; always so without a parse).
    """
    if parse is None:
        return "near"
    first, last = parse.tokens(start, end)
    if first >= last:
        return "near"
    if _heads_an_entry(parse, first, last):
        return "near"
    if " ".join(parse.words[max(first - 3, 0) : first]).lower() in _NOT_BEFORE:
        return "future"
    if first and parse.lemmas[first - 1].lower() in _TILL:
        found = _of_clause(parse, last - 1)
        over = had(parse, last - 1) or (found == "past" and _is_over(parse, first - 1))
        return "past" if over else "future" if found == "future" else "till"
    if first and parse.lemmas[first - 1].lower() == "since":
        return "past"
    if first and parse.words[first - 1].lower() == "come":
        return "future"
    if " ".join(parse.words[max(first - 2, 0) : first]).lower() == "ahead of" and not had(parse, last - 1):
        return "future"
    if _when_said(parse, first):
        return "past"
    found = _of_clause(parse, last - 1)
    if found == "present" and (_is_scheduled(parse, first, last) or _is_what(parse, last - 1)):
        return "future"
    return found


def _heads_an_entry(parse: Parse, first: int, last: int) -> bool:
    """Whether a day stands before an entry of a list of days ("20 Dec.: Kovar won't sign"), which it does not lie
    in.
    """
    opens = first == 0 or parse.blocks[first - 1] != parse.blocks[first]
    return opens and last < len(parse) and parse.words[last] in _BEFORE_AN_ENTRY


def _is_over(parse: Parse, till: int) -> bool:
    """Whether a word tells the last day of what is over ("was held through Tuesday", "reopened by Friday")."""
    word = parse.lemmas[till].lower()
    verb = parse.heads[till]
    may = any(parse.lemmas[child].lower() == "could" for child in parse.children[verb])
    return word == "through" or (word == "by" and not may and parse.lemmas[verb].lower() not in _ASKING)


def _when_said(parse: Parse, first: int) -> bool:
    """Whether words of time stand right behind somebody's having spoken ("told us on Friday, in May, he would")."""
    at = first - 1 - (first > 0 and parse.words[first - 1].lower() in ("on", "in"))
    if at > 0 and parse.deps[at] == "dobj":
        at = parse.heads[at]
    return at >= 0 and parse.tags[at] == "VBD" and parse.lemmas[at].lower() in _SAYING


def _is_what(parse: Parse, token: int) -> bool:
    """Whether a day itself is, now, something ("Monday is a holiday", "Friday marks ten years")."""
    head = parse.heads[token]
    subject = parse.deps[token] == "nsubj" or head == token + 1
    return subject and parse.lemmas[head].lower() in ("be", "mark")


def _is_scheduled(parse: Parse, first: int, last: int) -> bool:
    """Whether a simple present tells what is to come ("the trial resumes Thursday"); headlines tell the past so."""
    token = next((t for t in range(first, last) if not first <= parse.heads[t] < last), last - 1)
    while parse.deps[token] == "conj" and parse.heads[token] < token:
        token = parse.heads[token]
    head = parse.heads[token]
    if parse.tags[head] == "IN" and head < first:
        head = parse.heads[head]
    if parse.tags[head] == "VBG" and any(parse.words[child].lower() in _IS for child in parse.children[head]):
        return True
    if parse.tags[head] not in ("VBZ", "VBP") or parse.lemmas[head].lower() not in _ON_SCHEDULE:
        return False
    return parse.words[parse.sentence(first)[1] - 1] == "."


def _of_clause(parse: Parse, token: int) -> str:
    """Where the clause looks that a token stands in."""
    if parse.deps[token] not in _BEFORE_NOUNS:
        return _above(parse, token)
    thing = parse.heads[token]
    return "future" if parse.lemmas[thing].lower() in _SCHEDULED and _above(parse, thing) == "future" else "near"


def _above(parse: Parse, token: int) -> str:
    """Where the nearest verb at or above a token looks that tells."""
    for _ in range(_FARTHEST):
        if parse.pos[token] in ("VERB", "AUX"):
            found = _of_verb(parse, token)
            if found == "present" and parse.deps[token] == "advcl" and _of_verb(parse, parse.heads[token]) == "future":
                return "future"
            if found:
                return found
        if parse.lemmas[token].lower() == "ahead":
            return "future"
        head = parse.heads[token]
        if head == token:
            break
        token = head
    return "near"


def had(parse: Parse, token: int) -> bool:
    """Whether the clause tells what had come about by then ("by Friday two had died")."""
    for _ in range(_FARTHEST):
        if any(parse.words[child].lower() == "had" for child in parse.children[token]):
            return True
        if parse.heads[token] == token:
            return False
        token = parse.heads[token]
    return False


def _of_verb(parse: Parse, verb: int) -> str:
    helpers = [parse.lemmas[c].lower() for c in parse.children[verb] if parse.deps[c] in ("aux", "auxpass")]
    words = [
        word
        for c in parse.children[verb]
        if parse.deps[c] in ("aux", "auxpass")
        and ((word := parse.words[c].lower()) not in _HAD or parse.tags[c] == "MD")
    ]
    tag = parse.tags[verb]
    if verb and tag == "VBN" and parse.lemmas[verb - 1].lower() in ("than", "as"):
        return ""
    if tag == "VB" and not helpers and not any(parse.deps[c] in ("nsubj", "nsubjpass") for c in parse.children[verb]):
        said = parse.deps[verb] in ("ccomp", "parataxis") and parse.lemmas[parse.heads[verb]].lower() not in _CAUSING
        return "future" if parse.heads[verb] == verb or said else ""
    if any(word in _WILL or (word in _PERHAPS and "have" not in helpers) for word in words):
        return "future"
    if "could" in words and "have" not in helpers:
        return "near"
    if "to" in words and "have" not in helpers:
        return _of_infinitive(parse, verb)
    if parse.lemmas[verb].lower() in _PLANNING:
        return "future"
    lemma = parse.lemmas[verb].lower()
    arranged = tag == "VBN" and lemma in _ARRANGED and "have" not in helpers
    if arranged or (tag in ("VBP", "VBZ") and lemma in _EXPECTING):
        return "future"
    if "have" in helpers or tag == "VBD" or any(word in ("was", "were", "did") for word in words):
        return "past"
    if tag == "VBN" and not helpers:
        return "past"
    if tag in ("VBZ", "VBP") or any(word in ("is", "are", "'s", "am") for word in words):
        return "present"
    return ""


def _of_infinitive(parse: Parse, verb: int) -> str:
    """Where an infinitive looks, by what governs it ("" where that tells); a headline's looks ahead."""
    head = parse.heads[verb]
    able = parse.pos[head] == "ADJ" and parse.lemmas[head].lower() not in _YET_TO_COME | _EXPECTING
    if able and parse.pos[parse.heads[head]] in ("VERB", "AUX"):
        head = parse.heads[head]
    if parse.pos[head] == "NOUN" and any(parse.deps[child] == "auxpass" for child in parse.children[verb]):
        return "future"
    lemma = parse.lemmas[head].lower()
    if lemma == "be" and not able:
        return "future" if parse.tags[head] in ("VBZ", "VBP") else "near"
    if head == verb or lemma in _EXPECTING or parse.words[head].lower() == "going":
        return "future"
    if lemma in _CAME_ABOUT:
        return ""
    return "near" if parse.pos[head] == "VERB" and _of_verb(parse, head) == "past" else "to"
