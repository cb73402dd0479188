"""A fictional Refugees Day, made from lists as a real one is: written, imported, planned, invited."""
