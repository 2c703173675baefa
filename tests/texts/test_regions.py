from tests.reference import Pile, account
from variorum.model import Document, Region, RegionLabel, Repetition
from variorum.texts import FORM, REGIONS, REPEATED, Form

CHROME = "The Orsa Post is read by nine thousand people from the valley to the sea."
FILLER = [
    "The ferry stopped running on Monday after a crack was found in the hull.",
    "A bakery in the lower town won the prize for its bread, the jury said.",
    "Snow closed the pass for two days and the post came by sledge instead.",
    "The school has a new roof, paid for by a lottery among the parents.",
]


def pile(*documents: Document) -> Pile:
    return Pile(documents).run(FORM, REPEATED, REGIONS)


def labels(made: Pile, document: Document, words: str) -> list[RegionLabel]:
    start = document.text.index(words)
    return [r.region for r in made.all(Region) if r.document == document.id and r.span("text").start == start]


def test_a_line_in_three_accounts_of_an_outlet_is_chrome() -> None:
    documents = [account(f"{line}\n{CHROME}", f"{n}.txt", outlet="Orsa Post") for n, line in enumerate(FILLER[:3])]
    made = pile(*documents)
    assert {(r.outlet, r.accounts) for r in made.all(Repetition)} == {("orsa post", 3)}
    assert [labels(made, document, CHROME) for document in documents] == [[RegionLabel.BOILERPLATE]] * 3
    assert labels(made, documents[0], FILLER[0]) == [RegionLabel.BODY]


def test_two_accounts_or_other_outlets_are_not_enough() -> None:
    two = [account(f"{line}\n{CHROME}", f"{n}.txt", outlet="Orsa Post") for n, line in enumerate(FILLER[:2])]
    other = account(f"{FILLER[2]}\n{CHROME}", "other.txt", outlet="Sea Times")
    bare = account(f"{FILLER[3]}\n{CHROME}", "bare.txt")
    assert pile(*two, other, bare).all(Repetition) == []


def test_the_domain_of_the_url_stands_in_for_the_outlet() -> None:
    documents = [
        account(f"{line}\n{CHROME}", f"{n}.txt", url=f"https://www.orsa.example/{n}") for n, line in enumerate(FILLER)
    ]
    assert {r.outlet for r in pile(*documents).all(Repetition)} == {"orsa.example"}


def test_editions_of_one_text_do_not_make_its_lines_chrome() -> None:
    text = "\n".join(FILLER)
    editions = [
        account(f"{text}\nEdition {n} of it was printed at noon.", f"{n}.txt", outlet="Orsa Post") for n in range(4)
    ]
    assert pile(*editions).all(Repetition) == []


def test_a_caption_or_credit_that_recurs_stays_what_it_is() -> None:
    credit = "Jo Lind contributed to this report."
    documents = [account(f"{line}\n{credit}", f"{n}.txt", outlet="Orsa Post") for n, line in enumerate(FILLER)]
    made = pile(*documents)
    assert labels(made, documents[0], credit) == [RegionLabel.CREDIT]


def test_every_block_has_exactly_one_region() -> None:
    document = account("Mill to be mended\n\n" + "\n".join([*FILLER, "Comments", CHROME, CHROME]), outlet="Orsa Post")
    regions = pile(document).all(Region)
    assert [(r.span("text").start, r.span("text").end) for r in regions] == [(b.start, b.end) for b in document.blocks]


SIGN_UP = "Join the readers' circle of the valley and the sea and never miss a supper again."
TITLES = ["Bridge at Lower Mill closed", "Harvest festival draws thousands", "Teacher wins ferry lottery"]


def test_what_stands_in_place_of_two_unlike_accounts_is_chrome() -> None:
    two = [account(SIGN_UP, f"{n}.txt", outlet="Orsa Post", title=title) for n, title in enumerate(TITLES[:2])]
    made = pile(*two)
    assert [labels(made, document, SIGN_UP) for document in two] == [[RegionLabel.BOILERPLATE]] * 2


def test_a_text_that_knows_its_title_stays_body_however_often_it_is_held() -> None:
    title = "Ferry stops after crack found"
    several = [account(FILLER[0], f"{n}.txt", outlet="Orsa Post", title=title) for n in range(4)]
    assert pile(*several).all(Repetition) == []


def test_one_text_twice_under_one_title_in_another_language_stays_body() -> None:
    title = "Fähre steht still, Riss entdeckt"
    twice = [account(FILLER[0], f"{n}.txt", outlet="Orsa Post", title=title) for n in range(2)]
    assert pile(*twice).all(Repetition) == []


def test_a_form_comes_back_from_storage_as_it_was() -> None:
    document = account(SIGN_UP, outlet="Orsa Post", title=TITLES[0])
    form = pile(document).sketch(Form, document)
    assert form.foreign
    assert Form.unpack(document.id, form.pack()) == form


def test_lines_that_name_the_outlet_are_no_body() -> None:
    line = "Northern Star, 15 May 2031"
    document = account(f"{TITLES[0]}\nOrsa Post\n{line}\n{FILLER[0]}", outlet="Orsa Post", title=TITLES[0])
    made = pile(document)
    assert labels(made, document, "Orsa Post") == [RegionLabel.BYLINE]
    assert labels(made, document, line) == [RegionLabel.DATELINE]
