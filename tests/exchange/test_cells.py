from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refugeesday.domain.languages import LanguageSkill, Level
from refugeesday.domain.organisations import OfferKind
from refugeesday.domain.people import Need, ParticipantState, Role, WorkAccess
from refugeesday.domain.time import DaySpan
from refugeesday.exchange import list_words
from refugeesday.exchange.catalogues import languages, municipalities, occupations, offer_kinds
from refugeesday.exchange.cells import (
    COUNT,
    EMAIL,
    LEVEL,
    LICENCES,
    LINE,
    MINUTES,
    NUMBER,
    PHONE,
    PLACE,
    POSTCODE,
    YES_NO,
    CellError,
    CellKind,
)
from refugeesday.exchange.skill_cells import (
    CONSENT,
    FIRST_LANGUAGES,
    OCCUPATIONS,
    SEATS,
    SKILLS,
    WISHES,
    ConsentAnswer,
    Seat,
    Work,
)
from refugeesday.exchange.time_cells import BIRTH_YEAR, DATE, SPANS

BAKER = Work("29222", "Bäcker/in")
COOK = Work("29302", "Koch/Köchin")


def span(starts: int, ends: int) -> DaySpan:
    return DaySpan(time(starts), time(ends))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ar, en B1", (LanguageSkill("ar"), LanguageSkill("en", Level.B1))),
        ("Arabisch (Muttersprache); Englisch B1", (LanguageSkill("ar", Level.NATIVE), LanguageSkill("en", Level.B1))),
        ("Arabisch\nEnglisch: b1.2", (LanguageSkill("ar"), LanguageSkill("en", Level.B1))),
        ("Kurdisch (Kurmandschi) B2", (LanguageSkill("kmr", Level.B2),)),
        ("Kurmandschi", (LanguageSkill("kmr"),)),
        ("Persisch (Farsi), Dari (C1)", (LanguageSkill("pes"), LanguageSkill("prs", Level.C1))),
        ("B1 Englisch", (LanguageSkill("en", Level.B1),)),
        ("Dari/Farsi", (LanguageSkill("prs"), LanguageSkill("pes"))),
        ("српски / srpski", (LanguageSkill("sr"),)),
        ("keine", ()),
        ("arab., etwas Englisch", (LanguageSkill("ar"), LanguageSkill("en", Level.A1))),
        ("Wolof, Italienisch B1", (LanguageSkill("wo"), LanguageSkill("it", Level.B1))),
        ("Türkisch wenig", (LanguageSkill("tr", Level.A1),)),
    ],
)
def test_languages_are_read_with_their_levels(text: str, expected: tuple[LanguageSkill, ...]) -> None:
    assert SKILLS.read(text) == expected


def test_first_languages_without_a_level_are_mother_tongues() -> None:
    assert FIRST_LANGUAGES.read("Arabisch und Türkisch B2") == (
        LanguageSkill("ar", Level.NATIVE),
        LanguageSkill("tr", Level.B2),
    )


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (LEVEL, "A2/B1", Level.A2),
        (LEVEL, "B1-A2", Level.A2),
        (LEVEL, "A2 bis B1", Level.A2),
        (LEVEL, "B1+", Level.B1),
        (LEVEL, "wenig", Level.A1),
        (LEVEL, "egal", None),
        (PHONE, "kein Handy", None),
        (EMAIL, "keine E-Mail", None),
        (EMAIL, "kein Mail", None),
        (BIRTH_YEAR, "12/1990", 1990),
        (BIRTH_YEAR, "31.02.1990", 1990),
        (SPANS, "nur vormittags", (DaySpan(time(0), time(12)),)),
        (SPANS, "nachmittags", (DaySpan(time(12), time(23, 59)),)),
        (PLACE, "34466 Wolfhagen", ("34466", "Wolfhagen")),
        (PLACE, "D-34308 Bad Emstal", ("34308", "Bad Emstal")),
        (PLACE, "Bad Emstal", ("", "Bad Emstal")),
        (list_words.ROLES, "dolmetschen + Empfang", (Role.INTERPRETER, Role.WELCOME)),
        (list_words.ROLES, "Empfang und Aufbau", (Role.WELCOME, Role.SET_UP)),
        (list_words.offer_kind_cell(), "VZ", OfferKind.FULL_TIME),
        (list_words.offer_kind_cell(), "Azubi", OfferKind.TRAINING),
    ],
)
def test_what_offices_write_is_understood(kind: CellKind, text: str, expected: object) -> None:
    assert kind.read(text) == expected


@pytest.mark.parametrize(
    ("kind", "text", "code", "value"),
    [
        (SKILLS, "ar, en Z9", "cell.level_unknown", "Z9"),
        (SKILLS, "Englisch (gut)", "cell.level_unknown", "gut"),
        (SKILLS, "ar, Klingonisch B1", "cell.language_unknown", "Klingonisch B1"),
        (SKILLS, "ar; Kurdisch (B1)", "cell.language_several", "Kurdisch (B1)"),
        (SKILLS, "en B1, en B2", "cell.language_twice", "en B1, en B2"),
        (LEVEL, "Z9", "cell.level_unknown", "Z9"),
        (LEVEL, "A3", "cell.level_unknown", "A3"),
        (DATE, "30.02.2026", "cell.no_such_date", "30.02.2026"),
        (DATE, "2026-13-01", "cell.no_such_date", "2026-13-01"),
        (DATE, "morgen", "cell.no_date", "morgen"),
        (DATE, "01.01.0026", "cell.no_date", "01.01.0026"),
        (BIRTH_YEAR, "94", "cell.no_birth_year", "94"),
        (BIRTH_YEAR, "1850", "cell.no_birth_year", "1850"),
        (YES_NO, "vielleicht", "cell.no_yes_no", "vielleicht"),
        (SPANS, "12-9 Uhr", "cell.span_reversed", "12-9 Uhr"),
        (SPANS, "mittags", "cell.no_span", "mittags"),
        (SPANS, "9-25", "cell.no_time", "25"),
        (PHONE, "abc", "cell.no_phone", "abc"),
        (PHONE, "12", "cell.no_phone", "12"),
        (PHONE, "0561 1234 ext 12", "cell.no_phone", "0561 1234 ext 12"),
        (PHONE, "0170 1234567 oder 0561 99", "cell.no_phone", "0170 1234567 oder 0561 99"),
        (EMAIL, "karimi@", "cell.no_email", "karimi@"),
        (EMAIL, "a b@c.de", "cell.no_email", "a b@c.de"),
        (COUNT, "drei", "cell.no_count", "drei"),
        (COUNT, "-1", "cell.no_count", "-1"),
        (MINUTES, "lange", "cell.no_minutes", "lange"),
        (POSTCODE, "abcde", "cell.no_postcode", "abcde"),
        (LICENCES, "B, Z", "cell.licence_unknown", "Z"),
        (NUMBER, "x" * 17, "cell.number_too_long", "x" * 17),
        (CONSENT, "vielleicht", "cell.no_consent", "vielleicht"),
        (CONSENT, "ja 31.02.2027", "cell.no_such_date", "31.02.2027"),
        (OCCUPATIONS, "Koch; 99999", "cell.occupation_unknown", "99999"),
        (list_words.ROLES, "Empfang, Zauberei", "cell.no_choice", "Zauberei"),
    ],
)
def test_cell_that_is_not_understood_says_what_and_why(kind: CellKind, text: str, code: str, value: str) -> None:
    with pytest.raises(CellError) as caught:
        kind.read(text)

    assert (caught.value.code, caught.value.value) == (code, value)


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (LEVEL, "B1.1", Level.B1),
        (LEVEL, "a2", Level.A2),
        (LEVEL, "Muttersprache", Level.NATIVE),
        (LEVEL, " - ", None),
        (LEVEL, "k. A.", None),
        (DATE, "31.12.2026", date(2026, 12, 31)),
        (DATE, "31.12.26", date(2026, 12, 31)),
        (DATE, "1.2.2026", date(2026, 2, 1)),
        (DATE, "2026-12-31", date(2026, 12, 31)),
        (DATE, "2026-12-31T00:00", date(2026, 12, 31)),
        (DATE, "1. August 2026", date(2026, 8, 1)),
        (BIRTH_YEAR, "1994", 1994),
        (BIRTH_YEAR, "01.01.1994", 1994),
        (BIRTH_YEAR, "1994-01-01", 1994),
        (BIRTH_YEAR, "1.1.94", 1994),
        (YES_NO, "Ja", True),
        (YES_NO, "x", True),
        (YES_NO, "no", False),
        (SPANS, "09:00-12:00", (span(9, 12),)),
        (SPANS, "14–16 Uhr, 9 bis 12 Uhr", (span(9, 12), span(14, 16))),
        (SPANS, "ab 10 Uhr", (DaySpan(time(10), time(23, 59)),)),
        (SPANS, "ganztägig", ()),
        (PHONE, "0170 0000 247", "+491700000247"),
        (PHONE, "069 90009001", "+496990009001"),
        (PHONE, "+49 (0)561 / 1234-56", "+49561123456"),
        (PHONE, "00380 50 1234567", "+380501234567"),
        (EMAIL, "b.kontakt@quendelhoff-backhaus.example", "b.kontakt@quendelhoff-backhaus.example"),
        (EMAIL, "mailto:Ä.B@Beispiel.DE", "Ä.B@beispiel.de"),
        (MINUTES, "45 Min.", 45),
        (MINUTES, "1,5 Stunden", 90),
        (POSTCODE, "01067", "01067"),
        (POSTCODE, "D-34369", "34369"),
        (LICENCES, "Klasse B, CE", ("B", "CE")),
        (LICENCES, "B und Staplerschein", ("B", "Staplerschein")),
        (LICENCES, "keine", ()),
        (LINE, "Null", "Null"),
        (list_words.WORK_ACCESS, " ; Erwerbstätigkeit erlaubt, ", WorkAccess.UNRESTRICTED),
        (list_words.WORK_ACCESS, " keine Angabe;", None),
        (LINE, "-", "-"),
        (LINE, " Abu \n  Bakr ", "Abu Bakr"),
        (NUMBER, "00123", "00123"),
        (CONSENT, "ja 03.05.2027", ConsentAnswer(is_given=True, given_on=date(2027, 5, 3))),
        (CONSENT, "nein", ConsentAnswer(is_given=False)),
        (CONSENT, "03.05.2027", ConsentAnswer(is_given=True, given_on=date(2027, 5, 3))),
        (OCCUPATIONS, "B 29222; Köchin oder Koch", (BAKER, COOK)),
        (OCCUPATIONS, "Bäcker, Koch", (BAKER, COOK)),
        (OCCUPATIONS, "Bäckerin, 5 Jahre", (Work("29222", "Bäcker/in", 5),)),
        (OCCUPATIONS, "Lederhandwerker", (Work(None, "Lederhandwerker"),)),
        (WISHES, "2. Talbrink; 1. Bäcker/in", ("Bäcker/in", "Talbrink")),
        (WISHES, "Talbrink\nKoch", ("Talbrink", "Koch")),
        (
            SEATS,
            "Frau Wiegand (Deutsch, Türkisch B2); Herr Noll",
            (Seat("Frau Wiegand", (LanguageSkill("de"), LanguageSkill("tr", Level.B2))), Seat("Herr Noll")),
        ),
        (list_words.NEEDS, "Kinderbetreuung, barrierefrei", (Need.CHILDCARE, Need.STEP_FREE)),
        (list_words.ROLES, "Sprachmittlerin; Empfang", (Role.INTERPRETER, Role.WELCOME)),
        (list_words.WORK_ACCESS, "Erwerbstätigkeit erlaubt", WorkAccess.UNRESTRICTED),
        (list_words.PARTICIPANT_STATE, "ZUGESAGT", ParticipantState.PROMISED),
    ],
)
def test_cell_is_read_as_people_write_it(kind: CellKind, text: str, expected: object) -> None:
    assert kind.read(text) == expected


LEVELS = st.none() | st.sampled_from(Level)
CODES = st.sampled_from([language.code for language in languages()])
SPOKEN = st.dictionaries(CODES, LEVELS, max_size=4).map(
    lambda said: tuple(LanguageSkill(code, level) for code, level in said.items())
)
TITLES = st.sampled_from([entry for entry in occupations() if len(entry.kldb) == 5])
WORKS = st.builds(lambda entry, years: Work(entry.kldb, entry.name_de, years), TITLES, st.none() | st.integers(0, 60))
MINUTE_SPANS = st.tuples(st.integers(0, 1439), st.integers(0, 1439)).filter(lambda pair: pair[0] < pair[1])
DAY_SPANS = MINUTE_SPANS.map(lambda pair: DaySpan(time(*divmod(pair[0], 60)), time(*divmod(pair[1], 60))))


@given(SPOKEN)
def test_languages_that_are_written_read_the_same(skills: tuple[LanguageSkill, ...]) -> None:
    assert SKILLS.read(SKILLS.write(skills)) == skills


@given(st.lists(WORKS, max_size=3, unique=True))
def test_occupations_that_are_written_read_the_same(works: list[Work]) -> None:
    assert OCCUPATIONS.read(OCCUPATIONS.write(works)) == tuple(works)


@given(st.sets(DAY_SPANS, max_size=3))
def test_spans_that_are_written_read_the_same(spans: set[DaySpan]) -> None:
    assert SPANS.read(SPANS.write(tuple(sorted(spans)))) == tuple(sorted(spans))


@given(st.dates(min_value=date(1900, 1, 1)))
def test_dates_that_are_written_read_the_same(day: date) -> None:
    assert DATE.read(DATE.write(day)) == day


@given(
    st.lists(
        st.builds(
            Seat,
            st.sampled_from(["", "Frau Wiegand", "Herr Noll"]),
            st.lists(CODES, max_size=2, unique=True).map(lambda codes: tuple(map(LanguageSkill, codes))),
            st.sets(DAY_SPANS, max_size=2).map(lambda spans: tuple(sorted(spans))),
        ),
        min_size=1,
        max_size=3,
    ).filter(lambda seats: seats != [Seat("")])  # nothing is said of one table without a name
)
def test_seats_that_are_written_read_the_same(seats: list[Seat]) -> None:
    assert SEATS.read(SEATS.write(seats)) == tuple(seats)


@pytest.mark.parametrize(
    ("text", "code"),
    [("ukr", "uk"), ("Farsi", "pes"), ("persisch", "pes"), ("Dari", "prs"), ("العربية", "ar"), ("tuerkisch", "tr")],
)
def test_language_is_found_by_code_name_and_alias(text: str, code: str) -> None:
    found = languages().find(text)

    assert found is not None
    assert found.code == code


def test_every_occupation_is_found_by_its_own_names() -> None:
    lost = [
        (entry.name_de, entry.name_en)
        for entry in occupations()
        for name in (entry.name_de, entry.name_en)
        if (found := occupations().find(name)) is None or found.kldb != entry.kldb
    ]

    assert lost == []


@pytest.mark.parametrize(
    ("text", "kldb"),
    [
        ("29222-2", "29222"),
        ("29", "29"),
        ("2922", "2922"),
        ("Baecker", "29222"),
        ("Bäcker*in", "29222"),
        ("Kauffrau im Einzelhandel", "62102"),
        ("Sozialpädagogin", "83124"),
        ("Pflegefachmann (m/w/d)", "81302"),
        ("Maler", "33212"),
        ("Baker", "29222"),
        ("KFZ", "25212"),
        ("Kfz-Mechatronikerin", "25212"),
        ("Elektriker", "26212"),
        ("Pflege", "81302"),
        ("Lager", "51311"),
        ("Bürokauffrau", "71402"),
        ("Putzfrau", "54101"),
        ("Bäcker oder Koch", None),
        ("99999", None),
    ],
)
def test_occupation_is_found_in_any_form_of_gender(text: str, kldb: str | None) -> None:
    found = occupations().find(text)

    assert (found.kldb if found else None) == kldb


@pytest.mark.parametrize("text", ["Pflege", "Elektriker/in", "Kfz"])
def test_an_everyday_word_stays_as_it_was_said(text: str) -> None:
    [work] = OCCUPATIONS.read(text)
    assert work.title == text
    assert OCCUPATIONS.write([work]) == text


def test_place_is_found_by_postcode_and_town() -> None:
    by_postcode = municipalities().find(postcode="34369")
    by_town = municipalities().find(postcode="99999", town="SÖHREWALD")

    assert by_postcode is not None
    assert by_postcode.name == "Hofgeismar"
    assert by_town is not None
    assert (by_town.latitude_e2, by_town.longitude_e2) == (5123, 957)


def test_every_kind_of_offer_has_a_german_and_an_english_name() -> None:
    assert all(german and english and german != english for german, english in offer_kinds().values())
    assert list_words.offer_kind_cell().read("Ausbildung").value == "AUSBILDUNG"
