"""Use little memory: hand back what long work has freed, and keep no source of the program."""

from __future__ import annotations

import gc
import sys

from refugeesday.heap import trim_heap


def keep_no_sources() -> None:
    """Load modules without reading their source as well. To be called before the modules of the window.

    PySide looks through the source of each module for its own name, for a way of writing that the program does not use,
    and keeps the text: 20 MB.
    """
    from PySide6 import QtCore  # noqa: F401 - brings what is switched off here

    features = sys.modules.get("shibokensupport.feature")
    if hasattr(features, "_mod_uses_pyside"):
        setattr(features, "_mod_uses_pyside", lambda _module: False)  # noqa: B010 - a module without types


def hand_back() -> None:
    """Settle what long work has made and freed. For a thread beside.

    Lists of values hold no cycles: the collector of cycles, which stops the window as long as it walks, need not walk
    them while somebody works (see `collecting`). The C library hands back what is free, where it needs asking.
    """
    gc.collect(1)
    gc.freeze()
    trim_heap()
