"""Nobody is in two places at once, not even by SQL: the guards agree with an independent model."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from refugeesday.services.session import create_workspace, memory_session
from refugeesday.store.bulk import insert_rows
from refugeesday.store.checksums import damaged_tables
from refugeesday.store.failures import Conflict
from refugeesday.store.tables import Interview, Interviewer, Participant, Person, Placement, Volunteer
from tests.store.samples import fill, row

if TYPE_CHECKING:
    from pathlib import Path

    from refugeesday.services.session import Session

START = datetime(2027, 6, 18, 7, tzinfo=UTC)
PEOPLE = range(1, 5)


@dataclass(frozen=True)
class Meeting:
    """One interview or placement of the model."""

    table: str
    participant: int
    interviewer: int
    interpreter: int | None
    starts: int
    ends: int

    def clashes_with(self, other: Meeting) -> bool:
        together = self.starts < other.ends and other.starts < self.ends
        both_interviews = self.table == other.table == "interview"
        same = self.participant == other.participant or (
            both_interviews
            and (
                self.interviewer == other.interviewer
                or (self.interpreter is not None and self.interpreter == other.interpreter)
            )
        )
        return together and same


def make_people(session: Session) -> None:
    fill(session)
    with session.step("make_people"):
        execute = session.store.connection().execute
        execute("DELETE FROM interview")
        execute("DELETE FROM placement")
        for number in PEOPLE:
            if number > 1:
                insert_rows(session.store, Person, [row(Person, number)])
                for table in (Participant, Volunteer):
                    insert_rows(session.store, table, [row(table, number) | {"event": 1}])
                insert_rows(session.store, Interviewer, [row(Interviewer, number) | {"booth": 1}])


def random_meeting(chance: random.Random) -> Meeting:
    starts = chance.randrange(0, 30)
    return Meeting(
        table=chance.choice(["interview", "interview", "interview", "placement"]),
        participant=chance.choice(PEOPLE),
        interviewer=chance.choice(PEOPLE),
        interpreter=chance.choice([None, *PEOPLE]),
        starts=starts,
        ends=starts + chance.randrange(1, 6),
    )


def seconds(minutes: int) -> int:
    return int((START + timedelta(minutes=5 * minutes)).timestamp())


def write(session: Session, id_: int | None, meeting: Meeting) -> int:
    """Insert or update by SQL, as no service would."""
    is_interview = meeting.table == "interview"
    cells: dict[str, object] = {"participant": meeting.participant}
    cells |= {"starts": seconds(meeting.starts), "ends": seconds(meeting.ends)}
    if is_interview:
        cells |= {"interviewer": meeting.interviewer, "interpreter": meeting.interpreter}
    with session.step("edit"):
        if id_ is None:
            table = Interview if is_interview else Placement
            times = {"starts": START + timedelta(minutes=5 * meeting.starts)}
            times |= {"ends": START + timedelta(minutes=5 * meeting.ends)}
            return insert_rows(session.store, table, [row(table) | cells | times])[0]
        changes = ", ".join(f"{name} = ?" for name in cells)
        session.store.connection().execute(f"UPDATE {meeting.table} SET {changes} WHERE id = ?", (*cells.values(), id_))
        return id_


def edit_at_random(session: Session, *, edits: int, seed: int) -> tuple[int, int]:
    """Compare the guards with the model on random edits and give how many were allowed and refused."""
    chance = random.Random(seed)
    model: dict[tuple[str, int], Meeting] = {}
    allowed = refused = 0
    for _ in range(edits):
        wanted = random_meeting(chance)
        key = chance.choice([*model, None]) if model else None
        if key is not None and chance.random() < 0.3:
            with session.step("remove"):
                session.store.connection().execute(f"DELETE FROM {key[0]} WHERE id = ?", (key[1],))
            del model[key]
            continue
        if key is not None:
            wanted = replace(wanted, table=key[0])
        clash = any(wanted.clashes_with(other) for place, other in model.items() if place != key)
        if clash:
            with pytest.raises(Conflict, match=r"interview\.overlap"):
                write(session, key and key[1], wanted)
            refused += 1
        else:
            model[wanted.table, write(session, key and key[1], wanted)] = wanted
            allowed += 1
    assert stored(session) == model_rows(model)
    assert damaged_tables(session.store.connection()) == []
    return allowed, refused


def stored(session: Session) -> set[tuple[object, ...]]:
    execute = session.store.connection().execute
    interviews = execute("SELECT 'interview', id, participant, interviewer, interpreter, starts, ends FROM interview")
    found = set(interviews.fetchall())
    return found | set(execute("SELECT 'placement', id, participant, starts, ends FROM placement").fetchall())


def model_rows(model: dict[tuple[str, int], Meeting]) -> set[tuple[object, ...]]:
    return {
        (
            *key,
            meeting.participant,
            *([meeting.interviewer, meeting.interpreter] if key[0] == "interview" else []),
            seconds(meeting.starts),
            seconds(meeting.ends),
        )
        for key, meeting in model.items()
    }


def test_10_000_random_edits_in_memory_agree_with_the_model() -> None:
    with memory_session() as session:
        make_people(session)
        allowed, refused = edit_at_random(session, edits=10_000, seed=1)
    assert min(allowed, refused) > 1_000


def test_500_random_edits_on_disk_agree_with_the_model_and_are_undone(tmp_path: Path) -> None:
    with create_workspace(tmp_path / "a.refugeesday") as session:
        make_people(session)
        before = stored(session)
        steps = len(session.history())
        edit_at_random(session, edits=500, seed=2)
        for _ in range(len(session.history(limit=10_000)) - steps):
            session.undo()
        assert stored(session) == before == set()
        assert damaged_tables(session.store.connection()) == []
