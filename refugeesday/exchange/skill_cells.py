"""Cells that hold what people can and want: languages with levels, occupations, wishes, and who sits at a table."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from refugeesday.domain.languages import LanguageSkill, Level
from refugeesday.domain.time import DaySpan
from refugeesday.exchange.catalogues import kldb_code, languages, occupations
from refugeesday.exchange.cells import (
    CellError,
    CellKind,
    parse_level,
    parse_line,
    parse_yes_no,
    split_items,
    write_level,
)
from refugeesday.exchange.occupation_titles import title_parts
from refugeesday.exchange.time_cells import parse_date, parse_spans, write_date, write_spans

_NONE = {"keine", "keins", "none", "nein"}
_OUTSIDE_BRACKETS = re.compile(r"[,;\n/+&](?![^(]*\))|\s+(?:und|and)\s+")
_LEVEL_LAST = re.compile(r"(.*?)[\s:=–-]*(?:\(([^()]+)\)|[\s:=–-]([^\s:=()]+))", re.DOTALL)
_LEVEL_FIRST = re.compile(
    r"([ABCabc]\d(?:\.\d)?|etwas|(?:ein )?wenig|fließend)(?:[\s:]+)(.+)", re.DOTALL | re.IGNORECASE
)
_YEARS = re.compile(r"[\s,;:–-]*\(?\s*(\d{1,2})\s*(?:jahre?n?|j\.?|years?|y\.?)\s*\)?$", re.IGNORECASE)
_CODE = re.compile(r"\s*\((?:KldB\s*)?(?:B\s*)?(\d{2,5})(?:-\d)?\)$", re.IGNORECASE)
_HAS_CLOCK = re.compile(r"\d|ab \d|bis \d")
_RANK = re.compile(r"^\s*\d{1,2}\s*[.):]\s*")
_NEXT_RANK = re.compile(r"(?<=\S)[\s,]+(?=\d{1,2}[.):]\s)")


@dataclass(frozen=True, slots=True, order=True)
class Work:
    """An occupation as a cell gives it: its code where it is known, its title, and years where they were said."""

    kldb: str | None
    title: str
    years: int | None = None


@dataclass(frozen=True, slots=True)
class ConsentAnswer:
    """A yes or no to one purpose, with its day where the cell has one."""

    is_given: bool
    given_on: date | None = None


@dataclass(frozen=True, slots=True)
class Seat:
    """A person at a table of a booth with the languages and times that were said; the name may be empty."""

    name: str
    languages: tuple[LanguageSkill, ...] = ()
    presence: tuple[DaySpan, ...] = ()


def parse_language(text: str) -> str:
    """Give the code of one language."""
    language = languages().find(text)
    if language is None:
        raise _unknown(text, language=text)
    return language.code


def _unknown(text: str, *, language: str) -> CellError:
    """Say what is wrong with a cell whose language is none of the catalogue."""
    return CellError("cell.language_several" if languages().is_several(language) else "cell.language_unknown", text)


def parse_skills(text: str) -> tuple[LanguageSkill, ...]:
    """Give languages with their levels: `ar, en B1`, `Arabisch (Muttersprache); Englisch: B1`; `keine` is none."""
    if text.casefold() in _NONE:
        return ()
    parts = [text] if languages().find(text) else _OUTSIDE_BRACKETS.split(text)
    return _each_once([_skill(part.strip()) for part in parts if part.strip()], text)


def parse_first_languages(text: str) -> tuple[LanguageSkill, ...]:
    """Give mother tongues; a language without a level has the level of a mother tongue."""
    return tuple(LanguageSkill(skill.language, skill.level or Level.NATIVE) for skill in parse_skills(text))


def _skill(text: str) -> LanguageSkill:
    if found := languages().find(text):
        return LanguageSkill(found.code)
    if first := _LEVEL_FIRST.fullmatch(text):
        return LanguageSkill(parse_language(first[2]), parse_level(first[1]))
    last = _LEVEL_LAST.fullmatch(text)
    if last is None or languages().find(last[1]) is None:
        raise _unknown(text, language=last[1] if last else text)
    return LanguageSkill(parse_language(last[1]), parse_level(last[2] or last[3]))


def _each_once(skills: Iterable[LanguageSkill], text: str) -> tuple[LanguageSkill, ...]:
    found: dict[str, LanguageSkill] = {}
    for skill in skills:
        if found.setdefault(skill.language, skill) != skill:
            raise CellError("cell.language_twice", text)
    return tuple(found.values())


def write_skills(skills: Iterable[LanguageSkill]) -> str:
    """Give languages by their German names, with the level in brackets."""
    return "; ".join(map(_skill_text, skills)) or "keine"


def _skill_text(skill: LanguageSkill) -> str:
    name = languages().name_de(skill.language)
    return f"{name} ({write_level(skill.level)})" if skill.level else name


def parse_language_codes(text: str) -> tuple[str, ...]:
    """Give the codes of several languages; a level beside one is an error."""
    skills = parse_skills(text)
    if any(skill.level for skill in skills):
        raise CellError("cell.language_unknown", text)
    return tuple(skill.language for skill in skills)


@lru_cache(maxsize=10_000)  # lists name the same few occupations again and again
def parse_work(text: str) -> Work:
    """Give one occupation by KldB code or title; an unknown title stays a title, an unknown code is an error."""
    line = parse_line(text)
    years = _YEARS.search(line)
    title = line[: years.start()] if years else line
    coded = _CODE.search(title)
    code = coded[1] if coded else kldb_code(title)
    found = occupations().find(code or title)
    if code and found is None:
        raise CellError("cell.occupation_unknown", line)
    return Work(
        kldb=found.kldb if found else None,
        title=title[: coded.start()] if coded else found.name_de if found else title,
        years=int(years[1]) if years else None,
    )


def parse_works(text: str) -> tuple[Work, ...]:
    """Give occupations parted by `;` or line breaks, or by commas where each part is a known occupation."""
    if text.casefold() in _NONE:
        return ()
    works: dict[Work, None] = {}
    for item in split_items(text):
        for part in split_known(item):
            works[parse_work(part)] = None
    return tuple(works)


def split_known(item: str) -> list[str]:
    """Part a text such as `Bäcker, Koch` if each part is a known occupation and the whole is none."""
    parts = title_parts(item)
    if len(parts) > 1 and not _is_known(item) and all(map(_is_known, parts)):
        return parts
    return [item]


def _is_known(text: str) -> bool:
    try:
        return parse_work(text).kldb is not None
    except CellError:
        return False


def write_work(work: Work) -> str:
    """Give an occupation as a title that is found again; with its code where the title alone says something else."""
    text = work.title or work.kldb or ""
    if work.kldb and work.title and _read_plain(text) != (work.kldb, work.title):
        text = f"{work.title} ({work.kldb})"
    return text if work.years is None else f"{text}, {work.years} Jahre"


def _read_plain(text: str) -> tuple[str | None, str] | None:
    try:
        work = parse_work(text)
    except CellError:
        return None
    return work.kldb, work.title


def parse_wishes(text: str) -> tuple[str, ...]:
    """Give the texts of ranked wishes, best first: `1. Talbrink Logistik; 2. Bäcker/in`."""
    if text.casefold() in _NONE:
        return ()
    items = split_items(_NEXT_RANK.sub(";", text))
    ranked = [
        (int(re.sub(r"\D", "", mark[0])) if (mark := _RANK.match(item)) else at, at, item)
        for at, item in enumerate(items, 1)
    ]
    return tuple(dict.fromkeys(parse_line(_RANK.sub("", item)) for _, _, item in sorted(ranked)))


def write_wishes(wishes: Iterable[str]) -> str:
    """Give wishes with their ranks."""
    return "; ".join(f"{rank}. {wish}" for rank, wish in enumerate(wishes, 1)) or "keine"


def parse_items(text: str) -> tuple[str, ...]:
    """Give several texts, each once; `keine` is none."""
    return () if text.casefold() in _NONE else tuple(dict.fromkeys(map(parse_line, split_items(text))))


def parse_consent(text: str) -> ConsentAnswer:
    """Give a consent: `ja`, `nein`, `ja 03.05.2027`; a date alone is a yes."""
    word, _, rest = text.replace(",", " ").partition(" ")
    day = rest.strip().removeprefix("am ").removeprefix("vom ").strip(" ()")
    try:
        return ConsentAnswer(is_given=parse_yes_no(word), given_on=parse_date(day) if day else None)
    except CellError as error:
        if error.code != "cell.no_yes_no" or rest:
            raise
    return ConsentAnswer(is_given=True, given_on=_consent_date(text))


def _consent_date(text: str) -> date:
    try:
        return parse_date(text)
    except CellError:
        raise CellError("cell.no_consent", text) from None


def write_consent(answer: ConsentAnswer) -> str:
    """Give a consent with its day."""
    word = "ja" if answer.is_given else "nein"
    return f"{word} {write_date(answer.given_on)}" if answer.given_on else word


def parse_seats(text: str) -> tuple[Seat, ...]:
    """Give the people at a booth's tables: `Frau Wiegand (Deutsch, Türkisch); Herr Noll`."""
    return tuple(map(_seat, split_items(text)))


def _seat(text: str) -> Seat:
    found = re.fullmatch(r"([^()]*)\((.*)\)", text)
    name = parse_line(found[1] if found else text)
    parts = [part.strip() for part in re.split(r",(?![^(]*\))", found[2])] if found else []
    spans = [part for part in parts if _HAS_CLOCK.match(part)]
    skills = [part for part in parts if part and part not in spans]
    return Seat(
        "" if name in {"-", "–"} else name,
        languages=parse_skills("; ".join(skills)) if skills else (),
        presence=parse_spans("; ".join(spans)) if spans else (),
    )


def write_seats(seats: Iterable[Seat]) -> str:
    """Give people at tables with their languages and times; one without a name is `-`."""
    return "; ".join(map(_seat_text, seats))


def _seat_text(seat: Seat) -> str:
    inside = [*map(_skill_text, seat.languages), *([write_spans(seat.presence)] if seat.presence else [])]
    return f"{seat.name or '-'} ({', '.join(inside)})" if inside else seat.name or "-"


LANGUAGE = CellKind(parse=parse_language, write=lambda code: languages().name_de(code))
SKILLS = CellKind(parse=parse_skills, write=write_skills, is_list=True)
FIRST_LANGUAGES = CellKind(parse=parse_first_languages, write=write_skills, is_list=True)
LANGUAGE_CODES = CellKind(
    parse=parse_language_codes, write=lambda codes: "; ".join(map(languages().name_de, codes)) or "keine", is_list=True
)
OCCUPATION = CellKind(parse=parse_work, write=write_work)
OCCUPATIONS = CellKind(
    parse=parse_works, write=lambda works: "; ".join(map(write_work, works)) or "keine", is_list=True
)
WISHES = CellKind(parse=parse_wishes, write=write_wishes, is_list=True)
ITEMS = CellKind(parse=parse_items, write=lambda items: "; ".join(items) or "keine", is_list=True)
CONSENT = CellKind(parse=parse_consent, write=write_consent)
SEATS = CellKind(parse=parse_seats, write=write_seats)
