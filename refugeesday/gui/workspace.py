"""What every page works on: the session, the event in front, and the words of the language in force."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from refugeesday.gui.file_requests import FileRequests
from refugeesday.gui.lending import Lending, change_rows
from refugeesday.gui.veil import Veil
from refugeesday.wording import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from refugeesday.gui.language import Language
    from refugeesday.services.session import Session


@dataclass(kw_only=True)
class Workspace:
    """Hold an open session and which of its events is in front; None where there is no event yet.

    `lending` runs what changes many records beside the window; without one everything is done at once.
    """

    session: Session
    event: int | None
    language: Language
    requests: FileRequests = field(default_factory=FileRequests)
    veil: Veil = field(default_factory=Veil)
    lending: Lending | None = None

    @property
    def words(self) -> Words:
        """Give the table of terms in the language of the window."""
        return Words(self.language.code)

    def take_back(self, step: int, *, failed: Callable[[object], object]) -> None:
        """Undo a step of the history, a large one beside the window; `failed` hears of a UserError."""
        change_rows(self.lending, lambda: self.session.undo(step=step), size=self.session.size_of(step), failed=failed)
