"""What an event says in its own words: texts with placeholders in braces, for one occasion in one language each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from refugeesday.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Mapping

_BRACES = re.compile(r"\{([^{}\n]*)\}")


class Placeholder(StrEnum):
    """What may stand in braces in a text, in the words of those who write it."""

    NAME = "Name"
    EVENT = "Veranstaltung"
    DATE = "Datum"
    TIME = "Uhrzeit"
    PLACE = "Ort"
    APPOINTMENTS = "Termine"
    SENDER = "Absender"

    @property
    def code(self) -> str:
        """Give what an error about it is called by."""
        return self.name.lower()

    @property
    def shown(self) -> str:
        """Give how it stands in a text."""
        return f"{{{self.value}}}"


@dataclass(frozen=True, slots=True)
class OwnText:
    """A text for one occasion in one language. Reviewed is what somebody confirmed with name and date."""

    occasion: str
    language: str
    text: str
    reviewed_by: str = ""
    reviewed_on: date | None = None

    @property
    def is_reviewed(self) -> bool:
        """Say whether somebody stands for this text."""
        return bool(self.reviewed_by) and self.reviewed_on is not None


def refuse_unusable(text: str, *, needs_appointments: bool) -> None:
    """Check a text before it is kept.

    Raises UserError `own_text.empty`, `own_text.unknown_placeholder` with the word in braces, and
    `own_text.appointments_missing` where nobody would learn when and where to come.
    """
    if not text.strip():
        raise UserError("own_text.empty")
    known = {one.value for one in Placeholder}
    for word in _BRACES.findall(text):
        if word not in known:
            raise UserError("own_text.unknown_placeholder", word=word)
    if needs_appointments and Placeholder.APPOINTMENTS.shown not in text:
        raise UserError("own_text.appointments_missing")


def filled(text: str, values: Mapping[Placeholder, str]) -> str:
    """Put values in the place of placeholders.

    Raises UserError `text.value_missing` with the field where one has no value: nothing goes out with a gap.
    """

    def value(found: re.Match[str]) -> str:
        placeholder = Placeholder(found[1])
        said = values.get(placeholder, "")
        if not said.strip():
            raise UserError("text.value_missing", name="mail", field=placeholder.code)
        return said

    return _BRACES.sub(value, text).strip()
