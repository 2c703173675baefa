"""What a learned judge sees of a draft: words and syntax around its cue, its speaker and what it brings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from variorum.quotes.nesting import nested
from variorum.quotes.page import Draft, Page

_SAYING = frozenset({"say", "tell", "write", "add", "claim", "argue", "call", "think", "believe"})
_HELPERS = frozenset({"aux", "neg", "auxpass", "mark", "prt"})
_BROUGHT = frozenset({"dobj", "prep", "xcomp"})
_LONGEST_READ = 80
_LENGTHS = (1, 2, 3, 5, 8, 12, 20, 40, 80)


def described(page: Page, drafts: Sequence[Draft]) -> list[list[str]]:
    """The features of each draft of an account, as plain strings."""
    outer: dict[int, Draft] = {id(inner): around for inner, around in nested(page, drafts)}
    at: dict[int, int] = {}
    for draft in drafts:
        at[draft.anchor] = at.get(draft.anchor, 0) + 1
    said = [token for token, lemma in enumerate(page.parse.lemmas) if lemma in _SAYING]
    return [_of(page, draft, outer, at, said) for draft in drafts]


def _of(page: Page, draft: Draft, outer: Mapping[int, Draft], at: Mapping[int, int], said: Sequence[int]) -> list[str]:
    kind = _kind(page, draft)
    around = outer.get(id(draft))
    return [
        "any",
        f"kind={kind}",
        f"kind={kind} unsure={draft.unsure} open={draft.open}",
        f"nested={_kind(page, around) if around is not None else ''}",
        f"kind={kind} nested={around is not None}",
        f"rivals={min(at[draft.anchor], 3)}",
        *_of_cue(page, draft, kind, said),
        *_of_speaker(page, draft, kind),
        *_of_content(page, draft, kind),
    ]


def _kind(page: Page, draft: Draft) -> str:
    if draft.direct or draft.anchor < 0:
        return "marks" if draft.direct else "bare"
    return draft.frame or page.parse.pos[draft.anchor]


def _of_cue(page: Page, draft: Draft, kind: str, said: Sequence[int]) -> list[str]:
    parse, cue, token = page.parse, draft.cue, draft.anchor
    if token < 0 or cue is None:
        return []
    lemma, head, tag, dep = parse.lemmas[token].lower(), parse.heads[token], parse.tags[token], parse.deps[token]
    first, last = parse.sentence(token)
    near = said[bisect_left(said, first) : bisect_left(said, min(last, first + _LONGEST_READ))]
    others = bool(near) and near != [token]
    return [
        f"lemma={lemma}",
        f"lemma={lemma} kind={kind}",
        f"cue={cue.lemma}",
        f"cue={cue.mode} {cue.certainty} kind={kind}",
        f"doubtful={draft.frame in cue.doubtful} kind={kind}",
        f"tag={tag} dep={dep}",
        f"dep={dep} kind={kind}",
        f"head={parse.lemmas[head].lower() if head != token else ''} dep={dep}",
        f"inside={page.inside[token] >= 0}",
        f"lemma={lemma} tag={tag}",
        f"tag={tag} dep={dep} kind={kind}",
        f"small={draft.small} kind={kind} tag={tag}",
        f"said here={others} kind={kind}",
        f"opens={parse.blocks[token] < 2} kind={kind}",
        *dict.fromkeys(_below_cue(page, token, lemma, kind)),
    ]


def _below_cue(page: Page, token: int, lemma: str, kind: str) -> Iterator[str]:
    parse = page.parse
    for child in parse.children[token]:
        dep = parse.deps[child]
        if dep in _HELPERS:
            yield f"with={parse.words[child].lower()}"
        if child > token:
            yield f"right={dep} kind={kind}"
            if dep in _BROUGHT:
                yield f"lemma={lemma} right={dep} {parse.lemmas[child].lower()}"


def _of_speaker(page: Page, draft: Draft, kind: str) -> list[str]:
    parse, anchor = page.parse, draft.anchor
    if not draft.subjects:
        return [f"speaker=none kind={kind} words={draft.speaker is not None}"]
    token = draft.subjects[0]
    pos, dep, word = parse.pos[token], parse.deps[token], parse.words[token].lower()
    found = [
        f"speaker={pos} kind={kind}",
        f"speaker={parse.tags[token]} {dep}",
        f"speaker={word if pos in ('PRON', 'DET') else parse.lemmas[token].lower()}",
        f"name={page.labels.get(token, '')} kind={kind}",
        f"speakers={min(len(draft.subjects), 3)}",
    ]
    if anchor >= 0:
        tag = parse.tags[anchor]
        near = dep if parse.heads[token] == anchor else f"of {parse.tags[parse.heads[token]]}"
        found += [
            f"speaker={pos} {near} tag={tag} dep={parse.deps[anchor]}",
            f"speaker={pos} lemma={parse.lemmas[anchor].lower()}",
            f"speaker={pos} {dep} tag={tag} kind={kind}",
            f"apart={_bucket(abs(anchor - token))} before={token < anchor}",
        ]
    return found


def _of_content(page: Page, draft: Draft, kind: str) -> list[str]:
    parse, anchor = page.parse, draft.anchor
    first, last = parse.tokens(draft.contents[0][0], draft.contents[-1][1])
    counts = [page.words_in(place) for place in draft.contents]
    inside, outside = sum(i for i, _ in counts), sum(o for _, o in counts)
    long = _bucket(inside + outside)
    found = [
        f"long={long} kind={kind}",
        f"marked={inside > 0}{outside > 0} kind={kind}",
        f"runs={min(len(draft.contents), 3)} kind={kind}",
    ]
    if first >= len(parse) or first >= last:
        return found
    near = range(first, min(last, first + 40))
    head = next((t for t in near if not first <= parse.heads[t] < last), first)
    word, tag = parse.words[first].lower(), parse.tags[first]
    found += _of_end(page, kind, first, last)
    found += [
        f"first={word} kind={kind}",
        f"first={tag} kind={kind}",
        f"next={parse.tags[last] if last < len(parse) else ''} kind={kind}",
        f"top={parse.pos[head]} {parse.deps[head]} kind={kind}",
        f"top={parse.lemmas[head].lower()} kind={kind}",
        f"top={parse.tags[head]} first={tag} long={long} kind={kind}",
        f"tense={parse.tags[head]} kind={kind}",
        f"block={min(parse.blocks[first], 2)}",
        f"labelled={not page.times.isdisjoint(near)} kind={kind}",
    ]
    if anchor >= 0:
        lemma = parse.lemmas[anchor].lower()
        found += [
            f"lemma={lemma} long={long}",
            f"lemma={lemma} marked={inside > 0}",
            f"lemma={lemma} first={word}",
        ]
    return found


def _of_end(page: Page, kind: str, first: int, last: int) -> list[str]:
    """Where the words end, and how what follows hangs on them."""
    parse = page.parse
    whole = last >= parse.sentence(last - 1)[1] - 1
    commas = parse.words[first:last].count(",")
    found = [f"whole={whole} commas={min(commas, 3)} kind={kind}"]
    at = next((t for t in range(last, min(len(parse), last + 3)) if parse.words[t][:1].isalnum()), -1)
    if whole or at < 0:
        return found
    comma = parse.words[last] == ","
    found += [
        f"after={parse.deps[at]} comma={comma} kind={kind}",
        f"after={parse.words[at].lower()} comma={comma} kind={kind}",
    ]
    return found


def _bucket(number: int) -> int:
    return bisect_left(_LENGTHS, number)
