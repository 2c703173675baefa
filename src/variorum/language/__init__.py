"""How does the text read, sentence by sentence?

Reads the text and its blocks; makes the one parse that every reading room shares, and a note of language and
readability. It judges nothing: region labels, names and times are other rooms' business.
"""

from variorum.language.parse import Labelled, Parse
from variorum.language.reading import LONGEST_TEXT, PARSE, language_of, parse

__all__ = ["LONGEST_TEXT", "PARSE", "Labelled", "Parse", "language_of", "parse"]
