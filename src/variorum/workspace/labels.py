"""Plain words for everything shown: no code of the program appears on screen (docs: the words)."""

from __future__ import annotations

from collections.abc import Mapping

LABELS: Mapping[str, str] = {
    # lineage
    "a_from_b": "the first was made from the second",
    "b_from_a": "the second was made from the first",
    "common_unseen": "both after a text that is not here",
    "unknown": "which came first is open",
    # use
    "copy": "copy", "edition": "another edition", "wire": "one agency text", "quotation": "one long quotation",
    "stock": "stock phrases", "chrome": "site furniture",
    # edits
    "date": "date", "number": "number", "name": "name", "place_name": "place name", "title": "title",
    "spelling": "spelling", "punctuation": "punctuation", "wording": "wording", "attribution": "attribution",
    "negation": "negation", "hedge": "certainty", "only_in_a": "only in the first", "only_in_b": "only in the second",
    "moved": "moved", "headline": "headline", "credit": "credit",
    "substantive": "changes what is told", "house_style": "house style", "trivial": "trivial",
    # basis
    "stated": "stated", "worked_out": "worked out", "borrowed": "borrowed", "open": "open",
    # what was done with words
    "said": "said", "asked": "asked", "promised": "promised", "denied": "denied", "thought": "thought or wanted",
    "not_said": "did not say",
    "past": "in the past", "present": "in the present", "future": "in the future",
    "as_published": "", "translated": "translated: sense only", "damaged": "damaged: sense only",
    # status of events, realis
    "told": "told", "planned": "planned", "disputed": "disputed", "actual": "held", "hypothetical": "supposed",
    "habitual": "again and again",
    # disputes
    "parties_contradict": "the parties contradict each other", "accounts_differ": "accounts differ",
    "inside_one_account": "an account contradicts itself or the calendar",
    "editions_differ": "editions of one text differ", "maybe_two_things": "maybe two different things",
    "told_later": "later accounts tell more",
    # slots
    "place": "place", "duration": "duration", "participants": "who took part", "outcome": "outcome",
    "control": "who holds it", "denial": "whether it happened",
    "count": "how many", "age": "age", "spelled": "how the name is written", "does": "does",
    "statement": "claimed and denied",
    # positions and forecasts
    "own_words": "in own words", "reported": "as reported", "characterised": "as described by another",
    "came_true": "came true", "did_not": "did not come true", "overdue": "overdue",
    # regions and damage
    "headline_region": "headline", "byline": "byline", "dateline": "date line", "body": "text", "caption": "caption",
    "pull_quote": "pull quote", "boilerplate": "site matter",
    "dropped_text": "words lost", "mojibake": "garbled letters", "truncated": "cut short",
    "paywall": "behind a pay wall",
    "machine_translation": "signs of machine translation", "unpaired_mark": "a mark without its partner",
    # actors
    "person": "person", "organisation": "organisation", "people": "people", "government": "government",
    # decisions
    "same": "same", "different": "different", "read_rightly": "read rightly", "read_wrongly": "read wrongly",
    "set": "set",
}  # fmt: skip


def label(code: str) -> str:
    """The plain words for a code of the program; the code itself, without underscores, if it has none."""
    return LABELS.get(code, code.replace("_", " "))


def plural(number: int, noun: str) -> str:
    """A number and what it counts."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
