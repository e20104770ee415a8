"""The person model: who an article names as its author, and where that contradicts itself."""
