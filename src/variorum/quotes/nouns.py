"""Nouns and adjectives that bring words: "his claim that …", "is confident that …"."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.model import Mode
from variorum.quotes.clauses import fill, settle
from variorum.quotes.extents import before_gloss
from variorum.quotes.page import Characters, Draft, Page
from variorum.quotes.subjects import agent_words, is_passive, is_self, subject_of, together
from variorum.words.cues import LIGHT_VERBS, Cue, adjectives, any_noun, nouns

_OWNERS = frozenset({"by", "of", "from", "among"})
_COMPLEMENTS = frozenset({"ccomp", "xcomp", "advcl"})
_CLAUSES = frozenset({"acl", "ccomp", "relcl", "advcl"})


def noun_drafts(page: Page) -> Iterator[Draft]:
    """Drafts for reporting nouns and adjectives that bring a clause, an infinitive or a topic."""
    parse = page.parse
    known_nouns, known_adjectives = nouns(), adjectives()
    for token, pos in enumerate(parse.pos):
        draft = None
        if pos == "NOUN":
            lemma = parse.lemmas[token].lower()
            cue = known_nouns.get(lemma) or (any_noun(lemma) if page.wide and "N" in page.hears(lemma) else None)
            draft = _noun(page, token, cue) if cue is not None else None
        elif pos in ("ADJ", "VERB") and (cue := known_adjectives.get(parse.words[token].lower())):
            draft = _adjective(page, token, cue)
        if draft is not None:
            yield draft


def _noun(page: Page, noun: int, cue: Cue) -> Draft | None:
    place, infinitive = _clause(page, noun, cue.frames)
    subject = _owner(page, noun)
    if place is None and subject is not None and subject > noun:
        place = _beyond(page, subject)
    topic = place is None and subject is not None and (cue.mode is Mode.ASKED or page.wide)
    if topic:
        place = _topic(page, noun, cue)
    if place is None or page.inside[noun] >= 0 or (subject is None and infinitive):
        return None
    if subject is not None and is_self(page, subject):
        return None
    parse = page.parse
    first, last = _cue_span(page, noun, subject)
    inside = subject is not None and first <= subject <= last
    draft = Draft(
        cue=cue,
        anchor=noun,
        cue_words=(parse.starts[noun], parse.ends[noun]) if inside else page.characters(first, last + 1),
        contents=[settle(page, noun, *place)],
        unsure=subject is None or infinitive or topic,
    )
    if subject is not None:
        draft.speaker = agent_words(page, subject, noun if subject < noun else -1)
        draft.subjects = together(page, subject)
    return draft


def _clause(page: Page, noun: int, frames: str) -> tuple[Characters | None, bool]:
    """The clause or infinitive a noun brings, and whether it is an infinitive."""
    parse = page.parse
    for child in parse.children[noun]:
        if child < noun or parse.deps[child] not in _CLAUSES:
            continue
        marks = {parse.words[c].lower() for c in parse.children[child] if c < child and parse.deps[c] == "mark"}
        to = any(parse.deps[c] == "aux" and parse.tags[c] == "TO" for c in parse.children[child])
        if ("that" in marks and "c" in frames) or (to and "i" in frames):
            place = page.characters(max(noun + 1, parse.left_edges[child]), parse.right_edges[child] + 1)
            return place, to and "that" not in marks
    return _equated(page, noun, frames), False


def _equated(page: Page, noun: int, frames: str) -> Characters | None:
    """The clause that a noun is said to be: "her view is that …"."""
    parse = page.parse
    verb = parse.heads[noun]
    if parse.deps[noun] != "nsubj" or parse.lemmas[verb] != "be" or "c" not in frames:
        return None
    for child in parse.children[verb]:
        first = parse.left_edges[child]
        if child > verb and parse.deps[child] == "ccomp" and parse.words[first].lower() == "that":
            return page.characters(first, page.cut(child + 1, parse.right_edges[child] + 1))
    return None


def _topic(page: Page, noun: int, cue: Cue) -> Characters | None:
    """What a noun with a speaker is about: "her criticism of the plan", "his call for a vote"."""
    parse = page.parse
    for child in parse.children[noun]:
        if child > noun and parse.deps[child] == "prep" and parse.words[child].lower() in cue.prepositions:
            first, last = child + 1, parse.right_edges[child] + 1
            return page.characters(first, before_gloss(page, first, last)) if first < last else None
    return None


def _beyond(page: Page, subject: int) -> Characters | None:
    """The that-clause right behind the words for who speaks: "predictions coming from X that …"."""
    parse = page.parse
    after = parse.right_edges[subject] + 1
    if after < len(parse) and parse.words[after].lower() == "that" and parse.deps[after] == "mark":
        return page.characters(after, parse.right_edges[parse.heads[after]] + 1)
    return None


def _owner(page: Page, noun: int) -> int | None:
    """Whose claim it is: possessive, "by …", or the subject of a verb that hands it out ("made the claim that")."""
    parse = page.parse
    for child in parse.children[noun]:
        if parse.deps[child] == "poss":
            return child
    for child in parse.children[noun]:
        if child > noun and parse.deps[child] == "prep" and parse.words[child].lower() in _OWNERS - {"of"}:
            return next((c for c in parse.children[child] if parse.deps[c] == "pobj"), None)
        if child > noun and parse.deps[child] == "acl" and parse.lemmas[child] in ("come", "make", "voice", "issue"):
            return _below(page, child)
    head = parse.heads[noun]
    if parse.deps[noun] == "dobj" and parse.lemmas[head] in LIGHT_VERBS and not is_passive(page, head):
        return subject_of(page, head)
    if parse.deps[noun] == "nsubjpass":
        return subject_of(page, head)
    return None


def _below(page: Page, verb: int) -> int | None:
    parse = page.parse
    for child in parse.children[verb]:
        if parse.deps[child] in ("prep", "agent") and parse.words[child].lower() in ("from", "by"):
            return next((c for c in parse.children[child] if parse.deps[c] == "pobj"), None)
    return None


def _cue_span(page: Page, noun: int, subject: int | None) -> tuple[int, int]:
    """The noun, and the verb that hands it out when its subject speaks."""
    parse = page.parse
    head = parse.heads[noun]
    if subject is not None and parse.deps[noun] == "dobj" and head < noun < head + 6 and subject < head:
        return head, noun
    return noun, noun


def _adjective(page: Page, adjective: int, cue: Cue) -> Draft | None:
    parse = page.parse
    verb = parse.heads[adjective]
    if parse.deps[adjective] not in ("acomp", "ROOT") or parse.lemmas[verb] not in ("be", "feel", "become", "remain"):
        return None
    subject = subject_of(page, verb)
    if page.inside[adjective] >= 0 or subject is None or parse.pos[subject] not in ("PROPN", "PRON", "NOUN"):
        return None
    if parse.words[subject].lower() in ("it", "this", "that", "what", "there"):
        return None
    for child in parse.children[adjective]:
        if child > adjective and (parse.deps[child] in _COMPLEMENTS or _is_topic(page, child, cue)):
            first, last = parse.subtree(child)
            first += parse.deps[child] == "prep"
            place = page.characters(max(adjective + 1, first), last)
            if place is None:
                return None
            words = page.characters(verb if verb > adjective - 4 else adjective, adjective + 1)
            draft = Draft(
                cue=cue, anchor=adjective, cue_words=words, contents=[settle(page, adjective, *place)], unsure=True
            )
            return fill(page, draft, verb, subject)
    return None


def _is_topic(page: Page, token: int, cue: Cue) -> bool:
    """Whether a preposition brings what somebody feels about: "is critical of the plan"."""
    return page.parse.deps[token] == "prep" and page.parse.words[token].lower() in cue.prepositions
