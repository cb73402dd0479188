"""The columns of the list of participants, and the filters over them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from refugeesday.domain.languages import Level
from refugeesday.domain.people import Channel, Participant, ParticipantState
from refugeesday.exchange.phones import shown_phone
from refugeesday.gui.folding import fold_text
from refugeesday.gui.language_names import short_language
from refugeesday.gui.lists.filter_bar import ListFilter
from refugeesday.gui.participants.views import Reply, has_consent, reply_of
from refugeesday.gui.rows import Align, Column
from refugeesday.gui.widgets.cells import LanguageCell, NumberCell, StateCell, TwoLines
from refugeesday.gui.widgets.table_view import TICK_COLUMN
from refugeesday.services.overviews import ParticipantRow

if TYPE_CHECKING:
    from collections.abc import Hashable

    from refugeesday.wording import Words

WIDTHS = {
    "tick": 32, "name": 148, "number": 92, "phone": 124, "language": 108, "german": 72, "consent": 98,
    "interviews": 74, "state": 80, "email": 200, "year": 90, "contact": 170, "channel": 120,
}  # fmt: skip
HIDDEN_AT_FIRST = ("number", "email", "year", "contact", "channel")
NOTHING = "–"
_GIVEN, _MISSING = "given", "missing"
_REPLY_ICONS = {
    Reply.YES: ("ok", "ok"),
    Reply.OPEN: ("late", "text2"),
    Reply.NO: ("declined", "err"),
    Reply.NOT_COME: ("absent", "err"),
}


class ParticipantColumns(QObject):
    """Make columns and filters in the words of the language in force."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def columns(self) -> list[Column[ParticipantRow]]:
        """Give the columns in the order shown."""
        return [*self._who(), *self._what(), *self._more()]

    def filters(self) -> list[ListFilter[ParticipantRow]]:
        """Give what the list can be narrowed by."""
        states = dict(zip((state.value for state in ParticipantState), ParticipantState, strict=True))
        return [
            ListFilter(
                key="german", title=self.tr("German"), values=lambda row: [_level_code(row)], word=self._level_word
            ),
            ListFilter(
                key="language",
                title=self.tr("First language"),
                values=lambda row: row.languages[:1],
                word=lambda code: short_language(str(code)),
            ),
            ListFilter(
                key="accommodation",
                title=self.tr("Accommodation"),
                values=lambda row: [row.participant.person.accommodation or NOTHING],
                word=str,
            ),
            ListFilter(
                key="consent",
                title=self.tr("Consent"),
                values=lambda row: [_GIVEN if has_consent(row.participant) else _MISSING],
                word=lambda code: self._consent_cell(has_consent=code == _GIVEN).word,
            ),
            ListFilter(
                key="state",
                title=self.tr("State"),
                values=lambda row: [row.participant.state.value],
                word=lambda state: self._words.of(states[str(state)]),
            ),
            ListFilter(
                key="channel",
                title=self.tr("Invitation by"),
                values=lambda row: [row.participant.channel],
                word=self._channel,
            ),
        ]  # fmt: skip

    def reply(self, row: ParticipantRow) -> str:
        """Give the word for a reply."""
        return {
            Reply.NONE: NOTHING,
            Reply.OPEN: self.tr("open"),
            Reply.YES: self.tr("yes"),
            Reply.NO: self._words.of(ParticipantState.DECLINED),
            Reply.NOT_COME: self._words.of(ParticipantState.NOT_COME),
        }[reply_of(row)]

    def _who(self) -> list[Column[ParticipantRow]]:
        return [
            Column(
                key=TICK_COLUMN,
                title="",
                text=lambda _row: "",
                searched=False,
                accessible=lambda row: self.tr("Select {name}").format(name=row.participant.person.sort_name),
            ),
            Column(
                key="name",
                title=self.tr("Name, accommodation"),
                text=lambda row: (
                    f"{row.participant.person.sort_name} {row.participant.person.native_name}"
                    f" {row.participant.person.accommodation} {row.participant.number}"
                ),
                value=lambda row: TwoLines(
                    first=row.participant.person.sort_name, second=row.participant.person.accommodation
                ),
                sort_key=lambda row: fold_text(row.participant.person.sort_name),
                accessible=lambda row: row.participant.person.sort_name,
            ),
            Column(key="phone", title=self.tr("Phone"), text=_phone),
            Column(key="language", title=self.tr("First language"), text=_language),
            Column(
                key="german",
                title=self.tr("German"),
                text=self._german,
                value=lambda row: LanguageCell(level=self._german(row)) if _level(row) else NOTHING,
                sort_key=lambda row: _rank(row.participant),
            ),
        ]

    def _what(self) -> list[Column[ParticipantRow]]:
        return [
            Column(
                key="consent",
                title=self.tr("Consent"),
                text=lambda row: self._consent(row).word,
                value=self._consent,
            ),
            Column(
                key="interviews",
                title=self.tr("Interviews"),
                text=lambda row: str(row.interviews),
                value=_interviews,
                sort_key=lambda row: row.interviews,
                align=Align.END,
            ),
            Column(key="state", title=self.tr("Reply"), text=self.reply, value=self._reply),
        ]

    def _more(self) -> list[Column[ParticipantRow]]:
        return [
            Column(key="number", title=self.tr("No."), text=lambda row: row.participant.number, searched=False),
            Column(key="email", title=self.tr("E-mail"), text=lambda row: row.participant.person.email or NOTHING),
            Column(
                key="year",
                title=self.tr("Born"),
                text=lambda row: str(row.participant.person.birth_year or NOTHING),
                searched=False,
            ),
            Column(
                key="contact",
                title=self.tr("Accompanied by"),
                text=lambda row: row.participant.person.contact_person or NOTHING,
            ),
            Column(
                key="channel",
                title=self.tr("Invitation by"),
                text=lambda row: self._channel(row.participant.channel),
                searched=False,
            ),
        ]

    def _channel(self, channel: Hashable) -> str:
        return self._words.of(cast("Channel", channel)) if channel else NOTHING

    def _german(self, row: ParticipantRow) -> str:
        level = _level(row)
        return self._words.of(level) if level else NOTHING

    def _level_word(self, code: Hashable) -> str:
        return NOTHING if code == NOTHING else self._words.of(Level(code))

    def _consent(self, row: ParticipantRow) -> StateCell:
        return self._consent_cell(has_consent=has_consent(row.participant))

    def _consent_cell(self, *, has_consent: bool) -> StateCell:
        if has_consent:
            return StateCell(icon="ok", word=self.tr("given"), tone="ok")
        return StateCell(icon="warning", word=self.tr("missing"), tone="err")

    def _reply(self, row: ParticipantRow) -> object:
        icon = _REPLY_ICONS.get(reply_of(row))
        return StateCell(icon=icon[0], word=self.reply(row), tone=icon[1]) if icon else NOTHING


def _phone(row: ParticipantRow) -> str:
    number = row.participant.person.phone
    return shown_phone(number) if number else NOTHING


def _language(row: ParticipantRow) -> str:
    return short_language(row.languages[0]) if row.languages else NOTHING


def _interviews(row: ParticipantRow) -> NumberCell:
    """Mark nobody planned, and talks that are held back because the consent is missing."""
    if row.interviews and not has_consent(row.participant):
        return NumberCell(text=str(row.interviews), tone="err", icon="lock")
    return NumberCell(text=str(row.interviews), tone="" if row.interviews else "warn")


def _level(row: ParticipantRow) -> Level | None:
    return row.participant.person.german_speaking


def _level_code(row: ParticipantRow) -> str:
    level = _level(row)
    return level.value if level else NOTHING


def _rank(participant: Participant) -> int:
    level = participant.person.german_speaking
    return -1 if level is None else level.rank
