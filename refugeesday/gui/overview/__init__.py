"""The overview: what is next, and how the event stands."""
