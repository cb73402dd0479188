"""Say in which slots of a day somebody is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.time import DaySpan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refugeesday.domain.time import Raster


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


def merge_spans(spans: Iterable[DaySpan]) -> list[DaySpan]:
    """Return the spans in order, touching and overlapping ones joined."""
    merged: list[DaySpan] = []
    for span in sorted(spans):
        if merged and span.starts <= merged[-1].ends:
            merged[-1] = DaySpan(merged[-1].starts, max(merged[-1].ends, span.ends))
        else:
            merged.append(span)
    return merged
