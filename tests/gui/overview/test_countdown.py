"""The countdown names the phase of an event and says how registrations grew."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QObject, Signal

from refugeesday.gui.overview.countdown_card import CountdownCard
from tests import make

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.context import Context

DAY = date(2027, 6, 18)


class Listener(QObject):
    chosen = Signal(str)


@pytest.fixture
def card(context: Context[None], qtbot: QtBot) -> CountdownCard:
    listener = Listener()
    made = CountdownCard(listener.chosen, theme=context.theme)
    listener.setParent(made)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("days", "phase"),
    [
        (120, "Vorbereiten"), (90, "Vorbereiten"), (89, "Anmelden und Arbeitgeber gewinnen"),
        (29, "Planen und einladen"),
        (6, "Die letzte Woche"), (0, "Der Tag selbst"), (-1, "Nachbereiten"),
    ],
)  # fmt: skip
def test_each_day_belongs_to_a_phase(card: CountdownCard, days: int, phase: str) -> None:
    card.show_event(make.event(date=DAY), today=DAY - timedelta(days=days), locale=QLocale("de_DE"))
    assert card.phase.text() == f"Phase: {phase}"


def test_growth_is_said_for_the_last_week_and_as_a_sentence(card: CountdownCard) -> None:
    card.show_growth([(date(2027, 4, 1), 40)], today=date(2027, 5, 1))
    assert card.growth.isHidden()
    sums = [(date(2027, 4, 1), 40), (date(2027, 4, 24), 52), (date(2027, 4, 25), 60), (date(2027, 5, 1), 64)]
    card.show_growth(sums, today=date(2027, 5, 1))
    assert card.growth.text() == "12 Anmeldungen in den letzten sieben Tagen"
    assert card.trend.accessibleName() == "Angemeldet bis 01.04.2027: 40; Angemeldet bis 01.05.2027: 64"
    assert not card.trend.isHidden()
