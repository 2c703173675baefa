"""What happened to a text before we received it: words lost, garbled, cut off, paid for or translated by a machine."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from variorum.model import Damage, DamageType, Document, Given, Product, RegionLabel, Shape, Step, evidence
from variorum.texts import cues
from variorum.texts.form_sketch import Form
from variorum.texts.losses import Loss, losses
from variorum.texts.marks import unpaired
from variorum.texts.translation import Sign, signs_of_translation
from variorum.words.folding import fold

_TOLD = (RegionLabel.BODY, RegionLabel.PULL_QUOTE, RegionLabel.HEADLINE, RegionLabel.CAPTION)
_WORD = re.compile(r"\S+")
_LOST_SIGN = "\ufffd"
_APOSTROPHE = re.compile(r"(?<=[A-Za-z])\ufffd(?=(?:t|s|re|ve|ll|d|m)\b)")
_CUT = re.compile(r"(?:\[\s*(?:\.\.\.|…)\s*\]|\(\.\.\.\)|…|\.\.\.)?\s*\[?\+\s?\d[\d,]* char(?:acter)?s\]?\s*$")
_ELLIPSIS = re.compile(r"(?:\[\s*(?:\.\.\.|…)\s*\]|…|\.\.\.)\s*$")
_STOPPED = re.compile(r"[.!?…。！？][\"'”’»›)\]*]*$")
_ENDING = 60
_CUT_WORDS = 10
_MOST = 200

Stretch = tuple[int, int]


def damage_of(document: Document, form: Form) -> Iterator[Damage]:
    """Every damage of a document, each on the words that show it."""
    text = document.text
    told = _stretches(form, *_TOLD)
    body = _stretches(form, RegionLabel.BODY)
    lost = losses(text, told)
    yield from (_lost(document, loss) for loss in lost[:_MOST])
    yield from _mojibake(document, _stretches(form, *RegionLabel))
    for place in unpaired(text, body)[:_MOST]:
        yield _made(document, (place, place + 1), DamageType.UNPAIRED_MARK, f"{text[place]} has no other half")
    yield from _paywall(document, form)
    yield from _truncated(document, form, body)
    signs = signs_of_translation(text, body, lost, "repeats the headline" in form.whys)
    if signs:
        yield _translated(document, signs)


def _stretches(form: Form, *labels: RegionLabel) -> list[Stretch]:
    wanted = frozenset(labels)
    return [
        (start, end) for start, end, label in zip(form.starts, form.ends, form.labels, strict=True) if label in wanted
    ]


def _made(document: Document, place: Stretch, damage: DamageType, why: str, likely: str = "") -> Damage:
    at = document.span(*place)
    return Damage(document=document.id, evidence=evidence("text", at), damage=damage, why=why, likely=likely)


def _lost(document: Document, loss: Loss) -> Damage:
    why = f"punctuation stands where a word should: “{loss.shown}”"
    return _made(document, (loss.place, loss.place), DamageType.DROPPED_TEXT, why)


def _mojibake(document: Document, stretches: Sequence[Stretch]) -> Iterator[Damage]:
    """Words whose characters were decoded wrongly; the likely reading (ftfy, Speer 2019) stands beside, not instead."""
    if document.text.isascii():
        return
    from ftfy import fix_encoding  # slow to load
    from ftfy.badness import is_bad

    for start, end in stretches:
        block = document.text[start:end]
        if block.isascii() or not (_LOST_SIGN in block or is_bad(block)):
            continue
        for match in [m for m in _WORD.finditer(block) if not m[0].isascii()][:_MOST]:
            word = match[0]
            likely = fix_encoding(word)
            place = (start + match.start(), start + match.end())
            if likely != word and is_bad(word):
                yield _made(document, place, DamageType.MOJIBAKE, "decoded with the wrong encoding", likely)
            elif _LOST_SIGN in word:
                likely = _APOSTROPHE.sub("’", word)
                likely = "" if _LOST_SIGN in likely else likely
                yield _made(document, place, DamageType.MOJIBAKE, "a character was lost in decoding", likely)


def _paywall(document: Document, form: Form) -> Iterator[Damage]:
    for start, end, label in zip(form.starts, form.ends, form.labels, strict=True):
        if label is RegionLabel.BOILERPLATE and cues.PAYWALL.search(fold(document.text[start : min(end, start + 400)])):
            yield _made(document, (start, end), DamageType.PAYWALL, "the rest is behind payment or an account")
            return


def _truncated(document: Document, form: Form, body: Sequence[Stretch]) -> Iterator[Damage]:
    if not body:
        return
    start, end = body[-1]
    last = document.text[start:end]
    why = _cut_off(last, len(body), document, form)
    if why:
        begin = max(start, document.text.rfind(" ", start, max(start, end - _ENDING)) + 1)
        yield _made(document, (begin, end), DamageType.TRUNCATED, why)


def _cut_off(last: str, blocks: int, document: Document, form: Form) -> str:
    """Why a text is taken to be cut off at its last block of body; "" when it is not."""
    if _CUT.search(last):
        return "ends with a count of characters left out"
    if _ELLIPSIS.search(last):
        return "ends with an ellipsis"
    if _STOPPED.search(last) or "@" in last[-_ENDING:] or cues.BULLET.match(last) or len(last.split()) < _CUT_WORDS:
        return ""
    if last[-1].isalnum() or last[-1] in ",-–—(":
        stops = sum(
            bool(_STOPPED.search(document.text[start:end]))
            for start, end, label in zip(form.starts, form.ends, form.labels, strict=True)
            if label is RegionLabel.BODY
        )
        if blocks == 1 or stops >= 0.7 * (blocks - 1):
            return "ends in the middle of a sentence"
    return ""


def _translated(document: Document, signs: Sequence[Sign]) -> Damage:
    why = "; ".join(dict.fromkeys(sign.what for sign in signs))
    return _made(document, (signs[0].start, signs[0].end), DamageType.MACHINE_TRANSLATION, why)


def read(given: Given) -> Iterable[Product]:
    """The damage of one account."""
    form = given.sketch(Form, given.document.id)
    if form is not None:
        yield from damage_of(given.document, form)


DAMAGE = Step(name="texts.damage", shape=Shape.EACH, reads=(Form,), makes=(Damage,), run=read)
