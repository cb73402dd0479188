"""What the papers of a placement day say, and to whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

import pytest

from refugeesday.domain.people import Consent, Purpose
from refugeesday.errors import UserError
from refugeesday.services.paper_placements import call_list_paper, company_sheets, placement_list
from refugeesday.services.participants import edit_participant, participant
from refugeesday.services.placement_plans import apply_placements, compute_placements, placement_input
from refugeesday.services.plans import release_plan
from refugeesday.wording import Words
from tests.services.placement_day import PlacementDay, open_day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def word(member: Enum) -> str:
    return Words("de").of(member)


@pytest.fixture
def day(tmp_path: Path) -> Iterator[PlacementDay]:
    made = open_day(tmp_path)
    with made.session as session:
        found = compute_placements(placement_input(session, event=made.event))
        apply_placements(session, found.placements, event=made.event)
        yield made


def test_the_office_list_goes_by_start_with_a_box_for_the_call(day: PlacementDay) -> None:
    paper = placement_list(day.session, event=day.event, word=word)
    assert paper.subtitle == "Praktikumstag · Donnerstag, 24. Juni 2027 · 2 Personen"
    assert paper.rows == (
        (
            "Haddad, Amira", "0170\u00a00000147", "23.06.\u00a023:00\nbis\u00a024.06.\u00a007:00",
            "Backstube Quendel\nKornweg 3, 34117\u00a0Kassel",
            "Ines Merz\n05671\u00a00001", "zu Fuß\nmit Gerda\u00a0L.", "☐",
        ),
        (
            "Haddad, Farid", "0170\u00a00000147", "24.06.\u00a007:00\nbis\u00a015:00",
            "Haus Lindenaue\nKornweg 3, 34369\u00a0Hofgeismar",
            "Ines Merz\n05671\u00a00001", "Bus\nmit Gerda\u00a0L.", "☐",
        ),
    )  # fmt: skip


def test_a_company_learns_of_a_person_only_with_consent(day: PlacementDay) -> None:
    with pytest.raises(UserError, match=r"print\.not_released"):
        company_sheets(day.session, event=day.event, word=word)
    amira = participant(day.session, day.people["Amira"])
    consent = Consent(purpose=Purpose.PROFILE_TO_EMPLOYERS, is_given=True, given_on=date(2027, 5, 3))
    edit_participant(day.session, replace(amira, person=replace(amira.person, consents=(consent,))))
    release_plan(day.session, event=day.event)
    bakery, home = company_sheets(day.session, event=day.event, word=word)
    assert (bakery.title, home.title) == ("Praktikumstag bei Backstube Quendel", "Praktikumstag bei Haus Lindenaue")
    assert bakery.rows == (
        ("Amira H.", "23.06. 23:00", "24.06.\u00a007:00", "Tag 29222", "B1", "Arabisch", "Ausweis, feste Schuhe", "☐"),
    )
    assert home.rows == (("Nr. TN-0002", "24.06. 07:00", "15:00", "Tag 82102", "", "", "Ausweis, feste Schuhe", "☐"),)


def test_the_call_list_has_a_box_a_line(day: PlacementDay) -> None:
    paper = call_list_paper(day.session, event=day.event)
    assert paper.rows == (
        ("Beruf 25212", "1", "Kassel", "Autohaus Werra; Innung des Kfz-Handwerks", "05671\u00a00001", "☐"),
    )
