"""The page of the employers and their booths."""
