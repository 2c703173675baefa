"""What stands above a plain text: front matter, and lines that name outlet, writers and day."""

from __future__ import annotations

import datetime
import io
from dataclasses import replace

import pytest

from tests.reference import Pile, account
from variorum.model import Metadata, Region, RegionLabel
from variorum.texts import FORM, REGIONS, REPEATED, Loaded, Refused
from variorum.texts.blocks import blocks_of
from variorum.texts.formats.plain import PlainText
from variorum.texts.head_lines import stated_above
from variorum.texts.stream import Stream

DAY = datetime.date(2031, 5, 15)
BODY = "\nThe north pier gave way at noon, and the ferries went to Orsk instead of Lesk for the rest of the day.\n"


def loaded(content: str, told: Metadata | None = None) -> Loaded:
    (made,) = PlainText().read(Stream(io.BytesIO(content.encode())), told or Metadata())
    assert isinstance(made, Loaded)
    return made


def above(*lines: str) -> Metadata:
    text = "\n".join(("Pier gives way", *lines)) + BODY
    return stated_above(text, blocks_of(text))


@pytest.mark.parametrize(
    ("lines", "outlet", "authors", "published"),
    [
        (["Harbour Gazette", "By Ana Kovar", "15 May 2031"], "Harbour Gazette", ("Ana Kovar",), DAY),
        (["Northern Star, 15 May 2031"], "Northern Star", (), DAY),
        (["15 May 2031 | Northern Star"], "Northern Star", (), DAY),
        (["By Ana Kovar and Ivo Lind, Orsk Courier"], "", ("Ana Kovar", "Ivo Lind"), None),
        (["Written by Ana Kovar"], "", ("Ana Kovar",), None),
    ],
)
def test_lines_above_a_text_state_outlet_writers_and_day(
    lines: list[str], outlet: str, authors: tuple[str, ...], published: datetime.date | None
) -> None:
    assert above(*lines) == Metadata(outlet=outlet, authors=authors, published=published)


@pytest.mark.parametrize(
    "line",
    [
        "Breaking News",
        "World News Today",
        "The harbour times are posted at the gate",
        "By the time the divers came it was dark",
        "By Monday",
        "Northern Star, 31 February 2031",
    ],
)
def test_other_lines_state_nothing(line: str) -> None:
    assert above(line) == Metadata()


def test_two_lines_that_state_otherwise_leave_it_open() -> None:
    assert above("Harbour Gazette", "Northern Star") == Metadata()
    assert above("Northern Star, 15 May 2031", "Northern Star, 16 May 2031") == Metadata(outlet="Northern Star")


def test_front_matter_is_metadata_and_no_part_of_the_text() -> None:
    made = loaded(f"---\ntitle: Pier gives way\nauthor: Ana Kovar\noutlet: Orsk Courier\ndate: 2031-05-15\n---\n{BODY}")
    assert made.metadata == Metadata(
        title="Pier gives way", outlet="Orsk Courier", authors=("Ana Kovar",), published=DAY
    )
    assert [made.text[block.start : block.end] for block in made.blocks] == [BODY.strip()]


def test_what_a_person_states_of_a_file_stands_before_its_front_matter_and_that_before_the_lines() -> None:
    content = f"---\noutlet: Orsk Courier\n---\nPier gives way\nNorthern Star, 15 May 2031\n{BODY}"
    assert loaded(content).metadata.outlet == "Orsk Courier"
    assert loaded(content, Metadata(outlet="Lesk Mail")).metadata.outlet == "Lesk Mail"


def test_lines_between_hyphens_that_are_no_metadata_stay_text_or_are_said_to_be_unreadable() -> None:
    scene = f"---\nThe curtain rises.\n---\n{BODY}"
    assert any("curtain" in scene[block.start : block.end] for block in loaded(scene).blocks)
    broken = loaded(f"---\ntitle: [Pier\noutlet: }}\n---\n{BODY}")
    assert broken.metadata == Metadata()
    assert [happened for happened, _ in broken.notes] == ["the lines between --- above the text are no YAML"]


def test_front_matter_runs_no_code_and_an_unclosed_one_is_text() -> None:
    assert loaded(f"---\ntitle: !!python/object:os.system rm\n---\n{BODY}").metadata.title in ("", "rm")
    assert loaded(f"---\ntitle: Pier gives way\n{BODY}").metadata == Metadata()
    (empty,) = PlainText().read(Stream(io.BytesIO(b"---\ntitle: Pier\n---\n")), Metadata())
    assert isinstance(empty, Refused)


def test_marks_of_markdown_around_a_line_are_outside_its_block() -> None:
    made = loaded(
        f"# Pier gives way\n*By Ana Kovar*\n## After the noon\n{BODY}*Correction*: it was *not* the south pier."
    )
    shown = [made.text[block.start : block.end] for block in made.blocks]
    assert shown[:3] == ["Pier gives way", "By Ana Kovar", "After the noon"]
    assert shown[-1] == "*Correction*: it was *not* the south pier."
    assert made.metadata.authors == ("Ana Kovar",)


def test_a_marked_heading_is_a_headline_wherever_it_stands() -> None:
    content = f"# Pier gives way\n{BODY}\n## Corrections\n\nAn earlier text had the south pier.\n"
    document = replace(account(content), blocks=loaded(content).blocks)
    regions = {
        document.words(r.span("text")): r.region for r in Pile([document]).run(FORM, REPEATED, REGIONS).all(Region)
    }
    assert regions["Corrections"] is RegionLabel.HEADLINE
