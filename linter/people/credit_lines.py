"""Lines that credit somebody with another part in an article than writing it."""

from __future__ import annotations

from ..layout.leads import credits_another
from ..lazy import lazy

_ABOUT = lazy(r"(?i)\W*(?:(?:about|meet|more about)\s+)?(?:(?:the|our|this|your)\s+)?")
_OTHERS = lazy(
    r"(?i)(?:reviewers?|experts?|expert\s+review|additional\s+reporting|reporting\s+assistance|research\w*"
    r"|recipe|interview\w*|as\s+told\s+to|told\s+to|guests?|moderat\w+|test(?:er|ed|ing)\b|medical\w*"
    r"|fact\W?check\w*|contribut\w+|co-?authors?|hosts?\b|artists?|cartoons?|designe\w+|production|produced?r?s?"
    r"|curated|compiled|with\s+reporting|entrevista|interview|intervista|propos\s+recueillis|collage|subjects?)\b"
)
_SHORT = 120


def credits_somebody_else(line: str) -> bool:
    """Tell whether a line names a reviewer, translator, photographer, an interviewer and so on."""
    if len(line) > _SHORT:
        return False
    about = _ABOUT.match(line)
    rest = line[about.end() :] if about else line
    return credits_another(rest) or _OTHERS.match(rest) is not None
