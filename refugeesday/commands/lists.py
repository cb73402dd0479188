"""Import lists, write empty ones, and write out what is kept."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from refugeesday.commands.answer import Answer, chosen_event, workspace
from refugeesday.errors import UserError
from refugeesday.wording import Words

if TYPE_CHECKING:
    from argparse import Namespace

    from refugeesday.commands.answer import Json
    from refugeesday.services.import_values import ImportPreview, ImportResult
    from refugeesday.services.list_rows import Rejection


def import_list_command(options: Namespace) -> Answer:
    """Import a list, or say what an import would do."""
    from refugeesday.exchange.list_fields import ListKind
    from refugeesday.services.imports import import_rows, preview_import, read_list

    words = Words(options.language)
    source = Path(options.table)
    with workspace(options.file, for_writing=not options.dry_run) as session:
        event = chosen_event(session, options.event)
        kind = ListKind(options.kind)
        table = read_list(source, sheet=options.sheet)
        preview = preview_import(session, table, kind=kind, event=event.id, mapping=_mapping(options.map))
        if options.dry_run:
            return _answer(words, preview, others=table.other_sheets, result=None)
        result = import_rows(session, preview, source=source, word=partial(_reason, words))
    return _answer(words, preview, others=table.other_sheets, result=result)


def _reason(words: Words, one: Rejection) -> str:
    return f"{one.column}: {words.cell(one.code)}"


def _mapping(given: list[str]) -> dict[str, str]:
    pairs = [text.partition("=") for text in given]
    wrong = [text for text, (_, sign, field) in zip(given, pairs, strict=True) if not sign]
    if wrong:
        raise UserError("import.mapping_unreadable", given=wrong[0])
    return {column: field for column, _, field in pairs}


def _answer(words: Words, preview: ImportPreview, *, others: tuple[str, ...], result: ImportResult | None) -> Answer:
    counts = {
        "new": len(preview.new),
        "changed": len(preview.changed),
        "unchanged": len(preview.unchanged),
        "rejected": len(preview.rejected_rows),
    }
    lines = [words.text("answer", "imported" if result else "would_import", **counts)]
    lines += [_rejection_line(words, rejection) for rejection in preview.rejections]
    lines += [
        words.text("answer", "remark", row=one.row, column=one.column, value=one.value, reason=words.cell(one.code))
        for one in preview.remarks
    ]
    if preview.left_out_columns:
        lines.append(words.text("answer", "left_out_columns", columns=", ".join(preview.left_out_columns)))
    if preview.unknown_columns:
        lines.append(words.text("answer", "unknown_columns", columns=", ".join(preview.unknown_columns)))
    if others:
        lines.append(words.text("answer", "other_sheets", sheets=", ".join(others)))
    lines += [
        words.text("answer", "duplicate", row=one.row, name=one.name, other=one.other_name)
        for one in preview.duplicates
    ]
    if result and result.rejected_file:
        lines.append(words.text("answer", "rejected_file", file=result.rejected_file))
    data = counts | {"other_sheets": list(others)} | _details(words, preview, result)
    return Answer(lines=lines, data=data, exit_code=0)


def _details(words: Words, preview: ImportPreview, result: ImportResult | None) -> dict[str, Json]:
    return {
        "dry_run": result is None,
        "rejections": [
            {"row": one.row, "column": one.column, "value": one.value, "reason": words.cell(one.code)}
            for one in preview.rejections
        ],
        "changes": [
            {"rows": list(entry.rows), "field": change.key, "before": change.before, "after": change.after}
            for entry in preview.changed
            for change in entry.changes
        ],
        "unknown_columns": list(preview.unknown_columns),
        "left_out_columns": list(preview.left_out_columns),
        "duplicates": [{"row": one.row, "other_row": one.other_row} for one in preview.duplicates],
        "rejected_file": str(result.rejected_file) if result and result.rejected_file else None,
    }


def _rejection_line(words: Words, one: Rejection) -> str:
    return words.text(
        "answer", "rejection", row=one.row, column=one.column, value=one.value, reason=words.cell(one.code)
    )


def template_command(options: Namespace) -> Answer:
    """Write an empty list with headers, choices, an example and explanations."""
    from refugeesday.exchange.list_fields import ListKind
    from refugeesday.services.exports import write_list_template

    target = Path(options.to)
    write_list_template(ListKind(options.kind), target)
    return Answer(lines=[Words(options.language).text("answer", "template", file=target)], data={"file": str(target)})


def export_command(options: Namespace) -> Answer:
    """Write a list as CSV or XLSX."""
    from refugeesday.exchange.tables_out import write_table
    from refugeesday.services.exports import export_rows

    target = Path(options.to)
    columns = [name.strip() for name in options.columns.split(",") if name.strip()]
    with workspace(options.file) as session:
        event = chosen_event(session, options.event)
        headers, rows = export_rows(session, options.what, event=event.id, columns=columns or None)
    write_table(target, headers=headers, rows=rows, sheet_name=target.stem)
    line = Words(options.language).text("answer", "exported", n=len(rows), file=target)
    return Answer(lines=[line], data={"file": str(target), "rows": len(rows)})
