from __future__ import annotations

import dataclasses

import pytest

from tests.engine.toys import CLUSTERS, NAMESAKES, PLACED, SUMMARY, TOYS, WORDS, Cluster, Letters, Summary, Word
from variorum.engine import Plan
from variorum.model import PlanError, Shape, Step, UsageError


def test_every_step_comes_after_the_makers_of_what_it_reads() -> None:
    order = [step.name for step in Plan(TOYS).steps]
    assert order.index("toys.words") < order.index("toys.namesakes") < order.index("clusters.all")
    assert order.index("toys.placed") < order.index("clusters.all") < order.index("clusters.summary")


def test_a_missing_maker_is_named() -> None:
    with pytest.raises(PlanError, match=r"toys\.namesakes reads toy_word, which no step makes"):
        Plan([NAMESAKES])


def test_a_second_maker_is_refused() -> None:
    usurper = dataclasses.replace(WORDS, name="other.words", makes=(Word,))
    with pytest.raises(PlanError, match=r"both .* make toy_word"):
        Plan([WORDS, usurper])


def test_a_cycle_is_drawn() -> None:
    first = dataclasses.replace(WORDS, reads=(Summary,))
    with pytest.raises(PlanError, match=r"wait for one another: .*→"):
        Plan([first, NAMESAKES, PLACED, CLUSTERS, SUMMARY])


def test_running_within_a_group_waits_for_its_maker() -> None:
    with pytest.raises(PlanError, match="toy_cluster, which no step makes"):
        Plan([WORDS, SUMMARY])


def test_a_step_runs_within_groups_and_edges_alone() -> None:
    assert Plan(TOYS).only(["ties"]) == {"toys.words", "ties.all", "ties.common"}
    with pytest.raises(PlanError, match="toy_word, which is neither group nor edge"):
        Plan([WORDS, dataclasses.replace(SUMMARY, within=Word)])  # type: ignore[arg-type]  # what is refused


@pytest.mark.parametrize("shape", list(Shape))
def test_a_step_without_what_its_shape_calls_for_is_refused(shape: Shape) -> None:
    with pytest.raises(PlanError, match="lacks the function"):
        Plan([Step(name="bare.step", shape=shape, makes=(Letters,))])


def test_a_room_brings_all_it_needs_and_no_more() -> None:
    plan = Plan(TOYS)
    assert plan.only(["toys"]) == {"toys.words", "toys.namesakes", "toys.placed"}
    assert plan.only(["clusters"]) == {step.name for step in TOYS if not step.name.startswith("ties.")}
    with pytest.raises(UsageError, match="no room 'kitchen'"):
        plan.only(["kitchen"])


def test_kinds_are_listed_once_in_plan_order() -> None:
    kinds = Plan(TOYS).kinds()
    assert len(set(kinds)) == len(kinds)
    assert kinds.index(Word) < kinds.index(Cluster)
