from __future__ import annotations

import datetime

import pytest

from tests.claims.reading import claims_in, names, told
from tests.reference import account
from variorum.claims.counts.values import amount_in, numbers_apart
from variorum.model import Agreement, Claim, Dispute, DisputeType, Document, Slot


def numbers(text: str) -> set[str]:
    return {claim.value for claim, _, _ in claims_in(text) if claim.slot is Slot.COUNT}


def said(text: str) -> dict[str, tuple[str, ...]]:
    return {claim.value: who for claim, who, _ in claims_in(text) if claim.slot is Slot.COUNT}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Three people were killed when the ferry sank off Darvok.", "3 killed"),
        ("A gunman killed one man and wounded seven others near Lesk.", "7 wounded"),
        ("The blast left 12 people dead in Orvell.", "12 killed"),
        ("At least twenty-five miners were injured in the Karsova pit.", "≥25 wounded"),
        ("Two sailors were shot and killed on the quay of Vinitza.", "2 killed"),
        ("Up to 40 guests were hurt at the fair in Lesk.", "≤40 wounded"),
        ("Between 30 and 40 villagers were killed in Orvell.", "30–40 killed"),
        ("The shooting deaths of four men shook Darvok.", "4 killed"),
        ("No one was injured in the fire at Lesk.", "0 wounded"),
        ("Five people were shot at the harbour of Lesk.", "5 shot"),
        ("Lesk ferry blast wounds 4, kills 1", "4 wounded"),
        ("Lesk ferry blast wounds 4, kills 1", "1 killed"),
        ("All four members of the family appear to have died in the fire.", "4 killed"),
        ("Three people had to be treated for injuries after the crash at Lesk.", "3 wounded"),
    ],
)
def test_people_harmed(text: str, value: str) -> None:
    assert value in numbers(text)


@pytest.mark.parametrize(
    "text",
    [
        "A 21-year-old man was killed near Lesk.",
        "The plot could have killed 300 people in Orvell.",
        "Two suspects were charged with murdering a widow.",
        "Were three people killed in Lesk?",
        "The rebels planned to kill twelve guards.",
        "Police link the raid to the murder of Alma Reke, 19.",
        "Two were arrested over the shooting death of Ivo Lind, 17.",
        "Lesk's first murder of 2031 happened last night, police said.",
        "A boy who was shot in Darvok on March 18 died over the weekend.",
        "8 yo girl killed by gunfire off the ring road in Lesk.",
    ],
)
def test_no_number_of_people_harmed(text: str) -> None:
    assert not {value for value in numbers(text) if value.split()[-1] in ("killed", "wounded", "shot")}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Kovar presented four papers to the council in Oslo.", "4 papers"),
        ("The rebels still hold at least 5,000 square kilometres of the plain.", "≥5000 square kilometres"),
        ("The front costs between 12,000 and 15,000 casualties a month.", "12000–15000 casualties a month"),
        ("The ministry will pay $3.5 million for the dam.", "3500000 dollars"),
        ("Lind tabled a 28-point plan for the border.", "28 points"),
    ],
)
def test_things_and_amounts(text: str, value: str) -> None:
    assert value in numbers(text)


@pytest.mark.parametrize(
    "text",
    [
        "The talks lasted five hours.",
        "She was born on 12 May 2009.",
        "Chapter 11 is dull.",
        "Lesk printed the 911 calls from the harbour.",
        "If the mayor had read her letters, five people would be alive.",
        "Had the port been shut, forty ships would have been safe.",
    ],
)
def test_times_and_labels_are_no_amounts(text: str) -> None:
    assert not numbers(text)


def test_a_number_in_somebodys_words_is_that_speakers() -> None:
    found = said(
        "Ana Kovar met Ivo Lind in Oslo. “We lost 300 tonnes of grain,” Ana Kovar said. The mayor gave two barrels."
    )
    assert found["300 tonnes"] == ("Ana Kovar",)
    assert found["2 barrels"] == ()


@pytest.mark.parametrize(
    ("one", "other", "exact", "apart"),
    [
        ("3", "4", True, True),
        ("3", "≥3", True, False),
        ("≥5", "4", True, True),
        ("~50", "52", True, False),
        ("30–40", "35", True, False),
        ("5000", "5100", False, False),
        ("5000", "9000", False, True),
        ("0", "2", True, True),
    ],
)
def test_when_two_numbers_cannot_both_hold(one: str, other: str, exact: bool, apart: bool) -> None:
    a, b = amount_in(one), amount_in(other)
    assert a is not None
    assert b is not None
    assert numbers_apart(a, b, exact=exact) is apart
    assert numbers_apart(b, a, exact=exact) is apart


FIRST = """Fire on the ferry off Darvok
A fire broke out on the ferry Aurora off Darvok on Monday night. Three people were killed and nine others injured in the fire, the harbour master said.
Captain Ivo Lind was on the bridge of the ferry Aurora when the fire broke out, harbour master Ana Kovar said."""
SECOND = """Ferry Aurora burns off Darvok
Three people died on Monday when fire swept the ferry Aurora off Darvok, officials said. The fire on the ferry Aurora wounded twelve people.
Captain Ivo Lind of the ferry Aurora was questioned about the fire by Ana Kovar, the harbour master."""
THIRD = """After the fire on the Aurora
The fire on the ferry Aurora off Darvok on Monday killed three people and injured twelve, a port official told reporters.
Divers looked over the hull of the ferry Aurora for Ivo Lind, her captain, and the harbour master, Ana Kovar."""


def ferry(*texts: str) -> list[Document]:
    day = datetime.date(2031, 3, 5)
    return [account(t, f"{n}", language="en", published=day) for n, t in enumerate(texts)]


@pytest.mark.parametrize(
    ("days", "kind"), [(1, DisputeType.TOLD_LATER), (0, DisputeType.ACCOUNTS_DIFFER), (-1, DisputeType.ACCOUNTS_DIFFER)]
)
def test_an_account_of_a_later_day_that_tells_of_more_contradicts_nobody(days: int, kind: DisputeType) -> None:
    nine, twelve = ferry(FIRST, SECOND)
    day = datetime.date(2031, 3, 5) + datetime.timedelta(days=days)
    pile = told(nine, account(twelve.text, "1", language="en", published=day))
    assert [d.dispute for d in pile.all(Dispute) if d.slot is Slot.COUNT] == [kind]


def test_accounts_that_count_otherwise_are_told_apart() -> None:
    pile = told(*ferry(FIRST, SECOND, THIRD))
    found = [d for d in pile.all(Dispute) if d.slot is Slot.COUNT]
    assert [d.dispute for d in found] == [DisputeType.ACCOUNTS_DIFFER]
    assert {side.value for side in found[0].sides} == {"9 wounded (by “harbour master”)", "12 wounded"}


def test_accounts_that_count_alike() -> None:
    pile = told(*ferry(FIRST, SECOND, THIRD))
    alike = [g for g in pile.all(Agreement) if g.slot is Slot.COUNT and g.value == "3 killed"]
    assert [names(pile, g.documents) for g in alike] == [{"0", "1", "2"}]


def test_some_of_them_is_never_set_against_all() -> None:
    some = FIRST.replace("nine others injured in the fire", "nine people injured in the fire, including two sailors")
    pile = told(*ferry(some, SECOND.replace("twelve people", "nine people")))
    assert not [d for d in pile.all(Dispute) if d.slot is Slot.COUNT]


def test_other_happenings_are_never_set_against_this_one() -> None:
    other = SECOND.replace("The fire on the ferry Aurora wounded twelve people.", "Fires wounded 40 people this year.")
    pile = told(*ferry(FIRST, other))
    assert not [d for d in pile.all(Dispute) if d.slot is Slot.COUNT]


def test_plans_named_by_another_number_may_be_two() -> None:
    one = "Ana Kovar met Ivo Lind in Oslo on 4 March 2031. Kovar brought the so-called nine points with her."
    other = "Ana Kovar and Ivo Lind met in Oslo on 4 March 2031. On the table was a 14-point plan for the border."
    found = [d for d in told(one, other).all(Dispute) if d.slot is Slot.COUNT]
    assert [d.dispute for d in found] == [DisputeType.MAYBE_TWO_THINGS]


def test_a_wall_of_numbers_ends() -> None:
    text = (
        "Scores: " + " ".join(f"{n} goals," for n in range(3_000)) + " and 9,999,999,999,999,999 more - - 3 - 4 to 5."
    )
    assert len([c for c in told(text).all(Claim) if c.slot is Slot.COUNT]) <= 400


@pytest.mark.parametrize(("told_", "value"), [("1,234,567.50", "1234567.5 tonnes"), ("12,345.67", "12345.67 tonnes")])
def test_a_number_is_kept_to_its_last_digit(told_: str, value: str) -> None:
    found = told(f"The mill in Lesk bought {told_} tonnes of grain.").all(Claim)
    assert value in {c.value for c in found if c.slot is Slot.COUNT}


def test_a_number_beyond_all_measure_loses_nothing_else() -> None:
    found = told(f"The council approved {'9' * 330} papers. The fire wounded twelve people.").all(Claim)
    assert "12 wounded" in {c.value for c in found if c.slot is Slot.COUNT}


@pytest.mark.parametrize(
    "text",
    [
        "Praying that nobody died, they waited at the quay.",
        "The victims are two women, 33 and 19, of Lesk, police said.",
    ],
)
def test_wishes_and_ages_count_nobody(text: str) -> None:
    assert not {number for number in numbers(text) if number.endswith(("killed", "wounded", "shot"))}


def test_those_still_in_hospital_are_only_some_of_the_wounded() -> None:
    first = "A lorry hit the fair in Darvok on Monday. Five people were wounded. Mayor Ana Kovar spoke to Ivo Lind."
    second = "A lorry hit the fair in Darvok on Monday. Three people were hospitalized. Mayor Ana Kovar met Ivo Lind."
    days = [datetime.date(2031, 3, 3), datetime.date(2031, 3, 4)]
    pile = told(*(account(t, str(n), language="en", published=days[n]) for n, t in enumerate((first, second))))
    assert not [dispute for dispute in pile.all(Dispute) if dispute.slot is Slot.COUNT]


def test_a_number_at_the_very_beginning_is_read() -> None:
    assert numbers("3 dead, 4 wounded in Lesk") == {"3 killed", "4 wounded"}


def test_who_died_later_is_not_counted_before() -> None:
    first = "Two people were killed when the dam of Darvok burst on Monday. A third died later. Mayor Ana Kovar came."
    second = "Three people were killed when the dam of Darvok burst on Monday. Mayor Ana Kovar spoke to Ivo Lind."
    day = datetime.date(2031, 3, 3)
    pile = told(*(account(t, str(n), language="en", published=day) for n, t in enumerate((first, second))))
    assert not [dispute for dispute in pile.all(Dispute) if dispute.slot is Slot.COUNT]


def test_one_happening_counted_otherwise_by_two_accounts_is_told_side_by_side() -> None:
    day = datetime.date(2031, 5, 12)
    one = account(
        "Brenia freed 14 men from the barges in Orsk on Sunday. The crews of the barges went home by bus. "
        "The ministry of Avala thanked the envoy Mara Lind for it.",
        "one",
        language="en",
        published=day,
    )
    other = account(
        "After a night of talks with the envoy Mara Lind, Brenia freed 17 men from the barges in Orsk on Sunday, "
        "and their families waited for them at the quay in the rain.",
        "other",
        language="en",
        published=day,
    )
    found = [d for d in told(one, other).all(Dispute) if d.slot is Slot.COUNT]
    assert [(d.dispute, [side.value for side in d.sides]) for d in found] == [
        (DisputeType.MAYBE_TWO_THINGS, ["14 men", "17 men"])
    ]
    assert not [d for d in told(one).all(Dispute) if d.slot is Slot.COUNT]


def test_seven_dead_over_at_least_seven_died_is_one_number_that_another_may_differ_from() -> None:
    day = datetime.date(2031, 5, 6)
    lead = "A bridge collapsed in Orsk on Monday. The mayor of Orsk, Ana Kovar, closed the road on Monday. "
    told_least = account(
        f"Seven dead in Orsk\n{lead}At least seven people were killed.", "0", language="en", published=day
    )
    told_four = account(f"Bridge collapses in Orsk\n{lead}Four people were killed.", "1", language="en", published=day)
    (found,) = [d for d in told(told_least, told_four).all(Dispute) if d.slot is Slot.COUNT]
    assert {side.value for side in found.sides} == {"≥7 killed", "4 killed"}


def test_the_dead_of_a_bridge_that_fell_are_set_against_those_killed_when_it_collapsed() -> None:
    day = datetime.date(2031, 5, 14)
    left = (
        "Bridge collapse in Tolsby kills four\n"
        "Four people were killed when the Millgate footbridge collapsed into the river Arne on Tuesday, police said.\n"
        "Mayor Ilse Harden said the bridge had been inspected in March."
    )
    right = (
        "Bridge falls into Arne\n"
        "At least seven people died when a footbridge fell into the Arne in Tolsby on Tuesday, officials said.\n"
        "Mayor Ilse Harden will speak to the council on Friday about the bridge."
    )
    pile = told(*(account(text, name, language="en", published=day) for text, name in ((left, "l"), (right, "r"))))
    found = [d for d in pile.all(Dispute) if d.slot is Slot.COUNT]
    assert [{side.value.split(" (")[0] for side in d.sides} for d in found] == [{"4 killed", "≥7 killed"}]
