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


def test_twelve_languages_have_forty_four_phrases() -> None:
    assert len(translated_languages()) == 12
    assert translated_languages()[0] == "de"
    assert {len(phrases(language)) for language in translated_languages()} == {44}


@pytest.mark.parametrize(
    ("language", "unreviewed"), [("ar", 0), ("prs", 2), ("uk", 0), ("ti", 29), ("kmr", 16), ("ps", 20)]
)
def test_confidence_counts_are_those_of_the_source(language: str, unreviewed: int) -> None:
    assert sum(not one.confidence.is_reviewed for one in phrases(language)) == unreviewed


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


def test_day_has_weekday_and_western_numbers() -> None:
    assert phrasebook("ar").day(DAY).german == "Freitag, 18. Juni 2027"
    assert phrasebook("ar").day(DAY).other == "الجمعة \u206618.06.2027\u2069"
    assert phrasebook("ti").day(DAY).other == "ዓርቢ 18.06.2027"


@given(st.sampled_from(["ar", "prs", "ps"]), st.text(st.characters(categories=["L", "N"]), min_size=1))
def test_every_value_is_wrapped_whole(language: str, phone: str) -> None:
    other = phrasebook(language).pair("questions_call", phone=phone).other
    assert other.count("\u2066") == other.count("\u2069") == 1
    assert other[other.index("\u2066") + 1 : other.index("\u2069")] == phone


def test_no_phrase_is_empty() -> None:
    empty = [(language, one.key) for language in translated_languages() for one in phrases(language) if not one.text]
    assert empty == []
    assert {one.confidence for one in phrases("de")} == {Confidence.SOURCE}
