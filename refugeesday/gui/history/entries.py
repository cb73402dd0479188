"""Word the steps of the history: what was done, what of it was taken back, who and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from refugeesday.services.history import HistoryStep, StepKind

if TYPE_CHECKING:
    from datetime import datetime

    from refugeesday.wording import Words

_ICONS = (
    ("plan", "plan"), ("interview", "plan"), ("import", "import"), ("participant", "participants"),
    ("person", "person"), ("organisation", "employers"), ("booth", "employers"), ("offer", "employers"),
    ("contact", "phone"), ("volunteer", "volunteers"), ("told", "invitations"), ("invitations", "invitations"),
    ("remind", "invitations"), ("channel", "invitations"), ("mail", "invitations"), ("event", "event"),
    ("weights", "settings"), ("venue", "place"),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryRow:
    """One step in words."""

    id: int
    step: HistoryStep
    text: str
    time: str
    icon: str


def history_row(step: HistoryStep, *, words: Words, now: datetime, locale: QLocale) -> HistoryRow:
    """Word a step; today's ones show the time, others the day as well."""
    at, today = step.at.astimezone(), now.astimezone().date()
    day = "" if at.date() == today else str(locale.toString(QDate(at.year, at.month, at.day), "dd.MM. "))
    return HistoryRow(
        id=step.id,
        step=step,
        text=_TEXTS[step.kind]().format(step=words.step(step.name)),
        time=f"{day}{at:%H:%M}",
        icon="history" if step.kind is not StepKind.DONE else _icon(step.name),
    )


def _icon(name: str) -> str:
    return next((icon for part, icon in _ICONS if part in name), "edit")


def _taken_back() -> str:
    return QCoreApplication.translate("History", "Taken back: {step}")


def _done_again() -> str:
    return QCoreApplication.translate("History", "Done again: {step}")


_TEXTS = {StepKind.DONE: lambda: "{step}", StepKind.TAKEN_BACK: _taken_back, StepKind.DONE_AGAIN: _done_again}
