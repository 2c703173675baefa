"""In which order is everything made, and what must be made again?

Reads the steps' declarations and the workspace's state; runs what is stale, in this process or several, so that any
order of arrival, any number of processes and any interruption end in the same bytes. Judges no text.
"""

from variorum.engine.plan import Plan
from variorum.engine.progress import Progress, Silent
from variorum.engine.proof import derive_again
from variorum.engine.reading import Reader, Workers, here
from variorum.engine.run import Run
from variorum.engine.staleness import Staleness

__all__ = ["Plan", "Progress", "Reader", "Run", "Silent", "Staleness", "Workers", "derive_again", "here"]
