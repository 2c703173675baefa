"""What holds for every test: nothing that a developer has trained changes how accounts are read."""

import os
from pathlib import Path

os.environ["VARIORUM_QUOTES_JUDGE"] = str(Path(__file__).parent / "no.judge")
