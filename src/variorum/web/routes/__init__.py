"""Addresses and what answers them; each module is one kind of page."""

from fastapi import APIRouter

from variorum.web.routes import (
    accounts,
    actors,
    api,
    comparing,
    deciding,
    entering,
    findings,
    searching,
    start,
    stories,
)

ROUTERS: tuple[APIRouter, ...] = (
    entering.router,
    api.router,
    start.router,
    stories.router,
    accounts.router,
    comparing.router,
    findings.router,
    actors.router,
    deciding.router,
    searching.router,
)
"""Everything that can be asked, the addresses of the room itself first."""
