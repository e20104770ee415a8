"""Rule files to validated, compiled rules."""

from .loading import Override, RulebookError, Site, load_rules, read_rule

__all__ = ["Override", "RulebookError", "Site", "load_rules", "read_rule"]
