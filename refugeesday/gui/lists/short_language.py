"""Show languages in few words where a column is narrow."""

from __future__ import annotations


def short_language(name: str) -> str:
    """Give the name in brackets where there is one: "Kurdisch (Kurmandschi)" is Kurmandschi."""
    return name.partition("(")[2].rstrip(")") or name
