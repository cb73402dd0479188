"""Name the ways to begin, in the order the start window shows them."""

from __future__ import annotations

from enum import IntEnum


class StartWay(IntEnum):
    """Say how somebody begins."""

    NEW = 0
    OPEN = 1
    DEMO = 2
