"""Show the offers of an employer with how many people want them, and enter them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from refugeesday.gui.employers.booth_strip import BoothStrip
from refugeesday.gui.employers.columns import KIND_TONES
from refugeesday.gui.employers.offer_form import OfferForm
from refugeesday.gui.latest_reading import LatestReading
from refugeesday.gui.rows import Align, Column, RowsModel
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.cells import ChipCell, LanguageCell, TwoLines
from refugeesday.gui.widgets.delegates import ChipsDelegate, TwoLineDelegate
from refugeesday.gui.widgets.labels import make_line
from refugeesday.gui.widgets.table_view import RowsView
from refugeesday.services.offer_demand import Demand, Seekers
from refugeesday.services.offers import add_offer, edit_offer, remove_offers
from refugeesday.services.participants import participants

if TYPE_CHECKING:
    from refugeesday.domain.organisations import Offer
    from refugeesday.gui.context import Context
    from refugeesday.gui.saving import Saving
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.overviews import OrganisationRow


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferRow:
    """An offer with its demand, None until it is known."""

    id: int
    offer: Offer
    demand: Demand | None


class OffersTab(QWidget):
    """List offers; adding or editing one replaces the list by a form with live counts."""

    def __init__(self, context: Context[Workspace], saving: Saving) -> None:
        super().__init__()
        self._workspace, self._saving = context.session, saving
        self._people: Seekers | None = None
        self._people_of: int | None = None
        self._has_old_people = True
        self._offers: tuple[Offer, ...] = ()
        self._reading = LatestReading(context.session.session, context.tasks, self)
        self._reading.done.connect(self._take_people)
        self._organisation = 0
        theme = context.theme
        self._model: RowsModel[OfferRow] = RowsModel([], self)
        self.table = RowsView(
            self._model,
            name="",
            theme=theme,
            row="rowTwoLine",
            delegates={
                "kind": ChipsDelegate(theme),
                "title": TwoLineDelegate(theme, breaks=True),
                "german": ChipsDelegate(theme),
            },
            widths={"kind": 106, "title": 160, "places": 52, "german": 80, "demand": 138},
            grows="title",
            yields=("places", "kind"),
            edge=18,
        )
        self.table.row_opened.connect(self._edit)
        self._model.settled.connect(self._fit_table)
        theme.changed.connect(self._fit_table)
        self.add = Button(theme=theme, icon="add", kind="ghost", run=self._start)
        self.add.set_property("align", "start")
        self.edit = Button(theme=theme, icon="edit", run=lambda: self._edit(self.table.current_id()))
        self.remove = Button(theme=theme, icon="delete", run=self._remove)
        self.strip = BoothStrip(context)
        self.form = OfferForm(context)
        self.form.saved.connect(self._save)
        self.form.left.connect(self._show_list)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list())
        self._stack.addWidget(self.form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.retranslate()

    def show_row(self, row: OrganisationRow | None) -> None:
        """Show the offers of an employer."""
        organisation = row.id if row is not None else 0
        if organisation != self._organisation:
            self._show_list()
        self._organisation = organisation
        self._offers = offers = row.offers if row is not None else ()
        if self._people_of != self._workspace.event:
            self._people, self._people_of = None, self._workspace.event
            self._has_old_people = True
        self._read_people()
        self._show_rows()
        self.add.setEnabled(row is not None)
        self.edit.setEnabled(bool(offers))
        self.remove.setEnabled(bool(offers))
        if offers and self.table.current_id() is None:
            self.table.select_id(offers[0].id)

    def forget_people(self) -> None:
        """Read again who may want an offer when a row is shown; the counts of before stay until then."""
        self._has_old_people = True

    def _read_people(self) -> None:
        event = self._workspace.event
        if self._has_old_people and event is not None:
            self._has_old_people = False
            self._reading.ask(lambda session: (event, Seekers(participants(session, event=event))))

    def _take_people(self, found: tuple[int, Seekers]) -> None:
        if found[0] == self._people_of:
            self._people = found[1]
            self._show_rows()

    def _show_rows(self) -> None:
        people = self._people
        self._model.set_rows(
            [
                OfferRow(id=one.id, offer=one, demand=None if people is None else people.demand(one))
                for one in self._offers
            ]
        )

    def _fit_table(self) -> None:
        """Let what stands below follow the last row."""
        rows = max(2, len(self._offers)) * self.table.verticalHeader().defaultSectionSize()
        self.table.setMaximumHeight(self.table.horizontalHeader().sizeHint().height() + rows + 2)

    def _known_people(self) -> Seekers:
        """Give the participants for counts while typing, read at once where the reading beside has not ended."""
        event = self._workspace.event
        if self._people is None and event is not None:
            self._people = Seekers(participants(self._workspace.session, event=event))
        return self._people or Seekers(())

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.table.setAccessibleName(self.tr("Offers"))
        self.table.say_when_empty(self.tr("No offer yet. Add one below."))
        self._model.set_columns(self._columns())
        self.add.setText(self.tr("Add an offer"))
        self.edit.setText(self.tr("Edit"))
        self.remove.setText(self.tr("Remove"))
        self.strip.retranslate()
        self.form.retranslate()

    def _list(self) -> QWidget:
        inner = QWidget()
        buttons = QHBoxLayout()
        buttons.setContentsMargins(15, 6, 18, 8)
        buttons.setSpacing(8)
        buttons.addWidget(self.add)
        buttons.addStretch(1)
        buttons.addWidget(self.edit)
        buttons.addWidget(self.remove)
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.table, 1_000)
        layout.addLayout(buttons)
        layout.addWidget(make_line())
        layout.addWidget(self.strip)
        layout.addStretch(1)
        return inner

    def _start(self) -> None:
        event = self._workspace.event
        if event is not None and self._organisation:
            self.form.start(None, event=event, organisation=self._organisation, people=self._known_people())
            self._stack.setCurrentIndex(1)

    def _edit(self, offer: object) -> None:
        row = next((row for row in self._model.shown if row.id == offer), None)
        if row is not None:
            one = row.offer
            self.form.start(one, event=one.event, organisation=one.organisation, people=self._known_people())
            self._stack.setCurrentIndex(1)

    def _save(self, offer: Offer) -> None:
        session = self._workspace.session
        if offer.id:
            ok = self._saving.run(lambda: edit_offer(session, offer), done=self.tr("Offer changed"))
        else:
            ok = self._saving.run(lambda: add_offer(session, replace(offer)), done=self.tr("Offer added"))
        if ok:
            self._show_list()

    def _remove(self) -> None:
        offer = self.table.current_id()
        if isinstance(offer, int):
            session = self._workspace.session
            self._saving.run(lambda: remove_offers(session, [offer]), done=self.tr("Offer removed"))

    def _show_list(self) -> None:
        self._stack.setCurrentIndex(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _columns(self) -> list[Column[OfferRow]]:
        words = self._workspace.words
        return [
            Column(
                key="kind",
                title=self.tr("Offer"),
                text=lambda row: words.of(row.offer.kind),
                value=lambda row: ChipCell(
                    text=words.of(row.offer.kind), tone=KIND_TONES.get(row.offer.kind, "neutral")
                ),
            ),
            Column(
                key="title",
                title=self.tr("Occupation"),
                text=lambda row: f"{row.offer.title} {self._asked(row.offer)}",
                value=lambda row: TwoLines(first=row.offer.title, second=self._asked(row.offer)),
            ),
            Column(
                key="places",
                title=self.tr("Places"),
                text=lambda row: "–" if row.offer.places is None else str(row.offer.places),
            ),
            Column(
                key="german",
                title=self.tr("German"),
                text=lambda row: words.of(row.offer.minimum_german) if row.offer.minimum_german else "–",
                value=lambda row: (
                    LanguageCell(language=self.tr("from"), level=words.of(row.offer.minimum_german))
                    if row.offer.minimum_german
                    else LanguageCell()
                ),
            ),
            Column(
                key="demand",
                title=self.tr("want / meet"),
                text=lambda row: f"{row.demand.wishing} / {row.demand.fulfilling}" if row.demand else "–",
                sort_key=lambda row: row.demand.wishing if row.demand else -1,
                align=Align.END,
                accessible=self._demand_words,
            ),
        ]

    def _demand_words(self, row: OfferRow) -> str:
        if row.demand is None:
            return "–"
        return self.tr("{wishing} want it, {fulfilling} of them meet the requirements").format(
            wishing=row.demand.wishing, fulfilling=row.demand.fulfilling
        )

    def _asked(self, offer: Offer) -> str:
        words = self._workspace.words
        licences = self.tr("licence {names}").format(names=", ".join(offer.licences)) if offer.licences else ""
        return ", ".join(part for part in (words.of(offer.working_time), licences, offer.requirements) if part)
