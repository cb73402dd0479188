"""The interview board of the event in front."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from refugeesday.domain.changes import Topic
from refugeesday.gui.pages import Page
from refugeesday.gui.plan.board import BoardWords, make_board, read_day
from refugeesday.gui.widgets.board_model import BoardModel
from refugeesday.gui.widgets.board_view import BoardView
from refugeesday.gui.widgets.labels import make_line
from refugeesday.gui.widgets.page_head import PageHead
from refugeesday.gui.widgets.status_strip import StatusStrip
from refugeesday.services.plans import plan_summary

if TYPE_CHECKING:
    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace

SMALL_EVENT = 8


class PlanPage(Page):
    """Show who talks to whom, by booth."""

    key: ClassVar[str] = "plan"
    icon: ClassVar[str] = "plan"
    shows: ClassVar[frozenset[Topic]] = frozenset(
        {Topic.INTERVIEW, Topic.BOOTH, Topic.EVENT, Topic.PARTICIPANT, Topic.PERSON, Topic.ORGANISATION}
    )
    wants_room: ClassVar[bool] = True

    def __init__(self, context: Context[Workspace]) -> None:
        super().__init__()
        self._workspace = context.session
        theme = context.theme
        self._head = PageHead(theme=theme)
        self._model = BoardModel(self)
        self._board = BoardView(self._model, name=self.title, theme=theme)
        self._strip = StatusStrip(theme=theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(make_line())
        layout.addWidget(self._board, 1)
        layout.addWidget(self._strip)
        self.retranslate()

    @property
    def title(self) -> str:
        """Give the page's name."""
        return self.tr("Interview plan")

    @property
    def short_title(self) -> str:
        """Give the name under the icon."""
        return self.tr("Plan")

    def reload(self) -> None:
        """Read the plan again."""
        event = self._workspace.event
        if event is None:
            return
        session = self._workspace.session
        day = read_day(session, event=event)
        self._board.set_compact(sum(len(booth.interviewers) for booth in day.booths) <= SMALL_EVENT)
        self._model.set_board(make_board(day, words=self._workspace.words, board_words=self._board_words()))
        summary = plan_summary(session, event=event)
        average = summary.interviews / max(summary.placed, 1)
        self._strip.set_figures(
            [
                (str(summary.placed), self.tr("of {total} have an interview").format(total=summary.expected)),
                (f"Ø {self.locale().toString(average, 'f', 1)}", self.tr("interviews")),
                (str(summary.weak), self.tr("interviews suit little")),
                (str(summary.interpreters), self.tr("interpreters")),
            ]
        )
        missing = summary.expected - summary.placed
        self.set_counter(str(missing) if missing else "", wants_attention=bool(missing))

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self._head.set_words(self.title)

    def panes(self) -> list[QWidget]:
        """Give the board and the strip."""
        return [self._board, self._strip]

    def _board_words(self) -> BoardWords:
        return BoardWords(
            table=self.tr("Table {table}"),
            table_of=self.tr("Table {table} · {name}"),
            break_until=self.tr("Break until {time}"),
            opens=self.tr("Booth opens {time}"),
            closed=self.tr("Booth closed"),
        )
