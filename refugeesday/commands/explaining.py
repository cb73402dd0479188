"""Say who has no talk and why, and what would help, as rows of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.commands.answer import progress

if TYPE_CHECKING:
    from refugeesday.domain.events import Event
    from refugeesday.planning.changes import Change
    from refugeesday.services.explanations import CauseRow, RemedyRow
    from refugeesday.services.placement_answers import DayRemedyRow
    from refugeesday.services.session import Session
    from refugeesday.wording import Words

Row = dict[str, str | int | None]


def cause_rows(session: Session, event: Event, words: Words) -> list[Row]:
    """Give everybody without a talk with the cause; several that hold together stand side by side."""
    from refugeesday.services.explanations import unplaced
    from refugeesday.services.plans import plan_input

    rows: list[Row] = [
        {
            "number": row.participant.number,
            "name": row.participant.person.sort_name,
            "text": cause_text(row, words),
        }
        for row in (unplaced(plan_input(session, event=event.id)) if event.has_interviews else ())
    ]
    return rows + (_day_cause_rows(session, event, words) if event.has_placements else [])


def _day_cause_rows(session: Session, event: Event, words: Words) -> list[Row]:
    """Give everybody of the placement day without a company, with the cause."""
    from refugeesday.services.placement_answers import CompanyBook
    from refugeesday.services.placement_plans import placement_input

    given = placement_input(session, event=event.id)
    causes = CompanyBook(given).causes
    return [
        {"number": one.number, "name": one.person.sort_name, "text": words.of(causes[one.id])}
        for one in given.participants
        if one.id in causes
    ]


def remedy_rows(session: Session, event: Event, words: Words) -> list[Row]:
    """Give what would help most, with how many people and talks more there are at least."""
    from refugeesday.services.explanations import remedies
    from refugeesday.services.plans import plan_input

    report = progress(words.text("progress", "progress.remedies"))
    minutes = int(event.slot.total_seconds()) // 60
    rows: list[Row] = [
        {
            "title": remedy_text(row, words, before=minutes),
            "participant": f"{row.gain.people:+d}",
            "interviews": f"{row.gain.interviews:+d}",
        }
        for row in (remedies(plan_input(session, event=event.id), report=report) if event.has_interviews else ())
    ]
    return rows + (_day_remedy_rows(session, event, words) if event.has_placements else [])


def _day_remedy_rows(session: Session, event: Event, words: Words) -> list[Row]:
    """Give what would give more people a company, with how many."""
    from refugeesday.services.placement_answers import day_remedy_rows
    from refugeesday.services.placement_plans import placement_input

    return [
        {"title": day_remedy_text(row, words), "participant": f"{row.remedy.people:+d}", "interviews": None}
        for row in day_remedy_rows(session, placement_input(session, event=event.id))
    ]


def cause_text(row: CauseRow, words: Words) -> str:
    """Give the sentence of a cause, or of all that hold together."""
    from refugeesday.exchange.catalogues import languages

    parts = tuple(zip(row.parts, row.values, strict=True))
    return words.cause(row.cause, parts, language_name=languages().namer(words.language))


def remedy_text(row: RemedyRow, words: Words, *, before: int) -> str:
    """Give the suggestion of a remedy; talks take `before` minutes now."""
    from refugeesday.exchange.catalogues import languages

    change = row.change
    values = {
        "booth": row.booth_number,
        "level": change.level,
        "language": languages().namer(words.language)(change.language),
        "hours": _hours(change),
        "title": change.title,
        "minutes": change.minutes,
        "before": before,
    }
    return words.text("remedy", change.kind, **values)


def _hours(change: Change) -> str:
    return "" if change.span is None else f"{change.span.starts:%H:%M}–{change.span.ends:%H:%M}"


def day_remedy_text(row: DayRemedyRow, words: Words) -> str:
    """Give the suggestion of a remedy of a placement day."""
    return words.day_remedy(row.remedy.kind, company=row.company, title=row.title, town=row.remedy.town,
                            level=row.remedy.level, n=row.remedy.places)  # fmt: skip
