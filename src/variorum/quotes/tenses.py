"""In which tense a cue tells that something was said."""

from __future__ import annotations

from variorum.language import Parse
from variorum.model import Tense
from variorum.quotes.page import Draft, Page

_AHEAD = frozenset("will wo shall 'll ’ll".split())
_MODAL = frozenset("would can could may might must should ought ca 'd ’d to".split())
_TENSES = {"VBD": Tense.PAST, "VBZ": Tense.PRESENT, "VBP": Tense.PRESENT}


def tense(page: Page, draft: Draft) -> Tense:
    """The tense of the cue's verb; of a participle that shares the subject of another report, that report's."""
    if draft.frame == "h":
        return Tense.PRESENT
    verb = cue_verb(page, draft)
    if verb is None:
        return Tense.NONE
    own = _of_verb(page.parse, verb)
    outer = page.joined.get(verb)
    return _of_verb(page.parse, outer) if own is Tense.NONE and outer is not None else own


def cue_verb(page: Page, draft: Draft) -> int | None:
    """The verb of a cue: itself, or the one in whose hands its noun or adjective is ("made the claim", "is sure")."""
    parse = page.parse
    if draft.cue is None or draft.anchor < 0 or draft.cue_words is None:
        return None
    if parse.pos[draft.anchor] in ("VERB", "AUX"):
        return draft.anchor
    head = parse.heads[draft.anchor]
    start, end = draft.cue_words
    inside = start <= parse.starts[head] < end
    return head if inside and parse.pos[head] in ("VERB", "AUX") else None


def _of_verb(parse: Parse, verb: int) -> Tense:
    """The tense of a verb with its auxiliaries; a perfect looks back."""
    helpers = [c for c in parse.children[verb] if c < verb and parse.deps[c] in ("aux", "auxpass")]
    words = {parse.words[helper].lower() for helper in helpers}
    if words & _AHEAD:
        return Tense.FUTURE
    if words & _MODAL and not any(parse.lemmas[helper].lower() == "have" for helper in helpers[:1]):
        return Tense.NONE
    if any(parse.lemmas[helper].lower() == "have" for helper in helpers):
        return Tense.PAST
    if helpers:
        return _TENSES.get(parse.tags[helpers[0]], Tense.NONE)
    spoken = any(parse.deps[child] == "nsubj" for child in parse.children[verb])
    return Tense.PAST if parse.tags[verb] == "VBN" and spoken else _TENSES.get(parse.tags[verb], Tense.NONE)
