"""Put the interview board together from the plan as it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import time
from zoneinfo import ZoneInfo

from refugeesday.domain.events import Event
from refugeesday.domain.interviews import Interview, InterviewState
from refugeesday.domain.organisations import Booth, Interviewer, Organisation
from refugeesday.domain.people import Participant
from refugeesday.domain.time import Slot
from refugeesday.gui.widgets.board_values import Board, BoardCard, BoardLane, BoardRow, ClosedCell
from refugeesday.services.booths import booths
from refugeesday.services.events import event as read_event
from refugeesday.services.interviews import interviews
from refugeesday.services.organisations import organisations
from refugeesday.services.overviews import language_names
from refugeesday.services.participants import participants
from refugeesday.services.session import Session
from refugeesday.wording import Words

SHORT_NAMES = {
    "Kurdisch (Kurmandschi)": "Kurm.",
    "Kurdisch (Sorani)": "Sorani",
    "Ukrainisch": "Ukr.",
    "Französisch": "Franz.",
    "Persisch (Farsi)": "Farsi",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDay:
    """Everything the board shows, read at one moment."""

    event: Event
    organisations: dict[int, Organisation]
    booths: list[Booth]
    participants: dict[int, Participant]
    interviews: list[Interview]


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardWords:
    """The words the board needs: each with {placeholders}."""

    table: str
    table_of: str
    break_until: str
    opens: str
    closed: str


def read_day(session: Session, *, event: int) -> PlanDay:
    """Read what the board shows, in a fixed number of queries."""
    return PlanDay(
        event=read_event(session, event),
        organisations={one.id: one for one in organisations(session, event=event)},
        booths=[one for one in booths(session, event=event) if one.is_open],
        participants={one.id: one for one in participants(session, event=event)},
        interviews=interviews(session, event=event),
    )


def make_board(day: PlanDay, *, words: Words, board_words: BoardWords) -> Board:
    """Give the board by booth: a lane a table, a row a slot or a break."""
    slots = day.event.raster.slots
    rows = {slot.span.starts: slot.index for slot in slots}
    lanes = [(booth, lane) for booth in day.booths for lane in booth.interviewers]
    closed = tuple(_closed_cells(lanes, slots, board_words))
    shut = Counter(cell.lane for cell in closed)
    used = Counter(one.booth for one in day.interviews)
    capacity = {booth.id: sum(len(slots) - shut[lane.id] for lane in booth.interviewers) for booth in day.booths}
    return Board(
        lanes=tuple(
            _lane(day, booth, lane, used=used[booth.id], capacity=capacity[booth.id], board_words=board_words)
            for booth, lane in lanes
        ),
        rows=tuple(_rows(day.event, slots, board_words)),
        cards=tuple(_card(day, one, rows[one.starts], words) for one in day.interviews if one.starts in rows),
        closed=closed,
    )


def _lane(
    day: PlanDay, booth: Booth, lane: Interviewer, *, used: int, capacity: int, board_words: BoardWords
) -> BoardLane:
    organisation = day.organisations[booth.organisation]
    name = lane.name.replace("Frau ", "Fr. ").replace("Herr ", "Hr. ")
    title = (
        board_words.table_of.format(table=lane.position, name=name)
        if name
        else board_words.table.format(table=lane.position)
    )
    return BoardLane(
        id=lane.id,
        booth=booth.id,
        number=booth.number,
        organisation=organisation.name,
        trade=organisation.trade,
        filled=used,
        capacity=capacity,
        title=title,
    )


def _rows(event: Event, slots: Iterable[Slot], board_words: BoardWords) -> Iterator[BoardRow]:
    pauses = sorted(event.breaks)
    for slot in slots:
        starts = slot.span.starts.time()
        while pauses and pauses[0].starts <= starts:
            pause = pauses.pop(0)
            yield BoardRow(
                id=-1 - len(pauses),
                start=f"{pause.starts:%H:%M}",
                break_text=board_words.break_until.format(time=f"{pause.ends:%H:%M}"),
            )
        yield BoardRow(id=slot.index, start=f"{starts:%H:%M}", is_marked=starts.minute == 0)


def _closed_cells(
    lanes: Iterable[tuple[Booth, Interviewer]], slots: Iterable[Slot], board_words: BoardWords
) -> Iterator[ClosedCell]:
    slots = tuple(slots)
    for _, lane in lanes:
        if not lane.presence:
            continue
        opens = min(span.starts for span in lane.presence)
        told = False
        for slot in slots:
            starts, ends = slot.span.starts.time(), slot.span.ends.time()
            if any(span.starts <= starts and ends <= span.ends for span in lane.presence):
                continue
            text = "" if told else _reason(starts, opens, board_words)
            told = True
            yield ClosedCell(lane=lane.id, row=slot.index, text=text)


def _reason(at: time, opens: time, board_words: BoardWords) -> str:
    return board_words.opens.format(time=f"{opens:%H:%M}") if at < opens else board_words.closed


def _card(day: PlanDay, one: Interview, row: int, words: Words) -> BoardCard:
    participant = day.participants[one.participant]
    person = participant.person
    language = next(iter(language_names(person.languages)), "")
    missed = one.state is InterviewState.MISSED
    return BoardCard(
        id=one.id,
        lane=one.interviewer,
        row=row,
        person=one.participant,
        name=person.short_name,
        language=language,
        short_language=SHORT_NAMES.get(language, ""),
        level=words.of(person.german_speaking) if person.german_speaking else "",
        points=one.score,
        has_interpreter=one.interpreter is not None,
        is_fixed=one.is_fixed,
        note=words.of(one.state) if missed else f"{one.starts.astimezone(ZoneInfo(day.event.zone)):%H:%M}",
    )
