"""Which words put other words in somebody's mouth or mind: reporting verbs, nouns and adjectives.

Each cue says what its subject did with the words (`mode`), how sure and which way it makes them (after the FactBank
scale: Saurí & Pustejovsky 2009), and in which constructions the words may stand. The tables lie beside this module,
one cue a line: lemma, mode, certainty, polarity, frames, prepositions, doubtful frames. They were written for this
project from general knowledge of English, after the verb groups of Quirk et al. 1985 §16.30-16.32 (factual, suasive,
emotive) and WordNet's verbs of communication and cognition. The last column is derived from WordNet 3.1 (© Princeton
University, WordNet licence) by the rule in evaluation/cues.py. Nothing is fitted to texts with annotated quotations.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace
from importlib import resources

from variorum.model import Certainty, Mode, Polarity


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word. `prepositions` bring the words said ("called *for* …").

    Letters in `frames`: c a clause, i an infinitive, n a noun phrase, o an object and what it is called, q words in
    quotation marks, t its object is who was spoken to, p its noun phrase or preposition alone makes a report. In the
    frames of `doubtful` (p: with a preposition) the word more often does something else than report.
    """

    lemma: str
    mode: Mode
    certainty: Certainty
    polarity: Polarity
    frames: str
    prepositions: frozenset[str] = frozenset()
    doubtful: frozenset[str] = frozenset()

    @property
    def weak(self) -> bool:
        """Whether the word beside a quotation or name often does something else than report."""
        return "q" in self.doubtful


SILENT = frozenset("comment respond answer discuss elaborate speak reply speculate say reveal disclose".split())
"""What people decline to do when they say nothing: "declined to *comment*"."""

REFUSING = frozenset({"decline", "refuse"})

PARTICLES = frozenset({"out", "on", "in", "down"})
"""Particles that make another verb of a verb: "point out", "rule out"."""

VIEW_NOUNS = frozenset("view words opinion judgment judgement estimation telling account eyes word mind".split())
"""Nouns of "in the words of …", "in her view"."""

LIGHT_VERBS = frozenset(
    "make issue express voice repeat have give offer raise deliver release share hold harbor harbour reiterate "
    "reject dismiss publish announce send post".split()
)
"""Verbs whose subject says what their object names: "made the claim that …"."""

UTTERING = LIGHT_VERBS - {"reject", "dismiss", "repeat", "reiterate"}
"""Light verbs that tell only that something was uttered: "issued a statement"."""

SIGNS = frozenset(
    "suggest indicate signal imply hint show prove demonstrate mean reveal illustrate guarantee reflect ensure".split()
)
"""Verbs by which a thing may tell something without anybody's words: "the delay *suggests* that …"."""

HEARSAY = frozenset("reportedly allegedly supposedly purportedly apparently".split())
"""Adverbs that hand the words to somebody who is not named."""


_SURE = (Certainty.CERTAIN, Polarity.POSITIVE)


def _adjectives() -> dict[str, Cue]:
    groups = (
        ("confident sure certain convinced adamant aware positive", Certainty.CERTAIN, Polarity.POSITIVE),
        ("hopeful optimistic", Certainty.POSSIBLE, Polarity.POSITIVE),
        ("afraid worried concerned fearful wary anxious nervous mindful", Certainty.POSSIBLE, Polarity.POSITIVE),
        ("skeptical sceptical doubtful unsure uncertain dubious", Certainty.POSSIBLE, Polarity.NEGATIVE),
        ("happy glad sorry proud angry surprised disappointed pleased grateful furious upset", *_SURE),
        ("frustrated shocked stunned delighted thrilled excited willing eager determined keen", *_SURE),
        ("supportive critical dismissive reluctant unwilling opposed", *_SURE),
    )
    places = frozenset("of about to with by on for at over".split())
    return {
        lemma: Cue(lemma, Mode.THOUGHT, certainty, polarity, "ci", places)
        for lemmas, certainty, polarity in groups
        for lemma in lemmas.split()
    }


def _table(name: str) -> dict[str, Cue]:
    table = {}
    lines = resources.files("variorum.words").joinpath(name).read_text(encoding="utf-8").splitlines()
    for line in lines:
        lemma, mode, certainty, polarity, frames, prepositions, *doubtful = line.split("\t")
        places = frozenset(filter(None, prepositions.split(",")))
        doubts = frozenset("".join(doubtful))
        table[lemma] = Cue(lemma, Mode(mode), Certainty(certainty), Polarity(polarity), frames, places, doubts)
    return table


@functools.cache
def verbs() -> dict[str, Cue]:
    """Reporting verbs by lemma; with a particle written "point_out"."""
    return _table("reporting_verbs.tsv")


@functools.cache
def nouns() -> dict[str, Cue]:
    """Reporting nouns by lemma: "his *claim* that …"."""
    return _table("reporting_nouns.tsv")


@functools.cache
def adjectives() -> dict[str, Cue]:
    """Adjectives of opinion and feeling by lemma: "is *confident* that …"."""
    return _adjectives()


_ANY_PLACES = frozenset("about against at for in into of on over to toward towards with".split())


WIDE = "cinop"
"""The constructions in which a learned judge may let a verb bring words that no table has it bring so."""


@functools.cache
def any_verb(lemma: str, frames: str = WIDE) -> Cue:
    """A verb of no table as a cue that may bring anything but quoted words, for a learned judge to choose from."""
    places = _ANY_PLACES if "p" in frames else frozenset()
    return Cue(lemma, Mode.SAID, Certainty.UNKNOWN, Polarity.POSITIVE, frames.replace("p", ""), places, frozenset(WIDE))


@functools.cache
def widened(lemma: str, frames: str = WIDE) -> Cue:
    """A reporting verb of the table in further constructions, those it is not listed with being doubtful."""
    cue = verbs()[lemma]
    further = "".join(letter for letter in frames if letter not in cue.frames + "p")
    places = _ANY_PLACES if "p" in frames else cue.prepositions
    return replace(cue, frames=cue.frames + further, prepositions=places, doubtful=cue.doubtful | set(further))


def is_listed(cue: Cue, frame: str) -> bool:
    """Whether a table has a cue bring words in a construction."""
    known = verbs().get(cue.lemma)
    return known is not None and (frame in known.frames or (frame == "p" and bool(known.prepositions)))


@functools.cache
def any_noun(lemma: str) -> Cue:
    """A noun of no table as a cue, likewise."""
    return Cue(lemma, Mode.SAID, Certainty.UNKNOWN, Polarity.POSITIVE, "ci", _ANY_PLACES)


@functools.cache
def headline_forms() -> dict[str, Cue]:
    """Present forms of the plain reporting verbs, lower case, as headlines use them: "says", "warns"."""
    plain = (cue for cue in verbs().values() if "q" in cue.frames and "_" not in cue.lemma and not cue.weak)
    return {_third_person(cue.lemma): cue for cue in plain}


@functools.cache
def transitive_forms() -> frozenset[str]:
    """Forms, lower case, of verbs that bring but what they are done to, no clause and no quotation: "accused"."""
    plain = (cue.lemma for cue in verbs().values() if "_" not in cue.lemma and not {"c", "q"} & set(cue.frames))
    return frozenset(form for lemma in plain for form in (lemma, _third_person(lemma), *_past(lemma)))


def _past(lemma: str) -> tuple[str, ...]:
    if lemma.endswith("e"):
        return (f"{lemma}d",)
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return (f"{lemma[:-1]}ied",)
    return f"{lemma}ed", f"{lemma}{lemma[-1]}ed"


def _third_person(lemma: str) -> str:
    if lemma.endswith(("s", "sh", "ch", "x", "z")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"
