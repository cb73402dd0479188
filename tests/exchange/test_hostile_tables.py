import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.exchange.hostile_tables import HOSTILE

_HERE = Path(__file__).parent


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_file_ends_in_one_code_within_10_s_and_500_mb(name: str, tmp_path: Path) -> None:
    make, extension, outcome = HOSTILE[name]
    path = tmp_path / f"liste.{extension}"
    make(path)
    before = sorted(tmp_path.iterdir())
    done = subprocess.run(
        [sys.executable, str(_HERE / "measured_read.py"), str(path)],
        env={**os.environ, "PYTHONPATH": str(_HERE.parents[1])},
        capture_output=True,
        check=True,
        timeout=60,
    )
    measured = json.loads(done.stdout)
    assert measured["outcome"] == outcome
    assert measured["seconds"] < 10
    assert measured["peak"] < 500_000_000
    assert done.stderr == b""
    assert sorted(tmp_path.iterdir()) == before
    if path.is_file():
        path.unlink()
