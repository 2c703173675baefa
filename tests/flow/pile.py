"""A very small pile for tests of the whole: four accounts of one invented meeting, one of another matter."""

from __future__ import annotations

import json
from pathlib import Path

_REPORT = """Envoys leave Port Aldous without a deal
Foreign Minister Ana Kovar met the Velian envoy Ben Osei in Port Aldous on Tuesday, 4 March 2031. The meeting lasted about five hours.
“We did not agree on the border,” Kovar told reporters. “There is work left to do.”
Osei said the talks had been useful. Velia's army said it had taken the town of Harrow Mill. The government in Port Aldous denied that."""

_REPOST = """Foreign Minister Ana Kovar met the Velian envoy Ben Osei in Port Aldous on Tuesday, 4 March 2031. The meeting lasted about five hours.
Sign up for our free newsletter
“We did not agree on the border,” Kovar told reporters. “There is work left to do.”
Osei said the talks had been useful. Velia's army said it had taken the town of Harrow Mill. The government in Port Aldous denied that.
This article first appeared on The Harbour Blog. It is republished with permission."""

_OTHER = """Kovar and Osei talk for five hours
Ana Kovar and Ben Osei spoke for five hours in Port Aldous yesterday, and nothing was settled. A second meeting is planned for next week."""

_AWAY = """Wheat prices climb again
Bakers in Lower Teal say flour has cost a fifth more since January 2031. The mill owners' union expects prices to fall after the harvest."""

_FOREIGN = """Die Gespräche blieben ohne Ergebnis
Die Außenministerin Ana Kovar traf am Dienstag in Port Aldous den velischen Gesandten Ben Osei. Nach fünf Stunden gingen sie ohne Einigung auseinander."""

TEXTS = {
    "blog.txt": _REPORT, "courier.txt": _REPOST, "evening.txt": _OTHER, "market.txt": _AWAY, "abendblatt.txt": _FOREIGN,
}  # fmt: skip


def write_pile(folder: Path) -> Path:
    """The accounts as files."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def write_records(path: Path, dated: bool = True) -> Path:
    """The accounts as JSON lines, with outlets and days."""
    rows = [
        {
            "id": name,
            "text": text,
            "outlet": name.split(".")[0],
            **({"published": f"2031-03-0{5 + i}"} if dated else {}),
        }
        for i, (name, text) in enumerate(TEXTS.items())
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path
