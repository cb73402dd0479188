"""Texts in German with the reader's language below, and what both sides call things."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from refugeesday.errors import UserError
from refugeesday.exchange.catalogues import languages
from refugeesday.exchange.phrases import ENGLISH
from refugeesday.exchange.texts import GERMAN, beside, text, text_in
from refugeesday.services.participants import NUMBER_PREFIX

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from refugeesday.domain.people import Participant, Person
    from refugeesday.exchange.phrases import Phrasebook


def in_both(
    name: str,
    book: Phrasebook,
    *,
    german: Mapping[str, object],
    other: Mapping[str, object],
    phrased: Callable[[Phrasebook, Mapping[str, object]], str],
) -> str:
    """Give a text in German and below it in the reader's language: from its template, else from phrases.

    A language without phrases is answered in English, never in German alone.
    Raises UserError `text.value_missing`, `phrase.value_missing`.
    """
    above = text(name, language=GERMAN, **german)
    if book.asked == GERMAN:
        return above
    written = text_in(name, language=book.language if book.is_substitute else book.asked, **other)
    return beside(above, written or phrased(book, other))


def substitute_note(book: Phrasebook) -> str:
    """Say, for whoever hands a text out, that its reader gets English instead; empty where that is not so."""
    if not book.is_substitute:
        return ""
    return f"Für {languages().name_de(book.asked)} gibt es noch keine Übersetzung: Deutsch und Englisch."


def language_for(code: str, *, reader: str) -> str:
    """Give a language's name as a reader of German, of English, or of another language calls it; empty for none."""
    found = languages().find(code) if code else None
    if found is None:
        return code
    return {GERMAN: found.name_de, ENGLISH: found.name_en}.get(reader, found.name_native)


@contextmanager
def written_for(person: Person) -> Iterator[None]:
    """Name the person where a text for the person lacks something to be said.

    Raises UserError `reader.value_missing` with the placeholder instead of `text.value_missing` and
    `phrase.value_missing`.
    """
    try:
        yield
    except UserError as error:
        if error.code not in {"text.value_missing", "phrase.value_missing"}:
            raise
        placeholder = str(error.values["field"])
        raise UserError("reader.value_missing", placeholder=placeholder, shown={"name": person.full_name}) from None


def digits_of(participant: Participant) -> str:
    """Give what employers, interpreters and companions read instead of a name."""
    return participant.number.removeprefix(NUMBER_PREFIX).lstrip("-")
