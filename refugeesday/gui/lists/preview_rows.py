"""The rows of an import's preview: what would become of each row of the file, and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from refugeesday.exchange.headers import ColumnUse

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from refugeesday.exchange.headers import MappedColumn
    from refugeesday.exchange.raw_table import RawTable
    from refugeesday.services.import_values import FieldChange, ImportPreview


class RowResult(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REJECTED = "rejected"


class PreviewCell(NamedTuple):
    """One cell: its text, what it replaces, and whether it is why the row is rejected."""

    text: str = ""
    before: str = ""
    is_faulty: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewRow:
    """One row of the file; `id` is its number there, `note` what a person should read below it."""

    id: int
    result: RowResult
    cells: tuple[PreviewCell, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteWords:
    """The sentences below rows: of a change (keys of fields), a rejection or remark (column, code), a duplicate."""

    change: Callable[[tuple[str, ...]], str]
    fault: Callable[[str, str], str]
    duplicate: Callable[[str, int | None], str]


def shown_columns(preview: ImportPreview) -> list[int]:
    """Give the places of the file's columns that become fields, in the file's order."""
    return [place for place, column in enumerate(preview.columns) if column.use is ColumnUse.FIELD]


def preview_rows(preview: ImportPreview, table: RawTable, *, words: NoteWords) -> list[PreviewRow]:
    """Give every row of the file with its result, in the file's order."""
    places = shown_columns(preview)
    results, changes = _results(preview)
    notes = _notes(preview, changes, words)
    faulty: dict[int, set[str]] = {}
    for fault in preview.rejections:
        faulty.setdefault(fault.row, set()).add(fault.column)
    plain: dict[str, PreviewCell] = {}  # a long list says the same in many cells
    rows = []
    for raw in table.rows:
        if raw.number not in results:
            continue
        changed = {change.key: change for change in changes.get(raw.number, ())}
        wrong = faulty.get(raw.number, set())
        if changed or wrong:
            cells = tuple(
                _cell(preview.columns[place], raw.cells[place], changed=changed, wrong=wrong) for place in places
            )
        else:
            texts = [raw.cells[place] for place in places]
            cells = tuple([plain.get(text) or plain.setdefault(text, PreviewCell(text)) for text in texts])
        rows.append(PreviewRow(id=raw.number, result=results[raw.number], cells=cells, note=notes.get(raw.number, "")))
    return rows


def _cell(
    column: MappedColumn, text: str, *, changed: Mapping[str, FieldChange], wrong: Collection[str]
) -> PreviewCell:
    change = changed.get(column.field)
    return PreviewCell(
        text=change.after if change else text,
        before=change.before if change else "",
        is_faulty=column.header in wrong,
    )


def _results(preview: ImportPreview) -> tuple[dict[int, RowResult], dict[int, tuple[FieldChange, ...]]]:
    results: dict[int, RowResult] = {}
    changes: dict[int, tuple[FieldChange, ...]] = {}
    kinds = (
        (RowResult.NEW, preview.new),
        (RowResult.CHANGED, preview.changed),
        (RowResult.UNCHANGED, preview.unchanged),
    )
    for result, entries in kinds:
        for entry in entries:
            for number in entry.rows:
                results[number] = result
                changes[number] = entry.changes
    results.update({raw.number: RowResult.REJECTED for raw in preview.rejected_rows})
    return results, changes


def _notes(preview: ImportPreview, changes: dict[int, tuple[FieldChange, ...]], words: NoteWords) -> dict[int, str]:
    said: dict[int, list[str]] = {}
    for number, several in changes.items():
        if several:
            said.setdefault(number, []).append(words.change(tuple(change.key for change in several)))
    for fault in preview.rejections:
        said.setdefault(fault.row, []).append(words.fault(fault.column, fault.code))
    for remark in preview.remarks:
        said.setdefault(remark.row, []).append(words.fault(remark.column, remark.code))
    for twin in preview.duplicates:
        said.setdefault(twin.row, []).append(words.duplicate(twin.other_name, twin.other_row))
    return {number: " ".join(sentences) for number, sentences in said.items()}
