"""What a user configures: the file, what it extends, and which one counts for an input."""
