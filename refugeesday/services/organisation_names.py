"""Find organisations by the number or the name that stands in a list."""

from __future__ import annotations

import re
from collections.abc import Iterable

from refugeesday.domain.names import folded
from refugeesday.domain.organisations import Organisation

_LEGAL_FORM = re.compile(
    r"(?:\s*(?:\bgGmbH|\bGmbH|\bmbH|&\s*Co\.?|\bKGaA|\bKG|\bAG|\bOHG|\bUG(?:\s*\(haftungsbeschränkt\))?|\beG|\be\.?\s?K\.?"
    r"|\be\.?\s?V\.?|\bGbR|\bSE))+\s*$",
    re.IGNORECASE,
)


class OrganisationNames:
    """Find the id of an organisation by number or name, the legal form being optional; None where it is unclear."""

    def __init__(self, organisations: Iterable[Organisation]) -> None:
        self._numbers: dict[str, int] = {}
        self._names: dict[str, set[int]] = {}
        self._short_names: dict[str, set[int]] = {}
        self._by_id: dict[int, Organisation] = {}
        for organisation in organisations:
            self._by_id[organisation.id] = organisation
            if organisation.number:
                self._numbers[folded(organisation.number)] = organisation.id
            self._names.setdefault(folded(organisation.name), set()).add(organisation.id)
            self._short_names.setdefault(folded(short_name(organisation.name)), set()).add(organisation.id)

    def find(self, text: str) -> int | None:
        """Give the id of the one organisation a text means."""
        if (number := self._numbers.get(folded(text))) is not None:
            return number
        for names, form in ((self._names, folded(text)), (self._short_names, folded(short_name(text)))):
            found = names.get(form, set())
            if len(found) == 1:
                return next(iter(found))
        return None

    def text_of(self, id_: int) -> str:
        """Give what finds an organisation again: the name where it is its only one, else the number."""
        organisation = self._by_id[id_]
        is_clear = self.find(organisation.name) == id_
        return organisation.name if is_clear or not organisation.number else organisation.number


def short_name(name: str) -> str:
    """Give a name without the legal form at its end."""
    return _LEGAL_FORM.sub("", name)
