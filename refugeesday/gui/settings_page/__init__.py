"""The page of settings: one card a subject."""
