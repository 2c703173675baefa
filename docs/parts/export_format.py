"""The export format, from its schema and from the model's roles."""

from __future__ import annotations

import json
from typing import Any

from docs.parts.kinds import published
from docs.parts.markers import table
from variorum.exports import EXPORTS, schema
from variorum.exports.schema import KINDS

_RECORDS = {
    "document": "One account.",
    "decision": "A person's decision.",
}


def formats() -> str:
    """Every built-in format: its name, the customary ending of its files, what a file holds."""
    rows = [(f"`--format {each.name}`", f"`{each.suffix}`", (each.__doc__ or "").split("\n")[0]) for each in EXPORTS]
    return table(("Format", "Ending", "Holds"), rows)


def schema_file() -> str:
    """The JSON Schema of one line."""
    return json.dumps(schema(), indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def kinds() -> str:
    """Every kind of line with its fields and the roles of its evidence."""
    classes = {kind.kind: kind for kind in published()}
    parts = []
    for name, fields in sorted(KINDS.items()):
        found = classes.get(name)
        parts.append(f"### {name}")
        parts.append(_RECORDS.get(name) or (found.__doc__ or "").split("\n")[0])
        parts.append(table(("Field", "Holds"), [(f"`{field}`", told(form)) for field, form in fields.items()]))
        if found is not None and found.roles:
            roles = ", ".join(f"`{role.name}`{'' if role.required else ' (may be missing)'}" for role in found.roles)
            parts.append(f"Evidence: {roles}.")
    return "\n\n".join(parts)


def told(form: dict[str, Any]) -> str:
    """A JSON Schema form in words."""
    if "anyOf" in form:
        return " or ".join(told(each) for each in form["anyOf"])
    if "enum" in form:
        return ", ".join(f"`{option}`" for option in form["enum"])
    if form["type"] == "array":
        number = {2: "two: "}.get(form.get("minItems", 0), "list of: ")
        return number + told(form["items"])
    if form["type"] == "object":
        return "{" + ", ".join(f"`{name}`: {told(each)}" for name, each in form["properties"].items()) + "}"
    return _plain(form)


def _plain(form: dict[str, Any]) -> str:
    if form["type"] == "string" and "pattern" in form:
        return "id" if "0-9a-f" in form["pattern"] else "day (ISO 8601)"
    if form["type"] == "number":
        return "share, 0 to 1"
    return {"string": "text", "integer": "whole number", "boolean": "true or false", "null": "null"}[form["type"]]
