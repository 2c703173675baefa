"""GraphML 1.0 (Brandes et al. 2002): element and attribute names, `node` and `source` too, are those of its schema."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from variorum.exports.graph import ACCOUNT_FIELDS, COPY_FIELDS, Graph, Link, Value
from variorum.exports.graph_markup import GraphMarkup
from variorum.exports.markup import element, escaped, flag, opened

_TYPES: Mapping[type, str] = {str: "string", int: "int", float: "double", bool: "boolean"}


class GraphML(GraphMarkup):
    """The graph of accounts and copies, for networkx, igraph, yEd, Cytoscape (GraphML)."""

    name = "graphml"
    suffix = ".graphml"
    namespace = "http://graphml.graphdrawing.org/xmlns"
    schema = "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"

    def content(self, graph: Graph) -> Iterator[str]:
        yield from _keys("node", {"label": str, **ACCOUNT_FIELDS})
        yield from _keys("edge", {"weight": float, **COPY_FIELDS})
        yield opened("graph", {"id": "accounts", "edgedefault": graph.default})
        for place in graph.places:
            yield element("node", {"id": place.id}, _data("node", {"label": place.label, **place.values}))
        for link in graph.links:
            yield _edge(link)
        yield "</graph>"


def _keys(owner: str, fields: Mapping[str, type]) -> Iterator[str]:
    for field, kind in fields.items():
        attributes = {"id": f"{owner}.{field}", "for": owner, "attr.name": field, "attr.type": _TYPES[kind]}
        yield element("key", attributes)


def _edge(link: Link) -> str:
    attributes = {"id": link.id, "source": link.start, "target": link.end, "directed": flag(link.directed)}
    return element("edge", attributes, _data("edge", {"weight": link.weight, **link.values}))


def _data(owner: str, values: Mapping[str, Value]) -> str:
    told = (element("data", {"key": f"{owner}.{field}"}, escaped(flag(value))) for field, value in values.items())
    return "".join(told)
