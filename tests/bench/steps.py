"""Measure what the journal costs: a step of 18,000 inserts with its triggers, without them, and as bare SQL.

`python tests/bench/steps.py`. Figures are processor seconds, the best of some rounds that take turns, so that a busy
machine disturbs all three alike.
"""

from __future__ import annotations

import gc
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2 as driver

sys.path.insert(0, str(Path(__file__).parents[2]))

from refugeesday.domain.people import ResidenceRule, WorkAccess
from refugeesday.services.session import Session, create_workspace, step
from refugeesday.store.bulk import Row, insert_rows
from refugeesday.store.tables import Person

if TYPE_CHECKING:
    from collections.abc import Callable

ROWS = 18_000
ROUNDS = 7
PEOPLE: list[Row] = [
    {
        "given_name": f"Vorname {number}",
        "family_name": f"Nachname {number}",
        "email": f"person{number}@example.org",
        "phone": f"+49221{number:06}",
        "work_access": WorkAccess.CHECK,
        "residence_rule": ResidenceRule.NONE,
    }
    for number in range(ROWS)
]


@step
def add_people(session: Session) -> list[int]:
    """Insert all rows."""
    return insert_rows(session.store, Person, PEOPLE)


def seconds(action: Callable[[], object]) -> float:
    """Give the processor time of an action."""
    gc.collect()
    begin = time.process_time()
    action()
    return time.process_time() - begin


def drop_triggers(path: Path) -> None:
    """Remove all triggers of a file."""
    with driver.connect(str(path)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in names:
            connection.execute(f'DROP TRIGGER "{name}"')
    connection.close()


def service_seconds(path: Path) -> float:
    """Measure the step in a file as it is."""
    from refugeesday.services.session import open_workspace

    with open_workspace(path) as session:
        return seconds(lambda: add_people(session))


def plain_seconds(path: Path) -> float:
    """Measure one `executemany` of the same cells, with the driver's own settings."""
    fields = Person._meta.fields
    names = [name for name in fields if name != "id"]
    cells = [
        tuple(fields[name].db_value(one[name]) if name in one else fields[name].default for name in names)
        for one in PEOPLE
    ]
    connection = driver.connect(str(path))
    statement = f"INSERT INTO person ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"

    def insert() -> None:
        connection.executemany(statement, cells)
        connection.commit()

    taken = seconds(insert)
    connection.close()
    return taken


def main() -> int:
    """Measure, print, and say by the exit code whether the ratios hold."""
    full, bare, plain = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(ROUNDS):
            paths = [Path(folder) / f"{turn}{kind}.refugeesday" for kind in ("full", "bare", "plain")]
            for path in paths:
                create_workspace(path).close()
            for path in paths[1:]:
                drop_triggers(path)
            full.append(service_seconds(paths[0]))
            bare.append(service_seconds(paths[1]))
            plain.append(plain_seconds(paths[2]))
            for path in paths:
                path.unlink()
    step_seconds, bare_seconds, sql_seconds = min(full), min(bare), min(plain)
    print(f"step of {ROWS} inserts      {step_seconds:.3f} s")
    print(f"without its triggers       {bare_seconds:.3f} s   ratio {step_seconds / bare_seconds:.2f} (at most 2)")
    print(f"plain executemany          {sql_seconds:.3f} s   ratio {step_seconds / sql_seconds:.2f} (at most 5)")
    return 0 if step_seconds <= 2 * bare_seconds and step_seconds <= 5 * sql_seconds else 1


if __name__ == "__main__":
    raise SystemExit(main())
