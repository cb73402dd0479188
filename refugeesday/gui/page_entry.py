"""Say what the window knows of a page before it is made, and how it is made."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Generic, TypeVar

from refugeesday.domain.events import EventFormat

if TYPE_CHECKING:
    from collections.abc import Callable

    from refugeesday.gui.context import Context
    from refugeesday.gui.pages import Page
    from refugeesday.services.event_counts import EventCounts

S = TypeVar("S")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageCommand:
    """Something a page can do, for the search field: the page hears `key` in its `run_command`."""

    key: str
    icon: str
    text: Callable[[], str]


@dataclass(frozen=True, kw_only=True)  # no slots: CPython 3.11 cannot call a subscripted, frozen, slotted generic
class PageEntry(Generic[S]):
    """Describe a page; `key` is the role of its icon as well, `title` and `short_title` speak the language in force.

    `count` gives the number beside the name, which is tinted where it `wants_attention`; `formats` are those of the
    events that have the page. `make` is called when the page is shown for the first time.
    """

    key: str
    title: Callable[[], str]
    short_title: Callable[[], str]
    make: Callable[[Context[S]], Page]
    count: Callable[[EventCounts], int | None] | None = None
    wants_attention: bool = False
    at_foot: bool = False
    wants_room: bool = False  # the rail is collapsed on this page unless a person opens it
    formats: frozenset[EventFormat] = field(default_factory=lambda: frozenset(EventFormat))
    commands: tuple[PageCommand, ...] = ()


def page_from(place: str) -> Callable[[Context[S]], Page]:
    """Give a maker that loads the page's module only when it is called: "overview.page:OverviewPage"."""
    module, _, name = place.partition(":")

    def make(context: Context[S]) -> Page:
        made: Page = getattr(import_module(f"refugeesday.gui.{module}"), name)(context)
        return made

    return make
