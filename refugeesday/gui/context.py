"""Hand each page what it may use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from refugeesday.gui.language import Language
    from refugeesday.gui.settings import Settings
    from refugeesday.gui.tasks import Tasks
    from refugeesday.gui.theme import Theme

S = TypeVar("S")


@dataclass(frozen=True, kw_only=True)  # no slots: CPython 3.11 cannot call a subscripted, frozen, slotted generic
class Context(Generic[S]):
    """Hold the session and the services of the window; one for each window, passed to every page."""

    session: S
    theme: Theme
    language: Language
    settings: Settings
    tasks: Tasks
