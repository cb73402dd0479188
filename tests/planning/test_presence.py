from __future__ import annotations

import pytest

from refugeesday.domain.time import merge_spans
from refugeesday.planning.presence import slot_flags
from tests import make


@pytest.mark.parametrize(
    ("spans", "flags"),
    [
        ([], "1111"),
        (["09:00-09:40"], "1100"),
        (["09:10-10:00"], "0110"),
        (["09:00-09:30", "09:30-10:20"], "1111"),
        (["10:15-11:00"], "0000"),
    ],
)
def test_a_slot_counts_when_all_of_it_is_covered(spans: list[str], flags: str) -> None:
    raster = make.event(opening="09:00-10:20").raster
    found = slot_flags(raster, [make.span(text) for text in spans])
    assert "".join(str(int(flag)) for flag in found) == flags


def test_the_changeover_after_a_talk_needs_nobody() -> None:
    raster = make.event(opening="09:00-10:00", slot=15, changeover=5).raster
    assert slot_flags(raster, [make.span("09:00-09:15")]) == (True, False, False)


def test_touching_spans_are_one() -> None:
    spans = [make.span(text) for text in ("11:00-12:00", "09:00-10:00", "10:00-10:30", "09:30-09:40")]
    assert merge_spans(spans) == [make.span("09:00-10:30"), make.span("11:00-12:00")]
