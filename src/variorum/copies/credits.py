"""What an account's credits, dateline and notices say of where it is from: outlets, authors, news agencies."""

from __future__ import annotations

import re

from variorum.copies.account import Account
from variorum.copies.notices import AGENCIES, BASED, NOTICE, ONWARD
from variorum.words.folding import fold

_AGENCY = re.compile(
    r"\b(Reuters|Associated Press|AP|Agence France-Presse|AFP|TASS|Xinhua|ANSA|EFE|dpa|DPA|UPI|Bloomberg News|PA Media"
    r"|Interfax|RIA Novosti|Anadolu|Kyodo|Yonhap|PTI|IANS|ANI|Ukrinform|Belga|Press Association)\b"
)
_DATELINE = re.compile(
    r"^[^\n]{0,60}\(\s*([A-Za-z][A-Za-z ]{1,23})\s*\)\s*[-–—:]|^[^\n]{0,8}\(([A-Z][A-Za-z ]{1,23})\)\s"
)
_INITIALS = re.compile(r"[A-Z]{2,6}")
_LONG_NAMES = {"Associated Press": "AP", "Agence France-Presse": "AFP", "DPA": "dpa", "Press Association": "PA Media"}
_CALLED_AGENCY = re.compile(r"\b(?:news|press|telegraph) agency\b|\bnewswire\b|\bwire service\b", re.IGNORECASE)


def dateline(text: str) -> re.Match[str] | None:
    """The dateline with an agency in brackets that a text begins with."""
    found = _DATELINE.search(text)
    name = found and (found[1] or found[2])
    return found if name and (_AGENCY.fullmatch(name) or _INITIALS.fullmatch(name)) else None


def agencies(account: Account) -> set[str]:
    """News agencies that credits or the dateline name, by their short names."""
    found = {name for text in account.credits() for name in _AGENCY.findall(text)}
    opened = dateline(account.opening)
    if opened:
        found.add(opened[1] or opened[2])
    return {_LONG_NAMES.get(name, name) for name in found}


def is_agency(account: Account) -> bool:
    """Whether the outlet itself is a news agency."""
    outlet = account.card.outlet
    known = _AGENCY.fullmatch(outlet) is not None or _CALLED_AGENCY.search(outlet) is not None
    return known or not _short_names(account).isdisjoint(agencies(account))


def draws_on_agencies(account: Account) -> bool:
    """Whether a credit or byline names news agencies, or says that it used some."""
    return bool(agencies(account)) or any(AGENCIES.search(text) for text in account.notices())


def names_outlet(taker: Account, giver: Account) -> bool:
    """Whether a credit, notice or dateline of the taker names the giver's outlet as where its text is from."""
    outlet = fold(giver.card.outlet)
    if len(outlet) < 2 or outlet == fold(taker.card.outlet):
        return False
    if _short_names(giver) & agencies(taker):
        return True
    name = re.compile(rf"(?<!\w){re.escape(outlet.removeprefix('the '))}(?!\w)")
    cues = [text for text in taker.notices() if NOTICE.search(text) or BASED.search(text) or ONWARD.search(text)]
    return any(name.search(fold(text)) for text in cues)


def names_author(taker: Account, giver: Account) -> bool:
    """Whether the taker says that its text was published before and names the giver's author with it."""
    texts = [fold(text) for text in taker.notices()]
    if not any(NOTICE.search(text) for text in texts):
        return False
    authors = [fold(author) for author in giver.card.authors if " " in author.strip()]
    return any(re.search(rf"(?<!\w){re.escape(author)}(?!\w)", text) for author in authors for text in texts)


def published_before(account: Account) -> bool:
    """Whether a notice says that the text was published before, elsewhere."""
    return any(NOTICE.search(text) or BASED.search(text) for text in account.notices())


def credited(left: Account, right: Account) -> bool:
    """Whether credits tie two accounts: one names the other's outlet, or draws on agencies and the other is one."""
    for taker, giver in ((left, right), (right, left)):
        if names_outlet(taker, giver) or (draws_on_agencies(taker) and is_agency(giver) and not is_agency(taker)):
            return True
    return not agencies(left).isdisjoint(agencies(right)) and left.card.outlet != right.card.outlet


def _short_names(account: Account) -> set[str]:
    """What an agency is called in brackets: its name, or the first letters of it ("Estuary Press Agency", "EPA")."""
    outlet = account.card.outlet
    if not outlet:
        return set()
    initials = "".join(word[0] for word in outlet.split() if word[:1].isupper() and word != "The")
    return {_LONG_NAMES.get(outlet, outlet), initials} if len(initials) > 1 else {_LONG_NAMES.get(outlet, outlet)}
