"""What is told about rules: one explained, all listed, the reference."""
