"""Say who has no talk and why, and what would help, as rows of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.commands.answer import progress
from refugeesday.domain.events import EventFormat

if TYPE_CHECKING:
    from refugeesday.domain.events import Event
    from refugeesday.domain.languages import Level
    from refugeesday.planning.changes import Change
    from refugeesday.planning.fairness import Group
    from refugeesday.services.explanations import CauseRow, RemedyRow
    from refugeesday.services.placement_answers import DayRemedyRow
    from refugeesday.services.session import Session
    from refugeesday.wording import Words

Row = dict[str, str | int | None]


def cause_rows(session: Session, event: Event, words: Words) -> list[Row]:
    """Give everybody without a talk, and without a company on a placement day, with the cause."""
    from refugeesday.services.explanations import unplaced
    from refugeesday.services.plans import plan_input

    rows: list[Row] = [
        {
            "format": words.of(EventFormat.FAIR),
            "number": row.participant.number,
            "name": row.participant.person.sort_name,
            "cause": cause_text(row, words),
        }
        for row in (unplaced(plan_input(session, event=event.id), now=session.now()) if event.has_interviews else ())
    ]
    return rows + (_day_cause_rows(session, event, words) if event.has_placements else [])


def _day_cause_rows(session: Session, event: Event, words: Words) -> list[Row]:
    """Give everybody of the placement day without a company, with the cause."""
    from refugeesday.services.placement_answers import CompanyBook
    from refugeesday.services.placement_plans import placement_input

    given = placement_input(session, event=event.id)
    causes = CompanyBook(given).causes
    return [
        {
            "format": words.of(EventFormat.PLACEMENT),
            "number": one.number,
            "name": one.person.sort_name,
            "cause": words.of(causes[one.id]),
        }
        for one in given.participants
        if one.id in causes
    ]


def wish_rows(session: Session, event: Event, words: Words) -> list[Row]:
    """Give the wishes no talk meets, by participant and rank, with the cause."""
    from refugeesday.services.explanations import unmet_wishes
    from refugeesday.services.organisations import organisations
    from refugeesday.services.plans import plan_input

    names = {one.id: one.name for one in organisations(session, event=event.id)}
    found = unmet_wishes(plan_input(session, event=event.id)) if event.has_interviews else []
    return [
        {
            "number": row.participant.number,
            "name": row.participant.person.sort_name,
            "wish": row.wish,
            "title": row.title if row.organisation is None else names.get(row.organisation, ""),
            "cause": cause_text(row, words),
        }
        for row in found
    ]


def share_rows(session: Session, event: Event, words: Words) -> list[Row]:
    """Give who has how many talks, by German and by first language, now and in the version kept last."""
    from refugeesday.exchange.catalogues import languages
    from refugeesday.services.explanations import talk_counts, talk_shares
    from refugeesday.services.interviews import interviews
    from refugeesday.services.participants import participants
    from refugeesday.services.plan_versions import plan_versions, version_interviews

    if not event.has_interviews:
        return []
    kept = plan_versions(session, event=event.id)
    found = talk_shares(
        participants(session, event=event.id),
        talk_counts(interviews(session, event=event.id)),
        before=talk_counts(version_interviews(session, kept[0].id)) if kept else None,
    )
    name, unknown = languages().namer(words.language), words.text("value", "unknown")
    named: list[tuple[str, Group[Level | None] | Group[str]]] = [
        *((unknown if one.key is None else words.text("value", "german", level=one.key), one) for one in found.german),
        *((name(one.key) if one.key else unknown, one) for one in found.languages),
    ]
    rows: list[Row] = [
        {
            "group": title,
            "people": one.people,
            "placed": one.after.placed,
            "interviews": one.after.talks,
            "mean": _mean(one.mean, words),
            "before": None if one.mean_before is None else _mean(one.mean_before, words),
        }
        for title, one in named
    ]
    left = sum(one.people - one.after.placed for one in found.german) if found.is_uneven else 0
    if left:
        none: Row = {"group": words.text("capacity", "left_behind"), "people": left, "placed": 0, "interviews": 0}
        rows.append(none | {"mean": None, "before": None})
    return rows


def capacity_rows(session: Session, event: Event, words: Words) -> list[Row]:
    """Give whether there are places for all talks, and interpreters for each language that is needed."""
    from refugeesday.exchange.catalogues import languages
    from refugeesday.services.capacities import event_capacity

    if not event.has_interviews:
        return []
    found, name = event_capacity(session, event=event.id), languages().namer(words.language)
    rows: list[Row] = [
        {
            "group": words.text("capacity", "talks"),
            "people": found.expected,
            "demand": found.talks,
            "supply": found.places.places,
            "state": words.of(found.state),
        }
    ]
    for one in found.languages:
        title = words.text("capacity", "interpreting", language=name(one.language))
        row: Row = {"group": title, "people": one.people, "demand": one.demand, "supply": one.supply}
        rows.append(row | {"state": words.of(one.state)})
    return rows


def _mean(value: float, words: Words) -> str:
    return f"{value:.2f}".replace(".", "," if words.language == "de" else ".")


def remedy_rows(session: Session, event: Event, words: Words) -> list[Row]:
    """Give what would help most, with how many people and talks more there are at least."""
    from refugeesday.services.explanations import remedies
    from refugeesday.services.plans import plan_input

    report = progress(words.text("progress", "progress.remedies"))
    minutes = int(event.slot.total_seconds()) // 60
    rows: list[Row] = [
        {
            "format": words.of(EventFormat.FAIR),
            "title": remedy_text(row, words, before=minutes),
            "participant": f"{row.gain.people:+d}",
            "interviews": f"{row.gain.interviews:+d}",
        }
        for row in (
            remedies(plan_input(session, event=event.id), now=session.now(), report=report)
            if event.has_interviews
            else ()
        )
    ]
    return rows + (_day_remedy_rows(session, event, words) if event.has_placements else [])


def _day_remedy_rows(session: Session, event: Event, words: Words) -> list[Row]:
    """Give what would give more people a company, with how many."""
    from refugeesday.services.placement_answers import day_remedy_rows
    from refugeesday.services.placement_plans import placement_input

    return [
        {
            "format": words.of(EventFormat.PLACEMENT),
            "title": day_remedy_text(row, words),
            "participant": f"{row.remedy.people:+d}",
            "interviews": None,
        }
        for row in day_remedy_rows(session, placement_input(session, event=event.id))
    ]


def cause_text(row: CauseRow, words: Words) -> str:
    """Give the sentence of a cause, or of all that hold together."""
    from refugeesday.exchange.catalogues import languages

    parts = tuple(zip(row.parts, row.values, strict=True))
    namer = languages().namer(words.language)
    return words.cause(row.cause, parts, language_name=namer, is_one_booth=row.organisation is not None)


def remedy_text(row: RemedyRow, words: Words, *, before: int) -> str:
    """Give the suggestion of a remedy; talks take `before` minutes now."""
    from refugeesday.exchange.catalogues import languages

    change = row.change
    return words.text(
        "remedy",
        change.kind,
        booth=row.booth_number,
        level=change.level,
        language=languages().namer(words.language)(change.language),
        hours=_hours(change),
        title=change.title,
        minutes=change.minutes,
        before=before,
    )


def _hours(change: Change) -> str:
    return "" if change.span is None else f"{change.span.starts:%H:%M}–{change.span.ends:%H:%M}"


def day_remedy_text(row: DayRemedyRow, words: Words) -> str:
    """Give the suggestion of a remedy of a placement day."""
    return words.day_remedy(row.remedy.kind, company=row.company, title=row.title, town=row.remedy.town,
                            level=row.remedy.level, n=row.remedy.places)  # fmt: skip
