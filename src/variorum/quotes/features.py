"""What a learned judge sees of a draft: words and syntax around its cue, its speaker and what it brings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from variorum.quotes.nesting import nested
from variorum.quotes.page import Draft, Page

_SAYING = frozenset({"say", "tell", "write", "add", "claim", "argue", "call", "think", "believe"})
_LENGTHS = (1, 2, 3, 5, 8, 12, 20, 40, 80)


def described(page: Page, drafts: Sequence[Draft]) -> list[list[str]]:
    """The features of each draft of an account, as plain strings."""
    outer: dict[int, Draft] = {id(inner): around for inner, around in nested(page, drafts)}
    at: dict[int, int] = {}
    for draft in drafts:
        at[draft.anchor] = at.get(draft.anchor, 0) + 1
    return [list(_of(page, draft, outer, at)) for draft in drafts]


def _of(page: Page, draft: Draft, outer: Mapping[int, Draft], at: Mapping[int, int]) -> Iterator[str]:
    kind = _kind(page, draft)
    yield "any"
    yield f"kind={kind}"
    yield f"kind={kind} unsure={draft.unsure} open={draft.open}"
    around = outer.get(id(draft))
    yield f"nested={_kind(page, around) if around is not None else ''}"
    yield f"kind={kind} nested={around is not None}"
    yield f"rivals={min(at[draft.anchor], 3)}"
    yield from _of_cue(page, draft, kind)
    yield from _of_speaker(page, draft, kind)
    yield from _of_content(page, draft, kind)


def _kind(page: Page, draft: Draft) -> str:
    if draft.direct or draft.anchor < 0:
        return "marks" if draft.direct else "bare"
    return draft.frame or page.parse.pos[draft.anchor]


def _of_cue(page: Page, draft: Draft, kind: str) -> Iterator[str]:
    parse, cue, token = page.parse, draft.cue, draft.anchor
    if token < 0 or cue is None:
        return
    lemma, head = parse.lemmas[token].lower(), parse.heads[token]
    yield f"lemma={lemma}"
    yield f"lemma={lemma} kind={kind}"
    yield f"cue={cue.lemma}"
    yield f"cue={cue.mode} {cue.certainty} kind={kind}"
    yield f"doubtful={draft.frame in cue.doubtful} kind={kind}"
    yield f"tag={parse.tags[token]} dep={parse.deps[token]}"
    yield f"dep={parse.deps[token]} kind={kind}"
    yield f"head={parse.lemmas[head].lower() if head != token else ''} dep={parse.deps[token]}"
    for child in parse.children[token]:
        if parse.deps[child] in ("aux", "neg", "auxpass", "mark", "prt"):
            yield f"with={parse.words[child].lower()}"
        if child > token:
            yield f"right={parse.deps[child]} kind={kind}"
            if parse.deps[child] in ("dobj", "prep", "xcomp"):
                yield f"lemma={lemma} right={parse.deps[child]} {parse.lemmas[child].lower()}"
    yield f"inside={page.inside[token] >= 0}"
    yield f"lemma={lemma} tag={parse.tags[token]}"
    yield f"tag={parse.tags[token]} dep={parse.deps[token]} kind={kind}"
    yield f"small={draft.small} kind={kind} tag={parse.tags[token]}"
    first, last = parse.sentence(token)
    others = [t for t in range(first, min(last, first + 80)) if t != token and parse.lemmas[t] in _SAYING]
    yield f"said here={bool(others)} kind={kind}"
    yield f"opens={parse.blocks[token] < 2} kind={kind}"


def _of_speaker(page: Page, draft: Draft, kind: str) -> Iterator[str]:
    parse = page.parse
    if not draft.subjects:
        yield f"speaker=none kind={kind} words={draft.speaker is not None}"
        return
    token = draft.subjects[0]
    word = parse.words[token].lower()
    yield f"speaker={parse.pos[token]} kind={kind}"
    yield f"speaker={parse.tags[token]} {parse.deps[token]}"
    yield f"speaker={word if parse.pos[token] in ('PRON', 'DET') else parse.lemmas[token].lower()}"
    if draft.anchor >= 0:
        near = parse.deps[token] if parse.heads[token] == draft.anchor else f"of {parse.tags[parse.heads[token]]}"
        yield f"speaker={parse.pos[token]} {near} tag={parse.tags[draft.anchor]} dep={parse.deps[draft.anchor]}"
        yield f"speaker={parse.pos[token]} lemma={parse.lemmas[draft.anchor].lower()}"
        yield f"speaker={parse.pos[token]} {parse.deps[token]} tag={parse.tags[draft.anchor]} kind={kind}"
    yield f"name={_label(page, token)} kind={kind}"
    yield f"speakers={min(len(draft.subjects), 3)}"
    if draft.anchor >= 0:
        yield f"apart={_bucket(abs(draft.anchor - token))} before={token < draft.anchor}"


def _of_content(page: Page, draft: Draft, kind: str) -> Iterator[str]:
    parse = page.parse
    first, last = parse.tokens(draft.contents[0][0], draft.contents[-1][1])
    counts = [page.words_in(place) for place in draft.contents]
    inside, outside = sum(i for i, _ in counts), sum(o for _, o in counts)
    yield f"long={_bucket(inside + outside)} kind={kind}"
    yield f"marked={inside > 0}{outside > 0} kind={kind}"
    yield f"runs={min(len(draft.contents), 3)} kind={kind}"
    if first >= len(parse) or first >= last:
        return
    yield f"first={parse.words[first].lower()} kind={kind}"
    yield f"first={parse.tags[first]} kind={kind}"
    yield f"next={parse.tags[last] if last < len(parse) else ''} kind={kind}"
    head = next((t for t in range(first, min(last, first + 40)) if not first <= parse.heads[t] < last), first)
    yield from _of_end(page, draft, kind, first, last)
    yield f"top={parse.pos[head]} {parse.deps[head]} kind={kind}"
    yield f"top={parse.lemmas[head].lower()} kind={kind}"
    yield f"top={parse.tags[head]} first={parse.tags[first]} long={_bucket(inside + outside)} kind={kind}"
    if draft.anchor >= 0:
        lemma = parse.lemmas[draft.anchor].lower()
        yield f"lemma={lemma} long={_bucket(inside + outside)}"
        yield f"lemma={lemma} marked={inside > 0}"
        yield f"lemma={lemma} first={parse.words[first].lower()}"
    yield f"tense={parse.tags[head]} kind={kind}"
    yield f"block={min(parse.blocks[first], 2)}"
    yield f"labelled={any(t in page.times for t in range(first, min(last, first + 40)))} kind={kind}"


def _label(page: Page, token: int) -> str:
    """What the model labels a token as: a person, an organisation, …"""
    return page.labels.get(token, "")


def _of_end(page: Page, draft: Draft, kind: str, first: int, last: int) -> Iterator[str]:
    """Where the words end, and how what follows hangs on them."""
    parse = page.parse
    whole = last >= parse.sentence(last - 1)[1] - 1
    commas = sum(parse.words[t] == "," for t in range(first, last))
    yield f"whole={whole} commas={min(commas, 3)} kind={kind}"
    at = next((t for t in range(last, min(len(parse), last + 3)) if parse.words[t][:1].isalnum()), -1)
    if whole or at < 0:
        return
    comma = parse.words[last] == ","
    yield f"after={parse.deps[at]} comma={comma} kind={kind}"
    yield f"after={parse.words[at].lower()} comma={comma} kind={kind}"


def _bucket(number: int) -> int:
    return sum(number > limit for limit in _LENGTHS)
