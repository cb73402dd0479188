"""Bring the translations up to date: python tests/translate.py.

Runs pyside6-lupdate over the package and pyside6-lrelease over the .ts files, then lists German strings that still
need words. English needs entries for plurals only.
"""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "resources" / "translations"


def sources() -> list[str]:
    """List the files that hold words, relative to the project."""
    files = sorted((ROOT / "refugeesday").rglob("*.py"))
    return [
        str(file.relative_to(ROOT)) for file in files if "tr(" in (text := file.read_text()) or "translate(" in text
    ]


def unfinished(file: Path) -> list[str]:
    """List "context: source" of every message of a .ts file without a finished translation."""
    found = []
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                found.append(f"{name}: {message.findtext('source')}")
    return found


def run_tool(name: str, *arguments: str) -> None:
    tool = Path(sys.executable).with_name(f"pyside6-{name}")
    subprocess.run([str(tool), *arguments], cwd=ROOT, check=True, capture_output=True, text=True)


def update(target: Path, language: str) -> None:
    only = ["-pluralonly"] if language == "en" else []
    options = ["-source-language", "en", "-target-language", language, "-no-obsolete", "-locations", "none", *only]
    run_tool("lupdate", *sources(), *options, "-ts", str(target))


def main() -> int:
    for language in ("de", "en"):
        file = TRANSLATIONS / f"refugeesday_{language}.ts"
        update(file, language)
        fresh = file.with_suffix(".qm.new")  # a program that runs has the old file mapped
        run_tool("lrelease", str(file), "-qm", str(fresh))
        fresh.replace(file.with_suffix(".qm"))
    missing = unfinished(TRANSLATIONS / "refugeesday_de.ts")
    sys.stdout.writelines(f"{line}\n" for line in missing)
    return 1 if missing else 0


if __name__ == "__main__":
    raise SystemExit(main())
