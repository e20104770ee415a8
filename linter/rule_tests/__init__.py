"""Rules tested by the examples they carry, as written and as mutants."""
