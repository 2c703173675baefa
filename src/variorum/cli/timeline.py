"""The plot of a timeline, from what a workspace answers."""

from __future__ import annotations

from variorum.exports import contradictions, dated, plotted, voices
from variorum.workspace import Answers, Workspace


def picture(workspace: Workspace, answers: Answers) -> str:
    """The events of a timeline as the text of an SVG file; those without a day are counted."""
    names = {answer.row["actor"]: answer.row["name"] for answer in workspace.actors()}
    tellings = [member.row for answer in answers for member in workspace.members(answer.id)]
    rows = answers.rows()
    said = voices(tellings, names, {row["event"]: row["status"] for row in rows})
    told = dated(rows, said, contradictions(workspace.disputes().rows()))
    return plotted(told, len(answers) - len(told))
