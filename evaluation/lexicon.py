"""Make the lexicon of senses and kin that the package ships from a copy of WordNet (Fellbaum 1998).

usage: python -m evaluation.lexicon --wordnet DICT    (the folder with index.sense, data.noun, data.verb)

`near.tsv` has for verbs those that share a meaning with them ("same"), and those whose meaning is one step above or
below, or causes or entails theirs ("wider"), where that meaning has at least 15 % of the tagged uses of both.
`senses.tsv` has for nouns and verbs in use the lexicographer classes that hold at least 15 % of their tagged uses, the
commonest first; `kin.tsv` has for nouns the verb they are derived from. A lemma is in use at a Zipf frequency of 2.2
or more (wordfreq). WordNet's licence permits all with its notice (NOTICE.md).
"""

from __future__ import annotations

import argparse
import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from wordfreq import zipf_frequency

_NAMES = (
    "adj.all adj.pert adv.all Tops act animal artifact attribute body cognition communication event feeling food group "
    "location motive object person phenomenon plant possession process quantity relation shape state substance time "
    "body change cognition communication competition consumption contact creation emotion motion perception possession "
    "social stative weather adj.ppl"
).split()
_PARTS = {"1": "n", "2": "v"}
_FILES = {"n": "data.noun", "v": "data.verb"}
_IN_USE = 2.2
_LEAST_SHARE = 0.15
_FIRST_SENSE = 1.0
_OTHER_SENSE = 0.3
_SENSES_OF_KIN = 3
_PARTICLES = frozenset(
    "about across after against along apart around aside at away back by down for forth forward from in into it of off "
    "on onto out over through to together under up upon with without as".split()
)
_BESIDE = frozenset({"@", "*", ">", "$"})
"""Pointers to what a verb is a manner of, entails, causes, or is grouped with."""


@dataclass(frozen=True, slots=True)
class Synset:
    """One meaning: its class, its words, and what they are derived from as (own word, offset, other word)."""

    sort: str
    words: tuple[str, ...]
    derived: tuple[tuple[int, str, int], ...]
    beside: tuple[str, ...]


Senses = dict[tuple[str, str], list[tuple[int, int, str]]]
"""By part and lemma: number of the sense, its tagged uses, its offset."""


def main() -> None:
    """Write both files into the package."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wordnet", type=Path, required=True)
    options = parser.parse_args()
    synsets = {part: dict(_synsets(options.wordnet / name)) for part, name in _FILES.items()}
    senses = _senses(options.wordnet / "index.sense")
    place = Path(str(resources.files("variorum.words")))
    (place / "senses.tsv").write_text("\n".join(_classes(synsets, senses)) + "\n", encoding="utf-8")
    (place / "kin.tsv").write_text("\n".join(_kin(synsets, senses)) + "\n", encoding="utf-8")
    (place / "phrases.txt").write_text("\n".join(_phrases(synsets["v"])) + "\n", encoding="utf-8")
    (place / "near.tsv").write_text("\n".join(_near(synsets["v"], senses)) + "\n", encoding="utf-8")


def _phrases(synsets: dict[str, Synset]) -> list[str]:
    """Verbs of two words, the second no particle or preposition."""
    pairs = {word for synset in synsets.values() for word in synset.words if word.count("_") == 1}
    return sorted(
        word for word in pairs if word.replace("_", "").isalpha() and word.partition("_")[2] not in _PARTICLES
    )


def _synsets(path: Path) -> Iterator[tuple[str, Synset]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split(" | ")[0].split()
        count = int(fields[3], 16)
        words = tuple(fields[4 + 2 * n].lower() for n in range(count))
        first = 5 + 2 * count
        pointers = [fields[first + 4 * n : first + 4 * n + 4] for n in range(int(fields[first - 1]))]
        beside = tuple(offset for sign, offset, part, _ in pointers if part == "v" and sign in _BESIDE)
        other = "v" if fields[2] == "n" else "n"
        derived = tuple(
            (int(place[:2], 16) - 1, offset, int(place[2:], 16) - 1)
            for sign, offset, part, place in pointers
            if sign == "+" and part == other
        )
        yield fields[0], Synset(_NAMES[int(fields[1])], words, derived, beside)


def _senses(path: Path) -> Senses:
    found: Senses = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        key, offset, number, uses = line.split()
        lemma, _, rest = key.partition("%")
        part = _PARTS.get(rest[0])
        if part and lemma.isalpha() and zipf_frequency(lemma, "en") >= _IN_USE:
            found[part, lemma].append((int(number), int(uses), offset))
    return {key: sorted(rows) for key, rows in found.items()}


def _classes(synsets: dict[str, dict[str, Synset]], senses: Senses) -> Iterator[str]:
    rows: dict[tuple[str, str], list[str]] = defaultdict(list)
    for (part, lemma), told in senses.items():
        shares: Counter[str] = Counter()
        for number, uses, offset in told:
            shares[synsets[part][offset].sort] += uses + (_FIRST_SENSE if number == 1 else _OTHER_SENSE)  # type: ignore[assignment]  # shares are floats
        total = sum(shares.values())
        kept = [sort for sort, share in shares.most_common() if share >= _LEAST_SHARE * total]
        rows[part, " ".join(kept)].append(lemma)
    for (part, sorts), lemmas in sorted(rows.items()):
        yield f"{part}\t{sorts}\t{' '.join(sorted(lemmas))}"


def _kin(synsets: dict[str, dict[str, Synset]], senses: Senses) -> Iterator[str]:
    rows: dict[str, list[str]] = defaultdict(list)
    for (part, lemma), told in sorted(senses.items()):
        verbs: Counter[str] = Counter()
        for _, uses, offset in itertools.islice(told, _SENSES_OF_KIN) if part == "n" else ():
            synset = synsets["n"][offset]
            for own, other, word in synset.derived:
                if synset.words[own] == lemma:
                    verbs[synsets["v"][other].words[word]] += uses + 1
        if verbs:
            rows[min(verbs, key=lambda verb: (-verbs[verb], verb))].append(lemma)
    for verb, nouns in sorted(rows.items()):
        yield f"{verb}\t{' '.join(nouns)}"


def _near(synsets: dict[str, Synset], senses: Senses) -> Iterator[str]:
    own = {lemma: dict(_shares(told)) for (part, lemma), told in senses.items() if part == "v"}
    wider: dict[str, dict[str, float]] = {}
    for verb, shares in own.items():
        wider[verb] = {}
        for offset, share in shares.items():
            for other in synsets[offset].beside:
                wider[verb][other] = max(share, wider[verb].get(other, 0.0))
    same = _sharing(own, own)
    above = _sharing(own, wider)
    for verb in sorted(own):
        close = {other for other in same[verb] if other != verb}
        far = {other for other in above[verb] if other != verb} - close
        if close or far:
            yield f"{verb}\t{' '.join(sorted(close))}\t{' '.join(sorted(far))}"


def _shares(told: list[tuple[int, int, str]]) -> Iterator[tuple[str, float]]:
    total = sum(uses + 0.5 for _, uses, _ in told)
    for _, uses, offset in told:
        if uses + 0.5 >= _LEAST_SHARE * total:
            yield offset, (uses + 0.5) / total


def _sharing(ones: dict[str, dict[str, float]], others: dict[str, dict[str, float]]) -> dict[str, set[str]]:
    """Verbs that have a meaning in common, both ways."""
    holders: dict[str, list[str]] = defaultdict(list)
    for verb, meanings in others.items():
        for offset in meanings:
            holders[offset].append(verb)
    found: dict[str, set[str]] = defaultdict(set)
    for verb, meanings in ones.items():
        for offset in meanings:
            for other in holders[offset]:
                found[verb].add(other)
                found[other].add(verb)
    return found


if __name__ == "__main__":
    main()
