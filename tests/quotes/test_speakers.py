"""Words in the wrong mouth are the worst this room can do."""

from tests.quotes.reading import one, quotations
from variorum.model import Certainty


def test_a_pronoun_is_followed_to_the_name() -> None:
    told = one("Minister Tomas Brandt met reporters. “The talks failed,” he said.", "talks failed")
    assert told.who in (("Tomas Brandt",), ())
    assert told.speaker == "he"
    if told.who:
        assert "he" in told.chain


def test_a_speaker_settled_before_must_agree_with_the_pronoun() -> None:
    text = (
        "“The talks failed,” Tomas Brandt said on Monday.\n"
        "Pavel Roe left the hall. “Nobody should be surprised by this,” he said."
    )
    assert one(text, "surprised").who == ()


def test_a_spokesman_of_somebody_is_not_that_somebody() -> None:
    told = one("A spokesman for Ana Kovar said the bridge would open in May.", "bridge")
    assert told.who == ()
    assert told.speaker == "A spokesman for Ana Kovar"


def test_an_owner_of_a_claim_is_not_the_owner_of_the_speaker() -> None:
    told = one("Ana Kovar's lawyer said the bridge would open in May.", "bridge")
    assert "Ana Kovar" not in told.who


def test_name_in_apposition() -> None:
    told = one("The mayor, Ana Kovar, said the bridge would open in May.", "bridge")
    assert told.who == ("Ana Kovar",)


def test_name_behind_the_body_that_somebody_works_for() -> None:
    told = one("An engineer of the Orsk Water Board, Petr Dolan, said that the gate had not been looked at.", "gate")
    assert told.who == ("Petr Dolan",)


def test_two_who_speak_together() -> None:
    told = one("Ana Kovar and Tomas Brandt said the bridge would open in May.", "bridge")
    assert set(told.who) == {"Ana Kovar", "Tomas Brandt"}


def test_a_joint_statement_has_both_speakers() -> None:
    told = one("Brandt, in a joint statement with Ana Kovar, said the talks were useful.", "useful")
    assert len(told.who) == 2


def test_neither_nor_leaves_the_speaker_open() -> None:
    text = "Neither Ana Kovar nor Tomas Brandt said that the bridge would open in May."
    assert [told.who for told in quotations(text)] == [()]


def test_a_lost_name_is_no_speaker() -> None:
    told = one("“The army must be ready for winter,” said the , in a note about Tomas Brandt.", "army")
    assert told.who == ()


def test_a_participle_that_speaks_of_a_clause() -> None:
    text = "Ana Kovar walked out of the hall, suggesting that the talks had failed."
    assert [told.who for told in quotations(text)] == [()]


def test_a_denial_by_the_name_of_a_city() -> None:
    text = "Tomas Brandt announced the capture of the old fort, something that Paris firmly denied."
    told = next(t for t in quotations(text) if "denied" in t.cue)
    assert told.speaker == "Paris"
    assert told.content.startswith("the capture of the old fort")


def test_the_accounts_own_opinion_is_nobodys_quotation() -> None:
    text = "I think the bridge will never open. The plan is, in my view, a waste. We believe that it should wait."
    assert quotations(text) == []


def test_a_question_and_its_answer_are_not_one_speaker() -> None:
    text = "“Will the bridge ever open again?” “It will open in May,” Ana Kovar said."
    assert "Will the bridge" not in one(text, "open in May").content


def test_inner_speaker_of_a_quotation_stays() -> None:
    text = "“The engineer Pavel Roe told me that the bridge was safe,” Ana Kovar said."
    (whole,) = quotations(text)
    assert whole.content.startswith("“The engineer")
    assert whole.who == ("Ana Kovar",)


def test_what_somebody_will_say_is_unsure() -> None:
    for text in ("Ana Kovar will say that the bridge is safe.", "Ana Kovar wanted to say that the bridge was safe."):
        assert [told.finding.unsure for told in quotations(text)] == [True]
    assert not one("Ana Kovar went on to say that the bridge was safe.", "bridge").finding.unsure


def test_an_owner_shared_by_two_leaves_the_speaker_open() -> None:
    text = "Ana Kovar and Tomas Brandt's lawyer said the bridge was safe."
    assert [told.who for told in quotations(text)] == [()]


def test_a_verb_that_breaks_into_a_statement_has_its_speaker_behind_it() -> None:
    told = one("The contrast with the mayor, said Tomas Brandt, would be clear to every voter.", "would be clear")
    assert told.speaker == "Tomas Brandt"


def test_who_is_asked_does_not_ask() -> None:
    text = "Asked for his view of the bridge, Tomas Brandt said the river was deep."
    assert [told.content for told in quotations(text)] == ["the river was deep"]


def test_a_gerund_behind_a_nearer_person_is_no_saying_of_its_own() -> None:
    text = "Ana Kovar told Tomas Brandt to calm the crowd by promising to repair the bridge."
    assert [told.cue for told in quotations(text)] == ["told"]


def test_a_letter_saying_something_is_its_senders() -> None:
    told = one("Ana Kovar emailed supporters saying the bridge would open in May.", "bridge")
    assert told.speaker != "supporters"


def test_a_name_that_is_spoken_to_in_a_turn_is_not_its_speaker() -> None:
    told = one("ROE: Secretary Kovar, did the bridge ever open?\nKOVAR: It opened in May last year.", "ever open")
    assert "Kovar" not in told.who


def test_a_name_before_an_aside_speaks() -> None:
    told = one("Ana Kovar (a bridge builder so young that nobody knew her) says the river is deep.", "river")
    assert told.who == ("Ana Kovar",)


def test_a_name_that_opens_a_long_description_speaks() -> None:
    text = (
        "“The ferry will sail again,” Ana Kovar, a former mayor of Vesna, now the envoy of the Harbour Board, told us."
    )
    assert one(text, "ferry").who == ("Ana Kovar",)
    assert one(text, "ferry").speaker.startswith("Ana Kovar")


def test_who_declines_to_comment_says_nothing_that_is_shown() -> None:
    (told,) = quotations("Ana Kovar declined to comment on the bridge.")
    assert told.finding.unsure


def test_a_day_behind_the_verb_never_speaks() -> None:
    text = "“The mill will mend its wheel” between the thaw and those who sow, Karel Brandt, a miller, said Tuesday."
    assert [told.speaker for told in quotations(text)] == ["Karel Brandt, a miller"]


def test_who_stands_for_the_words_before_it() -> None:
    told = one("The mayor heard from three young rowers, who asked how he would answer his children.", "his children")
    assert told.chain == ("three young rowers", "who")


def test_a_thing_that_is_pointed_at_guarantees_nothing_in_anybody_s_words() -> None:
    told = one("The dam leaked for months. This guarantees that a flood will come in spring.", "flood")
    assert told.finding.unsure


def test_the_place_that_speakers_come_from_does_not_speak() -> None:
    text = "Thousands of rowers in New York, Washington and other cities marched on Friday, chanting “Let us row.”"
    assert one(text, "Let us row").who == ()


def test_a_nickname_in_marks_is_said_by_nobody() -> None:
    assert not quotations("Karel Wilson, aka “Ace,” 25, of Lund pleaded guilty on Monday to two counts of assault.")


def test_who_did_not_answer_did_not_say_the_words_before() -> None:
    text = (
        "A spokesman would not comment and referred questions to “the harbour board.” "
        "The Port Ministry did not respond to a letter."
    )
    assert quotations(text) == []


def test_a_count_that_a_vote_follows_says_nothing() -> None:
    assert not quotations("There are some laws that bind them to vote according to the count in that county.")
    assert one("The mill will close, according to two people who work there.", "mill").speaker.startswith("two people")


def test_a_judge_who_dismisses_a_lawsuit_denies_nothing() -> None:
    assert not quotations("Judge Ana Kovar dismissed the lawsuit on Monday.")


def test_the_day_of_an_opinion_does_not_hold_it() -> None:
    (told,) = quotations("The mill was closed out of spite, Ana Kovar wrote in Thursday's opinion.")
    assert told.speaker == "Ana Kovar"


def test_the_month_of_may_leaves_nothing_open() -> None:
    assert one("“We will sign in May,” Ana Kovar said.", "sign").finding.certainty is Certainty.CERTAIN
    assert one("“We may sign in June,” Ana Kovar said.", "sign").finding.certainty is Certainty.POSSIBLE


def test_a_measure_says_nothing() -> None:
    assert not quotations("The members voted according to their conscience on Monday, and paid according to ability.")
