"""The one tree of errors. Each has a message (what happened) and a hint (what to do).

VariorumError
├── UsageError            the call itself cannot be carried out
│   ├── NotFound          no account, finding or word of that name
│   └── Ambiguous         an abbreviated name or id fits several
├── InputError            one input cannot be read; kept as an issue, never stops a run
├── WorkspaceError        the workspace file cannot be used
│   ├── NotAWorkspace     the file is something else
│   ├── NewerWorkspace    it was written by a newer Variorum
│   └── Busy              another process is writing to it
├── PlanError             steps that cannot be ordered: a cycle, a missing or a second maker
├── ExtensionError        an installed extension, or what was learned, cannot be loaded
└── BrokenInvariant       a bug in Variorum or in an extension; stops the run
"""

from __future__ import annotations


class VariorumError(Exception):
    """Base of all errors. `message` says what happened, `hint` what to do about it."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(VariorumError):
    """The call itself cannot be carried out."""


class NotFound(UsageError):
    """No account, finding or word of that name."""


class Ambiguous(UsageError):
    """An abbreviated name or id fits several."""


class InputError(VariorumError):
    """One input cannot be read. Kept as an issue; never stops a run."""


class WorkspaceError(VariorumError):
    """The workspace file cannot be used."""


class NotAWorkspace(WorkspaceError):
    """The file is something else."""


class NewerWorkspace(WorkspaceError):
    """The workspace was written by a newer Variorum."""


class Busy(WorkspaceError):
    """Another process is writing to the workspace."""


class PlanError(VariorumError):
    """Steps that cannot be ordered: a cycle, a missing maker, a second maker."""


class ExtensionError(VariorumError):
    """An installed extension, or what was learned, cannot be loaded."""


class BrokenInvariant(VariorumError):
    """A bug in Variorum or in an extension. Stops the run."""
