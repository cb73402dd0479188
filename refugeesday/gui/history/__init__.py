"""The history of the workspace: who did what when."""
