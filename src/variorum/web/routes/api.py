"""The same answers for programs: JSON under `/api/`, described at `/api/openapi.json`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Request
from pydantic import BaseModel, Field

from variorum.web.rendering import link
from variorum.web.rooms import Room
from variorum.web.routes.asking import InRoom
from variorum.workspace import Answer, Answers, Workspace
from variorum.workspace.views.lists import Lists, ListView


class Told(BaseModel):
    """One answer."""

    id: str = Field(description='Its full id; "" for a place in a text.')
    text: str = Field(description="What it says, in one line of plain words.")
    address: str = Field(description="Its page in this room. A group's id opens the group that holds its member now.")
    record: dict[str, Any] = Field(description="Its record, as the export format has it.")


class Part(BaseModel):
    """Some of the answers to a question, in the order a person would read them."""

    question: str
    total: int = Field(description="How many answers there are in all.")
    offset: int
    limit: int
    next: str | None = Field(description="The address of the answers after these; null after the last.")
    items: list[Told]


class Opened(BaseModel):
    """One finding with what it rests on."""

    finding: Told
    members: list[Told] = Field(description="What a group is made of, in text order.")


class Open(BaseModel):
    """A workspace that can be asked."""

    name: str
    address: str


class Happened(BaseModel):
    """What went wrong."""

    status: int
    message: str
    hint: str


class Error(BaseModel):
    """The one shape of every error."""

    error: Happened


Words = Annotated[str, Query(min_length=1, max_length=1000)]
Offset = Annotated[int, Query(ge=0, description="How many answers to pass over.")]
Limit = Annotated[int, Query(ge=1, le=1000, description="How many answers to give at most.")]
Everything = Annotated[bool, Query(description="Also what is less sure, repeated or of little weight.")]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question put to a room, and which part of the answers is wanted."""

    request: Request
    room: InRoom
    offset: Offset = 0
    limit: Limit = 50

    def part(self, question: Callable[[Workspace], Answers]) -> Part:
        """That part of the answers."""
        found = self.room.ask(question)
        return self._part(found.question, len(found), found[self.offset : self.offset + self.limit])

    def named(self, name: str) -> Part:
        """That part of a long list."""
        return self.listed(lambda lists: lists.part(name, self.offset, self.limit))

    def listed(self, question: Callable[[Lists], ListView]) -> Part:
        """That part of a long list, of which nothing else is told."""
        found = self.room.ask(lambda workspace: question(workspace.views.lists))
        return self._part(found.question, found.total, found.answers)

    def _part(self, question: str, total: int, answers: Sequence[Answer]) -> Part:
        after = self.offset + self.limit
        onward = urlencode({**self.request.query_params, "offset": after, "limit": self.limit})
        return Part(
            question=question,
            total=total,
            offset=self.offset,
            limit=self.limit,
            next=f"{self.request.url.path}?{onward}" if after < total else None,
            items=[_told(self.room, answer) for answer in answers],
        )


Asking = Annotated[Asked, Depends()]

router = APIRouter(prefix="/api", responses={status: {"model": Error} for status in (400, 404, 422, 503)})


@router.get("/", tags=["workspaces"])
def workspaces(request: Request) -> list[Open]:
    """The workspaces that are open."""
    return [Open(name=room.name, address=f"/api/{room.name}/") for room in request.app.state.rooms]


@router.get("/{room}/accounts", tags=["questions"])
def accounts(ask: Asking) -> Part:
    """The accounts, by name."""
    return ask.listed(lambda lists: lists.accounts(ask.offset, ask.limit))


@router.get("/{room}/copies", tags=["questions"])
def copies(ask: Asking) -> Part:
    """Which accounts are the same text, those that share most first."""
    return ask.named("copies")


@router.get("/{room}/differences", tags=["questions"])
def differences(ask: Asking, a: str, b: str) -> Part:
    """What two accounts, by name or id, say differently: what they have in common first, then each edit."""
    return ask.part(lambda workspace: workspace.diff(a, b))


@router.get("/{room}/stories", tags=["questions"])
def stories(ask: Asking) -> Part:
    """Which accounts tell the same happening, those told by most first."""
    return ask.named("stories")


@router.get("/{room}/actors", tags=["questions"])
def actors(ask: Asking) -> Part:
    """Who is meant, with every spelling and role; those in most accounts first."""
    return ask.named("actors")


@router.get("/{room}/quotations", tags=["questions"])
def quotations(ask: Asking, speaker: str = "", everything: Everything = False) -> Part:
    """Who said what, in text order; of one speaker if asked."""
    if speaker:
        return ask.listed(lambda lists: lists.said_by(speaker, ask.offset, ask.limit, everything=everything))
    return ask.named("all quotations" if everything else "quotations")


@router.get("/{room}/timeline", tags=["questions"])
def timeline(ask: Asking, everything: Everything = False) -> Part:
    """What happened, by day; undated last."""
    return ask.listed(lambda lists: lists.timeline(ask.offset, ask.limit, everything=everything))


@router.get("/{room}/agreements", tags=["questions"])
def agreements(ask: Asking) -> Part:
    """What is told alike, by most accounts first."""
    return ask.named("agreements")


@router.get("/{room}/disputes", tags=["questions"])
def disputes(ask: Asking) -> Part:
    """Where accounts or parties contradict one another, parties first."""
    return ask.named("disputes")


@router.get("/{room}/claims", tags=["questions"])
def claims(ask: Asking, about: str = "") -> Part:
    """What is claimed, in text order; of one event or actor by its id if asked."""
    return ask.part(lambda workspace: workspace.claims(about)) if about else ask.named("claims")


@router.get("/{room}/support/{id}", tags=["questions"])
def support(ask: Asking, id: str) -> Part:
    """How many accounts stand behind a finding, and why those that count once do."""
    return ask.part(lambda workspace: workspace.support(id))


@router.get("/{room}/gaps", tags=["questions"])
def gaps(ask: Asking) -> Part:
    """What these accounts cannot answer, and what is missing."""
    return ask.named("gaps")


@router.get("/{room}/issues", tags=["questions"])
def issues(ask: Asking) -> Part:
    """Inputs that something went wrong with."""
    return ask.part(lambda workspace: workspace.issues())


@router.get("/{room}/search", tags=["questions"])
def search(ask: Asking, words: Words) -> Part:
    """Every place where words stand, whatever the case, spaces, quotation marks and dashes."""
    return ask.part(lambda workspace: workspace.search(words))


@router.get("/{room}/findings/{id}", tags=["findings"])
def finding(room: InRoom, id: str) -> Opened:
    """Anything by its id, or an unmistakable beginning of it, with what it rests on."""
    answer, members = room.ask(lambda workspace: (workspace.finding(id), workspace.members(id)))
    return Opened(finding=_told(room, answer), members=[_told(room, member) for member in members])


def _told(room: Room, answer: Answer) -> Told:
    row = answer.row
    id = str(row.get("id", ""))
    page = "account" if row.get("kind") == "document" else "finding"
    place = link(room.name, "account", str(row["document"]), at=str(row["start"])) if row.get("kind") == "place" else ""
    return Told(id=id, text=answer.text, address=link(room.name, page, id) if id else place, record=row)
