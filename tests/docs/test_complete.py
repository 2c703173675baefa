"""Nothing a user meets is left out of the pages."""

from __future__ import annotations

import re
from typing import Any

import pytest
import typer

from docs.parts.errors import every_error
from docs.parts.kinds import published
from docs.parts.python_api import members, public
from docs.parts.rooms import layers
from tests.docs.pages import OURS, ROOT, blocks, doc, prose
from variorum import extensions
from variorum.cli import app
from variorum.engine.steps import STEPS
from variorum.exports import EXPORTS
from variorum.exports.schema import KINDS
from variorum.texts import FORMATS

PROGRAM: Any = typer.main.get_command(app)


def section(page: str, title: str) -> str:
    found = re.search(rf"^### {re.escape(title)}$\n(.*?)(?=^### |\Z)", page, re.DOTALL | re.MULTILINE)
    assert found, f"no section {title}"
    return found[1]


@pytest.mark.parametrize("name", list(PROGRAM.commands))
def test_every_command_with_its_arguments_options_and_examples(name: str) -> None:
    told, command = section(doc("command-line.md"), name), PROGRAM.commands[name]
    assert command.help in told
    for parameter in command.params:
        shown = parameter.opts[0] if parameter.param_type_name == "option" else parameter.name.upper()
        if shown not in ("--help", "PATHS"):
            assert shown in told
        assert parameter.help.replace("|", "\\|") in told or shown == "--help"
    assert f"$ variorum {name} " in told


def test_every_option_before_the_command() -> None:
    told = section(doc("command-line.md"), "Before any command")
    for option in PROGRAM.params:
        assert f"`{option.opts[0]}`" in told


def test_every_step() -> None:
    for step in STEPS:
        assert re.search(rf"^\| `{re.escape(step.name)}` \| {step.shape.name}", doc("architecture.md"), re.MULTILINE)


def test_every_shape_a_step_can_have() -> None:
    for shape in {step.shape for step in STEPS}:
        assert f"| `{shape.name}` |" in doc("architecture.md")


def test_every_room() -> None:
    for layer in layers():
        for room in layer:
            assert f"| `{room}` |" in doc("architecture.md")
            assert f">{room}</text>" in (ROOT / "docs" / "pictures" / "rooms.svg").read_text(encoding="utf-8")


def test_every_kind_and_field_of_the_export() -> None:
    for kind, fields in KINDS.items():
        told = section(doc("export.md"), kind)
        for field in fields:
            assert f"| `{field}` |" in told


def test_every_published_kind_has_its_letter_on_the_page_of_words() -> None:
    for kind in published():
        assert f"| `{kind.letter}` | {kind.kind.replace('_', ' ')} |" in doc("words.md")


def test_every_export_and_format() -> None:
    for export in EXPORTS:
        assert f"--format {export.name}" in doc("export.md")
    readme = (ROOT / "README.md").read_text(encoding="utf-8").lower()
    called = {"jsonl": "json lines", "text": "plain text"}
    for each in FORMATS:
        assert called.get(each.name, each.name) in readme


def test_every_error_with_its_exit_status() -> None:
    errors = every_error()
    assert len(errors) > 5
    for _, error in errors:
        assert f"| `{error.__name__}` |" in doc("errors.md")


def test_every_public_name_in_python() -> None:
    for each in public():
        told = section(doc("python.md"), each.__name__)
        for name, _ in members(each):
            assert re.search(rf"^#### {name}\b", told, re.MULTILINE)


def test_every_entry_point_group_and_list() -> None:
    source = (ROOT / "src" / "variorum" / "extensions.py").read_text(encoding="utf-8")
    groups = set(re.findall(r'_installed\("(variorum\.\w+)"', source))
    assert groups
    for group in groups:
        assert f'[project.entry-points."{group}"]' in doc("extending.md")
        assert group.removeprefix("variorum.").upper() in doc("extending.md")
    assert extensions.__doc__


def test_no_step_has_settings_that_no_page_tells_of() -> None:
    assert not [step.name for step in STEPS if step.settings]


def test_the_readme_has_exactly_the_two_commands_of_set_up() -> None:
    shell = [block.text.split("\n") for block in blocks(ROOT / "README.md") if block.info == "sh"]
    assert shell == [["make demo", "make test", ""]]


def test_source_names_nothing_on_the_pages() -> None:
    for page in OURS:
        if page.name in ("words.md", "CONTRIBUTING.md"):  # which explain why
            continue
        assert not re.search(r"\bsources?\b", prose(page), re.IGNORECASE), page.name
