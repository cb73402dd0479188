"""The page of invitations: who knows what, and the ways to tell it."""
