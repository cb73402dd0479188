"""When a volunteer interprets for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.people import Volunteer
from refugeesday.gui.entry.lines_tab import Line, LinesTab
from refugeesday.gui.language_names import language_name
from refugeesday.services.interpreting import interpreted_talks

if TYPE_CHECKING:
    from collections.abc import Sequence


class TalksTab(LinesTab[Volunteer]):
    """Show the interviews a volunteer interprets in order of time."""

    @property
    def name(self) -> str:
        """Give what a screen reader calls the table."""
        return self.tr("Interviews this person interprets")

    @property
    def nothing(self) -> str:
        """Give the sentence where nothing is planned."""
        return self.tr("This person interprets no interview yet.")

    def lines(self, one: Volunteer) -> Sequence[Line]:
        """Read the interviews with participant, booth and language."""
        found = interpreted_talks(self._workspace.session, event=one.event, volunteer=one.id)
        return [
            Line(
                id=talk.id,
                when=f"{talk.starts:%H:%M}–{talk.ends:%H:%M}",
                what=f"{talk.booth} {talk.organisation}",
                more=" · ".join((talk.participant, *map(language_name, talk.languages))),
            )
            for talk in found
        ]
