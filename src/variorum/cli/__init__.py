"""How do people ask at a terminal?

Thin commands over `variorum.workspace`, and the only room that prints. Reads and makes nothing of its own.
"""

from variorum.cli import reading
from variorum.cli.app import app, main

# isort: split
# Commands are listed in the order in which their modules are imported: reading first.
from variorum.cli import questions

# isort: split
from variorum.cli import standing

# isort: split
from variorum.cli import deciding

# isort: split
from variorum.cli import desks

# isort: split
from variorum.cli import serving

# isort: split
from variorum.cli import reusing

# isort: split
from variorum.cli import training

__all__ = ["app", "deciding", "desks", "main", "questions", "reading", "reusing", "serving", "standing", "training"]
