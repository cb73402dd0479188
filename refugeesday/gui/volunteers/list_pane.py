"""Show the volunteers: search, filters, table, actions for ticked rows; or who interprets when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.gui.lists.people_list import PeopleList
from refugeesday.gui.point_pages import VOLUNTEERS
from refugeesday.gui.rows import RowsModel
from refugeesday.gui.volunteers.columns import WIDTHS, VolunteerColumns
from refugeesday.gui.volunteers.talk_columns import TALK_WIDTHS, TalkColumns
from refugeesday.gui.widgets.delegates import ChipsDelegate, NumberDelegate, StateDelegate, TwoLineDelegate
from refugeesday.gui.widgets.table_view import RowsView
from refugeesday.services.overviews import VolunteerRow

if TYPE_CHECKING:
    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.interpreting import InterpretedTalk

_TABLE = "volunteers"


class ListPane(PeopleList[VolunteerRow]):
    """Hold the people and who interprets when under one search field."""

    def __init__(self, context: Context[Workspace]) -> None:
        theme, self._workspace = context.theme, context.session
        self._shows_talks = False
        self._words = VolunteerColumns(self._workspace.words)
        two_lines, chips = TwoLineDelegate(theme), ChipsDelegate(theme)
        delegates = {"name": two_lines, "languages": chips}
        delegates |= {"state": StateDelegate(theme), "interviews": NumberDelegate(theme)}
        super().__init__(
            context,
            key=_TABLE,
            points=VOLUNTEERS,
            columns=self._words.columns(),
            delegates=delegates,
            widths=WIDTHS,
            grows="languages",
            yields=("phone", "times"),
        )
        self.talks: RowsModel[InterpretedTalk] = RowsModel(TalkColumns().columns(), self)
        self.talks.settled.connect(self._show_state)
        talk_delegates = {"languages": chips, "participant": two_lines, "booth": two_lines}
        self.talk_table = RowsView(
            self.talks, name="", theme=theme, row="rowTwoLine", delegates=talk_delegates, widths=TALK_WIDTHS,
            edge=14,
        )  # fmt: skip
        self._lay_out(self.table, self.talk_table)
        self.table.remember(context.settings, _TABLE, sort_by="name")
        self.talk_table.remember(context.settings, f"{_TABLE}/talks")

    def show_talks(self, *, talks: bool) -> None:
        """Show who interprets when, or the people."""
        self._shows_talks = talks
        for widget in (self.filters, self.choose):
            widget.setVisible(not talks)
        self.filters.chips.setVisible(not talks and self.filters.is_active)
        self._filter()
        self._show_state()

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self._words = VolunteerColumns(self._workspace.words)
        self.search.set_placeholder(self.tr("Name, language, phone"))
        self.table.setAccessibleName(self.tr("Volunteering"))
        self.talk_table.setAccessibleName(self.tr("Who interprets when"))
        self.model.set_columns(self._words.columns())
        self.talks.set_columns(TalkColumns().columns())
        self.filters.set_filters(self._words.filters())
        super().retranslate()

    def _filter(self) -> None:
        if self._shows_talks:
            self.talks.set_filter(self._query)
        else:
            self.model.set_filter(self._query, self._passes)

    def _show_state(self) -> None:
        model = self.talks if self._shows_talks else self.model
        shown, total = len(model.shown), model.total
        self._show_count(shown, total)
        table = self.talk_table if self._shows_talks else self.table
        self._stack.setCurrentWidget(table if shown else self.empty)
        if total and not shown:
            self._tell_no_match()
        elif self._shows_talks:
            self.empty.tell(self.tr("No interview is interpreted in this plan."), icon="interpreter")
        elif not total:
            self._tell_nobody(self.tr("Here are the people who help. Read in a list, or record the first person."))
