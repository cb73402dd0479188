from __future__ import annotations

from pathlib import Path

import pytest

from refugeesday.services.imports import import_rows, read_list
from refugeesday.services.participants import participants
from refugeesday.services.people import people
from refugeesday.services.session import Session, memory_session
from tests.services.lists import NOW, preview, rejected, table, take, with_event


@pytest.fixture
def session() -> Session:
    return with_event(memory_session(now=lambda: NOW))


def test_identity_is_the_number_else_names_year_and_phone_or_email(session: Session) -> None:
    headers = ("Nummer", "Nachname", "Vorname", "Geburtsjahr", "Telefon", "E-Mail")
    take(session, table(headers, ("", "Ahmad", "Ali", "1990", "0170 0000001", "ali@mail.example")))

    def fate(*row: str) -> str:
        seen = preview(session, table(headers, row))
        fates = {"new": seen.new, "changed": seen.changed, "unchanged": seen.unchanged, "rejected": seen.rejections}
        return next(name for name, found in fates.items() if found)

    assert fate("", "Ahmad", "Ali", "1990", "0170 0000001", "") == "unchanged"
    assert fate("", "Ahmad", "Ali", "1990", "0170 0000002", "ali@mail.example") == "changed"
    assert fate("", "Ahmad", "Ali", "", "0170 0000001", "") == "unchanged"
    assert fate("", "Ahmad", "Ali", "1991", "0170 0000001", "") == "new"
    assert fate("", "Ahmad", "Ali", "1990", "0170 0000002", "") == "new"
    assert fate("", "Ahmad", "Ali", "1990", "", "") == "new"
    assert fate("", "Ahmad", "Omar", "1990", "0170 0000001", "ali@mail.example") == "new"
    assert fate("TN-0001", "Ahmadi", "Ali", "1991", "", "") == "changed"
    assert fate("TN-0001", "Melnyk", "Ihor", "1991", "", "") == "rejected"
    assert fate("17", "Ahmad", "Ali", "1990", "0170 0000001", "") == "new"


def test_identical_twins_stay_two_people(session: Session) -> None:
    twins = table(("Nachname", "Vorname", "Geburtsjahr"), ("Haile", "Sara", "2001"), ("Haile", "Sara", "2001"))

    seen = preview(session, twins)
    import_rows(session, seen)
    again = preview(session, twins)

    assert len(participants(session, event=1)) == 2
    assert [(one.row, one.other_row) for one in seen.duplicates] == [(3, 2)]
    assert [entry.after.number for entry in again.unchanged] == ["TN-0001", "TN-0002"]


def test_number_that_comes_twice_in_a_list_is_rejected(session: Session) -> None:
    twice = table(("Nummer", "Nachname"), ("A1", "Haile"), ("A1", "Bondar"))

    assert rejected(session, twice) == [(3, "Nummer", "A1", "row.number_twice")]


def test_people_of_an_earlier_event_are_registered_and_not_doubled(session: Session) -> None:
    with_event(session, "Next year")
    take(session, table(("Nachname", "Vorname", "Telefon"), ("Karimi", "Laila", "069 90009001")))

    take(
        session,
        table(("Nachname", "Vorname", "Telefon", "Ort"), ("Karimi", "Laila", "069 90009001", "Calden")),
        event=2,
    )

    assert len(people(session)) == 1
    assert [one.person.town for event in (1, 2) for one in participants(session, event=event)] == ["Calden", "Calden"]


@pytest.mark.parametrize(
    ("first", "second", "is_reported"),
    [
        (("Mohammad", "Ahmad", "1990", "", ""), ("Muhammed", "Ahmed", "1990", "", ""), True),
        (("Mohammad", "Ahmad", "1990", "", ""), ("Ahmad", "Mohamed", "1990", "", ""), True),
        (("Mohammad", "Ahmad", "", "069 90009001", ""), ("Mohamed", "Ahmad", "1990", "06990009001", ""), True),
        (("Olena", "Melnyk", "1988", "", ""), ("Олена", "Мельник", "1988", "", ""), True),
        (("Müller", "Jan", "1970", "", ""), ("Mueller", "Jan", "1970", "", ""), True),
        (("Mohammad", "Ahmad", "1990", "", ""), ("Muhammed", "Ahmed", "1975", "", ""), False),
        (("Mohammad", "Ahmad", "", "069 90009001", ""), ("Muhammed", "Ahmed", "", "069 90009002", ""), False),
        (
            ("Laila", "Karimi", "1990", "", "h@mail.example"),
            ("Omar", "Said", "1990", "", "h@mail.example"),
            False,
        ),
        (("Laila", "Karimi", "1990", "069 90009001", ""), ("Omar", "Said", "1990", "069 90009001", ""), False),
    ],
)
def test_likely_duplicates_are_reported_and_not_merged(
    session: Session, first: tuple[str, ...], second: tuple[str, ...], *, is_reported: bool
) -> None:
    headers = ("Vorname", "Nachname", "Geburtsjahr", "Telefon", "E-Mail")
    take(session, table(headers, first))

    seen = preview(session, table(headers, second))
    import_rows(session, seen)

    assert [one.person for one in seen.duplicates] == ([1] if is_reported else [])
    assert len(people(session)) == 2


def test_nothing_real_is_refused_or_mangled(session: Session) -> None:
    headers = ("Nachname", "Vorname", "Name in eigener Schrift", "PLZ", "Bemerkung")
    rows = (
        ("Null", "Müller-Lüdenscheidt", "", "00123", "=1+1"),
        ("İnci", "Işık", "", "", "Zeile 1\nZeile 2"),
        ("حداد", "أميرة", "أميرة حداد", "", "„Anführung\" und 'Strich'"),
        ("Abebe", "", "አበበ", "", "-"),
        ("O’Neill", "'s", "", "", "+49 @ ="),
    )
    take(session, table(headers, *rows))

    kept = [one.person for one in participants(session, event=1)]
    found = [(one.family_name, one.given_name, one.native_name, one.postcode, one.note) for one in kept]
    assert found == list(rows)


def test_decomposed_name_is_the_same_as_the_composed_one(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "nfd.csv"
    path.write_text("Nachname;Vorname\nMu\u0308ller;Rene\u0301\n", encoding="utf-8")
    take(session, read_list(path))

    assert [one.person.sort_name for one in participants(session, event=1)] == ["Müller, René"]
    assert len(preview(session, table(("Nachname", "Vorname"), ("Müller", "René"))).unchanged) == 1


def test_whole_name_in_one_column_is_parted_at_the_comma_only(session: Session) -> None:
    take(session, table(("Name", "Ort"), ("Karimi, Laila", "Calden"), ("Abebe Bikila", "")))

    kept = [one.person for one in participants(session, event=1)]
    assert [(one.family_name, one.given_name) for one in kept] == [("Karimi", "Laila"), ("", "Abebe Bikila")]
