"""The commands that tell people, run on a file as a script would."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from pathlib import Path

import pytest

from refugeesday.commands import mailing
from refugeesday.commands.answer import Answer
from refugeesday.services.participants import edit_participant, participants
from refugeesday.services.session import create_workspace, open_workspace
from refugeesday.services.telling import told_list
from tests.services.small_fair import fair


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "fest.refugeesday"
    made = fair(session=create_workspace(path))
    made.plan(0, 0, 0)
    made.plan(1, 1, 0)
    made.session.close()
    return path


def invite(file: Path, to: Path, kind: str, *, only: str | None = None, phrases: str | None = None) -> Answer:
    options = Namespace(file=str(file), event=None, to=str(to), kind=kind, only=only, phrases=phrases, language="de")
    return mailing.invitations_command(options)


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        ("ics", "Einladungen/TN-0001_2027-06-18_0845.ics"),
        ("eml", "TN-0001_2027-06-18_0845.eml"),
        ("texts", "TN-0001_2027-06-18_0845.txt"),
    ],
)
def test_invitations_are_written_once_and_then_only_news(file: Path, tmp_path: Path, kind: str, found: str) -> None:
    first = invite(file, tmp_path / "one", kind)
    assert first.lines[0] == "Plan freigegeben."
    assert (tmp_path / "one" / found).is_file()

    invite(file, tmp_path / "two", kind, only="changed")

    assert [path.name for path in (tmp_path / "two").rglob("TN-*")] == []


def test_draft_tells_nobody(file: Path, tmp_path: Path) -> None:
    invite(file, tmp_path / "one", "eml")

    with open_workspace(file, read_only=True) as session:
        assert {one.must_be_told for one in told_list(session, event=1)} == {True}


def test_unreviewed_phrases_are_switched_off_for_good(file: Path, tmp_path: Path) -> None:
    with open_workspace(file) as session:
        [one, *_] = participants(session, event=1)
        edit_participant(session, replace(one, person=replace(one.person, invitation_language="ti")))

    def text(name: str, phrases: str | None) -> str:
        invite(file, tmp_path / name, "texts", phrases=phrases)
        return (tmp_path / name / "TN-0001_2027-06-18_0845.txt").read_text(encoding="utf-8")

    assert "*" in text("as it was", None)
    plain = text("reviewed", "reviewed")
    assert ("*" in plain, "Please check in at the welcome desk." in plain) == (False, True)
    assert text("kept", None) == plain
    assert "*" in text("all", "all")
