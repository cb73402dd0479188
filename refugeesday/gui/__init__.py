"""All widgets."""
