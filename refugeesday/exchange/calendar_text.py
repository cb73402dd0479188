"""Make text safe for calendar files: clean it, escape it, shorten it, fold the finished lines by octets.

What leaves these functions is NFC, valid UTF-8 and free of everything a reader could take for the end of a line.
Source: RFC 5545 sections 3.1, 3.2 and 3.3.11.
"""

from __future__ import annotations

import re
import unicodedata

from icalendar import vText

LINE_OCTETS = 75
LINE_CHARACTERS = 255  # Outlook cuts a subject and a place there

_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_BLANKS = re.compile("[ \t]+")
_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CLOSED_BY = dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c") | dict.fromkeys("\u2066\u2067\u2068", "\u2069")
_OPENING_QUOTE = re.compile(r'(?<![^\s(])"')
_ESCAPED_BACKSLASH = b"\\\\"


class EscapedText(vText):
    r"""Write a TEXT value as icalendar does, but keep a backslash before an N.

    vText reads the two characters `\N` of a plain text (as in `C:\Neu`) as a line break.
    """

    __slots__ = ()

    def to_ical(self) -> bytes:
        """Return the value escaped, in UTF-8."""
        if "\\" not in self:
            return super().to_ical()
        return _ESCAPED_BACKSLASH.join(vText(part).to_ical() for part in self.split("\\"))


def clean_text(text: str) -> str:
    r"""Return text of several lines with `\n` between them, each without blanks at its ends or twice in a row.

    Every line break Unicode knows becomes `\n`, a tab becomes a blank, other control characters, byte order marks and
    lone surrogates are dropped, and so are the direction marks of a line where they do not come in pairs.
    """
    kept = _CONTROLS.sub("", "\n".join(text.splitlines()))
    lines = (_BLANKS.sub(" ", _pair_directions(line)).strip(" ") for line in kept.split("\n"))
    return unicodedata.normalize("NFC", "\n".join(lines).strip("\n"))


def clean_line(text: str) -> str:
    """Return text as one line of at most 255 characters, cut with an ellipsis where it is longer."""
    line = " ".join(part for part in clean_text(text).split("\n") if part)
    if len(line) <= LINE_CHARACTERS:
        return line
    return clean_text(_cut_text(line, LINE_CHARACTERS - 1).rstrip(" ") + "…")


def clean_name(text: str) -> str:
    """Return a line that may also stand as a parameter: straight quotes curved, backslash and caret replaced.

    Outlook does not decode the carets of RFC 6868, and some readers take a backslash for an escape even there.
    """
    name = clean_line(text).replace("\\", "/").replace("^", "ˆ")
    return _OPENING_QUOTE.sub("“", name).replace('"', "”")


def shorten_text(text: str, octets: int) -> str:
    """Return as much of one line as fits into so many octets once escaped, cut after a word where one ends late enough.

    An ellipsis stands where something is missing; no character is separated from its accents or joiners.
    """
    if count_octets(text) <= octets:
        return text
    end = len(text)
    while end and count_octets(text[:end] + "…") > octets:
        end -= 1
    word_end = text.rfind(" ", 0, end + 1)
    end = word_end if word_end > end * 0.6 else end
    return _pair_directions(_cut_text(text, end).rstrip(" ,;-")) + "…" if end else ""


def escape_text(text: str) -> str:
    """Return a text as it stands in a TEXT value."""
    return EscapedText(text).to_ical().decode()


def count_octets(text: str) -> int:
    """Return the size of a text as an escaped value in UTF-8."""
    return len(EscapedText(text).to_ical())


def fold_line(line: bytes) -> bytes:
    """Return a content line with its CRLF, in physical lines of at most 75 octets.

    Never cuts inside a character or an escape, nor right after a blank, which mail relays strip. O(octets).
    """
    if len(line) <= LINE_OCTETS:
        return line + b"\r\n"
    pieces, start, room = [], 0, LINE_OCTETS
    while len(line) - start > room:
        end = _find_cut(line, start, start + room)
        pieces.append(line[start:end])
        start, room = end, LINE_OCTETS - 1
    pieces.append(line[start:])
    return b"\r\n ".join(pieces) + b"\r\n"


def _find_cut(line: bytes, start: int, latest: int) -> int:
    """Return the last good place to cut; in a line of blanks alone the last one between characters."""
    end = latest
    while end > start and (_is_inside_character(line, end) or line[end - 1] == 0x20 or _is_inside_escape(line, end)):
        end -= 1
    if end > start:
        return end
    while _is_inside_character(line, latest):
        latest -= 1
    return latest


def _is_inside_character(line: bytes, end: int) -> bool:
    return line[end] & 0xC0 == 0x80


def _is_inside_escape(line: bytes, end: int) -> bool:
    """Say whether an odd number of backslashes stands before the cut."""
    if line[end - 1] != 0x5C:
        return False
    return (end - len(line[:end].rstrip(b"\\"))) % 2 == 1


def _cut_text(text: str, end: int) -> str:
    """Return the first characters of a text without tearing one from its accents or joiners."""
    while 0 < end < len(text) and (_continues(text[end]) or text[end - 1] == "\u200d"):
        end -= 1
    return text[:end]


def _continues(character: str) -> bool:
    is_skin_tone = "\U0001f3fb" <= character <= "\U0001f3ff"
    return is_skin_tone or character == "\u200d" or unicodedata.category(character).startswith("M")


def _pair_directions(line: str) -> str:
    """Return the line as it is if its direction marks come in pairs, else without them."""
    if not _DIRECTIONS.search(line):
        return line
    awaited: list[str] = []
    for mark in _DIRECTIONS.findall(line):
        if mark in _CLOSED_BY:
            awaited.append(_CLOSED_BY[mark])
        elif not awaited or awaited.pop() != mark:
            return _DIRECTIONS.sub("", line)
    return _DIRECTIONS.sub("", line) if awaited else line
