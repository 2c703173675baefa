"""Who stands behind what, and where: the questions beyond the plain lists, as a `Workspace` asks them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from variorum.workspace.alike import alike, both_can_hold, framing, without_denial
from variorum.workspace.answers import Answers
from variorum.workspace.pinned import pinned
from variorum.workspace.prospects import Issues, forecasts, positions
from variorum.workspace.readout import Readout
from variorum.workspace.trace_told import Trace, trace

if TYPE_CHECKING:
    from variorum.workspace.asking import Asking


class Standing:
    """What a workspace can be asked about statements; a part of `Workspace`."""

    if TYPE_CHECKING:

        @property
        def _asking(self) -> Asking: ...

    def trace(self, words: str) -> Trace:
        """Who carries words, or what a claim or quotation (its id) says: since when, on whose word, and who denies it.

        Raises:
            NotFound: nothing has that id. Ambiguous: several have. UsageError: there is no word to look for.
        """
        return trace(self._asking, words)

    def alike(self, *, everything: bool = False) -> Readout:
        """What all texts of each happening tell, and what one text alone has."""
        return alike(self._asking, everything=everything)

    def without_denial(self) -> Answers:
        """What accounts tell without the denial that stands in another, which is not newer than they are."""
        return without_denial(self._asking)

    def framing(self) -> Answers:
        """One thing in words of another light, as "capture" and "fall", "envoy" and "negotiator": no contradiction."""
        return framing(self._asking)

    def both_can_hold(self) -> Answers:
        """What looks like a contradiction and need be none: somebody in two countries on one day."""
        return both_can_hold(self._asking)

    def positions(self, issues: Issues | str | Path | None = None, *, everything: bool = False) -> Answers:
        """Who demands, offers, accepts, rejects, supports or opposes what, in his own words.

        Args:
            issues: pinned issues, or the YAML file that has them; those of the pile by default.
            everything: also what accounts report of an actor, and how others describe him.

        Raises:
            UsageError: the file pins no issue.
        """
        chosen = pinned(Path(issues)) if isinstance(issues, str | Path) else issues
        return positions(self._asking, chosen, everything=everything)

    def forecasts(self) -> Answers:
        """What is foretold and by whom, the days it is for, and what became of it."""
        return forecasts(self._asking)
