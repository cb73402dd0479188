"""Use little memory: hand back what long work has freed, and keep no source of the program."""

from __future__ import annotations

import ctypes
import gc
import sys
from contextlib import suppress

_ARENA_MAX, _MMAP_THRESHOLD = -8, -3
"""The numbers of the C library's settings: how many heaps its threads share, and what is taken outside of them."""
_LARGE = 256 * 1024


def keep_no_sources() -> None:
    """Load modules without reading their source as well. To be called before the modules of the window.

    PySide looks through the source of each module for its own name, for a way of writing that the program does not use,
    and keeps the text: 20 MB.
    """
    from PySide6 import QtCore  # noqa: F401 - brings what is switched off here

    features = sys.modules.get("shibokensupport.feature")
    if hasattr(features, "_mod_uses_pyside"):
        setattr(features, "_mod_uses_pyside", lambda _module: False)  # noqa: B010 - a module without types


def share_heap() -> None:
    """Let all threads take memory from one heap: what one frees the others use. To be called before any thread.

    Large pieces stay outside of it, and leave no hole when they are freed.
    """
    if sys.platform == "linux":
        with suppress(AttributeError, OSError):  # another C library
            ctypes.CDLL(None).mallopt(_ARENA_MAX, 1)
            ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, _LARGE)


def hand_back() -> None:
    """Settle what long work has made and freed. For a thread beside.

    Lists of values hold no cycles: the collector of cycles, which stops the window as long as it walks, need not walk
    them while somebody works (see `collecting`). The C library hands back what is free, where it needs asking.
    """
    gc.collect(1)
    gc.freeze()
    if sys.platform == "linux":
        with suppress(AttributeError, OSError):  # another C library
            ctypes.CDLL(None).malloc_trim(0)
