"""All widgets."""

from refugeesday.gui.memory import keep_no_sources

keep_no_sources()
