"""Say the sum of the day so that anybody can check it: talks a table × tables = places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from refugeesday.gui.widgets.labels import IconLabel, make_label

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from refugeesday.gui.theme import Theme
    from refugeesday.services.capacities import DayPlaces


class SumLine(QFrame):
    """Show the sum in one line, and in a second one why there are fewer places where tables are not there all day."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "sum")
        self._numbers = [make_label("", "metric") for _ in range(3)]
        self._words = [make_label("", "sub") for _ in range(3)]
        self._fewer = make_label("", "sub", wraps=True)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(IconLabel("running", theme=theme, color="accentText"))
        line.addSpacing(4)
        for place, (number, word) in enumerate(zip(self._numbers, self._words, strict=True)):
            line.addWidget(number)
            line.addWidget(word)
            if place < 2:
                line.addSpacing(8)
                line.addWidget(make_label("×" if place == 0 else "=", "sub"))
                line.addSpacing(8)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 8)
        layout.setSpacing(2)
        layout.addLayout(line)
        layout.addWidget(self._fewer)

    @property
    def text(self) -> str:
        """Give the sum as it is read."""
        return self.accessibleName()

    def show_places(self, places: DayPlaces, *, locale: QLocale) -> None:
        """Show what a day holds."""
        whole = places.slots * places.tables
        said = (
            (places.slots, self.tr("interview(s) per table", "", places.slots)),
            (places.tables, self.tr("table(s)", "", places.tables)),
            (whole, self.tr("places for interviews")),
        )
        for number, word, (count, text) in zip(self._numbers, self._words, said, strict=True):
            number.setText(locale.toString(count))
            word.setText(text)
        fewer = (
            ""
            if places.is_whole
            else self.tr("Some tables are not there all day: {places} of them are left.").format(
                places=locale.toString(places.places)
            )
        )
        self._fewer.setText(fewer)
        self._fewer.setVisible(bool(fewer))
        parts = [f"{locale.toString(count)} {text}" for count, text in said]
        self.setAccessibleName(" ".join((f"{parts[0]} × {parts[1]} = {parts[2]}.", fewer)).strip())
