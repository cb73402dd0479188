"""What a volunteer does on the day, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from refugeesday.domain.people import Role, Volunteer
from refugeesday.exchange.list_fields import ListKind
from refugeesday.exchange.lists import field_by_key
from refugeesday.gui.entry.times_tab import TimesTab
from refugeesday.gui.widgets.labels import make_label, make_line

if TYPE_CHECKING:
    from refugeesday.gui.entry.editor import EntryEditor
    from refugeesday.gui.theme import Theme
    from refugeesday.gui.workspace import Workspace

_FIELDS = (("max_interviews", "max_run"), ("availability",))


class TasksTab(TimesTab[Volunteer]):
    """Tick the tasks, and say the times as typed or drawn."""

    def __init__(self, *, editor: EntryEditor[Volunteer], workspace: Workspace, theme: Theme) -> None:
        self._roles_title = make_label("", "name")
        self.roles = {role: QCheckBox() for role in Role}
        super().__init__(_FIELDS, editor=editor, workspace=workspace, theme=theme)
        boxes = QWidget()
        grid = QGridLayout(boxes)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(2)
        for place, box in enumerate(self.roles.values()):
            grid.addWidget(box, place // 2, place % 2)
            box.clicked.connect(self._save_roles)
        for place, widget in enumerate((self._roles_title, boxes, make_line())):
            self.column.insertWidget(place, widget)

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        super().retranslate()
        self._roles_title.setText(self.tr("Tasks"))
        for role, box in self.roles.items():
            box.setText(self._workspace.words.of(role))

    def show_texts(self) -> None:
        """Show what is stored, the ticks included."""
        super().show_texts()
        one = self._editor.entry
        for role, box in self.roles.items():
            box.setChecked(one is not None and role in one.roles)

    def _save_roles(self) -> None:
        chosen = tuple(role for role, box in self.roles.items() if box.isChecked())
        self._editor.save("roles", field_by_key(ListKind.VOLUNTEERS)["roles"].cell.write(chosen))
