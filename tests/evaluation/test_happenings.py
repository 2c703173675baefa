import pytest

from evaluation.layers.actors import who
from evaluation.layers.events import match_events
from evaluation.layers.expectations import Case, holds
from evaluation.records import Record, Records
from tests.evaluation.made import A, B, claim, figures, line, mention, records, telling

MAYOR = mention("n1", (A, 0, 5), "mayor")
HELD = (
    line(
        "event",
        "talks",
        interval=["2031-05-04", "2031-05-04"],
        basis="stated",
        status="told",
        documents=2,
        texts=1,
        separate_at_most=1,
        participants=[{"actor": "mayor", "documents": [A, B]}],
    ),
    line("event", "next", interval=None, basis="open", status="planned", documents=1, texts=1, separate_at_most=1),
    telling("x1", (A, 10, 15), "talks"),
    telling("x2", (B, 10, 15), "talks"),
    telling("x3", (A, 60, 65), "next", "planned"),
)
GOLD = records(MAYOR, *HELD)


def case(found: Records, gold: Records = GOLD) -> Case:
    return Case(gold, found, who(gold, found), match_events(gold, found))


def expectation(expect: str, **values: object) -> Record:
    return Record(kind="expectation", name="w", values={"expect": expect, **values})


def test_a_plan_joined_with_what_was_held_is_told() -> None:
    one = records(
        MAYOR, telling("y1", (A, 10, 15), "v"), telling("y2", (B, 10, 15), "v"), telling("y3", (A, 60, 65), "v")
    )
    figure = figures(GOLD, one)
    assert figure["events: B³ precision"] == pytest.approx(5 / 9)
    assert figure["event mentions: planned told as held"] == 1
    assert not holds(expectation("events_apart", events=["talks", "next"]), case(one))
    assert not holds(expectation("not_held", events=["next"]), case(one))
    assert holds(expectation("events_apart", events=["talks", "next"]), case(GOLD))


def test_support_above_the_gold_is_too_high_and_below_is_only_inexact() -> None:
    def with_counts(texts: int, separate: int) -> Records:
        event = line("event", "v", status="told", documents=2, texts=texts, separate_at_most=separate)
        return records(MAYOR, event, telling("y1", (A, 10, 15), "v"), telling("y2", (B, 10, 15), "v"))

    assert figures(GOLD, with_counts(2, 2))["support: events too high"] == 1
    low = figures(GOLD, with_counts(1, 0))
    assert (low["support: events too high"], low["support: events exact"]) == (0, 0)
    assert figures(GOLD, with_counts(1, 1))["support: events exact"] == 1


def test_participants_count_by_the_account_that_tells_of_them() -> None:
    event = line("event", "v", participants=[{"actor": "p", "documents": [A]}])
    found = records(mention("m", (A, 0, 5), "p"), event, telling("y1", (A, 10, 15), "v"))
    assert figures(GOLD, found)["events: participants recall"] == 0.5
    wanted = expectation("participant_told_by", event="talks", actor="mayor", documents=[A, B])
    assert not holds(wanted, case(found))
    assert holds(wanted, case(GOLD))


def test_what_an_account_says_twice_counts_once() -> None:
    gold = records(*(claim(f"k{i}", (A, i, i + 4), "duration", value="PT5H", about="talks") for i in (20, 30)))
    figure = figures(gold, records(claim("f", (A, 20, 24), "duration", value="PT5H")))
    assert figure["claims: duration recall"] == 1
    assert figure["claims: duration precision"] == 1


def test_a_claim_in_the_wrong_slot_is_not_found() -> None:
    gold = records(claim("k", (A, 20, 24), "place", value="x"), claim("l", (A, 40, 44), "duration", value="y"))
    figure = figures(gold, records(claim("f", (A, 20, 24), "duration", value="x")))
    assert (figure["claims: place recall"], figure["claims: all precision"]) == (0, 0)


def test_claims_on_questions_the_gold_does_not_mark_are_counted_apart() -> None:
    gold = records(claim("k", (A, 20, 24), "place", value="x"))
    figure = figures(gold, records(claim("f", (A, 20, 24), "place", value="x"), claim("g", (A, 30, 34), "count")))
    assert figure["claims: on questions the gold does not mark"] == 1
    assert figure["claims: all precision"] == 1


def test_a_claim_without_its_speaker_is_told() -> None:
    gold = records(MAYOR, claim("k", (A, 20, 24), "control", value="x", said_by="mayor", polarity="positive"))
    figure = figures(gold, records(claim("f", (A, 20, 24), "control", value="x", said_by=None, polarity="positive")))
    assert (figure["claims: speaker lost"], figure["claims: said_by right"]) == (1, 0)


def agreement(name: str, about: str, separate: int, **values: object) -> str:
    told = {"slot": "duration", "value": "PT5H", "documents": [A, B], "separate_at_most": separate, **values}
    return line("agreement", name, None, about=about, **told)


def test_agreements_are_of_one_happening_and_counted() -> None:
    gold = records(*HELD, agreement("g", "talks", 1))
    assert figures(gold, records(*HELD, agreement("g", "next", 1)))["agreements: found"] == 0
    high = figures(gold, records(*HELD, agreement("g", "talks", 2)))
    assert (high["agreements: found"], high["support: agreements too high"]) == (1, 1)


def dispute(kind: str, about: str = "talks", sides: tuple[list[str], list[str]] = ([A], [B])) -> str:
    return line(
        "dispute", kind + about, dispute=kind, slot="date", about=about, sides=[{"documents": s} for s in sides]
    )


def test_a_dispute_of_the_wrong_kind_is_missed_and_invented() -> None:
    gold = records(*HELD, dispute("editions_differ"))
    figure = figures(gold, records(*HELD, dispute("parties_contradict")))
    assert (figure["disputes: found with their kind"], figure["disputes: invented"]) == (0, 1)
    right = figures(gold, records(*HELD, dispute("editions_differ")))
    assert (right["disputes: found with their kind"], right["disputes: invented"]) == (1, 0)


def test_sides_need_their_accounts() -> None:
    gold = records(*HELD, dispute("editions_differ"))
    found = records(*HELD, dispute("editions_differ", sides=([A], [A, B])))
    assert figures(gold, found)["disputes: sides with the right accounts"] == 0.5


def test_stories_threads_and_gaps() -> None:
    gold = records(
        line("story", "s1", documents=[A]),
        line("story", "s2", documents=[B]),
        line("thread", "t", stories=["s1", "s2"]),
        line("gap", "f", question="date", documents=[B]),
    )
    one = records(line("story", "s1", documents=[A, B]), line("thread", "t", stories=["s1"]))
    figure = figures(gold, one)
    assert (figure["stories: exact"], figure["threads: exact"], figure["gaps: found"]) == (0, 1, 0)
    asked = records(line("gap", "f", question="When was this written?", documents=[B]))
    assert figures(gold, asked)["gaps: found"] == 1


def test_picture_names_and_the_unnamed_are_nobody() -> None:
    words = {"text": GOLD.of("mention")[0].at("text")}
    nobody = Record(kind="expectation", name="w", values={"expect": "not_actor"}, places=words)
    unnamed = Record(kind="expectation", name="w", values={"expect": "unnamed"}, places=words)
    found = records(mention("m", (A, 0, 5), "p"))
    assert not holds(nobody, case(found))
    assert not holds(unnamed, case(found))
    assert holds(nobody, case(records()))
    assert holds(unnamed, case(records(mention("m", (A, 0, 5), None))))


def test_disputes_over_words_that_can_both_hold() -> None:
    over = Record(
        kind="expectation", name="w", values={"expect": "no_dispute_over"},
        places={"text": (*GOLD.of("event_mention")[0].at("trigger"), *GOLD.of("event_mention")[1].at("trigger"))},
    )  # fmt: skip
    claims = (claim("k1", (A, 10, 15), "outcome"), claim("k2", (B, 10, 15), "outcome"))
    sides = [{"claims": ["k1"], "documents": [A]}, {"claims": ["k2"], "documents": [B]}]
    assert holds(over, case(records(*claims)))
    assert not holds(over, case(records(*claims, line("dispute", "d", slot="outcome", sides=sides))))


def test_a_value_told_by_any_spelling_of_an_actor_is_that_actor() -> None:
    gold = records(MAYOR, claim("k", (A, 20, 24), "participants", value="mayor"))
    actor = line("actor", "p", name="Ada Brook", variants=["Brook"])
    told = [
        figures(gold, records(mention("m", (A, 0, 5), "p"), actor, claim("f", (A, 20, 24), "participants", value=v)))
        for v in ("p", "m", "brook", "Somebody")
    ]
    assert [figure["claims: value right"] for figure in told] == [1, 1, 1, 0]


def test_claims_of_happenings_the_gold_does_not_mark_are_counted_apart() -> None:
    gold = records(*HELD, claim("k", (A, 12, 14), "place", about="talks"))
    stranger = (line("event", "v9"), telling("y9", (A, 90, 95), "v9"), claim("f", (A, 91, 94), "place", about="v9"))
    told = claim("t", (A, 12, 14), "place", about="talks")
    figure = figures(gold, records(*HELD, told, *stranger))
    assert figure["claims: of happenings outside the gold"] == 1
    assert figure["claims: all precision"] == 1
    wrong = figures(gold, records(*HELD, claim("f", (A, 91, 94), "place", about="talks")))
    assert wrong["claims: all precision"] == 0


def test_types_outside_the_scope_cost_no_precision() -> None:
    scope = line("scope", "s", layer="event_mention", types=["CONSULT"])
    strangers = (telling("y8", (A, 80, 85), "v8", type="AID"), telling("y9", (A, 90, 95), "v9", type="CONSULT"))
    figure = figures(records(*HELD, scope), records(*HELD, *strangers))
    assert figure["event mentions: precision"] == pytest.approx(3 / 4)
    assert figures(records(*HELD), records(*HELD, *strangers))["event mentions: precision"] == pytest.approx(3 / 5)
