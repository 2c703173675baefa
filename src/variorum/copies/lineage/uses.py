"""Kinds of use: how the text of one account came into the other."""

from __future__ import annotations

import datetime
import re

from variorum.copies.account import Account
from variorum.copies.likeness import Likeness
from variorum.copies.lineage.attributed import attributed
from variorum.copies.lineage.credits import agencies, draws_on_agencies, is_agency, names_outlet
from variorum.copies.lineage.outlets import same_outlet
from variorum.model import Use

_VERSION = 0.4  # of one side: less is what an outlet repeats under many texts
_VERSION_LONG_AFTER = 0.6
_LONG_AFTER = datetime.timedelta(days=10)
_QUOTED = 0.6  # of the shared words stand in quotation marks
_QUOTED_OF_LITTLE = 0.33  # of words that are no copy: who quotes takes the words around along
_VERBATIM = 0.9
_ISSUER = re.compile(
    r"\.(?:gov|mil|police\.uk)$|\b(?:police|sheriff|constabulary|prosecutor|attorney|court|ministry)\b", re.IGNORECASE
)
_RELEASE = re.compile(
    r"^\s*(?:subject:|(?:news|press|media) release\b|for immediate release\b)|\b(?:news|press|media) release\b",
    re.IGNORECASE,
)
_AUTHORITY = re.compile(
    r"\b(?:police|sheriff|deputies|detectives?|officers?|investigators?|coroner|prosecutors?|fire department"
    r"|coast guard|rangers?)\b",
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
        return Use.EDITION if found.containment >= _least_of_version(left, right) else Use.STOCK
    if quoted(left, right, found) >= _QUOTED or (not found.whole and _told_as_words(left, right, found)):
        return Use.QUOTATION
    return Use.WIRE if _sent_out(left, right, found) else Use.COPY


def _least_of_version(left: Account, right: Account) -> float:
    """How much two texts of one outlet share that are versions: less so long after is background told again."""
    one, other = left.card.day, right.card.day
    apart = abs(one - other) > _LONG_AFTER if one is not None and other is not None else False
    return _VERSION_LONG_AFTER if apart else _VERSION


def slight_use(left: Account, right: Account, found: Likeness) -> tuple[Use, str]:
    """The kind of use, with the reason, of a pair that shares too little for either to be taken from the other."""
    if same_outlet(left, right):
        return Use.STOCK, "no more in common than what one outlet repeats under many texts"
    if quoted(left, right, found) >= _QUOTED_OF_LITTLE:
        return Use.QUOTATION, "no more in common than words both quote"
    return Use.STOCK, "no more in common than phrases or quotations anyone may use"


def quoted(left: Account, right: Account, found: Likeness) -> float:
    """The share of the common words that stand in quotation marks, on the side where more do."""
    shares = []
    for body, ranges in (
        (left.body, [(s.stretch.left, s.stretch.left_end) for s in found.shared]),
        (right.body, [(s.stretch.right, s.stretch.right_end) for s in found.shared]),
    ):
        words = sum(end - start for start, end in ranges)
        own = sum(int(body.own[start:end].sum()) for start, end in ranges)
        shares.append(1 - own / words if words else 0.0)
    return max(shares)


def _told_as_words(left: Account, right: Account, found: Likeness) -> bool:
    """Whether all shared stretches are, in one of both accounts, told as somebody's words."""
    here = all(attributed(left.body, s.stretch.left, s.stretch.left_end) for s in found.shared)
    return here or all(attributed(right.body, s.stretch.right, s.stretch.right_end) for s in found.shared)


def _sent_out(left: Account, right: Account, found: Likeness) -> bool:
    """Whether an agency or an issuing body sent the text to many."""
    pairs = ((left, right), (right, left))
    if any(is_agency(b) and (draws_on_agencies(a) or names_outlet(a, b)) for a, b in pairs):
        return True
    if any(names_outlet(a, b) for a, b in pairs):
        return False
    if agencies(left) | agencies(right):
        return True
    return found.containment < _VERBATIM and (_issued(left) or _issued(right) or _official(left, found))


def _issued(account: Account) -> bool:
    return bool(_ISSUER.search(account.card.outlet)) or bool(_RELEASE.search(account.body.text))


def _official(left: Account, found: Likeness) -> bool:
    """Whether the shared words speak for an authority and to the public, as only its own notice does."""
    body = left.body
    shared = " ".join(body.text[body.starts[s.stretch.left] : body.ends[s.stretch.left_end - 1]] for s in found.shared)
    return _AUTHORITY.search(shared) is not None and _TO_ALL.search(shared) is not None
