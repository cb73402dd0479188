"""Read the help text of a page: a title, paragraphs, and headings that begin with "# "."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from refugeesday.paths import resource


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpText:
    """Hold a title and the parts below it, each a heading ("" for none) and a paragraph."""

    title: str
    parts: tuple[tuple[str, str], ...]


@cache
def help_text(key: str, language: str) -> HelpText:
    """Give the text of a page in a language; raises FileNotFoundError where nobody has written it."""
    lines = (resource("help", language, f"{key}.txt")).read_text(encoding="utf-8").splitlines()
    parts: list[tuple[str, str]] = []
    heading = ""
    for line in lines[1:]:
        if line.startswith("# "):
            heading = line.removeprefix("# ")
        elif line.strip():
            parts.append((heading, line.strip()))
            heading = ""
    return HelpText(title=lines[0].strip(), parts=tuple(parts))
