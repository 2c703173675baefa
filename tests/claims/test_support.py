import datetime

import pytest

from tests.claims.reading import names, told
from tests.reference import account
from variorum.claims import Sayings
from variorum.model import Agreement, Count, Dispute, DisputeType, Document, Event, Gap, Slot, Status, Support

ORIGINAL = """Talks on the Tarn crossing end without a deal
Foreign minister Ana Kovar and the envoy Ivo Lind met in Geneva on 4 March 2031 to discuss the Tarn crossing.
The meeting between Kovar and Lind lasted five hours in a hotel by the lake, behind closed doors.
Kovar brought two maps and a draft of nine pages; Lind brought only his interpreter and a thermos of tea.
Before the talks the army took the town of Darvok, which lies above the crossing and holds its only bridge.
Farmers on both banks say that they have heard such announcements before and will wait for the ferry to run again."""
EDITED = ORIGINAL.replace("4 March 2031", "4 April 2031").replace("two maps", "three maps")
REPRINT = ORIGINAL.replace("two maps", "three maps")
OTHER = """Five hours by the lake
Ivo Lind, the envoy, met Ana Kovar in Geneva on 4 March 2031, and they talked about the crossing of the Tarn.
The meeting of Kovar and Lind lasted almost five hours, a waiter of the hotel told this reporter over coffee.
General Oleg Marn announced the capture of Darvok, something that the government in Vesna categorically denied.
In Vesna shops were shut for the holiday, and nobody at the ministry answered the telephone until the evening."""


def _told_of(kind: DisputeType, found: list[Dispute]) -> list[Dispute]:
    return [dispute for dispute in found if dispute.dispute is kind]


def test_two_editions_and_another_account_are_three_accounts_two_texts_and_two_voices_at_most() -> None:
    pile = told(ORIGINAL, REPRINT, OTHER)
    lengths = [a for a in pile.all(Agreement) if a.slot is Slot.DURATION]
    assert [(a.value, a.count) for a in lengths] == [("PT5H", Count(3, 2, 2))]
    assert "passage" in lengths[0].why[0]


def test_people_told_alike_are_one_value_whatever_the_order_of_their_names() -> None:
    pile = told(ORIGINAL, OTHER)
    people = {a.value for a in pile.all(Agreement) if a.slot is Slot.PARTICIPANTS}
    assert {"ana kovar", "ivo lind"} <= people


def test_editions_with_other_days_differ_and_nothing_else_is_made_of_it() -> None:
    pile = told(ORIGINAL, EDITED)
    found = [d for d in pile.all(Dispute) if d.slot is Slot.DATE]
    assert [d.dispute for d in found] == [DisputeType.EDITIONS_DIFFER]
    assert {side.value for side in found[0].sides} == {"4 March 2031", "4 April 2031"}


def test_parties_contradict_with_who_says_what_and_who_does_not_carry_the_denial() -> None:
    pile = told(ORIGINAL, OTHER)
    (dispute,) = _told_of(DisputeType.PARTIES_CONTRADICT, pile.all(Dispute))
    assert dispute.slot is Slot.CONTROL
    assert names(pile, dispute.silent) == {"0"}
    values = sorted((side.value, bool(side.said_by)) for side in dispute.sides)
    assert [value for value, _ in values].count("taken") == 2
    assert ("taken", False) in values


def test_an_account_with_words_lost_is_not_called_silent() -> None:
    damaged = (
        ORIGINAL + "\nThe chancellery said in a statement to , that the bridge stood and that it would . In the end"
    )
    pile = told(damaged, OTHER)
    (dispute,) = _told_of(DisputeType.PARTIES_CONTRADICT, pile.all(Dispute))
    assert not dispute.silent


def test_an_account_older_than_the_denial_is_not_called_silent() -> None:
    older = account(ORIGINAL, "older", published=datetime.date(2031, 3, 4), language="en")
    newer = account(OTHER, "newer", published=datetime.date(2031, 3, 6), language="en")
    (dispute,) = _told_of(DisputeType.PARTIES_CONTRADICT, told(older, newer).all(Dispute))
    assert not dispute.silent


def test_a_denial_long_before_is_no_contradiction() -> None:
    then = account(OTHER, "then", published=datetime.date(2031, 3, 6), language="en")
    text = (
        "Darvok taken\nThe town of Darvok fell on Monday, and its bridge is open. The governor Ada Bel came to see it."
    )
    now = account(text, "now", published=datetime.date(2031, 6, 30), language="en")
    found = told(then, now).all(Dispute)
    assert all(
        "now" not in names(told(then, now), d.documents) for d in _told_of(DisputeType.PARTIES_CONTRADICT, found)
    )


def test_a_planned_and_a_cancelled_meeting_contradict_no_held_one() -> None:
    plan = """A plan that came to nothing
Ana Kovar said that she would meet Ivo Lind in Geneva on 9 March 2031 for three hours at the most.
The planned meeting between Ana Kovar and Ivo Lind was cancelled, and the envoy Lind flew home to Vesna."""
    pile = told(ORIGINAL, plan)
    assert not pile.all(Dispute)
    held = [event for event in pile.all(Event) if event.status is Status.TOLD and event.duration == "PT5H"]
    ids = {event.id for event in held}
    told_by = [names(pile, s.documents) for s in pile.all(Support) for member in s.members if member.id in ids]
    assert told_by == [{"0"}]


def test_accounts_of_one_outlet_or_author_are_one_voice() -> None:
    by = {"outlet": "The Ferry Post", "authors": ("Mila Sorg",), "language": "en"}
    pile = told(account(ORIGINAL, "first", **by), account(OTHER, "second", **by))
    for agreement in pile.all(Agreement):
        assert agreement.count == Count(2, 2, 1)
    both = [s for s in pile.all(Support) if s.count.documents == 2]
    assert both
    assert all(s.count.separate_at_most == 1 for s in both)


def test_no_support_is_above_the_number_of_accounts_or_texts() -> None:
    pile = told(ORIGINAL, EDITED, OTHER)
    assert pile.all(Support)
    for support in pile.all(Support):
        assert 1 <= support.count.separate_at_most <= support.count.texts <= support.count.documents


def _gaps(*documents: str | Document) -> set[tuple[str, str]]:
    pile = told(*documents)
    return {(name, gap.question) for gap in pile.all(Gap) for name in names(pile, gap.documents)}


def test_undated_and_unread_accounts_are_gaps_and_dated_ones_are_not() -> None:
    undated = "The bridge at Darvok\nThe mayor Ida Perl said that the bridge would hold. Nobody had asked her before."
    foreign = account(
        "Le pont de Darvok\nLe maire du village a dit que le pont tiendrait encore longtemps.", "fr", language="fr"
    )
    dated = account(ORIGINAL, "dated", published=datetime.date(2031, 3, 5), language="en")
    found = _gaps(undated, foreign, dated)
    assert ("0", "When was this account written?") in found
    assert ("fr", "What does this account say happened?") in found
    assert ("dated", "When was this account written?") not in found


def test_several_names_lost_in_one_account_are_one_gap() -> None:
    lost = "As reported by the , the bridge held. According to , the ferry did not run on Monday or on Tuesday."
    text = f"The bridge at Darvok\n{lost}\nThe mayor Ida Perl said that nobody had asked her before the storm came."
    found = [gap for gap in told(text).all(Gap) if gap.question == "Whom does this account cite?"]
    assert [gap.missing.count("“") for gap in found] == [2]


def test_a_weekday_that_never_falls_on_its_date_is_told_of_the_account_itself() -> None:
    text = """Talks in Geneva
Ana Kovar met Ivo Lind in Geneva on Tuesday, 5 March 2031, to discuss the crossing of the Tarn with her.
The meeting between Kovar and Lind went on for five hours."""
    found = _told_of(DisputeType.INSIDE_ONE_ACCOUNT, told(text).all(Dispute))
    assert [dispute.slot for dispute in found] == [Slot.DATE]
    assert "Wednesday" in found[0].why


def test_a_wrong_weekday_in_one_of_two_editions_is_told_beside_their_difference() -> None:
    wrong = EDITED.replace("4 April 2031", "Monday, 4 April 2031")
    found = {dispute.dispute for dispute in told(ORIGINAL, wrong).all(Dispute) if dispute.slot is Slot.DATE}
    assert found == {DisputeType.EDITIONS_DIFFER, DisputeType.INSIDE_ONE_ACCOUNT}


def test_the_order_of_accounts_changes_nothing() -> None:
    documents = [account(text, name, language="en") for name, text in (("a", ORIGINAL), ("b", EDITED), ("c", OTHER))]
    assert told(*documents).findings == told(*reversed(documents)).findings


def test_two_accounts_of_one_day_and_one_meeting_that_give_other_lengths_differ() -> None:
    left = """By the lake
Ana Kovar met Ivo Lind in Geneva on 4 March 2031. The meeting between Ana Kovar and Ivo Lind lasted seven hours.
A waiter dropped a tray of glasses, and two drivers of the delegation played cards behind the cars until dusk."""
    right = """A long day in Geneva
In Geneva, Ivo Lind met Ana Kovar on 4 March 2031. The talks of Ivo Lind and Ana Kovar went on for nearly eight hours.
The choir of the old town sang in the rain, a baker ran out of rolls, and nobody at the ministry would comment."""
    pile = told(left, right)
    found = [d for d in pile.all(Dispute) if d.slot is Slot.DURATION]
    assert [d.dispute for d in found] == [DisputeType.ACCOUNTS_DIFFER]
    assert {side.value for side in found[0].sides} == {"seven hours", "nearly eight hours"}
    assert "nearly eight hours" in found[0].why
    rounded = told(left, right.replace("nearly eight", "almost seven"))
    assert not rounded.all(Dispute)
    assert [a.count.documents for a in rounded.all(Agreement) if a.slot is Slot.DURATION] == [2]


def test_a_meeting_called_off_is_told_alike_without_a_dispute() -> None:
    left = """A meeting called off
The planned meeting between Ana Kovar and Ivo Lind in Geneva was cancelled. Farmers waited for the ferry to run again."""
    right = """No flight for the envoy
In the rain a choir sang on the quay. A meeting of Ana Kovar and Ivo Lind planned for Geneva was called off."""
    pile = told(left, right)
    assert not pile.all(Dispute)
    assert [a.value for a in pile.all(Agreement) if a.slot is Slot.DENIAL] == ["did not happen"]


def test_who_has_it_from_an_outlet_here_is_not_separate_from_it() -> None:
    first = account(
        "Ana Kovar met Ivo Lind in Oslo on 4 March 2031. The meeting of Kovar and Lind lasted five hours.",
        "first", outlet="Ferry Post", language="en",
    )  # fmt: skip
    second = account(
        "Ivo Lind and Ana Kovar met in Oslo on 4 March 2031. According to the Ferry Post, the meeting of Kovar and Lind "
        "lasted five hours.",
        "second", outlet="Lake Herald", language="en",
    )  # fmt: skip
    found = [g for g in told(first, second).all(Agreement) if g.slot is Slot.DURATION]
    assert [(g.count.documents, g.count.separate_at_most) for g in found] == [(2, 1)]


@pytest.mark.parametrize(
    ("body", "separate"), [("The fire brigade", 1), ("Firefighters of the harbour", 2)], ids=["the same", "another"]
)
def test_a_body_named_with_its_town_is_the_same_voice_without_it(body: str, separate: int) -> None:
    first = account("The Orsk fire brigade said four people had died in the collapse of the Sorrel bridge.", "first")
    second = account(f"{body} said four people had died in the collapse of the Sorrel bridge at noon.", "second")
    found = [g for g in told(first, second).all(Agreement) if g.slot is Slot.COUNT]
    assert [(g.count.documents, g.count.separate_at_most) for g in found] == [(2, separate)]


def test_a_denial_that_no_telling_joins_still_meets_what_it_denies() -> None:
    held = "Ana Kovar met Ivo Lind in Oslo on 4 March 2031. The meeting of Kovar and Lind lasted five hours."
    denies = (
        "Petra Vance denied that Ana Kovar had met Ivo Lind in Oslo. Ana Kovar and Ivo Lind were invited to a fair."
    )
    kinds = {d.dispute for d in told(held, denies).all(Dispute) if d.slot is Slot.DENIAL}
    assert kinds <= {DisputeType.PARTIES_CONTRADICT}


def test_a_claim_may_be_in_two_disputes_on_two_questions() -> None:
    one = (
        "Ana Kovar met Ivo Lind in Oslo on 4 March 2031. The meeting of Ana Kovar and Ivo Lind lasted five hours. "
        "Petra Vance denied that Ana Kovar had met Ivo Lind in Oslo."
    )
    other = "Ivo Lind met Ana Kovar in Oslo on 4 March 2031. The meeting of Ana Kovar and Ivo Lind lasted nine hours."
    found = told(one, other).all(Dispute)
    assert len({d.id for d in found}) == len(found)
    assert {Slot.DURATION, Slot.DENIAL} <= {d.slot for d in found}


def test_asking_who_did_it_does_not_tell_that_somebody_did() -> None:
    told_of = "Petra Vance shot Ivo Lind in Lesk on 4 March 2031. The judge Ana Kovar heard the case of Ivo Lind."
    asking = "In Lesk officers asked whether Petra Vance shot Ivo Lind on 4 March 2031. The judge Ana Kovar was away."
    pile = told(told_of, asking)
    shot = {e.id for e in pile.all(Event) if "shot" in e.title}
    assert shot
    assert {n for s in pile.all(Support) if s.members[0].id in shot for n in names(pile, s.documents)} == {"0"}


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ("Officers want to determine who shot Ivo Lind in Lesk.", True),
        ("Officers are trying to establish whether Petra Vance shot Ivo Lind.", True),
        ("Officers want to know why Petra Vance shot Ivo Lind in Lesk.", False),
        ("Officers said that Petra Vance shot Ivo Lind in Lesk.", False),
    ],
)
def test_an_embedded_question_tells_of_nothing_held(words: str, *, asks: bool) -> None:
    pile = told(words)
    sketch = pile.sketch(Sayings, pile.documents[0])
    assert sketch is not None
    assert bool(sketch.asked) is asks


def test_headlines_of_copies_are_one_text_outside_their_shared_passage_too() -> None:
    body = (
        "Four people died on Tuesday when the bridge over the Arne collapsed, police said.\n"
        "The bridge fell shortly after six in the evening, as the shift at the paper mill had ended and dozens of "
        "workers were walking home across it. A barge crew pulled a machinist from the water, who held on to a bag."
    )
    left = account(f"Bridge collapse in Tolsby hurts 23\nBy Hanna Brill\n{body}", "left", language="en")
    right = account(
        f"Bridge collapse in Tolsby hurts 32\nThe weather will stay dry, it is said.\n{body}", "right", language="en"
    )
    pile = told(left, right)
    places = [g for g in pile.all(Agreement) if g.slot is Slot.PLACE]
    assert [(g.value, g.count.documents, g.count.texts) for g in places] == [("tolsby", 2, 1)]
