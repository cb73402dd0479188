"""Long lists that many read are there once, and always say what stands in the file."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from refugeesday.errors import UserError
from refugeesday.services.beside import beside, writing_beside
from refugeesday.services.participants import edit_participant, participants, remove_participants
from refugeesday.services.session import create_workspace, open_workspace
from refugeesday.services.shared_lists import forget_lists
from refugeesday.services.volunteers import edit_volunteer, volunteers
from tests.services.small_fair import Fair, fair

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from refugeesday.services.session import Session


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Fair]:
    session = create_workspace(tmp_path / "a.refugeesday")
    yield fair(people=3, stands=1, helpers=2, session=session)
    session.close()
    assert session.path is not None
    forget_lists(session.path)


def towns(session: Session, event: int) -> list[str]:
    return [one.person.town for one in participants(session, event=event)]


def move(session: Session, event: int, place: int, town: str) -> None:
    one = participants(session, event=event)[place]
    edit_participant(session, replace(one, person=replace(one.person, town=town)))


def test_everybody_gets_the_same_values(kept: Fair) -> None:
    first = participants(kept.session, event=kept.event)
    with beside(kept.session) as other:
        second = participants(other, event=kept.event)
    assert all(one is again for one, again in zip(first, second, strict=True))
    second.clear()
    assert len(participants(kept.session, event=kept.event)) == 3


def test_what_was_changed_is_read_and_the_rest_stays_the_same(kept: Fair) -> None:
    before = participants(kept.session, event=kept.event)
    move(kept.session, kept.event, 1, "Kassel")
    after = participants(kept.session, event=kept.event)
    assert after[1].person.town == "Kassel"
    assert [one is old for one, old in zip(after, before, strict=True)] == [True, False, True]
    kept.session.undo()
    assert participants(kept.session, event=kept.event) == before
    move(kept.session, kept.event, 1, "Fulda")
    assert towns(kept.session, kept.event)[1] == "Fulda"


def test_who_was_removed_is_gone_and_comes_back(kept: Fair) -> None:
    before = participants(kept.session, event=kept.event)
    remove_participants(kept.session, [before[0].id])
    assert participants(kept.session, event=kept.event) == before[1:]
    kept.session.undo()
    assert participants(kept.session, event=kept.event) == before


def test_a_step_reads_what_it_wrote_itself(kept: Fair) -> None:
    before = towns(kept.session, kept.event)
    with kept.session.step("edit_participant"):
        move(kept.session, kept.event, 0, "Marburg")
        assert towns(kept.session, kept.event)[0] == "Marburg"
        with beside(kept.session) as other:
            assert towns(other, kept.event) == before
    assert towns(kept.session, kept.event)[0] == "Marburg"


def test_what_a_refused_step_wrote_was_never_there(kept: Fair) -> None:
    before = towns(kept.session, kept.event)

    def fail() -> None:
        with kept.session.step("edit_participant"):
            move(kept.session, kept.event, 0, "Marburg")
            raise ValueError("refused")

    with pytest.raises(ValueError, match="refused"):
        fail()
    assert towns(kept.session, kept.event) == before


def test_changes_through_another_connection_are_seen(kept: Fair) -> None:
    participants(kept.session, event=kept.event)
    with writing_beside(kept.session) as other:
        move(other, kept.event, 2, "Hanau")
    assert towns(kept.session, kept.event)[2] == "Hanau"


def test_volunteers_are_shared_and_follow_their_person(kept: Fair) -> None:
    before = volunteers(kept.session, event=kept.event)
    one = before[0]
    edit_volunteer(kept.session, replace(one, person=replace(one.person, town="Kassel")))
    after = volunteers(kept.session, event=kept.event)
    assert after[0].person.town == "Kassel"
    assert after[1] is before[1]


def test_another_file_of_the_same_name_is_another_list(kept: Fair, tmp_path: Path) -> None:
    path, aside = tmp_path / "a.refugeesday", tmp_path / "older.refugeesday"
    shutil.copy(path, aside)
    move(kept.session, kept.event, 0, "Kassel")
    assert towns(kept.session, kept.event)[0] == "Kassel"
    aside.replace(path)
    with open_workspace(path, read_only=True) as restored:
        assert towns(restored, kept.event)[0] != "Kassel"


def test_a_file_that_is_gone_is_said_where_it_is_read_beside(kept: Fair) -> None:
    path = kept.session.path
    assert path is not None
    away = path.rename(path.with_name("weg"))
    with pytest.raises(UserError, match=r"file\.cannot_open"), beside(kept.session):
        pass
    away.rename(path)


@pytest.mark.parametrize("piece", [1, 2, 3])
def test_lists_read_piece_by_piece_are_whole_and_in_order(
    kept: Fair, monkeypatch: pytest.MonkeyPatch, piece: int
) -> None:
    last = participants(kept.session, event=kept.event)[-1]
    edit_participant(kept.session, replace(last, number="A-1"))
    whole = participants(kept.session, event=kept.event)
    assert [one.number for one in whole] == sorted(one.number for one in whole)
    monkeypatch.setattr("refugeesday.services.shared_lists._PIECE", piece)
    assert kept.session.path is not None
    forget_lists(kept.session.path)
    assert participants(kept.session, event=kept.event) == whole
