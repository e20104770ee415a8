"""E-mail addresses and whose domain they belong to."""

from __future__ import annotations

from ..lazy import lazy

EMAIL = lazy(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
# Labels under which countries sell names: the "co" of co.uk, the "com" of com.ar.
_SECOND_LEVEL = frozenset(
    {"ac", "co", "com", "edu", "gob", "gov", "gouv", "net", "ne", "or", "org"}
)


def domain_of(address: str) -> str:
    """Return the part after the @ in lower case."""
    return address.rpartition("@")[2].lower().rstrip(".")


def brand(domain: str) -> str:
    """Return the label that somebody registered: ``example`` of www.example.co.uk."""
    labels = domain.lower().split(".")[:-1]
    while len(labels) > 1 and labels[-1] in _SECOND_LEVEL:
        labels.pop()
    return labels[-1] if labels else ""


def is_of_one_publisher(one: str, other: str) -> bool:
    """Tell whether two domains belong together: one below the other, or one name in two zones.

    Sister domains with names of their own have to be configured.
    """
    if not one or not other:
        return False
    below = f".{one}".endswith(f".{other}") or f".{other}".endswith(f".{one}")
    return below or (brand(one) == brand(other) and len(brand(one)) > 2)
