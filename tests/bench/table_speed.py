"""Measure reading of tables: 5,000 and 50,000 rows of 20 columns, the child process included.

Run as `python -m tests.bench.table_speed`. Seconds are CPU time of reader and child together in a fresh process, the
best of three rounds; memory is the larger of the two peaks. The growth from 5,000 to 50,000 rows is asserted.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any  # JSON

from refugeesday.exchange.tables_out import write_table

SIZES = (5_000, 50_000)
COLUMNS = 20
ROUNDS = 3
WANTED_SECONDS = 1.5  # 5,000 rows
WANTED_GROWTH = 12.0

_ROOT = Path(__file__).parents[2]


def measure_reading(path: Path) -> dict[str, Any]:
    """Give what `measured_read` prints of the best round."""
    command = [sys.executable, str(_ROOT / "tests" / "exchange" / "measured_read.py"), str(path)]
    environment = {**os.environ, "PYTHONPATH": str(_ROOT)}
    rounds = [json.loads(subprocess.check_output(command, env=environment)) for _ in range(ROUNDS)]
    return min(rounds, key=lambda measured: float(measured["cpu"]))


def main() -> None:
    """Write, read and print; end with an error where a figure is missed."""
    with tempfile.TemporaryDirectory() as folder:
        for extension in ("csv", "xlsx"):
            seconds = [_report(Path(folder), extension, rows) for rows in SIZES]
            growth = seconds[1] / seconds[0]
            print(f"{extension}: growth {growth:.1f} (wanted at most {WANTED_GROWTH})")
            assert seconds[0] < WANTED_SECONDS
            assert growth < WANTED_GROWTH


def _report(folder: Path, extension: str, rows: int) -> float:
    path = folder / f"{rows}.{extension}"
    table = [[f"Wert {row * 7919 % 100_003} ä{column}" for column in range(COLUMNS)] for row in range(rows)]
    write_table(path, headers=[f"Spalte {column}" for column in range(COLUMNS)], rows=table, sheet_name="Liste")
    measured = measure_reading(path)
    assert measured["outcome"] == f"{rows} rows"
    print(f"{extension}: {rows} rows {measured['cpu']:.2f} s CPU, peak {measured['peak'] / 1e6:.0f} MB")
    return float(measured["cpu"])


if __name__ == "__main__":
    main()
