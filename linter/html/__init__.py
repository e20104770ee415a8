"""HTML pages: tokens with positions, pieces of text, zones, metadata."""
