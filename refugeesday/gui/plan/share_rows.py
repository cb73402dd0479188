"""Say who has how many interviews, by German and by first language, as rows of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from refugeesday.domain.changes import Topic
from refugeesday.exchange.catalogues import languages
from refugeesday.gui.widgets.sentences import PaneRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from refugeesday.domain.languages import Level
    from refugeesday.gui.plan.day import PlanDay
    from refugeesday.planning.fairness import Group, Shares
    from refugeesday.wording import Words


def share_rows(shares: Shares, *, words: Words, only_changed: bool = False) -> list[PaneRow]:
    """Give a line a group, with what it had before where that is known; `only_changed` leaves out the others."""
    name = languages().namer(words.language)
    unknown = words.text("value", "unknown")
    groups = (
        (
            QCoreApplication.translate("Plan", "Interviews by German"), "translation",
            [(unknown if one.key is None else words.of(one.key), one) for one in shares.german],
        ),
        (
            QCoreApplication.translate("Plan", "Interviews by first language"), "interpreter",
            [(name(one.key) if one.key else unknown, one) for one in shares.languages],
        ),
    )  # fmt: skip
    rows: list[PaneRow] = []
    for title, icon, named in groups:
        lines = [_line(text, one, words) for text, one in named if not only_changed or one.before != one.after]
        if lines:
            rows += [PaneRow(text=title), *(PaneRow(text=text, icon=icon) for text in lines)]
    return rows


def left_behind_rows(day: PlanDay, shares: Shares, causes: Mapping[int, str]) -> list[PaneRow]:
    """Give who has no interview although somebody has three, each with the cause as far as it is known."""
    left = day.without_interview if shares.is_uneven else []
    if not left:
        return []
    title = QCoreApplication.translate("Plan", "No interview, while others have three or more")
    return [
        PaneRow(text=f"{title} ({len(left)})"),
        *(
            PaneRow(
                text=": ".join(part for part in (one.person.short_name, causes.get(one.id, "")) if part),
                icon="warning",
                tone="warn",
                key=(Topic.PARTICIPANT, one.id),
            )
            for one in left
        ),
    ]


def _line(name: str, one: Group[Level | None] | Group[str], words: Words) -> str:
    locale = QLocale(words.language)
    mean = locale.toString(one.mean, "f", 1)
    if one.before is None or one.mean_before is None or one.before == one.after:
        said = QCoreApplication.translate("Plan", "{group}: {placed} of {people} have an interview, Ø\u00a0{mean}")
        return said.format(group=name, placed=one.after.placed, people=one.people, mean=mean)
    said = QCoreApplication.translate(
        "Plan", "{group}: {before} → {placed} of {people} have an interview, Ø\u00a0{mean_before}\u00a0→\u00a0{mean}"
    )
    return said.format(
        group=name,
        before=one.before.placed,
        placed=one.after.placed,
        people=one.people,
        mean_before=locale.toString(one.mean_before, "f", 1),
        mean=mean,
    )
