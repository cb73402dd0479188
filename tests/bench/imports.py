"""Measure the import of participants from XLSX: the whole command in a process of its own, 5,000 and 50,000 rows.

Run as `python -m tests.bench.imports` on Linux. Each run starts Python, opens the workspace, reads the file in its
child process, previews, writes, and backs up at the end. Seconds of CPU are those of both processes, memory is that of
the command. Asserted is only that ten times the rows take at most twelve times as long.
"""

import csv
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from datetime import time as clock
from pathlib import Path

from refugeesday.app import main
from refugeesday.domain.events import Event
from refugeesday.domain.time import DaySpan
from refugeesday.exchange.catalogues import occupations
from refugeesday.exchange.tables_out import write_table
from refugeesday.paths import resource as resource_path
from refugeesday.services.events import add_event
from refugeesday.services.session import create_workspace

SMALL, LARGE = 5_000, 50_000
WANTED_SECONDS, WANTED_MEGABYTES, WANTED_RATIO = 4.0, 250, 12.0


HEADERS = (
    "Nachname", "Vorname", "Name in eigener Schrift", "Geburtsjahr", "E-Mail", "Telefon", "Unterkunft", "Straße", "PLZ",
    "Ort", "Begleitende Stelle", "Erstsprache", "Weitere Sprachen", "Deutsch sprechen", "Deutsch schreiben",
    "Berufswunsch", "Ausgeübter Beruf", "Wünsche", "Zeiten", "Führerschein", "Einwilligung: Profil an Arbeitgeber",
)  # fmt: skip


def participant_lines(chance: random.Random, count: int) -> list[tuple[str, ...]]:
    """Make up participants as shelters list them, of the names the demo has."""
    given = _column("first_names.csv")
    family = _column("last_names.csv")
    works = [entry.name_de for entry in occupations() if len(entry.kldb) == 5]
    levels = ("A0", "A1", "A2", "B1", "B1.1", "b2", "C1")
    lines = []
    for at in range(count):
        work = chance.choice(works)
        lines.append(
            (
                chance.choice(family),
                chance.choice(given),
                "محمد أحمد",
                str(chance.randint(1960, 2008)),
                f"person{at}@mail.example" if at % 3 else "",
                f"069 9{at:07d}",
                f"Unterkunft {at % 40}",
                f"Demoweg {at % 90}",
                "34369",
                "Hofgeismar",
                "Frau Demo",
                chance.choice(("Arabisch", "Dari", "Ukrainisch", "Tigrinya", "Kurdisch (Kurmandschi)")),
                chance.choice(("Englisch B1", "Türkisch A2; Englisch B2", "")),
                chance.choice(levels),
                chance.choice(levels),
                work,
                f"{chance.choice(works)}, {chance.randint(1, 20)} Jahre",
                f"1. {work}; 2. {chance.choice(works)}",
                chance.choice(("", "09:00-12:00", "9-11 Uhr")),
                chance.choice(("", "B", "B, CE")),
                chance.choice(("ja 03.05.2027", "nein", "")),
            )
        )
    return lines


def _column(name: str) -> list[str]:
    with resource_path("demo", name).open(encoding="utf-8", newline="") as file:
        return [row["name"] for row in csv.DictReader(file)]


def run(workspace: str, table: str) -> None:
    """Run the command and say on stderr how many megabytes this process needed at most."""
    code = main(["import", workspace, "participants", table, "--json"])
    peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    print(int(peak.split()[1]) / 1000, file=sys.stderr)
    raise SystemExit(code)


def measure(rows: int, folder: Path) -> float:
    """Print what an import of so many rows takes and give its CPU seconds."""
    table, workspace = folder / f"{rows}.xlsx", folder / f"{rows}.refugeesday"
    lines = participant_lines(random.Random(7), rows)
    write_table(table, headers=HEADERS, rows=lines, sheet_name="Liste")
    with create_workspace(workspace) as session:
        opening = DaySpan(clock(9), clock(13))
        add_event(session, Event(name="E", date=date(2027, 6, 18), opening=opening, slot=timedelta(minutes=20)))
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    command = [sys.executable, "-m", "tests.bench.imports", str(workspace), str(table)]
    answer = subprocess.run(command, check=False, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stderr
    wall = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    assert json.loads(answer.stdout)["new"] == rows
    print(f"{rows} rows x {len(HEADERS)} columns: {wall:.2f} s, {seconds:.2f} s of CPU, {float(answer.stderr):.0f} MB")
    return seconds


def compare() -> None:
    """Measure both sizes."""
    with tempfile.TemporaryDirectory() as folder:
        small = measure(SMALL, Path(folder))
        large = measure(LARGE, Path(folder))
    ratio = large / small
    print(
        f"wanted: {WANTED_SECONDS} s and {WANTED_MEGABYTES} MB for {SMALL}; growth {ratio:.1f}, at most {WANTED_RATIO}"
    )
    assert ratio <= WANTED_RATIO


if __name__ == "__main__":
    if len(sys.argv) == 3:
        run(sys.argv[1], sys.argv[2])
    else:
        compare()
