"""Change the plan by hand: each change one step, told with a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refugeesday.domain.interviews import InterviewState
from refugeesday.gui.saving import Saving
from refugeesday.services.arrivals import (
    add_walk_in,
    close_booth,
    mark_arrived,
    mark_late,
    mark_leaving,
    mark_not_come,
)
from refugeesday.services.interviews import fix_interviews, mark_interviews, remove_interviews
from refugeesday.services.placing import carry_out, swap_interviews

if TYPE_CHECKING:
    from datetime import datetime, time

    from refugeesday.domain.interviews import Interview
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.arrivals import WalkIn


class PlanEdits(QObject):
    """Write what a person decided; `told` carries the words and what takes the step back, or None after an error."""

    told = Signal(str, object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.saving = Saving(workspace, self)
        self.saving.message.connect(self.told)

    def fix(self, one: Interview, *, name: str) -> None:
        """Keep an interview in place, or let it go."""
        words = self.tr("{name}: let go") if one.is_fixed else self.tr("{name}: kept in place")
        session = self._workspace.session
        self.saving.run(
            lambda: fix_interviews(session, [one.id], is_fixed=not one.is_fixed), done=words.format(name=name)
        )

    def move(self, changed: Interview, *, name: str, to: str) -> bool:
        """Put an interview where it shall be; one without id is new."""
        words = self.tr("{name}: moved to {to}") if changed.id else self.tr("{name}: interview at {to}")
        return self.saving.run(lambda: carry_out(self._workspace.session, changed), done=words.format(name=name, to=to))

    def swap(self, first: Interview, second: Interview, *, names: tuple[str, str]) -> bool:
        """Let two interviews change places."""
        words = self.tr("{first} and {second} have changed places").format(first=names[0], second=names[1])
        return self.saving.run(lambda: swap_interviews(self._workspace.session, first, second), done=words)

    def remove(self, one: Interview, *, name: str) -> None:
        """Take an interview out of the plan."""
        session = self._workspace.session
        words = self.tr("{name}: interview removed").format(name=name)
        self.saving.run(lambda: remove_interviews(session, [one.id]), done=words)

    def mark_missed(self, one: Interview, *, name: str) -> None:
        """Note that somebody did not come to an interview, or take that back."""
        session = self._workspace.session
        was_missed = one.state is InterviewState.MISSED
        state = InterviewState.PLANNED if was_missed else InterviewState.MISSED
        words = self.tr("{name}: has come") if was_missed else self.tr("{name}: did not come")
        self.saving.run(lambda: mark_interviews(session, [one.id], state=state), done=words.format(name=name))

    def now(self) -> datetime:
        """Give the present instant."""
        return self._workspace.session.now()

    def mark_absent(self, participant: int, *, name: str) -> tuple[Interview, ...]:
        """Note that a person did not come, and give the interviews whose places are free now."""
        session = self._workspace.session
        freed: list[Interview] = []
        self.saving.run(
            lambda: freed.extend(mark_not_come(session, participant)),
            done=lambda: self.tr("{name} did not come: %n place(s) free", "", len(freed)).format(name=name),
        )
        return tuple(freed)

    def mark_arrived(self, participant: int, *, name: str) -> None:
        """Note that a person is there."""
        session = self._workspace.session
        self.saving.run(lambda: mark_arrived(session, participant), done=self.tr("{name} is there").format(name=name))

    def mark_late(self, participant: int, *, name: str, until: time) -> None:
        """Note that a person comes at a time only."""
        session = self._workspace.session
        freed: list[Interview] = []
        self.saving.run(
            lambda: freed.extend(mark_late(session, participant, until=until)),
            done=lambda: self.tr("{name} comes at {time}: %n place(s) free", "", len(freed)).format(
                name=name, time=f"{until:%H:%M}"
            ),
        )

    def mark_leaving(self, participant: int, *, name: str, at: time) -> None:
        """Note that a person leaves at a time."""
        session = self._workspace.session
        freed: list[Interview] = []
        self.saving.run(
            lambda: freed.extend(mark_leaving(session, participant, at=at)),
            done=lambda: self.tr("{name} leaves at {time}: %n place(s) free", "", len(freed)).format(
                name=name, time=f"{at:%H:%M}"
            ),
        )

    def add_walk_in(self, new: WalkIn, *, event: int) -> int | None:
        """Take in a person without registration, and give the registration's id; None where that failed."""
        session = self._workspace.session
        made: list[int] = []
        words = self.tr("{name} is taken in").format(name=new.name)
        self.saving.run(lambda: made.append(add_walk_in(session, new, event=event)), done=words)
        return made[0] if made else None

    def close_booth(self, booth: int, *, name: str, at: time) -> bool:
        """Note that nobody is at a booth from a time on."""
        words = self.tr("{booth}: closed from {time}").format(booth=name, time=f"{at:%H:%M}")
        return self.saving.run(lambda: close_booth(self._workspace.session, booth, at=at), done=words)
