"""Phrases for readers: which language stands beside German, what is marked, what is isolated."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refugeesday.errors import UserError
from refugeesday.exchange.phrases import (
    Confidence,
    isolate,
    phrasebook,
    phrases,
    translated_languages,
)

DAY = date(2027, 6, 18)


def test_twelve_languages_have_all_phrases() -> None:
    assert len(translated_languages()) == 12
    assert translated_languages()[0] == "de"
    keys = [one.key for one in phrases("de")]
    assert len(keys) == len(set(keys)) == 44 + 18
    assert {tuple(one.key for one in phrases(language)) for language in translated_languages()} == {tuple(keys)}


@pytest.mark.parametrize("language", ["ti", "kmr", "so", "ps"])
def test_translations_of_our_own_are_unreviewed_in_rarer_languages(language: str) -> None:
    assert [one.key for one in phrases(language)[44:] if one.confidence.is_reviewed] == []


@pytest.mark.parametrize(
    ("language", "unreviewed"), [("ar", 0), ("prs", 2), ("uk", 0), ("ti", 29), ("kmr", 16), ("ps", 20)]
)
def test_confidence_counts_are_those_of_the_source(language: str, unreviewed: int) -> None:
    assert sum(not one.confidence.is_reviewed for one in phrases(language)[:44]) == unreviewed


def test_pair_holds_german_and_the_readers_language() -> None:
    pair = phrasebook("uk").pair("your_interviews")
    assert (pair.german, pair.other, pair.language, pair.is_rtl) == ("Ihre Gespräche", "Ваші співбесіди", "uk", False)


def test_values_are_isolated_in_right_to_left_languages_only() -> None:
    phone = "05600 000 180"
    assert phrasebook("ar").pair("questions_call", phone=phone).other.endswith(f"\u2066{phone}\u2069")
    assert phrasebook("ar").pair("questions_call", phone=phone).german == f"Fragen? Rufen Sie an: {phone}"
    assert phrasebook("uk").pair("questions_call", phone=phone).other == f"Маєте запитання? Телефонуйте: {phone}"
    both = phrasebook("prs").pair("from_to", **{"from": "09:00", "to": "09:20"}).other
    assert isolate("09:00") in both
    assert isolate("09:20") in both


@pytest.mark.parametrize("value", ["", "  "])
def test_missing_value_names_phrase_and_field(value: str) -> None:
    with pytest.raises(UserError) as caught:
        phrasebook("ar").pair("questions_call", phone=value)
    assert caught.value.code == "phrase.value_missing"
    assert caught.value.values == {"phrase": "questions_call", "field": "phone"}


def test_placeholder_not_given_at_all_is_missing() -> None:
    with pytest.raises(UserError, match=r"phrase\.value_missing"):
        phrasebook("fr").pair("new_time")


def test_unreviewed_phrase_is_marked_or_replaced_by_english() -> None:
    assert phrasebook("ti").pair("check_in").is_unreviewed
    plain = phrasebook("ti", with_unreviewed=False).pair("check_in")
    assert (plain.other, plain.language, plain.is_unreviewed) == ("Please check in at the welcome desk.", "en", False)
    assert phrasebook("ti", with_unreviewed=False).pair("break").language == "ti"


@pytest.mark.parametrize("language", ["pes", "ckb", "ur", "am"])
def test_language_without_phrases_gets_english_and_says_so(language: str) -> None:
    book = phrasebook(language)
    assert (book.language, book.is_substitute) == ("en", True)
    assert book.pair("name").other == "Name"


@pytest.mark.parametrize("language", ["", "de", "en"])
def test_german_and_english_readers_miss_nothing(language: str) -> None:
    assert not phrasebook(language).is_substitute


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "Friday, 18 June 2027"),
        ("ar", "الجمعة 18 حزيران/يونيو 2027"),
        ("uk", "п’ятниця, 18 червня 2027 р."),
        ("ru", "пятница, 18 июня 2027 г."),
        ("tr", "18 Haziran 2027 Cuma"),
        ("fr", "vendredi 18 juin 2027"),
        ("prs", "جمعه \u206618.06.2027\u2069"),
        ("ti", "ዓርቢ 18.06.2027"),
        ("so", "Jimco 18.06.2027"),
    ],
)
def test_day_is_written_as_the_reader_does(language: str, written: str) -> None:
    assert phrasebook(language).day(DAY).other == written
    assert phrasebook(language).day(DAY).german == "Freitag, 18. Juni 2027"


@given(st.sampled_from(["ar", "prs", "ps"]), st.text(st.characters(categories=["L", "N"]), min_size=1))
def test_every_value_is_wrapped_whole(language: str, phone: str) -> None:
    other = phrasebook(language).pair("questions_call", phone=phone).other
    assert other.count("\u2066") == other.count("\u2069") == 1
    assert other[other.index("\u2066") + 1 : other.index("\u2069")] == phone


def test_no_phrase_is_empty() -> None:
    empty = [(language, one.key) for language in translated_languages() for one in phrases(language) if not one.text]
    assert empty == []
    assert {one.confidence for one in phrases("de")} == {Confidence.SOURCE}
