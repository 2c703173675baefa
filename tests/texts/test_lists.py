"""Lists a page shows beside its account: galleries, videos, and what is left of sign-in forms."""

import pytest

from tests.texts.test_form import BODY, BOILERPLATE, CAPTION, CREDIT, ONE, TWO, labels


def test_a_gallery_in_one_line_is_caption_and_the_report_under_it_body() -> None:
    gallery = (
        "Photo: Ana Kovar Image 1 of / 3 Close Image 1 of 3 The mill of Orsa before the flood took its wheel away. "
        "The mill of Orsa before the flood took its wheel away. Photo: Ana Kovar Image 2 of 3 Neighbours carry the "
        "sacks to the church. Neighbours carry the sacks to the church. Image 3 of 3 The miller and his daughter. "
        "The miller and his daughter. Photo: Ana Kovar"
    )
    assert labels(gallery, ONE, TWO) == [CAPTION, BODY, BODY]


def test_a_list_of_videos_with_their_lengths_is_boilerplate() -> None:
    clips = ["2:31 May parade in the lower town", "0:43 Mayor warns of thin ice", "1:12 The mill wheel turns again"]
    assert labels(*clips, ONE, TWO) == [BOILERPLATE] * 3 + [BODY] * 2


def test_lengths_on_lines_of_their_own_take_the_titles_under_them_along() -> None:
    lines = ["3:01", "Council shows plans for the weir", "1:22", "A night with the ferrymen", "1:14"]
    assert labels(*lines) == [BOILERPLATE] * 5


def test_a_chronicle_by_the_clock_stays_body() -> None:
    hours = ["9:15 Divers go down to the weir.", "9:40 The first boat is found.", "10:05 All six men are safe."]
    assert labels(ONE, *hours, TWO) == [BODY] * 5
    stamped = ["11:35 a.m. Divers go down.", "10:50 a.m. The alarm is raised.", "11:10 a.m. Boats are called back."]
    assert BOILERPLATE not in labels(ONE, *stamped, TWO)


def test_two_times_alone_are_no_list() -> None:
    assert BOILERPLATE not in labels(ONE, "2:31 The parade begins", "0:43 The parade ends", TWO)


@pytest.mark.parametrize(
    "line",
    [
        "One more step: tap the link to confirm that the letter box is yours.",
        "Nothing there after ten minutes? Please check your junk folder too.",
        "Sign in with your account: {* orsaWidget *}",
        "Email notifications are only sent on Fridays, and only if there is something new.",
        "To complete your registration, choose a password.",
        "You need a newer Flash Player to watch this.",
        "2 of 5 free articles used this month",
        "Download the Orsa Post news app and take the valley with you.",
        "Tune in to Orsa Radio on Thursday at six for the ferry report.",
        "This is a breaking story. Come back at noon for the ferry.",
        "You are the owner of this page.",
        "You can switch the ferry alerts on/off before each voyage and delete them later.",
    ],
)
def test_what_forms_and_players_say_to_their_readers_is_boilerplate(line: str) -> None:
    assert labels(ONE, line, TWO)[1] is BOILERPLATE


@pytest.mark.parametrize(
    "line",
    [
        "Contact Ana Kovar at 555-0142, akovar@orsapost.example or Twitter @akovar.",
        "Staff writer Ana Kovar covers the council and the ferries. She can be reached at 555-0142.",
        "Ana Kovar is a staff writer for the Orsa Post. She can be reached at akovar@orsapost.example.",
    ],
)
def test_where_the_writer_is_reached_is_a_credit(line: str) -> None:
    assert labels(ONE, TWO, line)[2] is CREDIT


@pytest.mark.parametrize(
    "line",
    [
        "Witnesses should contact Detective Jo Lind at jlind@police.example before Friday, the police said.",
        "Contact Detective Jo Lind at jlind@police.example with anything seen at the mill, the police asked.",
        "The thieves sent a verification email to every member of the council, the clerk told the court.",
        "The miller said he would check the sluice and tune the organ before the feast.",
    ],
)
def test_reporting_with_the_same_words_stays_body(line: str) -> None:
    assert labels(ONE, line, TWO)[1] is BODY


@pytest.mark.parametrize(
    "line",
    [
        "Photos: The flood at Orsa Photos: The flood at Orsa The mill wheel lies in the meadow on May 3. Hide Caption 1 of 9",
        "Photos: The flood at Orsa Photos: The flood at Orsa The clerk looks at what is left of the weir behind the inn.",
    ],
)
def test_a_gallery_headed_twice_or_with_numbered_captions_is_caption(line: str) -> None:
    assert labels(ONE, line, TWO)[1] is CAPTION


def test_a_player_that_names_its_video_twice_is_boilerplate() -> None:
    line = "JUST SEEN Clerk walks out of the vote Replay More ... SEE ALSO Clerk walks out of the vote 02:45"
    assert labels(ONE, line, TWO)[1] is BOILERPLATE
    assert (
        labels(ONE, "The vote began at nine and nobody thought that it would end at 11:45", TWO)[1] is not BOILERPLATE
    )


def test_other_galleries_listed_under_a_heading_are_boilerplate() -> None:
    found = labels(ONE, "More Photo Galleries", "The valley in winter Shares", "Ten bridges of the north Shares", TWO)
    assert found == [BODY, BOILERPLATE, BOILERPLATE, BOILERPLATE, BODY]


def test_teasers_that_all_end_in_the_same_word_are_boilerplate_and_a_refrain_of_sentences_is_not() -> None:
    teasers = [f"{words} Shares" for words in ("Ten mills", "Old ferries", "The weir", "Snow. And ice.", "Bread wars")]
    assert labels(ONE, *teasers, TWO)[1:6] == [BOILERPLATE] * 5
    refrain = [f"{words} waited for the ferry that never came." for words in ("He", "She", "They", "We", "All")]
    assert BOILERPLATE not in labels(ONE, *refrain, TWO)
