"""From bytes to the one text that every span counts in."""

from __future__ import annotations

import codecs
import re

from variorum.model import InputError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a sound, film or picture"),
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstandard archive"),
    (b"\x1f\x8b", "gzip inside gzip"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"OggS", "sound"),
    (b"ID3", "sound"),
    (b"{\\rtf", "a rich-text document"),
)
_CONTROL = bytes(set(range(0x20)) - {0x09, 0x0A, 0x0C, 0x0D, 0x1B}) + b"\x7f"
_HEAD = 4096
_SAMPLE = 65_536
_DECLARED = re.compile(rb"<meta[^>]{0,300}charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_WESTERN_SIGNS = frozenset("“”„‘’‚–—…•«»‹›€£©®™°§·¡¿ªº½\u00a0\u00ad")
_WESTERN_LETTERS = tuple(
    map(frozenset, ("àâæçéèêëîïôœùûüÿ", "äöüßé", "áéíóúüñ", "àèéìíîòóùú", "áâãàçéêíóôõúü", "åäöæøéü", "éèëïöüá"))
)
_UNFIT = re.compile("[\x00\ud800-\udfff]")


def decode(content: bytes, *, declared: bool = False) -> str:
    r"""The text of some bytes: newlines are ``\n``; U+0000 and lone surrogates have become U+FFFD.

    UTF-8 is tried first, then byte order marks, an encoding declared in HTML (when asked), then charset-normalizer.

    Raises:
        InputError: the bytes are no text.
    """
    return even(_decoded(content, declared))


def even(text: str) -> str:
    """A text with newlines evened out and characters that cannot be stored replaced, once and for all."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNFIT.sub("\ufffd", text)


def refuse_binary(head: bytes) -> None:
    """Say no to bytes that are no text.

    Raises:
        InputError: the bytes begin as a picture, archive, program … does, or are full of control characters.
    """
    for magic, what in _MAGIC:
        if head.startswith(magic):
            raise InputError(f"not a text but {what}", hint="Give its text as a .txt or .html file.")
    head = head[:_HEAD]
    if any(head.startswith(bom) for bom, _ in _BOMS) or _utf16(head):
        return
    if len(head.translate(None, _CONTROL)) < 0.9 * len(head):
        raise InputError("not a text: full of control characters", hint="Give its text as a .txt or .html file.")


def _decoded(content: bytes, declared: bool) -> str:
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return content[len(bom) :].decode(encoding, "replace")
    if encoding := _utf16(content[:_HEAD]):
        return content.decode(encoding, "replace")
    try:
        return content.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        pass
    if _mostly_utf8(content):
        return content.decode("utf-8", "replace")
    return _stated_or_likely(content, declared)


def _stated_or_likely(content: bytes, declared: bool) -> str:
    if declared and (match := _DECLARED.search(content[:_HEAD])):
        try:
            return content.decode(match[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError, ValueError):
            pass
    if _western(content[:_SAMPLE]):
        return content.decode("cp1252", "replace")
    from charset_normalizer import from_bytes  # slow to load, and most texts are UTF-8

    best = from_bytes(content[:_SAMPLE]).best()
    return content.decode(best.encoding if best else "cp1252", "replace")


def _western(sample: bytes) -> bool:
    """Whether Windows-1252 gives only the letters of one western language, most of them plain.

    charset-normalizer holds its look-alikes (Central European, Baltic, DOS) for as likely.
    """
    letters = {c for c in sample.decode("cp1252", "replace").lower() if c > "\x7f" and c not in _WESTERN_SIGNS}
    plain = sum(byte < 0x80 for byte in sample)
    return plain > 0.7 * len(sample) and any(letters <= alphabet for alphabet in _WESTERN_LETTERS)


def _mostly_utf8(content: bytes) -> bool:
    """Whether the bytes are UTF-8 with a few spoiled places, such as a cut at the end."""
    text = content.decode("utf-8", "replace")
    spoiled = text.count("\ufffd")
    sound = sum(1 for character in text[:_SAMPLE] if character > "\x7f" and character != "\ufffd")
    return spoiled * 3 <= sound


def _utf16(head: bytes) -> str:
    """UTF-16 without a mark, told by the places of its NUL bytes; "" for anything else."""
    if len(head) < 4 or b"\x00" not in head:
        return ""
    if head[1::2].count(0) > 0.6 * len(head[1::2]) and not head[::2].count(0):
        return "utf-16-le"
    if head[::2].count(0) > 0.6 * len(head[::2]) and not head[1::2].count(0):
        return "utf-16-be"
    return ""
