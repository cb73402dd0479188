"""Know which page lists the rows behind a figure."""

from __future__ import annotations

from refugeesday.services.open_points import Point

PARTICIPANTS = (
    Point.EXPECTED, Point.PLACED, Point.UNPLACED, Point.CONSENT_MISSING, Point.LANGUAGE_UNKNOWN, Point.MUST_BE_TOLD,
    Point.REPLY_PROMISED, Point.REPLY_OPEN, Point.REPLY_DECLINED,
)  # fmt: skip
EMPLOYERS = (
    Point.COMMITTED, Point.COMMITMENT_ASKED, Point.COMMITMENT_OPEN, Point.COMMITMENT_DECLINED, Point.OFFER_MISSING,
    Point.CALL_DUE, Point.EMPLOYERS_MUST_BE_TOLD,
)  # fmt: skip
VOLUNTEERS = (
    Point.HELP_PROMISED, Point.HELP_ASKED, Point.INTERPRETERS, Point.INTERPRETERS_FREE, Point.HELPERS_MUST_BE_TOLD,
)  # fmt: skip

PAGES: dict[Point, str] = {
    **dict.fromkeys(PARTICIPANTS, "participants"),
    **dict.fromkeys(EMPLOYERS, "employers"),
    **dict.fromkeys(VOLUNTEERS, "volunteers"),
}
