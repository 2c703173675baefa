"""The built-in steps. A new extractor is one file in its room and one line here."""

from __future__ import annotations

from variorum import actors, claims, copies, dates, events, language, quotes, stories, texts
from variorum.model import Step

STEPS: tuple[Step, ...] = (
    texts.FORM,
    texts.DAMAGE,
    language.PARSE,
    actors.MENTIONS,
    quotes.QUOTATIONS,
    dates.TIMEXES,
    events.MENTIONS,
    claims.CLAIMS,
    texts.REPEATED,
    texts.REGIONS,
    copies.FINGERPRINTS,
    copies.TIES,
    copies.OVERLAPS,
    copies.FAMILIES,
    copies.COPIES,
    stories.TERMS,
    stories.PLACEMENTS,
    stories.STORIES,
    actors.ACTORS,
    stories.THREADS,
    events.CHRONOLOGY,
    claims.SUPPORT,
)
