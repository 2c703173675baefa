"""Which cue beside marked words brings them, where two could."""

from tests.quotes.reading import one, quotations


def test_words_that_a_report_leads_on_to_are_not_those_of_the_sentence_behind() -> None:
    told = one('Ana Kovar spoke. "It is true," Kovar said, "for today we wait." The crowd groaned.', "for today")
    assert told.speaker == "Kovar"


def test_a_verb_with_words_of_its_own_brings_no_marked_words_of_a_clause_before_it() -> None:
    found = quotations('Ana Kovar, who called the panel a "painted door," acknowledged the vote would pass.')
    assert [(told.cue, told.who) for told in found] == [("called", ("Ana Kovar",)), ("acknowledged", ("Ana Kovar",))]
    assert "door" not in found[1].content


def test_a_participle_behind_a_place_is_the_subjects_of_its_sentence() -> None:
    told = one(
        "President Marek Obran voiced regret about the “sad week” in Ferrow, Mo., saying “today we rest.”",
        "today we",
    )
    assert told.who == ("Marek Obran",)


def test_a_report_of_the_whole_ends_what_was_told() -> None:
    found = quotations("The mayor assured Bo Lind he was not on the list, a cousin of the clerk told the council.")
    assert all("cousin" not in told.content for told in found)


def test_a_verb_that_looks_like_a_noun_reports_all_the_same() -> None:
    told = one("Police allege Tomas Lind fired twice. Nobody was hurt.", "fired twice")
    assert (told.speaker, told.cue) == ("Police", "allege")


def test_the_words_for_a_speaker_go_on_behind_a_title_cut_short() -> None:
    text = "The crowd broke into the barn and began emptying it, said Velna State Highway Patrol Capt. Ron Jansen."
    assert one(text, "began emptying").speaker.endswith("Capt. Ron Jansen")


def test_whom_police_tell_of_is_no_speaker() -> None:
    assert one("The woman police say forged the seals in May was held.", "forged the seals").speaker == "police"


def test_an_idea_says_nothing() -> None:
    found = quotations("The envoys met in Lund. The idea was to weigh the bids for the bridge.")
    assert "The idea" not in [told.speaker for told in found]


def test_a_double_mark_for_an_apostrophe_opens_no_quotation() -> None:
    told = one('The bridge is the town"s pride, Ana Kovar said. She said "it will stand."', "it will stand")
    assert told.content == '"it will stand."'


def test_a_dateline_that_the_parse_took_for_the_subject_does_not_speak() -> None:
    told = one(
        "ORSK/LESK (Estmark) - Brenian President Teodor Havlan late on Friday said the two had “useful talks” there.",
        "useful talks",
    )
    assert told.who == ("Teodor Havlan",)
