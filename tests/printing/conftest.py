from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.printing.example_event import example_session

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from refugeesday.services.session import Session


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    """Fonts need a running application."""
    return qapp


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with example_session() as made:
        yield made
