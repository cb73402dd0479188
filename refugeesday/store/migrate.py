"""Bring a workspace file to the newest schema: frozen SQL, one transaction, old or new and never between."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

from refugeesday.store.checksums import rebuild_checksums
from refugeesday.store.connection import transaction
from refugeesday.store.failures import Damaged
from refugeesday.store.triggers import trigger_statements

if TYPE_CHECKING:
    from collections.abc import Mapping

    from refugeesday.store.connection import Connection


def frozen_migrations() -> dict[int, str]:
    """Give the SQL of each version, by its number."""
    folder = resources.files("refugeesday.store") / "migrations"
    scripts = (entry for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return {int(entry.name[:4]): entry.read_text(encoding="utf-8") for entry in scripts}


LATEST = 4
"""The schema version this program writes; a test holds it against the files in `migrations/`."""


def latest_of(migrations: Mapping[int, str] | None) -> int:
    """Give the version that migrations lead to; None means those of this program."""
    return LATEST if migrations is None else max(migrations)


def migrate(connection: Connection, migrations: Mapping[int, str] | None = None) -> None:
    """Run every migration the file has not seen, in one transaction, then make the triggers and checksums again.

    Foreign keys are off meanwhile (rebuilding a parent table would delete its children) and checked before COMMIT.
    Raises Damaged where rows point nowhere afterwards. The caller makes the verified backup before.
    """
    scripts = frozen_migrations() if migrations is None else migrations
    connection.execute("PRAGMA foreign_keys=OFF")
    try:
        with transaction(connection):
            _run(connection, scripts)
    finally:
        connection.execute("PRAGMA foreign_keys=ON")


def _run(connection: Connection, scripts: Mapping[int, str]) -> None:
    current = connection.execute("PRAGMA user_version").fetchone()[0]
    for name in [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]:
        connection.execute(f'DROP TRIGGER "{name}"')
    for version in sorted(scripts):
        if version > current:
            for statement in statements(scripts[version]):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version={version}")
    if connection.execute("PRAGMA foreign_key_check").fetchall():
        raise Damaged("file.damaged", reason="foreign keys")
    for statement in trigger_statements():
        connection.execute(statement)
    rebuild_checksums(connection)


def statements(script: str) -> list[str]:
    """Split frozen SQL at the semicolons that end a line; comments start a line with `--`."""
    lines = (line for line in script.splitlines() if line.strip() and not line.lstrip().startswith("--"))
    return [part.strip() for part in ("\n".join(lines) + "\n").split(";\n") if part.strip()]
