"""Numbers people and lists are known by: TN-0147, FW-0003."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from refugeesday.store import values

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refugeesday.services.session import Session
    from refugeesday.store.tables.table import Table


def next_number(session: Session, table: type[Table], *, prefix: str, event: int) -> str:
    """Give the number after the highest of its prefix at the event; gaps are not filled."""
    rows = values.read_rows(session.store, table, table._meta.fields["event"] == event, columns=("number",))
    return number_after((row[0] for row in rows), prefix=prefix)


def number_after(taken: Iterable[str], *, prefix: str) -> str:
    """Give the number after the highest one of a prefix among those that are taken."""
    pattern = re.compile(rf"{re.escape(prefix)}-?(\d+)")
    found = (pattern.fullmatch(number) for number in taken)
    return f"{prefix}-{max((int(match[1]) for match in found if match), default=0) + 1:04d}"
