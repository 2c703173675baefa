"""When and where words were said, from what stands around the cue: "told reporters in Lund on 3 May that …".

Nothing inside a content or inside marks counts. A time or place behind words that are not in marks may be part of them
("said that the bridge closed on Monday") and is left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum.model import ActorType, Mode
from variorum.quotes.page import Characters, Draft, Page
from variorum.quotes.speakers import Cast
from variorum.quotes.tenses import cue_verb

_TIMES = frozenset({"DATE", "TIME"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_AT = frozenset({"in", "at"})
_ON = frozenset({"on", "in", "at", "during"})
_BESIDE = frozenset({"npadvmod", "advmod", "dobj", "oprd"})
_OBJECTS = frozenset({"dobj", "dative"})
_OCCASIONS = frozenset(
    "interview ed letter column call message briefing statement note e-mail email speech conference address remark "
    "comment meeting rally hearing post appearance broadcast debate".split()
)
_PRESS = frozenset({"reporter", "journalist", "press", "correspondent", "medium", "media"})
_SPEAKING = frozenset({"speak", "talk", "testify", "appear"})
_LATE = frozenset({"late", "early", "later", "earlier"})
_DEEPEST = 3
"""Modifiers of modifiers that are followed from a cue."""

_LONGEST = 12
"""Tokens of a time or name on either side of its head."""

_MEASURED = frozenset({"after", "before", "since", "into", "’s", "'s"})
_MARKS = frozenset("“”\"‘’'«»„")


def circumstances(page: Page, cast: Cast, draft: Draft) -> Iterator[tuple[str, Characters]]:
    """The words for "time" and "place" of the utterance; several when several stand there ("at noon on Monday")."""
    if draft.cue is None or draft.cue_words is None or draft.frame == "h" or draft.cue.mode is Mode.THOUGHT:
        return
    around = _Around(page, cast)
    found = set(_right_behind(page, draft.cue_words))
    for holder in {draft.anchor, cue_verb(page, draft)} - {None, -1}:
        assert holder is not None
        found.update(around.held(holder, _DEEPEST))
    for token in sorted(found):
        place = around.name(token)
        if around.sort(token) and _is_outside(page, draft, place):
            yield around.sort(token), place


def _right_behind(page: Page, cue: Characters) -> Iterator[int]:
    """The token that the cue's words end before: a time there is the report's, wherever the parse hung it."""
    after = page.parse.tokens(*cue)[1]
    if after < len(page.parse) and page.inside[after] < 0 and page.labels.get(after) in _TIMES:
        yield after


class _Around:
    """What modifies the cues of one account."""

    def __init__(self, page: Page, cast: Cast) -> None:
        self._page = page
        self._cast = cast

    def sort(self, token: int) -> str:
        """ "time", "place" or neither; a name is what the mentions say it is."""
        label = self._page.labels.get(token)
        if label in _TIMES:
            return "time"
        known = self._cast.named_type(token)
        if known is None or (known is ActorType.GOVERNMENT and label in _PLACES):
            return "place" if label in _PLACES else ""
        return "place" if known is ActorType.PLACE else ""

    def held(self, holder: int, deep: int) -> Iterator[int]:
        """Tokens of times and places that modify a cue, an occasion of speech, or a time or place that does."""
        parse = self._page.parse
        for child in parse.children[holder]:
            word, dep = parse.words[child].lower(), parse.deps[child]
            if self._page.inside[child] >= 0 or not deep:
                continue
            if dep in _BESIDE and self.sort(child) == "time":
                yield child
                yield from self.held(child, deep - 1)
            elif dep == "prep" and word in _ON:
                for noun in self._objects(child):
                    sort = self.sort(noun)
                    if sort == "time" or (sort == "place" and word in _AT):
                        yield noun
                    if sort or parse.lemmas[noun].lower() in _OCCASIONS:
                        yield from self.held(noun, deep - 1)
            elif _leads_on(self._page, child):
                yield from self.held(child, deep - 1)
            elif dep in ("prep", "dative") and word == "to":
                for noun in self._objects(child):
                    if parse.lemmas[noun].lower() in _PRESS:
                        yield from self.held(noun, deep - 1)

    def name(self, token: int) -> Characters:
        """The whole time or name that a token is in."""
        sort, first, last = self.sort(token), token, token + 1
        low, high = max(0, token - _LONGEST), min(len(self._page.parse), token + _LONGEST)
        block = self._page.parse.blocks[token]
        while first > low and self._is_same(first - 1, sort, block):
            first -= 1
        while last < high and self._is_same(last, sort, block):
            last += 1
        return self._page.parse.starts[first], self._page.parse.ends[last - 1]

    def _is_same(self, token: int, sort: str, block: int) -> bool:
        return self.sort(token) == sort and self._page.parse.blocks[token] == block

    def _objects(self, preposition: int) -> list[int]:
        page = self._page
        return [c for c in page.parse.children[preposition] if page.parse.deps[c] == "pobj" and page.inside[c] < 0]


def _leads_on(page: Page, token: int) -> bool:
    """Whether what modifies a token tells of the utterance too: "told reporters in", "speaking in", "late on"."""
    parse = page.parse
    lemma, dep = parse.lemmas[token].lower(), parse.deps[token]
    if dep == "advcl":
        return parse.tags[token] == "VBG" and lemma in _SPEAKING
    return (dep in _OBJECTS and lemma in _PRESS | _OCCASIONS) or (dep == "advmod" and lemma in _LATE)


def _is_outside(page: Page, draft: Draft, place: Characters) -> bool:
    """Whether a time or place cannot be part of what was said, nor of other words of the draft."""
    if draft.cue_words is None or _leads_elsewhere(page, place):
        return False
    start, end = place
    begun, ended = draft.cue_words
    if any(a < end and start < b for a, b in (*draft.contents, draft.speaker or (0, 0))):
        return False
    parted = page.text[ended : ended + 1] == ","
    if end <= begun:
        return all(a >= ended and (not parted or _opens_anew(page, a)) for a, _ in draft.contents)
    between = [content for content in draft.contents if begun <= content[0] and content[1] <= start]
    before = [content for content in draft.contents if parted and content[1] <= begun]
    return all(page.text[a] in _MARKS and page.text[b - 1] in _MARKS for a, b in (*between, *before))


def _leads_elsewhere(page: Page, place: Characters) -> bool:
    """Whether the words only measure from something else ("two days after"), or are in a title ("in The Valley")."""
    first, last = page.parse.tokens(*place)
    behind = page.parse.words[last].lower() if last < len(page.parse) else ""
    return behind in _MEASURED or page.parse.words[max(0, first - 1)] == "The" or page.parse.words[first] == "The"


def _opens_anew(page: Page, start: int) -> bool:
    """Whether marks open a sentence of their own and do not go on with words before the report."""
    words = page.text[start : start + 9].lstrip("".join(_MARKS))
    return page.text[start] in _MARKS and words[:1].isupper()
