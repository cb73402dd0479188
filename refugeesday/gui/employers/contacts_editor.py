"""Edit whom to talk to at an employer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.organisations import Contact
from refugeesday.exchange.cells import EMAIL, LINE, PHONE
from refugeesday.exchange.phones import shown_phone
from refugeesday.gui.employers.parts_editor import PartsEditor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace

_CELLS = {"name": LINE, "salutation": LINE, "role": LINE, "phone": PHONE, "email": EMAIL}
_WIDTHS = {"name": 130, "salutation": 74, "role": 110, "phone": 128}


class ContactsEditor(PartsEditor[Contact]):
    """List the contacts; the first one is called first."""

    required = "name"

    def __init__(self, context: Context[Workspace]) -> None:
        super().__init__(_CELLS, theme=context.theme, widths=_WIDTHS)
        self._workspace = context.session

    def blank(self, _parts: Sequence[Contact]) -> Contact:
        """Give a contact without a name yet."""
        return Contact(name=self.tr("New contact"))

    def shown(self, part: Contact, key: str) -> str:
        """Write phone numbers as they are dialled."""
        return shown_phone(part.phone) or "–" if key == "phone" else super().shown(part, key)

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.set_words(
            {
                "name": self.tr("Name"),
                "salutation": self.tr("Form of address"),
                "role": self.tr("Role"),
                "phone": self.tr("Phone"),
                "email": self.tr("E-mail"),
            },
            title=self.tr("Contacts"),
            add=self.tr("Add a person"),
            remove=self.tr("Remove"),
            words=self._workspace.words,
        )
