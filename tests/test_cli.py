"""The command line as a script sees it: separate processes, exit codes, answers, clear errors."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from refugeesday.cli import run as run_command

ROOT = Path(__file__).resolve().parent.parent


HOLDER = """
import sys
from pathlib import Path
from refugeesday.services.session import open_workspace
session = open_workspace(Path(sys.argv[1]), actor="Petra")
print("open", flush=True)
sys.stdin.read()
"""


def run(*arguments: object, language: str = "de", **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}}
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
        env=kept | {"LANG": f"{language}_DE.UTF-8", "LC_ALL": "", "PYTHONUTF8": "1"} | environment,
    )


def answer(*arguments: object) -> dict[str, object]:
    done = run(*arguments, "--json")
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    return found


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "day.refugeesday"
    done = run("new", path, "--name", "Probe", "--date", "2027-06-18", "--slot", "20", "--break", "11:00-11:20")
    assert done.returncode == 0, done.stderr
    return path


def test_an_event_is_made_like_an_earlier_one(file: Path) -> None:
    made = answer("new", file, "--name", "Probe 2028", "--date", "16.06.2028", "--like", 1)
    assert (made["event"], made["slots"]) == (2, 11)
    shown = answer("show", file, "events")
    assert [(row["name"], row["date"]) for row in shown] == [("Probe", "2027-06-18"), ("Probe 2028", "2028-06-16")]


def write_people(path: Path, *rows: tuple[str, ...]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(("Vorname", "Nachname", "Geburtsjahr", "E-Mail", "Deutsch", "Sprachen"))
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def test_help_names_every_command() -> None:
    done = run("--help")
    assert done.returncode == 0
    for command in ("demo", "new", "import", "plan", "invitations", "solve", "show", "export", "restore", "template"):
        assert command in done.stdout


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ((), "  --json              als JSON antworten"),
        (("--language", "en"), "  --json              answer as JSON"),
    ],
)
def test_help_speaks_the_language_in_force(said: tuple[str, ...], line: str) -> None:
    done = run("plan", *said, "--help")
    assert (done.returncode, line in done.stdout.splitlines()) == (0, True)


def test_unknown_option_is_usage_and_exits_2() -> None:
    done = run("undo", "--nonsense")
    assert (done.returncode, done.stdout) == (2, "")


@pytest.mark.parametrize(
    ("arguments", "german", "english"),
    [
        (["undo"], "Es fehlt noch: file.", "Still missing: file."),
        (["undo", "f", "--nonsense", "7"], "Damit kann dieser Befehl nichts anfangen: --nonsense 7.",
         "This command does not know: --nonsense 7."),
        (["show", "f", "nothing"], "what: „nothing“ gibt es hier nicht. Möglich sind: events, participants,",
         "what: there is no “nothing” here. Possible are: events, participants,"),
        (["plan", "f", "--from", "25:00"], "--from: „25:00“ ist hier keine gültige Angabe.",
         "--from: “25:00” is not valid here."),
        (["plan", "f", "--keep-published", "--allow-moves"],
         "--allow-moves geht nicht zusammen mit --keep-published.",
         "--allow-moves does not go together with --keep-published."),
        (["plan", "f", "--seed"], "Nach --seed fehlt eine Angabe.", "After --seed something is missing."),
        (["send", "f", "--again"], "Nach --again fehlt eine Angabe.", "After --again something is missing."),
        (["plan", "f", "--allow-moves=1"], "Nach --allow-moves gehört keine Angabe: „1“.",
         "Nothing belongs after --allow-moves: “1”."),
        (["print", "f", "cards", "--t", "x"], "„--t“ ist nicht eindeutig. Gemeint sein kann: --to, --two-up.",
         "“--t” could mean several things: --to, --two-up."),
        (["nothing"], "Möglich sind: demo, new, import,", "Possible are: demo, new, import,"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_arguments_is_said_in_the_language_in_force(
    arguments: list[str], german: str, english: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for language, prefix, said in (("de", "Aufruf: refugeesday", german), ("en", "Usage: refugeesday", english)):
        with pytest.raises(SystemExit) as ended:
            run_command([*arguments, "--language", language] if arguments != ["plan", "f", "--seed"] else
                        ["plan", "--language", language, "f", "--seed"])  # fmt: skip
        told = capsys.readouterr()
        assert (ended.value.code, told.out) == (2, "")
        assert told.err.startswith(prefix)
        assert said in told.err.splitlines()[-1]


def test_new_counts_the_slots_between_the_breaks(file: Path) -> None:
    rows = json.loads(run("show", file, "events", "--json").stdout)
    assert [(row["name"], row["slots"]) for row in rows] == [("Probe", 11)]


@pytest.mark.parametrize(("wrong", "code"), [(("--slot", "0"), 1), (("--slot", "-5"), 2), (("--name", " "), 1)])
def test_new_leaves_no_file_where_the_event_cannot_be_kept(
    wrong: tuple[str, str], code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "neu.refugeesday"
    arguments = ["new", str(path), "--date", "2027-06-18", "--name", "Tag", *wrong]
    try:
        found = run_command(arguments)
    except SystemExit as error:
        found = int(str(error))
    assert (found, path.exists()) == (code, False)
    assert "Traceback" not in capsys.readouterr().err


def test_new_refuses_a_date_that_is_none(tmp_path: Path) -> None:
    path = tmp_path / "x.refugeesday"
    done = run("new", path, "--name", "Probe", "--date", "2027-02-30")
    assert done.returncode == 1
    assert done.stdout == ""
    assert "2027-02-30" in done.stderr
    assert "Traceback" not in done.stderr
    assert not path.exists()


def test_import_takes_good_rows_and_lists_the_others(file: Path, tmp_path: Path) -> None:
    table = write_people(
        tmp_path / "liste.xlsx",
        ("Amira", "Haddad", "1995", "", "A2", "Arabisch Muttersprache"),
        ("Omar", "Jaber", "1990", "", "Z9", "Arabisch"),
        ("", "", "1990", "", "A1", "Dari"),
    )
    preview = answer("import", file, "participants", table, "--dry-run")
    assert (preview["new"], preview["rejected"], preview["dry_run"]) == (1, 2, True)
    assert run("show", file, "participants", "--json").stdout.strip() == "[]"
    done = answer("import", file, "participants", table)
    assert (done["new"], done["rejected"]) == (1, 2)
    assert {(one["row"], one["value"]) for one in done["rejections"]} >= {(3, "Z9")}  # type: ignore[union-attr, attr-defined]
    assert (tmp_path / "liste-abgelehnt.xlsx").exists()
    people = json.loads(run("show", file, "participants", "--json").stdout)
    assert [person["name"] for person in people] == ["Haddad, Amira"]


def test_undo_and_redo_take_a_whole_import_back_and_forth(file: Path, tmp_path: Path) -> None:
    table = write_people(tmp_path / "liste.xlsx", ("Amira", "Haddad", "1995", "", "A2", "Arabisch"))
    answer("import", file, "participants", table)
    assert run("undo", file).returncode == 0
    assert json.loads(run("show", file, "participants", "--json").stdout) == []
    assert run("redo", file).returncode == 0
    assert len(json.loads(run("show", file, "participants", "--json").stdout)) == 1


def test_nothing_to_redo_is_one_clear_sentence(file: Path) -> None:
    done = run("redo", file)
    assert done.returncode == 1
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1


def test_missing_file_is_said_in_the_language_asked_for(tmp_path: Path) -> None:
    german = run("show", tmp_path / "none.refugeesday", "events")
    english = run("show", tmp_path / "none.refugeesday", "events", "--language", "en")
    assert german.returncode == english.returncode == 1
    assert german.stderr != english.stderr
    assert "Datei" in german.stderr
    assert "file" in english.stderr


def test_export_is_read_back_as_unchanged(file: Path, tmp_path: Path) -> None:
    table = write_people(tmp_path / "liste.xlsx", ("+Amira", "Haddad", "1995", "a@b.example", "A2", "Arabisch B1"))
    answer("import", file, "participants", table)
    for name in ("out.csv", "out.xlsx"):
        answer("export", file, "participants", "--to", tmp_path / name)
        again = answer("import", file, "participants", tmp_path / name)
        assert (again["new"], again["changed"], again["unchanged"]) == (0, 0, 1)
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as text:
        cells = [cell for row in csv.reader(text, delimiter=";") for cell in row]
    assert "'+Amira" in cells


def test_template_is_imported_without_mapping(file: Path, tmp_path: Path) -> None:
    target = tmp_path / "leer.xlsx"
    assert run("template", "participants", "--to", target).returncode == 0
    book = openpyxl.load_workbook(target)
    sheet = book.worksheets[0]
    headers = [cell.value for cell in sheet[1]]
    new_row = sheet.max_row + 1
    sheet.cell(row=new_row, column=headers.index("Vorname") + 1, value="Selam")
    book.save(target)
    done = answer("import", file, "participants", target)
    assert (done["new"], done["rejected"], done["unknown_columns"]) == (1, 0, [])


def test_backup_and_restore_give_the_same_content(file: Path, tmp_path: Path) -> None:
    table = write_people(tmp_path / "liste.xlsx", ("Amira", "Haddad", "1995", "", "A2", "Arabisch"))
    answer("import", file, "participants", table)
    before = run("show", file, "participants", "--json").stdout
    assert run("backup", file, "--to", tmp_path / "copy.refugeesday").returncode == 0
    assert run("undo", file).returncode == 0
    assert run("restore", tmp_path / "copy.refugeesday", "--to", file).returncode == 0
    assert run("show", file, "participants", "--json").stdout == before
    assert run("check", file).returncode == 0


def test_solve_writes_a_plan_the_referee_accepts(tmp_path: Path) -> None:
    problem = ROOT / "tests" / "problems" / "tiny-1.json"
    plan = tmp_path / "plan.json"
    said = answer("solve", problem, "-o", plan)  # nothing but the answer on standard output, whatever the solver prints
    assert said["interviews"] == len(json.loads(plan.read_text(encoding="utf-8"))["interviews"])
    judged = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "check.py"), str(problem), str(plan)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert judged.returncode == 0, judged.stdout
    assert json.loads(judged.stdout)["feasible"]


@pytest.mark.parametrize(("moves", "said"), [((), None), (("--moves", "none"), "none")])
def test_solve_moves_published_interviews_as_asked(moves: tuple[str, ...], said: str | None, tmp_path: Path) -> None:
    content = json.loads((ROOT / "tests" / "problems" / "tiny-1.json").read_text(encoding="utf-8"))
    content["pairs"].append([3, 2, 100, 0])
    content["published"], content["weights"]["change"] = [[3, 0, 2, -1]], 1  # any other place is worth more than that
    content["pairs"][3] = [3, 0, 1, 0]
    content["participants"][3]["max"] = 1
    problem, plan = tmp_path / "problem.json", tmp_path / "plan.json"
    problem.write_text(json.dumps(content), encoding="utf-8")
    answer("solve", problem, "-o", plan, *moves)
    found = json.loads(plan.read_text(encoding="utf-8"))
    assert ([3, 0, 2, -1] in found["interviews"]) == bool(moves)
    assert found.get("moves") == said


def test_broken_problem_is_refused_without_a_plan(tmp_path: Path) -> None:
    problem = tmp_path / "problem.json"
    problem.write_text("{", encoding="utf-8")
    done = run("solve", problem, "-o", tmp_path / "plan.json")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "plan.json").exists()


@pytest.mark.parametrize("wrong", [("--seed", "-1"), ("--time-limit", "-1"), ("--time-limit", "nan")])
def test_numbers_the_planner_cannot_use_are_refused(wrong: tuple[str, str], tmp_path: Path) -> None:
    done = run("solve", ROOT / "tests" / "problems" / "tiny-1.json", "-o", tmp_path / "plan.json", *wrong)
    assert done.returncode == 2
    assert wrong[1] in done.stderr


def test_a_plan_never_replaces_its_problem(tmp_path: Path) -> None:
    content = (ROOT / "tests" / "problems" / "tiny-1.json").read_bytes()
    problem = tmp_path / "problem.json"
    problem.write_bytes(content)
    done = run("solve", problem, "-o", problem)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert problem.read_bytes() == content


def test_window_without_a_display_is_refused_in_words(file: Path) -> None:
    done = run(file)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()


def test_a_reader_who_has_heard_enough_ends_a_command_without_a_word(file: Path) -> None:
    command = [sys.executable, str(ROOT / "main.py"), "show", str(file), "events"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()
    assert (process.returncode, said) == (1, b"")


def test_second_writer_is_told_who_has_the_file(file: Path) -> None:
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            HOLDER,
            str(file),
        ],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "open\n"
    refused = run("undo", file)
    read = run("show", file, "events")
    holder.communicate("")
    assert refused.returncode == 1
    assert "Petra" in refused.stderr
    assert read.returncode == 0
