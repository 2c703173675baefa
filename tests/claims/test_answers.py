from __future__ import annotations

import datetime

import pytest

from tests.claims.reading import claims_in, names, told
from tests.reference import account
from variorum.model import Dispute, DisputeType, Document, Polarity, Slot


def answered(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    """Each statement that is denied, with the names of who states it, and how it is denied."""
    found = [(claim, who) for claim, who, _ in claims_in(text) if claim.slot is Slot.STATEMENT]
    stated = [(claim.value, who) for claim, who in found if claim.polarity is Polarity.POSITIVE]
    denied = [claim.value for claim, _ in found if claim.polarity is Polarity.NEGATIVE]
    return [(*each, denial) for each, denial in zip(stated, denied, strict=True)]


def report(name: str, text: str, day: int = 3) -> Document:
    return account(text, name, language="en", published=datetime.date(2031, 3, day))


def disputes(*reports: Document) -> list[Dispute]:
    return [dispute for dispute in told(*reports).all(Dispute) if dispute.slot is Slot.STATEMENT]


@pytest.mark.parametrize(
    ("text", "stated", "who", "denial"),
    [
        ("Kovar rejected Ivo Lind's claim that the lock was sold.", "the lock was sold", ("Ivo Lind",), "rejected"),
        ("Kovar disputes a claim by Ivo Lind that the lock was sold.", "the lock was sold", ("Ivo Lind",), "disputed"),
        ("Lind said the lock was sold in March. Kovar denied that.", "the lock was sold in March", ("Lind",), "denied"),
        (
            "Lind said the lock was sold in March, a claim Kovar denied.",
            "the lock was sold in March",
            ("Lind",),
            "denied",
        ),
        ("Lind says the lock was sold, though Kovar denies it.", "the lock was sold", ("Lind",), "denied"),
        (
            "“The gate was open,” Lind said. “That is a lie,” Kovar said.",
            "“The gate was open,”",
            ("Lind",),
            "called false",
        ),
        (
            "The union accused the port of hiding the leak. The port denied the accusation.",
            "accused the port of hiding the leak",
            (),
            "denied",
        ),
        (
            "Lind said the mayor had promised him the house. The mayor's office denied that he had promised Lind a house.",
            "the mayor had promised him the house",
            ("Lind",),
            "denied",
        ),
        (
            "Kovar rebutted the union's claim that she could close the port alone, saying she needed the council.",
            "she could close the port alone",
            (),
            "disputed",
        ),
        (
            "Lind said he was willing to swear that the lock was sold. Kovar denied the claim.",
            "the lock was sold",
            ("Lind",),
            "denied",
        ),
        (
            "Brenia denied Sarvanian claims that it had sold the lock.",
            "it had sold the lock",
            (),
            "denied",
        ),
        ("The company denies claims of price fixing.", "claims of price fixing", (), "denied"),
        ("The lock was sold in May, though Kovar disputes this.", "The lock was sold in May", (), "disputed"),
        (
            "The bridge was closed for a week, though the ministry denies it.",
            "The bridge was closed for a week",
            (),
            "denied",
        ),
        (
            "Port officials said the lock had no gate, a claim that Kovar has disputed.",
            "the lock had no gate",
            (),
            "disputed",
        ),
        ("Lind says the lock was sold, something which Kovar denies.", "the lock was sold", ("Lind",), "denied"),
        ("Kovar pushed back against reports that the lock was sold.", "reports that the lock was sold", (), "disputed"),
        (
            "Kovar dismissed Lind's claim that the gate was open as nonsense.",
            "the gate was open",
            ("Lind",),
            "dismissed",
        ),
        ("Lind falsely claimed that the lock was sold in May.", "the lock was sold in May", ("Lind",), "called false"),
        (
            "Ivo Lind repeated his false claim that the lock was sold.",
            "the lock was sold",
            ("Ivo Lind",),
            "called false",
        ),
        ("Ivo Lind's claim that the lock was sold is untrue.", "the lock was sold", ("Ivo Lind",), "called false"),
        (
            "Ivo Lind defended the plan, wrongly saying that the lock was sold.",
            "the lock was sold",
            ("Ivo Lind",),
            "called false",
        ),
        (
            "Lind falsely accused the council of hiding the leak.",
            "accused the council of hiding the leak",
            ("Lind",),
            "called false",
        ),
        (
            "Lind wrongly said that the lock was sold, while Kovar wrongly said that nobody wanted it.",
            "the lock was sold",
            ("Lind",),
            "called false",
        ),
        (
            "The lock was not for sale. Lind falsely told a lender that it was sold in May – that lender being Reke.",
            "it was sold in May",
            ("Lind",),
            "called false",
        ),
        ("Kovar denied a Sarvanian press report saying the lock was sold.", "the lock was sold", (), "denied"),
        (
            "A correspondent of the Courier wrongly reported that the lock had been sold when, in fact, it had not.",
            "the lock had been sold",
            (),
            "called false",
        ),
        (
            "Kovar dismissed Ivo Lind's accusations that the port broke the law – saying that the union chose not to help.",
            "the port broke the law",
            ("Ivo Lind",),
            "dismissed",
        ),
        (
            "The council accused Lind of stealing rope. Lind has denied all of the allegations.",
            "accused Lind of stealing rope",
            (),
            "denied",
        ),
        (
            "The union said it had warned the city of rust. The city denied that it had received any such warning.",
            "it had warned the city of rust",
            (),
            "denied",
        ),
        (
            "The union said it had warned the city. The city denied that it had been warned.",
            "it had warned the city",
            (),
            "denied",
        ),
        (
            "“The lock has belonged to the town since May,” Lind said. Kovar rejected that.",
            "“The lock has belonged to the town since May,”",
            ("Lind",),
            "rejected",
        ),
        (
            "Lind said the ferry would run in May. Kovar said that was impossible.",
            "the ferry would run in May",
            ("Lind",),
            "called impossible",
        ),
    ],
)
def test_a_statement_is_told_with_who_states_it_and_how_it_is_denied(
    text: str, stated: str, who: tuple[str, ...], denial: str
) -> None:
    assert answered(text) == [(stated, who, denial)]


@pytest.mark.parametrize(
    "text",
    [
        "Kovar did not deny Lind's claim that the lock was sold.",
        "Kovar neither confirmed nor denied the report that the lock was sold.",
        "Kovar will deny Lind's claim that the lock was sold, aides said.",
        "Did Kovar deny Lind's claim that the lock was sold?",
        "Kovar dismissed Lind's claim that the gate was open as old news.",
        "Lind said the road should be closed. Kovar rejected the idea.",
        "Lind asked whether the lock was sold. Kovar denied it.",
        "Kovar said it was wrong to sell the lock.",
        "Lind said the lock was sold. Lind later denied the claim.",
        "Lind said the lock was sold and Holm said the dam is old. Kovar denied the claim.",
        "Lind said it never happened. His lawyer denied the allegations.",
        "Kovar denied Lind a place on the council.",
        "The lock was not sold, though Kovar disputes this.",
        "Lind may have sold the lock, though Kovar rejects the plan.",
        "“Everything was right,” Lind said. That is not true: Reports have shown that he was late.",
        "Word spread that Lind would go, though Kovar's office insists that it was a head fake all along.",
        "The calls were leaked, showing that they had met in Orsk, something Lind had denied.",
        "Kovar said she would resign if the report was true. Lind denied it.",
        "It accused the company of price fixing. The company denied the claim.",
        "The mayor's name will be on the cheque, the treasury said. Kovar had denied wanting to put a name on it.",
        "Kovar denied the allegations Lind made.",
        "Lind said that it was too odd to think otherwise. Kovar denied Lind's allegations.",
        "Lind said Kovar was mocking him; Kovar denied knowing who Lind was.",
        "Kovar denied all allegations of this sort.",
        "Kovar joked that the ferry had sunk. The company denied it.",
        "Kovar said the ferry had sunk. The company denied this in March but confirmed it in June.",
        "She knew of the allegations, an aide said. Kovar denied the allegations.",
        "The house was sold, Lind said. “It is wrong to sell a house,” Kovar said.",
        "Lind was fined for falsely claiming that the lock was sold.",
        "Lind says the lock will pay for itself. Kovar said the Courier rumour is not true.",
        "Lind said the town had a dam. Kovar said that all of the claims in Reke's suit are false.",
        "Lind could help them learn what Kovar knew about the sale, an aide said. Kovar denied knowing about the sale.",
        "Lind told Kovar the details of the allegations, which Kovar denies.",
        "Lind wrongly thought that the lock was sold.",
        "Kovar accused Lind of falsely claiming that the lock was sold.",
        "Lind said the pump was old and slow. Kovar denied the accusation.",
        "Lind said the lock could be sold. Kovar rejected that.",
        "The council proposed a fee, Lind said. Kovar rejected this.",
        "Lind said the noise never stops. “That is impossible,” Kovar said.",
        "Lind said the plan was costly. Kovar denied any such debt.",
        "Brenia denied Lind's claim that it sank the ferry before admitting it on Sunday.",
        "Lind said the guards slept on duty. Kovar denied that they knowingly slept on duty.",
        "Lind said that Reke took the lock to be safe, before learning that it was false.",
        "Lind said her client considers Kovar's deeds to be a theft. Kovar denied the allegations.",
        "The tenants had to hide it. And that Lind falsely told a lender that the lock was sold.",
        "Lind suggested that the council was asleep. Kovar dismissed that suggestion as a sign of panic.",
    ],
)
def test_what_is_not_surely_denied_is_no_statement_denied(text: str) -> None:
    assert not answered(text)


def test_who_calls_a_claim_false_is_the_account_or_whom_it_quotes() -> None:
    (own,) = disputes(report("a", "Ivo Lind falsely claimed on Monday that the lock was sold in March."))
    (quoted,) = disputes(report("b", "Ana Kovar said Ivo Lind's claim that the lock was sold in March was untrue."))
    assert [bool(side.said_by) for side in own.sides] == [True, False]
    assert all(side.said_by for side in quoted.sides)


def test_both_parties_stand_on_their_own_words() -> None:
    text = "Ivo Lind said on Monday that the lock was sold in March.\nAna Kovar denied the claim."
    (found,) = disputes(report("a", text))
    assert found.dispute is DisputeType.PARTIES_CONTRADICT
    assert [side.value for side in found.sides] == ["the lock was sold in March", "denied"]
    assert all(side.said_by for side in found.sides)


def test_accounts_that_tell_one_denial_tell_one_contradiction() -> None:
    text = "Ivo Lind said on Monday that the lock at Orsk was sold in March.\nAna Kovar denied the claim."
    again = "Ivo Lind has said that the lock at Orsk was sold in March, a claim that Ana Kovar denied.\nThe harbour is shut."
    pile = told(report("a", text), report("b", again, 4))
    (found,) = [dispute for dispute in pile.all(Dispute) if dispute.slot is Slot.STATEMENT]
    assert names(pile, found.documents) == {"a", "b"}


def test_a_denial_that_stands_in_another_contradiction_is_told_once() -> None:
    text = "Sarvania said on Monday that its troops had captured the town of Orlitsa.\nBrenia denied that."
    (found,) = told(report("a", text)).all(Dispute)
    assert found.slot is Slot.CONTROL


def test_a_copy_that_dropped_the_denial_is_told_to_leave_it_out() -> None:
    filler = "The harbour master of Orsk opened the northern gate at dawn so that the grain barges could leave before the storm. "
    told_first = filler + "Ivo Lind said on Monday that the lock at Orsk was sold in March to a firm from Darvok. "
    pile = told(report("whole", told_first + "Ana Kovar denied the claim."), report("cut", told_first, 4))
    (found,) = [dispute for dispute in pile.all(Dispute) if dispute.slot is Slot.STATEMENT]
    assert names(pile, found.silent) == {"cut"}


def test_a_copy_that_dropped_the_statement_too_is_not_told_to_leave_the_denial_out() -> None:
    first = "The harbour master of Orsk opened the northern gate at dawn so that the grain barges could leave early. "
    last = " The barges carry grain from the mills of Darvok to the sea and come back with coal and timber in autumn."
    stated = "Ivo Lind said on Monday that the lock at Orsk was sold in March. Ana Kovar denied the claim."
    pile = told(report("whole", first + stated + last), report("cut", first.rstrip() + last, 4))
    (found,) = [dispute for dispute in pile.all(Dispute) if dispute.slot is Slot.STATEMENT]
    assert not found.silent


def test_what_nobody_here_is_told_to_state_is_denied_but_no_contradiction() -> None:
    text = "Ana Kovar denied reports that the lock at Orsk was sold."
    assert answered(text) == [("reports that the lock at Orsk was sold", (), "denied")]
    assert not disputes(report("a", text))


def test_a_headline_and_its_story_tell_one_contradiction() -> None:
    text = (
        "Lind falsely says the case was not for a lock\n\nIvo Lind falsely claimed that a long forgotten case to help a "
        "port in Orsk in 2028 was not for a lock.\n"
    )
    assert len(disputes(report("one", text.replace("Lind falsely says", "Ivo Lind falsely says")))) == 1


def test_what_an_adjective_calls_a_report_is_no_speaker() -> None:
    (found,) = disputes(report("one", "Kovar has denied Brenian reports stating that he offered to sell the lock."))
    assert [side.value for side in found.sides] == ["he offered to sell the lock (by “Brenian reports”)", "denied"]
