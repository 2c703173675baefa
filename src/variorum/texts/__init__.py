"""What did we receive, and which of its words are the account?

Reads bytes (files, folders, records, standard input) and makes documents: a fixed text, its blocks, and what is stated
beside it. Of each block it tells what it is (headline, body, caption, chrome …) by form, place and repetition inside an
outlet, and where words were lost, garbled or translated by a machine. It cuts nothing, repairs nothing, and does not
judge what the words say.
"""

from variorum.texts.damage import DAMAGE
from variorum.texts.form import FORM, form_of
from variorum.texts.form_sketch import Form
from variorum.texts.formats import FORMATS, Format, Loaded, Refused
from variorum.texts.receive import Received, read_inputs
from variorum.texts.regions import REGIONS
from variorum.texts.repeated import REPEATED

__all__ = [
    "DAMAGE",
    "FORM",
    "FORMATS",
    "REGIONS",
    "REPEATED",
    "Form",
    "Format",
    "Loaded",
    "Received",
    "Refused",
    "form_of",
    "read_inputs",
]
