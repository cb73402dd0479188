"""Values to pages: painters for paper and PDF. No widgets, no database."""
