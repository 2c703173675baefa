"""Marked words that no cue has claimed: whole sentences without a speaker, titles, words held at a distance."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from variorum.quotes.clauses import cue_of, cue_words, fill
from variorum.quotes.direct import gap_before
from variorum.quotes.marks import Marked
from variorum.quotes.page import Draft, Page
from variorum.quotes.subjects import is_passive, subject_of
from variorum.quotes.works import is_title
from variorum.words.cues import nouns

_FEWEST_WORDS = 5
_LONGEST_REST = 15


def loose_drafts(page: Page, drafts: Sequence[Draft], used: set[int]) -> Iterator[Draft]:
    """Drafts for the marked whole sentences that no draft covers; titles and words at a distance are passed over."""
    covered = _covered(page, drafts)
    spoken = sorted((d for d in drafts if d.cue is not None and not d.cue.weak and d.speaker), key=_end)
    for number, stretch in enumerate(page.marks):
        if number in used or number in covered or is_title(page, stretch) or not _is_statement(page, stretch):
            continue
        anchor = _cue_before(page, stretch)
        if anchor < 0:
            yield _introduced(page, stretch) or _orphan(page, spoken, stretch)
            continue
        draft = Draft(
            cue=cue_of(page, anchor),
            anchor=anchor,
            cue_words=cue_words(page, anchor),
            contents=list(stretch.runs),
            unsure=True,
        )
        if (filled := fill(page, draft, anchor, subject_of(page, anchor))) is not None:
            yield filled


def _introduced(page: Page, stretch: Marked) -> Draft | None:
    """Words that a noun of saying and a colon lead on to: "made the following comment: “…”"."""
    parse = page.parse
    first, limit = gap_before(page, stretch)
    if first >= limit or parse.words[limit - 1] != ":":
        return None
    noun = next((t for t in range(limit - 2, first, -1) if parse.pos[t] == "NOUN"), -1)
    cue = nouns().get(parse.lemmas[noun].lower()) if noun > 0 else None
    if cue is None:
        return None
    verb = parse.heads[noun]
    subject = next((c for c in parse.children[noun] if parse.deps[c] == "poss"), None)
    if subject is None and parse.pos[verb] == "VERB":
        subject = subject_of(page, verb)
    words = page.characters(verb if first <= verb < noun and subject != noun else noun, noun + 1)
    draft = Draft(cue=cue, anchor=noun, cue_words=words, contents=list(stretch.runs), unsure=True)
    return fill(page, draft, noun, subject) if subject is not None else None


def _orphan(page: Page, spoken: Sequence[Draft], stretch: Marked) -> Draft:
    """A quotation without a cue; behind a reported statement of its block it keeps the words for that speaker."""
    orphan = Draft(cue=None, anchor=-1, cue_words=None, contents=list(stretch.runs), unsure=True)
    first = page.parse.tokens(stretch.start, stretch.start + 1)[0]
    block = page.block(min(first, len(page.parse) - 1))[0]
    at = bisect_right(spoken, stretch.start, key=_end) - 1
    if at >= 0 and (spoken[at].start >= block or _goes_on(page, spoken[at], stretch)):
        orphan.speaker, orphan.subjects = spoken[at].speaker, spoken[at].subjects
    return orphan


def _goes_on(page: Page, spoken: Draft, stretch: Marked) -> bool:
    """Whether a block is nothing but a quotation, and the block above ends with that of a speaker."""
    first = min(page.parse.tokens(stretch.start, stretch.start + 1)[0], len(page.parse) - 1)
    start, end = page.block(first)
    alone = start == stretch.start and not page.text[stretch.end : end].strip()
    return alone and spoken.direct and _ends_with(page, spoken, first)


def _ends_with(page: Page, spoken: Draft, first: int) -> bool:
    """Whether the sentence of a report ends the block before a token: "…,” she told the council"."""
    last = page.parse.tokens(_end(spoken) - 1, _end(spoken))[1]
    rest = range(last, first)
    if len(rest) > _LONGEST_REST or any(page.inside[token] >= 0 for token in rest):
        return False
    return all(page.parse.words[token] not in ".!?" or token + 1 == first for token in rest)


def _end(draft: Draft) -> int:
    """Where a reported statement ends, its speaker's words included."""
    return max(
        draft.contents[-1][1], draft.speaker[1] if draft.speaker else 0, draft.cue_words[1] if draft.cue_words else 0
    )


def _is_statement(page: Page, stretch: Marked) -> bool:
    words = page.text[stretch.start : stretch.end].strip("\"'“”„‟«»‘’`〝〞 ")
    if len(words.split()) < _FEWEST_WORDS or not (words[:1].isupper() or words[:1].isdigit()):
        return False
    return words[-1:] in ".!?…," and (stretch.closed or len(stretch.runs) > 1)


def _cue_before(page: Page, stretch: Marked) -> int:
    first, limit = gap_before(page, stretch)
    for token in range(limit - 1, first - 1, -1):
        cue = cue_of(page, token)
        if cue is not None and "q" in cue.frames and not is_passive(page, token):
            return token
    return -1


def _covered(page: Page, drafts: Sequence[Draft]) -> set[int]:
    covered = set()
    for draft in drafts:
        for start, end in draft.contents:
            for number, stretch in page.marks_between(start, end):
                if 2 * (min(end, stretch.end) - max(start, stretch.start)) >= stretch.end - stretch.start:
                    covered.add(number)
    return covered
