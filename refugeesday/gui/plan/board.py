"""Put the board by booth together: a lane a table, a row a slot or a break."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refugeesday.domain.interviews import InterviewState
from refugeesday.domain.organisations import OfferKind
from refugeesday.domain.time import DaySpan, is_within
from refugeesday.gui.language_names import language_name
from refugeesday.gui.plan.phrases import german_level, narrow_language
from refugeesday.gui.widgets.board_cards import Cards, CardSource, Closed
from refugeesday.gui.widgets.board_values import Board, BoardCard, BoardLane, BoardRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from refugeesday.domain.interviews import Interview
    from refugeesday.domain.organisations import Booth, Interviewer
    from refugeesday.gui.plan.day import PlanDay
    from refugeesday.gui.widgets.board_cards import Place
    from refugeesday.wording import Words

Lane = tuple[int, "tuple[DaySpan, ...]"]
"""A lane's id and when somebody is there; nothing said is the whole day."""


def make_booth_board(
    day: PlanDay,
    *,
    words: Words,
    warnings: Mapping[int, str],
    room: int | None = None,
    language: str = "",
    before: Before | None = None,
) -> Board:
    """Give the board by booth; of one room where it is given.

    With a language, only interviews of people who speak it best are shown, the places of others are closed.
    """
    lanes = [(booth, lane) for booth in day.open_booths if room in {None, booth.room} for lane in booth.interviewers]
    shown = {lane.id for _, lane in lanes}
    found = [one for one in day.given.interviews if one.interviewer in shown and one.id in day.slot_of]
    hidden = [one for one in found if language and day.languages[one.participant] != language]
    covered = {one.id for one in hidden}
    hours = closed_rows(day, ((lane.id, lane.presence) for _, lane in lanes), at_booth=True)
    closed = Closed(hours, {(day.slot_of[one.id], one.interviewer) for one in hidden})
    used = Counter(one.interviewer for one in found)
    titled, slots = not day.is_small, len(day.slots)
    said = {kind: words.of(kind) for kind in OfferKind}
    notes = {id_: ", ".join(dict.fromkeys(said[kind] for kind in kinds)) for id_, kinds in day.kinds.items()}
    return Board(
        lanes=tuple(
            _lane(
                day,
                booth,
                lane,
                note=notes.get(booth.organisation, ""),
                used=used[lane.id],
                free=slots - closed.count(lane.id),
                is_titled=titled,
            )
            for booth, lane in lanes
        ),
        rows=tuple(board_rows(day)),
        cards=make_cards(
            day,
            lane_of=lambda one: one.interviewer if one.interviewer in shown and one.id not in covered else None,
            words=words,
            warnings=warnings,
            before=before,
        ),
        closed=closed,
    )


def make_cards(
    day: PlanDay,
    *,
    lane_of: Callable[[Interview], int | None],
    words: Words,
    warnings: Mapping[int, str],
    name_of: Callable[[Interview], str] = lambda _one: "",
    detail_of: Callable[[Interview], str] = lambda _one: "",
    before: Before | None = None,
) -> Cards:
    """Give the cards of interviews, under the person's name unless another is given.

    `detail_of` gives a second line in place of the languages, `lane_of` None for what is not shown. Only what differs
    from the day `before` is made anew.
    """

    def source(one: Interview) -> CardSource:
        return CardSource(one.id, one.participant, (one, warnings.get(one.id, ""), day.reading))

    def place(one: Interview) -> Place | None:
        slot, lane = day.slot_of.get(one.id), lane_of(one)
        return None if slot is None or lane is None else (slot, lane)

    def make(at: Place, source: CardSource) -> BoardCard:
        one = day.interviews[source.id]
        card = card_of(day, one, place=at, words=words, warning=warnings.get(one.id, ""), name=name_of(one))
        return replace(card, detail=detail_of(one))

    if before is None:
        return Cards({at: source(one) for one in day.given.interviews if (at := place(one)) is not None}, make)
    cards, old = before.cards, before.day.interviews
    changed = [one for one in day.given.interviews if old.get(one.id) is not one]
    ids = {one.id for one in changed} | (old.keys() - day.interviews.keys())
    gone = [at for id_ in ids if (at := cards.place_of(id_)) is not None]
    return cards.patched(gone=gone, new={at: source(one) for one in changed if (at := place(one))}, make=make)


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """Hold the cards of a day in the same view, with the same filters and warnings; in other words they are unmade."""

    day: PlanDay
    cards: Cards


def card_of(
    day: PlanDay, one: Interview, *, place: Place, words: Words, warning: str = "", name: str = ""
) -> BoardCard:
    """Give the card of an interview."""
    person, language = day.participants[one.participant].person, day.languages[one.participant]
    missed = one.state is InterviewState.MISSED
    return BoardCard(
        id=one.id,
        lane=place[1],
        row=place[0],
        person=one.participant,
        name=name or person.short_name,
        language=language_name(language),
        short_language=narrow_language(language),
        level=german_level(person, words),
        points=one.score,
        has_interpreter=one.interpreter is not None,
        is_fixed=one.is_fixed,
        warning=QCoreApplication.translate("Plan", "Did not come") if missed else warning,
        change=day.changes.get(one.id, "") if day.changes is not None else "",
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


def closed_rows(day: PlanDay, lanes: Iterable[Lane], *, at_booth: bool) -> dict[int, Mapping[int, str]]:
    """Give the rows of each lane in which nobody is there, with words in the first of each stretch."""
    found: dict[int, Mapping[int, str]] = {}
    known: dict[tuple[DaySpan, ...], Mapping[int, str]] = {}
    for id_, presence in lanes:
        if presence and presence not in known:
            known[presence] = _closed(day, presence, at_booth=at_booth)
        if presence:
            found[id_] = known[presence]
    return found


def _closed(day: PlanDay, presence: tuple[DaySpan, ...], *, at_booth: bool) -> Mapping[int, str]:
    opens, closes = (
        (QCoreApplication.translate("Plan", "Booth opens {time}"), QCoreApplication.translate("Plan", "Booth closed"))
        if at_booth
        else (QCoreApplication.translate("Plan", "There from {time}"), QCoreApplication.translate("Plan", "Not there"))
    )
    first = min(span.starts for span in presence)
    rows: dict[int, str] = {}
    told = False
    for slot in day.slots:
        starts = slot.span.starts.time()
        is_there = is_within(DaySpan(starts, slot.span.ends.time()), presence)
        if not is_there:
            rows[slot.index] = "" if told else (opens.format(time=f"{first:%H:%M}") if starts < first else closes)
        told = not is_there
    return rows


def _lane(
    day: PlanDay, booth: Booth, lane: Interviewer, *, note: str, used: int, free: int, is_titled: bool
) -> BoardLane:
    organisation = day.organisations[booth.organisation]
    return BoardLane(
        id=lane.id,
        booth=booth.id,
        number=booth.number,
        organisation=organisation.name,
        trade=organisation.trade,
        note=note,
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
