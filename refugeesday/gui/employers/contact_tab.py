"""Show how an employer is reached: the organisation itself, and the people there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from refugeesday.exchange.cells import CellError, parse_phone
from refugeesday.exchange.phones import shown_phone
from refugeesday.gui.employers.contacts_editor import ContactsEditor
from refugeesday.gui.employers.fields_tab import FieldsTab
from refugeesday.gui.widgets.labels import make_line
from refugeesday.services.organisations import edit_organisation

if TYPE_CHECKING:
    from refugeesday.domain.organisations import Contact
    from refugeesday.gui.context import Context
    from refugeesday.gui.saving import Saving
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.overviews import OrganisationRow

_FIELDS = ("name", "trade", "phone", "email", "website", "street", "postcode", "town")


class ContactTab(FieldsTab):
    """Hold name, trade and address, and below them the contacts."""

    def __init__(self, context: Context[Workspace], saving: Saving) -> None:
        controls = {key: QLineEdit() for key in _FIELDS}
        super().__init__(
            controls, save=self._save_field, theme=context.theme, wide=("name", "email", "website", "street")
        )
        self._workspace, self._saving = context.session, saving
        self._row: OrganisationRow | None = None
        self.contacts = ContactsEditor(context)
        self.contacts.changed.connect(self._save_contacts)
        self.column.insertWidget(1, make_line())
        self.column.insertWidget(2, self.contacts)

    def show_row(self, row: OrganisationRow | None) -> None:
        """Show an employer, None for none."""
        self._row = row
        self.contacts.show_parts(row.id if row else None, row.organisation.contacts if row else ())
        texts = {key: getattr(row.organisation, key) for key in _FIELDS} if row else {}
        if texts.get("phone"):
            texts["phone"] = shown_phone(texts["phone"])
        self.show_texts(row.id if row else None, texts)

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.set_labels(
            {
                "name": self.tr("Name"), "trade": self.tr("Trade"), "phone": self.tr("Phone"),
                "email": self.tr("E-mail"), "street": self.tr("Street"), "postcode": self.tr("Postcode"),
                "town": self.tr("Town"), "website": self.tr("Website"),
            }
        )  # fmt: skip
        self.contacts.retranslate()

    def _save_field(self, key: str, text: str) -> str:
        if self._row is None:
            return ""
        if key == "name" and not text:
            return self.tr("Please give the employer a name.")
        if key == "email" and text and "@" not in text:
            return self.tr("The @ is missing, for example “name@example.org”.")
        if key == "phone" and text:
            try:
                text = parse_phone(text)
            except CellError as error:
                return f"{self._workspace.words.cell(error.code)}."
        changed = replace(self._row.organisation, **{key: text})  # type: ignore[arg-type]  # a text field by name
        session = self._workspace.session
        self._saving.run(lambda: edit_organisation(session, changed), done=self.tr("Contact changed"))
        return ""

    def _save_contacts(self, contacts: tuple[Contact, ...]) -> None:
        if self._row is not None:
            changed = replace(self._row.organisation, contacts=contacts)
            session = self._workspace.session
            self._saving.run(lambda: edit_organisation(session, changed), done=self.tr("Contacts changed"))
