"""The page of the participants."""
