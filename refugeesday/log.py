"""The log of what went wrong: codes, modules and lines, never a name, a text or a value of a person."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from platformdirs import user_log_path

LOG_NAME = "refugeesday.log"


def log_file() -> Path:
    """Give the place of the log, in the user's own folder for logs."""
    return user_log_path("RefugeesDay", appauthor=False) / LOG_NAME


def note_crash(description: str) -> None:
    """Append the description of a defect; a log that cannot be written must not stop anybody."""
    path = log_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler = RotatingFileHandler(path, maxBytes=200_000, backupCount=2, encoding="utf-8", delay=True)
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    handler.emit(logging.LogRecord("refugeesday", logging.ERROR, "", 0, description, None, None))
    handler.close()
