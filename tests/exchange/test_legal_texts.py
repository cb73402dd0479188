"""Legal texts: the same sections in both languages, boxes where something is asked, English where there is no text."""

from __future__ import annotations

import re

import pytest

from refugeesday.domain.people import Purpose
from refugeesday.errors import UserError
from refugeesday.exchange.legal_texts import CONSENT_FORM, INFORMATION_SHEET, TEXT_VERSION, legal_sections, legal_title
from refugeesday.exchange.phrases import isolate

SENDER = {"sender": "Landkreis Beispiel", "phone": "05600 1", "email": "a@beispiel.example"}


def test_each_purpose_is_asked_by_itself_after_an_introduction() -> None:
    sections, _ = legal_sections(CONSENT_FORM, language="ti", **SENDER)
    assert [len(section.choices) for section in sections] == [0, *[2] * len(Purpose)]
    assert "keine Folgen für Leistungen" in " ".join(sections[0].german)
    assert "no effect on benefits" in " ".join(sections[0].other)


@pytest.mark.parametrize("name", [CONSENT_FORM, INFORMATION_SHEET])
@pytest.mark.parametrize("language", ["en", "ar", "prs", "uk", "ru", "tr", "fr"])
def test_a_text_of_its_own_says_the_same_section_by_section(name: str, language: str) -> None:
    sections, beside = legal_sections(name, language=language, **SENDER)
    assert beside == language
    for section in sections:
        numbers = [re.findall(r"\d+", " ".join(said)) for said in (section.german, section.other)]
        assert numbers[0] == numbers[1]
        assert len(section.german) == len(section.other)
        assert section.title.is_rtl == (language in {"ar", "prs"})
    assert len({section.title.other for section in sections}) == len(sections)
    assert legal_title(name, language=language).other not in {"", legal_title(name, language="de").german}


def test_numbers_keep_their_order_between_letters_from_the_right() -> None:
    for language, said in (("ar", isolate("05600 1")), ("uk", ", 05600 1")):
        sections, _ = legal_sections(INFORMATION_SHEET, language=language, **SENDER)
        assert sections[0].other[0].endswith(said)


@pytest.mark.parametrize("language", ["ti", "kmr", "so", "ps", "ur", "de", "", "en"])
def test_language_without_a_text_gets_english_beside_german(language: str) -> None:
    sections, beside = legal_sections(INFORMATION_SHEET, language=language, **SENDER)
    assert beside == "en"
    assert sections[0].title.german == "Wer verantwortlich ist"
    assert sections[0].title.other == "Who is responsible"
    assert sections[0].german[0] == "Landkreis Beispiel, a@beispiel.example, 05600 1"
    assert all(section.german and section.other for section in sections)


def test_unknown_text_is_refused() -> None:
    with pytest.raises(UserError, match=r"text\.no_template"):
        legal_sections("nothing", language="de", **SENDER)


def test_text_has_a_version() -> None:
    assert TEXT_VERSION.strip()
