"""The slots of a day: as many as whole beats fit between opening, breaks and closing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests import make


@given(st.integers(5, 60), st.integers(0, 20), st.integers(0, 36), st.integers(1, 12))
def test_slots_are_hours_without_breaks_divided_by_talk_and_changeover(
    slot: int, changeover: int, begin: int, length: int
) -> None:
    starts, ends = 9 * 60 + 5 * begin, 9 * 60 + 5 * (begin + length)
    span = f"{starts // 60:02}:{starts % 60:02}-{ends // 60:02}:{ends % 60:02}"
    raster = make.event(opening="09:00-13:00", slot=slot, changeover=changeover, breaks=[span]).raster
    before, after = 5 * begin, max(0, 240 - 5 * (begin + length))
    beat = slot + changeover
    assert len(raster.slots) == min(before, 240) // beat + after // beat
    assert all(one.span.length.total_seconds() == slot * 60 for one in raster.slots)
