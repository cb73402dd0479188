"""Why wishes are not met, and who has how many interviews, as somebody reads it beside the board."""

from __future__ import annotations

import weakref
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from refugeesday.domain.people import Wish
from refugeesday.gui.plan import explaining
from refugeesday.gui.plan.person_answers import PersonAnswers
from refugeesday.services.booths import booths
from refugeesday.services.participants import edit_participant

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refugeesday.gui.plan.explaining import PlanExplainer
    from tests.gui.plan.plan_fair import PlanWindow


def wishes(plan: PlanWindow) -> list[str]:
    """Give what the inspector says of wishes that are not met."""
    shown = plan.page.side.inspector.wishes
    return [] if shown.isHidden() else [label.text() for label in shown.findChildren(QLabel) if not label.isHidden()]


def wish(plan: PlanWindow, number: int, *asked: Wish) -> None:
    edit_participant(plan.session, replace(plan.made_registration(number), wishes=asked))
    plan.settle()


def test_wishes_that_are_not_met_are_named_with_the_cause(plan: PlanWindow) -> None:
    third = next(one for one in booths(plan.session, event=plan.made.event) if one.id == plan.made.booths[2])
    wish(plan, 0, Wish(1, organisation=third.organisation), Wish(2, kldb="82312", title="Friseurin"))
    plan.click(plan.place_of(0))
    plan.qtbot.waitUntil(lambda: len(wishes(plan)) == 3, timeout=10_000)

    assert wishes(plan) == [
        "Nicht erfüllte Wünsche",
        "1. Betrieb 3: Ein passender Platz ist noch frei",
        "2. Friseurin: Nicht vertreten: Friseurin",
    ]
    plan.click(plan.place_of(1))
    assert wishes(plan) == []


def test_wishes_are_looked_into_again_when_the_plan_changes(plan: PlanWindow) -> None:
    first = next(one for one in booths(plan.session, event=plan.made.event) if one.id == plan.made.booths[0])
    wish(plan, 2, Wish(1, organisation=first.organisation))
    plan.page.desk.show_participant(plan.made.participants[2])
    plan.qtbot.waitUntil(lambda: len(wishes(plan)) == 2, timeout=10_000)
    for number, slot in ((3, 4), (4, 5)):
        plan.made.session = plan.session
        plan.made.plan(number, 0, slot)
    plan.settle()
    plan.made.plan(2, 0, 8)
    plan.qtbot.waitUntil(plan.page.side.inspector.wishes.isHidden, timeout=10_000)


def test_who_has_how_many_interviews_is_listed_beside_the_released_plan(plan: PlanWindow) -> None:
    side = plan.page.side
    plan.page.head.shares_asked.emit()
    assert side.shares.texts == [
        "Gespräche nach Deutsch",
        "A1: 0 von 1 haben einen Termin, Ø\u00a00,0",
        "B1: 4 von 5 haben einen Termin, Ø\u00a00,8",
        "Gespräche nach Erstsprache",
        "Arabisch: 4 von 6 haben einen Termin, Ø\u00a00,7",
    ]
    plan.click(plan.place_of(0))
    plan.press(Qt.Key.Key_Delete)
    plan.page.head.shares_asked.emit()
    assert "B1: 4 → 3 von 5 haben einen Termin, Ø\u00a00,8\u00a0→\u00a00,6" in side.shares.texts


def test_who_has_none_while_others_have_three_is_named_and_found(plan: PlanWindow) -> None:
    plan.made.session = plan.session
    for booth, slot in ((1, 3), (2, 5)):
        plan.made.plan(0, booth, slot)
    plan.settle()
    plan.page.head.shares_asked.emit()
    shares = plan.page.side.shares
    assert shares.texts[0] == "Ohne Termin, obwohl andere drei oder mehr haben (2)"
    assert [text.partition(":")[0] for text in shares.texts[1:3]] == ["P4 H.", "P5 H."]
    view = shares.list
    spot = view.visualRect(view.model().index(1, 0)).center()
    plan.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert plan.page.side.inspector.name.text() == "P4 Haddad"


def test_a_proposal_says_whom_it_gives_more(plan: PlanWindow) -> None:
    plan.press(Qt.Key.Key_Return, control=True)
    texts = plan.page.side.changes.texts
    assert any(text.startswith("A1: 0 → 1 von 1 haben einen Termin") for text in texts)


def test_what_else_somebody_could_have_had_is_said_with_what_it_costs(plan: PlanWindow) -> None:
    plan.click(plan.place_of(0))
    others = plan.page.side.inspector.others
    plan.qtbot.waitUntil(lambda: not others.isHidden(), timeout=10_000)
    plan.settle()

    said = [label.text() for label in others.findChildren(QLabel) if not label.isHidden()]
    assert said[0] == "Was sonst möglich gewesen wäre"
    assert {text.split(" ")[1] for text in said[1:]} == {"A02", "A03"}
    ends = (" weniger", " mehr", "kostet niemanden etwas", "ungleicher verteilt", "mit Termin")
    assert all(text.endswith(ends) for text in said[1:])
    plan.page.desk.show_participant(plan.made.participants[4])
    assert others.isHidden()


def test_what_an_interview_is_compared_with_is_held_only_while_it_is_looked_at(plan: PlanWindow) -> None:
    plan.click(plan.place_of(0))
    plan.qtbot.waitUntil(lambda: not plan.page.side.inspector.others.isHidden(), timeout=10_000)
    plan.settle()
    answers = plan.page.findChild(PersonAnswers)
    assert answers._books is not None
    held = weakref.ref(answers._books[2])
    plan.program.window.show_page("overview")
    plan.settle()
    assert held() is None
    plan.program.window.show_page("plan")


def test_what_is_not_known_is_said_below_the_findings(plan: PlanWindow) -> None:
    plan.press_button(plan.page.head.check)
    texts = plan.page.side.findings.texts
    title = "Noch nicht bekannt, zählt für niemanden und gegen niemanden"
    assert texts[texts.index(title) + 1 :][0] == "Beruf: bei 6 Personen nicht bekannt"


@pytest.fixture
def explainer(plan: PlanWindow) -> Iterator[PlanExplainer]:
    """Explain without a pause."""
    found = plan.page.explainer
    found.later.setInterval(0)
    yield found
    found.later.setInterval(explaining.PAUSE)


def test_a_day_that_is_judged_by_the_same_is_not_judged_again(plan: PlanWindow, explainer: PlanExplainer) -> None:
    with plan.qtbot.waitSignal(explainer.remedy_known, timeout=20_000):
        wish(plan, 4, Wish(1, kldb="82312", title="Friseurin"))
    plan.settle()
    day, other = plan.page.loader.day, Wish(1, kldb="25212", title="Kfz")
    assert day is not None
    explainer.explain(replace(day, languages={}))
    assert (plan.program.tasks.count, explainer.later.isActive()) == (0, False)
    with plan.qtbot.waitSignal(explainer.remedy_known, timeout=20_000):
        wish(plan, 4, other)
    assert other in plan.made_registration(4).wishes


def test_a_large_day_that_is_edited_is_judged_after_a_pause(
    plan: PlanWindow, explainer: PlanExplainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(explaining, "APART_FROM", 1)
    explainer.later.setInterval(600_000)
    before = explainer.causes
    for title in ("Friseurin", "Kosmetikerin"):
        wish(plan, 4, Wish(1, kldb="82312", title=title))
        assert explainer.later.isActive()
        assert explainer.causes is before
