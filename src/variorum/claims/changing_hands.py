"""Claims and denials that a place was taken, gathered by the place."""

from __future__ import annotations

from collections import defaultdict

from variorum.claims.ledger import Entry, Ledger
from variorum.claims.pointing import ANY_SITE
from variorum.model import Certainty, Slot

_SLOTS = (Slot.CONTROL, Slot.DENIAL)
Contested = tuple[str, str, str]


def by_place(book: Ledger) -> dict[Contested, list[Entry]]:
    """By the place (an actor), whether it was taken or retaken, and the site there; sure or probable, not long ago.

    A name that was never found to be a place (a body, a person) is left out; one that an account left untagged counts
    with the place of the same name, if there is just one.
    """
    told = [entry for entry in book.entries if entry.about and not entry.background and entry.claim.slot in _SLOTS]
    told = [entry for entry in told if entry.claim.certainty in (Certainty.CERTAIN, Certainty.PROBABLE)]
    towns: dict[str, set[str]] = defaultdict(set)
    for entry in told:
        if entry.subject in book.towns:
            towns[entry.about].add(entry.subject)
    found: dict[Contested, list[Entry]] = defaultdict(list)
    for entry in told:
        if entry.subject in book.towns:
            found[entry.subject, entry.claim.value, _site(entry)].append(entry)
        elif len(towns[entry.about]) == 1 and entry.claim.mention is None:
            found[next(iter(towns[entry.about])), entry.claim.value, _site(entry)].append(entry)
    return dict(sorted(_joined(found).items()))


def _joined(found: dict[Contested, list[Entry]]) -> dict[Contested, list[Entry]]:
    """With what is told of a thing at a place whose word is not known put to the one thing known there."""
    joined = {key: list(entries) for key, entries in found.items() if key[2] != ANY_SITE}
    for (town, value, site), entries in sorted(found.items()):
        if site == ANY_SITE:
            known = [key for key in joined if key[0] == town and key[1] == value and key[2]]
            joined.setdefault(known[0] if len(known) == 1 else (town, value, site), []).extend(entries)
    return joined


def _site(entry: Entry) -> str:
    return entry.about.partition("/")[2]
