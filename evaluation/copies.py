"""How well the copies room finds seeded edited copies of real articles, by edit level, and how fast.

usage: python evaluation/copies.py --data BENCHMARKS [--originals 400] [--seed 1]

Copies are made by scorers/make_copies.py of the benchmark folder and scored by scorers/copies.py there. A MinHash
baseline runs beside it where `datasketch` is installed.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import re
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from variorum.copies import FINGERPRINTS, PILE, TIES
from variorum.copies.ties import keys
from variorum.model import Block, Card, Copy, Document, DocumentId, Key, Product, Sketch, Use, document_id
from variorum.texts import FORM

Pairs = set[tuple[str, str]]


@dataclass
class _Unit:
    """What a step is given, held in dictionaries: the store is not what is measured here."""

    unit: str = ""
    cards: tuple[Card, ...] = ()
    document: Document | None = None
    group: None = None
    keys: tuple[tuple[DocumentId, Key], ...] = ()
    sketches: dict[tuple[type, DocumentId], Sketch] = field(default_factory=dict)
    findings: dict[type, tuple[Any, ...]] = field(default_factory=dict)

    def all(self, kind: type) -> tuple[Any, ...]:
        return self.findings.get(kind, ())

    def of(self, kind: type, document: DocumentId) -> tuple[Any, ...]:
        return ()

    def sketch(self, kind: type, document: DocumentId) -> Any:
        return self.sketches.get((kind, document))


def documents(rows: Iterable[dict[str, Any]]) -> list[Document]:
    """A document for every record, one block a line."""
    made = []
    for row in rows:
        blocks = tuple(Block(m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", row["text"]))
        identity = document_id(row["id"], row["text"].encode("utf-8", "replace"))
        made.append(Document(id=identity, address=row["id"], name=row["id"], text=row["text"], blocks=blocks))
    return made


def read(pile: list[Document]) -> tuple[list[Product], dict[str, float]]:
    """What the room makes of a pile, and the CPU seconds of each step."""
    clock, times = time.process_time, {}
    cards = tuple(Card(id=d.id, address=d.address, name=d.name) for d in sorted(pile, key=lambda d: d.id))
    at = clock()
    unit = _Unit()
    for document in pile:
        _keep(unit, FORM.run(_Unit(document=document)), document)
    times["form (another room)"], at = clock() - at, clock()
    for document in pile:
        _keep(unit, FINGERPRINTS.run(_Unit(document=document, sketches=unit.sketches)), document)
    times["fingerprints"], at = clock() - at, clock()
    buckets: dict[str, list[tuple[DocumentId, Key]]] = defaultdict(list)
    for card in cards:
        for key in keys(_Unit(cards=(card,), sketches=unit.sketches)):
            buckets[key.key].append((card.id, key))
    ties = {t.id: t for u, m in buckets.items() if len(m) > 1 for t in TIES.run(_Unit(unit=u, keys=tuple(sorted(m))))}
    times["ties"], at = clock() - at, clock()
    findings = {kind: tuple(ties.values()) for kind in TIES.makes}
    made = list(PILE.run(_Unit(unit="pile", cards=cards, sketches=unit.sketches, findings=findings)))
    times["pile"] = clock() - at
    times["number of ties"] = len(ties)
    return made, times


def _keep(unit: _Unit, made: Iterable[Product], document: Document) -> None:
    for product in made:
        if isinstance(product, Sketch):
            unit.sketches[type(product), document.id] = product


def shown(made: Iterable[Product], pile: list[Document]) -> Pairs:
    """Pairs of names the room calls copies of one another."""
    names = {d.id: d.name for d in pile}
    return {(names[c.left], names[c.right]) for c in made if isinstance(c, Copy) and c.use is not Use.STOCK}


def minhash(pile: list[Document], threshold: float = 0.5) -> Pairs | None:
    """Pairs by datasketch's MinHash over word 5-grams; None where it is not installed."""
    if importlib.util.find_spec("datasketch") is None:
        return None
    from datasketch import MinHash, MinHashLSH

    lsh, pairs = MinHashLSH(threshold=threshold, num_perm=128), set()
    for document in pile:
        words = re.findall(r"\w+", document.text.lower())
        signature = MinHash(num_perm=128)
        signature.update_batch([" ".join(words[i : i + 5]).encode() for i in range(max(1, len(words) - 4))])
        pairs |= {(other, document.name) for other in lsh.query(signature)}
        lsh.insert(document.name, signature)
    return pairs


def edited_copies(data: Path, folder: Path, originals: int, seed: int) -> tuple[list[dict[str, Any]], Path]:
    """Records of originals and their copies, and the file of gold pairs."""
    articles = folder / "articles.jsonl"
    with gzip.open(data / "throughput" / "allsides_dev.jsonl.gz", "rt", encoding="utf-8") as rows:
        articles.write_text("".join(_some(rows, 4 * originals)), encoding="utf-8")
    command = [sys.executable, str(data / "scorers" / "make_copies.py"), str(articles), str(folder)]
    subprocess.run([*command, "--sources", str(originals), "--seed", str(seed)], check=True, stdout=subprocess.DEVNULL)
    lines = (folder / "docs.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines], folder / "gold_pairs.jsonl"


def _some(rows: Iterable[str], most: int) -> Iterator[str]:
    for count, row in enumerate(rows):
        if count == most:
            return
        yield row


def score(pairs: Pairs, data: Path, folder: Path) -> str:
    """The scorer's table."""
    predictions = folder / "predictions.jsonl"
    predictions.write_text("".join(json.dumps({"a": a, "b": b}) + "\n" for a, b in sorted(pairs)), encoding="utf-8")
    command = [sys.executable, str(data / "scorers" / "copies.py"), "--docs", str(folder / "docs.jsonl")]
    command += ["--gold", str(folder / "gold_pairs.jsonl"), "--predictions", str(predictions)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main() -> None:
    """Print F1 by level and words per CPU second."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--originals", type=int, default=400, help="original articles; about as many copies are made")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows, _ = edited_copies(options.data, folder, options.originals, options.seed)
        pile = documents(rows)
        words = sum(len(d.text.split()) for d in pile)
        made, times = read(pile)
        print(f"{len(pile)} accounts, {words} words")
        print(score(shown(made, pile), options.data, folder))
        print("  ".join(f"{step} {value:.2f}" for step, value in times.items()))
        seconds = sum(times[step] for step in ("fingerprints", "ties", "pile"))
        print(f"{words / seconds:,.0f} words per CPU second, edits included")
        peer = minhash(pile)
        print("datasketch: not installed" if peer is None else score(peer, options.data, folder))


if __name__ == "__main__":
    main()
