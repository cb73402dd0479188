"""What a child does over and over until it is killed: it says a number only after the work of that number is kept.

Run as `python -m tests.store.killed ACTION PATH`; says `ready` first.
"""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from refugeesday.services.session import Session, create_workspace, open_workspace
from refugeesday.services.workspace import restore_workspace
from refugeesday.store.bulk import insert_rows
from refugeesday.store.copies import Reason
from refugeesday.store.migrate import LATEST, frozen_migrations
from refugeesday.store.tables import Interview, Person
from tests.store.samples import row

if TYPE_CHECKING:
    from collections.abc import Iterator

BATCH = 300
MIGRATIONS = frozen_migrations() | {
    LATEST + 1: "ALTER TABLE workspace ADD COLUMN note TEXT;\nUPDATE person SET note = 'migrated';\n"
}


def main() -> None:
    """Do one action until killed."""
    action, path = sys.argv[1], Path(sys.argv[2])
    actions = {"create": create, "migrate": migrate, "restore": put_back}
    numbers = actions[action](path) if action in actions else in_session(action, path)
    say("ready")
    for number in numbers:
        say(str(number))


def say(line: str) -> None:
    """Acknowledge."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def create(folder: Path) -> Iterator[int]:
    """Create files."""
    for number in count(1):
        create_workspace(folder / f"{number}.refugeesday").close()
        yield number


def migrate(folder: Path) -> Iterator[int]:
    """Open files of version 1 with a program of version 2."""
    for number, path in enumerate(sorted(folder.glob("*.refugeesday")), 1):
        open_workspace(path, migrations=MIGRATIONS).close()
        yield number


def put_back(path: Path) -> Iterator[int]:
    """Put one of two backups, which stand beside the file as `1` and `2`, in its place, in turns."""
    for number in count(1):
        restore_workspace(path.with_name(f"{2 - number % 2}.refugeesday"), to=path)
        yield number


def in_session(action: str, path: Path) -> Iterator[int]:
    """Change one file, each time as one step."""
    session = open_workspace(path)
    change = {"edit": edit, "insert": insert, "replace": replace, "backup": edit}[action]
    for number in count(1):
        with session.step(action):
            change(session, number)
        yield number
        if action == "backup":
            session.back_up(reason=Reason.IMPORT)


def edit(session: Session, number: int) -> None:
    """Change one cell."""
    session.store.connection().execute("UPDATE person SET birth_year = ? WHERE id = 1", (number,))


def insert(session: Session, number: int) -> None:
    """Add many rows, as an import does."""
    insert_rows(session.store, Person, [row(Person, number) for _ in range(BATCH)])


def replace(session: Session, number: int) -> None:
    """Replace all interviews, as a plan does."""
    session.store.connection().execute("DELETE FROM interview")
    made = row(Interview)
    length = made["ends"] - made["starts"]
    rows = [
        made | {"starts": made["starts"] + length * place, "ends": made["ends"] + length * place, "score": number % 100}
        for place in range(BATCH)
    ]
    insert_rows(session.store, Interview, rows)


if __name__ == "__main__":
    main()
