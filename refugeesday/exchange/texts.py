"""Texts for the people invited, from templates with placeholders, German beside the reader's language.

Templates are plain text in `resources/templates/<language>/`, rendered in Jinja's sandbox; a placeholder without value
is an error, never a gap.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from jinja2 import FileSystemLoader, StrictUndefined, UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from refugeesday.errors import UserError
from refugeesday.paths import resource

if TYPE_CHECKING:
    from jinja2 import Template

GERMAN = "de"
BESIDE = "\n\n– – –\n\n"
_QUOTED = re.compile(r"'(\w+)' is undefined|has no attribute '(\w+)'")


def text(name: str, /, *, language: str, **values: object) -> str:
    """Render one template in one language.

    Raises UserError `text.value_missing` that names the template and the placeholder, and `text.no_template`.
    """
    template = _template(name, language)
    if template is None:
        raise UserError("text.no_template", name=name, language=language)
    try:
        return template.render(values).strip()
    except UndefinedError as error:
        named = _QUOTED.search(error.message or "")
        field = (named[1] or named[2]) if named else ""
        raise UserError("text.value_missing", name=name, language=language, field=field) from None


def text_in(name: str, /, *, language: str, **values: object) -> str:
    """Render one template in the reader's language; empty where there is none in it.

    Raises UserError `text.value_missing`.
    """
    return text(name, language=language, **values) if language and _template(name, language) else ""


def beside(german: str, other: str) -> str:
    """Put a text in the reader's language below the German one, if there is any."""
    return german + BESIDE + other if other else german


def parts_beside(both: str) -> tuple[str, str]:
    """Give the German part of a text from `beside` and the one in the reader's language, which may be empty."""
    german, _, other = both.partition(BESIDE)
    return german, other


@cache
def _template(name: str, language: str) -> Template | None:
    environment = _environment()
    path = f"{language}/{name}.txt"
    return environment.get_template(path) if path in environment.list_templates() else None


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(resource("templates")),
        undefined=StrictUndefined,
        autoescape=False,
        keep_trailing_newline=True,
    )
