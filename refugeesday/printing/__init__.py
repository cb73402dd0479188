"""Turn finished values into pages: one set of painters for the screen, for PDF files and for printers.

Everything is drawn on a `Canvas` in millimetres. Captions of papers that only the office reads are German and stand
with their painters; whatever a participant reads comes in as a `Pair` of German and the reader's language.
"""
