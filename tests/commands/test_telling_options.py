"""Every command that tells people, in English, for one of two events."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from refugeesday.cli import run
from refugeesday.services.events import add_event
from refugeesday.services.events import event as read_event
from refugeesday.services.session import create_workspace
from tests.services.small_fair import fair


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Make a file whose second event has the people."""
    path = tmp_path / "fest.refugeesday"
    made = fair(session=create_workspace(path))
    made.plan(0, 0, 0)
    made.plan(1, 1, 0, interpreter=0)
    other = replace(read_event(made.session, made.event), id=0, revision=0, name="Later", released_version=None)
    add_event(made.session, other)
    made.session.close()
    return path


def commands(file: Path, folder: Path) -> dict[str, list[str]]:
    name, reply = str(file), str(Path(__file__).parents[1] / "exchange" / "replies" / "bare.ics")
    return {
        "ics": ["invitations", name, "--to", str(folder / "ics")],
        "eml": ["invitations", name, "--to", str(folder / "eml"), "--kind", "eml"],
        "texts": ["invitations", name, "--to", str(folder / "texts"), "--kind", "texts"],
        "cards": ["invitations", name, "--to", str(folder / "cards"), "--kind", "cards"],
        "send": ["send", name, "--dry-run", "--host", "mail.verein.example"],
        "answers": ["answers", name, reply],
        "print": ["print", name, "day-sheets", "--to", str(folder / "sheets.pdf")],
    }


ENGLISH = {
    "ics": "2 invitations and 2 personal plans written: ",
    "eml": "3 e-mail drafts written: ",
    "texts": "3 texts written: ",
    "cards": "4 pages written: ",
    "send": "By e-mail: 3, in another way: 0, not to be reached at all: 0. Nothing was sent.",
    "answers": "No new reply; 0 were known already.",
    "print": "3 pages written: ",
}


@pytest.mark.parametrize("name", ENGLISH)
def test_commands_speak_english_about_the_event_asked_for(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    every = commands(file, tmp_path)
    if name == "print":
        run([*every["ics"], "--event", "1"])
        capsys.readouterr()
    command = every[name]
    assert run([*command, "--language", "en"]) == 1
    assert "several events" in capsys.readouterr().err
    if name == "send":
        run([*every["ics"], "--event", "1"])
        capsys.readouterr()

    assert run([*command, "--language", "en", "--event", "1"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line.startswith(ENGLISH[name])], lines


def test_cards_with_news_are_printed_whatever_else_was_written(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A calendar file that went out is no card in somebody's hand."""
    every = commands(file, tmp_path)

    def cards() -> object:
        capsys.readouterr()
        assert run([*every["cards"], "--event", "1", "--json", "--only", "changed"]) == 0
        return json.loads(capsys.readouterr().out)["papers"]

    assert cards() == 2
    assert cards() == 0
    run([*every["ics"], "--event", "1"])
    assert cards() == 0
