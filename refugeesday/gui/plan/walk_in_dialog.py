"""Take in a person who came without registration: a name, a language, German, one wish."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from refugeesday.domain.languages import GERMAN, Level
from refugeesday.exchange.catalogues import languages
from refugeesday.gui.entry.field_row import FieldRow
from refugeesday.gui.language_names import language_name
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.choice_box import ChoiceBox
from refugeesday.gui.widgets.dialog import Dialog, button_row
from refugeesday.gui.widgets.labels import make_label
from refugeesday.services.arrivals import WalkIn

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from refugeesday.gui.plan.day import PlanDay
    from refugeesday.gui.theme import Theme
    from refugeesday.wording import Words


class WalkInDialog(Dialog):
    """Ask for the little that is needed for a talk; `taken` carries the `WalkIn`."""

    taken = Signal(object)

    def __init__(self, day: PlanDay, *, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Person without registration"))
        self.name = QLineEdit()
        self.language, self.german, self.wish = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self._codes: list[str] = []
        self._levels: list[Level | None] = []
        self._wishes: list[tuple[str, WalkIn]] = []
        self._offer(day, words)
        self._name_row = FieldRow(self.name, theme=theme, label=self.tr("Name"))
        self._rows = (
            self._name_row,
            FieldRow(self.language, theme=theme, label=self.tr("Language")),
            FieldRow(self.german, theme=theme, label=self.tr("German")),
            FieldRow(self.wish, theme=theme, label=self.tr("Wish")),
        )
        self.take = Button(self.tr("Take in"), theme=theme, icon="walk_in", kind="primary", run=self._take)
        self.take.setDefault(True)
        self._lay_out(theme)

    @property
    def message(self) -> str:
        """Give what is still missing, empty where nothing is."""
        return self._name_row.message

    def _offer(self, day: PlanDay, words: Words) -> None:
        """Offer the languages of this event first, then all others; occupations first, then employers."""
        codes = {language_name(one.code): one.code for one in languages() if one.code != GERMAN}
        spoken = sorted(name for name, code in codes.items() if code in set(day.languages.values()))
        names = [*spoken, *sorted(codes.keys() - set(spoken))]
        self._codes = ["", *(codes[name] for name in names)]
        self._levels = [None, *Level]
        self.language.addItems([self.tr("unknown"), *names])
        self.german.addItems([self.tr("unknown"), *(words.of(level) for level in Level)])
        titles = {offer.title: offer.kldb for offer in day.given.offers if offer.title and offer.kldb}
        self._wishes = [
            (self.tr("open to everything"), WalkIn(name="")),
            *((title, WalkIn(name="", kldb=kldb, title=title)) for title, kldb in sorted(titles.items())),
            *((day.booth_name(one.id), WalkIn(name="", organisation=one.organisation)) for one in day.open_booths),
        ]
        self.wish.addItems([said for said, _ in self._wishes])

    def _lay_out(self, theme: Theme) -> None:
        note = self.tr("The next free places that fit are shown afterwards; keys 1 to 3 and Enter take one.")
        foot = button_row(Button(self.tr("Cancel"), theme=theme, run=self.reject), self.take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(12)
        for row in self._rows:
            layout.addWidget(row)
        layout.addWidget(make_label(note, "sub", wraps=True))
        layout.addSpacing(8)
        layout.addLayout(foot)
        self.setMinimumWidth(theme.px(440))

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the note needs at this width."""
        super().showEvent(event)
        self.resize(self.width(), max(self.height(), self.heightForWidth(self.width())))

    def _take(self) -> None:
        name = self.name.text().strip()
        if not name:
            self._name_row.tell(self.tr("A first name is enough."))
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        new = replace(
            self._wishes[self.wish.currentIndex()][1],
            name=name,
            language=self._codes[self.language.currentIndex()],
            german=self._levels[self.german.currentIndex()],
        )
        self.accept()
        self.taken.emit(new)
