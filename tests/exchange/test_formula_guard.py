import pytest
from hypothesis import given
from hypothesis import strategies as st

from refugeesday.exchange.formula_guard import guard_text, restore_text

_NASTY = st.text(st.sampled_from("'=+-@\t\r\n \u00a0\u3000\u200b\ufeff＝＋－＠a1")) | st.text()


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+49 651", "-5", "@SUM", "\tx", "\rx", " =1", "\u00a0=1", "＝1", "\u3000＋1", "\n=1", "'=1", "''@x"],
)
def test_text_that_could_start_a_formula_gets_an_apostrophe(text: str) -> None:
    assert guard_text(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Amina", "'s-Hertogenbosch", "a=1", "1-2", "''", " x", "O'Neill"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert guard_text(text) == text
    assert restore_text(text) == text


@given(_NASTY)
def test_restoring_undoes_guarding(text: str) -> None:
    assert restore_text(guard_text(text)) == text


@given(_NASTY)
def test_guarded_text_starts_no_formula(text: str) -> None:
    assert not guard_text(text).lstrip().lstrip("\u200b\ufeff").startswith(tuple("=+-@＝＋－＠"))
    assert not guard_text(text).startswith(("\t", "\r"))
