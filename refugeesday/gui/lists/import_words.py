"""The words an import needs: columns of its preview, notes below rows, counts on buttons, by kind of list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from refugeesday.exchange.headers import recognise
from refugeesday.exchange.list_fields import ListKind
from refugeesday.exchange.lists import field_by_key
from refugeesday.gui.lists.preview_rows import NoteWords, PreviewRow, RowResult, shown_columns
from refugeesday.gui.rows import Column
from refugeesday.gui.widgets.cells import ChipCell

if TYPE_CHECKING:
    from refugeesday.services.import_values import ImportPreview
    from refugeesday.services.list_rows import Rejection
    from refugeesday.wording import Words

_ICONS = {RowResult.NEW: "add", RowResult.CHANGED: "edit", RowResult.REJECTED: "declined"}


class ImportWords(QObject):
    """Say things about one import in the language in force."""

    def __init__(self, words: Words, kind: ListKind) -> None:
        super().__init__()
        self._words, self._kind = words, kind

    def columns(self, preview: ImportPreview) -> list[Column[PreviewRow]]:
        """Give the columns of the preview: row, result, then the fields of the file."""
        fixed: list[Column[PreviewRow]] = [
            Column(key="number", title=self.tr("Row"), text=lambda row: str(row.id), sort_key=lambda row: row.id),
            Column(
                key="result",
                title=self.tr("Result"),
                text=lambda row: f"{self.result(row.result)} {row.note}".strip(),
                value=lambda row: ChipCell(text=self.result(row.result), icon=_ICONS.get(row.result, "")),
            ),
        ]
        keys = [preview.columns[place].field for place in shown_columns(preview)]
        return fixed + [self._column(place, key) for place, key in enumerate(keys)]

    def result(self, result: RowResult) -> str:
        """Give the word for what becomes of a row."""
        return {
            RowResult.NEW: self.tr("new"),
            RowResult.CHANGED: self.tr("changed"),
            RowResult.UNCHANGED: self.tr("unchanged"),
            RowResult.REJECTED: self.tr("rejected"),
        }[result]

    def notes(self) -> NoteWords:
        """Give the sentences below rows."""
        return NoteWords(change=self._change, fault=self._fault, duplicate=self._duplicate)

    def reason(self, one: Rejection) -> str:
        """Give the reason of a rejection, for the file of rejected rows."""
        return self._fault(one.column, one.code)

    def take_over(self, count: int) -> str:
        """Give the words of the button that does it."""
        if self._kind is ListKind.ORGANISATIONS:
            return self.tr("Take over %n organisation(s)", "", count)
        if self._kind is ListKind.OFFERS:
            return self.tr("Take over %n offer(s)", "", count)
        return self.tr("Take over %n person(s)", "", count)

    def done(self, new: int, changed: int) -> str:
        """Say what was done."""
        said = [self.tr("%n new", "", new)] if new else []
        said += [self.tr("%n changed", "", changed)] if changed else []
        return ", ".join(said) or self.tr("nothing, because all of it was known")

    def _column(self, place: int, key: str) -> Column[PreviewRow]:
        return Column(
            key=key,
            title=self._field(key),
            text=lambda row: row.cells[place].text,
            value=lambda row: row.cells[place],
        )

    def _field(self, key: str) -> str:
        field = field_by_key(self._kind)[key]
        return field.german if self._words.language == "de" else field.english

    def _change(self, keys: tuple[str, ...]) -> str:
        fields = ", ".join(map(self._field, keys))
        return self.tr("To be replaced: {fields}").format(fields=fields)

    def _fault(self, column: str, code: str) -> str:
        reason = self._words.cell(code)
        if code == "cell.no_choice" and (key := recognise([column], kind=self._kind)[0].field):
            choices = ", ".join(field_by_key(self._kind)[key].cell.choices)
            reason = self.tr("{reason}; possible are: {choices}").format(reason=reason, choices=choices)
        return self.tr("Column “{column}”: {reason}.").format(column=column, reason=reason)

    def _duplicate(self, name: str, row: int | None) -> str:
        if self._kind is ListKind.ORGANISATIONS:
            if row is None:
                return self.tr("Perhaps the same employer as “{name}”, which is there already.").format(name=name)
            return self.tr("Perhaps the same employer as “{name}” in row {row}.").format(name=name, row=row)
        if row is None:
            return self.tr("Perhaps the same person as “{name}”, who is there already.").format(name=name)
        return self.tr("Perhaps the same person as “{name}” in row {row}.").format(name=name, row=row)
