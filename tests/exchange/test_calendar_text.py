"""Text that is clean, escaped, shortened and folded, whatever it was before."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refugeesday.exchange.calendar_text import (
    clean_line,
    clean_name,
    clean_text,
    count_octets,
    escape_text,
    fold_line,
    shorten_text,
)

ANY_TEXT = st.text(
    st.characters() | st.sampled_from("\r\n\t\x0b\x1c\x85\u2028\ufeff\ud800\\;, \u202e\u2066\u2069\u0308\u200d😀👩é"),
    max_size=300,
)


@pytest.mark.parametrize(
    ("given_text", "clean"),
    [
        ("a\r\nb\rc\nd\x85e\u2028f\u2029g\x0bh\x0ci\x1cj", "a\nb\nc\nd\ne\nf\ng\nh\ni\nj"),
        ("a\t \tb  c", "a b c"),
        ("\ufeffa\x00\x1b\x7f\x9fb\ud800", "ab"),
        ("Mu\u0308ller", "Müller"),
        ("\n\n a \n\n b \n\n", "a\n\nb"),
        ("\u2066Latin\u2069 عربي", "\u2066Latin\u2069 عربي"),
        ("\u202eevil\nfine \u2066x\u2069", "evil\nfine \u2066x\u2069"),
        ("\u2069\u2066", ""),
    ],
)
def test_clean_text_keeps_lines_and_drops_the_rest(given_text: str, clean: str) -> None:
    assert clean_text(given_text) == clean


def test_clean_line_joins_lines_and_cuts_at_255() -> None:
    assert clean_line("a\n\nb\r\nc") == "a b c"
    assert clean_line("ä" * 255) == "ä" * 255
    assert clean_line("ä" * 256) == "ä" * 254 + "…"


def test_clean_line_cuts_before_a_letter_with_its_marks() -> None:
    assert clean_line("x" * 253 + "q\u0308\u0301" + "y") == "x" * 253 + "…"
    assert clean_line("x" * 253 + "👩\u200d💻" + "y") == "x" * 253 + "…"


def test_clean_name_curves_quotes() -> None:
    assert clean_name('Anna "Nana" Ünal ("x") a\\b^n') == "Anna “Nana” Ünal (“x”) a/bˆn"


@given(ANY_TEXT)
def test_cleaning_is_finished_after_once(text: str) -> None:
    for clean in (clean_text, clean_line, clean_name):
        once = clean(text)
        assert clean(once) == once
        assert unicodedata.is_normalized("NFC", once)
        assert len(once.splitlines()) == once.count("\n") + bool(once)
        assert not re.search("  |[\x00-\x09\x0b-\x1f]", once)


@given(ANY_TEXT)
def test_escaped_text_is_read_back(text: str) -> None:
    clean = clean_text(text)

    read = re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], escape_text(clean))

    assert read == clean


@given(ANY_TEXT)
def test_folded_line_is_whole_and_short(text: str) -> None:
    line = b"SUMMARY:" + escape_text(clean_text(text)).encode()

    folded = fold_line(line)

    pieces = folded.removesuffix(b"\r\n").split(b"\r\n")
    assert b"".join([pieces[0], *(piece[1:] for piece in pieces[1:])]) == line
    for piece in pieces:
        assert len(piece) <= 75
        piece.decode()
    for piece in pieces[:-1]:
        assert not piece.endswith(b" ")
        assert len(piece) >= 70
        assert (len(piece) - len(piece.rstrip(b"\\"))) % 2 == 0


@pytest.mark.parametrize("text", ["a b, c; ", "\\\\a", "é😀 ሰ", "\\", "ab\n", "; "])
def test_no_fold_is_wrong_wherever_the_line_begins(text: str) -> None:
    for shift in range(80):
        line = b"SUMMARY:" + escape_text(clean_text("x" * shift + text * 60)).encode()

        pieces = fold_line(line).removesuffix(b"\r\n").split(b"\r\n ")

        assert b"".join(pieces) == line
        for piece in pieces[:-1]:
            assert 70 <= len(piece) <= 75
            assert not piece.decode().endswith(" ")
            assert (len(piece) - len(piece.rstrip(b"\\"))) % 2 == 0
        assert max(map(len, pieces[1:])) <= 74


def test_fold_gives_up_on_a_line_of_blanks_but_not_on_its_length() -> None:
    folded = fold_line("é".encode() + b" " * 200)

    assert max(map(len, folded.split(b"\r\n"))) == 75
    assert folded.replace(b"\r\n ", b"") == "é".encode() + b" " * 200 + b"\r\n"


@pytest.mark.parametrize(
    ("size", "short"),
    [(17, "Gespräch; Halle"), (16, "Gespräch…"), (12, "Gespräch…"), (11, "Gespräc…"), (9, "Gespr…"), (2, "")],
)
def test_shorten_counts_escapes_and_keeps_words(size: int, short: str) -> None:
    assert count_octets("Gespräch; Halle") == 17
    assert shorten_text("Gespräch; Halle", size) == short


def test_shorten_parts_no_letter_from_its_marks() -> None:
    assert shorten_text("abcdefq\u0308\u0301xyz", 11) == "abcdef…"
    assert shorten_text("abcdef👩\u200d💻xyz", 18) == "abcdef…"


@given(ANY_TEXT, st.integers(4, 120))
def test_shortened_text_fits(text: str, size: int) -> None:
    line = clean_line(text)

    short = shorten_text(line, size)

    assert count_octets(short) <= size
    assert short in {line, ""} or short.endswith("…")
