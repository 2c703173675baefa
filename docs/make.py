"""Make the generated parts of the documentation anew.

usage: python -m docs.make [--check]

Everything between two markers of a page, and every file in `files()`, comes from the program: its help, its docstrings,
its lists, and a reading of examples/accounts. Equal programs give equal pages: no dates, no paths, no terminal widths.
With --check nothing is written; the exit status is 1 when a page is out of date.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from docs.parts import (
    command_line,
    demo,
    errors,
    export_format,
    figures,
    headlines,
    judged,
    kinds,
    python_api,
    rooms,
    steps,
)
from docs.parts.markers import filled

ROOT = Path(__file__).resolve().parents[1]
RESULTS = ROOT / "evaluation" / "results"

PARTS = {
    "commands": command_line.commands,
    "errors": errors.tree,
    "exit statuses": errors.exit_statuses,
    "figures": lambda: figures.tables(RESULTS),
    "headlines": lambda: headlines.headlines(RESULTS),
    "judged": lambda: judged.report(RESULTS),
    "kinds": kinds.kinds,
    "labels": kinds.labels,
    "export formats": export_format.formats,
    "export kinds": export_format.kinds,
    "python": python_api.reference,
    "rooms": rooms.table,
    "steps": steps.table,
}
"""What may stand in a marker `<!-- made: NAME -->`; `run N: COMMAND` may too."""


def pages() -> list[Path]:
    """Every page that may have generated parts."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def files(shown: demo.Demo) -> Iterator[tuple[Path, str]]:
    """Every generated file and page with what it must hold."""
    yield ROOT / "docs" / "export.schema.json", export_format.schema_file()
    yield ROOT / "docs" / "pictures" / "rooms.svg", rooms.picture()
    yield ROOT / "docs" / "pictures" / "demo.svg", shown.picture()
    for page in pages():
        shown.begin()

        def part(name: str) -> str:
            return shown.run(name) if name.startswith("run ") else PARTS[name]()

        yield page, filled(page.read_text(encoding="utf-8"), part)


def main() -> None:
    """Write what changed; or, with --check, name it and fail."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--check", action="store_true", help="write nothing; fail when a page is out of date")
    asked = options.parse_args()
    with demo.Demo(ROOT / "examples" / "accounts") as shown:
        changed = [(path, text) for path, text in files(shown) if not _holds(path, text)]
    for path, text in changed:
        if not asked.check:
            path.write_text(text, encoding="utf-8")
        sys.stdout.write(f"{'out of date' if asked.check else 'made'}: {path.relative_to(ROOT)}\n")
    if asked.check and changed:
        sys.exit(1)


def _holds(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    main()
