"""New XLSX files that hold nothing but what is put into them."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from xlsxwriter import Workbook

_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
_CREATED = datetime(1980, 1, 1, tzinfo=UTC)  # the day zip counts from: no metadata, and the same list, the same bytes


def new_book(target: IO[bytes]) -> Workbook:
    """Give an empty workbook; text never becomes a formula, a link or a number, and no temporary file is made."""
    from xlsxwriter import Workbook  # 0.18 s to import

    book = Workbook(
        target,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "nan_inf_to_errors": False,
        },
    )
    book.set_properties({"author": "", "company": "", "created": _CREATED})
    return book


def sheet_title(text: str) -> str:
    """Give a name Excel allows for a sheet: at most 31 characters, no brackets or signs of paths, some character."""
    title = _FORBIDDEN.sub(" ", text).strip(" '")[:31].strip(" '")
    return f"{title}_" if title.lower() == "history" else title or "Liste"
