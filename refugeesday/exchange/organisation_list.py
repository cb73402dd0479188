"""The list of organisations with their contacts and their booth; several rows of one organisation are contacts."""

from __future__ import annotations

from refugeesday.exchange.cells import COUNT, EMAIL, NUMBER, PHONE, POSTCODE, TEXT
from refugeesday.exchange.list_fields import PLACE_FIELD, ListField
from refugeesday.exchange.list_words import COMMITMENT, ORGANISATION_TYPE
from refugeesday.exchange.skill_cells import SEATS, SKILLS
from refugeesday.exchange.time_cells import SPANS

CONTACT_PARTS = ("name", "salutation", "role", "email", "phone")
"""Keys of a contact's columns are `contact1_name` … `contact2_phone`."""


def _contact(at: int, mark: str, *, is_in_template: bool) -> tuple[ListField, ...]:
    prefix, who = f"contact{at}_", f"Ansprechperson{mark}"
    english = f"Contact{mark}"
    plain = not mark
    return (
        ListField(
            key=f"{prefix}name",
            german=who,
            english=f"{english} name",
            other_names=(f"Name{mark} Ansprechperson", f"{who} Name", english)
            + (("Ansprechpartner", "Ansprechpartnerin", "Kontaktperson", "Kontakt") if plain else ())
            + (() if plain else (f"Ansprechpartner{mark}", f"Kontaktperson{mark}")),
            explanation="Vor- und Nachname der Ansprechperson.",
            example="Birte Quendelhoff" if plain else "",
            is_in_template=is_in_template,
        ),
        ListField(
            key=f"{prefix}salutation",
            german=f"Anrede{mark}",
            english=f"{english} salutation",
            other_names=(f"{who} Anrede",),
            explanation="Frau oder Herr",
            example="Frau" if plain else "",
            width=10,
            is_in_template=is_in_template,
        ),
        ListField(
            key=f"{prefix}role",
            german=f"Funktion{mark}",
            english=f"{english} role",
            other_names=(f"{who} Funktion", f"Position{mark}"),
            example="Ausbildungsleiterin" if plain else "",
            is_in_template=is_in_template,
        ),
        ListField(
            key=f"{prefix}email",
            german=f"E-Mail{mark} Ansprechperson",
            english=f"{english} email",
            other_names=(f"{who} E-Mail", f"Kontakt{mark} E-Mail"),
            cell=EMAIL,
            width=28,
            is_in_template=is_in_template,
        ),
        ListField(
            key=f"{prefix}phone",
            german=f"Telefon{mark} Ansprechperson",
            english=f"{english} phone",
            other_names=(f"{who} Telefon", f"Kontakt{mark} Telefon"),
            cell=PHONE,
            is_in_template=is_in_template,
        ),
    )


_WHO = (
    ListField(
        key="number",
        german="Nummer",
        english="Number",
        other_names=("Kundennummer", "Betriebsnummer", "employer id"),
        cell=NUMBER,
        explanation="Bitte leer lassen.",
        width=10,
    ),
    ListField(
        key="name",
        german="Name",
        english="Organisation",
        other_names=(
            "Organisation",
            "Firma",
            "Firmenname",
            "Betrieb",
            "Unternehmen",
            "Arbeitgeber",
            "company",
            "employer",
            "Name der Organisation",
            "Name des Betriebs",
        ),
        explanation="Name des Betriebs oder der Einrichtung.",
        example="Quendelhoff Backhaus GmbH",
        is_required=True,
        width=30,
    ),
    ListField(
        key="type",
        german="Art",
        english="Type",
        other_names=("Typ", "Art der Organisation", "organisation type"),
        cell=ORGANISATION_TYPE,
        explanation="Arbeitgeber, Kammer, Behörde, Verein, Förderer oder Presse. Leer heißt Arbeitgeber.",
        example="Arbeitgeber",
        width=14,
    ),
    ListField(
        key="trade",
        german="Branche",
        english="Trade",
        other_names=("Gewerbe", "Wirtschaftszweig", "sector"),
        example="Bäckerei und Konditorei",
        width=24,
    ),
    ListField(key="street", german="Straße", english="Street", other_names=("Straße und Hausnummer", "Adresse")),
    ListField(
        key="postcode",
        german="PLZ",
        english="Postcode",
        other_names=("Postleitzahl", "zip"),
        cell=POSTCODE,
        example="34369",
        width=8,
    ),
    ListField(key="town", german="Ort", english="Town", other_names=("Stadt", "city"), example="Hofgeismar"),
    PLACE_FIELD,
    ListField(
        key="email",
        german="E-Mail",
        english="Email",
        other_names=("E-Mail-Adresse", "Mail", "E-Mail Firma"),
        cell=EMAIL,
        width=28,
    ),
    ListField(
        key="phone",
        german="Telefon",
        english="Phone",
        other_names=("Tel.", "Tel", "Telefonnummer", "Telefon Firma", "Zentrale"),
        cell=PHONE,
    ),
    ListField(
        key="website",
        german="Internetseite",
        english="Website",
        other_names=("Webseite", "Homepage", "Web", "Internet", "URL"),
        width=26,
    ),
)
_BOOTH = (
    ListField(
        key="booth_number",
        german="Stand",
        english="Booth",
        other_names=("Standnummer", "Stand-Nr.", "Stand Nr.", "booth number"),
        cell=NUMBER,
        explanation="Bitte leer lassen; wir vergeben die Nummer.",
        width=10,
        is_in_template=False,
    ),
    ListField(
        key="room",
        german="Raum",
        english="Room",
        other_names=("Halle", "hall"),
        width=14,
        is_in_template=False,
    ),
    ListField(
        key="commitment",
        german="Zusage",
        english="Commitment",
        other_names=("Status", "Teilnahme"),
        cell=COMMITMENT,
        explanation="offen, angefragt, zugesagt, bestätigt oder abgesagt",
        example="zugesagt",
        width=12,
    ),
    ListField(
        key="tables",
        german="Tische",
        english="Tables",
        other_names=("Anzahl Tische", "Gesprächstische", "parallele Gespräche", "Interviewer", "number of tables"),
        cell=COUNT,
        explanation="Wie viele Gespräche gleichzeitig geführt werden.",
        example="2",
        width=10,
    ),
    ListField(
        key="interviewers",
        german="Gesprächsführende",
        english="Interviewers",
        other_names=("Gesprächspartner", "Gesprächsführung", "Personen am Stand", "staff"),
        cell=SEATS,
        explanation="Wer am Stand spricht, mit Sprachen: Frau Wiegand (Türkisch); Herr Noll",
        width=34,
    ),
    ListField(
        key="booth_languages",
        german="Sprachen am Stand",
        english="Languages at the booth",
        other_names=("Sprachen", "Sprachen im Betrieb", "languages", "company languages"),
        cell=SKILLS,
        explanation="Sprachen außer Deutsch, die alle am Stand sprechen.",
        example="Türkisch; Arabisch",
        width=24,
    ),
    ListField(
        key="presence",
        german="Anwesenheit",
        english="Presence",
        other_names=("Anwesend", "Zeiten", "anwesend von bis"),
        cell=SPANS,
        explanation="Wann der Stand besetzt ist: 09:00-12:00. Leer heißt den ganzen Tag.",
    ),
    ListField(
        key="min_interviews",
        german="Gespräche mindestens",
        english="Minimum interviews",
        other_names=("Mindestens Gespräche",),
        cell=COUNT,
        width=12,
        is_in_template=False,
    ),
    ListField(
        key="max_interviews",
        german="Gespräche höchstens",
        english="Maximum interviews",
        other_names=("Höchstens Gespräche",),
        cell=COUNT,
        width=12,
        is_in_template=False,
    ),
    ListField(
        key="watts", german="Strom in Watt", english="Watts", other_names=("Watt", "Strom"), cell=COUNT, width=10
    ),
    ListField(key="sockets", german="Steckdosen", english="Sockets", cell=COUNT, width=10),
    ListField(
        key="booth_note",
        german="Bemerkung zum Stand",
        english="Booth note",
        cell=TEXT,
        width=26,
        is_in_template=False,
    ),
)

FIELDS: tuple[ListField, ...] = (
    *_WHO,
    *_contact(1, "", is_in_template=True),
    *_contact(2, " 2", is_in_template=True),
    *_BOOTH,
    ListField(
        key="note",
        german="Bemerkung",
        english="Note",
        other_names=("Bemerkungen", "Notiz", "Anmerkung", "notes"),
        cell=TEXT,
        width=30,
    ),
)
