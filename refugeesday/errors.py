"""The errors a person can do something about."""

from __future__ import annotations


class UserError(Exception):
    """Say that the user's or the world's doing stopped an action.

    `code` names the sentence in `wording.py`; `values` fill its placeholders. Codes and values may be logged, so values
    carry numbers, table names and file names, never data of a person; `shown` values are worded but never logged.
    """

    def __init__(self, code: str, /, *, shown: dict[str, object] | None = None, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
        self.shown = shown or {}

    def __str__(self) -> str:
        return self.code if not self.values else f"{self.code} {self.values}"


class Cancelled(Exception):  # noqa: N818 - not an error: a person pressed "Abbrechen"
    """Say that a person stopped a long task."""
