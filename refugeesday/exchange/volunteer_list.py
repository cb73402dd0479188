"""The list of volunteers, interpreters among them."""

from __future__ import annotations

from refugeesday.exchange.cells import COUNT
from refugeesday.exchange.list_fields import ListField
from refugeesday.exchange.list_words import CHANNEL, ROLES, VOLUNTEER_STATE
from refugeesday.exchange.person_fields import NAME_FIELDS, NOTE_FIELD, NUMBER_FIELD
from refugeesday.exchange.skill_cells import FIRST_LANGUAGES, SKILLS
from refugeesday.exchange.time_cells import SPANS

FIELDS: tuple[ListField, ...] = (
    NUMBER_FIELD,
    *(field for field in NAME_FIELDS if field.key not in {"native_name", "birth_year"}),
    ListField(
        key="first_languages",
        german="Erstsprache",
        english="First language",
        other_names=("Muttersprache", "Muttersprachen", "mother tongue", "native language"),
        cell=FIRST_LANGUAGES,
        explanation="Muttersprache, auch mehrere.",
        example="Arabisch",
    ),
    ListField(
        key="languages",
        german="Sprachen",
        english="Languages",
        other_names=("Sprache", "Weitere Sprachen", "Sprachkenntnisse", "dolmetscht", "Dolmetschsprachen", "spricht"),
        cell=SKILLS,
        explanation="Sprachen mit Niveau: Deutsch C1; Englisch B2",
        example="Deutsch C1; Englisch B2",
        width=28,
    ),
    ListField(
        key="roles",
        german="Aufgaben",
        english="Roles",
        other_names=("Aufgabe", "Rolle", "Rollen", "Einsatz", "Tätigkeit", "role", "tasks"),
        cell=ROLES,
        explanation="Dolmetschen, Empfang, Begleitung, Kinderbetreuung, Lebenslauf-Check …, mit Semikolon getrennt",
        example="Dolmetschen; Empfang",
        width=26,
    ),
    ListField(
        key="availability",
        german="Zeiten",
        english="Availability",
        other_names=("Verfügbarkeit", "verfügbar", "Zeit", "Anwesenheit", "wann", "Uhrzeit", "kann nur", "available"),
        cell=SPANS,
        explanation="Wann jemand helfen kann: 08:00-12:00. Leer heißt den ganzen Tag.",
        example="08:00-12:00",
    ),
    ListField(
        key="max_interviews",
        german="Gespräche höchstens",
        english="Maximum interviews",
        other_names=("Höchstens Gespräche", "max. Gespräche"),
        cell=COUNT,
        explanation="Wie viele Gespräche jemand an dem Tag dolmetscht.",
        example="8",
        width=12,
    ),
    ListField(
        key="max_run",
        german="Höchstens am Stück",
        english="Maximum in a row",
        other_names=("am Stück", "max. am Stück"),
        cell=COUNT,
        explanation="Wie viele Gespräche ohne Pause.",
        example="3",
        width=12,
    ),
    ListField(
        key="state",
        german="Zusage",
        english="State",
        other_names=("Status", "Stand"),
        cell=VOLUNTEER_STATE,
        explanation="angefragt, zugesagt oder abgesagt",
        example="zugesagt",
        width=12,
    ),
    ListField(
        key="channel",
        german="Einladung per",
        english="Channel",
        other_names=("Weg der Einladung", "Kontaktweg", "invitation by"),
        cell=CHANNEL,
    ),
    NOTE_FIELD,
)
