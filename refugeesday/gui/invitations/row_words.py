"""Say what a row of the list means: who, by which way, what changed, what was answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QObject

from refugeesday.domain.answers import AnswerKind
from refugeesday.domain.invitations import AppointmentKind
from refugeesday.domain.people import Channel
from refugeesday.gui.language_names import language_name, short_language
from refugeesday.gui.widgets.cells import StateCell
from refugeesday.services.booth_days import is_employer
from refugeesday.services.invitation_rows import InvitationRow, Stage, has_news
from refugeesday.services.told_changes import Aspect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from PySide6.QtCore import QLocale

    from refugeesday.services.told_changes import PartChange
    from refugeesday.wording import Words

WAY_ICONS = {
    Channel.EMAIL: "invitations",
    Channel.DRAFT: "draft",
    Channel.PRINT: "print",
    Channel.PHONE: "phone",
}
ANSWER_ICONS = {
    AnswerKind.ACCEPTED: ("ok", "ok"),
    AnswerKind.DECLINED: ("declined", "err"),
    AnswerKind.TENTATIVE: ("half", "warn"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """One line of what changed: a label, the old value struck out, the new one; `about` is the employer."""

    label: str = ""
    before: str = ""
    after: str = ""
    about: str = ""
    tone: str = "text"


class RowWords(QObject):
    """Give the words of rows in the language in force. `zone` gives the event's zone, `locale` the window's."""

    def __init__(self, words: Callable[[], Words], *, locale: Callable[[], QLocale]) -> None:
        super().__init__()
        self._words, self._locale = words, locale
        self.zone = "Europe/Berlin"

    def readers(self, ids: Iterable[int]) -> str:
        """Count people and employers by the ids of their rows: "3 persons, 1 employer"."""
        all_ = list(ids)
        firms = sum(map(is_employer, all_))
        people = len(all_) - firms
        said = [self.tr("%n person(s)", "", people)] if people or not firms else []
        if firms:
            said.append(self.tr("%n employer(s)", "", firms))
        return ", ".join(said)

    def language(self, row: InvitationRow) -> str:
        """Give the language a person reads, by its name."""
        return self.language_named(row.language)

    def second_line(self, row: InvitationRow) -> str:
        """Give the contact of an employer where there is one, else the language a person reads."""
        return row.contact or short_language(row.language)

    def language_named(self, code: str) -> str:
        """Give the name of a language."""
        return language_name(code)

    def way(self, channel: Channel | None) -> StateCell:
        """Give the way to a person as icon and word."""
        if channel is None:
            return StateCell(icon="warning", word=self.tr("no way"), tone="warn")
        return StateCell(icon=WAY_ICONS[channel], word=self.way_word(channel))

    def way_word(self, channel: Channel) -> str:
        """Give the short word for a way."""
        return {
            Channel.EMAIL: self.tr("E-mail"),
            Channel.DRAFT: self.tr("Draft"),
            Channel.PRINT: self.tr("Card"),
            Channel.PHONE: self.tr("Phone"),
        }[channel]

    def answer(self, row: InvitationRow) -> StateCell:
        """Give what a person answered; another time somebody asked for comes first, for it waits for a decision."""
        if row.wish is not None:
            return StateCell(icon="late", word=self.tr("other time"), tone="warn")
        if row.answer is None:
            return StateCell(icon="late", word=self.tr("open"))
        icon, tone = ANSWER_ICONS[row.answer]
        return StateCell(icon=icon, word=self.answer_word(row.answer), tone=tone)

    def answer_in_full(self, row: InvitationRow) -> str:
        """Give the time somebody asked for instead, and why."""
        if row.wish is None:
            return ""
        zone = ZoneInfo(self.zone)
        span = f"{row.wish.starts.astimezone(zone):%H:%M}–{row.wish.ends.astimezone(zone):%H:%M}"
        said = self.tr("would like {time}").format(time=span)
        return f"{said}: {row.wish.comment}" if row.wish.comment else said

    def answer_word(self, answer: AnswerKind) -> str:
        """Give the word for an answer of the person invited."""
        return {
            AnswerKind.ACCEPTED: self.tr("accepted"),
            AnswerKind.DECLINED: self.tr("declined"),
            AnswerKind.TENTATIVE: self.tr("perhaps"),
        }[answer]

    def told(self, row: InvitationRow) -> str:
        """Give the day something was last told."""
        return self.day(row.told_at) if row.told_at is not None else "–"

    def told_in_full(self, row: InvitationRow) -> str:
        """Give when and by which way something was last told."""
        if row.told_at is None or row.told_by is None:
            return ""
        at = row.told_at.astimezone(ZoneInfo(self.zone))
        return self.tr("{date}, {time}, by: {way}").format(
            date=f"{at:%d.%m.%Y}", time=f"{at:%H:%M}", way=self.way_word(row.told_by)
        )

    def day(self, at: datetime) -> str:
        """Give a day and month."""
        day = at.astimezone(ZoneInfo(self.zone))
        return self._locale().toString(QDate(day.year, day.month, day.day), self.tr("MM/dd"))

    def changes(self, row: InvitationRow) -> list[ChangeLine]:
        """Give what a person must be told, a line for each part; nothing where the person knows everything.

        Of who did not come it says that.
        """
        if row.stage is Stage.MISSED:
            return [ChangeLine(label=self.tr("did not come"))]
        if not row.must_be_told:
            return []
        if row.is_over:
            return [ChangeLine(label=self.tr("cancelled"), before=self._appointment(row), tone="err")]
        found = [self._line(change) for change in row.changes]
        if has_news(row):
            found.insert(0, ChangeLine(label=self.tr("new"), after=self._appointment(row), tone="info"))
        if any(one.now.is_cancelled for one in row.recipient.open):
            found.append(ChangeLine(label=self.tr("partly cancelled"), tone="err"))
        return found

    def change_text(self, row: InvitationRow) -> str:
        """Give the changes as one sentence for search and screen readers."""
        return "; ".join(self.spoken(line) for line in self.changes(row))

    def spoken(self, line: ChangeLine) -> str:
        """Say one line without strokes and arrows."""
        if line.before and line.after:
            said = self.tr("{what}: {before}, now {after}")
            return said.format(what=line.label, before=line.before, after=line.after)
        return " ".join(part for part in (line.label, line.before or line.after) if part)

    def _line(self, change: PartChange) -> ChangeLine:
        label = self._words().of(change.aspect)
        if change.aspect is Aspect.TALK and not change.after:
            return ChangeLine(label=self.tr("dropped"), before=change.before, tone="err")
        if change.aspect is Aspect.TALK and not change.before:
            return ChangeLine(label=self.tr("new"), after=change.after, tone="info")
        return ChangeLine(label=label, before=change.before or "–", after=change.after or "–", about=change.about)

    def _appointment(self, row: InvitationRow) -> str:
        """Name what a person is invited to: the first of it with its time."""
        first = min((one.now for one in row.recipient.open), key=lambda one: one.starts)
        zone = ZoneInfo(self.zone)
        times = f"{first.starts.astimezone(zone):%H:%M}–{first.ends.astimezone(zone):%H:%M}"
        said = f"{self._words().of(first.kind)} {times}"
        more = len(row.recipient.open) - 1
        if first.kind is AppointmentKind.VISIT or not more:
            return said
        return self.tr("{first} and %n more", "", more).format(first=said)
