"""The words people write for the closed sets in a list; the first of each is the one we write."""

from __future__ import annotations

from refugeesday.domain.organisations import Commitment, OfferKind, OrganisationType, WorkingTime
from refugeesday.domain.people import (
    Channel,
    Need,
    ParticipantState,
    Purpose,
    ResidenceRule,
    Role,
    VolunteerState,
    WorkAccess,
)
from refugeesday.exchange.catalogues import offer_kinds
from refugeesday.exchange.cells import CellKind, choice_kind, choices_kind

NEEDS = choices_kind(
    {
        Need.CHILDCARE: ("Kinderbetreuung", "childcare", "Kinder"),
        Need.STEP_FREE: ("stufenloser Zugang", "step-free access", "stufenlos", "barrierefrei", "Rollstuhl"),
        Need.TRANSPORT: ("Fahrdienst", "transport", "Abholung", "Mitfahrgelegenheit"),
        Need.FEMALE_INTERPRETER: ("Dolmetscherin gewünscht", "female interpreter", "Dolmetscherin"),
    }
)
WORK_ACCESS = choice_kind(
    {
        WorkAccess.UNRESTRICTED: (
            "Erwerbstätigkeit erlaubt",
            "work permitted",
            "erlaubt",
            "frei",
            "unbeschränkt",
            "uneingeschränkt",
            "grün",
            "ja",
            "free",
        ),
        WorkAccess.PERMIT_REQUIRED: (
            "nur mit Erlaubnis",
            "permit required",
            "Beschäftigung nur mit Erlaubnis der Ausländerbehörde",
            "mit Erlaubnis",
            "Erlaubnis nötig",
            "gelb",
        ),
        WorkAccess.RESTRICTED: ("beschränkt", "restricted", "eingeschränkt", "gebunden"),
        WorkAccess.PROHIBITED: (
            "nicht gestattet",
            "prohibited",
            "Erwerbstätigkeit nicht gestattet",
            "Erwerbstätigkeit nicht erlaubt",
            "verboten",
            "nicht erlaubt",
            "rot",
            "nein",
        ),
        WorkAccess.CHECK: ("zu klären", "check", "prüfen", "offen", "ungeklärt"),
    }
)
RESIDENCE_RULE = choice_kind(
    {
        ResidenceRule.UNKNOWN: ("nicht geklärt", "not known"),
        ResidenceRule.NONE: ("keine", "none", "nein"),
        ResidenceRule.DISTRICT: ("Wohnsitzauflage", "district", "Landkreis"),
        ResidenceRule.OBLIGATION: ("Residenzpflicht", "obligation"),
    }
)
PARTICIPANT_STATE = choice_kind(
    {
        ParticipantState.REGISTERED: ("angemeldet", "registered"),
        ParticipantState.INVITED: ("eingeladen", "invited"),
        ParticipantState.PROMISED: ("zugesagt", "promised", "kommt", "confirmed"),
        ParticipantState.DECLINED: ("abgesagt", "declined", "kommt nicht"),
        ParticipantState.ARRIVED: ("angekommen", "arrived", "da"),
        ParticipantState.NOT_COME: ("nicht gekommen", "not come", "no-show"),
    }
)
VOLUNTEER_STATE = choice_kind(
    {
        VolunteerState.ASKED: ("angefragt", "asked"),
        VolunteerState.PROMISED: ("zugesagt", "promised", "ja", "confirmed"),
        VolunteerState.DECLINED: ("abgesagt", "declined", "nein"),
    }
)
CHANNEL = choice_kind(
    {
        Channel.EMAIL: ("E-Mail", "email", "Mail"),
        Channel.DRAFT: ("E-Mail-Entwurf", "draft", "Entwurf"),
        Channel.PRINT: ("Ausdruck", "print", "Papier", "Brief", "Post", "gedruckt"),
        Channel.PHONE: ("Telefon", "phone", "Anruf"),
    }
)
ROLES = choices_kind(
    {
        Role.WELCOME: ("Empfang", "welcome desk", "Anmeldung", "Empfang / Anmeldung"),
        Role.INTERPRETER: (
            "Dolmetschen",
            "interpreter",
            "Sprachmittlung",
            "Dolmetscher",
            "Dolmetscherin",
            "Dolmetscher/in",
            "Sprachmittler",
            "Sprachmittlerin",
            "Sprachmittler/in",
            "Übersetzen",
            "Übersetzung",
            "Übersetzer",
            "Übersetzerin",
            "interpreting",
        ),
        Role.GUIDE: ("Begleitung", "guide", "Lotse", "Lotsin", "Lotse / Begleitung"),
        Role.TIMEKEEPER: ("Zeitnahme", "timekeeper", "Gong", "Zeitnahme / Gong"),
        Role.FLOATER: ("Springer", "floater", "Springerin", "Standbetreuung", "Standbetreuung / Springer"),
        Role.CHILDCARE: ("Kinderbetreuung", "childcare"),
        Role.CV_CHECK: ("Lebenslauf-Check", "CV check", "Lebenslauf"),
        Role.PHOTO: ("Fotografie", "photo", "Foto", "Bewerbungsfoto", "Bewerbungsfoto / Fotografie"),
        Role.SET_UP: ("Aufbau / Abbau", "set-up", "Aufbau", "Abbau"),
        Role.CATERING: ("Verpflegung", "catering"),
        Role.FIRST_AID: ("Erste Hilfe", "first aid"),
        Role.STEWARD: ("Ordnung", "steward", "Einlass", "Ordnung / Einlass"),
        Role.DRIVER: ("Fahrdienst", "driver", "Fahrer", "Fahrerin"),
        Role.PRESS: ("Presse", "press", "Social Media", "Presse / Social Media"),
    }
)
ORGANISATION_TYPE = choice_kind(
    {
        OrganisationType.EMPLOYER: ("Arbeitgeber", "employer", "Betrieb", "Unternehmen", "Firma", "company"),
        OrganisationType.CHAMBER: ("Kammer", "chamber", "IHK", "HWK"),
        OrganisationType.AUTHORITY: ("Behörde", "authority", "Amt", "Jobcenter", "Agentur für Arbeit"),
        OrganisationType.ASSOCIATION: ("Verein", "association", "Verband", "Träger", "Initiative"),
        OrganisationType.FUNDER: ("Förderer", "funder", "Geldgeber", "Stiftung"),
        OrganisationType.PRESS: ("Presse", "press", "Zeitung"),
    }
)
COMMITMENT = choice_kind(
    {
        Commitment.OPEN: ("offen", "open"),
        Commitment.ASKED: ("angefragt", "asked"),
        Commitment.PROMISED: ("zugesagt", "promised", "ja"),
        Commitment.CONFIRMED: ("bestätigt", "confirmed", "fest"),
        Commitment.DECLINED: ("abgesagt", "declined", "nein"),
    }
)
WORKING_TIME = choice_kind(
    {
        WorkingTime.DAY: ("tagsüber", "day", "Tag", "Tagschicht", "normal", "keine Schicht"),
        WorkingTime.EARLY: ("Frühschicht", "early", "früh", "morgens"),
        WorkingTime.NIGHT: ("Nachtschicht", "night", "Nacht", "nachts"),
        WorkingTime.ROTATING: ("Wechselschicht", "rotating", "Schicht", "Schichtdienst", "Schichtarbeit"),
        WorkingTime.WEEKEND: ("Wochenende", "weekend", "am Wochenende"),
    }
)
PURPOSES: dict[Purpose, tuple[str, str, str]] = {
    Purpose.PROFILE_TO_EMPLOYERS: (
        "Profil an Arbeitgeber",
        "Consent: profile to employers",
        "Weitergabe an Arbeitgeber",
    ),
    Purpose.SHARE_STATUS: ("Arbeitserlaubnis weitergeben", "Consent: share status", "Status weitergeben"),
    Purpose.CONTACT_BY_PHONE: ("Anruf oder SMS", "Consent: contact by phone", "Kontakt per Telefon"),
    Purpose.FOLLOW_UP_6M: ("Nachfrage nach 6 Monaten", "Consent: follow-up after 6 months", "Nachfrage"),
    Purpose.PHOTO_EVENT: ("Foto am Tag", "Consent: photo at the event", "Foto"),
    Purpose.PHOTO_PUBLICATION: ("Foto veröffentlichen", "Consent: publish photo", "Fotoveröffentlichung"),
    Purpose.DATA_TO_INTERPRETER: ("Angaben an Dolmetschende", "Consent: data to interpreter", "Daten an Dolmetscher"),
    Purpose.MEDIA_INTERVIEW: ("Gespräch mit Medien", "Consent: media interview", "Presse-Interview"),
}
"""German header, English header and another name of the column with the consent to each purpose."""

_OTHER_OFFER_WORDS = {
    OfferKind.TRAINING: (
        "Ausbildung",
        "Ausbildungsplatz",
        "Lehre",
        "apprenticeship",
        "vocational training",
        "training",
        "Azubi",
        "Auszubildende",
        "Auszubildender",
    ),
    OfferKind.EQ: ("EQ",),
    OfferKind.INTERNSHIP: ("Praktikum", "Praktikumsplatz", "internship"),
    OfferKind.SHADOWING: ("Hospitation", "Schnuppertag", "job shadowing", "shadowing"),
    OfferKind.TRIAL: ("Probearbeiten", "Probearbeitstag"),
    OfferKind.MEASURE: ("MAG", "Maßnahme"),
    OfferKind.MINIJOB: ("Mini-Job", "geringfügig"),
    OfferKind.PART_TIME: ("part-time", "Teilzeitstelle", "TZ"),
    OfferKind.FULL_TIME: ("full-time", "Vollzeitstelle", "VZ", "Stelle", "job"),
    OfferKind.WORK_OPPORTUNITY: ("AGH",),
    OfferKind.VOLUNTARY_YEAR: ("Freiwilligendienst", "FSJ", "BFD", "Bundesfreiwilligendienst"),
    OfferKind.ADVICE: ("Beratung", "advice"),
    OfferKind.WORKSHOP: ("Bewerbungstraining",),
}


def offer_kind_cell() -> CellKind:
    """Give the cell of the kind of an offer, with the names of the catalogue."""
    return choice_kind({kind: (*names, *_OTHER_OFFER_WORDS[kind]) for kind, names in offer_kinds().items()})
