"""How fast the reading room answers, over a workspace of yours: `python -m evaluation.reading_room story.variorum`.

Opens the room as `variorum serve` does and walks its pages as readers do, one kind as often as another: first one by
one, then with some clients at once. Prints for each kind the median and 95th percentile of the time to the whole
answer, and of the processor time of those asked for one by one; then the bytes of the first page and before any text,
and the memory taken. On a busy machine only the processor time means something.
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
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from html import unescape
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import quote

_KINDS = ("story", "account", "finding", "actor", "compare")
_LISTS = (
    "", "?offset=20", "accounts", "accounts?like=the", "actors", "actors?like=an", "decisions", "search?q=said",
    "search?q=the+president&order=before",
)  # fmt: skip
_TRACED = 12
"""Titles that are followed as pasted sentences."""
_ALONE = 200
"""Pages that are asked for one by one."""
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
    room, first_page, first_bytes = _opened(address)
    walk = _walk(address, room, asked.requests + _ALONE, random.Random(asked.seed))
    alone = list(_alone(address, room, process, walk[:_ALONE]))
    pages = walk[_ALONE:]
    bytes_before = sum(len(_get(f"{address}/static/{name}")[0]) for name in _STATIC)
    before = _processor(process)
    with ThreadPoolExecutor(asked.clients) as clients:
        taken = list(clients.map(lambda path: (_kind(room, path), _get(address + path)[1]), pages))
    spent = 1000 * (_processor(process) - before) / len(pages)
    print(f"{asked.clients} clients at once, {len(pages)} pages; in ms, of the clock and (one by one) of the processor")
    print("| page | asked | median | 95th percentile | processor median | 95th percentile |\n|---|---|---|---|---|---|")
    for kind in (*sorted({kind for kind, _ in taken}), "all"):
        times, own = _of(kind, taken), _of(kind, alone)
        told = f"{1000 * median(own):.0f} | {1000 * _slow(own):.0f}" if own else " | "
        print(f"| {kind} | {len(times)} | {1000 * median(times):.0f} | {1000 * _slow(times):.0f} | {told} |")
    print(f"the very first page, when nothing was looked up yet: {1000 * first_page:.0f} ms, {first_bytes:,} bytes")
    print(f"style, scripts and pictures, before any text: {bytes_before:,} bytes")
    print(f"processor time of a page {spent:.0f} ms")
    print(f"memory at most {_memory(process):,} MB")


def _of(kind: str, taken: Sequence[tuple[str, float]]) -> list[float]:
    return [seconds for each, seconds in taken if kind in (each, "all")]


def _alone(address: str, room: str, process: int, pages: Sequence[str]) -> Iterator[tuple[str, float]]:
    """The kinds of pages and the processor seconds that the server takes for each."""
    for path in pages:
        before = _fine_processor(process)
        _get(address + path)
        yield _kind(room, path), max(0.0, _fine_processor(process) - before)


def _opened(address: str) -> tuple[str, float, int]:
    """Wait until the room is open; the path of its start, and the seconds and bytes of its first page."""
    for _ in range(600):
        try:
            began = time.perf_counter()
            with urllib.request.urlopen(address, timeout=120) as answer:
                body = answer.read()
                return str(answer.url).removeprefix(address), time.perf_counter() - began, len(body)
        except OSError:
            time.sleep(0.1)
    raise SystemExit("the room did not open")


def _walk(address: str, room: str, wanted: int, chance: random.Random) -> list[str]:
    """Pages that readers come to, in a shuffled order: lists, what is linked from them, titles pasted to be traced."""
    found = dict.fromkeys(room + each for each in _LISTS)
    for path in list(found):
        found.update(dict.fromkeys(_links(address, path)))
    for path in chance.sample(sorted(found), min(40, len(found))):
        found.update(dict.fromkeys(_links(address, path)))
    found.update(dict.fromkeys(_traces(address, room)))
    by_kind: dict[str, list[str]] = defaultdict(list)
    for path in sorted(found):
        by_kind[_kind(room, path)].append(path)
    return [chance.choice(by_kind[chance.choice(sorted(by_kind))]) for _ in range(wanted)]


def _traces(address: str, room: str) -> Iterator[str]:
    told = _get(f"{address}{room}accounts")[0].decode("utf-8", "replace")
    titles = dict.fromkeys(unescape(each).strip() for each in re.findall(r"<td>([^<]{30,120})</td>", told))
    for title in list(titles)[:_TRACED]:
        yield f"{room}trace?q={quote(title)}"


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


def _fine_processor(process: int) -> float:
    """As `_processor`, to the nanosecond, of the threads that live (Linux: /proc/PID/task/TID/schedstat)."""
    return (
        sum(int(each.read_text("ascii").split()[0]) for each in Path(f"/proc/{process}/task").glob("*/schedstat")) / 1e9
    )


def _memory(process: int) -> int:
    """The most a process has held, in megabytes (Linux: VmHWM)."""
    status = Path(f"/proc/{process}/status").read_text("ascii")
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) // 1024 if found else 0


if __name__ == "__main__":
    main()
