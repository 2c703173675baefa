"""Who speaks, by name, in words or by role: a government by the seat or capital that speaks for it ("White House")."""

from __future__ import annotations

from collections.abc import Iterable

from variorum.exports import Joined
from variorum.model import ActorRole, ActorType, FindingId, Mode, Quotation
from variorum.words.cues import transitive_forms
from variorum.words.hedges import NEGATIONS
from variorum.words.names import CUT_TITLES
from variorum.words.places import PlaceWord, place
from variorum.workspace.labels import label

_STANDING_FOR = frozenset({PlaceWord.SEAT, PlaceWord.CAPITAL})
_SHORTENED_NOT = ("n't", "n’t")
_RELATIVE = frozenset({"who", "which", "that", "whom"})


def spoken(joined: Joined, speakers: Iterable[FindingId]) -> str:
    """The names of those whom mentions mean, joined by "and"; "" when none is settled."""
    names = (_name(joined, mention) for mention in speakers)
    return " and ".join(dict.fromkeys(name for name in names if name))


_IN_ITS_OWN_WORD = frozenset({Mode.DENIED, Mode.ASKED})
_SHORT = 3
"""Words of a verb with its auxiliaries: "has been asked"."""


def doing(joined: Joined, quotation: Quotation) -> str:
    """What a speaker did other than say, with a space before it; of a thought, whether it was one they did not have.

    Who denies or asks does it in the account's own word for it: "rejected" and "demanded" are other things. So too who
    says something of somebody: "Kovar accused: Lind of theft".
    """
    cue = [word for span in quotation.spans("cue") for word in joined.words(span).lower().split()]
    upon = quotation.mode is Mode.SAID and bool(cue) and cue[-1] in transitive_forms()
    if quotation.mode is Mode.SAID and not upon:
        return ""
    if (upon or quotation.mode in _IN_ITS_OWN_WORD) and 0 < len(cue) <= _SHORT and not cue[0].endswith("ing"):
        return f" {' '.join(cue)}"
    not_so = quotation.mode is Mode.THOUGHT and any(word in NEGATIONS or word.endswith(_SHORTENED_NOT) for word in cue)
    return " did not think or want" if not_so else f" {label(quotation.mode)}"


def speaking_words(joined: Joined, quotation: Quotation) -> str:
    """The account's words for who speaks, of "rowers, who asked …" those that "who" stands for; "" for none."""
    words = [joined.words(span) for span in quotation.spans("speaker")]
    meant = [joined.words(span) for span in quotation.spans("chain")] if len(words) == 1 else []
    return meant[0] if meant and words[0].lower() in _RELATIVE else " … ".join(words)


def _name(joined: Joined, mention: FindingId) -> str:
    """The actor's name, or the mention's own words where a seat or capital stands for a government."""
    actor = joined.actors.get(joined.actor_of(mention) or FindingId(""))
    if actor is None:
        return ""
    told = joined.mentions.get(mention) if actor.type is ActorType.GOVERNMENT else None
    words = joined.words(told.span("text")) if told is not None else ""
    known = place(words)
    if known is None or known.word not in _STANDING_FOR:
        return actor.name
    return known.name if words.islower() else words


def role_words(role: ActorRole) -> str:
    """A role, its titles in full; one that is past is said to be, once."""
    past = role.former and not role.role.lower().startswith(("former", "ex-", "late ", "then "))
    words = " ".join(_in_full(word) for word in role.role.split())
    return f"formerly {words}" if past else words


def _in_full(word: str) -> str:
    """A title that is cut short, in full: "Gov" of a governor."""
    full = CUT_TITLES.get(word.rstrip(".").lower(), "") if word[:1].isupper() else ""
    return full.capitalize() or word
