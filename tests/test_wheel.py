"""The wheel carries its resources: installed elsewhere, the demo runs in an empty folder."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_installed_wheel_runs_the_demo_in_an_empty_folder(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / "dist")]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(site)
    empty = tmp_path / "empty"
    empty.mkdir()
    script = "from refugeesday.app import main; raise SystemExit(main(['demo', '--size', 'small', '--no-window']))"
    kept = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "DISPLAY"}}
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=empty,
        env=kept | {"PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    folder = empty / "refugees-day-demo"
    assert (folder / "Demo-small.refugeesday").exists()
    assert len(list((folder / "Kalenderdateien").rglob("*.ics"))) > 20
    origin = subprocess.run(
        [sys.executable, "-c", "import refugeesday; print(refugeesday.__file__)"],
        cwd=empty,
        env=kept | {"PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert origin.stdout.startswith(str(site))
