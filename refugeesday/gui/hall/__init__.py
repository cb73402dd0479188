"""The hall plan as a part that more than one page shows: the drawing of a room, and what a drag does."""
