"""Who said it: speakers of quotations in PolNeAR dev, resolved to actors, against our own annotation.

usage: python -m evaluation.speakers --data BENCHMARKS [--errors]

The gold (gold/polnear_speakers.jsonl: text, offsets, labels) has 200 attributions of the corpus with the actor meant.
Each article is read alone through the steps. Our quotations are paired with the corpus's by the rule of
`evaluation.quotes` (half of the content words, whoever speaks), then told apart by what became of the speaker:

right: every speaker is an actor that holds a fullest naming of the one meant, and of nobody else in the gold.
short: the name in the speaker's own words, not joined to the fullest naming. wrong: anyone else.
among: not settled, with the right one among the candidates. unknown: not settled, without.
unmatched: no quotation of ours. Where nobody is to be named, unknown is right (told as "right"), a name is wrong.

Peers, on the same quotations, mentions and links: the nearest person named before the speaker's words (before the
content, where there are none), and the name in the speaker's words, else that nearest person.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.quotes import Gold, golds, relaxed, spans_of
from tests.reference import Pile, account
from variorum.actors import ACTORS, MENTIONS
from variorum.language import PARSE
from variorum.model import Actor, ActorType, FindingId, Mention, MentionForm, Quotation, Span
from variorum.quotes import QUOTATIONS
from variorum.texts import DAMAGE, FORM

GOLD = Path(__file__).parent / "gold" / "polnear_speakers.jsonl"
OUTCOMES = ("right", "short", "wrong", "among", "unknown", "unmatched")
KINDS = ("person", "reference", "institution", "group", "unnamed")

Places = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One annotated attribution: its speaker's words, its content, and where the actor meant is named fullest."""

    text: str
    speaker: Places
    content: tuple[int, int]
    actor: Places | None
    kind: str
    doubtful: bool


def rows(path: Path = GOLD) -> list[Row]:
    """The gold, in its own order."""
    found = (json.loads(line) for line in path.read_text("utf-8").splitlines())
    return [
        Row(
            r["text"],
            _places(r["source"]),  # the corpus's word for who speaks
            _pair(r["content"]),
            None if r["actor"] is None else _places(r["actor"]),
            r["kind"],
            r["doubtful"],
        )
        for r in found
    ]


def _pair(pair: Sequence[int]) -> tuple[int, int]:
    return pair[0], pair[1]


def _places(pairs: Sequence[Sequence[int]]) -> Places:
    return tuple(_pair(pair) for pair in pairs)


class Reading:
    """One article as the steps read it alone."""

    def __init__(self, name: str, text: str) -> None:
        self.text = text
        pile = Pile([account(text, name=name, language="en")]).run(FORM, PARSE, DAMAGE, MENTIONS, QUOTATIONS, ACTORS)
        self.quotations: list[Quotation] = pile.all(Quotation)
        self._mentions = {mention.id: mention for mention in pile.all(Mention)}
        self._actor = {member.id: actor for actor in pile.all(Actor) for member in actor.members}
        self.names = sorted(
            (m for m in self._mentions.values() if m.form is MentionForm.NAME), key=lambda m: m.span("text")
        )

    def span(self, mention: FindingId) -> Span:
        """Where a mention stands."""
        return self._mentions[mention].span("text")

    def members(self, mention: FindingId) -> list[Span]:
        """The names of the actor that a mention belongs to, or the mention alone."""
        actor = self._actor.get(mention)
        return (
            [self.span(FindingId(m.id)) for m in actor.members if m.id in self._mentions]
            if actor
            else [self.span(mention)]
        )

    def person_before(self, place: int) -> FindingId | None:
        """The nearest person named before a character."""
        found = [m for m in self.names if m.type is ActorType.PERSON and m.span("text").end <= place]
        return found[-1].id if found else None

    def name_in(self, spans: Iterable[Span]) -> FindingId | None:
        """The first name that stands in words."""
        inside = [m.id for span in spans for m in self.names if _touch(m.span("text"), (span.start, span.end))]
        return inside[0] if inside else None


def _touch(span: Span, place: tuple[int, int]) -> bool:
    return span.start < place[1] and place[0] < span.end


def holds(reading: Reading, mention: FindingId, places: Places) -> bool:
    """Whether the actor of a mention is named at one of some places."""
    return any(_touch(span, place) for span in reading.members(mention) for place in places)


def outcome(
    row: Row, reading: Reading, speakers: Sequence[FindingId], candidates: Sequence[FindingId], others: Sequence[Places]
) -> str:
    """What became of one speaker; `others` is where the gold names other actors of the article."""
    if not speakers:
        if row.actor is None:
            return "right"
        return "among" if any(holds(reading, c, row.actor) for c in candidates) else "unknown"
    if row.actor is None:
        return "wrong"
    right = [holds(reading, s, row.actor) and not any(holds(reading, s, o) for o in others) for s in speakers]
    if all(right) or (row.kind == "group" and any(right)):
        return "right"
    return "short" if all(_own(row, reading, s) for s in speakers) else "wrong"


def _own(row: Row, reading: Reading, speaker: FindingId) -> bool:
    """Whether an actor has no other words than a name that stands in the speaker's own words."""
    words = {reading.text[span.start : span.end].casefold() for span in reading.members(speaker)}
    return len(words) == 1 and any(_touch(reading.span(speaker), place) for place in row.speaker)


def others(row: Row, gold: Iterable[Row]) -> list[Places]:
    """Where actors are named that others of the article's speakers are, and that share no place with this one."""
    own = set(row.actor or ())
    return [r.actor for r in gold if r.text == row.text and r.actor is not None and not own & set(r.actor)]


def paired(article: Gold, reading: Reading, wanted: Sequence[Row]) -> list[Quotation | None]:
    """Our quotation for each annotated attribution of an article."""
    ours = [article.words(spans_of(quotation)) for quotation in reading.quotations]
    partner = dict(relaxed(article.attributions, ours, False))
    found: list[Quotation | None] = []
    for row in wanted:
        source, content = article.cover(row.speaker), article.cover([row.content])
        at = [
            i
            for i, gold in enumerate(article.attributions)
            if gold["source"] == source and content and content <= gold["content"]
        ]
        mine = [partner[i] for i in at if i in partner]
        found.append(reading.quotations[mine[0]] if mine else None)
    return found


def before(reading: Reading, quotation: Quotation) -> list[FindingId]:
    """The first peer: the nearest person named before the speaker's words, or before the content."""
    words = quotation.spans("speaker") or quotation.spans("content")
    name = reading.person_before(min(span.start for span in words))
    return [name] if name else []


def named(reading: Reading, quotation: Quotation) -> list[FindingId]:
    """The second peer: the name in the speaker's words, else what the first says."""
    name = reading.name_in(quotation.spans("speaker"))
    return [name] if name else before(reading, quotation)


def shipped(_: Reading, quotation: Quotation) -> list[FindingId]:
    """What the room says."""
    return list(quotation.speakers)


WAYS: Mapping[str, Callable[[Reading, Quotation], list[FindingId]]] = {
    "as shipped": shipped,
    "name in words, else nearest": named,
    "nearest person before": before,
}

Results = dict[str, list[tuple[Row, bool, str]]]
"""By way: each annotated attribution, whether a reader sees it by default, and the outcome."""


def score(articles: Iterable[Gold], gold: Sequence[Row], tell: Callable[[str], None] = lambda _: None) -> Results:
    """Read the articles and tell every outcome; `tell` hears of each that is not right."""
    results: Results = defaultdict(list)
    for article in articles:
        wanted = [row for row in gold if row.text == article.name]
        if not wanted:
            continue
        reading = Reading(article.name, article.text)
        for row, quotation in zip(wanted, paired(article, reading, wanted), strict=True):
            apart = others(row, gold)
            for way, speakers in WAYS.items():
                said = "unmatched"
                if quotation is not None:
                    candidates = quotation.candidates if way == "as shipped" else ()
                    said = outcome(row, reading, speakers(reading, quotation), candidates, apart)
                shown = quotation is not None and not quotation.unsure
                results[way].append((row, shown, said))
                if way == "as shipped" and said not in ("right", "unmatched"):
                    tell(f"{said:8}{row.text} {row.speaker} {row.kind}{' doubtful' if row.doubtful else ''}")
    return results


def _line(title: str, found: Sequence[tuple[Row, bool, str]]) -> str:
    """Counts of outcomes, the share of right ones over all and over the matched, and of wrong ones over the matched."""
    counts = Counter(said for _, _, said in found)
    matched = len(found) - counts["unmatched"]
    shares = [
        counts["right"] / max(1, len(found)),
        counts["right"] / max(1, matched),
        counts["wrong"] / max(1, matched),
    ]
    numbers = "".join(f"{counts[name]:10d}" for name in OUTCOMES)
    return f"{title:36}{len(found):5d}{numbers}" + "".join(f"{share:10.3f}" for share in shares)


def _plainly(to_name: Sequence[tuple[Row, bool, str]]) -> str:
    """In words, what the shares are of: speakers whose quotation was found, and those a reader sees by default."""
    found = [one for one in to_name if one[2] != "unmatched"]
    lines = []
    for title, part in (("found", found), ("shown by default", [one for one in found if one[1]])):
        right, wrong = (sum(said == name for _, _, said in part) for name in ("right", "wrong"))
        lines.append(
            f"  -> of the {len(part)} resolvable speakers whose quotation is {title}: "
            f"{right / max(1, len(part)):.3f} resolved to the right actor (bar 0.80), {wrong} to a wrong one"
        )
    return "\n".join(lines)


def show(results: Results) -> None:
    """Print the tables."""
    heads = "".join(f"{name:>10}" for name in (*OUTCOMES, "of all", "matched", "wrong/m."))
    for way, found in results.items():
        to_name = [one for one in found if one[0].actor is not None]
        print(f"{way:36}{'n':>5}{heads}")
        print(_line("all annotated", found))
        print(_line("resolvable", to_name))
        print(_line("resolvable, shown by default", [one for one in to_name if one[1]]))
        print(_line("resolvable, not doubtful", [one for one in to_name if not one[0].doubtful]))
        if way == "as shipped":
            print(_plainly(to_name))
        for kind in KINDS:
            if part := [one for one in to_name if one[0].kind == kind]:
                print(_line(f"  {kind}", part))
        print(_line("nobody to be named", [one for one in found if one[0].actor is None]))
        print()


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the benchmark folder")
    parser.add_argument("--errors", action="store_true", help="tell where each speaker stands that is not right")
    asked = parser.parse_args()
    show(score(golds(asked.data / "polnear" / "dev"), rows(), print if asked.errors else lambda _: None))


if __name__ == "__main__":
    main()
