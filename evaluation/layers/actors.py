"""Who is meant: name mentions and the actors they are put together to."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from evaluation.records import Record, Records
from evaluation.scoring import Matched, Row, b_cubed_rows, closeness, count, loose, one_to_one, share, union_likeness

_LEAST = 0.5


@dataclass(frozen=True, slots=True)
class Who:
    """From what an export calls an actor (id, mention id, or name) to the key of the gold, where it is known."""

    keys: dict[str, str]
    mentions: dict[str, Record]
    places: dict[str, str] = field(default_factory=dict)

    def place(self, called: str) -> str:
        """The gold's key of the place so called: a capital's name may be its government's as well."""
        return self.places.get(called.casefold()) or self.value(called)

    def key(self, called: str) -> str | None:
        """The gold's key; None for an actor the gold does not have."""
        if called in self.mentions and called not in self.keys:
            return self.keys.get(self.mentions[called].text("actor"))
        return self.keys.get(called) or self.keys.get(called.casefold())

    def value(self, called: str) -> str:
        """The gold's key where there is one, else the value as it stands."""
        return self.key(called) or called


def match_names(gold: Records, found: Records) -> Matched:
    """Name mentions of the gold with the mentions found on them."""
    names = tuple(record for record in gold.of("mention") if record.text("form") == "name")
    told = tuple(record for record in found.of("mention") if record.text("form") in ("", "name"))
    return loose(names, told, lambda a, b: closeness(a.at("text"), b.at("text")), _LEAST - 1e-9)


def who(gold: Records, found: Records) -> Who:
    """Each found actor's key: the one most of its matched name mentions have; none when two have as many."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for wanted, told in match_names(gold, found).pairs:
        if told.text("actor"):
            votes[told.text("actor")][wanted.text("actor")] += 1
    keys = {}
    for actor, counted in votes.items():
        ranked = counted.most_common(2)
        if len(ranked) == 1 or ranked[0][1] > ranked[1][1]:
            keys[actor] = ranked[0][0]
    mentions = found.named("mention")
    places: dict[str, str] = {}
    for record in found.of("actor"):
        if record.name in keys:
            for spelling in (record.text("name"), *record.texts("variants")):
                keys.setdefault(spelling.casefold(), keys[record.name])
                if record.text("type") == "place":
                    places.setdefault(spelling.casefold(), keys[record.name])
    return Who(keys, mentions, places)


def actors(gold: Records, found: Records) -> tuple[Row, ...]:
    """Mentions found, B³ over those found, and persons merged or torn apart."""
    matched = match_names(gold, found)
    persons = {record.name for record in gold.of("actor") if record.text("type") == "person"}
    best = {id(wanted): (wanted, told) for wanted, told in reversed(matched.pairs)}
    linked = [(wanted.text("actor"), told.text("actor") or told.name) for wanted, told in best.values()]
    of_persons = [pair for pair in linked if pair[0] in persons]
    required = [record for record in gold.of("mention") if record.text("form") == "name" and not record.optional]
    told_required = {id(wanted) for wanted, _ in matched.required}
    people = [record for record in required if record.text("actor") in persons]
    typed = [(w, t) for w, t in best.values() if t.text("type")]
    return (
        share("actors", "names found", len(told_required), len(required)),
        share("actors", "names of persons found", sum(id(r) in told_required for r in people), len(people)),
        *b_cubed_rows("actors", "", linked),
        *b_cubed_rows("actors", "persons ", of_persons),
        count("actors", "persons merged", _holding_two([(told, key) for key, told in of_persons])),
        count("actors", "persons torn apart", _holding_two(of_persons)),
        share("actors", "type right", sum(w.takes("type", t.text("type")) for w, t in typed), len(typed)),
        *_references(gold, found),
    )


def _holding_two(pairs: list[tuple[str, str]]) -> int:
    held: defaultdict[str, set[str]] = defaultdict(set)
    for holder, other in pairs:
        held[holder].add(other)
    return sum(len(others) > 1 for others in held.values())


def _references(gold: Records, found: Records) -> tuple[Row, ...]:
    """Pronouns and descriptions: whose actor is right, wrong or not told."""
    named = {record.text("actor") for record in gold.of("mention")}
    wanted = tuple(record for record in gold.of("mention") if record.text("antecedent") in named - {""})
    told = tuple(r for r in found.of("mention") if r.text("actor") or r.text("antecedent"))
    known = who(gold, found)
    matched = one_to_one(wanted, told, lambda a, b: union_likeness(a.at("text"), b.at("text"), {}), _LEAST)
    right = sum(known.key(b.text("actor") or b.text("antecedent")) == a.text("antecedent") for a, b in matched.pairs)
    return (
        share("actors", "pronouns and descriptions right", right, len(wanted)),
        count("actors", "pronouns and descriptions wrong", len(matched.pairs) - right),
    )
