"""Name the fields of a volunteer and the services that keep them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.people import Channel, Person, Volunteer, VolunteerState
from refugeesday.exchange.list_fields import ListKind
from refugeesday.gui.entry.editor import EntryEditor, EntryService, FieldSet
from refugeesday.services.volunteer_fields import volunteer_texts, volunteer_with_text
from refugeesday.services.volunteers import add_volunteer, edit_volunteer, volunteer

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from refugeesday.gui.workspace import Workspace

_FIELDS = FieldSet(
    kind=ListKind.VOLUNTEERS,
    choices={"state": VolunteerState, "channel": Channel},
    always_said=frozenset({"state"}),
    lines={"note": 4},
    optional=frozenset({"email"}),
)
_SERVICE = EntryService(
    blank=lambda event: Volunteer(event=event, person=Person()),
    read=volunteer,
    texts=volunteer_texts,
    with_text=volunteer_with_text,
    add=add_volunteer,
    edit=edit_volunteer,
)


class VolunteerEditor(EntryEditor[Volunteer]):
    """Hold the volunteer in the form."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(_SERVICE, _FIELDS, workspace, parent)
