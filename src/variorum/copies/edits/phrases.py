"""What a judgement is made of: the changed words of both sides, and what is said of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.model import EditType, Weight


@dataclass(frozen=True, slots=True)
class Phrase:
    """The changed words of one side: as written, folded, and the word before and after them as written.

    `text` are the characters from the first to the last of them; `following` the next folded words of the sentence;
    `day` the last date word (folded) that stands before “the same day”, in whatever sentence. `opens` and `closes`
    tell that a sentence begins or ends with them.
    """

    written: Sequence[str]
    folded: Sequence[str]
    before: str = ""
    after: str = ""
    opens: bool = False
    text: str = ""
    following: Sequence[str] = ()
    day: str = ""
    closes: bool = False

    def __bool__(self) -> bool:
        return bool(self.folded)


@dataclass(frozen=True, slots=True)
class Judgement:
    """Kind and weight of an edit, with the reason as a note for an editor.

    `lacking` tells that the reason is no more than some word without a counterpart in sense.
    """

    edit: EditType
    weight: Weight
    why: str
    lacking: bool = False


def substantive(edit: EditType, why: str) -> Judgement:
    """An edit that changes what is told."""
    return Judgement(edit, Weight.SUBSTANTIVE, why)


def style(edit: EditType, why: str) -> Judgement:
    """An edit by a desk's rules of writing."""
    return Judgement(edit, Weight.HOUSE_STYLE, why)


def trivial(edit: EditType, why: str) -> Judgement:
    """An edit that leaves what is told as it was."""
    return Judgement(edit, Weight.TRIVIAL, why)
