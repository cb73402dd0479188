"""PDF files are there entirely or not at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF

from refugeesday.domain.papers import Badge, Pair, Pictogram, Remark
from refugeesday.errors import Cancelled, UserError
from refugeesday.printing.canvas import Canvas, Style
from refugeesday.printing.fonts import undrawable
from refugeesday.printing.pages import A4, A5, Page
from refugeesday.printing.paper_texts import texts_by_language, without_font
from refugeesday.printing.pdf import write_pdf
from tests.printing.read_back import page_sizes, page_texts


def page(text: str, *, size: tuple[float, float] = A4) -> Page:
    def draw(canvas: Canvas) -> None:
        canvas.text(QRectF(20, 20, 100, 10), text, Style(size=12))

    return Page(size=size, draw=draw)


def test_pages_keep_their_own_sizes(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    landscape = (A4[1], A4[0])
    count = write_pdf(path, [page("eins"), page("zwei", size=A5), page("drei", size=landscape)], count=3, title="T")
    assert count == 3
    assert page_sizes(path) == [(210, 297), (148, 210), (297, 210)]
    assert page_texts(path) == ["eins", "zwei", "drei"]


def test_an_ending_behind_a_stroke_stays_with_its_word(tmp_path: Path) -> None:
    words = "Orthopädietechnik-Mechaniker/in, Koch/Köchin"

    def draw(canvas: Canvas) -> None:
        for place, width in enumerate(range(24, 60)):
            canvas.text(QRectF(20, 7 * place, width, 20), words, Style(size=5, smallest=5, lines=4))

    path = tmp_path / "a.pdf"
    write_pdf(path, [Page(size=A4, draw=draw)], count=1, title="T")
    lines = [line.replace("\u2060", "").strip() for line in page_texts(path)[0].splitlines()]
    assert any("Mechaniker/in" in line for line in lines)
    assert not any(line.startswith(("in", "/")) for line in lines)


def test_progress_ends_at_one(tmp_path: Path) -> None:
    seen: list[float] = []
    write_pdf(tmp_path / "a.pdf", [page("x")] * 4, count=4, title="", report=lambda done, _text: seen.append(done))
    assert seen == [0.25, 0.5, 0.75, 1.0]


def test_stopping_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    answers = iter([False, True])
    with pytest.raises(Cancelled):
        write_pdf(path, [page("x")] * 4, count=4, title="", should_stop=lambda: next(answers))
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_nothing_to_print_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"print\.nothing"):
        write_pdf(tmp_path / "a.pdf", [], count=0, title="")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("name", "code"), [("missing/a.pdf", "file.folder_missing"), (".", "file.is_folder")])
def test_wrong_place_is_said(tmp_path: Path, name: str, code: str) -> None:
    with pytest.raises(UserError, match=code):
        write_pdf(tmp_path / name, [page("x")], count=1, title="")


def test_letters_without_a_font_are_named_by_language() -> None:
    private = "\uf8fe"
    assert undrawable({"ar": ["الوقت"], "ti": ["ሰዓት"], "": ["Grüße \u2066A01\u2069"]}) == {}
    assert undrawable({"ar": ["الوقت"], "xx": ["ab", f"a{private}c"]}) == {"xx": private}


def test_language_without_a_font_is_named_and_so_are_letters_of_names() -> None:
    words = Pair(german="Uhrzeit", other="\uf8fe", language="ti")
    badge = Badge(name="Nino \uf8ff", number="7", languages=("ქართული",), event="Tag")
    assert without_font([Remark(picture=Pictogram.BUS, text=words)]) == ("ti",)
    assert without_font([badge]) == ("U+F8FF",)
    assert without_font([replace(badge, name="Nino"), replace(words, other="ሰዓት")]) == ()


def test_texts_are_found_by_language_in_nested_values() -> None:
    remark = Remark(picture=Pictogram.BUS, text=Pair(german="Bus", other="الحافلة", language="ar"))
    badge = Badge(name="Amira", number="7", languages=("العربية",), event="Tag")
    found = texts_by_language([remark, badge])
    assert found["ar"] == {"الحافلة"}
    assert {"Bus", "Amira", "7", "العربية", "Tag"} <= found[""]
