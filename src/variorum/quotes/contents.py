"""Where the words a reporting verb brings stand: its clause, infinitive, object, or the words it interrupts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from variorum.model import Mode
from variorum.quotes.extents import (
    before_aside,
    before_beside,
    before_comment,
    before_dash,
    before_outer,
    clause_end,
    explained,
    leading_time,
    past_false_end,
    resumed,
)
from variorum.quotes.objects import Brought, named, prepositional
from variorum.quotes.page import Page
from variorum.quotes.subjects import RELAYING, is_passive, set_in, subject_of, topmost
from variorum.words.cues import Cue

_PLAIN_WORDS = frozenset({"clear", "plain", "known", "public", "explicit", "certain"})
_RELATIVE = frozenset({"WDT", "WP"})


def content(page: Page, verb: int, cue: Cue) -> Brought | None:
    """The words a reporting verb brings, by the first construction that fits."""
    if cue.lemma in RELAYING and (said := _relayed(page, verb)) is not None:
        return said
    if is_passive(page, verb):
        return _passive(page, verb, cue)
    found = next((found for way in _WAYS if (found := way(page, verb, cue)) is not None), None)
    named_one = _relayed_name(page, verb) if cue.lemma in RELAYING and found is not None and found.small else None
    return found if named_one is None else None  # "citing Ana Kovar" brings no words of hers


def all_contents(page: Page, verb: int, cue: Cue) -> list[Brought]:
    """The words a verb may bring by every construction that fits, for a learned judge to choose from."""
    if is_passive(page, verb):
        ways = [_passive(page, verb, cue), prepositional(page, verb, cue)]
    else:
        ways = [way(page, verb, cue) for way in _WAYS]
    return [found for found in ways if found is not None]


def made_clear(page: Page, verb: int) -> Brought | None:
    """The clause of "made it clear that …"; None when a verb brings no such thing."""
    parse = page.parse
    for child in parse.children[verb]:
        if child < verb or parse.words[child].lower() not in _PLAIN_WORDS:
            continue
        for mark in range(child + 1, min(child + 8, len(parse))):
            head = parse.heads[mark]
            if parse.words[mark].lower() == "that" and parse.deps[mark] == "mark" and head in _near(page, verb, child):
                place = page.characters(mark, clause_end(page, verb, mark, parse.right_edges[head] + 1))
                return Brought([place], "c", child, plain=True) if place else None
    return None


def _near(page: Page, verb: int, adjective: int) -> tuple[int, ...]:
    return (*page.parse.children[verb], *page.parse.children[adjective])


def _clause(page: Page, verb: int, cue: Cue) -> Brought | None:
    if not set(cue.frames) & set("cqo"):
        return None
    parse = page.parse
    for child in parse.children[verb]:
        if child > verb and (parse.deps[child] == "ccomp" or _is_that_clause(page, child)):
            if ("c" in cue.doubtful and not _is_finite(page, child)) or _is_beside(page, child):
                continue
            first, last = parse.subtree(child)
            first = leading_time(page, _begun(page, child, max(first, verb + 1)), child)
            last = before_comment(page, first, page.cut(child + 1, clause_end(page, verb, first, last)))
            last = past_false_end(page, explained(page, before_beside(page, child, last)))
            last = before_outer(page, child, last)
            place = page.characters(first, last)
            if place is None:
                return None
            about = _told_about(page, verb, child)
            whole = about is not None or _is_whole(page, child, first)
            plain = whole and bool(set(cue.frames) & set("co"))
            return Brought([about, place] if about else [place], "c", plain=plain)
    return None


def _begun(page: Page, clause: int, first: int) -> int:
    """Where a clause begins whose subject the parse hung on who is told: "told Lind the dam | was safe"."""
    parse = page.parse
    hung = parse.heads[first - 1] if parse.deps[first - 1] != "appos" else first - 1
    told = parse.deps[hung] == "appos" and parse.right_edges[hung] == first - 1
    if told and parse.words[parse.left_edges[hung] - 1] != "," and not _is_whole(page, clause, first):
        return parse.left_edges[hung]
    return first


def _told_about(page: Page, verb: int, clause: int) -> tuple[int, int] | None:
    """What a relative clause says words of: "a bridge | that engineers said | would not last"."""
    parse = page.parse
    noun = parse.heads[verb]
    if any(child > verb and parse.deps[child] in ("nsubj", "nsubjpass") for child in parse.children[clause]):
        return None
    for child in parse.children[clause]:
        if noun < child < verb and parse.deps[child] in ("nsubj", "nsubjpass") and parse.tags[child] in _RELATIVE:
            return page.characters(parse.left_edges[noun], child) if parse.deps[verb] == "relcl" else None
    return None


def _is_whole(page: Page, clause: int, first: int) -> bool:
    """Whether a clause has its subject: in "what officials said was a gesture" it has not."""
    parse = page.parse
    if parse.words[first].lower() in ("was", "is", "were", "are", "has", "had", "will", "would", "could", "might"):
        return any(parse.deps[c] in ("nsubj", "nsubjpass", "expl", "csubj") for c in parse.children[clause])
    return True


def _is_beside(page: Page, clause: int) -> bool:
    """Whether a participle behind a comma tells what the speaker did beside: "asked, shaking his head"."""
    parse = page.parse
    first = parse.left_edges[clause]
    return parse.tags[clause] == "VBG" and first == clause and parse.words[first - 1] == ","


def _is_finite(page: Page, clause: int) -> bool:
    """Whether a clause has a tense: "saw that they left" tells of words or thoughts, "saw them leave" does not."""
    parse = page.parse
    heads = [clause, *(c for c in parse.children[clause] if parse.deps[c] in ("aux", "auxpass"))]
    return any(parse.tags[token] in ("VBD", "VBZ", "VBP", "MD") for token in heads)


def _infinitive(page: Page, verb: int, cue: Cue) -> Brought | None:
    if "i" not in cue.frames:
        return None
    parse = page.parse
    for child in parse.children[verb]:
        if child > verb and (_is_infinitive(page, child) or _is_small_clause(page, child)):
            first, last = parse.subtree(child)
            last = before_aside(page, child, page.cut(child + 1, clause_end(page, verb, first, last)))
            place = page.characters(_asked_one(page, verb, cue, max(first, verb + 1)), last)
            plain = cue.mode is not Mode.THOUGHT and parse.deps[verb] != "relcl"
            return Brought([place], "i", plain=plain) if place else None
    return None


def _gerund(page: Page, verb: int, cue: Cue) -> Brought | None:
    """ "denied stealing the money"; told of what was done, by a verb that brings clauses or noun phrases."""
    parse = page.parse
    if not {"c", "n"} & set(cue.frames):
        return None
    for child in parse.children[verb]:
        if child == verb + 1 and parse.deps[child] == "xcomp" and parse.tags[child] == "VBG":
            first, last = parse.subtree(child)
            place = page.characters(max(first, verb + 1), before_aside(page, child, page.cut(child + 1, last)))
            return Brought([place], "n", plain="c" in cue.frames) if place else None
    return None


def _is_infinitive(page: Page, token: int) -> bool:
    return page.parse.deps[token] == "xcomp" and page.parse.pos[token] in ("VERB", "AUX")


def _is_small_clause(page: Page, token: int) -> bool:
    """Whether a clause has a subject and no tense: "wants them open", "expects prices to fall"."""
    parse = page.parse
    if parse.deps[token] != "ccomp" or _is_finite(page, token):
        return False
    return any(parse.deps[child] in ("nsubj", "nsubjpass") and child < token for child in parse.children[token])


def _asked_one(page: Page, verb: int, cue: Cue, first: int) -> int:
    """Where what is asked begins: with those who are asked to do it, "the council to repair the bridge"."""
    parse = page.parse
    objects = [c for c in parse.children[verb] if verb < c < first and parse.deps[c] in ("dobj", "dative")]
    named = cue.mode is Mode.ASKED and len(objects) == 1 and parse.right_edges[objects[0]] + 1 == first
    return parse.left_edges[objects[0]] if named else first


def _fronted(page: Page, verb: int, cue: Cue) -> Brought | None:
    """Words that the verb follows ("It rained, she said") or interrupts ("It will, she said, rain")."""
    parse = page.parse
    barred = ("xcomp",) if "t" in cue.frames or cue.lemma == "put_it" else ("dobj", "xcomp")
    if "q" not in cue.frames or any(parse.deps[c] in barred and c > verb for c in parse.children[verb]):
        return None
    clauses = [child for child in parse.children[verb] if child < verb and parse.deps[child] == "ccomp"]
    if clauses:
        last = min(parse.right_edges[clauses[-1]] + 1, _left_limit(page, verb))
        place = page.characters(parse.left_edges[clauses[0]], last)
        rest = page.characters(*resumed(page, verb))
        plain = parse.tags[verb] not in ("VB", "VBP") or parse.pos[last - 1] == "PUNCT"
        return Brought([place, rest] if rest else [place], "q", plain=plain) if place else None
    head = parse.heads[verb]
    interrupts = parse.deps[verb] == "parataxis" or (parse.deps[verb] == "advcl" and is_as(page, verb))
    if head == verb or not (interrupts or _is_set_behind(page, verb)):
        return None
    return _around(page, verb, _whole(page, head))


def _is_set_behind(page: Page, verb: int) -> bool:
    """ "Four died, the Courier reported on Monday", "…, wrote the Courier": a clause without a link, behind a comma,
    that opens with who reports or with the report.
    """
    parse = page.parse
    if parse.deps[verb] not in ("advcl", "conj", "dep") or parse.tags[verb] not in ("VBD", "VBZ"):
        return False
    first, last = parse.subtree(verb)
    first += parse.words[first] == ","
    subject = next((c for c in parse.children[verb] if parse.deps[c] == "nsubj"), None)
    linked = any(parse.deps[c] in ("cc", "mark") for c in (*parse.children[verb], *parse.children[parse.heads[verb]]))
    opens = subject is not None and first in (parse.left_edges[subject], verb) and parse.heads[verb] < first
    return opens and parse.words[first - 1] == "," and not linked and last >= parse.sentence(verb)[1] - 1


def _antecedent(page: Page, verb: int, cue: Cue) -> Brought | None:
    """What a relative clause denies or tells: "…, something that the ministry denied"."""
    parse = page.parse
    noun = parse.heads[verb]
    objects = [c for c in range(noun + 1, verb) if parse.words[c].lower() in ("that", "which")]
    if cue.mode is not Mode.DENIED or parse.deps[verb] != "relcl" or not objects:
        return None
    if parse.lemmas[noun].lower() != "something":
        place = page.characters(parse.left_edges[noun], objects[0])
        return Brought([place], "n") if place else None
    head = parse.heads[noun]
    if parse.pos[head] in ("NOUN", "PROPN"):
        first = parse.left_edges[topmost(page, head)]
        place = page.characters(first, before_dash(page, first, parse.left_edges[noun]))
        return Brought([place, (parse.starts[noun], parse.ends[noun])], "n", plain=True) if place else None
    told = _clause(page, head, cue) or named(page, head, cue)
    if told is None:
        place = page.characters(parse.left_edges[head], parse.left_edges[noun])
        return Brought([place], "n") if place else None
    places = [*told.contents, (parse.starts[noun], parse.ends[noun])]
    return replace(told, contents=places, last=-1, plain=True, small=False)


def _whole(page: Page, head: int) -> int:
    """The verb of the clause that an interruption was hung into the subject of."""
    parse = page.parse
    while parse.pos[head] not in ("VERB", "AUX") and parse.deps[head] in ("nsubj", "nsubjpass", "pobj", "prep"):
        head = parse.heads[head]
    return head


def _around(page: Page, verb: int, head: int) -> Brought | None:
    first, last = page.parse.subtree(head)
    inner_first, inner_last = page.parse.subtree(verb)
    name = set_in(page, verb)
    inner_first = page.parse.left_edges[name] if name is not None else inner_first
    places = [page.characters(first, inner_first), page.characters(inner_last, last)]
    found = [place for place in places if place is not None]
    return Brought(found, "q", plain=True) if found else None


def _relayed_name(page: Page, verb: int) -> int | None:
    goals = (c for c in page.parse.children[verb] if c > verb and page.parse.deps[c] == "dobj")
    return next((c for c in goals if page.parse.pos[c] == "PROPN"), None)


def _relayed(page: Page, verb: int) -> Brought | None:
    """ "Kovar quoted Lind as saying the dam was safe": what follows is his who is quoted."""
    parse = page.parse
    saying = next(
        (g for c in parse.children[verb] if parse.words[c].lower() == "as" for g in parse.children[c]
         if parse.tags[g] == "VBG"), None,
    )  # fmt: skip
    if saying is None:
        return None
    clause = next((c for c in parse.children[saying] if c > saying and parse.deps[c] in ("ccomp", "dobj")), None)
    place = page.characters(saying + 1, parse.right_edges[clause] + 1) if clause is not None else None
    return Brought([place], "c", plain=True) if place else None


def _passive(page: Page, verb: int, cue: Cue) -> Brought | None:
    parse = page.parse
    clause = _clause(page, verb, cue)
    if clause is not None:
        return clause
    subject = next((child for child in parse.children[verb] if parse.deps[child] == "nsubjpass"), None)
    infinitive = next((c for c in parse.children[verb] if c > verb and parse.deps[c] == "xcomp"), None)
    if subject is None or parse.words[subject].lower() in ("it", "who", "which", "that"):
        return None
    who = page.characters(*_clip(parse.subtree(subject), verb))
    if infinitive is not None and set(cue.frames) & set("ci"):
        what = page.characters(*parse.subtree(infinitive))
        places = [what] if "t" in cue.frames else [who, what]
        return Brought([place for place in places if place], "i")
    if "n" in cue.frames and who and (page.wide or subject_of(page, verb) is not None):
        return Brought([who], "n", small=True)
    return None


def _clip(tokens: tuple[int, int], verb: int) -> tuple[int, int]:
    return tokens[0], min(tokens[1], verb)


def _left_limit(page: Page, verb: int) -> int:
    """The first token of the reporting clause that follows the words reported."""
    parse = page.parse
    limit = verb
    for child in parse.children[verb]:
        if child < verb and parse.deps[child] in ("nsubj", "aux", "neg", "advmod", "npadvmod"):
            limit = min(limit, parse.left_edges[child])
    return limit


def _is_that_clause(page: Page, token: int) -> bool:
    parse = page.parse
    return parse.deps[token] == "advcl" and any(
        parse.deps[child] == "mark" and parse.words[child].lower() == "that" for child in parse.children[token]
    )


def is_as(page: Page, verb: int) -> bool:
    """Whether a verb stands in "as … said"."""
    parse = page.parse
    return any(
        parse.deps[child] in ("mark", "advmod") and parse.words[child].lower() == "as" for child in parse.children[verb]
    )


_WAYS: tuple[Callable[[Page, int, Cue], Brought | None], ...] = (
    _clause,
    _infinitive,
    _gerund,
    prepositional,
    named,
    _antecedent,
    _fronted,
)
