"""The report: one file that stands alone."""

from __future__ import annotations

import io
import re
from pathlib import Path

from lxml import html

import variorum
from tests.web.rooms import read_texts
from tests.web.test_safety import XSS
from variorum.web.report import write_report


def report(path: Path) -> str:
    out = io.BytesIO()
    with variorum.open(path, create=False) as workspace:
        write_report(workspace, path.stem, out)
    return out.getvalue().decode()


def test_a_report_holds_every_happening_and_needs_nothing_from_elsewhere(example: Path) -> None:
    page = report(example)
    told = " ".join(html.fromstring(page).text_content().split())
    assert "8 accounts, 4 texts, at most 4 separate" in told
    assert "Leaves the denial out" in told
    assert "Seventeen men walk home" in told
    assert not re.search(r'<script|<form|<link|src="|href="(?!#)', page)
    assert "@import" not in page
    assert "url(" not in page


def test_links_of_a_report_lead_to_places_in_it_and_no_id_stands_twice(example: Path) -> None:
    tree = html.fromstring(report(example))
    ids = [each.get("id") for each in tree.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    leading = [link.get("href")[1:] for link in tree.iter("a")]
    assert leading
    assert set(leading) <= set(ids)
    assert "All its words" not in tree.text_content()
    assert not tree.find_class("words-of")


def test_hostile_words_stay_words_in_a_report(tmp_path: Path) -> None:
    rows = [
        (f"{number}.txt", payload, payload, f"{payload}\n\nMayor Dora Lint {payload} met Olaf Brandt in Hafnen.\n")
        for number, payload in enumerate(XSS)
    ]
    page = report(read_texts(tmp_path, rows))
    tree = html.fromstring(page)
    assert not list(tree.iter("script", "img", "iframe", "object"))
    assert len(list(tree.iter("style"))) == 1
    assert not [each for each in tree.iter() if any(str(name).startswith("on") for name in each.attrib)]
