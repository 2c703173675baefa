"""A claim on its way: what was found before it is known whether the same words already make one."""

from __future__ import annotations

from dataclasses import dataclass, replace

from variorum.claims.scene import Scene
from variorum.model import (
    Certainty,
    EventMention,
    FindingId,
    Mention,
    Mode,
    Polarity,
    Quotation,
    QuotationType,
    Slot,
    Span,
)

UNSAID = frozenset({Mode.NOT_SAID, Mode.ASKED, Mode.PROMISED})
"""What was done with words that claim nothing."""


_ALLEGING = frozenset({"allege", "contend"})
_ANNOUNCING = frozenset("announce say state report claim warn allege tell declare vow predict".split())
_CLIMB = 8
_RELATIVE = ("which ", "who ", "whom ", "that ")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_TOLD = frozenset({"VBD", "VBZ", "VBP", "MD", "VB"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One claim to be. `about` is a folded name for what no actor may be found for; `speakers` are name mentions.

    `speaker` are the words for whoever says it, where there is neither a name nor a quotation.
    """

    slot: Slot
    value: str
    words: Span
    trigger: Span
    polarity: Polarity
    certainty: Certainty
    event_mention: EventMention | None = None
    mention: Mention | None = None
    quotation: Quotation | None = None
    speakers: tuple[FindingId, ...] = ()
    speaker: Span | None = None
    attributed: bool = False
    about: str = ""
    background: bool = False


def speaking(scene: Scene, words: Span) -> Quotation | None:
    """The innermost quotation that says something with these words.

    "The envoy presented four papers" says nothing of papers in the envoy's words: what is not in marks has a verb.
    """
    for quotation in scene.quotations_of(words):
        if quotation.mode is Mode.NOT_SAID or _is_only_described(scene, quotation, words):
            continue
        if quotation.quotation is not QuotationType.INDIRECT or _has_verb(scene, quotation):
            return quotation
    return None


def _is_only_described(scene: Scene, quotation: Quotation, words: Span) -> bool:
    """ "The raid of 3 May, which Kovar called lawful": the raid and its day are told by the account."""
    spans = sorted(quotation.spans("content"))
    if quotation.quotation is not QuotationType.INDIRECT or len(spans) < 2 or not spans[0].holds(words):
        return False
    between = scene.document.text[spans[0].end : spans[1].start].lower().lstrip(" ,")
    return between.startswith(_RELATIVE)


def stating(scene: Scene, words: Span) -> Quotation | None:
    """The quotation that states something with these words: "asked to free Ivo Lind, 14," states no age."""
    quotation = speaking(scene, words)
    if quotation is None or quotation.quotation is not QuotationType.INDIRECT:
        return quotation
    return quotation if _has_verb(scene, quotation, _FINITE) else None


def _has_verb(scene: Scene, quotation: Quotation, forms: frozenset[str] = _TOLD) -> bool:
    places = (scene.parse.tokens(span.start, span.end) for span in quotation.spans("content"))
    return any(scene.parse.tags[t] in forms for first, last in places for t in range(first, last))


def inner_voice(scene: Scene, token: int, quotation: Quotation | None) -> int | None:
    """The verb by which another than a quotation's speaker says a word inside it: "Lind cited a film announcing that
    Reke would be shot". None where nobody does; what he or "we" said is the speaker's own.
    """
    parse = scene.parse
    for _ in range(_CLIMB if quotation is not None else 0):
        head = parse.heads[token]
        if head == token or scene.cue_at.get(head) is quotation:
            return None
        if parse.deps[token] == "ccomp" and parse.lemmas[head].lower() in _ANNOUNCING:
            subjects = [c for c in parse.children[head] if parse.deps[c] == "nsubj"]
            return head if not any(parse.pos[c] == "PRON" and parse.tags[c] == "PRP" for c in subjects) else None
        token = head
    return None


def speakers_of(quotation: Quotation | None) -> tuple[FindingId, ...]:
    """The mentions of those who say a quotation; none when nobody is settled or the account speaks itself."""
    return quotation.speakers if quotation and not quotation.unsure else ()


def by_names(scene: Scene, mentions: tuple[FindingId, ...]) -> tuple[FindingId, ...]:
    """The names that mentions stand for in the account, where that is settled."""
    names = (scene.name(scene.mentions.get(mention)) for mention in mentions)
    return tuple(sorted({name.id for name in names if name is not None}))


def with_alleger(scene: Scene, draft: Draft) -> Draft:
    """A draft as the word of those who allege it: "Kovar and Lind contend Reke won the boat" is not the account's, and
    "Lind cited a film announcing that Reke was shot" not Lind's.
    """
    parse = scene.parse
    token = parse.tokens(draft.words.start, draft.words.end)[0]
    verb = inner_voice(scene, token, draft.quotation) if token < len(parse) else None
    if verb is not None:
        return replace(draft, quotation=None, speakers=by_names(scene, scene.doer(verb)), attributed=True)
    if draft.attributed or draft.speakers:
        return draft
    for _ in range(_CLIMB):
        if token >= len(parse) or parse.heads[token] == token:
            return draft
        head = parse.heads[token]
        if parse.deps[token] == "ccomp" and parse.lemmas[head].lower() in _ALLEGING:
            speakers = scene.doer(head)
            return replace(draft, speakers=speakers, attributed=True) if speakers else draft
        token = head
    return draft
