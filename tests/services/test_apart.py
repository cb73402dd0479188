"""Working on a file in another process."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from refugeesday.errors import UserError
from refugeesday.services.apart import run_apart
from refugeesday.services.explanations import causes_of
from refugeesday.services.session import create_workspace
from tests.services.small_fair import fair

if TYPE_CHECKING:
    from pathlib import Path

    from refugeesday.services.session import Session


def process_of(_session: Session, event: int) -> tuple[int, int]:
    return os.getpid(), event


def never_ends(_session: Session, _event: int) -> None:
    while True:
        pass


@pytest.fixture
def file(tmp_path: Path) -> tuple[Path, int]:
    path = tmp_path / "Probe.refugeesday"
    with create_workspace(path) as session:
        return path, fair(people=3, stands=1, helpers=0, session=session).event


def test_apart_answers_from_another_process(file: tuple[Path, int]) -> None:
    path, event = file
    answer = run_apart(path, process_of, event, should_stop=lambda: False)
    assert answer is not None
    assert answer[0] != os.getpid()
    assert answer[1] == event


def test_apart_says_what_the_same_work_says_here(file: tuple[Path, int]) -> None:
    path, event = file
    found = run_apart(path, causes_of, event, should_stop=lambda: False)
    assert found is not None
    assert [row.participant.number for row in found] == ["TN-0001", "TN-0002", "TN-0003"]


def test_apart_raises_what_the_work_raises(file: tuple[Path, int]) -> None:
    path, event = file
    with pytest.raises(UserError, match="event"):
        run_apart(path, causes_of, event + 1, should_stop=lambda: False)


def test_apart_ends_when_it_shall(file: tuple[Path, int]) -> None:
    path, event = file
    assert run_apart(path, never_ends, event, should_stop=lambda: True) is None
