"""Refugees Day: plan events that bring refugees into work."""
