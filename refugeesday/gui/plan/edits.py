"""Change the plan by hand: each change one step, told with a way back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refugeesday.domain.interviews import InterviewState
from refugeesday.errors import UserError
from refugeesday.services.arrivals import add_walk_in, close_booth, mark_arrived, mark_late, mark_not_come
from refugeesday.services.interviews import fix_interviews, mark_interviews, remove_interviews
from refugeesday.services.placing import carry_out, swap_interviews

if TYPE_CHECKING:
    from collections.abc import Callable
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

    def fix(self, one: Interview, *, name: str) -> None:
        """Keep an interview in place, or let it go."""
        words = self.tr("{name}: let go") if one.is_fixed else self.tr("{name}: kept in place")
        session = self._workspace.session
        self.do(lambda: fix_interviews(session, [one.id], is_fixed=not one.is_fixed), words.format(name=name))

    def move(self, changed: Interview, *, name: str, to: str) -> bool:
        """Put an interview where it shall be; one without id is new."""
        words = self.tr("{name}: moved to {to}") if changed.id else self.tr("{name}: interview at {to}")
        return self.do(lambda: carry_out(self._workspace.session, changed), words.format(name=name, to=to))

    def swap(self, first: Interview, second: Interview, *, names: tuple[str, str]) -> bool:
        """Let two interviews change places."""
        words = self.tr("{first} and {second} have changed places").format(first=names[0], second=names[1])
        return self.do(lambda: swap_interviews(self._workspace.session, first, second), words)

    def remove(self, one: Interview, *, name: str) -> None:
        """Take an interview out of the plan."""
        session = self._workspace.session
        words = self.tr("{name}: interview removed").format(name=name)
        self.do(lambda: remove_interviews(session, [one.id]), words)

    def mark_missed(self, one: Interview, *, name: str) -> None:
        """Note that somebody did not come to an interview, or take that back."""
        session = self._workspace.session
        was_missed = one.state is InterviewState.MISSED
        state = InterviewState.PLANNED if was_missed else InterviewState.MISSED
        words = self.tr("{name}: has come") if was_missed else self.tr("{name}: did not come")
        self.do(lambda: mark_interviews(session, [one.id], state=state), words.format(name=name))

    def now(self) -> datetime:
        """Give the present instant."""
        return self._workspace.session.now()

    def mark_absent(self, participant: int, *, name: str) -> tuple[Interview, ...]:
        """Note that a person did not come, and give the interviews whose places are free now."""
        session = self._workspace.session
        freed: list[Interview] = []
        self.do(
            lambda: freed.extend(mark_not_come(session, participant)),
            lambda: self.tr("{name} did not come: %n place(s) free", "", len(freed)).format(name=name),
        )
        return tuple(freed)

    def mark_arrived(self, participant: int, *, name: str) -> None:
        """Note that a person is there."""
        session = self._workspace.session
        self.do(lambda: mark_arrived(session, participant), self.tr("{name} is there").format(name=name))

    def mark_late(self, participant: int, *, name: str, until: time) -> None:
        """Note that a person comes at a time only."""
        session = self._workspace.session
        freed: list[Interview] = []
        self.do(
            lambda: freed.extend(mark_late(session, participant, until=until)),
            lambda: self.tr("{name} comes at {time}: %n place(s) free", "", len(freed)).format(
                name=name, time=f"{until:%H:%M}"
            ),
        )

    def add_walk_in(self, new: WalkIn, *, event: int) -> int | None:
        """Take in a person without registration, and give the registration's id; None where that failed."""
        session = self._workspace.session
        made: list[int] = []
        words = self.tr("{name} is taken in").format(name=new.name)
        self.do(lambda: made.append(add_walk_in(session, new, event=event)), words)
        return made[0] if made else None

    def close_booth(self, booth: int, *, name: str, at: time) -> bool:
        """Note that nobody is at a booth from a time on."""
        words = self.tr("{booth}: closed from {time}").format(booth=name, time=f"{at:%H:%M}")
        return self.do(lambda: close_booth(self._workspace.session, booth, at=at), words)

    def do(self, work: Callable[[], object], words: str | Callable[[], str]) -> bool:
        """Do a step, and tell it with what takes it back; false where it was refused."""
        before = self._workspace.session.next_undo()
        try:
            work()
        except UserError as error:
            self.tell_error(error)
            return False
        self.tell_done(words, before=0 if before is None else before.id)
        return True

    def tell_done(self, words: str | Callable[[], str], *, before: int) -> None:
        """Tell a step that was done after another one, unless it changed nothing."""
        done = self._workspace.session.next_undo()
        if done is not None and done.id != before:
            take_back = partial(self._workspace.take_back, done.id, failed=self.tell_error)
            self.told.emit(words if isinstance(words, str) else words(), take_back)

    def tell_error(self, error: object) -> None:
        """Tell why a step was refused; anything else is a bug."""
        if not isinstance(error, UserError):
            raise error if isinstance(error, BaseException) else TypeError
        self.told.emit(self._workspace.words.error(error), None)
