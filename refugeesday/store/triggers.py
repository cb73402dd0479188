"""The triggers of a workspace, generated from the tables' own metadata.

The *journal* triggers write an image of each row that is inserted, updated or deleted into the open step, and thereby
refuse writes outside a step: the column `journal.step` must not be empty. The *overlap* guards refuse a second
appointment of a participant, interviewer or interpreter at the same time. They use no function of ours, because
`trusted_schema` is off. Made again after each migration, never on open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.store.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from refugeesday.store.tables import Table


def image_of(columns: Iterable[str], row: str) -> str:
    """Give the SQL expression for the image of a row: a JSON object of all columns. `row` is NEW, OLD or a table.

    Columns stand in alphabetical order, so that a file whose columns were added by migrations has the same images.
    """
    pairs = ", ".join(f"'{name}', {row}.\"{name}\"" for name in sorted(columns))
    return f"json_object({pairs})"


def image(table: type[Table], row: str) -> str:
    """Give the SQL expression for the image of a row of one of our tables."""
    return image_of(table._meta.columns, row)


def trigger_statements() -> Iterator[str]:
    """Give every CREATE TRIGGER statement, in a fixed order."""
    for table in TABLES:
        yield from _journal(table)
    yield from _overlap_guards()


def _journal(table: type[Table]) -> Iterator[str]:
    name = table._meta.table_name
    owner = table._meta.fields[table.owner].column_name
    images = {"INSERT": ("NEW", "NULL", image(table, "NEW")), "DELETE": ("OLD", image(table, "OLD"), "NULL")}
    images["UPDATE"] = ("NEW", image(table, "OLD"), image(table, "NEW"))
    for action, (row, before, after) in images.items():
        yield (
            f'CREATE TRIGGER "journal_{name}_{action.lower()}" AFTER {action} ON "{name}" BEGIN '
            f"INSERT INTO journal (step, table_name, row_id, owner, before, after) "
            f"VALUES ((SELECT step FROM open_step), '{name}', {row}.id, {row}.{owner}, {before}, {after}); END"
        )


def _overlap_guards() -> Iterator[str]:
    yield from _guard("interview", "participant", others=("interview", "placement"))
    yield from _guard("interview", "interviewer", others=("interview",))
    yield from _guard("interview", "interpreter", others=("interview",))
    yield from _guard("placement", "participant", others=("interview", "placement"))


def _guard(table: str, who: str, *, others: tuple[str, ...]) -> Iterator[str]:
    clash = " OR ".join(
        f"EXISTS (SELECT 1 FROM {other} WHERE {who} = NEW.{who} AND starts < NEW.ends AND ends > NEW.starts"
        + (" AND id <> NEW.id)" if other == table else ")")
        for other in others
    )
    for action in ("INSERT", f"UPDATE OF {who}, starts, ends"):
        label = action.split(maxsplit=1)[0].lower()
        # the new row must be compared after it is in place: before, an AUTOINCREMENT id is still -1
        yield (
            f'CREATE TRIGGER "overlap_{table}_{who}_{label}" AFTER {action} ON "{table}" '
            f"WHEN NEW.{who} IS NOT NULL AND ({clash}) BEGIN SELECT RAISE(ABORT, 'overlap:{who}'); END"
        )
