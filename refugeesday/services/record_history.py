"""Which steps changed one participant: who did what when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.store import journal, tables

if TYPE_CHECKING:
    from refugeesday.services.session import Session
    from refugeesday.store.journal import StepEntry

_OF_PERSON = (
    tables.Person,
    tables.PersonLanguage,
    tables.PersonExperience,
    tables.PersonLicence,
    tables.PersonNeed,
    tables.Consent,
)
_OF_PARTICIPANT = (tables.Participant, tables.ParticipantAvailability, tables.Wish, tables.Exclusion)


def participant_history(session: Session, *, participant: int, person: int, limit: int = 100) -> list[StepEntry]:
    """Give the steps that touched a registration or its person, newest first; interviews have their own history."""
    touched = [(table._meta.table_name, person) for table in _OF_PERSON]
    touched += [(table._meta.table_name, participant) for table in _OF_PARTICIPANT]
    return journal.history_of(session.store.connection(), touched, limit=limit)
