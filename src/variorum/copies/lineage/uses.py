"""Kinds of use: how the text of one account came into the other."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from wordfreq import zipf_frequency

from variorum.copies.account import Account
from variorum.copies.likeness import WHOLE, Likeness, Shared
from variorum.copies.lineage.attributed import attributed
from variorum.copies.lineage.credits import agencies, draws_on_agencies, is_agency, names_outlet, same_owner
from variorum.copies.lineage.outlets import same_outlet
from variorum.copies.lineage.versions import carried_on, same_news
from variorum.copies.wording import WORD
from variorum.model import Use
from variorum.words.folding import fold

_QUOTED = 0.6  # of the shared words stand in quotation marks
_QUOTED_OF_LITTLE = 0.5  # of words that are no copy: who quotes takes the words around along
_MOSTLY = 0.5  # of the shared words are nobody's: then thirty of them are enough
_LEAST_FREE = 30  # words that neither account gives as somebody's make more than a quotation
_VERBATIM = 0.9
_SAME_DAYS = datetime.timedelta(days=3)
_SAYS = 2  # times that an authority is told to say something
_LEAST_LETTERS = 4
_FREQUENT = 5.3  # on the scale of Zipf: one word in five thousand
_AROUND = 120  # characters
_ISSUER = re.compile(
    r"\.(?:gov|mil|police\.uk)$|\b(?:police|sheriff|constabulary|prosecutor|attorney|court|ministry)\b", re.IGNORECASE
)
_RELEASE = re.compile(
    r"^\s*(?:subject:|(?:news|press|media) release\b|for immediate release\b)|\b(?:news|press|media) release\b"
    r"|^\W*public information officer\W*$|^\s*#\s?#\s?#",
    re.IGNORECASE | re.MULTILINE,
)
_AUTHORITY = re.compile(
    r"\b(?:police|sheriff|deputies|detectives?|officers?|investigators?|coroner|prosecutors?|fire department"
    r"|coast guard|rangers?)\b",
    re.IGNORECASE,
)
_AUTHORITY_SAYS = re.compile(
    r"\b(?:police|sheriff|deputies|detectives?|officers?|investigators?|coroner|prosecutors?|troopers?|chief"
    r"|sgt|lt|capt|det)\b\W+(?:\w+\W+){0,3}?(?:said|say|says|told|believe|stated|reported)\b"
    r"|\baccording to (?:\w+\W+){0,4}?(?:police|sheriff|deputies|detectives?|officers?|investigators?)\b"
    r"|\b(?:said|says) (?:\w+\W+){0,3}?(?:sgt|lt|capt|det|chief|officer|sheriff|detective|police)\b",
    re.IGNORECASE,
)
_TO_ALL = re.compile(
    r"\b(?:anyone|any person|witnesses|residents|the public|those) (?:with|who|having|is|are)\b"
    r"|\b(?:is|are) (?:asked|urged|encouraged|requested) to (?:call|contact)\b"
    r"|\b(?:is|are|remains?) (?:still )?(?:under investigation|investigating|ongoing|on-going)\b"
    r"|\binvestigation (?:is|continues|remains)\b|\b(?:charged with|responded to|were dispatched)\b",
    re.IGNORECASE,
)


def use(left: Account, right: Account, found: Likeness) -> Use:
    """The kind of use of a pair that shares text, by credits, marks and how much is shared."""
    if same_outlet(left, right):
        if left.body.text == right.body.text:
            return Use.COPY
        if not carried_on(found, same_news=same_news(left.card.day, right.card.day)):
            return Use.STOCK
        if not found.whole and _only_quoted(left, right, found):
            return Use.QUOTATION
        story = _of_one_story(left, right, found) or (found.whole and _under_one_headline(left, right))
        return Use.EDITION if story else Use.STOCK
    if _only_quoted(left, right, found):
        return Use.QUOTATION
    sent = _sent_out(left, right, found)
    if found.containment < WHOLE and not _of_one_story(left, right, found):
        one, other = agencies(left), agencies(right)
        sent = sent and (bool(one & other) or not one | other)
        return Use.WIRE if sent else Use.STOCK
    return Use.WIRE if sent else Use.COPY


def _of_one_story(left: Account, right: Account, found: Likeness) -> bool:
    """Whether the shared words hold a word of either headline, if both have one: else a site set them around both."""
    titles = [_content(account.card.title) for account in (left, right)]
    if not all(titles):
        return True
    here, there = (_content(text) for text in _stretches(left, right, found))
    return not (titles[0] | titles[1]).isdisjoint(here & there)


def _under_one_headline(left: Account, right: Account) -> bool:
    """Whether both bodies have a word that stands in both headlines."""
    words = _content(left.card.title) & _content(right.card.title)
    return all(not words.isdisjoint(_content(account.body.text)) for account in (left, right)) if words else False


def _content(text: str) -> set[str]:
    """Words that can tell what a headline is about: not so short, nor so frequent, that any text has them."""
    words = {word for word in WORD.findall(fold(text)) if len(word) >= _LEAST_LETTERS}
    return {word for word in words if zipf_frequency(word, "en") < _FREQUENT}


def _only_quoted(left: Account, right: Account, found: Likeness) -> bool:
    """Whether hardly a word is shared that neither account gives as somebody's."""
    equal = sum(shared.equal for shared in found.shared)
    if found.whole:
        return sum(shared.own for shared in found.shared) <= (1 - _QUOTED) * equal
    free = sum(_free(left, right, shared) for shared in found.shared)
    much = found.credited or free > _MOSTLY * equal
    return free < (_LEAST_FREE if much else 2 * _LEAST_FREE)


def _free(left: Account, right: Account, shared: Shared) -> int:
    """Equal words of a stretch outside marks and without a speaker in either account."""
    stretch = shared.stretch
    told = max(
        attributed(left.body, stretch.left, stretch.left_end) / (stretch.left_end - stretch.left),
        attributed(right.body, stretch.right, stretch.right_end) / (stretch.right_end - stretch.right),
    )
    return round(shared.free * (1 - told))


def slight_use(left: Account, right: Account, found: Likeness) -> tuple[Use, str]:
    """The kind of use, with the reason, of a pair that shares too little for either to be taken from the other."""
    if same_outlet(left, right):
        return Use.STOCK, "no more in common than what one outlet repeats under many texts"
    if quoted(found) >= _QUOTED_OF_LITTLE:
        return Use.QUOTATION, "no more in common than words both quote"
    return Use.STOCK, "no more in common than phrases or quotations anyone may use"


def quoted(found: Likeness) -> float:
    """The share of the common words that stand in quotation marks, or are set off as somebody's, on a side."""
    equal = sum(shared.equal for shared in found.shared)
    return 1 - sum(shared.free for shared in found.shared) / equal if equal else 0.0


def _sent_out(left: Account, right: Account, found: Likeness) -> bool:
    """Whether an agency or an issuing body sent the text to many."""
    pairs = ((left, right), (right, left))
    if any(is_agency(b) and (draws_on_agencies(a) or names_outlet(a, b)) for a, b in pairs):
        return True
    if any(names_outlet(a, b) for a, b in pairs):
        return False
    if agencies(left) | agencies(right):
        return True
    if found.containment >= _VERBATIM or same_owner(left, right):
        return False
    return _issued(left) or _issued(right) or _official(left, right, found) or _told_by_authority(left, right, found)


def _issued(account: Account) -> bool:
    return bool(_ISSUER.search(account.card.outlet)) or any(_RELEASE.search(part.text) for part in account.parts)


def _official(left: Account, right: Account, found: Likeness) -> bool:
    """Whether the shared words speak for an authority and to the public, as only its own notice does."""
    texts = list(_stretches(left, right, found))
    return all(_AUTHORITY.search(text) and _TO_ALL.search(text) for text in texts)


def _told_by_authority(left: Account, right: Account, found: Likeness) -> bool:
    """Whether both accounts give what they share, within days, as told by an authority: each had it from its notice."""
    one, other = left.card.day, right.card.day
    if one is not None and other is not None and abs(one - other) > _SAME_DAYS:
        return False
    around = _stretches(left, right, found, around=_AROUND)
    return all(len(_AUTHORITY_SAYS.findall(text)) >= _SAYS for text in around)


def _stretches(left: Account, right: Account, found: Likeness, *, around: int = 0) -> Iterator[str]:
    """The stretches of either account, with so many characters around each."""
    for body, ranges in (
        (left.body, [(s.stretch.left, s.stretch.left_end) for s in found.shared]),
        (right.body, [(s.stretch.right, s.stretch.right_end) for s in found.shared]),
    ):
        yield "\n".join(body.text[max(0, body.starts[a] - around) : body.ends[b - 1] + around] for a, b in ranges)
