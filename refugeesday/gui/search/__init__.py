"""Search over everything: people, booths, organisations, offers and commands."""
