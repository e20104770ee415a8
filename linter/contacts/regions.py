"""Which countries' telephone numbers an article prints without their country code."""

from __future__ import annotations

from ..language_tags import primary
from ..links import host_of
from ..model import Article
from ..publisher import Publisher
from .numbers import LARGE_REGIONS

# Country domains that are sold to anybody, and those that are no country.
_FREE_DOMAINS = frozenset(
    {
        *("ac", "ag", "ai", "am", "bz", "cc", "cd", "co", "dj", "eu", "fm", "gg"),
        *("im", "io", "is", "la", "ly", "me", "ms", "mu", "nu", "sc", "sh", "so"),
        *("st", "tk", "to", "tv", "vc", "vu", "ws"),
    }
)
# Where a language is at home; English, spoken everywhere, is not among them.
_HOMES = {
    "hi": ("IN",), "bn": ("BD", "IN"), "ta": ("IN", "LK"), "te": ("IN",), "mr": ("IN",),
    "gu": ("IN",), "kn": ("IN",), "ml": ("IN",), "pa": ("IN", "PK"), "ur": ("PK", "IN"),
    "ne": ("NP",), "si": ("LK",), "id": ("ID",), "ms": ("MY",), "th": ("TH",), "vi": ("VN",),
    "tl": ("PH",), "ja": ("JP",), "ko": ("KR",), "zh": ("CN", "TW", "HK"), "tr": ("TR",),
    "fa": ("IR",), "he": ("IL",), "ar": ("EG", "SA", "AE", "MA", "IQ"), "de": ("DE", "AT", "CH"),
    "nl": ("NL", "BE"), "fr": ("FR", "BE", "CH", "CA", "CI", "SN"), "it": ("IT", "CH"),
    "es": ("ES", "MX", "AR", "CO", "CL", "PE", "VE", "EC"), "pt": ("BR", "PT", "AO", "MZ"),
    "pl": ("PL",), "cs": ("CZ",), "sk": ("SK",), "hu": ("HU",), "ro": ("RO", "MD"), "el": ("GR",),
    "bg": ("BG",), "sr": ("RS",), "hr": ("HR",), "uk": ("UA",), "ru": ("RU", "KZ", "BY"),
    "sv": ("SE",), "da": ("DK",), "no": ("NO",), "fi": ("FI",), "et": ("EE",), "lv": ("LV",),
    "lt": ("LT",), "sw": ("KE", "TZ"), "am": ("ET",), "ca": ("ES",), "sq": ("AL",), "sl": ("SI",),
}  # fmt: skip


def regions_of(article: Article, publisher: Publisher) -> tuple[str, ...]:
    """Return the regions a page writes from, likeliest first, or the large ones if nothing tells.

    The site's configuration is believed, then the country domain of its address, then the
    region of its declared language (``en-IN``), then where the language is at home.
    """
    if publisher.regions:
        return publisher.regions
    return (
        _of_domain(host_of(article.canonical))
        or _of_tag(article.declared_language)
        or _HOMES.get(primary(article.language) or "", ())
        or LARGE_REGIONS
    )


def is_known(regions: tuple[str, ...]) -> bool:
    """Tell whether regions are those of a page and not just the large ones."""
    return regions is not LARGE_REGIONS


def _of_domain(host: str) -> tuple[str, ...]:
    country = host.rpartition(".")[2]
    if len(country) != 2 or country in _FREE_DOMAINS:
        return ()
    return ("GB",) if country == "uk" else (country.upper(),)


def _of_tag(tag: str | None) -> tuple[str, ...]:
    parts = (tag or "").replace("_", "-").split("-")[1:]
    region = next((part for part in parts if len(part) == 2 and part.isalpha()), "").upper()
    # American templates are everywhere: en-US says nothing about where a page is written.
    return () if region in ("", "US") else (region,)
