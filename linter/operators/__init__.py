"""The operators of rules: what must hold around a hit (`when`), and what excuses it (`unless`)."""
