"""Statements a whole export must fulfil, as a gold lists them under kind `expectation`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from evaluation.layers.actors import Who, match_names
from evaluation.layers.claims import match_agreements, match_disputes, told_in
from evaluation.layers.copies import match_edits
from evaluation.layers.dates import match_timexes
from evaluation.layers.events import Happenings, number, participations
from evaluation.layers.stories import gaps, threads_of
from evaluation.records import Place, Record, Records
from evaluation.scoring import Row, share


@dataclass(frozen=True, slots=True)
class Case:
    """A gold, an export, and what of the one is what of the other."""

    gold: Records
    found: Records
    known: Who
    happenings: Happenings

    def event(self, key: str) -> Record | None:
        """The found event that is this one of the gold."""
        return self.found.named("event").get(self.happenings.found_for.get(key, ""))

    def tellings(self, key: str) -> tuple[tuple[Record, Record], ...]:
        """Gold and found tellings of an event of the gold."""
        return tuple(pair for pair in self.happenings.matched.pairs if pair[0].text("event") == key)


def expectations(case: Case) -> tuple[Row, ...]:
    """How many hold, and one row for each that does not."""
    wanted = case.gold.of("expectation")
    failed = [record for record in wanted if not holds(record, case)]
    return (
        share("expectations", "met", len(wanted) - len(failed), len(wanted)),
        *(share("expectations", f"not met: {r.name} {r.text('expect')}", 0, 1) for r in failed),
    )


def holds(wanted: Record, case: Case) -> bool:
    """Whether an export fulfils one expectation.

    Raises:
        KeyError: no check has that name.
    """
    return CHECKS[wanted.text("expect")](wanted, case)


_TURNED = {"a_from_b": "b_from_a", "b_from_a": "a_from_b"}
"""Lineage seen from the other side."""


def _lineage(wanted: Record, case: Case) -> bool:
    pair = wanted.texts("documents")
    turned = _TURNED.get(wanted.text("lineage"), wanted.text("lineage"))
    told = {pair: wanted.text("lineage"), pair[::-1]: turned}
    return any(told.get(r.texts("documents")) == r.text("lineage") for r in case.found.of("copy"))


def _edit_weight(wanted: Record, case: Case) -> bool:
    told = {a.name: b for a, b in reversed(match_edits(case.gold, case.found).pairs)}
    return all(name in told and told[name].text("weight") == wanted.text("weight") for name in wanted.texts("edits"))


def _one_story(wanted: Record, case: Case) -> bool:
    documents = set(wanted.texts("documents"))
    return any(documents <= set(record.texts("documents")) for record in case.found.of("story"))


def _apart_stories(wanted: Record, case: Case) -> bool:
    documents = set(wanted.texts("documents"))
    return all(len(documents & set(record.texts("documents"))) < 2 for record in case.found.of("story"))


def _one_thread(wanted: Record, case: Case) -> bool:
    documents = set(wanted.texts("documents"))
    return any(documents <= thread for thread in threads_of(case.found))


def _events_apart(wanted: Record, case: Case) -> bool:
    seen = [{b.text("event") for _, b in case.tellings(key)} - {""} for key in wanted.texts("events")]
    return all(not a & b for i, a in enumerate(seen) for b in seen[i + 1 :])


def _one_event(wanted: Record, case: Case) -> bool:
    event = case.happenings.found_for.get(wanted.text("event"))
    told = {a.document for a, b in case.tellings(wanted.text("event")) if b.text("event") == event}
    return set(wanted.texts("documents")) <= told


def _event_interval(wanted: Record, case: Case) -> bool:
    event = case.event(wanted.text("event"))
    return event is not None and event.value("interval") == wanted.value("interval")


def _participant_told_by(wanted: Record, case: Case) -> bool:
    event = case.event(wanted.text("event"))
    told = participations(event, case.known) if event else []
    return {document for actor, document in told if actor == wanted.text("actor")} == set(wanted.texts("documents"))


def _agreement_count(wanted: Record, case: Case) -> bool:
    pairs = match_agreements(case.gold, case.found, case.known, case.happenings).pairs
    keys = ("slot", "value")
    return any(
        all(a.text(key) == wanted.text(key) for key in keys)
        and a.text("about") == wanted.text("event")
        and [number(b, key) for key in ("documents", "texts", "separate_at_most")] == wanted.value("counts")
        for a, b in pairs
    )


def _not_witness(wanted: Record, case: Case) -> bool:
    return not any(
        record.text("slot") == wanted.text("slot")
        and case.happenings.key_of.get(record.text("about")) == wanted.text("event")
        and wanted.text("document") in record.texts("documents")
        for record in case.found.of("agreement")
    )


def _timex(wanted: Record, case: Case) -> Record | None:
    pairs = match_timexes(case.gold, case.found).pairs
    return next((b for a, b in pairs if a.name == wanted.text("timex")), None)


def _borrowed(wanted: Record, case: Case) -> bool:
    told = _timex(wanted, case)
    return told is not None and told.text("basis") == "borrowed" and told.text("lender") in ("", wanted.text("lender"))


def _impossible(wanted: Record, case: Case) -> bool:
    """Told as such in a dispute inside its account."""
    place = next((r.at("text")[0] for r in case.gold.of("timex") if r.name == wanted.text("timex")), None)
    return place is not None and any(
        record.text("dispute") == "inside_one_account" and place.document in told_in(record)
        for record in case.found.of("dispute")
    )


def _dispute_found(wanted: Record, case: Case) -> bool:
    pairs = match_disputes(case.gold, case.found, case.known, case.happenings).pairs
    return any(
        a.text("dispute") == wanted.text("dispute") and a.text("about") == wanted.text("event") for a, _ in pairs
    )


def _gap(wanted: Record, case: Case) -> bool:
    alone = Record(kind="gap", name="", values={"question": "date", "documents": list(wanted.texts("documents"))})
    return gaps(Records((alone,)), case.found)[0].value == 1.0


def _not_held(wanted: Record, case: Case) -> bool:
    return not any(
        b.text("realis") == "actual" and not a.takes("realis", "actual")
        for key in wanted.texts("events")
        for a, b in case.tellings(key)
    )


def _found_actors(case: Case) -> dict[str, set[str]]:
    """By key of the gold, the found actors that hold its name mentions."""
    held: dict[str, set[str]] = {}
    for a, b in match_names(case.gold, case.found).pairs:
        held.setdefault(a.text("actor"), set()).add(b.text("actor") or b.name)
    return held


def _actors_apart(wanted: Record, case: Case) -> bool:
    held = [_found_actors(case).get(key, set()) for key in wanted.texts("actors")]
    return all(not a & b for i, a in enumerate(held) for b in held[i + 1 :])


def _one_actor_each(wanted: Record, case: Case) -> bool:
    held = _found_actors(case)
    return _actors_apart(wanted, case) and all(len(held.get(key, ())) == 1 for key in wanted.texts("actors"))


def _unnamed(wanted: Record, case: Case) -> bool:
    """The words are no mention of anybody who is named elsewhere."""
    return not any(_inside(record, wanted) and case.known.key(_actor(record)) for record in case.found.of("mention"))


def _actor(mention: Record) -> str:
    return mention.text("actor") or mention.text("antecedent")


def _inside(record: Record, wanted: Record) -> bool:
    return any(2 * a.shared(b) >= len(a) > 0 for a in wanted.at("text") for b in record.at("text"))


def _not_actor(wanted: Record, case: Case) -> bool:
    """No mention lies in these words."""
    return not any(
        a.shared(b) for a in wanted.at("text") for record in case.found.of("mention") for b in record.at("text")
    )


def _no_dispute_over(wanted: Record, case: Case) -> bool:
    """No dispute has claims on two of these words."""
    held = case.found.named("claim")
    for dispute in case.found.of("dispute"):
        names = [name for side in dispute.parts("sides") for name in _texts(side.get("claims"))]
        words = [place for name in names if name in held for place in held[name].at("value")]
        if sum(_touched(place, words) for place in wanted.at("text")) > 1:
            return False
    return True


def _texts(value: object) -> tuple[str, ...]:
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()


def _touched(place: Place, words: list[Place]) -> bool:
    return any(place.shared(other) for other in words)


def _no_dispute_between(wanted: Record, case: Case) -> bool:
    """No dispute is about either event with claims from accounts of both."""
    accounts = [{a.document for a, _ in case.tellings(key)} for key in wanted.texts("events")]
    return not any(
        case.happenings.key_of.get(dispute.text("about")) in wanted.texts("events")
        and all(told_in(dispute) & group for group in accounts)
        for dispute in case.found.of("dispute")
    )


def _said_by(wanted: Record, case: Case) -> bool:
    """A claim or a quotation over these words, if there is one, says whose it is."""
    words = wanted.at("text")
    told = [r for r in case.found.of("claim") if any(a.shared(b) for a in words for b in r.at("value"))]
    quoted = [r for r in case.found.of("quotation") if any(a.shared(b) for a in words for b in r.at("content"))]
    right = all(r.texts("said_by") for r in told)
    return right and any(case.known.key(name) == wanted.text("actor") for r in quoted for name in _speakers(r))


def _speakers(quotation: Record) -> tuple[str, ...]:
    return quotation.texts("speakers") or quotation.texts("speaker")


CHECKS: dict[str, Callable[[Record, Case], bool]] = {
    "lineage": _lineage,
    "edit_weight": _edit_weight,
    "one_story": _one_story,
    "apart_stories": _apart_stories,
    "one_thread": _one_thread,
    "events_apart": _events_apart,
    "one_event": _one_event,
    "event_interval": _event_interval,
    "participant_told_by": _participant_told_by,
    "agreement_count": _agreement_count,
    "not_witness": _not_witness,
    "borrowed": _borrowed,
    "impossible": _impossible,
    "dispute_found": _dispute_found,
    "gap": _gap,
    "not_held": _not_held,
    "actors_apart": _actors_apart,
    "one_actor_each": _one_actor_each,
    "unnamed": _unnamed,
    "not_actor": _not_actor,
    "no_dispute_over": _no_dispute_over,
    "no_dispute_between": _no_dispute_between,
    "said_by": _said_by,
}
