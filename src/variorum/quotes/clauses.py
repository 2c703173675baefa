"""What reporting verbs bring, by syntax: clauses, infinitives, objects, and words they interrupt or follow."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.model import Mode
from variorum.quotes.addressees import addressee
from variorum.quotes.contents import all_contents, content, made_clear
from variorum.quotes.objects import Brought
from variorum.quotes.page import Characters, Draft, Page
from variorum.quotes.subjects import (
    RELAYING,
    agent_words,
    is_crossed,
    is_either,
    is_name_lost,
    is_passive,
    is_relayed,
    is_self,
    name_before,
    name_words,
    relayed,
    set_in,
    stands_behind,
    subject_above,
    subject_of,
    together,
)
from variorum.words.cues import PARTICLES, SIGNS, UTTERING, Cue, any_verb, nouns, verbs, widened

_MUTE = frozenset("idea aim goal purpose intention objective hope fear belief thought feeling task risk".split())
"""Subjects of verbs of speech that say nothing themselves: "the idea was to ask …"."""

_BEFORE = frozenset({"aux", "auxpass", "neg"})


def cue_of(page: Page, verb: int) -> Cue | None:
    """The reporting verb at a token, with its particle."""
    parse = page.parse
    if parse.pos[verb] != "VERB":
        return None
    lemma = _lemma(parse.words[verb].lower(), parse.lemmas[verb].lower())
    for child in parse.children[verb]:
        if lemma == "put" and child == verb + 1 and parse.words[child].lower() == "it":
            return verbs()["put_it"]
        if parse.deps[child] == "prt":
            compound = verbs().get(f"{lemma}_{parse.words[child].lower()}")
            if compound is not None or parse.words[child].lower() in PARTICLES:
                return compound
        if child == verb + 1 and parse.deps[child] == "prep" and f"{lemma}_{parse.words[child].lower()}" in verbs():
            return verbs()[f"{lemma}_{parse.words[child].lower()}"]
    if not page.wide:
        return verbs().get(lemma)
    frames = page.hears(lemma).replace("N", "")
    return widened(lemma, frames) if lemma in verbs() else any_verb(lemma, frames) if frames else None


def _lemma(word: str, lemma: str) -> str:
    """The lemma of a verb, also where the model takes a silent e for none: "hopes" is no form of "hop"."""
    silent = word in (f"{lemma}es", f"{lemma}ed", f"{lemma}ing") and lemma not in verbs() and f"{lemma}e" in verbs()
    return f"{lemma}e" if silent else lemma


def cue_words(page: Page, verb: int, last: int = -1) -> Characters:
    """A verb with its auxiliaries, negation, adverbs and particle, as far as they stand together."""
    parse = page.parse
    first = verb
    while first and parse.heads[first - 1] == verb and _is_auxiliary(page, first - 1):
        first -= 1
    end = max(verb, last, verb + (parse.lemmas[verb] == "put"))
    if end + 1 < len(parse) and parse.heads[end + 1] == verb and parse.deps[end + 1] == "prt":
        end += 1
    return parse.starts[first], parse.ends[end]


def verb_drafts(page: Page, taken: set[int]) -> Iterator[Draft]:
    """One draft for each reporting verb that brings words, leaving out the verbs already taken."""
    for verb in range(len(page.parse)):
        if verb in taken or page.parse.pos[verb] != "VERB":
            continue
        cue, ways = _reported(page, verb)
        for brought in ways:
            if cue is not None and (draft := _draft(page, verb, cue, brought)) is not None:
                yield draft


def _reported(page: Page, verb: int) -> tuple[Cue | None, list[Brought]]:
    """The cue at a verb and what it brings: the first that fits, or all for a learned judge."""
    if page.parse.lemmas[verb] == "make" and (made := made_clear(page, verb)) is not None:
        return verbs()["make_clear"], [made]
    cue = cue_of(page, verb)
    if cue is None or is_relayed(page, verb):
        return None, []
    if page.wide:
        return cue, all_contents(page, verb, cue)
    found = content(page, verb, cue)
    return cue, [found] if found is not None else []


def fill(page: Page, draft: Draft, verb: int, subject: int | None) -> Draft | None:
    """Set the speaker of a draft; None when the words are the account's (or the quoted speaker's) own."""
    if subject is None:
        return draft
    if page.parse.lemmas[subject].lower() in _MUTE:
        draft.unsure = True
        return draft
    if is_self(page, subject) and not page.wide:
        return None
    draft.lost = is_name_lost(page, subject)
    if page.inside[subject] != page.inside[verb] and page.inside[verb] < 0:
        return draft
    draft.speaker = agent_words(page, subject, verb)
    draft.subjects = together(page, subject, verb)
    crossed = verb not in page.joined and is_crossed(page, subject, verb)
    draft.open = is_either(page, subject) or _is_loose_participle(page, verb) or crossed
    draft.unsure = draft.unsure or draft.open
    return draft


def _is_loose_participle(page: Page, verb: int) -> bool:
    """Whether a participle may speak of the whole clause before it and not of its subject ("…, suggesting that")."""
    parse = page.parse
    if parse.tags[verb] != "VBG" or parse.deps[verb] not in ("advcl", "acl"):
        return False
    if any(parse.deps[child] in ("nsubj", "aux") for child in parse.children[verb]):
        return False
    head = parse.heads[verb]
    if parse.lemmas[verb].lower() in SIGNS:
        return not (head == verb - 2 and parse.words[verb - 1] == "," and _says(page, head))
    return verb not in page.joined and parse.pos[head] == "VERB" and is_passive(page, head)


def _says(page: Page, verb: int) -> bool:
    """Whether a verb plainly reports: "“…,” she recalled, suggesting that" tells of no sign but of her words."""
    cue = verbs().get(page.parse.lemmas[verb].lower())
    return cue is not None and "q" in cue.frames and not cue.weak and not is_passive(page, verb)


def _draft(page: Page, verb: int, cue: Cue, brought: Brought) -> Draft | None:
    passive = is_passive(page, verb)
    if not page.wide and not _is_worth(page, verb, brought):
        return None
    contents = [settle(page, verb, *place) for place in brought.contents]
    subject = (stands_behind(page, verb) if "q" in cue.frames else None) or subject_of(page, verb)
    if cue.lemma in RELAYING and brought.frame == "c":
        subject = relayed(page, verb)
    inner = set_in(page, verb)
    by_place = inner if inner is not None else name_before(page, verb) if subject is None and not passive else None
    subject = by_place if by_place is not None else subject
    guessed = subject is None and not passive
    if guessed:
        subject = subject_above(page, verb)
    if not page.wide and subject is None and not passive and (cue.mode is Mode.THOUGHT or _is_bare(page, brought)):
        return None
    draft = Draft(
        cue=cue,
        anchor=verb,
        cue_words=cue_words(page, verb, brought.last),
        contents=contents,
        addressee=addressee(page, verb, cue, [] if brought.frame == "i" else contents),
        frame=brought.frame,
        small=brought.small,
        unsure=guessed or not _is_plain(page, verb, cue, brought) or subject is None or page.inside[verb] >= 0,
    )
    filled = fill(page, draft, verb, subject)
    if filled is not None and guessed and subject is not None:
        filled.open = True
    if filled is not None and by_place is not None:
        filled.speaker = name_words(page, by_place)
    return filled


def _is_empty(page: Page, verb: int) -> bool:
    """Whether a verb brings nothing but the name of an act of speech: "issued a statement"."""
    parse = page.parse
    objects = [child for child in parse.children[verb] if child > verb and parse.deps[child] == "dobj"]
    if parse.lemmas[verb].lower() not in UTTERING:
        return False
    if len(objects) != 1 or parse.lemmas[objects[0]].lower() not in nouns():
        return False
    kids = parse.children[objects[0]]
    return all(child < objects[0] and parse.deps[child] != "poss" for child in kids)


def _is_bare(page: Page, brought: Brought) -> bool:
    """Whether the words brought are a noun phrase or less and nothing in them is marked as quoted."""
    return brought.small and not any(True for _ in page.marks_between(*brought.contents[0]))


def _is_plain(page: Page, verb: int, cue: Cue, brought: Brought) -> bool:
    """Whether verb and construction together leave no doubt that words are reported, and not in passing."""
    parse = page.parse
    tensed = parse.tags[verb] not in ("VB", "VBG") or any(parse.deps[child] == "aux" for child in parse.children[verb])
    if parse.deps[verb] == "pcomp" or (brought.frame == "i" and not tensed):
        return False
    if brought.small:
        return brought.plain and cue.mode is not Mode.THOUGHT and brought.frame not in cue.doubtful
    return brought.plain and brought.frame not in cue.doubtful


def _is_worth(page: Page, verb: int, brought: Brought) -> bool:
    """Whether words brought otherwise than as a plain clause are words of somebody at all."""
    parse = page.parse
    start, end = brought.contents[0]
    if page.inside[verb] >= 0 and page.marks[page.inside[verb]].closed:
        return False
    if brought.plain and not brought.small:
        return True
    marked = any(True for _ in page.marks_between(start, end))
    first = parse.tokens(start, end)[0]
    if brought.small and not marked and _is_empty(page, verb):
        return False
    pronoun = end - start < 6 and parse.pos[first] == "PRON"
    return marked or not pronoun


def settle(page: Page, cue: int, start: int, end: int) -> Characters:
    """Widen a place to whole quotations, unless the cue itself stands in them."""
    for number, stretch in list(page.marks_between(start, end)):
        if len(stretch.runs) == 1 and page.inside[cue] != number:
            low, high = min(start, stretch.start), max(end, stretch.end)
            if not low <= page.parse.starts[cue] < high:
                start, end = low, high
    return start, end


def _is_auxiliary(page: Page, token: int) -> bool:
    parse = page.parse
    if parse.deps[token] in _BEFORE:
        return True
    return parse.deps[token] == "advmod" and parse.tags[token] == "RB" and not parse.children[token]
