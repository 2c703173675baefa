"""OpenSanctions' name matcher on pairs of names, run in an environment of its own that has nomenklatura.

Reads one JSON list a line, [schema, left, right], and writes one score a line, 0 to 1. nomenklatura needs PyICU, which
has no ready-made build on PyPI; where a distribution packages it (python3-icu), it can be laid into the environment.
"""

from __future__ import annotations

import json
import sys

from followthemoney import model  # type: ignore[import-not-found]  # only in the other environment
from nomenklatura.matching import LogicV2  # type: ignore[import-not-found]  # only in the other environment


def main() -> None:
    """Score the pairs of standard input."""
    config = LogicV2.default_config()
    for number, line in enumerate(sys.stdin):
        schema, *names = json.loads(line)
        left, right = (  # what it works out for a name is kept by id
            model.get_proxy({"id": f"{side} {number}", "schema": schema, "properties": {"name": [name]}})
            for side, name in zip(("left", "right"), names, strict=True)
        )
        print(LogicV2.compare(left, right, config).score)


if __name__ == "__main__":
    main()
