"""Same-event linking on ECB+ (Cybulska & Vossen 2014), beside the head-lemma baseline on the same mentions.

usage: python -m evaluation.events --data BENCHMARKS [--split dev] [--every N] [--out predictions.jsonl]

Figures come from the scorer in BENCHMARKS/scorers/events.py: mentions are predicted, the whole split is one
meta-document. "one thread" takes the split as one thread, as the measure takes it as one document; "variorum" links in
the threads that the stories room finds. The baseline joins all mentions of one type with one head lemma; "lemma in
story" joins them inside the stories found; "untrained" does without anything learned from the corpus, mentions
included (see `untrained_events.py`). The words of happenings and the links that ship were learned from its training
topics (`train_events.py`, `train_links.py`), the development topics decided nothing. PLOVER types are counted on
events/plover_gsr.txt: a sentence is right when one of our event mentions in it has the gold type. That file has the
names of PLOVER 0.5 (2016); of these DEMAND, DISAPPROVE, INVESTIGATE and FIGHT became REQUEST, ACCUSE (two of them) and
ASSAULT (Halterman et al. 2023).
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from evaluation.ecb import Row, load_scorer, sampled, touched
from evaluation.untrained_events import untrained
from tests.reference import Pile, account
from variorum.actors import ACTORS
from variorum.actors import MENTIONS as NAMES
from variorum.dates import TIMEXES
from variorum.events import CHRONOLOGY, MENTIONS
from variorum.language import PARSE, Parse
from variorum.model import Dating, Document, Event, EventMention, Member, Placement, Resolution, Story, Thread
from variorum.stories import PLACEMENTS, STORIES, TERMS, THREADS
from variorum.texts import FORM

SETTINGS = (("corpus", "exact", True), ("corpus", "overlap", True), ("corpus", "exact", False))
READING = (FORM, PARSE, NAMES, TIMEXES, MENTIONS)
RECKONING = (TERMS, PLACEMENTS, STORIES, ACTORS, THREADS, CHRONOLOGY)

METHODS = ("one thread", "variorum", "head lemma", "lemma in story")
UNTRAINED = "untrained"

_RENAMED = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--split", default="dev", choices=("dev", "train"))
    parser.add_argument("--every", type=int, default=1, help="every Nth topic only")
    parser.add_argument("--out", type=Path, help="write our predictions, as the shared scorer reads them")
    options = parser.parse_args()
    scorer = load_scorer(options.data / "scorers" / "events.py")
    gold = sampled(options.data / "events" / f"ecb_{options.split}.jsonl", options.every)
    begin = time.perf_counter()
    predicted = predictions(gold)
    print(f"{len(gold)} accounts, {sum(len(row['mentions']) for row in gold)} gold mentions, ", end="")
    print(f"{time.perf_counter() - begin:.1f} s")
    print(f"{'method':16}{'match':9}{'singletons':12}{'mention':>9}{'muc':>8}{'b3':>8}{'ceafe':>8}{'CoNLL':>8}")
    for scope, match, singletons in SETTINGS:
        for method, rows in predicted.items():
            found = scorer.measures(scorer.partitions(gold, rows, scope, match, singletons))
            figures = "".join(f"{100 * found[name]['f']:8.1f}" for name in ("muc", "b3", "ceafe", "conll"))
            kept = "kept" if singletons else "dropped"
            print(f"{method:16}{match:9}{kept:12}{100 * found['mentions']['f']:9.1f}{figures}")
    if options.out:
        lines = (json.dumps(row, ensure_ascii=False) for row in predicted["variorum"].values())
        options.out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    right, of, told = plover(options.data / "events" / "plover_gsr.txt")
    print(f"PLOVER types: right in {right} of {of} sentences; {told} of them have a typed event mention")


def predictions(gold: Sequence[Row]) -> dict[str, dict[str, Row]]:
    """Clusters of the same predicted mentions by method: ours and the baselines."""
    documents = {row["id"]: account(row["text"], row["id"], language="en") for row in gold}
    pile = Pile(list(documents.values())).run(*READING, *RECKONING)
    names = {document.id: name for name, document in documents.items()}
    by_name = {row["id"]: row for row in gold}
    stories = {placement.document: placement.story for placement in pile.all(Placement)}
    found, whole = _events(pile), _events(_one_thread(pile))
    made: dict[str, dict[str, dict[str, Any]]] = {name: {} for name in METHODS}
    for mention in pile.all(EventMention):
        name, span = names[mention.document], mention.span("trigger")
        lemma = f"{mention.type}|{mention.cue}"
        bundles = (
            whole.get(mention.id, mention.id),
            found.get(mention.id, mention.id),
            lemma,
            f"{stories.get(mention.document)}|{lemma}",
        )
        for rows, bundle in zip(made.values(), bundles, strict=True):
            row = rows.setdefault(name, {"id": name, "mentions": []})
            row["mentions"].append({"start": span.start, "end": span.end, "cluster": bundle})
    once: dict[str, dict[str, Row]] = {
        method: {name: _once(row, by_name[name]) for name, row in rows.items()} for method, rows in made.items()
    }
    parses = [pile.sketches[Parse, document.id] for document in documents.values()]
    return {**once, UNTRAINED: untrained(gold, [parse for parse in parses if isinstance(parse, Parse)])}


def _events(pile: Pile) -> dict[str, str]:
    """The event of each mention."""
    return {member.id: event.id for event in pile.all(Event) for member in event.members}


def _one_thread(pile: Pile) -> Pile:
    """The same pile with all of its stories in one thread, linked anew."""
    kept = {id: f for id, f in pile.findings.items() if not isinstance(f, Thread | Event | Resolution | Dating)}
    whole = Pile(pile.documents, kept, pile.sketches)
    stories = pile.all(Story)
    thread = Thread(
        members=tuple(Member(story.id) for story in stories),
        documents=tuple(sorted({document for story in stories for document in story.documents})),
        title="",
    )
    whole.findings[thread.id] = thread
    return whole.run(CHRONOLOGY)


def _once(row: dict[str, Any], gold: Row) -> dict[str, Any]:
    """One mention for the same tokens of the corpus: it takes some hyphenated words for one that our parse parts."""
    first: dict[tuple[int, ...], Any] = {}
    for mention in row["mentions"]:
        first.setdefault(touched(gold, mention), mention)
    return {**row, "mentions": list(first.values())}


def plover(path: Path) -> tuple[int, int, int]:
    """Sentences with a mention of the gold type, all sentences, those with any typed mention."""
    records = [(_RENAMED.get(row["event"], row["event"]), row["text"]) for row in _records(path) if row.get("text")]
    documents: list[Document] = [
        account(text, f"{number:04}", language="en") for number, (_, text) in enumerate(records)
    ]
    pile = Pile(documents).run(*READING)
    types: dict[str, set[str]] = {document.id: set() for document in documents}
    for mention in pile.all(EventMention):
        types[mention.document].add(mention.type)
    pairs = [(event, types[document.id]) for (event, _), document in zip(records, documents, strict=True)]
    return sum(event in found for event, found in pairs), len(pairs), sum(bool(found - {""}) for _, found in pairs)


def _records(path: Path) -> list[Row]:
    """The objects of a file that is JSON but for its missing brackets and commas."""
    decoder = json.JSONDecoder(strict=False)
    text, place, records = path.read_text(encoding="utf-8"), 0, []
    while (found := re.compile(r"\{").search(text, place)) is not None:
        try:
            record, place = decoder.raw_decode(text, found.start())
        except json.JSONDecodeError:
            place = found.end()
            continue
        if "event" in record:
            records.append(record)
    return records


if __name__ == "__main__":
    main()
