"""When a person is there: drawn on the slots of the day, and typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.time import DaySpan
from refugeesday.errors import UserError
from refugeesday.exchange.time_cells import write_spans
from refugeesday.gui.entry.day_ruler import DayRuler
from refugeesday.gui.entry.editor import E
from refugeesday.gui.entry.field_form import FieldForm
from refugeesday.gui.widgets.labels import make_label
from refugeesday.services.events import event as read_event

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.gui.entry.editor import EntryEditor
    from refugeesday.gui.theme import Theme
    from refugeesday.gui.workspace import Workspace


class TimesTab(FieldForm[E]):
    """Show both ways to say it; each follows the other. `rows` are the fields above, `availability` among them."""

    def __init__(
        self, rows: Sequence[Sequence[str]], *, editor: EntryEditor[E], workspace: Workspace, theme: Theme
    ) -> None:
        super().__init__(rows, editor=editor, workspace=workspace, theme=theme)
        self._title = make_label("", "name")
        self._about = make_label("", "meta", wraps=True)
        self.ruler = DayRuler(theme=theme)
        self.ruler.changed.connect(self._save)
        self.add_below(self._title, self.ruler, self._about)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        super().retranslate()
        self._title.setText(self.tr("There at these times"))
        self._about.setText(self.tr("Without any other word, a person is there for the whole day."))

    def show_texts(self) -> None:
        """Show what is stored, on the ruler too."""
        super().show_texts()
        one = self._editor.entry
        if one is None:
            return
        try:
            raster = read_event(self._workspace.session, one.event).raster
        except UserError:  # the event is gone or its day cannot hold a slot: the typed times stay
            self.ruler.set_day((), ())
            return
        slots = [DaySpan(slot.span.starts.time(), slot.span.ends.time()) for slot in raster.slots]
        self.ruler.set_day(slots, one.availability)

    def _save(self, spans: tuple[DaySpan, ...]) -> None:
        self._editor.save("availability", write_spans(spans))
