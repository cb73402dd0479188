from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refugeesday.domain.names import folded, latin_words, name_key, sound_of, spellings


def test_folded_text_has_neither_case_nor_marks_nor_signs() -> None:
    assert folded("  Kurdisch (Kurmancî)") == "kurdischkurmanci"
    assert folded("İSTANBUL") == folded("ıstanbul") == "istanbul"
    assert folded("STRASSE") == folded("Straße") == "strasse"
    assert folded("العربية") == "العربية"


def test_umlauts_have_two_spellings() -> None:
    assert spellings("Bäcker") == {"backer", "baecker"}
    assert spellings("Koch") == {"koch"}


def test_name_key_keeps_accents_and_forgets_case_blanks_and_composition() -> None:
    assert name_key(" Rene\u0301 ", "MÜLLER") == name_key("René", "Mu\u0308ller")
    assert name_key("Rene", "Müller") != name_key("René", "Müller")
    assert name_key("Jan", "Muller") != name_key("Jan", "Müller")


@pytest.mark.parametrize(
    "names",
    [
        ("Mohammad", "Muhammed", "Mohamed", "محمد"),
        ("Yusuf", "Youssef", "Jusuf", "يوسف"),
        ("Khaled", "Chaled"),
        ("Melnyk", "Мельник"),
        ("Schwarz", "Shvartz"),
    ],
)
def test_writings_of_one_name_sound_the_same(names: tuple[str, ...]) -> None:
    assert len({sound_of(latin_words(name)[0]) for name in names}) == 1


def test_different_names_sound_different() -> None:
    assert len({sound_of(name) for name in ("karimi", "bondar", "said", "haddad", "melnyk")}) == 5


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)
