"""Planning the rest of a day on the command line, and the versions that are kept."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from refugeesday import cli
from refugeesday.services.session import create_workspace
from tests.services.small_fair import fair

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Probe.refugeesday"
    with create_workspace(path) as session:
        made = fair(people=4, stands=2, helpers=0, session=session)
        made.plan(0, 0, 0)
    return path


def shown(capsys: pytest.CaptureFixture[str], file: Path, what: str) -> list[dict[str, object]]:
    assert cli.run(["show", str(file), what, "--json"]) == 0
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)
    return found


def test_plan_from_a_time_on_leaves_the_morning_as_it_is(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["plan", str(file), "--from", "10:00", "--json"]) == 0
    capsys.readouterr()
    times = [str(one["starts"]) for one in shown(capsys, file, "interviews")]
    assert len(times) > 1
    assert [one for one in times if one < "10:00"] == ["09:00"]


def test_plan_from_a_time_on_gives_new_talks_to_people_who_are_there(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["plan", str(file), "--from", "10:00", "--only-present", "--json"]) == 0
    capsys.readouterr()
    assert [one["starts"] for one in shown(capsys, file, "interviews")] == ["09:00"]


def test_only_people_who_are_there_count_without_a_time_too(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["plan", str(file), "--only-present", "--json"]) == 0
    capsys.readouterr()
    assert [one["starts"] for one in shown(capsys, file, "interviews")] == ["09:00"]


def test_versions_are_shown(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(capsys, file, "versions") == []
    assert cli.run(["plan", str(file), "--json"]) == 0
    capsys.readouterr()
    assert cli.run(["show", str(file), "versions", "--language", "de"]) == 0
    said = capsys.readouterr().out
    assert "Vor dem Berechnen" in said
    assert [one["interviews"] for one in shown(capsys, file, "versions")] == [1]


def test_plan_from_no_time_is_wrong_use(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        cli.run(["plan", str(file), "--from", "bald"])
    assert "--from" in capsys.readouterr().err
