"""How do people look at a workspace, and correct it?

The reading room: pages rendered on the server from views of the workspace, plain HTML that works without scripts, and
the same answers as JSON. Asks through `variorum.workspace` only; parses nothing and loads no model. It fetches nothing
from elsewhere, and treats every word of an account as hostile.
"""

from variorum.web.app import create_app
from variorum.web.settings import Settings

__all__ = ["Settings", "create_app"]
