"""Direct, indirect and mixed quotations in the shapes news gives them."""

from tests.quotes.reading import one, quotations
from variorum.model import QuotationType


def test_direct_words_keep_their_marks() -> None:
    told = one("“The bridge will open in May,” Mayor Ana Kovar said on Monday.", "bridge")
    assert told.contents == ("“The bridge will open in May,”",)
    assert told.finding.quotation is QuotationType.DIRECT
    assert told.who == ("Ana Kovar",)
    assert told.speaker == "Mayor Ana Kovar"
    assert told.cue == "said"
    assert not told.finding.unsure


def test_indirect_words_keep_their_that() -> None:
    told = one("Ana Kovar said that the bridge would open in May.", "bridge")
    assert told.contents == ("that the bridge would open in May",)
    assert told.finding.quotation is QuotationType.INDIRECT


def test_mixed() -> None:
    told = one("Ana Kovar said the old bridge was “a danger to every driver” in the valley.", "danger")
    assert told.finding.quotation is QuotationType.MIXED
    assert told.who == ("Ana Kovar",)


def test_interrupted_words_are_one_quotation() -> None:
    told = one("“The bridge is old,” Ana Kovar said, “and it must be closed now.”", "must be closed")
    assert told.contents == ("“The bridge is old,”", "“and it must be closed now.”")


def test_a_second_quoted_sentence_goes_with_the_first() -> None:
    told = one("“The bridge is old,” Ana Kovar said. “It must be closed before winter comes.”", "before winter")
    assert told.contents == ("“The bridge is old,”", "“It must be closed before winter comes.”")


def test_a_cue_before_the_next_quotation_does_not_take_the_one_behind_it() -> None:
    text = "Ana Kovar praised the “honest court.” She said “Perhaps the bridge can wait for another year.”"
    assert one(text, "Perhaps").contents == ("“Perhaps the bridge can wait for another year.”",)


def test_marks_opened_anew_in_each_paragraph_are_one_quotation() -> None:
    text = "Ana Kovar said: “The bridge is old.\n“It must be closed.\n“We have no choice.”\nThe town slept."
    told = one(text, "no choice")
    assert len(told.contents) == 3
    assert told.who == ("Ana Kovar",)


def test_a_quoted_paragraph_of_its_own_inherits_no_speaker() -> None:
    text = "“The bridge is old,” Ana Kovar said.\n“The ferry will never be as quick as that.”\nThe town slept."
    told = one(text, "ferry")
    assert told.who == ()
    assert told.candidates == ("Ana Kovar",)
    assert told.finding.unsure


def test_missing_closing_mark_of_an_inner_quotation() -> None:
    text = "Ana Kovar said they “spoke of a “shared plan for the river and the valley”. The town slept well."
    told = one(text, "shared plan")
    assert told.content.endswith("valley”")


def test_titles_and_words_at_a_distance_are_nobodys() -> None:
    text = "He wrote an essay entitled “How to Cross a River and Live.” The “experts” stayed at home that day."
    assert not [told for told in quotations(text) if "Cross" in told.content or "experts" in told.content]


def test_turns_of_a_transcript() -> None:
    told = one("KOVAR: The bridge is old and it must be closed.\nROE: Nobody doubts the bridge is old.", "Nobody")
    assert told.speaker == "ROE"


def test_a_signed_quotation() -> None:
    told = one("“No bridge has ever been built so quickly.” — Ana Kovar", "so quickly")
    assert told.speaker == "Ana Kovar"


def test_single_marks_of_british_papers() -> None:
    told = one("‘The bridge won’t open before May,’ Ana Kovar said on Monday.", "before May")
    assert told.finding.quotation is QuotationType.DIRECT
    assert told.contents == ("‘The bridge won’t open before May,’",)


def test_headline_with_the_speaker_last() -> None:
    text = "Bridge Plan Sound, Says Kovar\n\nThe town council met on Monday to speak of the bridge over the river."
    told = one(text, "Bridge Plan")
    assert told.speaker == "Kovar"
    assert told.content == "Bridge Plan Sound"


def test_a_clause_with_several_parts_and_two_who_say_it() -> None:
    text = "Ana Kovar and Tomas Brandt said the lock had failed, that the valley knew it and that “nobody will pay.”"
    told = one(text, "lock")
    assert told.who == ("Ana Kovar", "Tomas Brandt")
    assert told.content.endswith("“nobody will pay.”")


def test_in_the_words_of_somebody() -> None:
    told = one("In the words of Ana Kovar, the lock is “a monument to greed.”", "monument")
    assert (told.cue, told.speaker, told.who) == ("In the words of", "Ana Kovar", ("Ana Kovar",))
