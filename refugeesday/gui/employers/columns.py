"""The columns of the list of employers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from refugeesday.domain.organisations import Commitment, OfferKind
from refugeesday.exchange.phones import shown_phone
from refugeesday.gui.folding import fold_text
from refugeesday.gui.lists.filter_bar import ListFilter
from refugeesday.gui.rows import Align, Column, RowsModel
from refugeesday.gui.widgets.cells import ChipCell, StateCell, TwoLines
from refugeesday.gui.widgets.delegates import ChipsDelegate, StateDelegate, TwoLineDelegate
from refugeesday.gui.widgets.table_view import RowsView
from refugeesday.services.overviews import OrganisationRow

if TYPE_CHECKING:
    from refugeesday.gui.theme import Theme
    from refugeesday.wording import Words

_WIDTHS = {"booth": 62, "name": 160, "offers": 106, "commitment": 104, "phone": 126, "interviews": 92}
_NOTHING = "–"

_COMMITMENTS = {
    Commitment.CONFIRMED: ("ok", "ok"),
    Commitment.PROMISED: ("ok", "ok"),
    Commitment.ASKED: ("send", "info"),
    Commitment.DECLINED: ("declined", "err"),
}
KIND_TONES = {
    OfferKind.TRAINING: "accent",
    OfferKind.EQ: "accent",
    OfferKind.FULL_TIME: "info",
    OfferKind.INTERNSHIP: "vio",
    OfferKind.SHADOWING: "vio",
    OfferKind.ADVICE: "ok",
}


def make_employer_table(model: RowsModel[OrganisationRow], *, name: str, theme: Theme) -> RowsView[OrganisationRow]:
    """Make the table that shows these columns."""
    chips = {key: ChipsDelegate(theme) for key in ("booth", "offers")}
    delegates = {**chips, "name": TwoLineDelegate(theme, breaks=True), "commitment": StateDelegate(theme)}
    return RowsView(
        model, name=name, theme=theme, row="rowTwoLine", delegates=delegates, widths=_WIDTHS, grows="name",
        yields=("phone", "offers"), edge=14,
    )  # fmt: skip


class EmployerColumns(QObject):
    """Make the columns in the words of the language in force."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def columns(self) -> list[Column[OrganisationRow]]:
        """Give the columns in the order shown."""
        return [
            Column(
                key="booth",
                title=self.tr("Booth"),
                text=lambda row: " ".join(booth.number for booth in row.booths),
                value=lambda row: tuple(ChipCell(text=booth.number, tone="dark", bold=True) for booth in row.booths),
            ),
            Column(
                key="name",
                title=self.tr("Employer"),
                text=lambda row: f"{row.organisation.name} {row.organisation.trade} {row.organisation.town}",
                value=lambda row: TwoLines(first=row.organisation.name, second=row.organisation.trade),
                sort_key=lambda row: fold_text(row.organisation.name),
            ),
            Column(
                key="offers",
                title=self.tr("Offers"),
                text=lambda row: ", ".join(self._kinds(row)),
                value=self._chips,
            ),
            Column(
                key="commitment",
                title=self.tr("Promise"),
                text=lambda row: self._commitment(row).word,
                value=self._commitment,
            ),
            Column(key="phone", title=self.tr("Phone"), text=lambda row: shown_phone(row.organisation.phone) or "–"),
            Column(
                key="interviews",
                title=self.tr("Interviews"),
                text=lambda row: (
                    self.tr("{used} of {capacity}").format(used=row.interviews, capacity=row.capacity)
                    if row.capacity
                    else "–"
                ),
                sort_key=lambda row: row.interviews,
                align=Align.END,
            ),
        ]

    def filters(self) -> list[ListFilter[OrganisationRow]]:
        """Give what the list can be narrowed by."""
        commitments = {one.value: self._words.of(one) for one in Commitment}
        kinds = {one.value: self._words.of(one) for one in OfferKind}
        return [
            ListFilter(
                key="commitment",
                title=self.tr("Promise"),
                values=lambda row: [row.booths[0].commitment.value if row.booths else _NOTHING],
                word=lambda code: commitments.get(str(code), _NOTHING),
            ),
            ListFilter(
                key="offers",
                title=self.tr("Offers"),
                values=lambda row: dict.fromkeys(offer.kind.value for offer in row.offers),
                word=lambda code: kinds[str(code)],
            ),
            ListFilter(
                key="town",
                title=self.tr("Town"),
                values=lambda row: [row.organisation.town or _NOTHING],
                word=str,
            ),
        ]

    def _kinds(self, row: OrganisationRow) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._words.of(offer.kind) for offer in row.offers))

    def _chips(self, row: OrganisationRow) -> tuple[ChipCell, ...]:
        kinds = dict.fromkeys(offer.kind for offer in row.offers)
        if not kinds and row.booths:
            return (ChipCell(text=self.tr("missing"), tone="warn", icon="warning"),)
        first = next(iter(kinds), None)  # one chip a row reads quietest; the others stand in the entry
        return (ChipCell(text=self._words.of(first), tone=KIND_TONES.get(first, "neutral")),) if first else ()

    def _commitment(self, row: OrganisationRow) -> StateCell:
        if not row.booths:
            return StateCell(icon="open", word="–")
        commitment = row.booths[0].commitment
        icon, tone = _COMMITMENTS.get(commitment, ("open", "text2"))
        return StateCell(icon=icon, word=self._words.of(commitment), tone=tone)
