import pytest

from tests.evaluation.made import A, B, figures, line, mention, records

PEOPLE = (
    line("actor", "ana", type="person"),
    line("actor", "ben", type="person"),
    mention("n1", (A, 0, 3), "ana"),
    mention("n2", (A, 10, 13), "ana"),
    mention("n3", (A, 20, 23), "ben"),
    mention("n4", (B, 20, 23), "ben"),
)


def told(*actors: str) -> tuple[str, ...]:
    spots = ((A, 0, 3), (A, 10, 13), (A, 20, 23), (B, 20, 23))
    return tuple(mention(f"x{i}", at, who) for i, (at, who) in enumerate(zip(spots, actors, strict=True)))


def quote(name: str, at: tuple[int, int], speaker: str | None, **values: object) -> str:
    places = {"content": [(A, *at)], "speaker": [(A, 90, 95)]}
    return line("quotation", name, places, **{"document": A, "speaker": speaker, "quotation": "direct", **values})


def timex(at: tuple[int, int], **values: object) -> str:
    return line("timex", f"z{at}", {"text": [(A, *at)]}, document=A, **values)


def test_two_people_in_one_actor_are_counted_as_merged() -> None:
    figure = figures(records(*PEOPLE), records(*told("p", "p", "p", "p")))
    assert figure["actors: persons merged"] == 1
    assert figure["actors: persons B³ precision"] == pytest.approx(0.5)
    assert figure["actors: persons B³ recall"] == 1


def test_one_person_in_two_actors_is_counted_as_torn() -> None:
    figure = figures(records(*PEOPLE), records(*told("p", "q", "r", "r")))
    assert (figure["actors: persons merged"], figure["actors: persons torn apart"]) == (0, 1)


def test_names_without_an_actor_stand_alone() -> None:
    figure = figures(records(*PEOPLE), records(*(mention(f"x{i}", (A, i, i + 3), None) for i in (0, 10))))
    assert figure["actors: persons torn apart"] == 1
    assert figure["actors: names found"] == 0.5


def test_a_pronoun_is_right_by_whom_its_actor_is() -> None:
    gold = records(*PEOPLE, line("mention", "n9", {"text": [(A, 40, 42)]}, form="pronoun", antecedent="ana"))
    he = line("mention", "x9", {"text": [(A, 40, 42)]}, form="pronoun", actor="q")
    figure = figures(gold, records(*told("p", "p", "q", "q"), he))
    assert figure["actors: pronouns and descriptions right"] == 0
    assert figure["actors: pronouns and descriptions wrong"] == 1


@pytest.mark.parametrize(
    ("speaker", "verdict"), [("p", "speakers right"), ("q", "speakers wrong"), (None, "speakers unknown")]
)
def test_speakers_are_right_wrong_or_unknown(speaker: str | None, verdict: str) -> None:
    gold = records(*PEOPLE, quote("q1", (50, 80), "ana", core=True))
    figure = figures(gold, records(*told("p", "p", "q", "q"), quote("q1", (52, 80), speaker)))
    assert figure["quotations: core recall"] == 1
    assert figure[f"quotations: {verdict}"] == 1


def test_a_speaker_by_mention_is_followed_to_the_actor() -> None:
    gold = records(*PEOPLE, quote("q1", (50, 80), "ana"))
    found = records(*told("p", "p", "q", "q"), quote("q1", (50, 80), None, speakers=["x1"]))
    assert figures(gold, found)["quotations: speakers right"] == 1


def test_nobody_is_right_for_an_unnamed_speaker_and_a_named_one_wrong() -> None:
    gold = records(*PEOPLE, quote("q1", (50, 80), None))
    assert (
        figures(gold, records(*told("p", "p", "q", "q"), quote("q", (50, 80), None)))["quotations: speakers wrong"] == 0
    )
    assert (
        figures(gold, records(*told("p", "p", "q", "q"), quote("q", (50, 80), "p")))["quotations: speakers wrong"] == 1
    )


def test_half_of_a_joint_speaker_is_right_and_a_stranger_beside_it_is_not() -> None:
    gold = records(*PEOPLE, quote("q1", (50, 80), None, speakers=["ana"]))
    found = records(*told("p", "p", "q", "q"), quote("q1", (50, 80), None, speakers=["p", "q"]))
    assert figures(gold, found)["quotations: speakers wrong"] == 1
    both = records(*PEOPLE, quote("q1", (50, 80), None, speakers=["ana", "ben"]))
    one = records(*told("p", "p", "q", "q"), quote("q1", (50, 80), "p"))
    assert figures(both, one)["quotations: speakers right"] == 1


def test_quotations_not_sure_of_are_not_counted_as_shown() -> None:
    gold = records(*PEOPLE, quote("q1", (50, 80), "ana"))
    unsure = (quote("q2", (200, 240), "q", unsure=True), quote("q1", (50, 80), "q", unsure=True))
    figure = figures(gold, records(*told("p", "p", "q", "q"), *unsure))
    assert figure["quotations: precision of shown"] == 1
    assert figure["quotations: speakers wrong"] == 0


def test_time_words_are_strict_within_the_allowance_only() -> None:
    gold = records(timex((10, 16), timex="DATE", value="2031-05-04", accept={"text_start": 4, "value": ["XXXX-05-04"]}))
    near = figures(gold, records(timex((6, 16), timex="DATE", value="XXXX-05-04")))
    far = figures(gold, records(timex((3, 16), timex="DATE", value="2030-05-04")))
    assert (near["timexes: strict recall"], near["timexes: value right"]) == (1, 1)
    assert (far["timexes: relaxed recall"], far["timexes: strict recall"], far["timexes: value right"]) == (1, 0, 0)


@pytest.mark.parametrize(
    ("interval", "verdict"),
    [(["2031-05-05", "2031-05-05"], "right"), (["2031-05-09", "2031-05-09"], "wrong"), (None, "left open")],
)
def test_a_day_told_wrong_is_not_a_day_left_open(interval: list[str] | None, verdict: str) -> None:
    gold = records(line("dating", "b", document=A, interval=["2031-05-05", "2031-05-05"], basis="borrowed"))
    figure = figures(gold, records(line("dating", "b", document=A, interval=interval, basis="borrowed")))
    assert figure[f"datings: {verdict}"] == 1


def test_a_guess_where_nothing_can_be_known_is_wrong() -> None:
    gold = records(line("dating", "b", document=A, interval=None, basis="open"))
    guess = records(line("dating", "b", document=A, interval=["2031-05-05", "2031-05-05"], basis="worked_out"))
    assert figures(gold, guess)["datings: wrong"] == 1
    assert figures(gold, records())["datings: right"] == 1
