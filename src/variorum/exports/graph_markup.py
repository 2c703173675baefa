"""The graph as XML: what GEXF and GraphML have alike. Element and attribute names are those of their schemas."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from variorum.exports.graph import Graph, GraphExporter
from variorum.exports.markup import DECLARATION, Attributes, opened


class GraphMarkup(GraphExporter):
    """A graph format whose root element bears the format's name; a subclass gives its namespace and its content."""

    namespace: ClassVar[str]
    schema: ClassVar[str]
    version: ClassVar[str | None] = None

    def written(self, graph: Graph) -> str:
        root: Attributes = {
            "xmlns": self.namespace,
            "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            "xsi:schemaLocation": f"{self.namespace} {self.schema}",
            "version": self.version,
        }
        return "\n".join([DECLARATION + opened(self.name, root), *self.content(graph), f"</{self.name}>\n"])

    @abstractmethod
    def content(self, graph: Graph) -> Iterator[str]:
        """The lines inside the root element."""
