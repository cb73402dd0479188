"""A participant's fields as texts of a form, and the history of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from refugeesday.domain.people import Channel, Purpose
from refugeesday.exchange.cells import CellError
from refugeesday.services.interviews import interviews_of
from refugeesday.services.participant_fields import field_texts, with_text
from refugeesday.services.participants import edit_participant, participant, set_channel
from refugeesday.services.record_history import participant_history
from tests.services import small_fair

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.services.small_fair import Fair


@pytest.fixture
def fair() -> Iterator[Fair]:
    made = small_fair.fair()
    yield made
    made.session.close()


@pytest.mark.parametrize(
    ("key", "text", "shown"),
    [
        ("phone", "069 90009123", "+496990009123"),
        ("german_speaking", "b1.2", "B1"),
        ("languages", "Englisch B1, Türkisch", "Englisch (B1); Türkisch"),
        ("wishes", "Koch\nBäcker", "1. Koch/Köchin; 2. Bäcker/in"),
        ("availability", "9-12 Uhr", "09:00-12:00"),
        ("max_interviews", "3", "3"),
    ],
)
def test_field_takes_what_a_list_takes(fair: Fair, key: str, text: str, shown: str) -> None:
    before = fair.registration(0)
    changed = with_text(fair.session, before, key=key, text=text)
    assert field_texts(fair.session, changed)[key] == shown


@pytest.mark.parametrize("key", ["phone", "languages", "german_speaking", "availability", "wishes", "note"])
def test_empty_text_empties_a_field(fair: Fair, key: str) -> None:
    filled = with_text(fair.session, fair.registration(0), key="note", text="Kommt mit dem Rad")
    assert field_texts(fair.session, with_text(fair.session, filled, key=key, text=""))[key] == ""


@pytest.mark.parametrize(
    ("key", "text", "code"),
    [
        ("phone", "abc", "cell.no_phone"),
        ("max_interviews", "0", "row.max_below_min"),
        ("email", "x@y", "cell.no_email"),
    ],
)
def test_field_refuses_what_a_list_refuses(fair: Fair, key: str, text: str, code: str) -> None:
    with pytest.raises(CellError) as refused:
        with_text(fair.session, fair.registration(0), key=key, text=text)
    assert refused.value.code == code


def test_somebody_keeps_a_name(fair: Fair) -> None:
    one = with_text(fair.session, fair.registration(0), key="family_name", text="Haddad")
    nearly = with_text(fair.session, one, key="given_name", text="")
    with pytest.raises(CellError) as refused:
        with_text(fair.session, nearly, key="family_name", text="")
    assert refused.value.code == "row.name_missing"


def test_consent_is_given_today_and_withdrawn(fair: Fair) -> None:
    key = f"consent_{Purpose.PHOTO_EVENT.value}"
    given = with_text(fair.session, fair.registration(0), key=key, text="ja")
    assert field_texts(fair.session, given)[key] == "ja 01.06.2027"
    assert given.person.has_consent(Purpose.PHOTO_EVENT)


def test_channel_is_set_for_several_and_taken_away(fair: Fair) -> None:
    set_channel(fair.session, fair.participants, channel=Channel.PRINT)
    assert {participant(fair.session, one).channel for one in fair.participants} == {Channel.PRINT}
    revision = fair.registration(0).revision
    set_channel(fair.session, fair.participants, channel=Channel.PRINT)
    assert fair.registration(0).revision == revision
    set_channel(fair.session, fair.participants[:1], channel=None)
    assert fair.registration(0).channel is None


def test_history_and_interviews_are_those_of_one_participant(fair: Fair) -> None:
    planned = fair.plan(0, 0, 1)
    fair.plan(1, 0, 2)
    one = fair.registration(0)
    edit_participant(fair.session, with_text(fair.session, one, key="languages", text="Dari B2"))
    found = participant_history(fair.session, one)
    assert [entry.name for entry in found] == ["edit_participant", "add_participant"]
    assert [interview.id for interview in interviews_of(fair.session, participant=one.id)] == [planned]
