"""Put the board by booth together: a lane a table, a row a slot or a break."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refugeesday.domain.interviews import InterviewState
from refugeesday.gui.plan.phrases import SHORT_NAMES, first_language, german_level
from refugeesday.gui.widgets.board_values import Board, BoardCard, BoardLane, BoardRow, ClosedCell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from refugeesday.domain.interviews import Interview
    from refugeesday.domain.organisations import Booth, Interviewer
    from refugeesday.domain.time import DaySpan
    from refugeesday.gui.plan.day import PlanDay
    from refugeesday.wording import Words

Lane = tuple[int, "tuple[DaySpan, ...]"]
"""A lane's id and when somebody is there; nothing said is the whole day."""


def make_booth_board(
    day: PlanDay, *, words: Words, warnings: Mapping[int, str], room: int | None = None, language: str = ""
) -> Board:
    """Give the board by booth; of one room where it is given.

    With a language, only interviews of people who speak it best are shown, the places of others are closed.
    """
    lanes = [(booth, lane) for booth in day.open_booths if room in {None, booth.room} for lane in booth.interviewers]
    shown = {lane.id for _, lane in lanes}
    found = [one for one in day.given.interviews if one.interviewer in shown and one.starts in day.slot_at]
    hidden = [one for one in found if language and first_language(day.participants[one.participant].person) != language]
    covered = {one.id for one in hidden}
    closed = tuple(closed_cells(day, ((lane.id, lane.presence) for _, lane in lanes), at_booth=True))
    used, shut = Counter(one.interviewer for one in found), Counter(cell.lane for cell in closed)
    titled = not day.is_small
    return Board(
        lanes=tuple(
            _lane(
                day, booth, lane, words=words, used=used[lane.id], free=len(day.slots) - shut[lane.id], is_titled=titled
            )
            for booth, lane in lanes
        ),
        rows=tuple(board_rows(day)),
        cards=tuple(
            card_of(day, one, lane=one.interviewer, words=words, warning=warnings.get(one.id, ""))
            for one in found
            if one.id not in covered
        ),
        closed=(*closed, *(ClosedCell(lane=one.interviewer, row=day.slot_at[one.starts]) for one in hidden)),
    )


def card_of(day: PlanDay, one: Interview, *, lane: int, words: Words, warning: str = "", name: str = "") -> BoardCard:
    """Give the card of an interview, under the person's name unless another is given."""
    person = day.participants[one.participant].person
    language = first_language(person)
    missed = one.state is InterviewState.MISSED
    return BoardCard(
        id=one.id,
        lane=lane,
        row=day.slot_at[one.starts],
        person=one.participant,
        name=name or person.short_name,
        language=language,
        short_language=SHORT_NAMES.get(language, ""),
        level=german_level(person, words),
        points=one.score,
        has_interpreter=one.interpreter is not None,
        is_fixed=one.is_fixed,
        warning=QCoreApplication.translate("Plan", "Did not come") if missed else warning,
    )


def board_rows(day: PlanDay) -> Iterator[BoardRow]:
    """Give the slots with the breaks between them."""
    pauses = sorted(day.event.breaks)
    for slot in day.slots:
        starts = slot.span.starts.time()
        while pauses and pauses[0].starts <= starts:
            pause = pauses.pop(0)
            until = QCoreApplication.translate("Plan", "Break until {time}")
            yield BoardRow(
                id=-1 - len(pauses),
                start=f"{pause.starts:%H:%M}",
                break_text=until.format(time=f"{pause.ends:%H:%M}"),
            )
        yield BoardRow(id=slot.index, start=f"{starts:%H:%M}", is_marked=starts.minute == 0)


def closed_cells(day: PlanDay, lanes: Iterable[Lane], *, at_booth: bool) -> Iterator[ClosedCell]:
    """Give the cells in which nobody is there, with words in the first of each stretch."""
    opens, closes = (
        (QCoreApplication.translate("Plan", "Booth opens {time}"), QCoreApplication.translate("Plan", "Booth closed"))
        if at_booth
        else (QCoreApplication.translate("Plan", "There from {time}"), QCoreApplication.translate("Plan", "Not there"))
    )
    for id_, presence in lanes:
        if not presence:
            continue
        first = min(span.starts for span in presence)
        told = False
        for slot in day.slots:
            starts, ends = slot.span.starts.time(), slot.span.ends.time()
            if any(span.starts <= starts and ends <= span.ends for span in presence):
                told = False
                continue
            text = "" if told else (opens.format(time=f"{first:%H:%M}") if starts < first else closes)
            told = True
            yield ClosedCell(lane=id_, row=slot.index, text=text)


def _lane(
    day: PlanDay, booth: Booth, lane: Interviewer, *, words: Words, used: int, free: int, is_titled: bool
) -> BoardLane:
    organisation = day.organisations[booth.organisation]
    return BoardLane(
        id=lane.id,
        booth=booth.id,
        number=booth.number,
        organisation=organisation.name,
        trade=organisation.trade,
        note=", ".join(dict.fromkeys(words.of(kind) for kind in day.kinds.get(booth.organisation, ()))),
        filled=used,
        capacity=free,
        title=_lane_title(booth, lane) if is_titled else "",
    )


def _lane_title(booth: Booth, lane: Interviewer) -> str:
    name = lane.name.replace("Frau ", "Fr. ").replace("Herr ", "Hr. ")
    if len(booth.interviewers) == 1 and name:
        return name
    table = QCoreApplication.translate("Plan", "Table {table}").format(table=lane.position)
    return f"{table} · {name}" if name else table
