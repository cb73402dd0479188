"""The main job, end to end: lists are written, imported, planned and turned into calendar files."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import icalendar
import pytest

from refugeesday.domain.events import EventFormat
from refugeesday.domain.interviews import Interview
from refugeesday.domain.organisations import Commitment
from refugeesday.errors import UserError
from refugeesday.exchange.tables_in import read_table
from refugeesday.planning.build import build_problem
from refugeesday.planning.validate import violations
from refugeesday.services import (
    booths,
    imports,
    interviews,
    organisations,
    participants,
    placement_plans,
    placements,
    plans,
    proposals,
)
from refugeesday.services.booth_days import reader_of
from refugeesday.services.demo import run as demo
from refugeesday.services.demo.event import SIZES
from refugeesday.services.session import open_workspace

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> demo.DemoResult:
    return demo.run_demo(tmp_path_factory.mktemp("demo"), size="small", seed=1)


def test_demo_gives_most_people_of_the_placement_day_a_company(small: demo.DemoResult) -> None:
    assert small.candidates == SIZES["small"].candidates
    assert small.in_company >= small.candidates / 2
    assert small.companies <= SIZES["small"].companies


@pytest.mark.parametrize("size", ["small", "medium", "large"])
def test_demo_of_a_placement_day_alone_never_gives_away_more_places_than_there_are(size: str, tmp_path: Path) -> None:
    done = demo.run_demo(tmp_path, size=size, seed=1, format=EventFormat.PLACEMENT)
    assert (done.participants, done.booths) == (SIZES[size].candidates, SIZES[size].companies)
    assert (done.interviews, done.tables) == (0, 0)
    with open_workspace(done.workspace) as session:
        given = placement_plans.placement_input(session, event=1)
    taken = Counter(one.offer for one in given.placements)
    assert all(taken[one.id] <= (one.places or 0) for one in given.offers)
    assert len({one.participant for one in given.placements}) == len(given.placements) == done.in_company
    assert done.in_company >= 0.8 * done.candidates


def test_demo_draws_the_same_fair_with_and_without_a_placement_day(small: demo.DemoResult, tmp_path: Path) -> None:
    alone = demo.run_demo(tmp_path, size="small", seed=1, format=EventFormat.FAIR)
    assert (alone.candidates, alone.in_company) == (0, 0)
    rows = [read_table(done.folder / demo.LISTS / "Ehrenamt.csv").rows for done in (small, alone)]
    assert rows[0] == rows[1]
    names = [[row.cells[:3] for row in read_table(done.folder / demo.LISTS / "Teilnehmende.xlsx").rows]
             for done in (small, alone)]  # fmt: skip
    assert names[0] == names[1]


def test_demo_gives_most_people_a_talk(small: demo.DemoResult) -> None:
    assert small.participants == SIZES["small"].participants
    assert small.placed >= 0.85 * small.participants
    assert small.interviews >= 2 * small.placed


def test_demo_lists_are_real_spreadsheets(small: demo.DemoResult) -> None:
    tables = {path.name: read_table(path) for path in (small.folder / demo.LISTS).iterdir()}
    assert len(tables["Teilnehmende.xlsx"].rows) == 40
    assert len(tables["Arbeitgeber und Staende.xlsx"].rows) == 8


def test_demo_calendar_files_tell_what_the_workspace_says(small: demo.DemoResult) -> None:
    with open_workspace(small.workspace) as session:
        planned = [*interviews.interviews(session, event=1), *placements.placements(session, event=1)]
        people = {one.id: one for one in participants.participants(session, event=1)}
    talks: dict[str, set[object]] = {}
    for one in planned:
        talks.setdefault(people[one.participant].number, set()).add(one.starts)
    plans_folder = small.folder / demo.CALENDARS / "Plaene"
    found = {}
    for path in plans_folder.glob("*.ics"):
        calendar = icalendar.Calendar.from_ical(path.read_bytes())
        found[path.name.partition("_")[0]] = {event.decoded("DTSTART") for event in calendar.walk("VEVENT")}
    assert found == talks


def test_demo_requests_go_to_readers_with_an_address_only(small: demo.DemoResult) -> None:
    with open_workspace(small.workspace) as session:
        planned = {one.participant for one in interviews.interviews(session, event=1)}
        planned |= {one.participant for one in placements.placements(session, event=1)}
        people = participants.participants(session, event=1)
        firms = {one.id: one for one in organisations.organisations(session)}
        stands = booths.booths(session, event=1)
    expected = {one.number for one in people if one.id in planned and one.person.email}
    confirmed = [one for one in stands if one.commitment is Commitment.CONFIRMED]
    expected |= {one.number for one in confirmed if reader_of(firms[one.organisation]).email}
    folder = small.folder / demo.CALENDARS / "Einladungen"
    assert {path.name.partition("_")[0] for path in folder.glob("*.ics")} == expected


def test_demo_file_names_hold_no_names(small: demo.DemoResult) -> None:
    with open_workspace(small.workspace) as session:
        people = participants.participants(session, event=1)
    names = {one.person.family_name.casefold() for one in people if len(one.person.family_name) > 3}
    written = " ".join(path.name.casefold() for path in small.folder.rglob("*"))
    assert not [name for name in names if name in written]


def test_demo_plan_breaks_no_rule(small: demo.DemoResult) -> None:
    with open_workspace(small.workspace) as session:
        given = plans.plan_input(session, event=1)
    built = build_problem(proposals.assess_input(given), interviews=given.interviews, published=given.interviews)
    kept = (*built.problem.pins, *built.frozen)
    assert violations(built.problem, kept) == ()
    assert len(kept) == len(given.interviews)


def test_another_seed_gives_other_people_and_another_plan(small: demo.DemoResult, tmp_path: Path) -> None:
    other = demo.run_demo(tmp_path, size="small", seed=2)

    def content(path: Path) -> tuple[list[str], list[Interview]]:
        with open_workspace(path) as session:
            people = [one.person.full_name for one in participants.participants(session, event=1)]
            return people, interviews.interviews(session, event=1)

    one, two = content(small.workspace), content(other.workspace)
    assert one[0] != two[0]
    assert one[1] != two[1]


def test_same_seed_gives_the_same_lists(small: demo.DemoResult, tmp_path: Path) -> None:
    again = demo.run_demo(tmp_path, size="small", seed=1)
    rows = [read_table(done.folder / demo.LISTS / "Teilnehmende.xlsx").rows for done in (small, again)]
    assert rows[0] == rows[1]


def test_demo_never_replaces_a_file_that_is_no_demo(tmp_path: Path) -> None:
    path = demo.workspace_in(tmp_path, size="small")
    new = [sys.executable, str(ROOT / "main.py"), "new", str(path), "--name", "Echt", "--date", "2027-06-18"]
    subprocess.run(new, check=True, capture_output=True)
    with pytest.raises(UserError, match="not_a_demo"):
        demo.run_demo(tmp_path, size="small", seed=1)
    assert path.exists()


@pytest.mark.parametrize("broken", ["importer", "planner"])
def test_demo_fails_when_a_part_of_it_is_broken(broken: str, tmp_path: Path) -> None:
    break_it = {
        "importer": "import refugeesday.services.imports as m; m.import_rows = lambda *a, **k: None",
        "planner": "import refugeesday.planning.outcome as m, refugeesday.services.proposals as p\n"
        "p.to_interviews = lambda *a: []",
    }[broken]
    script = f"{break_it}\nfrom refugeesday.app import main\nraise SystemExit(main({json.dumps(arguments(tmp_path))}))"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stdout
    assert "Traceback" not in done.stderr


def arguments(folder: Path) -> list[str]:
    return ["demo", "--size", "small", "--no-window", "--folder", str(folder / "demo")]


def test_importing_a_demo_list_again_changes_nothing(small: demo.DemoResult) -> None:
    with open_workspace(small.workspace) as session:
        steps = len(session.history())
        for one in demo_lists(small.folder):
            preview = imports.preview_import(session, imports.read_list(one[1]), kind=one[0], event=1)
            assert (len(preview.new), len(preview.changed), len(preview.rejections)) == (0, 0, 0)
            imports.import_rows(session, preview, source=one[1])
        assert len(session.history()) == steps


def demo_lists(folder: Path) -> list[tuple[imports.ListKind, Path]]:
    return [
        (imports.ListKind.ORGANISATIONS, folder / demo.LISTS / "Arbeitgeber und Staende.xlsx"),
        (imports.ListKind.OFFERS, folder / demo.LISTS / "Angebote.csv"),
        (imports.ListKind.PARTICIPANTS, folder / demo.LISTS / "Teilnehmende.xlsx"),
        (imports.ListKind.VOLUNTEERS, folder / demo.LISTS / "Ehrenamt.csv"),
    ]
