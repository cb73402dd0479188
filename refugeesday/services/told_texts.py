"""Remember which texts people were told are those they would be told now."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from refugeesday.domain.telling import Handover


class ToldTexts:
    """Write a text only where it was not told, or where what it is made of is no longer what it was.

    A text follows from its facts alone. Kept from one count to the next, a hash for each appointment.
    """

    def __init__(self) -> None:
        self._same: dict[int, int] = {}  # by invitation: what was told and the facts, where the text was the same

    def text(self, told: Handover, facts: Hashable, written: Callable[[], str]) -> str:
        """Give what would be told now of an appointment of which something was told."""
        mark = hash((told.id, facts))
        if self._same.get(told.invitation) == mark:
            return told.description
        text = written()
        if text == told.description:
            self._same[told.invitation] = mark
        return text
