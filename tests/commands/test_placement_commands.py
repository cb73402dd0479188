"""The placement day on the command line: made, planned, shown, exported."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from refugeesday import cli
from refugeesday.exchange.tables_in import read_table
from tests.printing.read_back import page_texts
from tests.services.placement_day import open_day

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    with open_day(tmp_path).session as session:
        assert session.path is not None
        return session.path


def answer(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    assert cli.run([str(one) for one in (*arguments, "--language", "de")]) == 0
    return capsys.readouterr().out


def rows(capsys: pytest.CaptureFixture[str], *arguments: object) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(answer(capsys, *arguments, "--json"))
    return found


def test_plan_gives_people_a_company_and_says_how_many(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(capsys, "plan", file) == "Praktikumstag: 2 von 4 haben einen Betrieb, 2 Betriebe.\n"
    figures = json.loads(answer(capsys, "plan", file, "--json"))
    assert figures == {"candidates": 4, "in_company": 2, "companies": 2, "places": 2, "companions_missing": 0}


def test_placements_are_shown_with_a_night_on_its_own_day(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer(capsys, "plan", file)
    night, early = rows(capsys, "show", file, "placements")
    assert (night["day"], night["starts"], night["name"], night["travel"]) == (
        "23.06.", "23:00", "Haddad, Amira", "zu Fuß",
    )  # fmt: skip
    assert (early["day"], early["starts"], early["companion"], early["to_look_up"]) == (
        "24.06.", "07:00", "Gerda Lotz", 1,
    )  # fmt: skip


def test_the_call_list_names_whom_to_call(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert rows(capsys, "show", file, "call-list") == [
        {
            "title": "Beruf 25212",
            "town": "Kassel",
            "people": 1,
            "organisation": "Autohaus Werra",
            "contact": "Ines Merz",
            "phone": "+4956710001",
        }
    ]


def test_causes_and_remedies_are_told_in_words(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer(capsys, "plan", file)
    assert {str(row["name"]): row["cause"] for row in rows(capsys, "show", file, "causes")} == {
        "Haddad, Taras": "Alle passenden Plätze vergeben",
        "Haddad, Rojin": "Noch kein passender Betrieb",
    }
    told = [(row["title"], row["participant"]) for row in rows(capsys, "show", file, "remedies")]
    assert told == [
        ("Ein Platz mehr bei Haus Lindenaue", "+1"),
        ("Ein Betrieb in Kassel mit diesem Beruf: Beruf 25212", "+1"),
        ("Ein Betrieb in Kassel mit diesem Beruf: Beruf 82182", "+1"),
    ]


@pytest.mark.parametrize(("what", "count"), [("placements", 2), ("call-list", 1)])
def test_both_lists_are_written_as_spreadsheets(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], what: str, count: int
) -> None:
    answer(capsys, "plan", file)
    target = tmp_path / "liste.xlsx"
    answer(capsys, "export", file, what, "--to", target)
    assert len(read_table(target).rows) == count


def test_export_takes_columns_by_header(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer(capsys, "plan", file)
    target = tmp_path / "liste.csv"
    answer(capsys, "export", file, "placements", "--to", target, "--columns", "Beginn,company,Treffpunkt")
    table = read_table(target)
    assert [row.cells for row in table.rows] == [
        ("23:00", "Backstube Quendel", "Eingang am Hof"),
        ("07:00", "Haus Lindenaue", "Eingang am Hof"),
    ]


def test_an_event_can_be_made_with_a_day_of_its_own_in_the_companies(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "neu.refugeesday"
    answer(
        capsys, "new", path, "--name", "Beides", "--date", "2027-06-18", "--format", "both",
        "--placement-on", "2027-06-24",
    )  # fmt: skip
    assert rows(capsys, "show", path, "events")[0]["format"] == "Stände und Praktikumstag"


def test_the_rest_of_a_day_without_talks_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(tmp_path / "Probe.refugeesday")
    day = ("--name", "Probe", "--date", "2027-06-18", "--from", "09:00", "--to", "12:00", "--format", "placement")
    assert cli.run(["new", path, *day]) == 0
    capsys.readouterr()

    assert cli.run(["plan", path, "--from", "10:00"]) == 1

    assert "--from" in capsys.readouterr().err


def test_lists_of_the_day_are_printed(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer(capsys, "plan", file)
    for paper, name in (("placement-list", "Amira"), ("call-list", "Autohaus Werra")):
        answer(capsys, "print", file, paper, "--to", tmp_path / "list.pdf")
        assert name in page_texts(tmp_path / "list.pdf")[0]
