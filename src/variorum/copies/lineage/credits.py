"""What an account's credits, dateline and notices say of where it is from: outlets, authors, news agencies."""

from __future__ import annotations

import re
from functools import lru_cache

from variorum.copies.account import Account
from variorum.copies.lineage.notices import AGENCIES, BASED, CONTRIBUTED, NOTICE, ONWARD, OWNED, PERSONAL
from variorum.copies.lineage.outlets import distinct_names, named_in, outlet_names
from variorum.words.folding import fold

_AGENCY = re.compile(
    r"\b(Reuters|Associated Press|AP|Agence France-Presse|AFP|TASS|Xinhua|ANSA|EFE|dpa|DPA|UPI|Bloomberg News|PA Media"
    r"|Interfax|RIA Novosti|Anadolu|Kyodo|Yonhap|PTI|IANS|ANI|Ukrinform|Belga|Press Association)\b"
)
_DATELINE = re.compile(
    r"^[^\n]{0,60}\(\s*([A-Za-z][A-Za-z ]{1,23})\s*\)\s*[-–—:]|^[^\n]{0,8}\(([A-Z][A-Za-z ]{1,23})\)\s"
)
_NAMED_AGENCY = re.compile(r"\b(?:[A-Z][\w-]+ )+(?:News |Press |Telegraph )?Agency\b")
_STATION = re.compile(r"(?!KCNA|KUNA|WAM)[KW][A-Z]{2,3}")  # call letters of American stations; three agencies look so
_INITIALS = re.compile(r"[A-Z]{2,6}")
_LONG_NAMES = {"Associated Press": "AP", "Agence France-Presse": "AFP", "DPA": "dpa", "Press Association": "PA Media"}
_WIRE = re.compile(r"\b[A-Z][\w-]*(?: [A-Z][\w-]*)* (?:Wire|News Service|City News)\b")
_NAMED = re.compile(
    r"(?:\b(?:by|in|on|at|from|of)|^\s*[Ss]ource\s*:|^\s*[Vv]ia\s*:?)\s+(?:the\s+|The\s+)?"
    r"([A-Z][\w’'-]+(?: (?:and |of |the )?[A-Z][\w’'-]+)*)",
    re.MULTILINE,
)
_HELD = 8  # accounts: a few are compared at a time
_BARE = 60  # characters
_ENDING = 400  # characters of a body in which its rights may be told
_ENDING_BRACKETS = re.compile(r"\(([^()\n]{3,80})\)\W*$")
_OWNER = re.compile(
    r"(?:\bCopyright|©|\([cC]\))\s*(?:©|\([cC]\))?\s*(?:19|20)\d\d,?\s+(?:by\s+)?(?:the\s+|The\s+)?([A-Z][\w&-]+)"
)
_CUES = (NOTICE, BASED, ONWARD, OWNED, CONTRIBUTED)
_CALLED_AGENCY = re.compile(r"\b(?:news|press|telegraph) agency\b|\bnewswire\b|\bwire service\b", re.IGNORECASE)


def dateline(text: str) -> re.Match[str] | None:
    """The dateline with an agency in brackets that a text begins with."""
    found = _DATELINE.search(text)
    name = found and (found[1] or found[2])
    return found if name and (_AGENCY.fullmatch(name) or _INITIALS.fullmatch(name)) else None


@lru_cache(maxsize=_HELD)
def agencies(account: Account) -> frozenset[str]:
    """News agencies that credits, the dateline or the last line name, by their short names."""
    told = [*account.credits, *_last_line(account), *(text for text in account.notices if OWNED.search(text))]
    found = {name for text in told for name in _AGENCY.findall(text)}
    found |= {name for text in _last_line(account) for name in _WIRE.findall(text)}
    found |= {_initials(name) for text in _before(account) for name in _NAMED_AGENCY.findall(text)}
    found |= {_initials(text) for text in map(_bare, told) if _NAMED_AGENCY.fullmatch(text)}
    own = outlet_names(account.card.outlet)
    found |= {name for name in _in_brackets(account) if not _STATION.fullmatch(name) and fold(name) not in own}
    return frozenset(_LONG_NAMES.get(name, name) for name in found)


def _bare(text: str) -> str:
    return text.strip(" \n.()—–-")


def _initials(name: str) -> str:
    """What an agency is called in brackets."""
    return "".join(word[0] for word in name.split() if word[:1].isupper() and word != "The")


def _in_brackets(account: Account) -> list[str]:
    """The name in the brackets of the dateline, if there is one."""
    opened = dateline(account.opening)
    return [opened[1] or opened[2]] if opened else []


def _last_line(account: Account) -> list[str]:
    """The last line of the body, where it is so short that it can be nothing but a credit; lines of a name alone."""
    last = account.body.text.rsplit("\n", 1)[-1]
    bare = [(text, _bare(text)) for text in account.notices]
    alone = [text for text, name in bare if _AGENCY.fullmatch(name) or _NAMED_AGENCY.fullmatch(name)]
    return [last, *alone] if len(last) <= _BARE else alone


def _last_brackets(account: Account) -> list[str]:
    """What stands in brackets at the very end of the body."""
    found = _ENDING_BRACKETS.search(account.body.text[-_ENDING:])
    return [found[1]] if found else []


def is_agency(account: Account) -> bool:
    """Whether the outlet itself is a news agency."""
    outlet = account.card.outlet
    known = _AGENCY.fullmatch(outlet) is not None or _CALLED_AGENCY.search(outlet) is not None
    return known or not _short_names(account).isdisjoint(agencies(account))


def draws_on_agencies(account: Account) -> bool:
    """Whether a credit or byline names news agencies, or says that it used some."""
    return bool(agencies(account)) or any(AGENCIES.search(text) for text in account.notices)


def names_outlet(taker: Account, giver: Account) -> bool:
    """Whether a credit, notice or dateline of the taker names the giver's outlet as where its text is from."""
    names = distinct_names(giver.card.outlet, taker.card.outlet)
    if not names:
        return False
    called = {fold(name) for name in (*agencies(taker), *_in_brackets(taker))}
    if _short_names(giver) & agencies(taker) or names & called:
        return True
    cues = [text for text in taker.notices if any(cue.search(text) for cue in _CUES)]
    cues += [text for text in _last_line(taker) if OWNED.search(text)]
    cues += [text for text in _last_brackets(taker) if any(cue.search(text) for cue in _CUES)]
    return any(named_in(names, text) for text in cues)


def names_author(taker: Account, giver: Account) -> bool:
    """Whether the taker says that its text was published before and names the giver's author with it.

    An account by another outlet than the author's own may carry that name and be a copy too.
    """
    outlet = fold(giver.card.outlet)
    authors = [author for author in map(fold, giver.card.authors) if author]
    if outlet and not any(author.split()[-1] in outlet for author in authors):
        return False
    texts = [fold(text) for text in taker.notices]
    if not any(NOTICE.search(text) for text in texts):
        return False
    full = [author for author in authors if " " in author]
    return any(re.search(rf"(?<!\w){re.escape(author)}(?!\w)", text) for author in full for text in texts)


def published_before(account: Account) -> bool:
    """Whether a notice says that the text was published before, elsewhere."""
    return any(NOTICE.search(text) or BASED.search(text) for text in account.notices)


def same_place_named(left: Account, right: Account) -> bool:
    """Whether both say, each in its own words, that the text was published before, in a place that neither is."""
    one, other = _before(left), _before(right)
    if not one or not other or same_notice(left, right):
        return False
    if any(PERSONAL.search(text) for text in one) and any(PERSONAL.search(text) for text in other):
        return True
    here, there = _named(one), _named(other)
    own = outlet_names(left.card.outlet) | outlet_names(right.card.outlet)
    return any(own.isdisjoint(outlet_names(name)) for folded, name in here.items() if folded in there)


def same_notice(left: Account, right: Account) -> bool:
    """Whether both say in the very same words where the text was published before."""
    return bool({fold(text) for text in _before(left)} & {fold(text) for text in _before(right)})


def _before(account: Account) -> list[str]:
    return [text for text in account.notices if NOTICE.search(text) or BASED.search(text)]


def _named(texts: list[str]) -> dict[str, str]:
    """Names of places a text was published in, by their folded form."""
    return {fold(match[1]): match[1] for text in texts for match in _NAMED.finditer(text)}


def same_owner(left: Account, right: Account) -> bool:
    """Whether the rights lines of both name one owner: two addresses of one house."""
    return not _owners(left).isdisjoint(_owners(right))


def _owners(account: Account) -> set[str]:
    """Who is named as owner of the rights, folded, at the end of the body or in a short block outside it."""
    texts = [account.body.text[-_ENDING:], *account.notices]
    return {fold(match[1]) for text in texts for match in _OWNER.finditer(text)}


def shared_agency(left: Account, right: Account) -> str:
    """The first agency on which both draw, neither of them being its own account; "" for none."""
    agency = min(agencies(left) & agencies(right), default="")
    own = is_agency(left) or is_agency(right) or _has_its_dateline(left, agency) != _has_its_dateline(right, agency)
    return "" if own else agency


def _has_its_dateline(account: Account, agency: str) -> bool:
    """Whether an account without a stated outlet has the agency's dateline, as the agency's own has."""
    opened = dateline(account.opening)
    return not account.card.outlet and opened is not None and agency in (opened[1], opened[2])


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
    initials = _initials(outlet)
    return {_LONG_NAMES.get(outlet, outlet), initials} if len(initials) > 1 else {_LONG_NAMES.get(outlet, outlet)}
