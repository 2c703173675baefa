"""Check that nothing under the GPL or AGPL is installed with the package: `python -m evaluation.licences`."""

from __future__ import annotations

import json
import re
import subprocess
import sys

FORBIDDEN = re.compile(r"\bA?GPL|GNU (Affero )?General Public", re.IGNORECASE)
ALLOWED = re.compile(r"LGPL|Lesser General Public|Library", re.IGNORECASE)


def main() -> int:
    """Print every forbidden licence; 1 when there is one."""
    command = [sys.executable, "-m", "piplicenses", "--format=json", "--from=mixed"]
    packages = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    found = [p for p in packages if any(forbidden(part) for part in re.split(r"[;/]| OR ", p["License"]))]
    alternatives = [p for p in found if not all(forbidden(part) for part in re.split(r"[;/]| OR ", p["License"]))]
    bad = [p for p in found if p not in alternatives]
    for package in bad:
        print(f"{package['Name']} {package['Version']}: {package['License']}")
    print(f"{len(packages)} packages, {len(bad)} under a licence that is not allowed")
    return 1 if bad else 0


def forbidden(licence: str) -> bool:
    """Whether a licence's name is that of the GPL or AGPL, and not of the LGPL."""
    return bool(FORBIDDEN.search(licence)) and not ALLOWED.search(licence)


if __name__ == "__main__":
    sys.exit(main())
