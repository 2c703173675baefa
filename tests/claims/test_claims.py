import pytest

from tests.claims.reading import claims_in, told
from variorum.claims import CLAIMS, Sayings
from variorum.model import Claim, Polarity, Slot

HANDS = [
    ("Rebel forces captured Darvok on Monday.", Slot.CONTROL, (), False),
    ("The town of Darvok has fallen.", Slot.CONTROL, (), False),
    ("Darvok fell to the rebels on Friday.", Slot.CONTROL, (), False),
    ("Marn said that Darvok had been taken.", Slot.CONTROL, ("Marn",), True),
    ("Vesna denied that Darvok had fallen.", Slot.DENIAL, ("Vesna",), True),
    ("The capture of Darvok was denied by the defence ministry.", Slot.DENIAL, (), True),
    ("Neither side has captured Darvok.", Slot.DENIAL, (), False),
    ("Spokesman Ivo Lind told reporters that the rebels did not capture Darvok.", Slot.DENIAL, ("Ivo Lind",), True),
]


@pytest.mark.parametrize(("sentence", "slot", "speakers", "attributed"), HANDS)
def test_a_place_that_changed_hands_is_told_with_who_says_so(
    sentence: str, slot: Slot, speakers: tuple[str, ...], attributed: bool
) -> None:
    found = [row for row in claims_in(sentence) if row[0].value == "taken"]
    assert [(claim.slot, who, said) for claim, who, said in found] == [(slot, speakers, attributed)]
    assert found[0][0].polarity is (Polarity.POSITIVE if slot is Slot.CONTROL else Polarity.NEGATIVE)


@pytest.mark.parametrize(
    "sentence",
    [
        "The army wants to capture Darvok.",
        "Marn said his troops would take Darvok within weeks.",
        "The army failed to seize Darvok.",
        "If Darvok falls, the road to Lesk lies open.",
        "Prices in Darvok fell by ten percent.",
        "Police captured a suspect in Darvok.",
        "Officials refuse to confirm the fall of Darvok.",
        "Troops are close to capturing Darvok.",
        "The fall of Darvok would be a blow.",
        "The mayor of Darvok denied taking bribes.",
        "Rebels occupied France.",
        "The mayor said Darvok would stay in Brenian hands.",
        "Darvok is still in Brenian hands.",
        "Darvok is in good hands.",
    ],
)
def test_what_is_only_wished_planned_or_something_else_is_not_told_as_taken(sentence: str) -> None:
    assert not [claim for claim, _, _ in claims_in(sentence) if claim.value == "taken"]


def test_a_claim_announced_by_one_and_denied_by_another_is_both_and_neither_is_the_accounts_own() -> None:
    text = "General Oleg Marn announced the capture of Darvok, something that Vesna categorically denied."
    found = {claim.slot: who for claim, who, said in claims_in(text) if claim.value == "taken" and said}
    assert found == {Slot.CONTROL: ("Oleg Marn",), Slot.DENIAL: ("Vesna",)}


def test_a_site_at_a_place_is_not_the_place() -> None:
    pile = told("The army said that its troops had taken the lock at Darvok, in the town of Darvok in the north.")
    (document,) = pile.documents
    assert "darvok/lock" in {saying.about for saying in pile.sketch(Sayings, document).sayings}


POINTED = [
    (
        "Kovar said that her troops had taken the lock at Darvok. “The lock is in our hands,” said Ivo Lind.",
        {(Slot.CONTROL, "darvok/lock", "taken"), (Slot.CONTROL, "darvok/lock", "held by the speaker's own side")},
    ),
    (
        "At Darvok the night was loud. Ivo Lind insists that the lock was never lost.",
        {(Slot.DENIAL, "darvok/lock", "taken")},
    ),
    (
        "The lock at Darvok is old. General Oleg Marn announced that his troops had taken it.",
        {(Slot.CONTROL, "darvok/lock", "taken")},
    ),
    ("The lock at Darvok is old. Oleg Marn said that visitors take it for a castle.", set()),
    ("Oleg Marn said that his side had lost the bridge game at Darvok.", set()),
]


@pytest.mark.parametrize(("text", "wanted"), POINTED)
def test_a_place_is_found_behind_a_pronoun_or_a_bare_word(text: str, wanted: set[tuple[Slot, str, str]]) -> None:
    pile = told(text)
    about = {saying.claim: saying.about for saying in pile.sketch(Sayings, pile.documents[0]).sayings}
    held = (Slot.CONTROL, Slot.DENIAL)
    assert {(c.slot, about[c.id], c.value) for c in pile.all(Claim) if c.slot in held and about[c.id]} == wanted


def test_a_river_and_the_word_a_meeting_is_called_by_take_no_part() -> None:
    rows = claims_in("Ana Kovar and Ivo Lind met on the river Tarn. The Tarn talks went on for five hours.")
    assert {claim.value for claim, _, _ in rows if claim.slot is Slot.PARTICIPANTS} == {"ana kovar", "ivo lind"}


def test_a_denial_in_the_next_sentence_is_of_what_was_just_told() -> None:
    found = {
        claim.slot: who for claim, who, _ in claims_in("Marn claimed the fall of Darvok. Vesna rejected the claim.")
    }
    assert found[Slot.CONTROL] == ("Marn",)
    assert found[Slot.DENIAL] == ("Vesna",)


def test_when_where_how_long_and_who_are_claims_on_the_words_that_tell_them() -> None:
    text = "Ana Kovar met Ivo Lind in Geneva on 4 March 2031. The meeting lasted almost five hours."
    found = {(claim.slot, claim.value) for claim, _, _ in claims_in(text)}
    assert {(Slot.DATE, "2031-03-04"), (Slot.PLACE, "geneva"), (Slot.DURATION, "PT5H")} <= found
    assert {(Slot.PARTICIPANTS, "ana kovar"), (Slot.PARTICIPANTS, "ivo lind")} <= found
    for claim, _, _ in claims_in(text):
        assert claim.span("claim").holds(claim.span("value"))


def test_a_value_inside_a_quotation_is_the_speakers() -> None:
    rows = claims_in("Ana Kovar said that Ivo Lind met the envoy Tomas Reke in Geneva for five hours.")
    assert {who for claim, who, _ in rows if claim.slot in (Slot.PLACE, Slot.DURATION)} == {("Ana Kovar",)}


def test_what_was_not_held_is_not_told_as_held() -> None:
    rows = claims_in("The meeting between Ana Kovar and Ivo Lind was cancelled. No agreement was reached.")
    values = {(claim.slot, claim.value) for claim, _, _ in rows}
    assert (Slot.DENIAL, "did not happen") in values
    assert (Slot.OUTCOME, "no agreement") in values
    assert all(claim.polarity is Polarity.NEGATIVE for claim, _, _ in rows if claim.slot is Slot.DENIAL)


def test_sayings_survive_packing_and_a_lost_name_is_kept() -> None:
    lost = "As reported by the , the talks in Geneva lasted five hours, and Ana Kovar said that it rained."
    pile = told(f"{lost}\nThe talks between Ana Kovar and Ivo Lind were held in a hotel by the lake.")
    sketch = pile.sketch(Sayings, pile.documents[0])
    assert Sayings.unpack(sketch.document, sketch.pack()) == sketch
    assert sketch.lost_names == ("As reported by the",)


def test_hostile_and_foreign_accounts_make_no_claims_and_break_nothing() -> None:
    texts = [
        "",
        "fell",
        "“" * 3_000,
        "CAPTURED DARVOK " * 300,
        "\u202eDarvok fell\u200b.",
        "Le village est tombé hier soir, dit-on ici.",
    ]
    pile = told(*texts)
    assert all(claim.slot in Slot for claim in pile.all(Claim))
    assert {Claim, Sayings} <= set(CLAIMS.makes)


def test_what_somebody_alleges_is_not_told_by_the_account_itself() -> None:
    found = [row for row in claims_in("Ana Kovar alleges Ivo Lind won the boat.") if row[0].slot is Slot.DOES]
    assert [(who, attributed) for _, who, attributed in found] == [(("Ana Kovar",), True)]


@pytest.mark.parametrize(
    "text",
    [
        "The talks, which lasted seven hours, did not end the quarrel over the river.",
        "No paper was signed at the meeting, which lasted seven hours.",
        "The talks lasted seven hours and brought no agreement at all.",
        "Neither of them spoke to the press after the talks, which lasted seven hours.",
    ],
)
def test_how_long_it_lasted_is_told_whatever_else_the_sentence_denies(text: str) -> None:
    told_so = claims_in(f"Jorge Kovar and Mara Lind met in Avala on Sunday. {text}")
    assert "PT7H" in {claim.value for claim, _, _ in told_so if claim.slot is Slot.DURATION}
