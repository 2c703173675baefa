"""How far the words of somebody reach: what the parse hung elsewhere is brought back, what is the account's cut off."""

from __future__ import annotations

from variorum.quotes.page import Page

_ADJUNCTS = frozenset({"prep", "advcl", "advmod", "conj", "dep", "npadvmod", "ccomp", "xcomp"})
_LONGEST_READ = 200
"""Tokens looked through at most, so that a text without sentence ends costs no quadratic time."""

_DASHES = frozenset({"–", "—", "--", "-"})
_MODALS = frozenset("will would shall should can could may might must to ’ll 'll ’d 'd".split())
_RELATIVES = frozenset({"who", "which", "whom", "whose", "where"})


def clause_end(page: Page, verb: int, first: int, last: int) -> int:
    """The end of a clause at tokens [first, last) with what the parse hung onto its reporting verb behind it.

    Nothing behind a comma but a further "that …"; times only where the clause speaks of what is to come, as
    otherwise they may be those of the report itself.
    """
    parse = page.parse
    ahead = any(word.lower() in _MODALS for word in parse.words[first : min(last, first + _LONGEST_READ)])
    for child in parse.children[verb]:
        low, high = parse.subtree(child)
        if low != last and not (low == last + 1 and parse.words[last] == "," and _opens_with_that(page, low, child)):
            continue
        if parse.deps[child] not in _ADJUNCTS or _is_coordinated(page, verb, child):
            continue
        if ahead or not _is_time(page, low, high):
            last = high
    return last


def noun_end(page: Page, verb: int, last: int) -> int:
    """The end of a noun phrase with the phrases and aims that follow it without a comma, times excepted."""
    parse = page.parse
    for child in parse.children[verb]:
        low, high = parse.subtree(child)
        aim = parse.tags[low] == "TO" and parse.deps[child] in ("advcl", "xcomp")
        if low == last and (aim or parse.deps[child] == "prep") and not _is_time(page, low, high):
            last = high
    return _to_the_end(page, last)


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
            if parse.words[low - 1] == "," and low - 1 > head:
                return low - 1
    return last


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
