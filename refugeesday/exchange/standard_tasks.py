"""The tasks every Refugees Day has, as a list to begin with."""

from __future__ import annotations

import csv
from functools import lru_cache

from refugeesday.domain.deadlines import StandardTask
from refugeesday.paths import resource


@lru_cache(maxsize=2)
def standard_tasks(language: str) -> tuple[StandardTask, ...]:
    """Give the list in German, or in English for `en`, earliest deadline first."""
    suffix = "en" if language == "en" else "de"
    with resource("reference", "checklist.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            StandardTask(
                title=row[f"title_{suffix}"],
                days_before=int(row["days_before"]),
                responsible=row[f"responsible_{suffix}"],
                settles=tuple(row["settles"].split()),
            )
            for row in csv.DictReader(file)
        )
