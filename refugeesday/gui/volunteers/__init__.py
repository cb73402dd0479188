"""The page of volunteers and interpreters."""
