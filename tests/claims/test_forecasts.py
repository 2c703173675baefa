from __future__ import annotations

import datetime

import pytest

from tests.claims.reading import READING, names, told
from tests.reference import Pile, account
from variorum.model import Certainty, Forecast, Foretelling, Outcome, Polarity


def foretold(text: str) -> list[Foretelling]:
    return Pile([account(text, "one", language="en")]).run(*READING).all(Foretelling)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Kovar will meet Ivo Lind in Oslo on Friday.",
        "The dam is expected to reopen in March.",
        "The two envoys are going to sign the treaty in Lesk.",
        "Ivo Lind said that Sarvania would close the gates.",
        "It looks as if there will not be a second meeting before winter.",
    ],
)
def test_what_is_to_come_is_foretold(text: str) -> None:
    assert foretold(text)


@pytest.mark.parametrize(
    "text",
    [
        "Will Ana Kovar meet Ivo Lind in Oslo?",
        "The man who will lead the talks arrived in Oslo.",
        "Lind asked what will become of the barges.",
        "If Sarvania closes the gates, nobody knows.",
        "I am not sure it will be a good harvest.",
        "Kovar was going to leave on Monday.",
        "The will of the miller was read in Lesk.",
    ],
)
def test_questions_conditions_and_asides_foretell_nothing(text: str) -> None:
    assert not foretold(text)


def test_doubt_turns_it_round_and_opinion_makes_it_less_sure() -> None:
    doubted = foretold("I doubt that Sarvania will open the gates.")[0]
    assert doubted.polarity is Polarity.NEGATIVE
    assert doubted.certainty is not Certainty.CERTAIN
    assert foretold("I think Sarvania will open the gates.")[0].certainty is Certainty.PROBABLE
    assert foretold("There will be no second round in Oslo.")[0].polarity is Polarity.NEGATIVE


def test_what_somebody_says_keeps_its_speaker() -> None:
    found = foretold("Ivo Lind met Ana Kovar in Oslo. “The gates will open in spring,” Ivo Lind said.")
    assert [f.attributed for f in found] == [True]
    assert found[0].speakers


DAY = datetime.date(2031, 3, 4)
SAID = "Ana Kovar met Ivo Lind in Oslo on Monday. Ana Kovar said she would meet Tomas Reke in Lesk on Friday."
HELD = "Ana Kovar met Tomas Reke in Lesk on Friday. Ana Kovar and Tomas Reke spoke of the dam in Lesk."
OTHER = "Ana Kovar and Tomas Reke are neighbours. Ana Kovar bought a boat from Tomas Reke in Lesk."


def pile(later: str, days: int = 5) -> Pile:
    first = account(SAID, "first", language="en", published=DAY)
    return told(first, account(later, "later", language="en", published=DAY + datetime.timedelta(days=days)))


def test_an_outcome_needs_a_later_account_of_that_very_happening() -> None:
    found = pile(HELD)
    forecast = found.all(Forecast)[0]
    assert forecast.outcome is Outcome.CAME_TRUE
    assert names(found, forecast.told_by) == {"later"}


def test_without_such_an_account_it_is_overdue_when_its_day_is_past_and_open_before() -> None:
    assert {f.outcome for f in pile(OTHER).all(Forecast)} == {Outcome.OVERDUE}
    assert {f.outcome for f in pile(OTHER, days=1).all(Forecast)} == {Outcome.OPEN}


def test_what_may_be_told_in_another_way_is_left_to_a_person() -> None:
    refused = "Snow fell in the hills. Tomas Reke refused to meet Ana Kovar in Lesk."
    found = pile(refused).all(Forecast)
    assert {f.outcome for f in found} == {Outcome.OPEN}
    assert all(f.maybe for f in found)


def test_an_account_written_before_settles_nothing() -> None:
    first = account(SAID, "first", language="en", published=DAY)
    early = account(HELD.replace(" on Friday", ""), "early", language="en", published=DAY - datetime.timedelta(days=9))
    assert {f.outcome for f in told(first, early).all(Forecast)} <= {Outcome.OPEN, Outcome.OVERDUE}


def test_what_was_over_before_it_was_foretold_is_not_what_came_true() -> None:
    said = "Ana Kovar and Ivo Lind met in Oslo on Monday. “The talks will go on,” Ana Kovar said."
    first = account(said, "first", language="en", published=DAY)
    told_later = "Ana Kovar and Ivo Lind met in Oslo on 3 March 2031. The talks went on for seven hours."
    later = account(told_later, "later", language="en", published=DAY + datetime.timedelta(days=9))
    assert {f.outcome for f in told(first, later).all(Forecast)} <= {Outcome.OPEN, Outcome.OVERDUE}


def test_what_an_account_itself_tells_as_held_is_not_overdue() -> None:
    both = f"{SAID}\n{HELD}"
    much_later = account("Rain fell on Vinitza.", "last", language="en", published=DAY + datetime.timedelta(days=90))
    found = told(account(both, "first", language="en", published=DAY), much_later).all(Forecast)
    assert {f.outcome for f in found} == {Outcome.OPEN}


def test_accounts_without_a_day_leave_it_open() -> None:
    found = told(account(SAID, "first", language="en"), account(HELD, "later", language="en"))
    assert {f.outcome for f in found.all(Forecast)} == {Outcome.OPEN}


def test_copies_of_one_text_tell_one_forecast() -> None:
    long = (
        SAID
        + "\n"
        + "The dam above Lesk was built by the grandfather of the present keeper, who never saw it full.\n" * 3
    )
    found = told(account(long, "a", language="en"), account(long + "Rain fell.", "b", language="en"))
    assert [names(found, f.documents) for f in found.all(Forecast)] == [{"a", "b"}]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Kovar has never said she would sell the ferry.",
        "Fishermen are skeptical that Sarvania will open the gates.",
        "Ana Kovar said Ivo Lind seemed confident he would win the seat.",
        "“I will tell you this,” Ana Kovar said.",
    ],
)
def test_what_is_denied_doubted_or_only_a_way_of_speaking_is_not_foretold(text: str) -> None:
    assert not foretold(text)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Kovar said on Friday he would hold a fair on 12 June.", ["12 June"]),
        ("The treaty that was signed on Monday will be kept.", []),
        ("Kovar announced that on Friday she would meet Lind.", ["Friday"]),
    ],
)
def test_the_day_foretold_stands_in_the_clause_itself(text: str, days: list[str]) -> None:
    document = account(text, "one", language="en")
    found = Pile([document]).run(*READING).all(Foretelling)
    assert [[document.words(span) for span in each.spans("time")] for each in found] == [days]


def test_a_day_gone_by_is_no_day_foretold() -> None:
    text = "The road to a second term will look like the road to the victory of 2016, the envoys of Lesk have learned."
    (found,) = told(account(text, "one", language="en", published=DAY)).all(Forecast)
    assert found.due is None


def test_what_may_have_been_told_since_in_other_words_is_never_overdue() -> None:
    said = "Ana Kovar said in Lesk that the sailors would be handed over on 7 March 2031."
    since = "Sarvania released the sailors in Oslo on 7 March 2031. Ivo Lind and Ana Kovar met in Lesk on 2 March 2031."
    first = account(said, "first", language="en", published=DAY)
    found = told(first, account(since, "later", language="en", published=DAY + datetime.timedelta(days=9)))
    assert {f.outcome for f in found.all(Forecast) if f.due} <= {Outcome.OPEN}


def test_the_day_on_which_it_was_said_is_not_the_day_foretold() -> None:
    text = "“The ferry will come back,” Ana Kovar said late on Friday in Lesk."
    (found,) = Pile([account(text, "one", language="en")]).run(*READING).all(Foretelling)
    assert not found.spans("time")


def test_what_is_open_is_not_foretold() -> None:
    text = "Ana Kovar said that whether the ferry will come back in June is open."
    assert not Pile([account(text, "one", language="en")]).run(*READING).all(Foretelling)
