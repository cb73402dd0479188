from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refugeesday.gui.folding import fold_spelling, fold_text, keep_matching, matches, search_text, search_words


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Müller", "Mueller"), ("Müller", "muller"), ("Mueller", "müll"), ("Özgür", "oezguer"), ("Weiß", "weiss"),
        ("Yusuf", "Jussuf"), ("Mohammed", "mohamed"), ("Schäfer", "sc"), ("Schäfer", "sch"), ("Oumar", "umar"),
        ("Viktor", "wiktor"), ("Khalid", "halid"), ("Nguyễn", "nguyen"), ("أميرة", "أمير"), ("Хасан", "хас"),
        ("0170 0000 147", "0000"), ("Am Weiher 4", "weiher 4"),
    ],
)  # fmt: skip
def test_search_finds_a_name_however_it_is_spelled(name: str, typed: str) -> None:
    assert matches(search_text(name), search_words(typed))


@pytest.mark.parametrize(
    ("name", "typed"), [("Müller", "Maier"), ("A01", "A11"), ("0170 00", "017 000"), ("Amira", "x")]
)
def test_search_does_not_find_other_names(name: str, typed: str) -> None:
    assert not matches(search_text(name), search_words(typed))


def test_search_wants_every_word_in_any_field() -> None:
    text = search_text("Hotel Fuldaaue", "Foyer A")
    assert matches(text, search_words("foyer hotel"))
    assert not matches(text, search_words("foyer hotel saal"))


@given(st.text(max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_search_finds_every_word_of_what_it_contains(text: str, start: int, length: int) -> None:
    assert matches(search_text(text), search_words(text[start : start + length]))


@given(st.lists(st.text(alphabet="abßü ", max_size=8), max_size=6), st.text(alphabet="abßü ", max_size=4))
def test_many_texts_are_kept_as_each_of_them_matches(names: list[str], typed: str) -> None:
    found = [(name, search_text(name)) for name in names]
    words = search_words(typed)
    assert list(keep_matching(found, words)) == [(name, text) for name, text in found if matches(text, words)]


@given(st.text(alphabet="abcäöüß XYZ", max_size=20))
def test_fold_is_stable(text: str) -> None:
    assert fold_text(fold_text(text)) == fold_text(text)
    assert fold_spelling(text) == fold_spelling(text.upper().replace("ẞ", "SS"))
