"""Words set apart that repeat the telling."""

from tests.quotes.reading import quotations

TEXT = (
    "The council met for five hours on Monday to talk about the river and the bridge over it.\n"
    "After the meeting, Mayor Ana Kovar declared: “No plan has been agreed yet. There is much to do.”\n"
    "“No plan has been agreed yet. There is much to do”\n"
    "Ana Kovar\n"
    "The council will meet again before the end of the month, the town hall said."
)


def test_a_pull_quote_repeats_the_quotation_in_the_telling() -> None:
    found = [told for told in quotations(TEXT) if "No plan" in told.content]
    body, pull = sorted(found, key=lambda told: told.finding.repeats is not None)
    assert pull.finding.repeats == body.finding.id
    assert pull.who == body.who
    assert pull.speaker == "Ana Kovar"
    assert body.cue == "declared"


def test_a_pull_quote_names_a_speaker_whom_the_telling_leaves_open() -> None:
    text = TEXT.replace("Mayor Ana Kovar declared", "the head of the council declared")
    found = [told for told in quotations(text) if "No plan" in told.content]
    assert all(told.who == ("Ana Kovar",) for told in found)
    assert all(told.chain for told in found if told.finding.repeats is None)
