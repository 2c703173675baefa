"""How fast the reading room answers, over a workspace of yours: `python -m evaluation.reading_room story.variorum`.

Opens the room as `variorum serve` does and walks its pages as readers do, with some clients at once. Prints for each
kind of page the median and 95th percentile of the time to the whole answer; then the bytes before any text, processor
time of a page and memory taken. On a busy machine only the processor time means something.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from statistics import median, quantiles

_KINDS = ("story", "account", "finding", "actor", "compare")
_LISTS = ("", "accounts", "actors", "decisions", "search?q=said", "search?q=the+president&order=before")
_STATIC = ("room.css", "room.js", "light.js", "mark.svg")


def main() -> None:
    """Print the figures of one workspace."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("workspace", type=Path)
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--requests", type=int, default=400)
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args()
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "variorum.cli", "serve", str(asked.workspace), "--port", str(port)]
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        _measure(f"http://127.0.0.1:{port}", server.pid, asked)
    finally:
        server.terminate()
        server.wait()


def _measure(address: str, process: int, asked: argparse.Namespace) -> None:
    room, first_page = _opened(address)
    pages = _walk(address, room, asked.requests, random.Random(asked.seed))
    bytes_before = sum(len(_get(f"{address}/static/{name}")[0]) for name in _STATIC)
    before = _processor(process)
    with ThreadPoolExecutor(asked.clients) as clients:
        taken = list(clients.map(lambda path: (_kind(room, path), _get(address + path)[1]), pages))
    spent = 1000 * (_processor(process) - before) / len(pages)
    by_kind: dict[str, list[float]] = defaultdict(list)
    for kind, seconds in taken:
        by_kind[kind].append(seconds)
    print(f"{asked.clients} clients at once, {len(pages)} pages; style and scripts {bytes_before:,} bytes")
    print("| page | asked | median ms | 95th percentile ms |\n|---|---|---|---|")
    for kind, times in sorted(by_kind.items()):
        print(f"| {kind} | {len(times)} | {1000 * median(times):.0f} | {1000 * _slow(times):.0f} |")
    everything = [seconds for _, seconds in taken]
    print(f"| all | {len(everything)} | {1000 * median(everything):.0f} | {1000 * _slow(everything):.0f} |")
    print(f"the very first page, when nothing was looked up yet: {1000 * first_page:.0f} ms")
    print(f"processor time of a page {spent:.0f} ms")
    print(f"memory at most {_memory(process):,} MB")


def _opened(address: str) -> tuple[str, float]:
    """Wait until the room is open; the path of its start, and the seconds its first page took."""
    for _ in range(600):
        try:
            began = time.perf_counter()
            with urllib.request.urlopen(address, timeout=120) as answer:
                answer.read()
                return str(answer.url).removeprefix(address), time.perf_counter() - began
        except OSError:
            time.sleep(0.1)
    raise SystemExit("the room did not open")


def _walk(address: str, room: str, wanted: int, chance: random.Random) -> list[str]:
    """Pages that readers come to: lists, and what is linked from them, in a shuffled order."""
    known = [room + each for each in _LISTS]
    found: dict[str, None] = dict.fromkeys(known)
    for path in known:
        found.update(dict.fromkeys(_links(address, path)))
    for path in chance.sample(sorted(found), min(20, len(found))):
        found.update(dict.fromkeys(_links(address, path)))
    pages = sorted(found)
    return [chance.choice(pages) for _ in range(wanted)]


def _links(address: str, path: str) -> list[str]:
    told = _get(address + path)[0].decode("utf-8", "replace")
    links = re.findall(r'href="(/[^"#]+/(?:' + "|".join(_KINDS) + r')/[^"#?]+)', told)
    return [link for link in links if not link.startswith("/static/")]


def _get(address: str) -> tuple[bytes, float]:
    began = time.perf_counter()
    with urllib.request.urlopen(address, timeout=120) as answer:
        body: bytes = answer.read()
    return body, time.perf_counter() - began


def _kind(room: str, path: str) -> str:
    rest = path.removeprefix(room).partition("/")[0].partition("?")[0]
    return rest or "start"


def _slow(times: list[float]) -> float:
    return quantiles(times, n=20)[-1] if len(times) > 1 else times[0]


def _processor(process: int) -> float:
    """Processor seconds of a process so far (Linux: proc(5))."""
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _memory(process: int) -> int:
    """The most a process has held, in megabytes (Linux: VmHWM)."""
    status = Path(f"/proc/{process}/status").read_text("ascii")
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) // 1024 if found else 0


if __name__ == "__main__":
    main()
