"""Ask how cards or letters are to be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from refugeesday.gui.invitations.handing_over import PaperChoice
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.dialog import Dialog
from refugeesday.gui.widgets.labels import make_label
from refugeesday.services.papers import PaperOrder

if TYPE_CHECKING:
    from refugeesday.gui.theme import Theme


class PaperDialog(Dialog):
    """Offer paper and order; `decided` gives the choice. Letters are always A4."""

    decided = Signal(object)

    def __init__(self, count: int, *, is_letter: bool, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Print letters") if is_letter else self.tr("Print cards"))
        self.setMinimumWidth(theme.px(420))
        self.a5 = QRadioButton(self.tr("A5, front and back"))
        self.two_up = QRadioButton(self.tr("Two on A4, to be cut"))
        self.a5.setChecked(True)
        self.by_name = QRadioButton(self.tr("By last name"))
        self.by_accommodation = QRadioButton(self.tr("By accommodation"))
        self.by_name.setChecked(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(14)
        papers, orders = _group((self.a5, self.two_up)), _group((self.by_name, self.by_accommodation))
        if not is_letter:
            _add(layout, self.tr("Paper"), papers)
        _add(layout, self.tr("Order"), orders)
        layout.addWidget(make_label(self.tr("Nobody counts as told by printing."), "meta", wraps=True))
        save = (
            self.tr("Save %n letter(s) as PDF", "", count)
            if is_letter
            else self.tr("Save %n card(s) as PDF", "", count)
        )
        self.save = Button(save, theme=theme, icon="pdf", kind="primary", run=self._decide)
        self.cancel = Button(self.tr("Cancel"), theme=theme, run=self.reject)
        self.save.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.save)
        layout.addLayout(foot)

    def _decide(self) -> None:
        order = PaperOrder.ACCOMMODATION if self.by_accommodation.isChecked() else PaperOrder.NAME
        choice = PaperChoice(is_two_up=self.two_up.isChecked(), order=order)
        self.accept()
        self.decided.emit(choice)


def _group(buttons: tuple[QRadioButton, ...]) -> QWidget:
    """Put choices that exclude each other into a part of their own."""
    part = QWidget()
    layout = QVBoxLayout(part)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(2)
    for button in buttons:
        layout.addWidget(button)
    return part


def _add(layout: QVBoxLayout, caption: str, part: QWidget) -> None:
    inner = QVBoxLayout()
    inner.setSpacing(4)
    inner.addWidget(make_label(caption, "strong"))
    part.setAccessibleName(caption)
    inner.addWidget(part)
    layout.addLayout(inner)
