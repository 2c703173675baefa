"""A workspace as one file to be mailed and printed: every happening on a page, no script, nothing from elsewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files
from typing import BinaryIO

from lxml import html
from markupsafe import Markup

from variorum.web.plots import plot
from variorum.web.rendering import environment
from variorum.web.routes.start import StartPage
from variorum.web.routes.stories import StoryPage
from variorum.workspace import Workspace
from variorum.workspace.views import AccountRow

_PLACE = re.compile(r"^/[^/]+/(story|account)/(\w+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What the file holds."""

    start: StartPage
    stories: tuple[StoryPage, ...]
    accounts: tuple[AccountRow, ...]


def write_report(workspace: Workspace, name: str, out: BinaryIO) -> None:
    """Write everything told of a workspace as one page of HTML in UTF-8.

    Args:
        workspace: an open workspace.
        name: what to call it.
        out: a binary file.
    """
    views = workspace.views
    start = views.start(everything=True)
    order = [row.id for affair in start.affairs for row in affair.happenings]
    report = Report(
        start=StartPage(view=start, plots=tuple(plot(affair.events) for affair in start.affairs)),
        stories=tuple(_story(workspace, id) for id in order),
        accounts=views.accounts(everything=True).rows,
    )
    style = (files("variorum.web") / "static" / "room.css").read_text("utf-8")
    page = (
        environment().get_template("report.html").render(report=report, room=name, style=Markup(style), frame=None)
    )  # our own style sheet; every word of an account is escaped
    tree = html.document_fromstring(page)
    _stand_alone(tree)
    out.write(html.tostring(tree, encoding="utf-8", doctype="<!doctype html>"))


def _story(workspace: Workspace, id: str) -> StoryPage:
    view = workspace.views.story(id)
    return StoryPage(view=view, plot=plot([*([view.main] if view.main else []), *view.also]))


def _stand_alone(tree: html.HtmlElement) -> None:
    """Turn links to pages of a room into links inside the file, and drop those that lead to what it does not hold."""
    for happening in tree.find_class("happening-page"):
        own = happening.get("id", "")
        for each in happening.iterdescendants():
            if each.get("id") and own != "start":
                each.set("id", f"{own}-{each.get('id')}")
            href = each.get("href", "")
            if href.startswith("#") and own != "start":
                each.set("href", f"#{own}-{href[1:]}")
    for leading_away in (*tree.find_class("words-of"), *tree.find_class("its-words")):
        leading_away.drop_tree()
    for link in list(tree.iter("a")):
        href = link.get("href", "")
        found = _PLACE.match(href)
        for field in ("data-opens", "aria-expanded"):
            link.attrib.pop(field, None)
        if found:
            _, _, jump = href.partition("#")
            link.set("href", f"#{found[2]}-{jump}" if found[1] == "story" and jump else f"#{found[2]}")
        elif not href.startswith("#"):
            link.drop_tag()
