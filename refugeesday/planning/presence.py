"""Say in which slots of a day somebody is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.time import merge_spans

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refugeesday.domain.time import DaySpan, Raster


def slot_flags(raster: Raster, spans: Iterable[DaySpan]) -> tuple[bool, ...]:
    """Return one flag a slot: whether its whole interview time lies in `spans`; no span means the whole day.

    Spans are local times of the day; spans that touch or overlap count as one.
    """
    merged = merge_spans(spans)
    if not merged:
        return (True,) * len(raster.slots)
    return tuple(
        any(
            span.starts <= slot.span.starts.time().replace(fold=0)
            and slot.span.ends.time().replace(fold=0) <= span.ends
            for span in merged
        )
        for slot in raster.slots
    )
