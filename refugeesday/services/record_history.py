"""Which steps changed one registration: who did what when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.store import journal, tables
from refugeesday.store.journal import StepEntry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refugeesday.domain.people import Participant, Volunteer
    from refugeesday.services.session import Session
    from refugeesday.store.tables import Table

__all__ = ["StepEntry", "participant_history", "volunteer_history"]

_OF_PERSON = (
    tables.Person,
    tables.PersonLanguage,
    tables.PersonExperience,
    tables.PersonLicence,
    tables.PersonNeed,
    tables.Consent,
)
_OF_PARTICIPANT = (tables.Participant, tables.ParticipantAvailability, tables.Wish, tables.Exclusion)
_OF_VOLUNTEER = (tables.Volunteer, tables.VolunteerRole, tables.VolunteerAvailability)
_MOST = 100


def participant_history(session: Session, one: Participant) -> list[StepEntry]:
    """Give the newest steps that touched a registration or its person; interviews have their own history."""
    return _history(session, _OF_PARTICIPANT, one)


def volunteer_history(session: Session, one: Volunteer) -> list[StepEntry]:
    """Give the newest steps that touched a promise to help or its person."""
    return _history(session, _OF_VOLUNTEER, one)


def _history(session: Session, own: Iterable[type[Table]], one: Participant | Volunteer) -> list[StepEntry]:
    touched = [(table._meta.table_name, one.person.id) for table in _OF_PERSON]
    touched += [(table._meta.table_name, one.id) for table in own]
    return journal.history_of(session.store.connection(), touched, limit=_MOST)
