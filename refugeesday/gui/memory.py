"""Hand memory back that long work has freed: the C library of Linux keeps most of it for later otherwise."""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress

_ARENA_MAX = -8
"""The number of the C library's setting for how many heaps its threads share."""


def share_heap() -> None:
    """Let all threads take memory from one heap: what one frees the others use. To be called before any thread."""
    if sys.platform == "linux":
        with suppress(AttributeError, OSError):  # another C library
            ctypes.CDLL(None).mallopt(_ARENA_MAX, 1)


def hand_back() -> None:
    """Ask the C library to hand back what is free; does nothing where it needs no asking. For a thread beside."""
    if sys.platform == "linux":
        with suppress(AttributeError, OSError):  # another C library
            ctypes.CDLL(None).malloc_trim(0)
