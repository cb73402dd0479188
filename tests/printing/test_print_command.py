"""The command that prints, as a person calls it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook

from refugeesday.cli import PAPERS as NAMED
from refugeesday.cli import run
from refugeesday.commands.printing import PAPERS
from refugeesday.services.events import edit_event, event
from refugeesday.services.interviews import interviews, remove_interviews
from refugeesday.services.participants import edit_participant, participants
from refugeesday.services.plans import release_plan
from refugeesday.services.session import open_workspace
from tests.printing.example_event import example_session
from tests.printing.read_back import page_sizes, page_texts

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("w") / "tag.refugeesday"
    with example_session(people=4, path=path):
        return path


def test_every_paper_can_be_asked_for() -> None:
    assert set(NAMED) == set(PAPERS)


@pytest.mark.parametrize("paper", sorted({*PAPERS} - {"mail-merge", "placement-list", "company-sheets", "call-list"}))
def test_each_paper_is_written(workspace: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], paper: str) -> None:
    to = tmp_path / "a.pdf"
    assert run(["print", str(workspace), paper, "--to", str(to), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["pages"] == len(page_sizes(to)) > 0


def test_mail_merge_is_a_table_with_a_row_a_person_and_all_talks_in_columns(workspace: Path, tmp_path: Path) -> None:
    assert run(["print", str(workspace), "mail-merge", "--to", str(tmp_path / "a.xlsx")]) == 0
    sheet = load_workbook(tmp_path / "a.xlsx").active
    assert sheet is not None
    head, *rows = ([cell or "" for cell in row] for row in sheet.iter_rows(values_only=True))
    found = {row[0]: dict(zip(head, row, strict=True)) for row in rows}
    with open_workspace(workspace) as session:
        planned = interviews(session, event=1)
    assert sorted(found) == ["TN-0001", "TN-0002", "TN-0003", "TN-0004"]
    for number, row in found.items():
        own = [one for one in planned if one.participant == int(number[3:])]
        assert (row["Anzahl Gespräche"], len([name for name in head if str(name).startswith("Stand ")])) == ("3", 3)
        starts = [f"{one.starts.astimezone(ZoneInfo('Europe/Berlin')):%H:%M}" for one in own]
        assert [row[f"Beginn {place}"] for place in (1, 2, 3)] == sorted(starts)
    assert found["TN-0001"]["Dolmetschen 1"] == "Arabisch"
    assert found["TN-0001"]["Datum"] == "Freitag, 18. Juni 2027"


def test_printing_needs_no_screen_and_no_application(workspace: Path, tmp_path: Path) -> None:
    to = tmp_path / "a.pdf"
    bare = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}}
    done = subprocess.run(
        [sys.executable, "main.py", "print", str(workspace), "cards", "--two-up", "--to", str(to), "--language", "de"],
        cwd=ROOT, env=bare, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("4 Seiten geschrieben: ")
    assert page_sizes(to) == [(297, 210)] * 4


def test_only_changed_cards_and_sheets_are_printed_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, to = tmp_path / "tag.refugeesday", tmp_path / "a.pdf"
    with example_session(people=4, path=file):
        pass

    def papers(paper: str, *more: str) -> dict[str, object]:
        assert run(["print", str(file), paper, "--to", str(to), "--json", *more]) == 0
        return dict(json.loads(capsys.readouterr().out))

    assert papers("cards")["noted"] is True
    assert papers("day-sheets", "--only", "changed")["papers"] == 18
    assert papers("cards", "--only", "changed")["pages"] == 0
    with open_workspace(file) as session:
        gone = [one.id for one in interviews(session, event=1) if one.participant == 2][:1]
        remove_interviews(session, gone)
        release_plan(session, event=1)

    assert papers("cards", "--only", "changed", "--event", "1") | {"file": ""} == {
        "file": "", "pages": 2, "papers": 1, "noted": True,
    }  # fmt: skip
    assert "TN-0002" in page_texts(to)[0]
    assert papers("day-sheets", "--only", "changed")["papers"] == 1
    assert run(["print", str(file), "cards", "--to", str(to), "--only", "changed", "--language", "en"]) == 0
    assert capsys.readouterr().out == "Nothing has changed here since it was last printed. Nothing was printed.\n"


def test_printing_works_while_somebody_else_has_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, to = tmp_path / "tag.refugeesday", tmp_path / "a.pdf"
    with example_session(people=2, path=file):
        assert run(["print", str(file), "cards", "--to", str(to), "--language", "de"]) == 0

    assert "ist nicht vermerkt" in capsys.readouterr().out
    assert len(page_sizes(to)) == 4


@pytest.mark.parametrize("kind", ["cards", "letters"])
def test_a_missing_placeholder_blocks_and_names_person_and_field(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    file, to = tmp_path / "tag.refugeesday", tmp_path / "out"
    with example_session(people=2, path=file) as session:
        edit_event(session, replace(event(session, 1), sender_phone=" "))
    assert run(["print", str(file), kind, "--to", str(tmp_path / "a.pdf"), "--language", "de"]) == 1
    said = capsys.readouterr().err
    assert run(["invitations", str(file), "--to", str(to), "--kind", kind, "--language", "de"]) == 1
    assert capsys.readouterr().err == said
    assert "Für Reza Alizada fehlt eine Angabe: Telefonnummer für Fragen." in said
    assert not list(tmp_path.rglob("*.pdf"))


def test_letters_no_font_has_are_named_before_anything_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "tag.refugeesday"
    with example_session(people=1, path=file) as session:
        [one] = participants(session, event=1)
        edit_participant(session, replace(one, person=replace(one.person, native_name="\uf8fe")))
    for paper in ("cards", "consent-forms"):
        to = tmp_path / f"{paper}.pdf"
        code = run(["print", str(file), paper, "--to", str(to), "--language", "de"])
        assert (code, to.exists()) == ((1, False) if paper == "cards" else (0, True))
    assert "keine passende Schrift für: U+F8FE." in capsys.readouterr().err


def test_unreviewed_phrases_can_be_left_out_of_what_is_printed(tmp_path: Path) -> None:
    file, to = tmp_path / "tag.refugeesday", tmp_path / "a.pdf"
    with example_session(people=3, path=file):
        pass
    whole = {}
    for choice in ("all", "reviewed"):
        assert run(["print", str(file), "cards", "--to", str(to), "--phrases", choice]) == 0
        whole[choice] = "".join(page_texts(to))
    assert "* Übersetzung ungeprüft" in whole["all"]
    assert "Welcome desk" not in whole["all"]
    assert "*" not in whole["reviewed"]
    assert "Appointment for your phone" in whole["reviewed"]


def test_a_list_without_rows_and_a_name_that_is_no_pdf_write_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "tag.refugeesday"
    example_session(people=1, path=file).close()
    for paper, to, said in (
        ("placement-list", "list.pdf", "Hier gibt es nichts zu drucken."),
        ("desk-list", "list.txt", "nennen Sie eine Datei, die auf „.pdf“ endet"),
    ):
        assert run(["print", str(file), paper, "--to", str(tmp_path / to), "--language", "de"]) == 1
        assert said in capsys.readouterr().err
        assert not (tmp_path / to).exists()
