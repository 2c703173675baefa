"""One proposition told by some and denied by others: "Lind met the ambassador", "Lind denied meeting the ambassador".

Only what is surely one proposition: the same subject, verb and tense, the same thing it is done to and no word that
keeps two of them apart, within days. One voice that says both is no contradiction.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from variorum.claims.agreements import agreement, counts
from variorum.claims.charge_disputes import is_charge
from variorum.claims.ledger import Entry
from variorum.claims.propositions import PAST
from variorum.claims.sides import Bench, by_voice, dispute, is_settled, silent, voice
from variorum.model import Agreement, Certainty, Dispute, DisputeType, Polarity, Slot

_DAYS = 10
_WORDS = 2
"""Words of the object without which accounts do not say the same: "took a step" is said of many."""


def propositions_told(bench: Bench, stated: Iterable[Dispute] = ()) -> Iterator[Agreement | Dispute]:
    """What two accounts or more tell of an actor in the same words; then what is told and denied, one of each sort.

    Not again what stands in words of a statement whose dispute is in `stated`.
    """
    inside = {member.id for each in stated for member in each.members}
    told = [entry.place for entry in bench.book.entries if entry.claim.id in inside]
    groups: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in bench.book.entries:
        if entry.claim.slot is Slot.DOES and entry.subject in bench.book.actors and not is_charge(entry):
            groups[entry.subject, entry.about.rpartition("/")[0]].append(entry)
    for (actor, about), entries in sorted(groups.items()):
        yield from _alike(actor, entries, bench)
        if about.endswith(PAST):
            yield from _denied(actor, [e for e in entries if not any(span.holds(e.place) for span in told)], bench)


def _alike(actor: str, entries: Sequence[Entry], bench: Bench) -> Iterator[Agreement]:
    by_content: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if counts(entry) and len(_content(entry)) >= _WORDS:
            by_content[entry.about].append(entry)
    for _, same in sorted(by_content.items()):
        value = min((entry.claim.value for entry in same), key=lambda told: (len(told), told))
        yield from agreement(actor, Slot.DOES, value, same, bench.book, bench.tied)


def _denied(actor: str, entries: Sequence[Entry], bench: Bench) -> Iterator[Dispute]:
    entries = [entry for entry in entries if is_settled(entry, bench)]
    told = [entry for entry in entries if counts(entry)]
    denied = [e for e in entries if e.claim.polarity is Polarity.NEGATIVE and e.claim.certainty is Certainty.CERTAIN]
    left = [a for a in told if any(_contradict(a, b, bench) for b in denied)]
    right = [b for b in denied if any(_contradict(a, b, bench) for a in left)]
    if not any(entry.attributed for entry in (*left, *right)):
        return
    value = min((entry.claim.value for entry in left), key=lambda words: (len(words), words))
    sides = [*by_voice(value, left, bench), *by_voice(f"not {value}", right, bench)]
    why = "told and denied" + ("" if all(e.attributed for e in left) else "; some accounts tell it in their own voice")
    yield dispute(
        actor, Slot.DOES, DisputeType.PARTIES_CONTRADICT, sides, [*left, *right], why, silent(left, right, bench)
    )


def _contradict(told: Entry, denied: Entry, bench: Bench) -> bool:
    return _is_one(told, denied, bench) and voice(told) != voice(denied)


def _is_one(one: Entry, other: Entry, bench: Bench) -> bool:
    a, b = _content(one), _content(other)
    if not (a <= b or b <= a):
        return False
    apart = bench.apart(one.document, other.document)
    vague = one.document != other.document and min(len(a), len(b)) < _WORDS  # "made comments" is done again and again
    return apart is not None and apart <= _DAYS and not vague


def _content(entry: Entry) -> frozenset[str]:
    return frozenset(entry.about.rpartition("/")[2].split())
