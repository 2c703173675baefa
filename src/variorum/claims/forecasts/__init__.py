"""What will happen, and did it?

Reads clauses about the future with their speaker, and words of time that say when. In reckoning, tellings of one
forecast are joined, and an outcome is told only where an account written later reports that same happening; otherwise
the forecast is open, or overdue as of the latest account.
"""

from variorum.claims.forecasts.foretelling import foretellings
from variorum.claims.forecasts.outcomes import forecasts

__all__ = ["forecasts", "foretellings"]
