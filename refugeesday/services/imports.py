"""Take lists over: read a file, say what would happen, and do exactly that in one step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

from refugeesday.errors import UserError
from refugeesday.exchange import headers
from refugeesday.exchange.headers import ColumnUse, MappedColumn
from refugeesday.exchange.list_fields import ListKind
from refugeesday.exchange.lists import field_by_key, list_fields
from refugeesday.exchange.raw_table import RawTable
from refugeesday.exchange.tables_in import read_table
from refugeesday.services import offer_rows, organisation_rows, participant_rows, volunteer_rows
from refugeesday.services.events import today_at
from refugeesday.services.import_values import FieldChange, ImportEntry, ImportPreview, ImportResult
from refugeesday.services.list_rows import Filled, Rejection, RowJudge, read_rows
from refugeesday.services.organisation_names import OrganisationNames
from refugeesday.services.organisations import organisations
from refugeesday.services.rejected_rows import write_rejected_rows
from refugeesday.services.session import Session
from refugeesday.store import tables, values
from refugeesday.store.bulk import insert_rows
from refugeesday.store.copies import Reason

_LISTS: Mapping[ListKind, ModuleType] = {
    ListKind.PARTICIPANTS: participant_rows,
    ListKind.ORGANISATIONS: organisation_rows,
    ListKind.OFFERS: offer_rows,
    ListKind.VOLUNTEERS: volunteer_rows,
}
_STEPS = {
    ListKind.PARTICIPANTS: "import_participants",
    ListKind.ORGANISATIONS: "import_organisations",
    ListKind.OFFERS: "import_offers",
    ListKind.VOLUNTEERS: "import_volunteers",
}
_ANY_NAME = ("given_name", "family_name", "full_name")


def read_list(
    path: Path,
    *,
    sheet: str | None = None,
    report: Callable[[float, str], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> RawTable:
    """Read a file as a table of texts, in a child process.

    Raises UserError `table.…` as `read_table` does.
    """
    return read_table(path, sheet=sheet, report=report, should_stop=should_stop)


def recognise(
    session: Session, table_headers: Sequence[str], *, kind: ListKind, mapping: Mapping[str, str] | None = None
) -> tuple[MappedColumn, ...]:
    """Say of each column of a file what it is, by `mapping`, by what was remembered, and by its name.

    Raises UserError `import.unknown_column` and `import.unknown_field` for a mistake in `mapping`.
    """
    return headers.recognise(table_headers, kind=kind, given=mapping, remembered=remembered_mapping(session, kind=kind))


def remembered_mapping(session: Session, *, kind: ListKind) -> dict[str, str]:
    """Give the fields a person once gave to headers of this kind of list; "" is left out."""
    table = tables.ColumnMapping
    return dict(values.read_rows(session.store, table, table.kind == kind.value, columns=("header", "field")))


def preview_import(
    session: Session,
    table: RawTable,
    *,
    kind: ListKind,
    event: int,
    mapping: Mapping[str, str] | None = None,
    report: Callable[[float, str], None] | None = None,
) -> ImportPreview:
    """Say what taking a table over would do; nothing is written.

    `mapping` gives headers their fields and is remembered by `import_rows`. `report` gets the share that is done and
    the code `import.checking`; it may raise to stop.
    Raises UserError `import.columns_missing` where no column holds what every row needs, `event.gone`, and as
    `recognise`.
    """
    columns = recognise(session, table.headers, kind=kind, mapping=mapping)
    _refuse_without_required(columns, kind)
    rows, rejections = read_rows(table, columns, kind=kind, report=report)
    judge = RowJudge(columns, kind=kind)
    today = today_at(session, event)
    proposed, duplicates = _LISTS[kind].propose(session, rows, event=event, judge=judge, today=today)
    entries = _with_changes(session, kind, proposed)
    rejections = sorted([*rejections, *judge.rejections], key=lambda one: one.row)
    rejected = {one.row for one in rejections}
    return ImportPreview(
        kind=kind,
        event=event,
        columns=columns,
        new=tuple(entry for entry in entries if not entry.before.id),
        changed=tuple(entry for entry in entries if entry.before.id and entry.before != entry.after),
        unchanged=tuple(entry for entry in entries if entry.before.id and entry.before == entry.after),
        rejections=tuple(rejections),
        rejected_rows=tuple(row for row in table.rows if row.number in rejected),
        duplicates=tuple(duplicates),
        remarks=tuple(judge.remarks),
        mapping=_said_mapping(columns, mapping or {}),
        based_on=_newest_step(session),
    )


def import_rows(
    session: Session,
    preview: ImportPreview,
    *,
    source: Path | None = None,
    word: Callable[[Rejection], str] | None = None,
) -> ImportResult:
    """Do what a preview said, in one step, and write the rejected rows to a file that can be corrected.

    Before the step, the workspace is backed up if it changed. The file of rejected rows is `<source>-abgelehnt.xlsx`
    beside the source, or beside the workspace where the source's folder cannot be written; without `source` there is
    none. `word` gives the reason of a rejection in words. Where the step fails, the file goes again.
    Raises UserError `import.outdated` where the workspace was changed after the preview.
    """
    if preview.based_on != _newest_step(session):
        raise UserError("import.outdated")
    session.refuse_unless_writable()
    session.back_up(reason=Reason.IMPORT)
    written = None
    if source is not None and preview.rejected_rows:
        folders = [source.parent, *([session.path.parent] if session.path else [])]
        written = write_rejected_rows(preview, source=source, folders=folders, word=word or _code_of)
    try:
        with session.step(_STEPS[preview.kind]):
            session.mark_step(event=preview.event)
            _LISTS[preview.kind].write(session, [*preview.new, *preview.changed])
            _remember(session, preview)
    except BaseException:
        if written is not None and written.is_new:
            written.path.unlink(missing_ok=True)
        raise
    return ImportResult(
        new=len(preview.new),
        changed=len(preview.changed),
        unchanged=len(preview.unchanged),
        rejected=len(preview.rejected_rows),
        rejected_file=written.path if written else None,
    )


def list_cells(session: Session, kind: ListKind, *, event: int) -> list[Filled]:
    """Give what is stored as rows of a list."""
    rows: list[Filled] = _LISTS[kind].rows_of(session, event=event)
    return rows


def _code_of(rejection: Rejection) -> str:
    return f"{rejection.column}: {rejection.code} {rejection.value}".rstrip()


def _newest_step(session: Session) -> int:
    steps = session.history(limit=1)
    return steps[0].id if steps else 0


def _refuse_without_required(columns: Iterable[MappedColumn], kind: ListKind) -> None:
    there = {column.field for column in columns if column.use is ColumnUse.FIELD}
    if kind in (ListKind.PARTICIPANTS, ListKind.VOLUNTEERS):
        missing = [] if there & set(_ANY_NAME) else [field_by_key(kind)["family_name"].german]
    else:
        missing = [field.german for field in list_fields(kind) if field.is_required and field.key not in there]
        if kind is ListKind.ORGANISATIONS and "number" in there:
            missing = []
    if missing:
        raise UserError("import.columns_missing", columns=", ".join(missing))


def _said_mapping(columns: Sequence[MappedColumn], mapping: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    said = {header.strip().casefold() for header in mapping}
    return tuple((one.header.strip(), one.field) for one in columns if one.header.strip().casefold() in said)


def _remember(session: Session, preview: ImportPreview) -> None:
    table = tables.ColumnMapping
    known = remembered_mapping(session, kind=preview.kind)
    for header, field in preview.mapping:
        if known.get(header) == field:
            continue
        values.delete(session.store, table, table.kind == preview.kind.value, table.header == header)
        insert_rows(session.store, table, [{"kind": preview.kind.value, "header": header, "field": field}])


def _with_changes(session: Session, kind: ListKind, entries: Sequence[ImportEntry]) -> list[ImportEntry]:
    """Add to each changed entry what differs, as texts of the cells."""
    if all(not entry.before.id or entry.before == entry.after for entry in entries):
        return list(entries)
    say = _cells_of(session, kind)
    fields = list_fields(kind)
    found = []
    for entry in entries:
        changes: list[FieldChange] = []
        if entry.before.id and entry.before != entry.after:
            before, after = say(entry.before), say(entry.after)
            for field in fields:
                old, new = (field.cell.write(said[field.key]) if field.key in said else "" for said in (before, after))
                if old != new:
                    changes.append(FieldChange(key=field.key, before=old, after=new))
        found.append(replace(entry, changes=tuple(changes)))
    return found


def _cells_of(session: Session, kind: ListKind) -> Callable[[Any], Filled]:
    if kind is ListKind.VOLUNTEERS:
        return volunteer_rows.cells
    if kind is ListKind.ORGANISATIONS:
        rooms = organisation_rows.room_names(session)
        return lambda one: organisation_rows.cells(one, rooms=rooms)
    names = OrganisationNames(organisations(session))
    write = participant_rows.cells if kind is ListKind.PARTICIPANTS else offer_rows.cells
    return lambda one: write(one, names=names)
