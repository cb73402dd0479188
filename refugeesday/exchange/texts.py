"""Texts for the people invited, from templates with placeholders, German beside the reader's language.

Templates are plain text in `resources/templates/<language>/`, rendered in Jinja's sandbox; a placeholder without value
is an error, never a gap.
"""

from __future__ import annotations

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


def text(name: str, *, language: str, **values: object) -> str:
    """Render one template in one language.

    Raises UserError `text.value_missing` that names the template, and `text.no_template`.
    """
    template = _template(name, language)
    if template is None:
        raise UserError("text.no_template", name=name, language=language)
    try:
        return template.render(values).strip()
    except UndefinedError:
        raise UserError("text.value_missing", name=name, language=language) from None


def beside_german(name: str, *, language: str, **values: object) -> str:
    """Render a template in German and, where there is one, in the reader's language below it."""
    german = text(name, language=GERMAN, **values)
    if language in {"", GERMAN} or _template(name, language) is None:
        return german
    return german + BESIDE + text(name, language=language, **values)


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
