"""Which of its languages somebody is asked in first."""

from __future__ import annotations

from refugeesday.domain.languages import LanguageSkill, Level, languages_spoken, shared_languages


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
