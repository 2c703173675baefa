"""GEXF 1.3 (gexf.net): element and attribute names, `node` and `source` too, are those of its schema."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from variorum.exports.graph import ACCOUNT_FIELDS, COPY_FIELDS, Graph, Link, Value
from variorum.exports.graph_markup import GraphMarkup
from variorum.exports.markup import element, flag, opened

_TYPES: Mapping[type, str] = {str: "string", int: "integer", float: "double", bool: "boolean"}


class Gexf(GraphMarkup):
    """The same graph, for Gephi (GEXF 1.3)."""

    name = "gexf"
    suffix = ".gexf"
    namespace = "http://gexf.net/1.3"
    schema = "http://gexf.net/1.3/gexf.xsd"
    version = "1.3"

    def content(self, graph: Graph) -> Iterator[str]:
        yield element("meta", content=element("creator", content="Variorum"))
        yield opened("graph", {"mode": "static", "defaultedgetype": graph.default})
        yield from _attributes("node", ACCOUNT_FIELDS)
        yield from _attributes("edge", COPY_FIELDS)
        yield "<nodes>"
        for place in graph.places:
            yield element("node", {"id": place.id, "label": place.label}, _values("node", place.values))
        yield "</nodes>\n<edges>"
        for link in graph.links:
            yield _edge(link)
        yield "</edges>\n</graph>"


def _attributes(owner: str, fields: Mapping[str, type]) -> Iterator[str]:
    yield opened("attributes", {"class": owner})
    for field, kind in fields.items():
        yield element("attribute", {"id": f"{owner}.{field}", "title": field, "type": _TYPES[kind]})
    yield "</attributes>"


def _edge(link: Link) -> str:
    attributes = {
        "id": link.id, "source": link.start, "target": link.end, "type": "directed" if link.directed else "undirected",
        "weight": flag(link.weight),
    }  # fmt: skip
    return element("edge", attributes, _values("edge", link.values))


def _values(owner: str, values: Mapping[str, Value]) -> str:
    told = (element("attvalue", {"for": f"{owner}.{field}", "value": flag(value)}) for field, value in values.items())
    content = "".join(told)
    return element("attvalues", content=content) if content else ""
