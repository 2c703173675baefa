"""How old somebody named is said to be: "Ana Kovar, 41," and "41-year-old Ana Kovar"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.claims.drafts import Draft, by_names, speakers_of, stating
from variorum.claims.scene import Scene
from variorum.model import ActorType, Certainty, Mention, MentionForm, Mode, Polarity, Slot, Span
from variorum.words.folding import fold

_BEHIND = re.compile(
    r"\s?(?:,\s(?:age[d]?\s|who\sis\s|who\swas\s|then\s)?(?P<plain>\d{1,3})(?=,|\.(?!\d)|;|\)|\sof\s[A-Z]|\syears\sold\b|$)"
    r"|\((?:aged?\s)?(?P<bracket>\d{1,3})\)"
    r"|\s?,\s(?:an?|the)\s(?P<hyphen>\d{1,3})[-\s]year[-\s]old\b"
    r"|\s(?:is|was)\s(?P<verb>\d{1,3})(?:\syears\sold\b|\.(?!\d)))",
    re.MULTILINE,
)
_BEFORE = re.compile(r"\b(?P<age>\d{1,3})[-\s]year[-\s]old\s(?:[a-z][a-z-]*\s){0,2}$")
_LINKING = frozenset("of and or with from by for to in at as than whose who named".split())
_REACH = 40
_OLDEST = 110


def ages(scene: Scene, unread: frozenset[int]) -> Iterator[Draft]:
    """One claim for each age that stands beside a name of two words or more, in the present of its account."""
    for mention in scene.mentions.values():
        span = mention.span("text")
        token = scene.parse.tokens(span.start, span.end)[0]
        is_person = mention.type is ActorType.PERSON and mention.form is MentionForm.NAME
        if is_person and " " in scene.words(span) and token < len(scene.parse):
            words = _age(scene, span) if scene.parse.blocks[token] not in unread else None
            if words is not None:
                yield _draft(scene, mention, words)


def _age(scene: Scene, name: Span) -> Span | None:
    """The characters of the number."""
    text, document = scene.document.text, name.document
    behind = _BEHIND.match(text, name.end, name.end + _REACH)
    start, end = behind.span(behind.lastgroup or 0) if behind else (0, 0)
    if behind is None:
        first = max(0, name.start - _REACH)
        before = _BEFORE.search(text[first : name.start])
        if before is None or _LINKING & set(before.group().split()):
            return None
        start, end = first + before.start("age"), first + before.end("age")
    return Span(document, start, end) if 0 < int(text[start:end]) <= _OLDEST else None


def _draft(scene: Scene, mention: Mention, words: Span) -> Draft:
    quotation = stating(scene, words)
    is_thought = quotation is not None and quotation.mode is Mode.THOUGHT
    return Draft(
        slot=Slot.AGE,
        value=str(int(scene.words(words))),
        words=words,
        trigger=mention.span("text"),
        polarity=Polarity.POSITIVE,
        certainty=Certainty.POSSIBLE if is_thought else Certainty.CERTAIN,
        mention=mention,
        quotation=quotation,
        speakers=by_names(scene, speakers_of(quotation)),
        attributed=quotation is not None,
        about=fold(scene.words(mention.span("text"))),
    )
