"""Damage files as disks, sticks and sync clients do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from refugeesday.store.database import APPLICATION_ID

if TYPE_CHECKING:
    from pathlib import Path


def flip_text(path: Path, text: bytes) -> None:
    """Flip one bit of a text cell: of the last place where the text stands outside a row image."""
    put_text(path, text, bytes((text[0] ^ 0x01,)) + text[1:])


def put_text(path: Path, text: bytes, changed: bytes) -> None:
    """Put another text of the same length in the place of a cell's."""
    content = path.read_bytes()
    places = [found.start() for found in re.finditer(re.escape(text), content)]
    place = [place for place in places if content[place - 1 : place] != b'"'][-1]
    path.write_bytes(content[:place] + changed + content[place + len(text) :])


def flip_image(path: Path, text: bytes) -> None:
    """Flip one bit of a row image in the journal."""
    content = bytearray(path.read_bytes())
    content[content.index(b'"' + text + b'"') + 1] ^= 0x01
    path.write_bytes(content)


def truncate(path: Path) -> None:
    """Cut a file in the middle of a page."""
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2 + 100])


def empty(path: Path) -> None:
    """Leave nothing of a file."""
    path.write_bytes(b"")


def break_header(path: Path) -> None:
    """Overwrite the magic words of a file."""
    content = path.read_bytes()
    assert content[68:72] == APPLICATION_ID.to_bytes(4, "big")
    path.write_bytes(b"garbage garbage!" + content[16:])


def break_pages(path: Path) -> None:
    """Overwrite everything but the first page, as a failed copy does."""
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
