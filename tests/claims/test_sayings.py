from __future__ import annotations

import zlib

import orjson

from variorum.claims import Sayings
from variorum.model import document_id

HOME = document_id("a.txt", b"")
ROW = ["k1", "taken", True, "halmar", False, [7]]


def test_a_workspace_of_before_speakers_were_kept_can_still_be_asked() -> None:
    (saying,) = Sayings.unpack(HOME, zlib.compress(orjson.dumps([[ROW], [], [], [], []]))).sayings
    assert (saying.claim, saying.about, saying.speaker) == ("k1", "halmar", "")


def test_what_is_packed_comes_back() -> None:
    (saying,) = Sayings.unpack(
        HOME, zlib.compress(orjson.dumps([[[*ROW, "the harbour master"]], [], [], [], []]))
    ).sayings
    again = Sayings(document=HOME, sayings=(saying,))
    assert saying.speaker == "the harbour master"
    assert Sayings.unpack(HOME, again.pack()) == again
