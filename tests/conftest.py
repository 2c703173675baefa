"""What holds for every test: nothing that a developer has trained changes how accounts are read, and no clock decides."""

import os
from pathlib import Path

from hypothesis import settings

os.environ["VARIORUM_QUOTES_JUDGE"] = str(Path(__file__).parent / "no.judge")

settings.register_profile("no clock", deadline=None)
settings.load_profile("no clock")
