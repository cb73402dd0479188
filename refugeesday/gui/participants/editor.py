"""Name the fields of a participant and the services that keep them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.languages import Level
from refugeesday.domain.people import Channel, Participant, ParticipantState, Person, WorkAccess
from refugeesday.exchange.list_fields import ListKind
from refugeesday.gui.entry.editor import EntryEditor, EntryService, FieldSet
from refugeesday.services.participant_fields import field_texts, with_text
from refugeesday.services.participants import add_participant, edit_participant, participant

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from refugeesday.gui.workspace import Workspace

_FIELDS = FieldSet(
    kind=ListKind.PARTICIPANTS,
    choices={
        "german_speaking": Level,
        "german_writing": Level,
        "work_access": WorkAccess,
        "channel": Channel,
        "state": ParticipantState,
    },
    always_said=frozenset({"work_access", "state"}),
    lines={"wishes": 4, "note": 4, "wanted": 2, "practised": 2, "learned": 2, "excluded": 2},
    items=frozenset({"wishes", "wanted", "practised", "learned", "excluded"}),
    known_words=frozenset({"accommodation", "contact_person"}),
    optional=frozenset({"email"}),
)
_SERVICE = EntryService(
    blank=lambda event: Participant(event=event, person=Person()),
    read=participant,
    texts=field_texts,
    with_text=with_text,
    add=add_participant,
    edit=edit_participant,
)


class ParticipantEditor(EntryEditor[Participant]):
    """Hold the participant in the form."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(_SERVICE, _FIELDS, workspace, parent)
