"""Hand memory back that long work has freed: the C library of Linux keeps most of it for later otherwise."""

from __future__ import annotations

import ctypes
import gc
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
    """Settle what long work has made and freed. For a thread beside.

    Lists of values hold no cycles: the collector of cycles, which stops the window as long as it walks, need not walk
    them. The C library hands back what is free, where it needs asking.
    """
    gc.collect(1)
    gc.freeze()
    if sys.platform == "linux":
        with suppress(AttributeError, OSError):  # another C library
            ctypes.CDLL(None).malloc_trim(0)
