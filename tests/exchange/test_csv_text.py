from pathlib import Path

import pytest

from refugeesday.exchange.csv_text import choose_separator, detect_encoding, read_csv_rows

_TEXT = "Name;Ort\r\nGöß;Kĳ\r\nÄnne;Œuvre\r\n"
_WESTERN = "Name;Ort\r\nGöß;Köln\r\nÄnne;5 €\r\n"


def _rows(path: Path, content: bytes) -> list[list[str]]:
    path.write_bytes(content)
    return [cells for _, cells in read_csv_rows(path)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_encodings_are_recognised_with_and_without_mark(encoding: str, tmp_path: Path) -> None:
    rows = _rows(tmp_path / "a.csv", _TEXT.encode(encoding))
    assert rows == [["Name", "Ort"], ["Göß", "Kĳ"], ["Änne", "Œuvre"]]


def test_bytes_that_are_no_utf8_are_cp1252(tmp_path: Path) -> None:
    rows = _rows(tmp_path / "a.csv", _WESTERN.encode("cp1252"))
    assert rows == [["Name", "Ort"], ["Göß", "Köln"], ["Änne", "5 €"]]
    assert detect_encoding(tmp_path / "a.csv") == "cp1252"


def test_late_umlaut_decides_on_the_encoding(tmp_path: Path) -> None:
    rows = _rows(tmp_path / "a.csv", b"Name;Ort\n" + b"Ali;Trier\n" * 300_000 + "Jörg;Köln\n".encode("cp1252"))
    assert rows[-1] == ["Jörg", "Köln"]


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("Name;Ort;Betrag\nAli;Trier;1,5\nEva;Köln;2,5\n", ";"),
        ("Name,Ort,Betrag\nAli,Trier,1.5\nEva,Köln,2.5\n", ","),
        ("Name\tOrt\nAli; der Erste\tTrier\n", "\t"),
        ("Name|Sprachen\nAli|ar, en; de\nEva|de, en; fr\n", "|"),
        ("Liste, Stand Mai, zweite Fassung\n\nName;Ort\nAli;Trier\nEva;Köln\n", ";"),
        ("Name;Sprachen\nAli;ar, en\nEva;de, en\nMia;pl, uk\n", ";"),
        ('Name;Ort\n"Hassan, Ali";"Trier, West"\n', ";"),
        ('"a";"b,c,d"\n"e";"f,g,h"\n', ";"),
        ('Name;Ort\nAli "der;Trier\nEva;Köln\n', ";"),
        ("Name\nAli\n", ";"),
    ],
)
def test_separator_is_the_one_that_makes_equal_rows(text: str, separator: str, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    assert choose_separator(tmp_path / "a.csv", "utf-8") == separator


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_sep_line_is_obeyed_and_not_counted(mark: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(mark + b"sep=|\r\nName;Ort|Land;Zahl\r\nAli;Trier|DE;1\r\n")
    assert list(read_csv_rows(tmp_path / "a.csv")) == [(1, ["Name;Ort", "Land;Zahl"]), (2, ["Ali;Trier", "DE;1"])]


def test_line_break_in_quotes_stays_in_its_cell_and_row_numbers_count_rows(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b'Name;Notiz\r\nAli;"eins\r\nzwei; ""drei"""\r\n\r\nEva;x\r\n')
    assert list(read_csv_rows(tmp_path / "a.csv")) == [
        (1, ["Name", "Notiz"]),
        (2, ["Ali", 'eins\r\nzwei; "drei"']),
        (3, []),
        (4, ["Eva", "x"]),
    ]


def test_quotes_in_the_middle_of_a_cell_are_text(tmp_path: Path) -> None:
    rows = _rows(tmp_path / "a.csv", b'Name;Ort\nAli "der Grosse";"Trier" West\n')
    assert rows[1] == ['Ali "der Grosse"', "Trier West"]


def test_phone_numbers_zeros_and_words_stay_as_they_are(tmp_path: Path) -> None:
    cells = ["+49 651 1234", "00123", "Null", "None", "NaN", "1e5", "İı", "TRUE", "-"]
    assert _rows(tmp_path / "a.csv", ("a;b;c;d;e;f;g;h;i\n" + ";".join(cells)).encode())[1] == cells
