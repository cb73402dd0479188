"""Say who has no interview and why, as rows of the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.gui.language_names import language_name
from refugeesday.gui.plan.explaining import cause_icon, cause_words
from refugeesday.gui.plan.phrases import first_language, german_level, wishes
from refugeesday.gui.plan.unplaced import UnplacedRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from refugeesday.gui.plan.day import PlanDay
    from refugeesday.services.explanations import CauseRow
    from refugeesday.wording import Words


def unplaced_rows(day: PlanDay, causes: Mapping[int, CauseRow], *, words: Words) -> list[UnplacedRow]:
    """Give the rows by number; a cause is left out until it is known."""
    rows = []
    for one in day.without_interview:
        cause = causes.get(one.id)
        rows.append(
            UnplacedRow(
                id=one.id,
                name=one.person.short_name,
                language=language_name(first_language(one.person)),
                level=german_level(one.person, words),
                wish=wishes(one, day),
                cause="" if cause is None else cause_words(cause, words),
                icon="" if cause is None else cause_icon(cause),
            )
        )
    return rows
