import pytest

from tests.reference import Pile, account
from variorum.model import RegionLabel
from variorum.texts import FORM, Form, form_of

HEADLINE, BYLINE, DATELINE, BODY, CAPTION, CREDIT, PULL_QUOTE, BOILERPLATE = RegionLabel

ONE = "The council of Orsa voted on Monday to mend the old mill before the winter, said the clerk."
TWO = "Two members were against it because the roof alone would cost more than the school kitchen."
THREE = "The work should begin in the spring, when the river is low and the road can carry a crane."


def labels(*lines: str, authors: tuple[str, ...] = ()) -> list[RegionLabel]:
    return list(form_of(account("\n".join(lines), authors=authors)).labels)


def test_a_first_line_without_a_stop_is_the_headline_and_a_sentence_is_not() -> None:
    assert labels("Orsa to mend its mill", "Council votes after long night", ONE) == [HEADLINE, HEADLINE, BODY]
    assert labels(ONE, TWO) == [BODY, BODY]


def test_a_headline_that_comes_twice_is_headline_both_times() -> None:
    assert labels("Who will mend the mill?", "", "Who will mend the mill?", ONE) == [HEADLINE, HEADLINE, BODY]


def test_bylines_and_datelines_by_their_form() -> None:
    found = labels("Orsa to mend its mill", "By Ana Kovar", "Tuesday, 4 March 2031", ONE)
    assert found == [HEADLINE, BYLINE, DATELINE, BODY]
    assert labels("Orsa to mend its mill", "Ana Kovar", ONE, authors=("Ana Kovar",))[1] is BYLINE


def test_reporting_after_an_inserted_list_of_headlines_is_body_again() -> None:
    found = labels(ONE, "Latest stories", "Bakery wins a prize, jury says", "Storm hits the north shore", TWO, THREE)
    assert found == [BODY, BOILERPLATE, BOILERPLATE, BOILERPLATE, BODY, BODY]


def test_sign_up_prompts_take_their_bullets_along() -> None:
    found = labels(ONE, "Sign up for our free newsletters", "- The Morning Mill News before breakfast", TWO)
    assert found == [BODY, BOILERPLATE, BOILERPLATE, BODY]


@pytest.mark.parametrize(
    "line",
    [
        "Comments are closed.",
        "Comments",
        "Sign in with Facebook Or Register Sign in to your old account",
        "Thank you for registering!",
        "Share this article on Facebook",
        "https://video.example/watch?v=1",
        "We use cookies to improve this site.",
        "© 2031 Orsa News. All rights reserved.",
        "Read more: Storm hits the north shore",
        "Advertisement",
        "5 min read",
        "Subscribe to our newsletter and never miss a story.",
        "Follow us on Twitter",
        "(Also on ORSA NEWS: The mill in pictures)",
        "Already a subscriber? Log in",
    ],
)
def test_chrome_is_boilerplate_wherever_it_stands(line: str) -> None:
    assert labels(ONE, line, TWO)[1] is BOILERPLATE


@pytest.mark.parametrize(
    "line",
    [
        "Shares in the mill rose by five percent after the vote, and the baker sold his.",
        "He asked the young people of the valley to sign up for the work with their friends.",
        "Comments by the mayor on the vote were printed in every paper of the valley on Friday.",
        "The newsletter of the parish called the vote a wonder and thanked the clerk for his patience.",
        "More stories of that sort were told in the inn, and most of them were about the miller.",
        "Support for the mill fell after the flood, and the old songs about it were forgotten.",
        "Terms of the sale were not disclosed, but the baker is said to have paid in bread.",
        "The bakery changed its privacy policy on Monday and nobody in the valley read it.",
        "Copyright in the song of the mill belongs to the parish, the judge said in his ruling.",
        "Already a third of the houses in the lower town stand empty in the winter months.",
        "Return to the valley was slow for the families, and most of them rented rooms at first.",
        "The report, first published in May, found that the roof of the mill would not last.",
        "Farmers pay a small sum every year to access the meadow behind the mill.",
        "It is a members-only club, said the clerk, who had never been asked to join it.",
        "Do you have any regrets about what the council did to you?",
        "Home was a room above the bakery, where he had lived since the flood took his house.",
    ],
)
def test_reporting_that_uses_the_same_words_is_body(line: str) -> None:
    assert labels(ONE, line, TWO)[1] is BODY


def test_picture_names_and_the_words_under_them_are_captions() -> None:
    found = labels(ONE, "", "Orsa-Mill-Council-vote", "Clerk Jo Lind", "", TWO, "", "mill_2031.jpg", "", THREE)
    assert found == [BODY, CAPTION, CAPTION, BODY, CAPTION, BODY]


def test_a_line_apart_from_the_picture_is_no_caption() -> None:
    assert labels("Orsa mends", "", "Orsa-Mill-vote", "", "Still no money", "", ONE) == [
        HEADLINE,
        CAPTION,
        HEADLINE,
        BODY,
    ]


def test_hyphened_compounds_are_no_picture_names() -> None:
    assert labels(ONE, "state-of-the-art", TWO)[1] is not CAPTION


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Jo Lind",
        "The mill after the flood (Orsa Press/Getty Images)",
        "Image copyright AFP Image caption The mill",
    ],
)
def test_credit_lines_of_pictures_are_captions(line: str) -> None:
    assert labels(ONE, line, TWO)[1] is CAPTION


@pytest.mark.parametrize(
    "line",
    [
        "Source: author’s blog",
        "source",
        "Ana Kovar is a former miller. This essay was originally published on her blog. Republished with permission.",
        "Jo Lind contributed to this report.",
    ],
)
def test_where_a_text_comes_from_is_a_credit(line: str) -> None:
    assert labels(ONE, TWO, line)[2] is CREDIT


def test_a_note_on_the_author_is_a_credit_but_a_person_of_the_story_is_not() -> None:
    note = "Ana Kovar is a columnist and historian at the University of Orsa."
    assert labels(ONE, TWO, note)[2] is CREDIT
    assert labels(f"Reporters asked Ana Kovar. {ONE}", TWO, note)[2] is BODY


def test_pull_quotes_repeat_words_of_the_body_and_take_the_name_under_them() -> None:
    said = f"“We shall mend it before the winter comes,” said the clerk. {ONE}"
    pulled = "“We shall mend it before the winter comes”"
    assert labels(said, pulled, "Jo Lind", TWO) == [BODY, PULL_QUOTE, PULL_QUOTE, BODY]


def test_a_quoted_paragraph_said_only_once_is_body() -> None:
    assert labels(ONE, "“Nobody asked the river whether it wanted a mill at all.”", TWO)[1] is BODY


def test_short_lines_between_paragraphs_are_sub_headlines() -> None:
    assert labels("Orsa mends", ONE, "Money from the north", TWO, THREE)[2] is HEADLINE
    assert labels(ONE, "It was late.", TWO)[1] is BODY
    assert labels(ONE, "- a new wheel", "- a new roof", TWO)[1:3] == [BODY, BODY]


def test_what_trails_behind_the_last_sentence_is_boilerplate() -> None:
    assert labels(ONE, TWO, "Orsa Daily | Boats and weather")[2] is BOILERPLATE


def test_a_text_without_any_stop_is_left_as_body() -> None:
    lines = ["so we went to the mill and there was nobody there at all as far as we could see that day"] * 3
    assert labels(*[f"{line} {number}" for number, line in enumerate(lines)]) == [BODY] * 3


def test_every_block_has_one_label_and_the_sketch_packs_and_unpacks() -> None:
    document = account("\n".join(["Orsa mends", ONE, "•••", "Comments", "x"]))
    form = Pile([document]).run(FORM).sketch(Form, document)
    assert len(form) == len(document.blocks)
    assert Form.unpack(document.id, form.pack()) == form


@pytest.mark.parametrize(
    "text", ['"' * 10_000, "ALL CAPS " * 500, "a-" * 50_000, "\u202e\u200f مرحبا", "x", "word " * 100_000]
)
def test_odd_texts_are_labelled_too(text: str) -> None:
    document = account(text)
    assert len(form_of(document)) == len(document.blocks)
