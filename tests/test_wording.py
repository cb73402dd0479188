from __future__ import annotations

import argparse
import ast
import inspect
import pkgutil
import re
from enum import Enum
from importlib import import_module
from string import Formatter

import pytest

from refugeesday.cli import parser
from refugeesday.domain.interviews import Reason
from refugeesday.domain.languages import Level
from refugeesday.domain.organisations import OfferKind, WorkingTime
from refugeesday.domain.people import Need, Role
from refugeesday.errors import UserError
from refugeesday.exchange import list_words
from refugeesday.exchange.cells import write_level
from refugeesday.exchange.list_fields import ListKind
from refugeesday.planning.checklist import ChecklistCode, Insurance
from refugeesday.planning.reasons import ReasonCode
from refugeesday.store.triggers import trigger_statements
from refugeesday.wording import LANGUAGES, Words, _load
from tests import spoken_codes

SOURCES = spoken_codes.sources()
DE, EN = (_load(language) for language in LANGUAGES)
NOT_SEEN = {
    "Align", "ChecklistCode", "Closeness", "EntryKind", "EntryStatus", "FileKind", "Hindrance", "Moves", "Pictogram",
    "Point", "ReasonCode", "Saving", "StepKind", "TableFormat",
}  # fmt: skip
"""Enums the core counts, draws and writes files with; codes of reasons and checklists have sentences,
and what stands on the overview and in the search is worded by the window."""
OLD_STEPS = {"import_rows"}
"""Steps of files that were made by earlier versions."""
SAME_IN_BOTH = {"A0", "A1", "A2", "B1", "B2", "C1", "C2", "E-Mail", "Name", "Person", "Plan"}
"""Levels of the European framework, and words both languages share."""
NEVER_GERMAN = (
    "matching", "optimum", "optimier", "score", "fairness", "eignung", "fixier", "pinnen", "gepinnt", "versorgt",
    r"\bics\b", r"\.eml", "arbeitsbereich", "check-in", "eingecheckt", "no-show", "walk-in", "lotsendienst",
    "standkarte", r"\bexport\b", r"\bimport\b", "ungültig", "fehler:", "datensätze", "bitte",
)  # fmt: skip
NEVER_ENGLISH = (
    "matching", "optimum", "optimis", "optimiz", "score", "fairness", r"\bpin", r"\bics\b", r"\.eml", "workspace",
    "check-in", "checked in", "no-show", "walk-in", r"\bexport\b", r"\bimport\b", "invalid", "error:", "please",
)  # fmt: skip


def forms(word: str | dict[str, str]) -> dict[str, str]:
    return word if isinstance(word, dict) else {"other": word}


def placeholders(word: str | dict[str, str]) -> set[str]:
    return {name for text in forms(word).values() for _, name, _, _ in Formatter().parse(text) if name}


def texts(table: dict[str, dict[str, str | dict[str, str]]]) -> list[tuple[str, str]]:
    return [
        (f"{section}.{code}", text)
        for section, words in table.items()
        for code, word in words.items()
        for text in forms(word).values()
    ]


def missing_values(section: str, found: list[spoken_codes.Spoken]) -> list[str]:
    return [
        f"{one.place}: {one.code} needs {sorted(lacking)}"
        for one in found
        if (lacking := placeholders(DE[section][one.code]) - one.values)
    ]


def visible_enums() -> list[type[Enum]]:
    found: set[type[Enum]] = set()
    for part in ("domain", "planning", "exchange", "printing", "services", "store"):
        package = import_module(f"refugeesday.{part}")
        for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            module = import_module(info.name)
            found |= {
                one
                for _, one in inspect.getmembers(module, inspect.isclass)
                if issubclass(one, Enum) and one.__module__ == module.__name__ and one.__name__ not in NOT_SEEN
            }
    return sorted(found, key=lambda one: one.__name__)


# --- both languages ---


def test_languages_have_the_same_words_with_the_same_values_and_forms():
    assert DE.keys() == EN.keys()
    for section, words in DE.items():
        assert words.keys() == EN[section].keys(), section
        for code, word in words.items():
            assert placeholders(word) == placeholders(EN[section][code]), (section, code)
            assert forms(word).keys() == forms(EN[section][code]).keys(), (section, code)


def test_german_differs_from_english():
    pairs = zip(texts(DE), texts(EN), strict=True)
    same = {german for (_, german), (_, english) in pairs if german.casefold() == english.casefold()}
    assert same == SAME_IN_BOTH


@pytest.mark.parametrize(("table", "never"), [(DE, NEVER_GERMAN), (EN, NEVER_ENGLISH)], ids=LANGUAGES)
def test_words_nobody_should_see_are_not_there(table, never):
    pattern = re.compile("|".join(never), re.IGNORECASE)
    assert [(place, text) for place, text in texts(table) if pattern.search(text)] == []


@pytest.mark.parametrize(("table", "quotes"), [(DE, "„[^„“”]*“"), (EN, "“[^„“”]*”")], ids=LANGUAGES)
def test_signs_are_set_as_the_design_says(table, quotes):
    for place, text in texts(table):
        assert not re.search(r"!|\"|'|\.\.\.|—| – ", text), place
        assert not re.search("[„“”]", re.sub(quotes, "", text)), place
        assert not re.search(r"[}\d] (Uhr|km|%|MB|€|Zeichen|characters)|z\. ?B", text), place
        assert re.sub(r"(?<=\d)–(?=\d)", "", text).count("–") == 0, place
        assert text == text.strip(), place
        assert "  " not in text, place


@pytest.mark.parametrize("table", [DE, EN], ids=LANGUAGES)
def test_errors_are_two_short_sentences(table):
    for code, text in table["error"].items():
        sentences = re.findall(r"[^.]{4,}\.(?= |$)", re.sub(r"[„“][^“”]*[“”]|z\.\u00a0B\.|: \{\w+\}", "x", text))
        assert len(sentences) == 2, (code, sentences)
        assert text.endswith("."), code
        assert len(text) <= 200, code


# --- nothing the program says is without words, and no word is left over ---


def test_every_code_in_the_source_has_words_and_every_word_its_code():
    core = [source for source in SOURCES if not source.place.startswith("gui")]
    codes = set().union(*map(spoken_codes.coded_texts, core))
    worded = DE["error"].keys() | DE["cell"].keys() | DE["progress"].keys()
    assert codes - worded == set()
    assert worded - set().union(*map(spoken_codes.coded_texts, SOURCES)) == set()


def test_every_error_has_a_sentence_filled_by_its_values():
    found = list(spoken_codes.raised(SOURCES))
    assert len(found) > 100
    assert [one.place for one in found if not one.code] == []
    assert {one.code for one in found} - DE["error"].keys() == set()
    assert missing_values("error", found) == []


def test_every_rejected_cell_has_its_reason():
    codes = {one.code for one in spoken_codes.rejected(SOURCES)}
    assert len(codes) > 20
    assert codes - DE["cell"].keys() == set()
    assert all(placeholders(word) == set() for word in DE["cell"].values())


def test_every_step_has_its_words():
    assert spoken_codes.steps(SOURCES) | OLD_STEPS == DE["step"].keys()


def test_every_enum_people_see_has_its_words():
    enums = visible_enums()
    assert len(enums) > 20
    assert len({one.__name__ for one in enums}) == len(enums)
    keys = {
        one.__name__: {str(each.name).lower() if isinstance(each.value, int) else str(each.value) for each in one}
        for one in enums
    }
    assert {section: set(words) for section, words in DE.items() if section[0].isupper()} == keys


def test_every_reason_has_its_words():
    assert DE["reason"].keys() == {str(code) for code in ReasonCode}


def test_every_item_of_a_checklist_has_its_words():
    assert DE["checklist"].keys() == {str(code) for code in ChecklistCode}


def test_every_finding_has_words_filled_by_its_values():
    (checks,) = (source for source in SOURCES if source.place == "domain/checks.py")
    found = list(spoken_codes.findings(checks))
    assert {one.code for one in found} == DE["finding"].keys()
    assert missing_values("finding", found) == []


def test_every_answer_of_the_commands_has_words_filled_by_its_values():
    found = list(spoken_codes.said(SOURCES, "answer"))
    assert {one.code for one in found} == DE["answer"].keys()
    assert missing_values("answer", found) == []


def test_every_command_and_argument_is_explained_and_no_explanation_is_left_over():
    """The help itself is asked, in both languages: it fails where words are missing."""
    for language in LANGUAGES:
        top = parser(language)
        (commands,) = (one for one in top._actions if isinstance(one, argparse._SubParsersAction))
        helps = {name: made.format_help() for name, made in commands.choices.items()}
        assert top.format_help().startswith(Words(language).text("usage", "call", usage="refugeesday [-h] COMMAND"))
        assert helps.keys() == DE["command"].keys()
        assert not [name for name, text in helps.items() if "usage:" in text or "positional" in text]
    names = {(name, one.dest) for name, made in commands.choices.items() for one in made._actions}
    own = {f"{name}.{dest}" for name, dest in names} & DE["argument"].keys()
    shared = {dest for name, dest in names if f"{name}.{dest}" not in own}
    assert own | shared == DE["argument"].keys()


def test_every_column_of_the_commands_has_its_heading():
    places = {f"commands/{name}.py" for name in ("show", "explaining", "why")}
    shown = [source for source in SOURCES if source.place in places]
    assert set().union(*map(spoken_codes.row_keys, shown)) == DE["column"].keys()


def test_everybody_with_a_second_appointment_has_words():
    assert set(re.findall(r"'overlap:(\w+)'", "".join(trigger_statements()))) == DE["who"].keys()


def test_a_new_code_is_noticed_however_it_is_said():
    source = spoken_codes.read_source('''
"""Not `doc.string`."""
CODES = {1: "new.listed"}
class Broken(UserError):
    pass
def choose():
    return "new.returned"
def fail(number, **rest):
    """Raises UserError `new.documented`."""
    code = "new.one" if number else "new.other"
    if number == 1:
        raise UserError(code, number=number, shown={"name": ""})
    if number == 2:
        raise Broken(CODES.get(number, "new.usual"))
    if number == 3:
        raise UserError(choose())
    raise UserError(rest["code"])
''')  # fmt: skip
    found = {one.code: one.values for one in spoken_codes.raised([source])}
    assert found == {
        "new.one": {"number", "name"},
        "new.other": {"number", "name"},
        "new.listed": set(),
        "new.usual": set(),
        "new.returned": set(),
        "": set(),
    }
    assert spoken_codes.coded_texts(source) == found.keys() - {""}


# --- how words are filled in ---


def test_counts_choose_their_form():
    words = Words("de")
    more = [words.text("answer", "at_most_more", n=n) for n in (0, 1, 2)]
    assert more == ["Mehr sind nicht möglich.", "Höchstens 1 mehr wäre möglich.", "Höchstens 2 mehr wären möglich."]
    assert words.text("answer", "cancellations", n=0) == "0 Absagen geschrieben."
    assert Words("en").text("answer", "cancellations", n=1) == "1 cancellation written."


def test_forms_that_need_no_count_say_the_number_for_many():
    for place, word in ((f"{section}.{code}", word) for section in DE for code, word in DE[section].items()):
        if isinstance(word, dict):
            assert {"one", "other"} <= word.keys() <= {"zero", "one", "other"}, place
            assert "n" in placeholders(word["other"]), place


def test_numbers_are_written_as_the_language_does():
    error = UserError("table.too_many_cells", most=2_000_000)
    assert "2.000.000 Zellen" in Words("de").error(error)
    assert "2,000,000 cells" in Words("en").error(error)
    assert "3,1 Gespräche" in Words("de").text("answer", "per_person", average=3.125)
    assert "3.1 interviews" in Words("en").text("answer", "per_person", average=3.125)
    assert Words("de").text("answer", "solved", n=1, bound=-12_345, file="x").count("−12.345") == 1
    assert "9999" in Words("de").text("answer", "cancellations", n=9999)
    assert "unbekannt" in Words("de").text("answer", "solved", n=1, bound=None, file="x")


def test_values_in_braces_are_taken_as_they_are():
    assert "{n}" in Words("de").text("answer", "workspace", file="{n}.refugeesday")


def test_codes_in_errors_become_words():
    words = Words("de")
    assert words.error(UserError("interview.overlap", who="interviewer")).startswith("Dieser Tisch hat")
    assert "„Teilnehmende“" in words.error(
        UserError("import.unknown_field", field="x", kind=str(ListKind.PARTICIPANTS))
    )
    assert "„Wunsch“" in words.error(UserError("planning.weight_negative", criterion="wish", points=-1))
    assert "(Absender)" in words.error(UserError("calendar.no_address", role="ORGANIZER", shown={"name": "x"}))
    assert "Liste „Gespräche“" in words.error(UserError("import.unknown_field", field="x", kind="interviews"))
    assert "(erkannt: PDF)" in words.error(UserError("table.wrong_kind", kind="PDF"))


def test_appointments_that_contradict_each_other_are_named():
    error = UserError(
        "planning.pins_contradict", rule="booth_capacity", appointments=[[1, "b", 0, None], [3, "b", 0, 7]]
    )
    assert "(1 an Stand b in der 1. Gesprächszeit, 3 an Stand b in der 1. Gesprächszeit)" in Words("de").error(error)


def test_shown_values_are_worded():
    error = UserError("file.taken_over", shown={"name": "Rosa", "host": "buero"})
    assert Words("de").error(error).startswith("„Rosa“ hat diese Datei an „buero“ übernommen.")


@pytest.mark.parametrize(
    ("code", "value", "sentence"),
    [
        ("german_enough", "B1", "Deutsch wie gefragt: B1"),
        ("german_enough", "NATIVE", "Deutsch wie gefragt: Muttersprache"),
        ("german_one_below", "A2/B1", "Gefragt ist Deutsch B1, angegeben ist A2"),
        ("german_unknown", "", "Zum Deutschniveau fehlt noch eine Angabe"),
        ("language_shared", "ar fa", "Am Arbeitsplatz geht auch Arabisch, Persisch"),
        ("licence_held", "B Modul 95 Staplerschein", "Gefragter Führerschein vorhanden: B, Modul 95, Staplerschein"),
        ("shift_unknown", "night", "Nachtschicht, zum Auto fehlt noch eine Angabe"),
        ("occupation_wanted_exact", "Bäckerin oder Bäcker", "Angebot im gewünschten Beruf: Bäckerin oder Bäcker"),
        ("distance_near", "7", "Kurzer Weg, etwa 7\u00a0km Luftlinie"),
        ("places_several", "3", "3 Plätze frei"),
    ],
)
def test_reasons_are_worded_without_codes(code, value, sentence):
    names = {"ar": "Arabisch", "fa": "Persisch"}
    assert Words("de").reason(Reason(code, 1, value), language_name=names.__getitem__) == sentence


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", list(ReasonCode))
def test_every_reason_can_be_said(language, code):
    kind = code.partition("_")[0]
    value = {"german": "A1/B2", "language": "ar", "shift": str(WorkingTime.NIGHT)}.get(kind, "4")
    sentence = Words(language).reason(Reason(code, 1, value), language_name={"ar": "Arabisch"}.__getitem__)
    assert sentence
    assert not re.search(r"[{}]|\bar\b|night\b(?! shift)", sentence)


@pytest.mark.parametrize(
    ("code", "value", "sentence"),
    [
        (ChecklistCode.GET_PERMIT, OfferKind.INTERNSHIP.value, "Erlaubnis der Ausländerbehörde einholen: Praktikum"),
        (ChecklistCode.INSURED_BY_LAW, Insurance.COMPANY.value, "Unfallversicherung: gesetzlich über den Betrieb"),
        (ChecklistCode.NOT_BEFORE, "2027-03-01", "Arbeit erst möglich ab 01.03.2027"),
        (ChecklistCode.WORK_IS_FREE, "", "Arbeit ist ohne weitere Erlaubnis möglich"),
    ],
)
def test_items_of_a_checklist_are_worded_without_codes(code, value, sentence):
    assert Words("de").checklist(code, value) == sentence


def test_other_languages_are_answered_in_german():
    assert Words("fr").of(Level.NATIVE) == "Muttersprache"


def test_the_words_on_screen_are_those_in_lists():
    words = Words("de")
    for name in (
        "WORK_ACCESS", "RESIDENCE_RULE", "PARTICIPANT_STATE", "VOLUNTEER_STATE", "CHANNEL", "ORGANISATION_TYPE",
        "COMMITMENT", "WORKING_TIME",
    ):  # fmt: skip
        kind = getattr(list_words, name)
        for choice in kind.choices:
            assert words.of(kind.read(choice)) == choice
    for kind, members in ((list_words.NEEDS, Need), (list_words.ROLES, Role)):
        assert [kind.write((member,)) for member in members] == [words.of(member) for member in members]
    assert {purpose: names[0] for purpose, names in list_words.PURPOSES.items()} == {
        purpose: words.of(purpose) for purpose in list_words.PURPOSES
    }
    assert [words.of(level) for level in Level] == [write_level(level) for level in Level]
    offer_kind = list_words.offer_kind_cell()
    assert [offer_kind.read(words.of(kind)) for kind in OfferKind] == list(OfferKind)


def test_no_words_for_translation_hide_in_an_f_string():
    """The tool that collects words does not look into f-strings: what stands there is shown in English for ever."""
    hidden = [
        f"{source.place}: {ast.unparse(call)}"
        for source in SOURCES
        for text in ast.walk(source.tree)
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and ast.unparse(call.func).rpartition(".")[2] in {"tr", "translate"}
    ]
    assert hidden == []
