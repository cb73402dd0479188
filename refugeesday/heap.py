"""How the C library of a Linux system keeps memory, where it needs asking; elsewhere nothing is done."""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress

_ARENA_MAX, _MMAP_THRESHOLD = -8, -3
"""The numbers of the library's settings: how many heaps its threads share, and what is taken outside of them."""
_LARGE = 256 * 1024


def share_heap() -> None:
    """Let all threads take memory from one heap: what one frees the others use. To be called before any thread.

    Large pieces stay outside of it, and leave no hole when they are freed.
    """
    if sys.platform == "linux":
        with suppress(AttributeError, OSError):  # another C library
            ctypes.CDLL(None).mallopt(_ARENA_MAX, 1)
            ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, _LARGE)


def trim_heap() -> None:
    """Hand what is free back to the system, which the library may keep for later: 450 MB after a large program."""
    if sys.platform == "linux":
        with suppress(AttributeError, OSError):  # another C library
            ctypes.CDLL(None).malloc_trim(0)
