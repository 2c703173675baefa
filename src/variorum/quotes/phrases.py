"""Cues that are no verbs of their own: "according to", "in the words of", "in her view", "reportedly"."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.model import Certainty, Mode, Polarity
from variorum.quotes.clauses import settle
from variorum.quotes.page import Characters, Draft, Page
from variorum.quotes.subjects import agent_words, is_name_lost, is_self, together
from variorum.words.cues import HEARSAY, VIEW_NOUNS, Cue, verbs

_MEASURES = frozenset("conscience ability need wish taste merit size age rank".split())
"""What is done according to: a measure and nobody who says so."""
_ACCORDING = Cue("according to", Mode.SAID, Certainty.CERTAIN, Polarity.POSITIVE, "c")
_VIEW = Cue("in the view of", Mode.THOUGHT, Certainty.PROBABLE, Polarity.POSITIVE, "c")
_WORDS = Cue("in the words of", Mode.SAID, Certainty.CERTAIN, Polarity.POSITIVE, "cq")
_HEARSAY = Cue("reportedly", Mode.SAID, Certainty.POSSIBLE, Polarity.POSITIVE, "cw")
_OPENING = HEARSAY | {"according", "in"}
_LONGEST_READ = 200
_BREAKS = frozenset({";", ":", "–", "—", "--"})
_SAYING = frozenset({"words", "telling", "account", "word"})


def phrase_drafts(page: Page) -> Iterator[Draft]:
    """Drafts for all phrases that hand a statement to somebody."""
    for token, low in enumerate(map(str.lower, page.parse.words)):
        if low not in _OPENING:
            continue
        draft = None
        if low == "according":
            draft = _according(page, token)
        elif low != "in":
            draft = _hearsay(page, token)
        elif page.parse.pos[token] == "ADP":
            draft = _in_view(page, token)
        if draft is not None:
            yield draft


def _according(page: Page, token: int) -> Draft | None:
    parse = page.parse
    if token + 1 >= len(parse) or parse.words[token + 1].lower() != "to":
        return None
    if token and parse.tags[token - 1] == "VB":
        return None  # "bound to vote according to the law": how, not who says so
    subject = next(
        (c for t in (token, token + 1) for c in parse.children[t] if parse.deps[c] == "pobj" and c > token + 1), None
    )
    if subject is None or is_self(page, subject) or parse.lemmas[subject].lower() in _MEASURES:
        return None
    last = _behind_name(page, token, _comma(page, subject))
    contents = around(page, token, token, last)
    if not contents:
        return None
    return Draft(
        cue=_ACCORDING,
        anchor=token,
        cue_words=(parse.starts[token], parse.ends[token + 1]),
        contents=contents,
        speaker=agent_words(page, subject, token + 1),
        subjects=together(page, subject),
        lost=is_name_lost(page, subject),
    )


def _in_view(page: Page, token: int) -> Draft | None:
    parse = page.parse
    noun = next((c for c in parse.children[token] if parse.deps[c] == "pobj"), None)
    if noun is None or parse.words[noun].lower() not in VIEW_NOUNS:
        return None
    subject = _owner(page, noun)
    if subject is None or is_self(page, subject):
        return None
    contents = around(page, token, *parse.subtree(token))
    if not contents:
        return None
    cue = _WORDS if parse.words[noun].lower() in _SAYING else _VIEW
    end = noun if subject < noun else parse.left_edges[subject] - 1
    return Draft(
        cue=cue,
        anchor=token,
        cue_words=page.characters(token, end + 1),
        contents=contents,
        speaker=agent_words(page, subject, -1),
        subjects=together(page, subject),
        unsure=parse.words[noun].lower() in ("eyes", "mind", "account"),
    )


def _owner(page: Page, noun: int) -> int | None:
    parse = page.parse
    for child in parse.children[noun]:
        if parse.deps[child] == "poss":
            return child if child not in page.times else None
        if parse.deps[child] == "prep" and parse.words[child].lower() == "of":
            return next((c for c in parse.children[child] if parse.deps[c] == "pobj"), None)
    return None


def _hearsay(page: Page, token: int) -> Draft | None:
    parse = page.parse
    head = parse.heads[token]
    if head == token or parse.pos[head] not in ("VERB", "AUX") or parse.lemmas[head].lower() in verbs():
        return None
    first, last = parse.subtree(head)
    places = [page.characters(first, token), page.characters(token + 1, last)]
    contents = [place for place in places if place]
    if not contents:
        return None
    cue_words = (parse.starts[token], parse.ends[token])
    return Draft(cue=_HEARSAY, anchor=token, cue_words=cue_words, contents=contents, unsure=True)


def around(page: Page, token: int, first: int, last: int) -> list[Characters]:
    """The clause that a phrase at tokens [first, last) belongs to, without the phrase."""
    low, high = _clause(page, token)
    low, high = _same_part(page, token, low, high)
    if _ends_sentence(page, last):
        low = min(low, _statement_start(page, token, low))
    stretch = page.inside[token]
    while low < first and page.inside[low] != stretch and page.inside[first] >= 0:
        low += 1
    before = page.characters(low, first) if low < first else None
    after = page.characters(last, high) if last < high else None
    if before and after and before[1] - before[0] < 12 and page.text[before[1] : before[1] + 1] == ",":
        before = None
    return [settle(page, token, *place) for place in (before, after) if place]


def _clause(page: Page, token: int) -> tuple[int, int]:
    """The clause around a token: up to the verb that governs it and everything below that verb."""
    parse = page.parse
    head = parse.heads[token]
    for _ in range(12):
        if parse.pos[head] in ("VERB", "AUX") and parse.deps[head] in ("ROOT", "ccomp", "conj", "parataxis"):
            break
        if parse.heads[head] == head:
            break
        head = parse.heads[head]
    return parse.subtree(head)


def _same_part(page: Page, token: int, low: int, high: int) -> tuple[int, int]:
    """A clause cut at the semicolons around a token."""
    words = page.parse.words
    before = [t for t in range(max(low, token - _LONGEST_READ), token) if words[t] == ";"]
    after = next((t for t in range(token, min(high, token + _LONGEST_READ)) if words[t] == ";"), high)
    return (before[-1] + 1 if before else low), after


def _ends_sentence(page: Page, last: int) -> bool:
    """Whether nothing but punctuation stands behind a phrase, up to a semicolon."""
    words = page.parse.words
    end = min(page.parse.sentence(last - 1)[1], last + _LONGEST_READ)
    end = next((token for token in range(last, end) if words[token] == ";"), end)
    return not any(words[token][:1].isalnum() for token in range(last, end))


def _statement_start(page: Page, token: int, low: int) -> int:
    """Where the statement that a phrase closes begins: all of its sentence behind the last semicolon or dash."""
    parse = page.parse
    start = max(parse.sentence(token)[0], token - _LONGEST_READ)
    breaks = [t for t in range(start, low) if parse.words[t] in _BREAKS or page.inside[t] != page.inside[token]]
    return breaks[-1] + 1 if breaks else start


def _comma(page: Page, subject: int) -> int:
    """The place of a comma that ends the speaker's words and opens the statement."""
    parse = page.parse
    last = parse.right_edges[subject] + 1
    for token in range(subject + 1, last):
        if parse.words[token] == "," and not any(
            parse.deps[child] in ("appos", "conj", "relcl") for child in parse.children[subject] if child > token
        ):
            return token
    return last


def _behind_name(page: Page, token: int, comma: int) -> int:
    """ "According to the mayor, Ana Kovar, the bridge …": behind the speaker's name, which is misread there."""
    parse = page.parse
    name = comma + 1
    while name < len(parse) and parse.pos[name] == "PROPN":
        name += 1
    if name == comma + 1 or name >= len(parse) or parse.words[comma] != "," or parse.words[name] != ",":
        return comma
    told = (c for c in parse.children[parse.heads[token]] if parse.deps[c] in ("nsubj", "nsubjpass"))
    return name if any(parse.left_edges[subject] == name + 1 for subject in told) else comma
