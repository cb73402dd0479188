"""Text in CSV files that no spreadsheet program takes for a formula, and back again.

Source: OWASP "CSV Injection"; promise 16 adds blanks of every kind and the full-width signs that some programs fold.
"""

from __future__ import annotations

import re

# Apostrophes in front count too: so every guarded text, and no other, is an apostrophe before a text to be guarded.
_FORMULA = re.compile(r"'*(?:[\t\r]|[\s\u00a0\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠])")


def guard_text(text: str) -> str:
    """Put an apostrophe before a text that could start a formula; `restore_text` takes exactly that one away."""
    return f"'{text}" if _FORMULA.match(text) else text


def restore_text(text: str) -> str:
    """Take away the apostrophe of `guard_text`; every other text stays as it is, leading apostrophes included."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text, 1) else text
