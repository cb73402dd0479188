"""Read PDF files as another program does: their text, their pages and the codes on them."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pypdfium2
import zxingcpp

POINT = 25.4 / 72


def page_texts(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [
            unicodedata.normalize("NFKC", document[index].get_textpage().get_text_range())
            for index in range(len(document))
        ]


def page_sizes(path: Path) -> list[tuple[int, int]]:
    """Give widths and heights in whole millimetres."""
    with pypdfium2.PdfDocument(path) as document:
        return [tuple(round(side * POINT) for side in document[index].get_size()) for index in range(len(document))]


def page_codes(path: Path, index: int, *, dots: int = 300) -> list[tuple[str, float]]:
    """Give the texts of the codes on a page with the side of each in millimetres, without its quiet zone."""
    with pypdfium2.PdfDocument(path) as document:
        picture = document[index].render(scale=dots / 72, grayscale=True).to_numpy()
    found = zxingcpp.read_barcodes(picture[:, :, 0] if picture.ndim == 3 else picture)
    return [
        (code.text, abs(code.position.top_right.x - code.position.top_left.x) / dots * 25.4)
        for code in sorted(found, key=lambda code: code.position.top_left.x)
    ]
