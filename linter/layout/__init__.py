"""How articles are laid out as text: bylines, date lines, author boxes, the tail."""
