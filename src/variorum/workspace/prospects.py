"""Positions and forecasts in plain words: never without who holds or makes them, and in whose words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from variorum.exports import row_of
from variorum.model import Forecast, Outcome, Polarity, Position, StanceBasis
from variorum.words.calendar.wording import days_in_words
from variorum.words.folding import folded_words
from variorum.words.hedges import NEGATION
from variorum.workspace.answers import Answer, Answers
from variorum.workspace.asking import Asking
from variorum.workspace.labels import label
from variorum.workspace.names import short_ids
from variorum.workspace.telling import clip, counted

Issues = Mapping[str, Sequence[str]]
"""Issues a person has pinned: the name of each, and the words that mean it."""

_BASES = {
    StanceBasis.OWN_WORDS: "in own words", StanceBasis.REPORTED: "as reported",
    StanceBasis.CHARACTERISED: "as described by another",
}  # fmt: skip
_OUTCOMES = {
    Outcome.OPEN: "open", Outcome.OVERDUE: "overdue", Outcome.CAME_TRUE: "came true",
    Outcome.DID_NOT: "did not come true",
}  # fmt: skip
_ASIDE = re.compile(r"\([^)]*\)")
_PRONOUNS = frozenset("he she it they we i you one two both some others who this that these those".split())
_OTHER = "other issues"
_MOST = 200
"""Positions of one actor on one issue that are looked through for a change."""


def positions(asking: Asking, issues: Issues | None, *, everything: bool) -> Answers:
    """Who stands where, by issue, then actor, then day; with how others report or describe them only if asked.

    Args:
        asking: the workspace at one moment.
        issues: pinned issues; a position belongs to the first whose words its own words have.
        everything: also positions that accounts report or others describe.
    """
    found = asking.joined.all(Position)
    shown = [p for p in found if everything or p.basis is StanceBasis.OWN_WORDS]
    short = short_ids([position.id for position in found])
    named: dict[str, str] = {position.id: _issue(position, issues) for position in shown}
    changed = _changes(shown, named)
    rank = {name: place for place, name in enumerate((*(issues or ()), _OTHER))} if issues else {}
    shown.sort(key=lambda p: (rank.get(named[p.id], 0), named[p.id], asking.telling.actor(p.actor), _first(p), p.id))
    answers = []
    for position in shown:
        row = row_of(position, asking.joined) | ({"pinned": named[position.id]} if issues else {})
        answers.append(Answer(short[position.id], _told(asking, position, named[position.id], changed), row))
    hidden = len(found) - len(shown)
    nothing = "positions: none in the actors' own words"
    return Answers("positions", answers, f"{nothing}; {hidden} reported or described: --all" if hidden else "")


def _issue(position: Position, issues: Issues | None) -> str:
    if not issues:
        return position.issue
    words = set(folded_words(" ".join([position.issue, *(member.why for member in position.members)])))
    for name, wanted in issues.items():
        if any(set(folded_words(phrase)) <= words for phrase in (name, *wanted)):
            return name
    return _OTHER


def _first(position: Position) -> str:
    return position.interval.first.isoformat() if position.interval else "~"


def _changes(shown: Sequence[Position], named: Mapping[str, str]) -> dict[str, Position]:
    """Positions that an actor took after another one on the same issue, both in the same sort of words."""
    lines: dict[tuple[str, str, str], list[Position]] = defaultdict(list)
    for position in shown:
        if position.interval is not None:
            lines[position.actor, named[position.id], position.basis].append(position)
    found: dict[str, Position] = {}
    for line in lines.values():
        for later in line[:_MOST]:
            before = [p for p in line[:_MOST] if p.stance is not later.stance and _is_over(p, later)]
            if before:
                found[later.id] = max(before, key=lambda p: (_first(p), p.id))
    return found


def _is_over(one: Position, later: Position) -> bool:
    return bool(one.interval and later.interval and one.interval.last < later.interval.first)


def _told(asking: Asking, position: Position, issue: str, changed: Mapping[str, Position]) -> str:
    told = asking.telling
    by = f" by {told.actors(position.said_by)}" if position.said_by else ""
    how = _BASES[position.basis].replace(" by another", by or " by the account")
    when = f", {days_in_words(position.interval)}" if position.interval else ""
    words = clip(position.members[0].why, 120)
    before = changed.get(position.id)
    after = f"; {label(before.stance)} before" if before is not None else ""
    who = f"{told.accounts(position.documents)}: {counted(position.count)}"
    return f"{issue}: {told.actor(position.actor)} {label(position.stance)}{after} ({how}{when})   “{words}”   {who}"


def forecasts(asking: Asking) -> Answers:
    """What is foretold, by the days it is for; then those without a day, in the order of their accounts."""
    found = sorted(asking.joined.all(Forecast), key=lambda f: _due_first(asking, f))
    short = short_ids([forecast.id for forecast in found])
    return Answers("forecasts", [Answer(short[f.id], _foretold(asking, f), row_of(f, asking.joined)) for f in found])


def _due_first(asking: Asking, forecast: Forecast) -> tuple[str, str, int, str]:
    due = forecast.due.last.isoformat() if forecast.due else "~"
    place = min((item.span.start for item in forecast.evidence), default=0)
    return due, min(asking.joined.names[d] for d in forecast.documents), place, forecast.id


def _foretold(asking: Asking, forecast: Forecast) -> str:
    told = asking.telling
    due = f" for {days_in_words(forecast.due)}" if forecast.due else ""
    by = f" by {told.accounts(forecast.told_by)}" if forecast.told_by else ""
    outcome = f"{_OUTCOMES[forecast.outcome]}{by}{f': {forecast.why}' if forecast.why else ''}"
    notes = [f"{forecast.certainty}" if forecast.certainty != "certain" else "", "if" if forecast.conditional else ""]
    words = clip(forecast.members[0].why, 160)
    said = _ASIDE.sub("", words)  # "(perhaps not the clerks)" turns nothing round
    unsaid = forecast.polarity is Polarity.NEGATIVE and not NEGATION.search(said)
    notes += ["that it will not" if unsaid else ""]
    hedges = ", ".join(note for note in notes if note)
    events = (asking.joined.events.get(event) for event in forecast.maybe)
    maybe = "; ".join(event.title for event in events if event is not None)
    belongs = f"   may belong here: {maybe}" if maybe else ""
    who = _speaker(asking, forecast)
    return (
        f"{who}: “{words}”{f' ({hedges})' if hedges else ''}   foretold{due} in {told.accounts(forecast.documents)} — "
        f"{outcome}{belongs}"
    )


def _speaker(asking: Asking, forecast: Forecast) -> str:
    if forecast.said_by:
        return asking.telling.actors(forecast.said_by)
    if not forecast.attributed:
        return "the account itself"
    named = forecast.unnamed and forecast.unnamed.lower() not in _PRONOUNS
    return f"“{clip(forecast.unnamed, 60)}”" if named else "a speaker not settled"
