"""Reference data of the program: languages, occupations, municipalities, kinds of offers; each read once."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from refugeesday.domain.languages import Language
from refugeesday.domain.names import folded, spellings
from refugeesday.domain.occupations import Occupation
from refugeesday.domain.organisations import OfferKind
from refugeesday.domain.places import Place
from refugeesday.exchange.occupation_titles import asked_forms, title_forms, title_parts
from refugeesday.paths import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_ALIASES = {
    "de": ("Hochdeutsch", "ger"),
    "pes": ("Farsi", "Persisch", "Persian", "Iranisch", "fas", "per"),
    "prs": ("Dari-Persisch", "Persisch (Dari)", "Afghanisch-Persisch"),
    "ps": ("Paschto", "Pashtu", "Pushto"),
    "kmr": ("Kurmandschi", "Kurmanji", "Kurmanci", "Nordkurdisch", "Kurdisch Kurmanci", "Badini"),
    "ckb": ("Sorani", "Zentralkurdisch", "Soranî"),
    "ti": ("Tigrinja", "Tigrigna"),
    "so": ("Somalisch",),
    "pnb": ("Punjabi", "Pandschabi", "Panjabi"),
    "az": ("Aserbaidschanisch", "Azeri"),
    "ro": ("Moldauisch",),
    "rom": ("Romanes",),
    "om": ("Afaan Oromo",),
    "ff": ("Fulfulde", "Pulaar", "Fulani", "Fula"),
    "zh": ("Mandarin",),
    "gsg": ("Gebärdensprache",),
    "fr": ("fre",),
    "sq": ("alb",),
    "mk": ("mac",),
    "ka": ("geo",),
    "hy": ("arm",),
}


class Languages:
    """Find languages by code, by German, English or own name, or by a usual other name."""

    def __init__(self, entries: Iterable[tuple[Language, tuple[str, ...]]]) -> None:
        self._by_code: dict[str, Language] = {}
        self._by_word: dict[str, Language] = {}
        for language, codes in entries:
            self._by_code[language.code] = language
            for word in (*codes, *_words_of(language)):
                for form in spellings(word):
                    self._by_word.setdefault(form, language)

    def __iter__(self) -> Iterator[Language]:
        return iter(self._by_code.values())

    def find(self, text: str) -> Language | None:
        """Give the language a text means, or None: `ukr`, `Kurdisch (Kurmandschi)`, `farsi`, `العربية`, `arab.`."""
        return self._by_word.get(folded(text)) or (self._shortened(folded(text)) if text.rstrip()[-1:] == "." else None)

    def is_several(self, text: str) -> bool:
        """Say whether more than one language is called so, with something in brackets behind it: `Kurdisch`."""
        return sum(folded(one.name_de.partition("(")[0].rstrip()) == folded(text) for one in self) > 1

    def _shortened(self, beginning: str) -> Language | None:
        """Give the one language whose German name begins so, with three letters at least."""
        found = [one for one in self if folded(one.name_de).startswith(beginning)] if len(beginning) > 2 else []
        return found[0] if len(found) == 1 else None

    def name_de(self, code: str) -> str:
        """Give the German name of a code; an unknown code is its own name."""
        language = self._by_code.get(code)
        return language.name_de if language else code

    def namer(self, reader: str) -> Callable[[str], str]:
        """Give the names of codes as a reader of German or English says them, German where it is neither."""
        return self._name_en if reader == "en" else self.name_de

    def _name_en(self, code: str) -> str:
        language = self._by_code.get(code)
        return language.name_en if language else code


def _words_of(language: Language) -> Iterator[str]:
    for name in (language.name_de, language.name_en, language.name_native, *language.aliases):
        yield name
        yield from (part for part in name.split("/") if part.strip())


class Occupations:
    """Find occupations by KldB code or by a title in German or English, in any form of gender.

    `words` are what people call an occupation every day, with its code: an entry of its own, under the word itself.
    """

    def __init__(self, entries: Iterable[Occupation], words: Iterable[tuple[str, str]] = ()) -> None:
        self._all = tuple(entries)
        self._by_code: dict[str, Occupation] = {}
        self._by_title: dict[str, Occupation] = {}
        for occupation in self._all:
            self._by_code.setdefault(occupation.kldb, occupation)
        for occupation in sorted(self._all, key=lambda entry: -len(entry.kldb)):  # an occupation before its field
            for title in (*title_forms(occupation.name_de), occupation.name_en, *occupation.name_en.split(" / ")):
                for form in spellings(title):
                    self._by_title.setdefault(form, occupation)
        for word, code in words:
            called = Occupation(kldb=code, name_de=word, name_en=self._by_code[code].name_en)
            for form in (each for title in title_forms(word) for each in spellings(title)):
                self._by_title.setdefault(form, called)

    def __iter__(self) -> Iterator[Occupation]:
        return iter(self._all)

    def find(self, text: str) -> Occupation | None:
        """Give the occupation a text means, or None.

        A code of two to five digits (`29222`, `B 29222`, `29222-2`) that is not in the catalogue is answered with its
        field's names where the field exists; titles are found as `Bäcker/in`, `Bäckerin`, `Köchin oder Koch`, `Baker`.
        """
        code = kldb_code(text)
        if code is not None:
            return self._with_code(code)
        found = self._with_title(text)
        if found is None and len(parts := title_parts(text)) > 1:  # `Köchin oder Koch`, but not `Bäcker oder Koch`
            meant = {self._with_title(part) for part in parts}
            found = meant.pop() if len(meant) == 1 else None
        return found

    def field(self, kldb: str) -> Occupation | None:
        """Give the main group (two digits) a code belongs to."""
        return self._by_code.get(kldb[:2])

    def _with_title(self, text: str) -> Occupation | None:
        keys = map(folded, asked_forms(text))
        return next((self._by_title[key] for key in keys if key in self._by_title), None)

    def _with_code(self, code: str) -> Occupation | None:
        if code in self._by_code:
            return self._by_code[code]
        field = self.field(code)
        return field and Occupation(kldb=code, name_de=field.name_de, name_en=field.name_en)


def kldb_code(text: str) -> str | None:
    """Give the digits of a text that is written as a KldB code, or None where it is no code."""
    found = re.fullmatch(r"(?:KldB\s*)?(?:B\s*)?(\d{2,5})(?:-\d)?", text.strip(), re.IGNORECASE)
    return found[1] if found else None


class Municipalities:
    """Find the places of the district and near it by postcode or by name."""

    def __init__(self, entries: Iterable[Place]) -> None:
        self._all = tuple(entries)
        self._by_postcode: dict[str, Place] = {}
        self._by_name: dict[str, Place] = {}
        for place in self._all:
            if place.postcode:
                self._by_postcode.setdefault(place.postcode, place)
            for form in spellings(place.name):
                self._by_name.setdefault(form, place)

    def __iter__(self) -> Iterator[Place]:
        return iter(self._all)

    def find(self, *, postcode: str = "", town: str = "") -> Place | None:
        """Give the place of a postcode, else of a town's name, or None."""
        by_postcode = self._by_postcode.get(postcode.strip())
        if by_postcode or not town.strip():
            return by_postcode
        return self._by_name.get(folded(town))


@lru_cache(maxsize=1)
def languages() -> Languages:
    """Give the catalogue of languages."""
    return Languages(
        (
            Language(
                code=row["code"],
                name_de=row["name_de"],
                name_en=row["name_en"],
                name_native=row["name_native"],
                is_rtl=row["rtl"] == "1",
                aliases=_ALIASES.get(row["code"], ()),
            ),
            tuple(code for code in (row["code"], row["iso639_1"], row["iso639_3"], row["bcp47"]) if code),
        )
        for row in _rows("languages.csv")
    )


@lru_cache(maxsize=1)
def occupations() -> Occupations:
    """Give the catalogue of occupations and their fields."""
    return Occupations(
        (
            Occupation(kldb=row["kldb5"] or row["kldb2"], name_de=row["name_de"], name_en=row["name_en"])
            for row in _rows("occupations.csv")
        ),
        ((row["word"], row["kldb"]) for row in _rows("occupation_words.csv")),
    )


@lru_cache(maxsize=1)
def municipalities() -> Municipalities:
    """Give the municipalities, present ones first, and the towns around the district."""
    rows = sorted(_rows("municipalities.csv"), key=lambda row: row["status"] == "former")
    return Municipalities(
        Place(
            name=row["name"],
            postcode=row["postcode"],
            latitude_e2=round(float(row["lat"]) * 100),
            longitude_e2=round(float(row["lon"]) * 100),
        )
        for row in (*rows, *_rows("nearby_towns.csv"))
    )


@lru_cache(maxsize=1)
def offer_kinds() -> dict[OfferKind, tuple[str, str]]:
    """Give the German and the English name of each kind of offer."""
    return {OfferKind(row["code"]): (row["name_de"], row["name_en"]) for row in _rows("offer_kinds.csv")}


@dataclass(frozen=True, slots=True, kw_only=True)
class KindFacts:
    """Hold what a kind of offer asks of somebody who works only with a permission, and who insures; codes as listed."""

    kind: OfferKind
    needs_permit: bool
    needs_agency_consent: bool
    insurance: str


@lru_cache(maxsize=1)
def kind_facts() -> dict[OfferKind, KindFacts]:
    """Give the facts of each kind of offer. Source: domain.md 1.1, kept as data."""
    return {
        OfferKind(row["code"]): KindFacts(
            kind=OfferKind(row["code"]),
            needs_permit=row["permit_for_permit_required_status"] != "none",
            needs_agency_consent=row["ba_consent"] == "1",
            insurance=row["accident_insurance"],
        )
        for row in _rows("offer_kinds.csv")
    }


def _rows(name: str) -> list[dict[str, str]]:
    with resource("reference", name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
