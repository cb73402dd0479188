"""The columns that lists of participants and of volunteers share: who somebody is."""

from __future__ import annotations

from refugeesday.exchange.cells import EMAIL, NUMBER, PHONE, TEXT
from refugeesday.exchange.list_fields import ListField
from refugeesday.exchange.time_cells import BIRTH_YEAR

NUMBER_FIELD = ListField(
    key="number",
    german="Nummer",
    english="Number",
    other_names=("TN-Nr.", "Teilnehmernummer", "FW-Nr."),  # not "Nr.": each shelter counts its own list from 1
    cell=NUMBER,
    explanation="Bitte leer lassen; wir vergeben die Nummer.",
    width=10,
)
NAME_FIELDS = (
    ListField(
        key="family_name",
        german="Nachname",
        english="Family name",
        other_names=("Familienname", "Zuname", "Surname", "Last name", "Name (Nachname)", "Familien-/Nachname"),
        explanation="Familienname. Wer nur einen Namen hat, schreibt ihn hier oder bei Vorname.",
        example="Karimi",
        is_required=True,
    ),
    ListField(
        key="given_name",
        german="Vorname",
        english="Given name",
        other_names=("First name", "Vornamen", "Rufname (Vorname)", "Forename"),
        explanation="Vorname. Einer der beiden Namen genügt.",
        example="Laila",
        is_required=True,
    ),
    ListField(
        key="full_name",
        german="Name",
        english="Name",
        other_names=(
            "Full name",
            "Vor- und Nachname",
            "Vorname Nachname",
            "Vorname und Nachname",
            "Nachname, Vorname",
            "Name, Vorname",
        ),
        explanation="Der ganze Name; vor einem Komma steht der Nachname.",
        is_in_template=False,
    ),
    ListField(
        key="call_name",
        german="Rufname",
        english="Call name",
        other_names=("Name auf dem Schild", "Spitzname", "preferred name"),
        explanation="Name für das Namensschild, wenn er anders sein soll.",
    ),
    ListField(
        key="native_name",
        german="Name in eigener Schrift",
        english="Name in own script",
        other_names=("Originalschrift", "Name (Originalschrift)", "native name"),
        explanation="Der Name, wie die Person ihn selbst schreibt.",
        example="ليلى كريمي",
    ),
    ListField(
        key="birth_year",
        german="Geburtsjahr",
        english="Birth year",
        other_names=(
            "Jahrgang",
            "Geburtsdatum",
            "geb.",
            "geb. am",
            "geboren",
            "geboren am",
            "Geb.-Datum",
            "date of birth",
            "year of birth",
        ),
        cell=BIRTH_YEAR,
        explanation="Nur das Jahr, vier Ziffern. Aus einem Datum wird nur das Jahr übernommen.",
        example="1994",
        width=12,
    ),
    ListField(
        key="email",
        german="E-Mail",
        english="Email",
        other_names=("E-Mail-Adresse", "Mail", "Mailadresse", "Emailadresse", "e-mail address"),
        cell=EMAIL,
        explanation="Eine E-Mail-Adresse, wenn es eine gibt.",
        example="laila.karimi@mail.example",
        width=28,
    ),
    ListField(
        key="phone",
        german="Telefon",
        english="Phone",
        other_names=(
            "Tel.",
            "Tel",
            "Tel. mobil",
            "Mobil",
            "Handy",
            "Handynummer",
            "Mobilnummer",
            "Telefonnummer",
            "Mobiltelefon",
            "Rufnummer",
            "mobile",
            "phone number",
            "telephone",
            "cell phone",
        ),
        cell=PHONE,
        explanation="Eine Nummer, mit Vorwahl.",
        example="069 90009123",
    ),
)
NOTE_FIELD = ListField(
    key="note",
    german="Bemerkung",
    english="Note",
    other_names=("Bemerkungen", "Notiz", "Anmerkung", "Anmerkungen", "Hinweis", "Kommentar", "notes", "remarks"),
    cell=TEXT,
    explanation="Was sonst wichtig ist. Bitte nichts über Gesundheit, Religion oder Herkunft.",
    width=30,
)
