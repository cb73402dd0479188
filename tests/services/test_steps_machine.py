"""Do random things, undo all of them, redo all of them: the whole database is each time what it was.

A service joins by a rule of its own, or by one line in `ACTIONS`: a function of session and number that is one step.
"""

from __future__ import annotations

import ast
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from refugeesday.errors import UserError
from refugeesday.services.session import Session, memory_session, step
from refugeesday.store import tables
from refugeesday.store.bulk import insert_rows
from refugeesday.store.checksums import damaged_tables
from tests.services.service_actions import SERVICES, NothingThere
from tests.store.samples import fill, picture, row

if TYPE_CHECKING:
    from collections.abc import Callable

PLAN = [table for table in tables.TABLES if not table.is_ledger]
NUMBERS = st.integers(1, 4)


@step
def add_row(session: Session, table: type[tables.Table], number: int) -> None:
    """Insert a row that points at rows of another number."""
    insert_rows(session.store, table, [row(table, number)])


@step
def change_row(session: Session, table: type[tables.Table], number: int, source: int) -> None:
    """Copy all columns of one row over another."""
    name = table._meta.table_name
    columns = [field.column_name for field in table._meta.sorted_fields if field.name != "id"]
    marks = ", ".join(f'"{column}"' for column in columns)
    session.store.connection().execute(
        f'UPDATE "{name}" SET ({marks}) = (SELECT {marks} FROM "{name}" WHERE id = ?)'
        f' WHERE id = ? AND EXISTS (SELECT 1 FROM "{name}" WHERE id = ?)',
        (source, number, source),
    )


@step
def remove_row(session: Session, table: type[tables.Table], number: int) -> None:
    """Delete a row with all that hangs on it."""
    session.store.connection().execute(f'DELETE FROM "{table._meta.table_name}" WHERE id = ?', (number,))


@step
def remove_people(session: Session, number: int) -> None:
    """Delete much at once."""
    session.store.connection().execute("DELETE FROM person WHERE id >= ?", (number,))


@step
def hand_over(session: Session, number: int) -> None:
    """Write a fact of the outside world beside a change of the plan."""
    session.store.connection().execute("UPDATE invitation SET sequence = sequence + ?", (number,))
    session.store.connection().execute("UPDATE person SET birth_year = ? WHERE id = 1", (number,))


ACTIONS: tuple[Callable[[Session, int], object], ...] = (remove_people, hand_over, fill)
LEDGER = {str(table._meta.table_name) for table in tables.TABLES if table.is_ledger} | {"checksum"}


def plan_of(session: Session) -> dict[str, list[tuple[object, ...]]]:
    """Give the rows that undo gives back: all but those of ledgers."""
    found = picture(session.store.connection())
    return {name: rows for name, rows in found.items() if name not in LEDGER}


class StepsMachine(RuleBasedStateMachine):
    """Random steps on a filled file, with undo and redo among them."""

    def __init__(self) -> None:
        super().__init__()
        self.session = memory_session()
        self.pictures: list[dict[str, list[tuple[object, ...]]]] = []
        self.place = 0

    @initialize()
    def begin(self) -> None:
        for number in (1, 2, 3):
            fill(self.session, number)
        self.first = len(self.session.history())
        self.pictures = [plan_of(self.session)]

    def act(self, action: Callable[[], object]) -> None:
        """Do an action that a constraint may refuse, and remember what the plan is after it."""
        before = len(self.session.history(limit=10_000))
        try:
            action()
        except (UserError, NothingThere):
            assert len(self.session.history(limit=10_000)) == before
            assert plan_of(self.session) == self.pictures[self.place]
            return
        if len(self.session.history(limit=10_000)) > before and self.session.history()[0].is_undoable:
            del self.pictures[self.place + 1 :]
            self.pictures.append(plan_of(self.session))
            self.place += 1

    @rule(table=st.sampled_from(PLAN), number=NUMBERS)
    def add(self, table: type[tables.Table], number: int) -> None:
        self.act(lambda: add_row(self.session, table, number))

    @rule(table=st.sampled_from(PLAN), number=NUMBERS, source=NUMBERS)
    def change(self, table: type[tables.Table], number: int, source: int) -> None:
        self.act(lambda: change_row(self.session, table, number, source))

    @rule(table=st.sampled_from(PLAN), number=NUMBERS)
    def remove(self, table: type[tables.Table], number: int) -> None:
        self.act(lambda: remove_row(self.session, table, number))

    @rule(action=st.sampled_from(ACTIONS), number=NUMBERS)
    def do(self, action: Callable[[Session, int], object], number: int) -> None:
        self.act(lambda: action(self.session, number))

    @rule(name=st.sampled_from(sorted(SERVICES)), number=NUMBERS)
    def serve(self, name: str, number: int) -> None:
        self.act(lambda: SERVICES[name](self.session, number))

    @rule()
    def undo(self) -> None:
        if self.place == 0:
            return
        self.session.undo()
        self.place -= 1
        assert plan_of(self.session) == self.pictures[self.place]

    @rule()
    def redo(self) -> None:
        try:
            self.session.redo()
        except UserError as error:
            assert error.code == "step.nothing_to_redo"  # noqa: PT017 - both ways are right
            assert self.place == len(self.pictures) - 1
            return
        self.place += 1
        assert plan_of(self.session) == self.pictures[self.place]

    @invariant()
    def checksums_hold(self) -> None:
        assert damaged_tables(self.session.store.connection()) == []

    def teardown(self) -> None:
        if self.pictures:
            while self.place > 0:
                self.undo()
            for _ in range(len(self.pictures) - 1):
                self.redo()
        self.session.close()


StepsMachine.TestCase.settings = settings(
    max_examples=25,
    stateful_step_count=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
TestSteps = StepsMachine.TestCase

SERVICE_FOLDER = Path(__file__).resolve().parents[2] / "refugeesday" / "services"
OF_THE_OUTSIDE = {"answers", "invitations", "mail_account", "outbox", "printed", "telling"}
"""Services whose steps write facts of the outside world, which are never undone; they have tests of their own."""


def steps_of_the_plan() -> set[str]:
    found: set[str] = set()
    for path in SERVICE_FOLDER.glob("*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            marks = [getattr(mark, "id", "") for mark in getattr(node, "decorator_list", [])]
            if isinstance(node, ast.FunctionDef) and "step" in marks and path.stem not in OF_THE_OUTSIDE:
                found.add(node.name)
    return found


def test_every_step_of_the_plan_takes_part_in_the_machine() -> None:
    assert steps_of_the_plan() == set(SERVICES)


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_every_step_of_the_plan_is_taken_back_whole(name: str) -> None:
    with memory_session() as session:
        for number in (1, 2, 3):
            fill(session, number)
        before = plan_of(session)
        steps = len(session.history())
        for number in (1, 2, 3, 4):
            with suppress(UserError, NothingThere):
                SERVICES[name](session, number)
        made = len(session.history()) - steps
        assert made > 0, "the action never did anything"
        for _ in range(made):
            session.undo()
        assert plan_of(session) == before
