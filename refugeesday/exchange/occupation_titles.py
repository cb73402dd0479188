"""The forms in which people write the title of an occupation: `Bäcker/in`, `Bäckerin`, `Koch oder Köchin`."""

from __future__ import annotations

import re
from collections.abc import Iterator

_GENDER_MARK = re.compile(r"\s*\([mwdfx](?:\s*/\s*[mwdfx])*\)|\s*\(in\)(?:nen)?$", re.IGNORECASE)
_INNER_I = re.compile(r"(?<=[a-zäöüß])(?:[*:_·]in|In)(?:nen)?\b")
_OR = re.compile(r"\s+(?:oder|bzw\.?|or)\s+|\s*[/|,](?!-?in\b|r\b|-\w)\s*", re.IGNORECASE)
_FEMALE = re.compile(r"(?<=[a-zäöüß]{3})in$")


def title_forms(title: str) -> Iterator[str]:
    """Give all forms a title of the catalogue may be asked for by, the most exact first; some come twice."""
    yield from asked_forms(title)
    for part in (*title_parts(title), *title.split(" und ")):  # `Maßschneider/in, Änderungsschneider/in`
        if len(part) > 3 and not part.startswith("-") and not part.endswith("-"):
            yield from _both_genders(part)
    head, dash, _ = title.partition(" – ")
    if dash and "/in" not in head:
        yield head


def asked_forms(title: str) -> Iterator[str]:
    """Give the forms of one title as a person wrote it, all of them with the same meaning."""
    plain = _INNER_I.sub("/in", _GENDER_MARK.sub("", title)).strip()
    yield from _both_genders(plain)
    yield _FEMALE.sub("", plain)


def title_parts(text: str) -> list[str]:
    """Part a text where it names several titles: `Koch oder Köchin`, `Bäcker, Koch`."""
    return [part.strip() for part in _OR.split(text) if part.strip()]


def _both_genders(title: str) -> Iterator[str]:
    """Give the male and the female form of `…er/in`, `Kaufmann/-frau`, `Koch/Köchin`, `Technische/r`."""
    yield title
    if "/" not in title:
        return
    yield re.sub(r"/-?in\b", "", title)
    yield re.sub(r"/-?(?=in\b)", "", title)
    yield re.sub(r"(\w)/r\b", r"\1r", title)
    yield re.sub(r"(\w)/r\b", r"\1", title)
    yield re.sub(r"mann/-?frau\b", "mann", title)
    yield re.sub(r"mann/-?frau\b", "frau", title)
    yield re.sub(r"/-?[a-zäöü]{4,}\b", "", title)
    if found := re.fullmatch(r"(.*?)(\w{3})(\w*)/-\2(\w+)\b(.*)", title):  # `…technologe/-technologin`
        yield found[1] + found[2] + found[4] + found[5]
    if found := re.fullmatch(r"(\w+)/(\w{3,})(.*)", title):
        yield found[1] + found[3]
        yield found[2] + found[3]
