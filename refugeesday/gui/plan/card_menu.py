"""Offer in a menu what can be done with a card: by the right mouse button and by the menu key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from refugeesday.gui.plan.inspector import Inspector
    from refugeesday.gui.widgets.inspector_rows import AlternativeRow


def make_card_menu(
    parent: QWidget,
    inspector: Inspector,
    *,
    places: Sequence[AlternativeRow],
    take: Callable[[int], object],
    acts: tuple[Callable[[], object], ...],
) -> QMenu:
    """Give a menu with the best other places of the card, and the actions of the inspector's first buttons.

    `acts` belong to keeping in place, moving and removing.
    """
    menu = QMenu(parent)
    best = menu.addMenu(QCoreApplication.translate("Plan", "Best other places"))
    best.setEnabled(bool(places))
    for row in places:
        points = QCoreApplication.translate("Plan", "{points} points").format(points=row.points)
        action = QAction(f"{row.number}   {row.title}, {points}", best)
        action.triggered.connect(lambda _checked=False, number=row.number: take(number))
        best.addAction(action)
    for button, run in zip((inspector.fix, inspector.move_button, inspector.remove), acts, strict=True):
        action = QAction(button.icon(), button.text(), menu)
        action.triggered.connect(lambda _checked=False, run=run: run())
        menu.addAction(action)
    menu.addSeparator()
    return menu
