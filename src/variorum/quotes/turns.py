"""Words with a name beside them and no verb: turns of a transcript, answers, marked words that are signed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.quotes.page import Characters, Draft, Page
from variorum.words.senses import is_label

_NAME = r"(?P<name>[A-Z][\w.’'-]*(?: [\w.’'-]+){0,4}):\s+(?=\S)"
_TURN = re.compile(rf"[\"“]?{_NAME}")
_NEXT = re.compile(rf"(?<=[.!?”\"] ){_NAME}")
_SIGNED = re.compile(r"\s*[—–―-]{1,2}\s*(?P<name>[^\W\d_](?:[^.!?:;\n“\"]|(?<=\b[A-Z])\.){1,78}?)[.\s]*$")
_FEWEST_WORDS = 3
_SIDES = frozenset({"Q", "A", "Question", "Answer"})
_SPEAKING = frozenset(
    """police minister ministry president premier mayor governor official spokesman spokeswoman spokesperson leader
    prosecutor witness army government union official expert envoy diplomat lawyer judge court""".split()
)
_DESCRIBING = frozenset({"NOUN", "PROPN", "ADJ"})
_MOST_SMALL = 2
_SMALL = frozenset({"the", "of", "in", "on", "for", "and", "a", "an", "to", "at"})


def turn_drafts(page: Page) -> Iterator[Draft]:
    """Drafts for every block that opens with a name and a colon; who asks ("Q:") and answers ("A:") is left open."""
    opened = {stretch.start: stretch for stretch in page.marks}
    for block in page.document.blocks:
        match = _TURN.match(page.text, block.start, block.end)
        if match is None:
            continue
        turns = [match, *_NEXT.finditer(page.text, match.end(), block.end)]
        for turn, after in zip(turns, [*turns[1:], None], strict=True):
            draft = _turn(page, turn, after.start() if after is not None else block.end)
            if draft is not None and (stretch := opened.get(turn.start())) is not None:
                draft.contents += list(stretch.runs[1:])
            if draft is not None:
                yield draft


def _turn(page: Page, match: re.Match[str], end: int) -> Draft | None:
    """The words behind one name and colon."""
    content = (match.end(), end)
    draft = _answer(page, match["name"], content)
    if draft is None and not is_label(match["name"].lower()):
        draft = _draft(page, match.span("name"), content)
    if draft is None or len(page.text[slice(*content)].split()) < _FEWEST_WORDS:
        return None
    words = match["name"].split()
    heard = match["name"].isupper() and _SMALL.isdisjoint(word.lower() for word in words)
    draft.unsure = not heard and page.text[match.end()] not in "“\"‘'"
    draft.unsure = not draft.subjects or (draft.unsure and not _is_office(page, draft.subjects[0]))
    draft.frame = "t"
    return draft


def _answer(page: Page, name: str, content: Characters) -> Draft | None:
    """The words of an interview's question or answer, of nobody by name."""
    if name not in _SIDES:
        return None
    return Draft(cue=None, anchor=-1, cue_words=None, contents=[_trimmed(page, content)], lost=True)


def signed_drafts(page: Page) -> Iterator[tuple[int, Draft]]:
    """Drafts for quotations with a dash and a name behind them, with the number of the marked stretch."""
    for number, stretch in enumerate(page.marks):
        token = min(page.parse.tokens(stretch.start, stretch.start + 1)[0], len(page.parse) - 1)
        last = page.document.blocks[page.parse.blocks[token] + len(stretch.runs) - 1] if len(page.parse) else None
        if last is None or last.end - stretch.end > 100 or last.end <= stretch.end:
            continue
        match = _SIGNED.match(page.text, stretch.end, last.end)
        if match is not None and (draft := _draft(page, match.span("name"), stretch.runs[0])) is not None:
            draft.contents = list(stretch.runs)
            draft.direct = True
            yield number, draft


def _draft(page: Page, name: Characters, content: Characters) -> Draft | None:
    """A draft without a cue, when the words beside it may be a name: it ends (before a comma) with a proper noun."""
    first, last = page.parse.tokens(*name)
    comma = next((t for t in range(first, last) if page.parse.words[t] in (",", "(")), last)
    if first >= comma:
        return None
    if not (page.parse.pos[comma - 1] == "PROPN" or page.text[slice(*name)].isupper() or _is_office(page, comma - 1)):
        return None
    small = [token for token in range(first + 1, comma) if page.parse.words[token].islower()]
    if not all(page.parse.pos[token] in _DESCRIBING for token in small) or len(small) > _MOST_SMALL:
        return None
    draft = Draft(cue=None, anchor=-1, cue_words=None, contents=[_trimmed(page, content)])
    draft.speaker, draft.subjects = name, (comma - 1,)
    return draft


def _is_office(page: Page, token: int) -> bool:
    """Whether a word is for those who speak for somebody: "Police: the bridge is closed"."""
    return page.parse.lemmas[token].lower() in _SPEAKING or page.parse.words[token].lower() in _SPEAKING


def _trimmed(page: Page, place: Characters) -> Characters:
    start, end = place
    return start, start + len(page.text[start:end].rstrip())
