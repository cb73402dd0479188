"""Who a person is, how to reach them, what the document says about work, what they need on the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QWidget

from refugeesday.domain.people import Need, Participant
from refugeesday.exchange.list_fields import ListKind
from refugeesday.exchange.lists import field_by_key
from refugeesday.gui.entry.field_form import FieldForm
from refugeesday.gui.widgets.labels import IconLabel, make_label, make_line

if TYPE_CHECKING:
    from refugeesday.gui.participants.editor import ParticipantEditor
    from refugeesday.gui.theme import Theme
    from refugeesday.gui.workspace import Workspace

_FIELDS = (
    ("given_name", "family_name"),
    ("native_name", "call_name"),
    ("phone", "email"),
    ("accommodation", "contact_person"),
)
_PERMIT = (("work_access", "document_valid_until"),)
_MORE = (("street",), ("postcode", "town"), ("birth_year", "number"), ("state", "channel"), ("note",))


class PersonTab(FieldForm[Participant]):
    """Show the person; the work permit is information, never a cause."""

    def __init__(self, *, editor: ParticipantEditor, workspace: Workspace, theme: Theme) -> None:
        super().__init__(_FIELDS, editor=editor, workspace=workspace, theme=theme)
        self._hint_title = make_label("", "strong")
        self._hint = make_label("", wraps=True)
        self._needs_title = make_label("", "name")
        self.needs = {need: QCheckBox() for need in Need}
        boxes = QGridLayout()
        boxes.setContentsMargins(0, 0, 0, 0)
        boxes.setHorizontalSpacing(14)
        boxes.setVerticalSpacing(2)
        for place, box in enumerate(self.needs.values()):
            boxes.addWidget(box, place // 2, place % 2)
            box.clicked.connect(self._save_needs)
        needs = QWidget()
        needs.setLayout(boxes)
        self.add_below(make_line())
        self.add_fields(_PERMIT)
        self.add_below(self._hint_frame(theme), self._needs_title, needs, make_line())
        self.add_fields(_MORE)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        super().retranslate()
        self._hint_title.setText(self.tr("Note"))
        self._hint.setText(self.tr("It is not needed for interviews at a booth."))
        self._needs_title.setText(self.tr("Needed on the day"))
        for need, box in self.needs.items():
            said = self._workspace.words.of(need)
            box.setText(said[:1].upper() + said[1:])

    def show_texts(self) -> None:
        """Show what is stored, the ticks included."""
        super().show_texts()
        one = self._editor.entry
        for need, box in self.needs.items():
            box.setChecked(one is not None and need in one.person.needs)

    def _save_needs(self) -> None:
        chosen = tuple(need for need, box in self.needs.items() if box.isChecked())
        self._editor.save("needs", field_by_key(ListKind.PARTICIPANTS)["needs"].cell.write(chosen))

    def _hint_frame(self, theme: Theme) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "banner")
        frame.setProperty("tone", "note")
        frame.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(frame)
        layout.setContentsMargins(12, 7, 12, 7)
        layout.setSpacing(6)
        layout.addWidget(IconLabel("info", theme=theme, color="info"))
        layout.addWidget(self._hint_title)
        layout.addWidget(self._hint, 1)
        return frame
