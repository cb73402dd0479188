"""A window of its own with the import assistant on a small fair."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from refugeesday.exchange.list_fields import ListKind
from refugeesday.gui.lists.assistant import ImportAssistant
from refugeesday.gui.lists.files import FileAsking
from refugeesday.gui.workspace import Workspace
from tests.services import small_fair

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from refugeesday.gui.context import Context
    from tests.services.small_fair import Fair

    Open = Callable[[ListKind], ImportAssistant]


@pytest.fixture
def fair() -> Iterator[Fair]:
    made = small_fair.fair()
    yield made
    made.session.close()


@pytest.fixture
def files() -> list[Path]:
    return []


@pytest.fixture
def open_assistant(qtbot: QtBot, context: Context[None], fair: Fair, files: list[Path]) -> Iterator[Open]:
    def show(kind: ListKind) -> ImportAssistant:
        workspace = Workspace(session=fair.session, event=fair.event, language=context.language)
        asking = FileAsking(open=lambda *_: files.pop(0), folder=lambda *_: files.pop(0))
        assistant = ImportAssistant(replace(context, session=workspace), kind=kind, asking=asking)
        qtbot.addWidget(assistant)
        assistant.resize(1240, 820)
        assistant.show()
        qtbot.waitExposed(assistant)
        assistant.start("Teilnehmende")
        return assistant

    yield show
    context.tasks.stop_all()
