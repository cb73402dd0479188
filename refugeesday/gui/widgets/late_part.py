"""Leave the making of a part of a page until somebody looks at it: a page appears sooner by what is not seen."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from PySide6.QtGui import QShowEvent

W = TypeVar("W", bound=QWidget)


@runtime_checkable
class _Speaking(Protocol):
    def retranslate(self) -> None: ...


class LatePart(QWidget, Generic[W]):
    """Hold the place of a part behind a tab or a switch; `make` is called when it is first shown or asked for.

    Its controls take the place in the order of the Tab key that the part has on the page.
    """

    def __init__(self, make: Callable[[], W]) -> None:
        super().__init__()
        self._make: Callable[[], W] = make
        self._part: W | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def made(self) -> W | None:
        """Give the part, None while nobody needed it."""
        return self._part

    @property
    def part(self) -> W:
        """Give the part, made now where nobody needed it before."""
        if self._part is None:
            part = self._part = self._make()
            stops = [*islice(_stops_among(_chain_before(self)), 1), *reversed([*_stops_among(_chain_before(part))])]
            self._column.addWidget(part)
            self.retranslate()
            part.show()
            for before, one in pairwise(stops):
                QWidget.setTabOrder(before, one)
        return self._part

    def retranslate(self) -> None:
        """Set the words in the language in force, where the part is made and has some."""
        part: object = self._part
        if isinstance(part, _Speaking):
            part.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the part now that somebody looks."""
        super().showEvent(event)
        self.part  # noqa: B018 - made by asking for it


def _chain_before(widget: QWidget) -> Iterator[QWidget]:
    """Give what shares a chain of the Tab key with a widget, backwards from it; the widget is the last."""
    one = widget.previousInFocusChain()
    while one is not None and one is not widget:
        yield one
        one = one.previousInFocusChain()
    yield widget


def _stops_among(widgets: Iterable[QWidget]) -> Iterator[QWidget]:
    return (one for one in widgets if one.focusPolicy() & Qt.FocusPolicy.TabFocus)
