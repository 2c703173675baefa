"""How far the words of somebody reach: what the parse hung elsewhere is brought back, what is the account's cut off."""

from __future__ import annotations

from variorum.quotes.page import Page
from variorum.words.cues import verbs

_ADJUNCTS = frozenset({"prep", "advcl", "advmod", "conj", "dep", "npadvmod", "ccomp", "xcomp"})
_LONGEST_READ = 200
"""Tokens looked through at most, so that a text without sentence ends costs no quadratic time."""

_REASONS = frozenset({"because", "unless", "if", "until"})
_RESUMING = frozenset("and but or so although though because while including compared unless if which".split())
_FEWEST = 3
_DASHES = frozenset({"–", "—", "--", "-"})
_MODALS = frozenset("will would shall should can could may might must to ’ll 'll ’d 'd".split())
_RELATIVES = frozenset({"who", "which", "whom", "whose", "where"})


def clause_end(page: Page, verb: int, first: int, last: int) -> int:
    """The end of a clause at tokens [first, last) with what the parse hung onto its reporting verb behind it.

    Behind a comma only a further "that …", a reason, or a clause in the present below a report in the past; times only
    where the clause speaks of what is to come, as otherwise they may be those of the report itself.
    """
    parse = page.parse
    ahead = any(word.lower() in _MODALS for word in parse.words[first : min(last, first + _LONGEST_READ)])
    for child in parse.children[verb]:
        low, high = parse.subtree(child)
        further = _is_behind_comma(page, low, last) and _goes_on(page, verb, low, child)
        if low != last and not further and not _is_second(page, verb, child, first, last):
            continue
        if parse.deps[child] not in _ADJUNCTS or _is_coordinated(page, verb, child) or _is_report(page, child, last):
            continue
        if ahead or not _is_time(page, low, high):
            last = high
    return last


def past_false_end(page: Page, last: int) -> int:
    """The end of a content that the parse ends in the midst of a sentence, where no mark stands and no block ends."""
    parse = page.parse
    if not 0 < last < len(parse) or parse.sentence(last - 1)[1] != last or not parse.words[last - 1][:1].isalnum():
        return last
    if parse.blocks[last] != parse.blocks[last - 1] or page.inside[last] >= 0 or page.inside[last - 1] >= 0:
        return last
    end = parse.sentence(last)[1]
    if end - last > _LONGEST_READ:
        return last
    marked = next((t for t in range(last, end) if page.inside[t] >= 0), end)
    return next((t for t in range(marked, end) if page.inside[t] != page.inside[marked]), end)


def explained(page: Page, last: int) -> int:
    """The end of a clause with what a colon leads on to in its sentence, if that is in nobody's marks."""
    parse = page.parse
    if last + 1 >= len(parse) or parse.words[last] != ":" or page.inside[last + 1] >= 0:
        return last
    end = parse.sentence(last)[1]
    return end if end - last <= _LONGEST_READ and parse.blocks[end - 1] == parse.blocks[last] else last


def resumed(page: Page, verb: int) -> tuple[int, int]:
    """Tokens with which a statement goes on behind the report that broke into it: "It rained, she said, and snowed"."""
    parse = page.parse
    end = min(parse.sentence(verb)[1], verb + _LONGEST_READ)
    for comma in range(verb + 1, end - _FEWEST):
        if parse.words[comma] != "," or page.inside[comma] >= 0:
            continue
        if parse.words[comma + 1].lower() not in _RESUMING or page.inside[comma + 1] >= 0:
            return 0, 0
        again = page.cut(comma, end) < end or any(page.inside[t] >= 0 for t in range(comma, end))
        return (0, 0) if again else (comma + 1, end)
    return 0, 0


def noun_end(page: Page, verb: int, last: int) -> int:
    """The end of a noun phrase with the phrases and aims that follow it without a comma, times excepted."""
    parse = page.parse
    for child in parse.children[verb]:
        low, high = parse.subtree(child)
        aim = parse.tags[low] == "TO" and parse.deps[child] in ("advcl", "xcomp")
        if low == last and (aim or parse.deps[child] == "prep") and not _is_time(page, low, high):
            last = high
    return last if parse.deps[verb] == "relcl" else _to_the_end(page, last)


def _to_the_end(page: Page, last: int) -> int:
    """The end of the sentence, when no verb stands between: "a meeting in June, either here or there"."""
    parse = page.parse
    end = min(parse.sentence(last - 1)[1], last + _LONGEST_READ)
    if last >= end or parse.words[last] != "," or any(parse.pos[t] in ("VERB", "AUX") for t in range(last, end)):
        return last
    return end


def before_aside(page: Page, head: int, last: int) -> int:
    """The end of an infinitive before a phrase that a comma parts from it: that mostly belongs to the report."""
    parse = page.parse
    for child in parse.children[head]:
        if parse.deps[child] in ("prep", "advcl") and head < child < last:
            low = parse.left_edges[child]
            if parse.words[low - 1] == "," and low - 1 > head and not _closes_apposition(page, head, low - 2):
                return low - 1
    return last


def _closes_apposition(page: Page, head: int, last: int) -> bool:
    """Whether a comma behind a token ends an apposition: "to hold Ana Kovar, the mayor, in contempt"."""
    parse = page.parse
    return any(parse.deps[t] == "appos" and parse.right_edges[t] == last for t in range(head + 1, last + 1))


def before_dash(page: Page, first: int, last: int) -> int:
    """The end of a noun phrase before a dash: what follows is an aside of the account."""
    words, starts = page.parse.words, page.parse.starts
    for token in range(first + 1, min(last, first + _LONGEST_READ)):
        if words[token] in _DASHES and page.text[starts[token] - 1].isspace() and page.inside[token] < 0:
            return token
    return last


def before_gloss(page: Page, first: int, last: int) -> int:
    """The end of a noun phrase before ", who …" or ", which …": what the account adds of its own."""
    parse = page.parse
    for token in range(first + 1, min(last - 1, first + _LONGEST_READ)):
        if parse.words[token] == "," and parse.words[token + 1].lower() in _RELATIVES and page.inside[token] < 0:
            return token
    return last


def before_beside(page: Page, clause: int, last: int) -> int:
    """The end of a clause before ", doing …" at its very end, where the clause is told in the present: the
    participle then mostly tells what the report does, not what is reported."""
    parse = page.parse
    if parse.tags[clause] not in ("VBP", "VBZ"):
        return last
    for child in parse.children[clause]:
        low, high = parse.subtree(child)
        if parse.tags[child] == "VBG" and parse.deps[child] == "advcl" and low == child and high == last:
            return low - 1 if parse.words[low - 1] == "," and page.inside[low] < 0 else last
    return last


def before_comment(page: Page, first: int, last: int) -> int:
    """The end of a clause before ", which …" right behind quoted words: what the account explains of them."""
    parse = page.parse
    for token in range(first + 2, min(last - 1, first + _LONGEST_READ)):
        outside = page.inside[token] < 0 <= page.inside[token - 1]
        if outside and parse.words[token].lower() == "which" and "," in parse.words[token - 2 : token]:
            return token
    return last


def _is_report(page: Page, clause: int, last: int) -> bool:
    """Whether a clause behind a comma is a report of its own: "…, a friend told the council"."""
    parse = page.parse
    reports = parse.deps[clause] == "ccomp" and parse.lemmas[clause].lower() in verbs()
    return reports and any(last < c < clause and parse.deps[c] == "nsubj" for c in parse.children[clause])


def before_outer(page: Page, clause: int, last: int) -> int:
    """The end of a clause before a report of the whole: in "told him he was safe, a friend said" the parse makes
    "said" the clause told.
    """
    parse = page.parse
    inner = [c for c in parse.children[clause] if c < clause and parse.deps[c] == "ccomp"]
    subjects = [c for c in parse.children[clause] if c < clause and parse.deps[c] == "nsubj"]
    if not inner or not subjects or parse.lemmas[clause].lower() not in verbs():
        return last
    comma = parse.left_edges[subjects[-1]] - 1
    return comma if inner[-1] < comma < last and parse.words[comma] == "," else last


def leading_time(page: Page, first: int, clause: int) -> int:
    """Where a clause begins behind a time of the report: "said on Monday the bridge was safe"."""
    parse = page.parse
    at = first
    while at < clause and at in page.times:
        at += 1
    if at == first or at >= clause or not (parse.words[at][:1].isalnum() or page.inside[at] >= 0):
        return first
    return at if _is_apart(page, first, at) else first


def _is_apart(page: Page, first: int, last: int) -> bool:
    """Whether the time at tokens [first, last) is no subject or part of one."""
    parse = page.parse
    return any(
        parse.deps[t] in ("npadvmod", "advmod") and not first <= parse.heads[t] < last for t in range(first, last)
    )


def _is_second(page: Page, verb: int, child: int, first: int, last: int) -> bool:
    """Whether "and …" goes on with an infinitive that the parse hung onto a finite report: "to pay and vote"."""
    parse = page.parse
    hung = parse.deps[child] == "conj" and parse.tags[child] == "VB" and parse.tags[verb] != "VB"
    return hung and parse.words[first] == "to" and parse.left_edges[child] == last + 1 and parse.tags[last] == "CC"


def _is_behind_comma(page: Page, low: int, last: int) -> bool:
    """Whether a comma, and a closing mark, stand between a clause and what follows it."""
    between = page.parse.words[last:low]
    return 0 < len(between) <= 2 and "," in between and all(not word[0].isalnum() for word in between)


def _goes_on(page: Page, verb: int, low: int, child: int) -> bool:
    """Whether what a comma parts from a clause belongs to it all the same."""
    parse = page.parse
    if _opens_with_that(page, low, child):
        return True
    if parse.deps[child] != "advcl" or parse.pos[child] not in ("VERB", "AUX"):
        return False
    present = parse.tags[verb] == "VBD" and _has_present(page, child) and parse.words[low].lower() != "as"
    return parse.words[low].lower() in _REASONS or present


def _has_present(page: Page, clause: int) -> bool:
    parse = page.parse
    heads = [clause, *(c for c in parse.children[clause] if parse.deps[c] in ("aux", "auxpass"))]
    return any(parse.tags[token] in ("VBZ", "VBP") for token in heads)


def _opens_with_that(page: Page, low: int, clause: int) -> bool:
    parse = page.parse
    return parse.words[low].lower() == "that" and parse.deps[low] == "mark" and parse.heads[low] == clause


def _is_coordinated(page: Page, verb: int, child: int) -> bool:
    """Whether a clause is a second act of the reporting verb's own subject, and no part of the words."""
    parse = page.parse
    if parse.deps[child] != "conj":
        return False
    return parse.pos[child] in ("VERB", "AUX") and parse.tags[child] == parse.tags[verb]


def _is_time(page: Page, low: int, high: int) -> bool:
    """Whether a phrase is a time and nothing else: "on Friday", "last week"."""
    parse = page.parse
    return any(t in page.times for t in range(low, high)) and not any(
        parse.pos[t] in ("VERB", "AUX", "ADV") for t in range(low, high)
    )
