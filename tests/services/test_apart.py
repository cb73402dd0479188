"""Working in another process."""

from __future__ import annotations

import os
import signal
import sys
from functools import partial
from multiprocessing import active_children
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from refugeesday.errors import Cancelled, UserError
from refugeesday.services import computing
from refugeesday.services.apart import run_apart, think_apart
from refugeesday.services.computing import compute_on_file
from refugeesday.services.explanations import causes_of
from refugeesday.services.plans import plan_input
from refugeesday.services.proposals import compute_plan
from refugeesday.services.session import create_workspace, open_workspace
from tests.services.small_fair import fair

if TYPE_CHECKING:
    from collections.abc import Callable

    from refugeesday.services.session import Session

ROOT = Path(__file__).resolve().parents[2]


def process_of(_session: Session, event: int) -> tuple[int, int]:
    return os.getpid(), event


def never_ends(_session: Session, _event: int) -> None:
    while True:
        pass


def goes_on_until_asked(
    best: str, *, report: Callable[[float, str], None], should_stop: Callable[[], bool]
) -> tuple[str, int]:
    report(0.25, str(os.getpid()))
    while not should_stop():
        pass
    return best, os.getpid()


def needs_too_much(**_: object) -> None:
    raise MemoryError


@pytest.fixture
def file(tmp_path: Path) -> tuple[Path, int]:
    path = tmp_path / "Probe.refugeesday"
    with create_workspace(path) as session:
        return path, fair(people=3, stands=1, helpers=0, session=session).event


def test_apart_answers_from_another_process_that_is_no_second_program(
    file: tuple[Path, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, event = file
    monkeypatch.setattr(sys.modules["__main__"], "__spec__", None)
    monkeypatch.setattr(sys.modules["__main__"], "__file__", str(ROOT / "main.py"), raising=False)
    monkeypatch.setattr(sys, "argv", [str(ROOT / "main.py"), "--help"])
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


def test_thinking_apart_is_heard_of_and_ends_with_the_best_when_it_shall_stop() -> None:
    told: list[tuple[float, str]] = []
    found, process = think_apart(
        partial(goes_on_until_asked, "best so far"),
        report=lambda *news: told.append(news),
        should_stop=lambda: told[-1][0] > 0,
    )
    assert found == "best so far"
    assert process != os.getpid()
    assert set(told) == {(0.0, ""), (0.25, str(process))}
    assert active_children() == []


def test_thinking_apart_ends_at_once_with_whoever_listens() -> None:
    def report(fraction: float, _text: str) -> None:
        if fraction > 0:
            raise Cancelled

    with pytest.raises(Cancelled):
        think_apart(partial(goes_on_until_asked, ""), report=report)
    assert active_children() == []


def test_a_process_that_is_killed_is_said_to_have_ended() -> None:
    def report(fraction: float, process: str) -> None:
        if fraction > 0:
            os.kill(int(process), signal.SIGTERM)

    with pytest.raises(UserError, match=r"planning\.ended_apart"):
        think_apart(partial(goes_on_until_asked, ""), report=report)


def test_a_process_without_memory_is_said_to_have_ended() -> None:
    with pytest.raises(UserError, match=r"planning\.ended_apart"):
        think_apart(needs_too_much, report=lambda *_: None)


def test_a_large_event_is_planned_apart_to_the_same_plan(
    file: tuple[Path, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, event = file
    told: list[float] = []
    monkeypatch.setattr(computing, "APART_FROM", 3)
    with open_workspace(path, read_only=True) as session:
        here = compute_plan(plan_input(session, event=event))
        apart = compute_on_file(
            session,
            compute_plan,
            event=event,
            report=lambda fraction, _stage: told.append(fraction),
            should_stop=lambda: False,
        )
    assert apart == here
    assert len(apart.interviews) == 3
    assert told[0] == 0.0
    assert told == sorted(told)
    assert told[-1] > 0.5
