"""Issues that a person has pinned, in a small YAML file: the name of each, and the words that mean it.

corridor: [grain, export]
prisoners: exchange
borders:
"""

from __future__ import annotations

from pathlib import Path

from variorum.model import UsageError

_LARGEST = 200_000  # bytes: a file of issues is a page, not a corpus


def pinned(path: Path) -> dict[str, tuple[str, ...]]:
    """The issues of a file, in its order.

    Raises:
        UsageError: it is no such file. OSError: it cannot be read.
    """
    import yaml  # loaded only when a file is given

    hint = "one issue a line, as in `corridor: [grain, export]`"
    content = path.read_bytes()
    if len(content) > _LARGEST:
        raise UsageError(f"{path} is too large for a file of issues", hint=hint)
    try:
        told = yaml.safe_load(content)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise UsageError(f"{path} is not YAML: {str(error).splitlines()[0]}", hint=hint) from None
    if not isinstance(told, dict) or not told:
        raise UsageError(f"{path} pins no issue", hint=hint)
    return {str(name): _words(words, str(name), hint) for name, words in told.items()}


def _words(words: object, name: str, hint: str) -> tuple[str, ...]:
    """The words of one issue: none, one, or a list."""
    listed = words if isinstance(words, list) else [] if words is None else [words]
    if not all(isinstance(word, str | int | float) and str(word).strip() for word in listed):
        raise UsageError(f"the words of the issue {name!r} are no list of words", hint=hint)
    return tuple(str(word) for word in listed)
