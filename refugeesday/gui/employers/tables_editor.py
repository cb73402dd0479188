"""Edit who sits at the tables of a booth, in which languages, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.organisations import Interviewer
from refugeesday.exchange.cells import LINE
from refugeesday.exchange.skill_cells import SKILLS
from refugeesday.exchange.time_cells import SPANS
from refugeesday.gui.employers.parts_editor import PartsEditor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace

_CELLS = {"name": LINE, "presence": SPANS, "languages": SKILLS}
_WIDTHS = {"name": 210, "presence": 110}


class TablesEditor(PartsEditor[Interviewer]):
    """List the tables by their place."""

    def __init__(self, context: Context[Workspace]) -> None:
        super().__init__(_CELLS, theme=context.theme, widths=_WIDTHS)
        self._workspace = context.session

    def blank(self, _parts: Sequence[Interviewer]) -> Interviewer:
        """Give a table more; its number is the next free one."""
        taken = {one.position for one in _parts}
        return Interviewer(position=min(place for place in range(1, len(_parts) + 2) if place not in taken))

    def shown(self, part: Interviewer, key: str) -> str:
        """Say that nobody is named, or that somebody is there all day."""
        if key == "name":
            return self.tr("Table {number}").format(number=part.position) + (f" · {part.name}" if part.name else "")
        if key == "presence" and not part.presence:
            return self.tr("all day")
        return super().shown(part, key)

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.set_words(
            {"name": self.tr("Who"), "presence": self.tr("Time"), "languages": self.tr("Languages")},
            title=self.tr("Tables"),
            add=self.tr("Add a table"),
            remove=self.tr("Remove table"),
            words=self._workspace.words,
        )
