"""What a person agreed to, each purpose for itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from refugeesday.domain.people import Consent, Purpose
from refugeesday.exchange.participant_list import CONSENT_KEY
from refugeesday.exchange.time_cells import write_date
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.labels import IconLabel, make_label, make_line
from refugeesday.gui.widgets.page_scroll import PageScroll

if TYPE_CHECKING:
    from datetime import date

    from refugeesday.gui.participants.editor import ParticipantEditor
    from refugeesday.gui.theme import Theme
    from refugeesday.gui.workspace import Workspace


class ConsentTab(PageScroll):
    """Show the latest word on each purpose; it can be given or withdrawn today, nothing is overwritten."""

    def __init__(self, *, editor: ParticipantEditor, workspace: Workspace, theme: Theme) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(10)
        super().__init__(inside, column)
        self._editor, self._workspace = editor, workspace
        self._about = make_label("", "meta", wraps=True)
        column.addWidget(self._about)
        column.addSpacing(2)
        column.addWidget(make_line())
        self._rows = {purpose: _PurposeRow(theme=theme) for purpose in Purpose}
        for purpose, row in self._rows.items():
            column.addWidget(row)
            column.addWidget(make_line())
            row.button.clicked.connect(partial(self._change, purpose))
        column.addStretch(1)
        editor.shown.connect(self.show_texts)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self._about.setText(self.tr("Without consent, interviews are planned, but not passed on to employers."))
        self.show_texts()

    def show_texts(self) -> None:
        """Show what is stored."""
        one = self._editor.entry
        for purpose, row in self._rows.items():
            said = [consent for consent in one.person.consents if consent.purpose is purpose] if one else []
            row.show_consent(self._workspace.words.of(purpose), max(said, key=_day, default=None))

    def _change(self, purpose: Purpose, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        one = self._editor.entry
        if one is not None:
            given = one.person.has_consent(purpose)
            self._editor.save(f"{CONSENT_KEY}{purpose.value}", "nein" if given else "ja")


class _PurposeRow(QWidget):
    """Show one purpose: its name, its state with the day, and the button that changes it."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._icon = IconLabel("dash", theme=theme)
        self.name = make_label("", "name")
        self.state = make_label("", "meta")
        self.button = Button(theme=theme)
        self.button.set_property("dense", "true")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.name)
        words.addWidget(self.state)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._icon)
        layout.addLayout(words, 1)
        layout.addWidget(self.button)

    def show_consent(self, name: str, latest: Consent | None) -> None:
        """Show the latest word on the purpose."""
        self.name.setText(name)
        given = latest is not None and latest.is_given
        self._icon.set_icon("ok" if given else "dash", "ok" if given else "text3")
        if latest is None:
            self.state.setText(self.tr("not asked yet"))
        else:
            said = self.tr("given on {day}") if given else self.tr("withdrawn on {day}")
            self.state.setText(said.format(day=write_date(latest.given_on)))
        self.button.setText(self.tr("Withdraw") if given else self.tr("Give"))
        self.button.setAccessibleName(f"{self.button.text()}: {name}")


def _day(consent: Consent) -> date:
    return consent.given_on
