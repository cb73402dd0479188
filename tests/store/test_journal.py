"""Steps, their images, and undoing by them alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2 as driver

from refugeesday.domain.changes import Topic
from refugeesday.errors import UserError
from refugeesday.services.session import create_workspace, memory_session, open_workspace
from refugeesday.store.bulk import insert_rows
from refugeesday.store.checksums import damaged_tables
from refugeesday.store.failures import Conflict, Damaged
from refugeesday.store.tables import TABLES, Interview, Invitation, Person, PersonLanguage, Room, Table
from tests.store.samples import add_people, fill, picture, row, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from refugeesday.domain.changes import Changes
    from refugeesday.services.session import Session

PLAN_TABLES = [table for table in TABLES if not table.is_ledger]


@pytest.fixture
def session() -> Iterator[Session]:
    with memory_session() as session:
        yield session


def sql(session: Session, statement: str, *values: object) -> None:
    with session.step("edit"):
        session.store.connection().execute(statement, values)


def name_of(table: type[Table]) -> str:
    return str(table._meta.table_name)


@pytest.mark.parametrize("table", TABLES, ids=name_of)
@pytest.mark.parametrize("change", ["INSERT", "UPDATE", "DELETE"])
def test_writing_outside_a_step_is_refused(table: type[Table], change: str) -> None:
    with memory_session() as session:
        fill(session)
        before = picture(session.store.connection())
        name = name_of(table)
        statement = {"UPDATE": f'UPDATE "{name}" SET id = 5', "DELETE": f'DELETE FROM "{name}"'}
        with pytest.raises(driver.IntegrityError, match=r"journal\.step"):  # noqa: PT012 - one or the other
            if change == "INSERT":
                insert_rows(session.store, table, [row(table, 2)])
            else:
                session.store.connection().execute("PRAGMA foreign_keys=OFF")
                session.store.connection().execute(statement[change])
        assert picture(session.store.connection()) == before


@pytest.mark.parametrize("table", PLAN_TABLES, ids=name_of)
def test_undo_and_redo_reach_every_column_of_every_table(session: Session, table: type[Table]) -> None:
    fill(session)
    fill(session, 2)
    name = name_of(table)
    pictures = [picture(session.store.connection())]
    changes = ", ".join(
        f'"{field.column_name}" = (SELECT "{field.column_name}" FROM "{name}" WHERE id = 2)'
        for field in table._meta.sorted_fields
        if field.name != "id" and not _is_unique(table, field.name)
    )
    for statement in (f'UPDATE "{name}" SET {changes or "id = id"} WHERE id = 1', f'DELETE FROM "{name}" WHERE id = 2'):
        sql(session, statement)
        pictures.append(picture(session.store.connection()))
    for expected in pictures[-2::-1]:
        session.undo()
        assert picture(session.store.connection()) == expected
    for expected in pictures[1:]:
        session.redo()
        assert picture(session.store.connection()) == expected


def _is_unique(table: type[Table], name: str) -> bool:
    field = table._meta.fields[name]
    shared = [columns for columns, unique in table._meta.indexes if unique]
    same_time = table is Interview and name in {"participant", "interviewer", "interpreter", "starts", "ends"}
    return bool(field.unique) or any(name in columns for columns in shared) or same_time or name in {"starts", "ends"}


def test_undo_of_an_old_step_leaves_later_ones_alone_also_after_reopening(tmp_path: Path) -> None:
    path = tmp_path / "a.refugeesday"
    with create_workspace(path) as session:
        add_people(session, 2)
        sql(session, "UPDATE person SET given_name = 'Amira' WHERE id = 1")
        old = session.history()[0].id
        sql(session, "UPDATE person SET given_name = 'Omar' WHERE id = 2")
    with open_workspace(path) as session:
        session.undo(step=old)
        names = session.store.connection().execute("SELECT given_name FROM person ORDER BY id").fetchall()
        assert names == [("Person",), ("Omar",)]
        assert session.redo().id == old
        with pytest.raises(UserError, match=r"step\.nothing_to_redo"):
            session.redo()


def test_undo_is_refused_where_the_row_was_changed_later(session: Session) -> None:
    add_people(session, 1)
    sql(session, "UPDATE person SET given_name = 'Amira' WHERE id = 1")
    old = session.history()[0].id
    sql(session, "UPDATE person SET note = 'x' WHERE id = 1")
    before = picture(session.store.connection())
    with pytest.raises(Conflict, match=r"step\.row_changed"):
        session.undo(step=old)
    assert picture(session.store.connection()) == before
    assert len(session.history()) == 3


def test_undo_is_refused_where_it_would_take_later_rows_along(session: Session) -> None:
    add_people(session, 1)
    added = session.history()[0].id
    with session.step("add_language"):
        insert_rows(session.store, PersonLanguage, [{"person": 1, "language": "ar", "level": None}])
    before = picture(session.store.connection())
    with pytest.raises(Conflict, match=r"step\.others_depend"):
        session.undo(step=added)
    assert picture(session.store.connection()) == before


def test_undo_is_refused_where_it_would_empty_a_later_reference(session: Session) -> None:
    fill(session)
    with session.step("add_room"):
        insert_rows(session.store, Room, [row(Room, 1)])
    added = session.history()[0].id
    sql(session, "UPDATE agenda_item SET room = 2")
    with pytest.raises(Conflict, match=r"step\.others_depend"):
        session.undo(step=added)


def test_a_step_cannot_be_undone_twice(session: Session) -> None:
    add_people(session, 1)
    sql(session, "UPDATE person SET given_name = 'Amira'")
    old = session.history()[0].id
    session.undo(step=old)
    with pytest.raises(UserError, match=r"step\.nothing_to_undo"):
        session.undo(step=old)


def test_undo_brings_back_what_a_cascade_took(session: Session) -> None:
    fill(session)
    before = picture(session.store.connection())
    sql(session, "DELETE FROM event")
    after = picture(session.store.connection())
    assert (after["interview"], after["interview_reason"], after["participant"]) == ([], [], [])
    session.undo()
    assert picture(session.store.connection()) == before
    session.redo()
    assert picture(session.store.connection()) == after


def test_a_swap_under_the_double_booking_guard_is_undone(session: Session) -> None:
    fill(session)
    with session.step("second"):
        ends = row(Interview)["ends"]
        insert_rows(session.store, Interview, [row(Interview) | {"starts": ends, "ends": ends.replace(hour=11)}])
    before = picture(session.store.connection())
    with session.step("swap"):
        execute = session.store.connection().execute
        (early, middle), (_, late) = execute("SELECT starts, ends FROM interview ORDER BY id").fetchall()
        execute("UPDATE interview SET starts = starts - 36000, ends = ends - 36000 WHERE id = 2")
        execute("UPDATE interview SET starts = ?, ends = ? WHERE id = 1", (middle, late))
        execute("UPDATE interview SET starts = ?, ends = ? WHERE id = 2", (early, middle))
    swapped = picture(session.store.connection())
    session.undo()
    assert picture(session.store.connection()) == before
    session.redo()
    assert picture(session.store.connection()) == swapped


def test_undo_is_refused_where_the_time_is_taken_meanwhile(session: Session) -> None:
    fill(session)
    sql(session, "DELETE FROM interview")
    deleted = session.history()[0].id
    with session.step("other"):
        insert_rows(session.store, Interview, [row(Interview)])
    with pytest.raises(Conflict, match=r"interview\.overlap"):
        session.undo(step=deleted)


def test_ledger_rows_are_never_undone(session: Session) -> None:
    with session.step("mixed"):
        insert_rows(session.store, Person, [row(Person)])
        insert_rows(session.store, Invitation, [row(Invitation)])
    with session.step("sent"):
        session.store.connection().execute("UPDATE invitation SET sequence = 7")
    entry = session.next_undo()
    assert entry is not None
    assert entry.name == "mixed"
    session.undo()
    connection = session.store.connection()
    assert connection.execute("SELECT sequence FROM invitation").fetchall() == [(7,)]
    assert connection.execute("SELECT count(*) FROM person").fetchone() == (0,)
    assert damaged_tables(connection) == []


def test_undo_and_redo_make_chains(session: Session) -> None:
    pictures = []
    for name in ("A", "B", "C"):
        pictures.append(picture(session.store.connection()))
        add_people(session, 1, name=name)
    pictures.append(picture(session.store.connection()))
    for _ in range(2):
        for expected in pictures[-2::-1]:
            session.undo()
            assert picture(session.store.connection()) == expected
        assert session.next_undo() is None
        for expected in pictures[1:]:
            session.redo()
            assert picture(session.store.connection()) == expected
        assert session.next_redo() is None


def test_a_new_step_ends_redo(session: Session) -> None:
    add_people(session, 1)
    add_people(session, 1)
    session.undo()
    add_people(session, 1)
    assert session.next_redo() is None
    with pytest.raises(UserError, match=r"step\.nothing_to_redo"):
        session.redo()


def test_a_failed_step_leaves_no_trace_and_the_next_one_works(session: Session) -> None:
    heard: list[Changes] = []
    session.on_change.append(heard.append)
    before = picture(session.store.connection())
    with pytest.raises(ZeroDivisionError), session.step("broken"):  # noqa: PT012 - fails after it wrote
        insert_rows(session.store, Person, [row(Person)])
        raise ZeroDivisionError
    assert (picture(session.store.connection()), session.history(), heard) == (before, [], [])
    add_people(session, 1)
    assert [changes.touched for changes in heard] == [frozenset({(Topic.PERSON, 1)})]


def test_a_step_that_changes_nothing_leaves_no_trace(session: Session) -> None:
    heard: list[Changes] = []
    session.on_change.append(heard.append)
    with session.step("idle"):
        pass
    assert (session.history(), heard) == ([], [])


def test_parts_are_announced_as_the_thing_they_belong_to(session: Session) -> None:
    fill(session)
    heard: list[Changes] = []
    session.on_change.append(heard.append)
    sql(session, "UPDATE person_language SET language = 'fa'")
    assert [changes.touched for changes in heard] == [frozenset({(Topic.PERSON, 1)})]


def test_steps_inside_a_step_are_one_entry(session: Session) -> None:
    with session.step("outer"):
        add_people(session, 1)
        add_people(session, 2)
    assert [(entry.name, entry.row_count) for entry in session.history()] == [("outer", 3)]


def test_undo_refuses_images_that_were_damaged(session: Session) -> None:
    add_people(session, 1)
    session.store.connection().execute("UPDATE journal SET after = replace(after, 'Person', 'Parson')")
    with pytest.raises(Damaged, match="journal"):
        session.undo()


def test_checksums_follow_every_step_and_undo(session: Session) -> None:
    connection = session.store.connection()
    fill(session)
    fill(session, 2)
    sql(session, "DELETE FROM event WHERE id = 1")
    session.undo()
    session.undo()
    assert damaged_tables(connection) == []
    assert rows_of(connection)["person"] != []


def test_replacing_a_row_by_its_key_is_noticed(session: Session) -> None:
    """`INSERT OR REPLACE` skips the delete trigger, so the checksum shows that a row went unseen."""
    add_people(session, 1)
    with session.step("forbidden"):
        session.store.connection().execute("INSERT OR REPLACE INTO person SELECT * FROM person")
    assert damaged_tables(session.store.connection()) == ["person"]
