"""Offer in a menu what a free place can be used for: who fits, where somebody could go, whom one could interpret."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from refugeesday.gui.language_names import language_name
from refugeesday.gui.plan.phrases import first_language, german_level, table_words
from refugeesday.planning.moves import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from refugeesday.domain.interviews import Interview
    from refugeesday.gui.plan.day import PlanDay
    from refugeesday.services.placing import Answer, PlaceBook
    from refugeesday.wording import Words

MOST_OFFERS = 8


class FreePlaces(QObject):
    """Open a menu at a cell; `chosen` carries the interview as it shall be, new or changed."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.menu: QMenu | None = None

    def offer_people(self, day: PlanDay, book: PlaceBook, place: tuple[int, int], *, words: Words, at: QPoint) -> None:
        """Offer who fits a free place of a table: those without an interview first."""
        offers = []
        for one in book.candidates(place, most=MOST_OFFERS):
            person = day.participants[one.participant]
            spoken = " ".join(
                part
                for part in (language_name(first_language(person.person)), german_level(person.person, words))
                if part
            )
            count = self.tr("%n interview(s)", "", one.talks) if one.talks else self.tr("no interview yet")
            parts = (person.person.short_name, spoken, self._points(one.answer, words), count)
            offers.append((" · ".join(parts), book.placed(one.participant, place)))
        booth, _ = day.tables[place[1]]
        title = f"{day.slots[place[0]].span.starts:%H:%M} · {day.booth_name(booth.id)}"
        self._open(title, offers, self.tr("Nobody fits this place any more"), at)

    def offer_booths(
        self, day: PlanDay, book: PlaceBook, slot: int, participant: int, *, words: Words, at: QPoint
    ) -> None:
        """Offer where a participant could have one more interview in a slot: fewest drawbacks, then most points."""
        found: dict[int, tuple[tuple[int, int], Answer]] = {}
        for place, answer in book.places(participant).items():
            if place[0] == slot and answer.verdict is not Verdict.REFUSED:
                found.setdefault(day.tables[place[1]][0].id, (place, answer))
        ranked = sorted(found.items(), key=lambda one: (one[1][1].verdict, -one[1][1].points))[:MOST_OFFERS]
        offers = [
            (f"{day.booth_name(booth)} · {self._points(answer, words)}", book.placed(participant, place))
            for booth, (place, answer) in ranked
        ]
        title = f"{day.slots[slot].span.starts:%H:%M} · {day.participants[participant].person.full_name}"
        self._open(title, offers, self.tr("No booth fits at this time"), at)

    def offer_talks(self, day: PlanDay, book: PlaceBook, slot: int, volunteer: int, *, at: QPoint) -> None:
        """Offer which interviews of a slot a free interpreter could take over."""
        offers = []
        for one in book.interpretable(slot, volunteer)[:MOST_OFFERS]:
            helper = day.volunteers.get(one.interpreter or 0)
            now = self.tr("now {name}").format(name=helper.person.short_name) if helper else self.tr("nobody yet")
            parts = (day.participants[one.participant].person.short_name, table_words(day, one), now)
            offers.append((" · ".join(parts), replace(one, interpreter=volunteer)))
        title = f"{day.slots[slot].span.starts:%H:%M} · {day.volunteers[volunteer].person.full_name}"
        self._open(title, offers, self.tr("Nobody needs this interpreter at this time"), at)

    def _points(self, answer: Answer, words: Words) -> str:
        points = self.tr("{points} points").format(points=answer.points)
        return points if answer.verdict is Verdict.ALLOWED else f"{points} · {words.of(answer.reason)}"

    def _open(self, title: str, offers: Iterable[tuple[str, Interview]], nothing: str, at: QPoint) -> None:
        menu = self.menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(title).setEnabled(False)
        menu.addSeparator()
        for words, interview in offers:
            action = QAction(words, menu)
            action.triggered.connect(lambda _checked=False, one=interview: self.chosen.emit(one))
            menu.addAction(action)
        if len(menu.actions()) == 2:
            menu.addAction(nothing).setEnabled(False)
        else:
            menu.setActiveAction(menu.actions()[2])
        menu.destroyed.connect(partial(self._forget, menu))
        menu.popup(at)

    def _forget(self, menu: QMenu, _gone: object = None) -> None:
        if self.menu is menu:  # another one may be open by now
            self.menu = None
