"""The generated parts are what the program makes now."""

from __future__ import annotations

import subprocess
import sys

from docs.parts.markers import filled
from tests.docs.pages import ROOT


def test_generated_pages() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "docs.make", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"run `make docs`:\n{done.stdout}{done.stderr}"


def test_only_what_stands_between_markers_is_made_anew() -> None:
    page = "a\n<!-- made: x y -->\nold\n<!-- /made -->\nb\n<!-- made: z -->\n<!-- /made -->\n"
    made = filled(page, str.upper)
    assert made == "a\n<!-- made: x y -->\nX Y\n<!-- /made -->\nb\n<!-- made: z -->\nZ\n<!-- /made -->\n"
    assert filled(made, str.upper) == made
