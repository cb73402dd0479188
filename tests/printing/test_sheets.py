"""All other papers, read back as text; what may not be on them, is not."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from refugeesday.domain.papers import Badge, BoothSign, DaySheet, Letter, ListPaper, ProfileSheet, SheetTalk
from refugeesday.printing.badge import badge_pages
from refugeesday.printing.booth_sign import booth_sign_pages
from refugeesday.printing.day_sheet import day_sheet_pages, interpreter_sheet_pages
from refugeesday.printing.form_paper import form_pages
from refugeesday.printing.letter import ADDRESS, letter_pages
from refugeesday.printing.list_paper import list_pages
from refugeesday.printing.pages import Page
from refugeesday.printing.pdf import write_pdf
from refugeesday.printing.profile_sheet import profile_pages
from refugeesday.services.paper_day_letters import letter_pile
from refugeesday.services.paper_forms import consent_forms, information_sheets, profile_sheets
from refugeesday.services.paper_lists import desk_list, emergency_list
from refugeesday.services.paper_sheets import badges, booth_signs, day_sheets, interpreter_sheets
from refugeesday.services.participants import edit_participant, participants
from tests.printing.example_event import HIDDEN_NUMBER, LONG, LONG_FIRM
from tests.printing.placed import outside, placed_on
from tests.printing.read_back import page_sizes, page_texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refugeesday.services.session import Session


def word(member: Enum) -> str:
    return str(member.value)


def texts(path: Path, pages: Iterable[Page]) -> list[str]:
    write_pdf(path, pages, count=1, title="Papier")
    return page_texts(path)


def test_day_sheet_shows_profiles_only_with_consent(tmp_path: Path, session: Session) -> None:
    sheets = [sheet for sheet in day_sheets(session, event=1, word=word) if sheet.talks]
    whole = "\n".join(texts(tmp_path / "t.pdf", day_sheet_pages(sheets)))
    assert "Amira H." in whole
    assert "Konditorin" in whole
    for hidden in ("Yuliia", "Bondarenko", "Ukrainisch", "Haddad", HIDDEN_NUMBER, "Samira"):
        assert hidden not in whole
    assert "TN-0004" in whole
    assert "Dolmetschen:" in whole


def test_every_table_has_a_sheet_of_its_own(tmp_path: Path, session: Session) -> None:
    sheets = day_sheets(session, event=1, word=word)
    assert len(sheets) == 18
    assert len(texts(tmp_path / "t.pdf", day_sheet_pages(sheets))) == 18


def test_long_day_goes_on_with_the_head_on_every_page(tmp_path: Path, session: Session) -> None:
    sheet = next(sheet for sheet in day_sheets(session, event=1, word=word) if sheet.talks)
    long = replace(sheet, talks=tuple(replace(sheet.talks[0], starts=f"{hour:02}:00") for hour in range(24)))
    first, second = texts(tmp_path / "t.pdf", day_sheet_pages([long]))
    for page, number in ((first, 1), (second, 2)):
        assert "Rufname" in page
        assert f"Seite {number} von 2" in page
    assert "23:00" in second


def test_interpreter_sheet_names_no_interpreter(tmp_path: Path, session: Session) -> None:
    [page] = texts(tmp_path / "t.pdf", interpreter_sheet_pages(interpreter_sheets(session, event=1)))
    assert "Einsatz FW-0001" in page
    assert "A01" in page
    assert "Amira H." in page
    assert "Samira" not in page
    assert "Zeinab" not in page


def test_badges_stand_ten_on_a_page_and_show_little(tmp_path: Path, session: Session) -> None:
    made = badges(session, event=1, word=word)
    assert [one.name for one in made[:2]] == ["Bushra A.", "Reza A."]
    pages = texts(tmp_path / "t.pdf", badge_pages(made * 3))
    assert page_sizes(tmp_path / "t.pdf") == [(210, 297)] * 3
    assert "українська" in pages[0]
    assert "interpreter" in pages[0]
    assert not {"A2", HIDDEN_NUMBER, "check"} & set("\n".join(pages).split())


def test_booth_sign_is_one_page_across(tmp_path: Path, session: Session) -> None:
    pages = texts(tmp_path / "t.pdf", booth_sign_pages(booth_signs(session, event=1)))
    assert page_sizes(tmp_path / "t.pdf") == [(297, 210)] * 3
    assert "A01" in pages[0]
    assert "Fachverkäufer/in" in pages[0]


def test_desk_list_is_by_last_name_without_secrets(tmp_path: Path, session: Session) -> None:
    paper = desk_list(session, event=1)
    assert [row[0].split(",")[0] for row in paper.rows[:3]] == ["Ahmed", "Alizada", "Andemariam"]
    [page] = texts(tmp_path / "t.pdf", list_pages(paper))
    assert "Haddad, Amira" in page
    assert "08:45" in page
    assert HIDDEN_NUMBER not in page


def test_emergency_list_holds_everybody(tmp_path: Path, session: Session) -> None:
    paper = emergency_list(session, event=1)
    assert len(paper.rows) == 6 + 1 + 18
    [page] = texts(tmp_path / "t.pdf", list_pages(paper))
    assert "Zeinab, Samira" in page
    assert "Muster 6, Frau" in page


def test_letter_puts_the_address_into_the_window(session: Session) -> None:
    one = next(letter for letter in letter_pile(session, event=1) if letter.address[0] == "Amira Haddad")
    [(_, placed)] = placed_on(letter_pages([one]))
    for line in one.address:
        assert any(ADDRESS.contains(found.used) for found in placed if found.text == line)
    other = [found for found in placed if ADDRESS.intersects(found.used) and found.text not in one.address]
    assert [found.text for found in other] == ["Landkreis Beispiel"]


def test_letter_is_german_and_arabic(tmp_path: Path, session: Session) -> None:
    one = next(letter for letter in letter_pile(session, event=1) if letter.address[0] == "Amira Haddad")
    [page] = texts(tmp_path / "t.pdf", letter_pages([one]))
    assert {"Einladung:", "09:00–09:20", "A01", "دعوة", "السيرة", "الذاتية"} - set(page.split()) <= {
        "السيرة",
        "الذاتية",
    }
    assert one.is_rtl


def test_consent_form_asks_for_each_purpose_with_boxes_unticked(tmp_path: Path, session: Session) -> None:
    [form] = consent_forms(session, event=1, only=[1])
    asked = [section for section in form.sections if section.choices]
    assert len(asked) == 8
    assert {tuple((one.german, one.other) for one in section.choices) for section in asked} == {
        (("Ja", "نعم"), ("Nein", "لا"))
    }
    pages = texts(tmp_path / "t.pdf", form_pages([form]))
    whole = "\n".join(pages)
    assert all("Vorlage, vor Gebrauch freizugeben" in page for page in pages)
    assert all(form.number in page for page in pages)
    assert form.version.split()[0] in whole
    assert {"Fotos", "veröffentlichen", "الصحافة"} <= set(whole.split())
    assert (form.title.german, form.title.other, form.notice) == ("Einwilligung", "موافقة", "")


def test_form_in_a_language_without_a_text_is_english_and_to_be_interpreted(session: Session) -> None:
    [form] = consent_forms(session, event=1, only=[5])
    assert [(one.german, one.other) for one in form.sections[-1].choices] == [("Ja", "Yes"), ("Nein", "No")]
    assert form.notice == "Kein geprüfter Text auf Urdu: bitte mit Dolmetschen erklären"


def test_information_sheet_is_never_german_only(session: Session) -> None:
    for form in information_sheets(session, event=1):
        assert len(form.sections) >= 7
        assert all(section.other for section in form.sections)


def test_profile_exists_only_with_consent(tmp_path: Path, session: Session) -> None:
    made = profile_sheets(session, event=1, word=word)
    assert [one.number for one in made] == ["TN-0001", "TN-0002", "TN-0003", "TN-0005", "TN-0006"]
    page = texts(tmp_path / "t.pdf", profile_pages(made))[0]
    assert "Konditorin" in page
    assert "check" not in page
    assert "Zu löschen bis 18.12.2027" in page
    assert "Konditorin (6 Jahre)" in page


@pytest.mark.parametrize("kind", ["badge", "sign", "sheet", "list", "letter", "profile", "form"])
def test_no_text_leaves_its_box_or_its_page(session: Session, kind: str) -> None:
    talk = SheetTalk(
        starts="09:00", ends="09:20", number=LONG, name=LONG, german="NATIVE", languages=LONG, field=LONG_FIRM,
        wishes=LONG_FIRM, status=LONG, interpreting=LONG, booth=LONG, organisation=LONG_FIRM,
    )  # fmt: skip
    sheet = DaySheet(whose=LONG_FIRM * 2, about=(LONG * 3, LONG), badge=LONG, talks=(talk,) * 20)
    letter = letter_pile(session, event=1)[0]
    long_letter: Letter = replace(letter, address=(LONG * 2,) * 7, number=LONG, talks=((LONG, LONG, LONG_FIRM),) * 8)
    form = consent_forms(session, event=1, only=[1])[0]
    pages = {
        "badge": badge_pages([Badge(name=LONG, number=LONG, languages=(LONG, "العربية"), event=LONG_FIRM, role=LONG)]),
        "sign": booth_sign_pages(
            [BoothSign(number=LONG, organisation=LONG_FIRM, trade=LONG * 3, offers=(LONG,) * 9, languages=(LONG,) * 5,
                       event=LONG)]
        ),
        "sheet": [*day_sheet_pages([sheet]), *interpreter_sheet_pages([sheet])],
        "list": list_pages(
            ListPaper(title=LONG * 3, subtitle=LONG * 3, headers=(LONG, LONG), widths=(1, 9), rows=((LONG, LONG * 9),))
        ),
        "letter": letter_pages([long_letter]),
        "profile": profile_pages(
            [ProfileSheet(name=LONG, number=LONG, headline=LONG, rows=((LONG, LONG * 40),) * 4, footer=LONG)]
        ),
        "form": form_pages([replace(form, fields=(("Name", LONG), ("Nummer", LONG)))]),
    }[kind]  # fmt: skip
    drawn = list(placed_on(pages))
    assert [outside(page, placed, margin=4) for page, placed in drawn] == [[]] * len(drawn)
    assert sum(len(placed) for _, placed in drawn) >= 4


def test_a_table_never_ends_on_a_page_with_a_row_or_two(tmp_path: Path, session: Session) -> None:
    paper = desk_list(session, event=1)
    for count in range(30, 36):
        rows = tuple((f"Name {number}", *paper.rows[0][1:]) for number in range(count))
        pages = texts(tmp_path / "t.pdf", list_pages(replace(paper, rows=rows)))
        shown = [sum(line.startswith("Name ") for line in page.splitlines()) for page in pages]
        assert shown[-1] >= 3
    assert len(pages) == 2


def test_texts_of_a_list_keep_their_size(session: Session) -> None:
    paper = desk_list(session, event=1)
    long = "Kurdisch (Kurmandschi), Arabisch, Türkisch, Französisch, Englisch, Somali"
    rows = tuple((*row[:-2], text, row[-1]) for row, text in zip(paper.rows, ["Dari", long], strict=False))
    [(_, placed)] = placed_on(list_pages(replace(paper, rows=rows)))
    short, wrapped = (next(found.used for found in placed if found.text == text) for text in ("Dari", long))
    assert wrapped.height() == pytest.approx(round(wrapped.height() / short.height()) * short.height())
    assert wrapped.height() > short.height()


def test_lists_leave_out_what_nobody_has_and_count_in_words(session: Session) -> None:
    paper = desk_list(session, event=1)
    assert "Rufname" not in paper.headers
    assert paper.subtitle.endswith("6 Personen")
    [one] = interpreter_sheets(session, event=1)
    assert one.about[2].startswith("1 Gespräch. ")


def test_booth_sheet_of_somebody_without_consent_names_no_language(session: Session) -> None:
    person = next(one for one in participants(session, event=1) if one.number == "TN-0001")
    hidden = replace(person.person, consents=())
    edit_participant(session, replace(person, person=hidden))
    sheets = day_sheets(session, event=1, word=word)
    session.undo()
    talks = [talk for sheet in sheets for talk in sheet.talks if talk.number == "TN-0001"]
    assert {talk.interpreting for talk in talks} == {"", "Mit Dolmetschen"}
    assert {(talk.name, talk.german, talk.languages, talk.field, talk.wishes, talk.status) for talk in talks} == {
        ("", "", "", "Stellt sich im Gespräch selbst vor", "", "")
    }


def test_minors_need_the_signature_of_a_guardian(tmp_path: Path, session: Session) -> None:
    person = next(one for one in participants(session, event=1) if one.number == "TN-0001")
    edit_participant(session, replace(person, person=replace(person.person, birth_year=2011)))
    young, *others = consent_forms(session, event=1, only=[person.id]) + consent_forms(session, event=1, only=[2])
    session.undo()
    assert [len(form.signature_fields) for form in (young, *others)] == [4, 3]
    pages = texts(tmp_path / "t.pdf", form_pages([young]))
    assert "Sorgeberechtigte Person" in pages[-1]
    assert "Gespräch mit der Presse" in pages[-1]


def test_no_paper_for_employers_holds_contact_data(tmp_path: Path, session: Session) -> None:
    person = participants(session, event=1)[0]
    reach = {"phone": "0561 777", "email": "amira@post.example", "street": "Kornweg 3", "postcode": "34117"}
    edit_participant(session, replace(person, person=replace(person.person, **reach, note="Geheimes")))
    papers = {
        "sheets": day_sheet_pages(day_sheets(session, event=1, word=word)),
        "signs": booth_sign_pages(booth_signs(session, event=1)),
        "profiles": profile_pages(profile_sheets(session, event=1, word=word)),
    }
    whole = {kind: "".join(texts(tmp_path / "t.pdf", pages)) for kind, pages in papers.items()}
    session.undo()
    assert "Amira H." in whole["sheets"]
    assert "Amira H." in whole["profiles"]
    hidden = [*reach.values(), "Geheimes", HIDDEN_NUMBER, "Haus Weide", "Haus Ahorn", "Haddad", "Alizada", "حداد"]
    assert [(kind, one) for kind, text in whole.items() for one in hidden if one in text] == []
