"""What an account tells as happened, planned or called off, and with whom."""

from __future__ import annotations

import datetime

import pytest

from tests.reference import Pile, account
from variorum.actors import MENTIONS as NAMES
from variorum.dates import TIMEXES
from variorum.events import MENTIONS, Tellings
from variorum.language import PARSE
from variorum.model import Document, EventMention, Realis
from variorum.quotes import QUOTATIONS
from variorum.texts import DAMAGE, FORM

LEAD = (
    "The government of Brenia said on its website that the parliament will debate the budget in the coming weeks. "
    "Officials in the capital told reporters that they expect a long session. "
)


def told(text: str) -> tuple[Document, list[EventMention]]:
    document = account(LEAD + text)
    pile = Pile([document]).run(FORM, DAMAGE, PARSE, NAMES, TIMEXES, QUOTATIONS, MENTIONS)
    return document, pile.all(EventMention)


def mention(text: str, word: str) -> tuple[Document, EventMention]:
    document, mentions = told(text)
    found = [m for m in mentions if document.words(m.span("trigger")) == word]
    assert len(found) == 1, [document.words(m.span("trigger")) for m in mentions]
    return document, found[0]


def words(document: Document, found: EventMention, role: str) -> list[str]:
    return [document.words(span) for span in found.spans(role)]


@pytest.mark.parametrize(
    ("text", "word", "type_", "realis"),
    [
        ("President Anna Kovar held talks with Peter Lind in Avala on Monday.", "talks", "CONSULT", Realis.ACTUAL),
        ("President Anna Kovar met Peter Lind on Monday.", "met", "CONSULT", Realis.ACTUAL),
        ("Anna Kovar will meet Peter Lind next week.", "meet", "CONSULT", Realis.PLANNED),
        ("Anna Kovar plans to meet Peter Lind in Avala.", "meet", "CONSULT", Realis.PLANNED),
        ("Anna Kovar asked for a meeting with Peter Lind.", "meeting", "CONSULT", Realis.PLANNED),
        ("The meeting with Peter Lind was cancelled.", "meeting", "CONSULT", Realis.DENIED),
        ("A meeting between Anna Kovar and Peter Lind will not take place.", "meeting", "CONSULT", Realis.DENIED),
        ("Anna Kovar did not meet Peter Lind.", "meet", "CONSULT", Realis.DENIED),
        ("Anna Kovar might meet Peter Lind in Avala.", "meet", "CONSULT", Realis.HYPOTHETICAL),
        ("No agreements have been reached with Peter Lind.", "agreements", "AGREE", Realis.DENIED),
        ("Both guilds are closer to an agreement on tolls.", "agreement", "AGREE", Realis.HYPOTHETICAL),
        ("The army attacked the town of Orsk on Friday.", "attacked", "ASSAULT", Realis.ACTUAL),
        ("The fall of Orsk was announced on Friday.", "fall", "ASSAULT", Realis.ACTUAL),
        ("Police arrested three men in Avala.", "arrested", "COERCE", Realis.ACTUAL),
        ("The meeting of Anna Kovar and Peter Lind ended with an agreement.", "agreement", "AGREE", Realis.ACTUAL),
        ("Had Anna Kovar met Peter Lind, she would have resigned.", "met", "CONSULT", Realis.HYPOTHETICAL),
        ("The strike in Orsk could force the ouster of Peter Lind.", "ouster", "", Realis.HYPOTHETICAL),
        ("The aim was to attack the town of Orsk.", "attack", "ASSAULT", Realis.HYPOTHETICAL),
        ("Peter Lind was nearly killed in Orsk.", "killed", "ASSAULT", Realis.HYPOTHETICAL),
        ("Peter Lind was to have met Anna Kovar in Orsk.", "met", "CONSULT", Realis.HYPOTHETICAL),
        ("If Anna Kovar did not meet Peter Lind, she lied.", "meet", "CONSULT", Realis.HYPOTHETICAL),
        ("It is not true that Anna Kovar met Peter Lind.", "met", "CONSULT", Realis.DENIED),
        ("Rumours that Anna Kovar had met Peter Lind spread in Orsk.", "met", "CONSULT", Realis.HYPOTHETICAL),
        ("A false report said the market in Orsk was bombed.", "bombed", "ASSAULT", Realis.HYPOTHETICAL),
        (
            "An earlier version of this report said that Anna Kovar met Peter Lind on Monday.",
            "met",
            "CONSULT",
            Realis.HYPOTHETICAL,
        ),
        ("Peter Lind is suspected of bombing the market.", "bombing", "ASSAULT", Realis.HYPOTHETICAL),
        ("Without the pact, Brenia would attack Orsk in May.", "attack", "ASSAULT", Realis.HYPOTHETICAL),
        ("Hopes for a meeting of Anna Kovar and Peter Lind faded.", "meeting", "CONSULT", Realis.HYPOTHETICAL),
        ("Plans for an attack on Orsk were found.", "attack", "ASSAULT", Realis.PLANNED),
        ("A reward was set for information leading to the arrest of Lind.", "arrest", "COERCE", Realis.HYPOTHETICAL),
        ("Are the ministers Anna Kovar and Peter Lind attacking Orsk?", "attacking", "ASSAULT", Realis.HYPOTHETICAL),
    ],
)
def test_type_and_realis(text: str, word: str, type_: str, realis: Realis) -> None:
    _, found = mention(text, word)
    assert (found.type, found.realis) == (type_, realis)


def test_a_headline_that_says_planned_is_no_meeting_held() -> None:
    document, mentions = told("\nAvala Talks Planned Very Soon\nNothing else was said by the government on that day.")
    assert [m.realis for m in mentions if document.words(m.span("trigger")) == "Talks"] in ([Realis.PLANNED], [])


def test_who_where_when_and_how_long() -> None:
    document, found = mention(
        "On Monday, President Anna Kovar had a five-hour meeting with Peter Lind and Mara Oss in Avala.", "meeting"
    )
    assert words(document, found, "agent") == ["Anna Kovar"]
    assert words(document, found, "partner") == ["Peter Lind", "Mara Oss"]
    assert words(document, found, "place") == ["Avala"]
    assert words(document, found, "time") == ["Monday"]
    assert words(document, found, "duration") == ["five-hour"]


def test_a_time_inside_a_relative_clause_is_not_the_meetings() -> None:
    document, found = mention("Peter Lind, who has known Anna Kovar since the 1980s, began talks in Avala.", "talks")
    assert "the 1980s" not in words(document, found, "time")
    assert not found.background


def test_the_day_before_an_event_noun_is_its_day() -> None:
    document, found = mention("Little is known about last Friday’s (May 2) meeting in Avala.", "meeting")
    assert words(document, found, "time") == ["last Friday", "May 2"]


def test_the_dead_are_counted() -> None:
    document, found = mention("Gunmen killed 12 people in Orsk on Friday.", "killed")
    assert words(document, found, "count") == ["12 people"]
    assert words(document, found, "patient") == ["12 people"]


def test_old_wars_are_background() -> None:
    _, old = mention("Brenia invaded Avalonia in March 2009, starting a long war.", "invaded")
    _, new = mention("Brenia attacked Orsk on Friday.", "attacked")
    assert old.background
    assert not new.background


def test_what_a_speaker_tells_is_the_speakers() -> None:
    document, found = mention("“Our troops attacked the port on Friday,” said Anna Kovar in Avala.", "attacked")
    assert found.quotation is not None
    _, plain = mention("Troops attacked the port on Friday.", "attacked")
    assert plain.quotation is None
    assert document.id == found.document


def test_a_month_called_march_does_not_march() -> None:
    document, mentions = told("General John March spoke to nobody.")
    assert "March" not in [document.words(m.span("trigger")) for m in mentions]


def test_the_sketch_survives_packing() -> None:
    document = account(LEAD + "Anna Kovar met Peter Lind in Avala on Monday. After the meeting, she declared victory.")
    pile = Pile([document]).run(FORM, PARSE, NAMES, TIMEXES, MENTIONS)
    sketch = pile.sketch(Tellings, document)
    assert len(sketch.tellings) >= 2
    assert Tellings.unpack(document.id, sketch.pack()) == sketch


@pytest.mark.parametrize(
    "text",
    ["", "word", "“" * 3_000, "meeting " * 3_000, "HELD TALKS " * 400, "\u202e\u200b meeting \u200f" * 50],
)
def test_ugly_texts_are_read_without_a_crash(text: str) -> None:
    document = account(text, language="en")
    pile = Pile([document]).run(FORM, PARSE, NAMES, TIMEXES, MENTIONS)
    for found in pile.all(EventMention):
        assert document.words(found.span("trigger")).strip()


def test_an_account_without_parse_tells_nothing() -> None:
    document = account("Die Regierung traf sich gestern mit Peter Lind in Avala.", language="de")
    assert not Pile([document]).run(FORM, PARSE, NAMES, TIMEXES, MENTIONS).all(EventMention)


@pytest.mark.parametrize(
    ("text", "word", "realis"),
    [
        ("Peter Lind was the second climber to die there.", "die", Realis.ACTUAL),
        ("Despite her arrest on Monday, Ana Kovar will run again.", "arrest", Realis.ACTUAL),
        ("The man is thought to have fled from Avala.", "fled", Realis.ACTUAL),
    ],
)
def test_what_is_presupposed_has_happened(text: str, word: str, realis: Realis) -> None:
    _, found = mention(text, word)
    assert found.realis is realis


def test_other_verbs_are_kept_for_linking_but_carry_no_one() -> None:
    document, mentions = told("Anna Kovar repaired the bridge on Monday. She has a brother.")
    by_word = {document.words(m.span("trigger")): m for m in mentions}
    assert by_word["repaired"].evidence == tuple(e for e in by_word["repaired"].evidence if e.role == "trigger")
    assert "has" not in by_word


@pytest.mark.parametrize(
    ("text", "word", "realis"),
    [
        ("Ana Kovar spoke to reporters ahead of the trial in Avala.", "trial", Realis.PLANNED),
        ("Peter Lind praised the upcoming summit in Avala.", "summit", Realis.PLANNED),
        ("Peter Lind was unsuccessful in attempting to have the clerk arrested.", "arrested", Realis.HYPOTHETICAL),
        ("The guild barred Peter Lind from visiting Avala.", "visiting", Realis.DENIED),
    ],
)
def test_what_lies_ahead_or_was_only_tried_is_not_told_as_held(text: str, word: str, realis: Realis) -> None:
    _, found = mention(text, word)
    assert found.realis is realis


def test_a_day_after_the_accounts_own_is_no_day_of_something_held() -> None:
    text = LEAD + "The summit in Avala on 12 June 2031 drew much attention. Ana Kovar visited Orsk on 30 June 2031."
    document = account(text, published=datetime.date(2031, 5, 26))
    pile = Pile([document]).run(FORM, DAMAGE, PARSE, NAMES, TIMEXES, QUOTATIONS, MENTIONS)
    by_word = {document.words(m.span("trigger")): m for m in pile.all(EventMention)}
    assert by_word["summit"].realis is Realis.PLANNED
    assert words(document, by_word["summit"], "time") == ["12 June 2031"]
    assert words(document, by_word["visited"], "time") == []


def test_a_time_inside_another_nouns_phrase_is_that_nouns_alone() -> None:
    document, found = mention("Ana Kovar met Peter Lind in Avala, a change from the bitterness of last summer.", "met")
    assert words(document, found, "time") == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Mara Oss is in charge of the funeral in Avala.", "charge"),
        ("A conviction carries up to ten years in a labour camp.", "conviction"),
        ("The voters will decide whether the party will live or die.", "die"),
        ("A woman walks past a television showing a report on a strike in Avala.", "strike"),
        ("Mara Oss launched into a scathing policy attack on Peter Lind.", "attack"),
        ("Mara Oss attacked his record on taxes.", "attacked"),
        ("Peter Lind shot himself in the foot with that remark, Mara Oss said.", "shot"),
        (
            "The two candidates met in the only debate of the campaign. Every time Mara Oss attacked, Peter Lind parried.",
            "attacked",
        ),
    ],
)
def test_ways_of_speaking_tell_of_nothing_that_happened(text: str, word: str) -> None:
    document, mentions = told(text)
    assert word not in [document.words(m.span("trigger")) for m in mentions]


def test_a_debate_does_not_make_a_figure_of_speech_of_an_attack_that_hurt_somebody() -> None:
    document, mentions = told(
        "The debate of the campaign was called off. A candidate was attacked in Orsk and taken to a hospital."
    )
    assert "attacked" in [document.words(m.span("trigger")) for m in mentions]


def test_a_headlines_passive_without_its_auxiliary_keeps_whom_it_befell() -> None:
    document, found = mention("\nOtto Hagel ousted by voters in Sarn\nNothing else was said that day.", "ousted")
    assert "Otto Hagel" not in words(document, found, "agent")


def test_a_day_right_behind_what_was_welcomed_is_of_the_welcome() -> None:
    text = "Ana Kovar welcomed the indictment on Friday."
    assert words(*mention(text, "welcomed"), "time") == ["Friday"]
    assert words(*mention(text, "indictment"), "time") == []


def test_what_befell_somebody_when_something_fell_did_so_then() -> None:
    text = "Four men were killed and two hurt when a bridge fell in Orsk on Tuesday."
    assert words(*mention(text, "killed"), "time") == ["Tuesday"]


def test_a_headlines_dead_did_not_fall_with_the_bridge() -> None:
    document, found = mention("\nSeven dead after bridge falls in Orsk\nNothing else was said that day.", "falls")
    assert "Seven" not in " ".join(words(document, found, "agent"))


@pytest.mark.parametrize(
    ("text", "word", "patient"),
    [
        ("The council passed the bill on Monday.", "passed", ["the bill"]),
        ("The council approved the plan on Monday.", "approved", ["the plan"]),
        ("The court struck down the law on Monday.", "struck down", ["the law"]),
        ("The car passed the mill on Monday.", "passed", []),
        ("In an interview with the Orsk Courier published on Tuesday, Kovar spoke.", "published", ["an interview"]),
    ],
)
def test_what_houses_and_courts_do_is_told_with_its_parts(text: str, word: str, patient: list[str]) -> None:
    assert words(*mention(text, word), "patient") == patient


@pytest.mark.parametrize(
    ("text", "patient"),
    [
        ("Ana Kovar spoke of Ivo Lind's nomination to the Brenian Court on Monday.", ["Ivo Lind"]),
        ("Ana Kovar spoke of the Brenian Court nomination on Monday.", []),
    ],
)
def test_the_body_of_an_office_is_not_nominated(text: str, patient: list[str]) -> None:
    document, found = mention(text, "nomination")
    assert [*words(document, found, "agent"), *words(document, found, "patient")] == patient
