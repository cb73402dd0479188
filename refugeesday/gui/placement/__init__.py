"""The page of the placement day."""
