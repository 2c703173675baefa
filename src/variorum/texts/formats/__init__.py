"""The formats accounts come in: one module each, one line each in `FORMATS`, asked in this order."""

from variorum.texts.formats.csv_file import Csv
from variorum.texts.formats.format import Format, Loaded, Refused
from variorum.texts.formats.html import Html
from variorum.texts.formats.json_file import Json
from variorum.texts.formats.json_lines import JsonLines
from variorum.texts.formats.plain import PlainText

FORMATS: list[Format] = [JsonLines(), Json(), Csv(), Html(), PlainText()]

__all__ = ["FORMATS", "Csv", "Format", "Html", "Json", "JsonLines", "Loaded", "PlainText", "Refused"]
