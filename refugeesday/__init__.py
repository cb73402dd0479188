"""Refugees Day: plan events that bring refugees into work."""

__version__ = "0.1.0"
