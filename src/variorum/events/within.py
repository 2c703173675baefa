"""First pass, inside one account: which tellings speak of the same happening."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from types import MappingProxyType

from variorum.events.bundles import (
    Bundle,
    Never,
    apart_in_parts,
    apart_in_place,
    apart_in_story,
    apart_in_time,
    end_one_life,
    one_among_many,
    other_company,
    set_apart,
)
from variorum.events.concerned import concern_others, count_others
from variorum.events.features import HELD, PLANNED, Feature, named
from variorum.model import Realis
from variorum.words import predicates, senses

GATHERINGS = frozenset(
    "meeting talk meet negotiation summit discussion dialogue conference consultation represent include attend "
    "accompany comprise number negotiate confer consult discuss speak host receive".split()
)
"""Cues that name one gathering by turns: "the talks", "the meeting", "they spoke"."""
CALLS = frozenset("call conversation telephone phone speak converse".split())
"""Cues that name one conversation by turns."""
_SOON = 3
"""Sentences after which nobody who was not named yet is still meant by "the talks", and a headline is told again."""
_LIKE = 4
"""How many content words two sentences share that tell one happening close by."""
_NEARBY = 80
"""How many of an account's bundles of a like kind a telling is compared with: the latest ones."""

_TO_PEOPLE = frozenset({"ASSAULT", "COERCE", "ACCUSE", "CONSULT"})
"""Types of what is done to people, whom an account calls by ever other words."""
_WINNING = predicates.family("win")
"""What is won by one and the same is told by one word, or it was won elsewhere: "won the house", "won the capital"."""
_PRESS = frozenset({"~reporter", "~journalist", "~press", "~media"})
_CRIMES = frozenset("shooting killing murder bombing attack stabbing assault kidnapping".split())
_POINTING = frozenset({"the", "these", "those", "both", "two"})
_OF_COURTS = frozenset("charge indict indictment arrest convict conviction sentence jail imprison plead".split())


def link_within(features: Sequence[Feature], never: Never = MappingProxyType({})) -> list[Bundle]:
    """Bundles of one account's tellings, in text order."""
    bundles: list[Bundle] = []
    gatherings: list[Bundle] = []
    shelves: dict[str, list[int]] = defaultdict(list)
    for item in sorted(features, key=lambda f: f.order):
        alone = Bundle([item])
        home = _home(item, alone, [bundles[index] for index in _likely(alone, shelves)], gatherings)
        if home is not None and not set_apart(home, alone, never):
            home.add([item])
            continue
        for key in _keys(alone):
            shelves[key].append(len(bundles))
        bundles.append(alone)
        if len(gatherings) < _NEARBY and _gathers(alone):
            gatherings.append(alone)
    return bundles


def _keys(bundle: Bundle) -> list[str]:
    """Where like happenings are looked for: by word, type and whose life ends, and statements among themselves."""
    keys = [f"word {family}" for family in sorted(bundle.families)]
    keys += [f"life {victim}" for victim in sorted(bundle.victims)]
    if bundle.first.telling.statement:
        keys.append("statement")
    return [*keys, bundle.type] if bundle.type else keys


def _likely(bundle: Bundle, shelves: Mapping[str, Sequence[int]]) -> list[int]:
    """The latest bundles of a like kind, in text order."""
    return sorted({index for key in _keys(bundle) for index in shelves.get(key, ())[-_NEARBY:]})[-_NEARBY:]


def _home(item: Feature, alone: Bundle, bundles: Sequence[Bundle], gatherings: Sequence[Bundle]) -> Bundle | None:
    if item.telling.noun and item.telling.denies is not None:
        return next((c for c in bundles if any(m.mention.id == item.telling.denies for m in c.members)), None)
    if item.telling.cancelled and item.telling.definite:
        return _plan(item, bundles)
    near = [c for c in reversed(bundles) if _may_join(alone, c)]
    if item.telling.attendance:
        return _main(alone, gatherings, near)
    by_content = next((c for c in near if end_one_life(alone, c) or _shares_enough(item, c)), None)
    if by_content is not None:
        return by_content
    if item.telling.definite and not item.parties and not item.times:
        if item.places or _means_a_plan(alone, bundles):
            return None
        here = next((c for c in near if _in_block(item, c)), None)
        return here or _main(alone, gatherings, near)
    return None


def _may_join(alone: Bundle, bundle: Bundle) -> bool:
    return (
        alone.standing == bundle.standing
        and not apart_in_story(alone, bundle)
        and not _is_earlier_case(alone, bundle)
        and alike(alone, bundle)
        and _is_series(alone.first) == _is_series(bundle.first)
        and not _is_after(alone.first, bundle)
        and not apart_in_time(alone, bundle)
        and not apart_in_place(alone, bundle)
        and not apart_in_parts(alone, bundle)
    )


def _is_earlier_case(alone: Bundle, bundle: Bundle) -> bool:
    """ "Charged on Friday … had been indicted in 2011": the same people stand before courts again and again."""
    return alone.is_background != bundle.is_background and bool(_OF_COURTS & alone.cues)


def _is_after(item: Feature, bundle: Bundle) -> bool:
    """ "The shooting took place four days after an officer shot a man": two, whatever they have in common."""
    after = item.telling.at_end
    return any(m.mention.id == after or m.telling.at_end == item.mention.id for m in bundle.members)


def alike(left: Bundle, right: Bundle) -> bool:
    """Whether the kinds of happening agree: one cue, one life ended, one sort of gathering, one type with violence."""
    if _is_count(left) != _is_count(right):
        return False
    if left.families & right.families or end_one_life(left, right):
        return not one_among_many(left, right)
    if left.type != right.type:
        return False
    if left.type == "CONSULT":
        return any(one_kind(mine, yours) for mine in left.cues for yours in right.cues)
    if left.type == "":
        return all(m.telling.statement for m in (*left.members, *right.members))
    return left.type == "ASSAULT"


def _is_count(bundle: Bundle) -> bool:
    """ "Second-degree murder" is what somebody is charged with, whichever deed it was."""
    return bundle.first.telling.noun and "degree" in bundle.first.telling.phrase.lower()


def _is_series(item: Feature) -> bool:
    """ "Seven mass shootings in ten years" are counted together and none of them told; not "the shootings"."""
    telling = item.telling
    before = telling.phrase.partition(telling.words)[0].split()
    named = any(word[:1].isupper() for word in before[1:]) or bool(item.places or item.parties)
    many = telling.noun and telling.words.lower().endswith("s") and not telling.definite and not named
    return many and telling.cue in _CRIMES and not _POINTING.intersection(word.lower() for word in before)


def one_kind(left: str, right: str) -> bool:
    """Whether two words name one happening by turns: of one family, of gatherings, or of conversations."""
    if predicates.family(left) == predicates.family(right):
        return True
    return any(left in group and right in group for group in (GATHERINGS, CALLS))


def _shares_enough(item: Feature, bundle: Bundle) -> bool:
    """Whether what is told of both is enough to take them for one inside an account."""
    if item.type == "CONSULT":
        return _same_gathering(item, bundle)
    if item.telling.statement:
        if item.telling.noun and not item.parties and not item.times:
            return _occasion(item, bundle)
        near = abs(item.telling.sentence - bundle.members[-1].telling.sentence) <= 1
        again = item.telling.cue in bundle.cues and _same_words_of_time(item, bundle)
        return (near or again) and bool(item.parties & bundle.parties)
    patients = item.patients & bundle.patients
    if _told_again(item, bundle):
        return True
    if concern_others(item, bundle) or _does_it_to_another_thing(item, bundle) or _is_another_win(item, bundle):
        return False
    if _others(named(item.patients), named(bundle.patients)) or _others(item.people, bundle.people):
        return False
    if predicates.family(item.telling.cue) in bundle.families:
        little = item.telling.cue in predicates.NO_HAPPENING
        if item.parties & bundle.parties:
            return bool(patients) or not little or item.telling.cue in predicates.OCCURRENCE_VERBS
        if little or (named(item.parties) and named(bundle.parties)) or _goes_on(item, bundle):
            return False
        if _is_of_others(item, bundle):
            return False
        if item.times and bundle.said_times:
            return _same_words_of_time(item, bundle)
        return not item.telling.fresh and (item.telling.definite or item.mention.realis is not Realis.HYPOTHETICAL)
    return bool(patients) or bool(item.telling.definite and item.parties & bundle.parties)


def _does_it_to_another_thing(item: Feature, bundle: Bundle) -> bool:
    """ "The palace released a transcript … aid was released": one deed, two things; not "the crew", "the men"."""
    if item.type in _TO_PEOPLE or not item.patients or not bundle.patients or item.patients & bundle.patients:
        return False
    both = item.patients | bundle.patients
    contest = predicates.family(item.telling.cue) == _WINNING and not named(both)
    return contest or all(_is_thing(patient) for patient in both)


def _is_another_win(item: Feature, bundle: Bundle) -> bool:
    """What a party wins, as it does again and again, told far apart and once without a word of what was won."""
    if predicates.family(item.telling.cue) != _WINNING or item.places & bundle.places:
        return False
    near = item.telling.sentence - bundle.members[-1].telling.sentence <= _SOON
    one_told = bool(item.patients) != bool(bundle.patients)
    return one_told and not near and not (item.people or bundle.people)


def _is_thing(patient: str) -> bool:
    """Whether a part is told by a word that means no people."""
    classes = senses.classes("n", patient.removeprefix("~")) if patient.startswith("~") else ()
    return bool(classes) and not {"person", "group"}.intersection(classes)


def _is_of_others(item: Feature, bundle: Bundle) -> bool:
    """ "Lind won … the Democratic victory": a name before the noun that nothing else calls the winner by."""
    telling = item.telling
    if not telling.noun or predicates.family(telling.cue) != _WINNING:
        return False
    before = telling.phrase.partition(telling.words)[0].split()
    names = {word for word in before[1:] if word[:1].isupper()}
    told = {word for m in bundle.members for part in m.telling.parts for word in part.words.split()}
    told |= {word for m in bundle.members for word in m.telling.phrase.split()}
    return bool(names) and bool(named(bundle.parties)) and not names & told


def _goes_on(item: Feature, bundle: Bundle) -> bool:
    """Whether it is told as going on ("they are attacking him"), which was not on a day ("last week's attack")."""
    telling = item.telling
    return not telling.noun and telling.tense == "present" and not item.times and bool(bundle.timed)


def _told_again(item: Feature, bundle: Bundle) -> bool:
    """ "Envoys agree to free crews" over "Avala and Brenia agreed on Tuesday to free the crews": as a headline and
    what stands under it, in another paragraph close by and in like words.
    """
    first = bundle.first.telling
    near = first.block != item.telling.block and 0 < item.telling.sentence - first.sentence <= _SOON
    if not near or not _same_cue(item, bundle) or count_others(item, bundle):
        return False
    if _others(named(item.parties), named(bundle.parties)):
        return False
    return len(set(first.lemmas) & set(item.telling.lemmas)) >= _LIKE


def _same_cue(item: Feature, bundle: Bundle) -> bool:
    return predicates.family(item.telling.cue) == predicates.family(bundle.first.telling.cue)


def _occasion(item: Feature, bundle: Bundle) -> bool:
    """ "…", she declared. She said so at a briefing": the occasion of the statement just told."""
    last = bundle.members[-1].telling
    return not last.noun and last.block == item.telling.block and 0 < item.telling.sentence - last.sentence <= 2


def _plan(item: Feature, bundles: Sequence[Bundle]) -> Bundle | None:
    """The plan that was called off: the last one told in the same paragraph, in a sentence of its own."""
    plans = (
        c
        for c in reversed(bundles)
        if c.standing == PLANNED
        and any(one_kind(item.telling.cue, cue) for cue in c.cues)
        and all(m.telling.sentence != item.telling.sentence for m in c.members)
    )
    return next((c for c in plans if _in_block(item, c) or (len(item.people) > 1 and item.people == c.people)), None)


def _means_a_plan(alone: Bundle, bundles: Sequence[Bundle]) -> bool:
    """ "A summit is due in Avala on 3 May. They met in Lund. The summit …": that word was told of a plan only.

    So too of what was to be under another word for a gathering ("They will meet on 3 May"), or was called off.
    """
    if alone.standing != HELD or not alone.first.telling.noun:
        return False
    told = {c.standing for c in bundles if alone.cues & c.cues and (c.parties or c.timed or c.cancelled)}
    if HELD in told:
        return False
    if not told and alone.first.telling.cue in GATHERINGS:
        kin = [c for c in bundles if any(one_kind(alone.first.telling.cue, cue) for cue in c.cues)]
        held = (c for c in kin if c.standing == HELD and (c.parties or c.timed))
        near = any(0 <= alone.first.telling.sentence - c.members[-1].telling.sentence <= _SOON for c in held)
        return not near and any(c.standing == PLANNED and (c.parties or c.timed) for c in kin)
    return bool(told)


def _same_gathering(item: Feature, bundle: Bundle) -> bool:
    if _before_the_press(item.parties, bundle.people) or _before_the_press(bundle.parties, item.people):
        return False
    if item.places & bundle.places or item.lengths & bundle.lengths:
        if other_company(Bundle([item]), bundle):
            return False
        return not _others(item.people, bundle.people) or bool(item.places & bundle.places and not item.people)
    if item.telling.definite and not item.parties and _same_words_of_time(item, bundle):
        return True
    shared = item.people & bundle.people
    if not shared:
        return _collective_in_block(item, bundle) or _told_bare(item, bundle) or _delegations(item, bundle)
    if item.telling.fresh:
        return item.people == bundle.people
    if item.one_sided:
        return len(shared) > 1 or (shared == item.people and _in_block(item, bundle))
    return item.people <= bundle.people or bundle.people <= item.people


def _before_the_press(parties: AbstractSet[str], others: AbstractSet[str]) -> bool:
    """ "Lind spoke to reporters" is not what he spoke of with Kovar."""
    return bool(parties & _PRESS) and len(others - parties) > 0


def _told_bare(item: Feature, bundle: Bundle) -> bool:
    """ "The meeting in Avala is over … Kovar and Lind called the talks useful": who, right after where."""
    near = 0 <= item.telling.sentence - bundle.members[-1].telling.sentence <= _SOON
    bare = not bundle.parties and bundle.is_definite and bundle.leads
    return near and bare and item.telling.definite and not item.telling.fresh and not item.places


def _delegations(item: Feature, bundle: Bundle) -> bool:
    """ "The talks between Brenia and Avala … the Brenian envoy Kovar and Lind of Avala met": both sides agree."""
    if item.people and bundle.people:
        return False
    near = bundle.leads and not item.telling.fresh and item.standing == HELD
    return near and len(item.sides & bundle.sides) > 1


def _same_words_of_time(item: Feature, bundle: Bundle) -> bool:
    """ "Yesterday they met … yesterday's meeting"."""
    return any((t.value, t.rule) in bundle.said_times for t in item.times)


def _others(mine: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """Whether wholly different ones are told."""
    return bool(mine and theirs and not mine & theirs)


def _in_block(item: Feature, bundle: Bundle) -> bool:
    return (item.document, item.telling.block) in bundle.blocks


def _collective_in_block(item: Feature, bundle: Bundle) -> bool:
    """ "Lind met Oren. The Avalan talks …": a country named right after its envoy."""
    last = bundle.members[-1]
    return bool(
        item.telling.definite
        and item.parties
        and not item.people
        and last.telling.block == item.telling.block
        and 0 <= item.telling.sentence - last.telling.sentence <= 1
    )


def _main(alone: Bundle, gatherings: Sequence[Bundle], near: Sequence[Bundle]) -> Bundle | None:
    """The happening an account is about: the one of that kind it tells most often, the earliest of them."""
    telling = alone.first.telling
    if not telling.attendance and telling.cue not in GATHERINGS:
        return near[0] if telling.cue in CALLS and near else None
    if alone.standing != HELD:
        return None
    fitting = [c for c in gatherings if not (c.is_background or apart_in_time(alone, c) or apart_in_parts(alone, c))]
    if telling.cue == "accompany":
        fitting = [c for c in fitting if any(abs(m.telling.sentence - telling.sentence) <= _SOON for m in c.members)]
    return max(fitting, key=lambda c: (len(c.members), -c.first.start), default=None)


def _gathers(bundle: Bundle) -> bool:
    return bundle.type == "CONSULT" and bundle.standing == HELD and bool(bundle.cues & GATHERINGS)
