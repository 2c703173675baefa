"""People's decisions, kept apart from everything the program makes, and bound to words rather than to ids.

After a re-read a decision finds its finding again by id; else by kind, an overlap of at least half and the same folded
words; else it waits under "look again", never dropped and never guessed.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from variorum.model import Anchor, Decision, DecisionType, DocumentId, Finding, FindingId, NotFound, Pair, Span, Told
from variorum.store.columns import id_bytes, id_text
from variorum.store.documents import Documents
from variorum.store.findings import Findings
from variorum.store.statements import Statement
from variorum.store.tables import ANCHOR, DECISION
from variorum.words.folding import fold

_ANY = Statement(select(DECISION.c.key).limit(1))
_AROUND = 32
_ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Binding:
    """What decisions mean for the findings of today."""

    same: tuple[Pair, ...] = ()
    different: tuple[Pair, ...] = ()
    wrong: frozenset[FindingId] = frozenset()
    changes: tuple[tuple[DocumentId, str, str], ...] = ()
    contradicted: tuple[tuple[Decision, Decision], ...] = ()
    waiting: tuple[Decision, ...] = ()


class Decisions:
    """The decisions of one workspace, over one open connection."""

    def __init__(self, connection: Connection, documents: Documents, findings: Findings) -> None:
        self._connection = connection
        self._documents = documents
        self._findings = findings

    def all(self) -> list[Decision]:
        """Every decision that has not been withdrawn, in the order decided."""
        if _ANY.row(self._connection) is None:
            return []
        anchors: dict[int, list[Anchor]] = {}
        for row in self._connection.execute(select(ANCHOR).order_by(ANCHOR.c.decision, ANCHOR.c.place)):
            anchors.setdefault(row.decision, []).append(
                Anchor(
                    document=DocumentId(id_text(row.document)),
                    address=row.address,
                    kind=row.kind,
                    finding=FindingId(id_text(row.finding)) if row.finding else None,
                    start=row.start,
                    end=row.end,
                    words=row.words,
                    before=row.before,
                    after=row.after,
                )
            )
        decisions = [
            Decision(
                decision=DecisionType(row.decision),
                anchors=tuple(anchors.get(row.key, ())),
                author=row.author,
                reason=row.reason,
                decided=datetime.datetime.fromisoformat(row.decided),
                field=row.field,
                value=row.value,
            )
            for row in self._connection.execute(select(DECISION))
        ]
        return sorted(decisions, key=lambda d: (d.decided, d.id))

    def add(self, decision: Decision) -> None:
        """Keep a decision."""
        if any(known.id == decision.id for known in self.all()):
            return
        row = {
            "id": decision.id, "decision": decision.decision.value, "author": decision.author,
            "reason": decision.reason, "decided": decision.decided.isoformat(), "field": decision.field,
            "value": decision.value,
        }  # fmt: skip
        key = self._connection.execute(insert(DECISION).values(row)).lastrowid
        rows = [
            {
                "decision": key, "place": place, "document": id_bytes(a.document), "address": a.address,
                "kind": a.kind, "finding": id_bytes(a.finding) if a.finding else None, "start": a.start,
                "end": a.end, "words": a.words, "before": a.before, "after": a.after,
            }
            for place, a in enumerate(decision.anchors)
        ]  # fmt: skip
        self._connection.execute(insert(ANCHOR), rows)

    def withdraw(self, decision: str) -> None:
        """Forget a decision.

        Raises:
            NotFound: there is none of that id.
        """
        if not self._connection.execute(delete(DECISION).where(DECISION.c.id == decision)).rowcount:
            raise NotFound(f"no decision {decision}", hint="`variorum decide WORKSPACE` lists them")

    def anchor(self, finding: Told) -> Anchor:
        """Where a finding stands: enough to find it again."""
        return self._anchor(finding, *_reach(finding.spans("text") or _everything(finding)))

    def _anchor(self, finding: Told, start: int, end: int) -> Anchor:
        document = self._documents.get(finding.document)
        return Anchor(
            document=finding.document,
            address=document.address,
            kind=finding.kind,
            finding=finding.id,
            start=start,
            end=end,
            words=document.text[start:end],
            before=document.text[max(0, start - _AROUND) : start],
            after=document.text[end : end + _AROUND],
        )

    def of_account(self, document: DocumentId) -> Anchor:
        """An anchor on a whole account, for its date, outlet or authors."""
        found = self._documents.get(document)
        return Anchor(document, found.address, "document", None, 0, 0, "", "", found.text[:_AROUND])

    def binding(self, kinds: Iterable[type[Finding]]) -> Binding:
        """What all decisions mean today; of two that contradict each other the later one holds."""
        by_kind = {kind.kind: kind for kind in kinds}
        pairs: dict[Pair, Decision] = {}
        rated: dict[FindingId, Decision] = {}
        fields: dict[tuple[DocumentId, str], Decision] = {}
        contradicted, waiting = [], []
        for decision in self.all():
            if decision.decision is DecisionType.SET:
                fields[decision.anchors[0].document, decision.field] = decision
                continue
            found = [self.today(anchor, by_kind) for anchor in decision.anchors]
            ids = sorted(each for each in found if each is not None)
            if len(ids) < len(found):
                waiting.append(decision)
            elif decision.decision in (DecisionType.SAME, DecisionType.DIFFERENT):
                pair = Pair(ids[0], ids[-1])
                if pair in pairs and pairs[pair].decision is not decision.decision:
                    contradicted.append((pairs[pair], decision))
                pairs[pair] = decision
            else:
                rated[ids[0]] = decision
        return Binding(
            same=tuple(sorted(p for p, d in pairs.items() if d.decision is DecisionType.SAME)),
            different=tuple(sorted(p for p, d in pairs.items() if d.decision is DecisionType.DIFFERENT)),
            wrong=frozenset(i for i, d in rated.items() if d.decision is DecisionType.READ_WRONGLY),
            changes=tuple(sorted((document, field, d.value) for (document, field), d in fields.items())),
            contradicted=tuple(contradicted),
            waiting=tuple(waiting),
        )

    def today(self, anchor: Anchor, kinds: dict[str, type[Finding]]) -> FindingId | None:
        """The finding an anchor means now, or None when it is not certain."""
        cls = kinds.get(anchor.kind)
        if cls is None or anchor.finding is None:
            return None
        if self._findings.has(anchor.finding):
            return anchor.finding
        if not issubclass(cls, Told):
            return None
        wanted = fold(anchor.words)
        fitting = []
        for document in self._documents.editions(anchor.address):
            for finding in self._findings.all(cls, [document]):
                if any(_is_there(anchor, wanted, here) for here in self._anchors(finding)):
                    fitting.append(finding.id)
        return fitting[0] if len(fitting) == 1 else None

    def _anchors(self, finding: Told) -> Iterator[Anchor]:
        """Where a finding stands, and all its words together, as older anchors have it."""
        places = {_reach(spans) for spans in (finding.spans("text"), _everything(finding)) if spans}
        yield from (self._anchor(finding, start, end) for start, end in sorted(places))


def _everything(finding: Told) -> tuple[Span, ...]:
    return tuple(item.span for item in finding.evidence)


def _reach(spans: Sequence[Span]) -> tuple[int, int]:
    """From the beginning of the first to the end of the last."""
    return min(span.start for span in spans), max(span.end for span in spans)


def _is_there(wanted: Anchor, words: str, here: Anchor) -> bool:
    return _overlap(wanted, here) >= _ENOUGH and fold(here.words) == words


def _overlap(one: Anchor, other: Anchor) -> float:
    """Shared characters over the longer one's, 0 to 1."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / max(one.end - one.start, other.end - other.start, 1)
