from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.exports.made import EDITED, FLOOD, flood, lines, parsed, record, written

GRAPHML = {"g": "http://graphml.graphdrawing.org/xmlns"}
GEXF = {"g": "http://gexf.net/1.3"}
CREDIT = "This article first appeared in Anvil. It is republished with permission."


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Any, Any, list[dict[str, Any]]]:
    records = [*flood(), record('<gong> & "co"', [*EDITED, CREDIT], title="Flood &\x0b <mud>")]
    graphml, gexf, rows = written(tmp_path_factory.mktemp("w"), records, "graphml", "gexf", "jsonl")
    return parsed(graphml), parsed(gexf), lines(rows)


def graphml_values(element: Any) -> dict[str, str]:
    return {data.get("key").split(".")[1]: data.text or "" for data in element.iterfind("g:data", GRAPHML)}


def gexf_values(element: Any) -> dict[str, str]:
    found = element.iterfind("g:attvalues/g:attvalue", GEXF)
    return {value.get("for").split(".")[1]: value.get("value") for value in found}


def test_graphml_has_the_parts_its_schema_asks_for(made: tuple[Any, Any, list[dict[str, Any]]]) -> None:
    root = made[0]
    assert root.tag == f"{{{GRAPHML['g']}}}graphml"
    assert [child.tag.split("}")[1] for child in root] == ["key"] * (len(root) - 1) + ["graph"]
    keys = {key.get("id"): key for key in root.iterfind("g:key", GRAPHML)}
    types = {"boolean", "int", "long", "float", "double", "string"}
    assert all(key.get("attr.type") in types and key.get("for") in ("node", "edge") for key in keys.values())
    graph = root[-1]
    assert graph.get("edgedefault") in ("directed", "undirected")
    tags = [child.tag.split("}")[1] for child in graph]
    assert set(tags) == {"node", "edge"}
    for child in graph:
        kind = child.tag.split("}")[1]
        assert all(keys[data.get("key")].get("for") == kind for data in child)
    ids = [child.get("id") for child in graph]
    assert len(set(ids)) == len(ids)


def test_gexf_has_the_parts_its_schema_asks_for(made: tuple[Any, Any, list[dict[str, Any]]]) -> None:
    root = made[1]
    assert (root.tag, root.get("version")) == (f"{{{GEXF['g']}}}gexf", "1.3")
    assert [child.tag.split("}")[1] for child in root] == ["meta", "graph"]
    graph = root[1]
    assert [child.tag.split("}")[1] for child in graph] == ["attributes", "attributes", "nodes", "edges"]
    types = {"integer", "long", "double", "float", "boolean", "string", "anyURI"}
    for owner, group in (("node", graph[0]), ("edge", graph[1])):
        assert group.get("class") == owner
        declared = {each.get("id") for each in group}
        assert all(each.get("type") in types for each in group)
        used = {value.get("for") for value in graph.iterfind(f"g:{owner}s/g:{owner}/g:attvalues/g:attvalue", GEXF)}
        assert used <= declared
    assert "lastmodifieddate" not in root[0].attrib  # files have no clock


def test_both_tell_of_every_account_and_copy(made: tuple[Any, Any, list[dict[str, Any]]]) -> None:
    documents = {row["id"]: row for row in made[2] if row["kind"] == "document"}
    copies = {row["id"]: row for row in made[2] if row["kind"] == "copy"}
    for root, names, values in ((made[0], GRAPHML, graphml_values), (made[1], GEXF, gexf_values)):
        places = {each.get("id"): each for each in root.iterfind(".//g:node", names)}
        links = {each.get("id"): each for each in root.iterfind(".//g:edge", names)}
        assert set(places) == set(documents)
        assert set(links) == set(copies)
        for name, each in places.items():
            told = values(each)
            assert told["outlet"] == documents[name]["outlet"]
            assert told.get("published") == documents[name]["published"]
            assert told["characters"] == str(documents[name]["characters"])


def test_an_edge_runs_from_the_older_to_the_one_made_from_it(made: tuple[Any, Any, list[dict[str, Any]]]) -> None:
    names = {row["id"]: row["document"] for row in made[2] if row["kind"] == "document"}
    for root, space, mark, values in (
        (made[0], GRAPHML, ("directed", "true"), graphml_values),
        (made[1], GEXF, ("type", "directed"), gexf_values),
    ):
        links = list(root.iterfind(".//g:edge", space))
        known = [link for link in links if link.get(mark[0]) == mark[1]]
        assert [
            (names[each.get("source")], names[each.get("target")])
            for each in known
            if values(each)["lineage"] in ("a_from_b", "b_from_a")
        ]
        for link in links:
            assert (link in known) == (values(link)["lineage"] in ("a_from_b", "b_from_a"))
        gong = [each for each in known if names[each.get("target")].startswith("<gong>")]
        assert all(names[each.get("source")] == "anvil" for each in gong)


def test_shares_follow_the_direction_and_edits_are_counted(made: tuple[Any, Any, list[dict[str, Any]]]) -> None:
    names = {row["id"]: row["document"] for row in made[2] if row["kind"] == "document"}
    edits = Counter((tuple(row["documents"]), row["weight"]) for row in made[2] if row["kind"] == "edit")
    copies = {row["id"]: row for row in made[2] if row["kind"] == "copy"}
    for link in made[0].iterfind(".//g:edge", GRAPHML):
        copy, told = copies[link.get("id")], graphml_values(link)
        a, b = copy["documents"]
        share = dict(zip((a, b), copy["containment"], strict=True))
        assert float(told["start_in_end"]) == share[names[link.get("source")]]
        assert float(told["end_in_start"]) == share[names[link.get("target")]]
        for weight in ("substantive", "house_style", "trivial"):
            assert int(told[weight]) == edits[(a, b), weight]


def test_hostile_names_and_forbidden_characters(made: tuple[Any, Any, list[dict[str, Any]]]) -> None:
    labels = {each.get("label"): each for each in made[1].iterfind(".//g:node", GEXF)}
    assert gexf_values(labels['<gong> & "co"'])["title"] in ("Flood &\ufffd <mud>", "Flood & <mud>")


def test_a_graph_without_any_known_direction_is_undirected(tmp_path: Path) -> None:
    graphml, gexf = written(tmp_path, [record("anvil", FLOOD), record("crier", EDITED)], "graphml", "gexf")
    assert parsed(graphml)[-1].get("edgedefault") == "undirected"
    assert parsed(gexf)[-1].get("defaultedgetype") == "undirected"


def test_an_empty_workspace_gives_an_empty_graph(tmp_path: Path) -> None:
    graphml, gexf = written(tmp_path, [], "graphml", "gexf")
    assert len(parsed(graphml)[-1]) == 0
    assert [len(part) for part in parsed(gexf)[-1][2:]] == [0, 0]
