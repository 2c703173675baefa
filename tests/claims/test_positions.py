from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from tests.claims.reading import READING, told
from tests.reference import Pile, account
from variorum.model import Actor, Position, Stance, StanceBasis, StanceType, UsageError
from variorum.workspace.pinned import pinned


def stances(text: str) -> set[tuple[str, StanceType, StanceBasis]]:
    document = account(text, "one", language="en")
    pile = Pile([document]).run(*READING)
    return {(document.words(s.span("holder")), s.stance, s.basis) for s in pile.all(Stance)}


OWN, REPORTED, SEEN = StanceBasis.OWN_WORDS, StanceBasis.REPORTED, StanceBasis.CHARACTERISED


@pytest.mark.parametrize(
    "text",
    [
        "“I want to go on asking Mr. Lind to pay the toll and not to join the strike,” Ana Kovar said.",
        "“We are ready to consider lifting the toll,” Ana Kovar said.",
        "Ana Kovar wants Brenia to disarm, meaning to get rid of its gunboats.",
        "Ana Kovar criticised Ivo Lind, the father of the toll.",
        "Ana Kovar welcomed Ivo Lind, currently under sanctions, to the hall.",
        "“Brenia should thank Ivo Lind for making that deal,” Ana Kovar said.",
        "“His hatred of the harbour should be disqualifying,” Ana Kovar said.",
        "“We know what needs to be done about the toll,” Ana Kovar said.",
        "“I told the guilds how they should vote on the toll,” Ana Kovar said.",
        "“I want to thank the crews of the barges,” Ana Kovar said.",
        "“I wish they would listen to the toll keepers,” Ana Kovar said.",
    ],
)
def test_what_is_turned_further_inside_is_left_open(text: str) -> None:
    assert stances(text) == set()


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("Ana Kovar urged the island of Orsa to sign the treaty.", "treaty"),
        ("Ana Kovar rejected calls for a ceasefire.", "ceasefire"),
        ("Ana Kovar pledged support for the border treaty.", "border treaty"),
        ("Ana Kovar supports the trade in barley and grain.", "trade in barley"),
    ],
)
def test_a_stance_is_on_the_thing_and_not_on_who_is_asked(text: str, issue: str) -> None:
    (stance,) = Pile([account(text, "one", language="en")]).run(*READING).all(Stance)
    assert stance.issues == (issue,)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("“We reject the toll on barges,” Ana Kovar said.", ("Ana Kovar", StanceType.REJECTS, OWN)),
        ("“The gates must stay open,” Ivo Lind said.", ("Ivo Lind", StanceType.DEMANDS, OWN)),
        ("“We are ready to pay a toll,” Ana Kovar told reporters.", ("Ana Kovar", StanceType.OFFERS, OWN)),
        ("“We will not pay the toll,” Ana Kovar said.", ("Ana Kovar", StanceType.REJECTS, OWN)),
        ("“The grain talks should not be halted,” Ana Kovar said.", ("Ana Kovar", StanceType.DEMANDS, OWN)),
        ("“The toll should not be paid,” Ana Kovar said.", ("Ana Kovar", StanceType.OPPOSES, OWN)),
        ("“The toll should be illegal,” Ana Kovar said.", ("Ana Kovar", StanceType.OPPOSES, OWN)),
        ("Ana Kovar demanded an end to the toll.", ("Ana Kovar", StanceType.OPPOSES, REPORTED)),
        ("Ana Kovar wants to scrap the toll.", ("Ana Kovar", StanceType.OPPOSES, StanceBasis.CHARACTERISED)),
        ("Ana Kovar warned against paying the toll.", ("Ana Kovar", StanceType.OPPOSES, REPORTED)),
        ("Ivo Lind refused to accept the toll on Monday.", ("Ivo Lind", StanceType.REJECTS, REPORTED)),
        ("Ana Kovar called for a ceasefire on the lake.", ("Ana Kovar", StanceType.DEMANDS, REPORTED)),
        ("Ivo Lind said Ana Kovar rejects the treaty.", ("Ana Kovar", StanceType.REJECTS, SEEN)),
        ("Ana Kovar, by stonewalling on the treaty, helps nobody.", ("Ana Kovar", StanceType.REJECTS, SEEN)),
        ("Ana Kovar wants a treaty with the islands.", ("Ana Kovar", StanceType.DEMANDS, SEEN)),
        ("Ana Kovar said she was in favour of the toll.", ("Ana Kovar", StanceType.SUPPORTS, REPORTED)),
        ("Ana Kovar is against the toll.", ("Ana Kovar", StanceType.OPPOSES, REPORTED)),
        ("Ana Kovar voted against the toll.", ("Ana Kovar", StanceType.OPPOSES, REPORTED)),
        ("Ana Kovar pledged support for the toll.", ("Ana Kovar", StanceType.SUPPORTS, REPORTED)),
    ],
)
def test_who_takes_which_stance_in_whose_words(text: str, stance: tuple[str, StanceType, StanceBasis]) -> None:
    assert stance in stances(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Kovar might reject the treaty.",
        "Did Ana Kovar reject the treaty?",
        "Ana Kovar no longer opposes the treaty.",
        "Ana Kovar hardly supports the treaty.",
        "Ana Kovar used to oppose the treaty.",
        "“They should be looking at the treaty,” Ana Kovar said.",
        "Ana Kovar called for a delay of the treaty.",
        "If Ana Kovar rejects the treaty, the barges stay.",
        "Ivo Lind refused to comment on the treaty.",
        "I doubt that Ana Kovar supports the treaty.",
        "Once a list of boats is offered, Sarvania counts them.",
    ],
)
def test_what_is_open_or_doubted_is_no_stance(text: str) -> None:
    assert not stances(text)


def test_what_another_says_of_a_man_is_never_his_own_stance() -> None:
    found = stances("“Ana Kovar opposes every treaty,” Ivo Lind said.")
    assert found == {("Ana Kovar", StanceType.OPPOSES, SEEN)}


ONE = "Ana Kovar met Ivo Lind in Oslo on 4 March 2031. “We reject the grain toll,” Ana Kovar said."
TWO = (
    "Ana Kovar and Ivo Lind met in Oslo on 4 March 2031. “We support the grain toll,” Ivo Lind said after the meeting."
)
LATER = (
    "Ana Kovar met Ivo Lind again in Oslo. “We accept the grain toll,” Ana Kovar said in Oslo after meeting Ivo Lind."
)


def test_positions_on_one_issue_from_the_pile() -> None:
    pile = told(ONE, TWO)
    found = {(a.name, p.stance, p.issue) for p in pile.all(Position) for a in pile.all(Actor) if a.id == p.actor}
    issues = {issue for _, _, issue in found}
    assert {("Ana Kovar", StanceType.REJECTS), ("Ivo Lind", StanceType.SUPPORTS)} == {(n, s) for n, s, _ in found}
    assert len(issues) == 1
    assert "toll" in issues.pop()


def test_a_change_of_stance_keeps_both_with_their_days() -> None:
    days = datetime.date(2031, 3, 4), datetime.date(2031, 5, 4)
    pile = told(
        *(
            account(t, t[:9] + str(n), language="en", published=d)
            for n, (t, d) in enumerate(zip((ONE, LATER), days, strict=True))
        )
    )
    found = sorted((p.interval.first, p.stance) for p in pile.all(Position) if p.interval)
    assert [stance for _, stance in found] == [StanceType.REJECTS, StanceType.ACCEPTS]


def test_issues_are_pinned_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "i.yaml").write_text("toll: [grain, barges]\nborder: frontier\npeace:\n")
    assert pinned(tmp_path / "i.yaml") == {"toll": ("grain", "barges"), "border": ("frontier",), "peace": ()}


@pytest.mark.parametrize(
    "text", ["", "- a\n- b\n", "a: {b: c}\n", "a: [[b]]\n", "a: [\n", "!!python/object:os.system {}\n", "\x00"]
)
def test_a_file_that_pins_no_issue_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "i.yaml").write_text(text)
    with pytest.raises(UsageError):
        pinned(tmp_path / "i.yaml")
