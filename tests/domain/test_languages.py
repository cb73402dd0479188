"""Which of its languages somebody is asked in first."""

from __future__ import annotations

import pytest

from refugeesday.domain.languages import LanguageSkill, Level, languages_spoken, level_from_text, shared_languages


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("keine", Level.A0), ("0", Level.A0), ("etwas", Level.A1), ("fließend", Level.C1),
        ("Muttersprache", Level.NATIVE), ("B1.2", Level.B1), ("B1+", Level.B1), ("A2/B1", Level.A2),
        ("B1 bis A2", Level.A2), ("ca. A2", Level.A2), ("etwa B1", Level.B1),
    ],
)  # fmt: skip
def test_a_level_is_understood_as_people_write_it(text: str, level: Level) -> None:
    assert level_from_text(text) is level


@pytest.mark.parametrize("text", ["", "gut", "D1", "A3", "A2/A3"])
def test_what_is_no_level_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        level_from_text(text)


def test_shared_languages_are_those_besides_german_best_spoken_first() -> None:
    asked = (LanguageSkill("en", Level.B1), LanguageSkill("ar"), LanguageSkill("de", Level.A2), LanguageSkill("ps"))
    helper = (LanguageSkill("de", Level.C1), LanguageSkill("en", Level.C1), LanguageSkill("ar", Level.B2))
    assert shared_languages(asked, helper) == ("ar", "en")


def test_languages_stand_best_spoken_first_and_one_without_a_level_before_weak_ones() -> None:
    arabic, some = LanguageSkill("ar"), LanguageSkill("en", Level.A1)
    dari, well = LanguageSkill("prs", Level.NATIVE), LanguageSkill("fr", Level.C1)
    assert languages_spoken([arabic, some]) == ("ar", "en")
    assert languages_spoken([some, arabic, dari]) == ("prs", "ar", "en")
    assert languages_spoken([some, well]) == ("fr", "en")
    assert languages_spoken([LanguageSkill("ti"), LanguageSkill("am")]) == ("ti", "am")
