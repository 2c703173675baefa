"""What an account tells that somebody states: words, and who stands by them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from variorum.claims import lexicon
from variorum.claims.drafts import UNSAID, by_names
from variorum.claims.parties import whole, words_of
from variorum.claims.rebuttals import as_what, is_set_aside
from variorum.claims.scene import Scene
from variorum.claims.settled import is_told_as_so
from variorum.language import Parse
from variorum.model import FindingId, Mode, Quotation, QuotationType, Span
from variorum.words.hedges import NEGATIONS

_NOUNS = lexicon.CLAIMING | frozenset("accusation allegation charge contention argument account version".split())
_BY_NOBODY = frozenset("accusation allegation claim report charge rumour rumor suggestion assertion".split())
"""Of these, what somebody must have said though nobody is named."""
_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_SHOWING = frozenset("show demonstrate prove indicate suggest reveal mean".split())
"""What things do too: "the papers show that"."""
_IN_JEST = frozenset("joke quip jest tease pretend".split())
_AHEAD = frozenset("will would ’ll 'll could might".split())
_BODIES = frozenset("media press opposition government police union rebel industry company army".split())
"""Who makes a claim that is called by them: "media claims", "rebel allegations"."""
_MAKING = frozenset("make level raise bring repeat face hear".split())
"""What is done with claims: "the allegations Lind made" does not tell them."""
_TELLING = frozenset("say claim allege suggest state assert report".split())
_SORTS = frozenset("sort kind type nature".split())
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_FRONTED = frozenset("while although though when after before as even because since".split())
_TRULY, _TRULY_NEAR = frozenset("fact actually truth reality".split()), 3
_CONTRASTING = frozenset("while whereas although though".split())
_DASHES = frozenset({"–", "—", "--"})
_BREAKS = _DASHES | {","}
_CLOSING = frozenset({"”", "''", '"', "’", "'"})
_QUOTE_OPENS = re.compile(r"\s[“‘\"']\w")
_UNENDING = frozenset({"ADP", "DET", "CCONJ"})
_SELF = frozenset("i we he she they".split())
_DEEP = 3
_ASKING = frozenset("whether if how who what why when where".split())
_OPEN = frozenset("should must ought let".split())
"""Under which somebody wants something, and states nothing."""
_LONGEST = 300
"""Characters of a statement beyond which it is not settled which part of it is denied."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Words and who states them: by name, else by the words for him or his quotation; or the account itself.

    "Reports that the lock leaks" are by somebody: the noun stands for him, within the words.
    """

    words: Span
    names: tuple[FindingId, ...] = ()
    speaker: Span | None = None
    quotation: Quotation | None = None
    own: bool = False

    def said_by(self, scene: Scene) -> list[Span]:
        """The words for whoever states it."""
        if self.names:
            return [scene.mentions[name].span("text") for name in self.names]
        if self.speaker is not None:
            return [self.speaker]
        return list(self.quotation.spans("speaker")) if self.quotation is not None else []

    def described(self, scene: Scene) -> frozenset[str]:
        """The folded words for whoever states it, with what is said of him there: "rebel spokesman Lind"."""
        if self.speaker is None and self.quotation is not None:
            return words_of(scene, (whole(scene, span) for span in self.quotation.spans("speaker")))
        return words_of(scene, self.said_by(scene))


def statements(scene: Scene, unread: frozenset[int]) -> list[Statement]:
    """What is stated in an account by somebody who is known, in the order of the text."""
    found = [*(_core(scene, _trimmed(scene, each)) for each in _quoted(scene)), *_accusations(scene, unread)]
    return sorted(
        (each for each in found if is_whole(scene, each)), key=lambda each: (each.words.start, each.words.end)
    )


def is_negated(parse: Parse, words: Span) -> bool:
    """Whether words hold a "not" or "never"."""
    return any(parse.words[t].lower() in NEGATIONS for t in range(*parse.tokens(words.start, words.end)))


def is_whole(scene: Scene, stated: Statement) -> bool:
    """Whether a statement has a subject and a verb of its own, in one sentence, and wishes for nothing."""
    parse = scene.parse
    first, last = parse.tokens(stated.words.start, stated.words.end)
    if first >= last or stated.words.end - stated.words.start > _LONGEST:
        return False
    if parse.sentence(first) != parse.sentence(last - 1):
        return False
    if any(parse.words[t].lower() in _OPEN or parse.words[t] in ("?", "whether") for t in range(first, last)):
        return False
    if parse.pos[last - 1] in _UNENDING:
        return False  # "that Kovar took part in", cut by what stands behind
    if _QUOTE_OPENS.match(scene.document.text, stated.words.end):
        return False  # 'that those who came "saw nothing"', cut at the mark
    if stated.quotation is None and not stated.own:
        return True
    head = main_verb(parse, first, last)
    verbs = (head, *(c for c in parse.children[head] if parse.deps[c] in ("aux", "auxpass")))
    has_subject = any(parse.deps[c] in _SUBJECTS and c >= first for verb in verbs for c in parse.children[verb])
    return has_subject and parse.words[first].lower() not in _ASKING and not _is_offered(parse, head)


def _is_offered(parse: Parse, verb: int) -> bool:
    """ "She would go", "he will pay", "it would burst if": what a speaker means to do, or supposes, states nothing."""
    near = parse.children[verb]
    himself = any(parse.deps[c] == "nsubj" and parse.words[c].lower() in _SELF for c in near)
    supposed = any(parse.words[g].lower() in ("if", "unless") for c in near for g in parse.children[c])
    return (himself or supposed) and any(parse.words[c].lower() in _AHEAD for c in near)


def main_verb(parse: Parse, first: int, last: int) -> int:
    """The word that the others of a statement hang on: mostly its verb."""
    inside = [t for t in range(first, last) if parse.pos[t] != "PUNCT"]
    return next((t for t in inside if not first <= parse.heads[t] < last or parse.heads[t] == t), first)


def _trimmed(scene: Scene, stated: Statement) -> Statement:
    """Without what stands around the clause: "citing a clerk, that …", "…, while Kovar …", "… – a slip of the pen"."""
    parse = scene.parse
    if stated.quotation is None or stated.quotation.quotation is QuotationType.DIRECT:
        return stated
    first, last = parse.tokens(stated.words.start, stated.words.end)
    if first < last and parse.tags[first] == "VBG":
        first = next((t for t in range(first, last) if parse.words[t] == "that" and parse.deps[t] == "mark"), first)
    verb = next((t for t in range(first, last) if parse.tags[t] in _FINITE), last)
    beside = (c for t in range(verb, last) for c in parse.children[t] if t < c < last and _is_of_the_denier(parse, c))
    joined = (c for c in beside if parse.deps[c] != "conj" or parse.words[parse.left_edges[c]].lower() == "then")
    ends = [
        *(t for t in range(verb + 1, last) if _ends_it(parse, first, last, t)),
        *(parse.left_edges[c] for c in joined),
    ]
    last = min((end for end in ends if end > verb), default=last)
    while (
        last - 1 > first and parse.pos[last - 1] in ("PUNCT", "CCONJ", "ADV") and parse.words[last - 1] not in _CLOSING
    ):
        last -= 1
    return replace(stated, words=parse.span(first, last)) if first < last else stated


def _ends_it(parse: Parse, first: int, last: int, token: int) -> bool:
    """Whether a clause does not go on from a token behind its verb: at ", while", "when, in fact,", at a lone dash, or
    at the comma behind a clause that opens its sentence ("While Lind claims that …, Kovar …")."""
    word, words = parse.words[token], parse.words
    if word.lower() == "when" and _TRULY & set(map(str.lower, words[token + 1 : token + 1 + _TRULY_NEAR])):
        return True  # "when, in fact, it had not": whoever tells says so
    if word in _DASHES:
        return sum(each in _DASHES for each in words[first:last]) == 1
    if word != ",":
        return False
    opening, _ = parse.sentence(first)
    fronted = words[opening].lower() in _FRONTED and opening < first and "," not in words[opening:first]
    return fronted or words[min(token + 1, last - 1)].lower() in _CONTRASTING


def _core(scene: Scene, stated: Statement) -> Statement:
    """What is stated where somebody says what he himself says, knows or will tell: "she will testify that …"."""
    parse = scene.parse
    first, last = parse.tokens(stated.words.start, stated.words.end)
    verb = main_verb(parse, first, last) if first < last else 0
    for _ in range(_DEEP):
        himself = any(parse.deps[c] == "nsubj" and parse.words[c].lower() in _SELF for c in parse.children[verb])
        inner = [c for c in parse.children[verb] if parse.deps[c] in ("ccomp", "xcomp", "acomp") and first <= c < last]
        if not inner or not (himself or parse.deps[verb] in ("xcomp", "acomp")):
            break
        verb = inner[-1]
        if parse.deps[verb] == "ccomp" and any(parse.deps[c] in _SUBJECTS for c in parse.children[verb]):
            return replace(stated, words=parse.span(parse.left_edges[verb], min(_end(parse, verb, verb), last)))
    return stated


def _quoted(scene: Scene) -> Iterator[Statement]:
    for quotation in scene.quotations.values():
        content = quotation.spans("content")
        is_said = quotation.mode not in UNSAID and quotation.mode is not Mode.DENIED
        if is_said and len(content) == 1 and is_known(scene, quotation):
            yield Statement(content[0], by_names(scene, quotation.speakers), None, quotation)


def is_known(scene: Scene, quotation: Quotation) -> bool:
    """Whether it is told who says it: somebody settled, or a noun for somebody without a name."""
    words, cues = (
        [t for span in quotation.spans(role) for t in range(*scene.parse.tokens(span.start, span.end))]
        for role in ("speaker", "cue")
    )
    how = {scene.parse.lemmas[token].lower() for token in cues}
    if quotation.speakers:
        return not quotation.unsure and not how & _IN_JEST
    if quotation.candidates or how & (_SHOWING | _IN_JEST):
        return False
    return any(scene.parse.pos[t] in ("NOUN", "PROPN") for t in words)


def _accusations(scene: Scene, unread: frozenset[int]) -> Iterator[Statement]:
    """ "Lind accused the council of misleading the town"."""
    parse = scene.parse
    for verb, lemma in enumerate(parse.lemmas):
        if lemma.lower() != "accuse" or parse.blocks[verb] in unread or not is_told_as_so(parse, verb):
            continue
        whom = [c for c in parse.children[verb] if parse.deps[c] == "dobj"]
        goals = [c for near in (verb, *whom) for c in parse.children[near] if parse.lemmas[c].lower() == "of"]
        names, words = by_names(scene, scene.doer(verb)), scene.subject(verb)
        by_pronoun = words is not None and parse.pos[parse.tokens(words.start, words.end)[0]] == "PRON"
        if parse.deps[verb] == "relcl" and words is not None and not by_pronoun:
            continue  # "the lies that the union accuses the port of spreading": what of stands before
        if goals and whom and (names or (words is not None and not by_pronoun)):
            yield Statement(parse.span(verb, parse.subtree(goals[0])[1]), names, None if names else words)


def claim_named(scene: Scene, verb: int) -> Statement | None:
    """What a verb denies, where a noun for a claim is told with what is claimed.

    "Rejected Lind's claim that …", "a claim by Lind that …", "allegations of fraud, which Kovar denies"; by nobody who
    is named only where somebody must have said so.
    """
    parse = scene.parse
    noun = _denied_noun(parse, verb)
    if noun is None or parse.lemmas[noun].lower() not in _NOUNS or is_set_aside(parse, verb):
        return None
    stated = stated_in(scene, noun, verb)
    if stated is not None:
        return stated
    behind = _behind(parse, noun, verb)
    of = next((c for c in behind if _is_that_clause(parse, c)), None)
    of = of or next((c for c in behind if parse.lemmas[c].lower() == "of"), None)
    if _owner(scene, noun) is not None or of is None or parse.lemmas[noun].lower() not in _BY_NOBODY:
        return None
    if any(parse.lemmas[c].lower() in _SORTS for c in parse.children[of]):
        return None  # "allegations of this sort"
    return Statement(parse.span(noun, _end(parse, of, verb)), speaker=parse.span(noun, noun + 1))


def stated_in(scene: Scene, noun: int, verb: int, teller: int | None = None) -> Statement | None:
    """What a noun for a claim is told to claim, by its owner or else a teller: "Lind's claim that the lock leaks".

    `verb` stands over or behind the noun and is no part of the claim. A pronoun is an owner only where it means the
    subject beside it: "Lind repeated his claim that …".
    """
    parse = scene.parse
    clause = next((c for c in _claimed(parse, noun, verb) if _is_that_clause(parse, c)), None)
    owner = _owner(scene, noun)
    by_pronoun = owner is not None and parse.pos[owner] == "PRON"
    owner = teller if owner is None or by_pronoun else owner
    if owner is None or clause is None or parse.pos[owner] not in ("NOUN", "PROPN", "ADJ", "PRON"):
        return None
    name = scene.name(scene.mention_at.get(owner))
    if parse.pos[owner] == "PRON" and name is None:
        return None
    names = (name.id,) if name is not None else ()
    words = parse.span(parse.left_edges[clause], _end(parse, clause, verb))
    return Statement(words, names, None if names else _phrase(parse, owner, noun))


def _claimed(parse: Parse, noun: int, verb: int) -> Iterator[int]:
    """What hangs on a noun for a claim, and what hangs on "saying" there: "a press report saying the lock leaks"."""
    for child in _behind(parse, noun, verb):
        yield child
        if parse.tags[child] == "VBG" and parse.lemmas[child].lower() in _TELLING:
            yield from (c for c in parse.children[child] if parse.deps[c] == "ccomp")


def _behind(parse: Parse, noun: int, verb: int) -> list[int]:
    """What hangs on a noun behind it, but for what holds a verb."""
    return [c for c in parse.children[noun] if c > noun and not c <= verb < parse.subtree(c)[1]]


def _denied_noun(parse: Parse, verb: int) -> int | None:
    """The noun a verb denies: its object, what it pushes back on, or what a "which" stands for."""
    for child in parse.children[verb]:
        if parse.deps[child] in ("dobj", "nsubjpass"):
            relative = parse.tags[child] in ("WDT", "WP") and parse.deps[verb] in ("relcl", "acl")
            return parse.heads[verb] if relative else child
        if parse.lemmas[verb].lower() == "push" and parse.words[child].lower() in ("on", "against"):
            return next((c for c in parse.children[child] if parse.deps[c] == "pobj"), None)
    return None


def _is_that_clause(parse: Parse, token: int) -> bool:
    """ "That the lock leaks" behind "the claim", also where it is taken for a clause that describes it."""
    marked = any(parse.deps[c] == "mark" for c in parse.children[token])
    is_clause = parse.deps[token] in ("acl", "ccomp") or (parse.deps[token] == "relcl" and marked)
    verbs = (token, *(c for c in parse.children[token] if parse.deps[c] in ("aux", "auxpass")))
    has_subject = any(parse.deps[c] in _SUBJECTS for verb in verbs for c in parse.children[verb])
    told = (has_subject or any(parse.words[verb].lower() == "to" for verb in verbs)) and (
        marked or parse.lemmas[token].lower() not in _MAKING
    )
    cut = parse.words[parse.left_edges[token] : parse.subtree(token)[1]]
    return is_clause and told and parse.pos[token] in ("VERB", "AUX") and cut.count("(") == cut.count(")")


def _owner(scene: Scene, noun: int) -> int | None:
    """Whose claim it is: "Lind's claim", "a claim by Lind", "accusations from the union", "Brenian claims"."""
    parse = scene.parse
    beside = [c for c in parse.children[noun] if c < noun and parse.deps[c] in ("compound", "amod")]
    bodies = [c for c in beside if parse.words[c][:1].isupper() or parse.lemmas[c].lower() in _BODIES]
    for child in parse.children[noun]:
        if parse.deps[child] == "poss" or (bodies and child == bodies[-1]):
            return child
        if parse.lemmas[child].lower() in ("by", "from", "of"):
            goals = [c for c in parse.children[child] if parse.deps[c] == "pobj"]
            if goals and (parse.words[child].lower() != "of" or parse.pos[goals[0]] == "PROPN"):
                return goals[0]
    return None


def _end(parse: Parse, token: int, verb: int) -> int:
    """Where a clause ends: without the mark behind it, what it was dismissed as, and a ", saying that …"."""
    first, last = parse.subtree(token)
    dismissed = as_what(parse, verb)
    last = min(last, dismissed.start) if dismissed else last
    below = (c for clause in (token, *parse.children[token]) for c in parse.children[clause])
    beside = [parse.left_edges[c] for c in below if _is_of_the_denier(parse, c)]
    last = min((last, *(edge for edge in beside if edge > token)))
    while last - 1 > first and parse.pos[last - 1] in ("PUNCT", "CCONJ"):
        last -= 1
    return last


def _is_of_the_denier(parse: Parse, token: int) -> bool:
    """What stands behind a claim and may be of who denies it: ", saying …", "before admitting …", "and left"."""
    edge, words = parse.left_edges[token], parse.words
    if parse.tags[token] == "VBG":
        return parse.deps[token] == "advcl" and words[edge - 1] in _BREAKS
    if parse.deps[token] == "prep" and words[token].lower() in ("before", "after", "while"):
        return any(parse.tags[c] == "VBG" for c in parse.children[token])
    has_subject = any(parse.deps[c] in _SUBJECTS for c in parse.children[token])
    return parse.deps[token] == "conj" and parse.tags[token] == "VBD" and not has_subject


def _phrase(parse: Parse, token: int, noun: int) -> Span:
    """Words for somebody, without a clause or the genitive behind them: "Brenian press" of "a Brenian press report".

    An adjective alone is nobody: "Brenian reports" stands for whoever reports.
    """
    first, last = parse.subtree(token)
    if parse.pos[token] == "ADJ":
        return parse.span(first, noun + 1)
    while first - 1 in parse.children[noun] and parse.deps[first - 1] in ("compound", "amod"):
        first -= 1
    behind = (c for c in parse.children[token] if parse.deps[c] in ("relcl", "acl", "punct", "case") and c > token)
    last = min((parse.left_edges[c] for c in behind), default=last)
    while last - 1 > first and parse.words[last - 1].isspace():
        last -= 1
    return parse.span(first, last)
