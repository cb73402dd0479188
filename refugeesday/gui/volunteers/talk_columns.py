"""The columns of the list of interpreted interviews: who interprets when."""

from __future__ import annotations

from PySide6.QtCore import QObject

from refugeesday.gui.language_names import language_name
from refugeesday.gui.rows import Column
from refugeesday.gui.widgets.cells import ChipCell, TwoLines
from refugeesday.services.interpreting import InterpretedTalk

TALK_WIDTHS = {"when": 110, "interpreter": 190, "languages": 190, "participant": 200}


class TalkColumns(QObject):
    """Make the columns in the words of the language in force."""

    def columns(self) -> list[Column[InterpretedTalk]]:
        """Give the columns in the order shown."""
        return [
            Column(
                key="when",
                title=self.tr("Time"),
                text=lambda talk: f"{talk.starts:%H:%M}–{talk.ends:%H:%M}",
                sort_key=lambda talk: (talk.starts, talk.interpreter),
            ),
            Column(key="interpreter", title=self.tr("Interpreting"), text=lambda talk: talk.interpreter),
            Column(
                key="languages",
                title=self.tr("Language"),
                text=lambda talk: ", ".join(map(language_name, talk.languages)),
                value=lambda talk: tuple(ChipCell(text=language_name(code)) for code in talk.languages[:1]),
            ),
            Column(
                key="participant",
                title=self.tr("Participant"),
                text=lambda talk: f"{talk.participant} {talk.number}",
                value=lambda talk: TwoLines(first=talk.participant, second=talk.number),
            ),
            Column(
                key="booth",
                title=self.tr("Booth"),
                text=lambda talk: f"{talk.booth} {talk.organisation}",
                value=lambda talk: TwoLines(first=talk.organisation, second=talk.booth),
            ),
        ]
