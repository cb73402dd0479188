"""Take what a table shows as plain texts, for paper and spreadsheets: visible columns, rows that pass the filter."""

from __future__ import annotations

from dataclasses import dataclass, is_dataclass
from typing import TYPE_CHECKING, Any

from refugeesday.domain.papers import ListPaper
from refugeesday.gui.widgets.cells import ChipCell, LanguageCell, NumberCell, StateCell, TwoLines
from refugeesday.gui.widgets.table_view import TICK_COLUMN, RowsView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refugeesday.gui.rows import Column

_NARROWEST, _WIDEST = 6, 34
"""Letters a column has room for at least, and at most."""
_PAPER, _AIR, _LONGEST = 95, 2, 14
"""Letters a line of paper has room for, those a column leaves free, and the longest word that is kept whole."""
_LOOKED_AT = 2000
_PIECE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownList:
    """Hold headers and rows of as many texts."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def widths(self) -> tuple[float, ...]:
        """Give each column its share of paper: by its longest texts, but no column starves or takes all.

        Where not all have what they would like, each has room for its longest word first.
        """
        wanted = [self._wanted(place) for place in range(len(self.headers))]
        if sum(wanted) <= _PAPER:
            return tuple(wanted)
        least = [min(most, self._word(place) + _AIR) for place, most in enumerate(wanted)]
        share = max(0.0, _PAPER - sum(least)) / max(1.0, sum(wanted) - sum(least))
        return tuple(few + (most - few) * share for few, most in zip(least, wanted, strict=True))

    def _wanted(self, place: int) -> float:
        lengths = sorted(len(row[place]) for row in self.rows)
        most = lengths[len(lengths) * 9 // 10] + 1 if lengths else 0
        return float(min(_WIDEST, max(_NARROWEST, len(self.headers[place]), most)))

    def _word(self, place: int) -> float:
        texts = (self.headers[place], *(row[place] for row in self.rows[:_LOOKED_AT]))
        return min(_LONGEST, max((len(word) for text in texts for word in text.split()), default=0))


class ListReading:
    """Read a table in the order in which it is shown, as it is stored even where names are hidden on the screen.

    What is read is what was shown when this was made.
    """

    def __init__(self, view: RowsView[Any]) -> None:
        columns = {column.key: column for column in view.rows.columns}
        self._columns = [columns[key] for key in view.shown_columns() if key != TICK_COLUMN]
        self._shown = view.rows.shown
        self._texts: list[tuple[str, ...]] = []
        self.headers = tuple(column.title for column in self._columns)

    def __len__(self) -> int:
        return len(self._shown)

    def pieces(self) -> Iterator[None]:
        """Read what is not read yet, a piece at a time."""
        while len(self._texts) < len(self._shown):
            start = len(self._texts)
            rows = self._shown[start : start + _PIECE]
            self._texts.extend(tuple(_text(column, row) for column in self._columns) for row in rows)
            yield

    @property
    def found(self) -> ShownList:
        """Give all of it; what is not read yet is read now."""
        for _ in self.pieces():
            pass
        return ShownList(headers=self.headers, rows=tuple(self._texts))


def list_paper(found: ShownList, *, title: str, subtitle: str, footer: str) -> ListPaper:
    """Make the paper of a list."""
    return ListPaper(
        title=title, subtitle=subtitle, headers=found.headers, widths=found.widths, rows=found.rows, footer=footer
    )


def _text(column: Column[Any], row: object) -> str:
    """Give what the cell's delegate paints, as words; the text a search looks through may hold more."""
    value = column.value(row) if column.value is not None else None
    words = _words(value) if value is not None else None
    return column.text(row) if words is None else words


def _words(value: object) -> str | None:
    """Give a cell's words, None for a page's own kind of cell: its column says it in words as well."""
    if isinstance(value, TwoLines):
        return ", ".join(part for part in (value.first, value.second) if part)
    if isinstance(value, StateCell):
        return value.word
    if isinstance(value, ChipCell | NumberCell):
        return value.text
    if isinstance(value, LanguageCell):
        return f"{value.language} {value.level}".strip()
    if isinstance(value, tuple):
        return ", ".join(text for text in map(_words, value) if text)
    return None if is_dataclass(value) else str(value)
