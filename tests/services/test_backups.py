"""The list of backups: what is in them, which of them can be read, and what would be gone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from refugeesday.services.backups import backup_contents, backup_entries, is_sound, make_backup_now
from refugeesday.services.events import add_event, edit_event
from refugeesday.services.events import event as read_event
from refugeesday.services.session import create_workspace
from refugeesday.store.copies import Reason
from tests import make

DAY = date(2027, 6, 18)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "fest.refugeesday"
    with create_workspace(path) as session:
        add_event(session, make.event(id=0))
    return path


def test_asked_backup_stands_first_and_is_made_once(path: Path) -> None:
    with create_workspace(path.with_name("neu.refugeesday")) as session:
        add_event(session, make.event(id=0))
        assert make_backup_now(session.path or path, day=DAY)
        assert not make_backup_now(session.path or path, day=DAY)
        newest = backup_entries(session.path or path)[0]
    assert newest.reason is Reason.ASKED
    assert newest.size == newest.path.stat().st_size
    assert is_sound(newest)


def test_contents_say_what_would_be_gone(path: Path) -> None:
    entry = backup_entries(path)[0]
    found = backup_contents(entry, of=path)
    assert found is not None
    assert found.later_steps == 0
    with create_workspace(path.with_name("neu.refugeesday")) as session:
        id_ = add_event(session, make.event(id=0))
        other = session.path or path
        make_backup_now(other, day=DAY)
        for name in ("A", "B"):
            edit_event(session, replace(read_event(session, id_), name=name))
        found = backup_contents(backup_entries(other)[0], of=other)
    assert found is not None
    assert (found.later_steps, found.participants, found.interviews) == (2, 0, 0)
    assert found.last_at is not None


def test_broken_backup_is_not_sound(path: Path) -> None:
    entry = backup_entries(path)[0]
    content = bytearray(entry.path.read_bytes())
    content[len(content) // 2 :] = bytes(len(content) - len(content) // 2)
    entry.path.write_bytes(content)
    assert not is_sound(entry)
