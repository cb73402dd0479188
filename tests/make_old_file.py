"""Write `tests/old_files/version_N.refugeesday`: a small file of the present schema, with invented people.

Run once before a schema is released: `python -m tests.make_old_file`. Later versions must open it for good; a file of a
released version is never written again.
"""

from __future__ import annotations

from pathlib import Path

from refugeesday.services.session import create_workspace
from refugeesday.store.copies import folder_of
from refugeesday.store.database import remove_database
from refugeesday.store.migrate import LATEST
from tests.store.samples import add_people, fill


def main() -> None:
    """Make the file from nothing."""
    path = Path(__file__).parent / "old_files" / f"version_{LATEST}.refugeesday"
    path.parent.mkdir(exist_ok=True)
    remove_database(path)
    with create_workspace(path, actor="test") as session:
        fill(session)
        add_people(session, 5, name="Erfunden")
        with session.step("edit"):
            session.store.connection().execute("UPDATE person SET native_name = 'أميرة' WHERE id = 1")
        session.undo()
        session.redo()
        add_people(session, 1, name="Zuletzt")
    for backup in folder_of(path).iterdir():
        backup.unlink()
    folder_of(path).rmdir()
    path.with_name(f"{path.name}.lock").unlink(missing_ok=True)


if __name__ == "__main__":
    main()
