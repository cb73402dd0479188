from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from refugeesday.exchange.tables_in import read_table
from refugeesday.exchange.tables_out import write_table
from refugeesday.services.imports import import_rows, read_list
from refugeesday.services.session import Session, create_workspace, memory_session
from tests.services.lists import NOW, SHELTER, preview, stored, table, with_event


@pytest.fixture
def session() -> Session:
    return with_event(memory_session(now=lambda: NOW))


def test_rejected_rows_are_written_beside_the_source_corrected_and_taken_over(session: Session, tmp_path: Path) -> None:
    source = tmp_path / "Liste Mai.xlsx"
    write_table(source, headers=SHELTER.headers, rows=[row.cells for row in SHELTER.rows], sheet_name="Liste")
    seen = preview(session, read_list(source))

    result = import_rows(session, seen, source=source, word=lambda one: f"{one.column}: {one.value or 'leer'}")

    assert result.rejected_file == tmp_path / "Liste Mai-abgelehnt.xlsx"
    left = read_table(result.rejected_file)
    assert left.headers == (*SHELTER.headers, "Grund")
    assert [row.cells[-1] for row in left.rows] == ["Deutschkurs: A3", "Nachname: leer"]
    assert [row.cells[:-1] for row in left.rows] == [row.cells for row in SHELTER.rows[2:4]]
    book = openpyxl.load_workbook(result.rejected_file)
    book.active["E2"], book.active["B3"] = "A2", "Yusuf"
    book.save(result.rejected_file)
    corrected = preview(session, read_list(result.rejected_file))
    assert (len(corrected.new), corrected.rejections, corrected.unknown_columns) == (2, (), ("Farbe",))


def test_rows_rejected_again_have_one_column_of_reasons(session: Session, tmp_path: Path) -> None:
    first = import_rows(session, preview(session, SHELTER), source=tmp_path / "a.xlsx").rejected_file
    assert first is not None
    again = import_rows(session, preview(session, read_list(first)), source=first).rejected_file
    assert again is not None
    assert read_table(again).headers == (*SHELTER.headers, "Grund")


def test_rejected_rows_never_overwrite_a_file_somebody_corrects(session: Session, tmp_path: Path) -> None:
    source = tmp_path / "a.csv"
    seen = preview(session, SHELTER)
    first = import_rows(session, seen, source=source).rejected_file
    same = import_rows(session, preview(session, SHELTER), source=source).rejected_file
    assert first is not None
    first.write_bytes(b"somebody's work")

    again = import_rows(session, preview(session, SHELTER), source=source).rejected_file

    assert same == first
    assert first.read_bytes() == b"somebody's work"
    assert again == tmp_path / "a-abgelehnt-2.xlsx"


def test_rejected_rows_go_beside_the_workspace_where_the_source_is_read_only(tmp_path: Path) -> None:
    locked, mine = tmp_path / "locked", tmp_path / "mine"
    mine.mkdir()
    locked.write_text("a file stands for a folder nobody can write into, also when tests run as root")
    with with_event(create_workspace(mine / "w.refugeesday")) as session:
        result = import_rows(session, preview(session, SHELTER), source=locked / "a.csv")

    assert result.rejected_file == mine / "a-abgelehnt.xlsx"


def test_dry_run_and_import_without_rejections_leave_no_file(session: Session, tmp_path: Path) -> None:
    good = table(("Nachname",), ("Karimi",))
    preview(session, SHELTER)
    import_rows(session, preview(session, good), source=tmp_path / "a.csv")

    assert list(tmp_path.iterdir()) == []


def test_failed_step_leaves_neither_rows_nor_file(session: Session, tmp_path: Path) -> None:
    seen = preview(session, SHELTER)
    before = stored(session)
    session.store.connection().execute("CREATE TRIGGER stop BEFORE INSERT ON wish BEGIN SELECT RAISE(ABORT, 'x'); END")
    session.store.connection().execute(
        "CREATE TRIGGER stop2 BEFORE INSERT ON participant BEGIN SELECT RAISE(ABORT, 'x'); END"
    )

    with pytest.raises(Exception, match="x"):
        import_rows(session, seen, source=tmp_path / "a.csv")

    assert stored(session) == before
    assert list(tmp_path.iterdir()) == []
