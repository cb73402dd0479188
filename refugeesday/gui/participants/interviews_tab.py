"""When a participant talks to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from refugeesday.domain.people import Participant
from refugeesday.gui.entry.lines_tab import Line, LinesTab
from refugeesday.services.booths import booths
from refugeesday.services.events import event as read_event
from refugeesday.services.interviews import interviews_of
from refugeesday.services.organisations import organisations

if TYPE_CHECKING:
    from collections.abc import Sequence


class InterviewsTab(LinesTab[Participant]):
    """Show the interviews of a person in order of time."""

    @property
    def name(self) -> str:
        """Give what a screen reader calls the table."""
        return self.tr("Interviews of this person")

    @property
    def nothing(self) -> str:
        """Give the sentence where nothing is planned."""
        return self.tr("No interview is planned yet. Compute the plan, or place one there by hand.")

    def lines(self, one: Participant) -> Sequence[Line]:
        """Read the interviews with booth and organisation; times are in the event's zone."""
        session, event = self._workspace.session, self._workspace.event
        if event is None:
            return []
        zone = ZoneInfo(read_event(session, event).zone)
        stands = {one.id: one for one in booths(session, event=event)}
        names = {one.id: one.name for one in organisations(session, event=event)}
        found = []
        for talk in interviews_of(session, participant=one.id):
            starts, ends = talk.starts.astimezone(zone), talk.ends.astimezone(zone)
            booth = stands[talk.booth]
            said = self.tr("Booth {number}").format(number=booth.number)
            if talk.interpreter:
                said += " · " + self.tr("with interpreting")
            when = f"{starts:%H:%M}–{ends:%H:%M}"
            found.append(Line(id=talk.id, when=when, what=names[booth.organisation], more=said))
        return found
