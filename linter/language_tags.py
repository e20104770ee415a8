"""Language tags as pages write them (``en-GB``, ``EN_us``, ``iw``, ``eng``), in one form."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

_LONGEST_CODE: Final = 3
_NO_LANGUAGE: Final = frozenset({"und", "mul", "mis", "zxx", "xx", "zz"})

# Withdrawn codes, country codes mistaken for languages, and the three-letter codes of languages
# that have a two-letter one. The two written forms of Norwegian count as one language.
_CODES: Final = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy "
    "da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu "
    "hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb "
    "lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nd ne ng nl no nr nv ny oc oj om or os "
    "pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te "
    "tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu "
    "ast bho brx ceb ckb doi haw hmn hsb kok mad mai mni nds sat scn szl tpi yue"
)
CODES: Final = frozenset(_CODES.split())
"""The languages of ISO 639-1 and some others with a press, in the codes of `primary`."""

_PAIRS: Final = (
    "ua=uk vn=vi kr=ko us=en gb=en "
    "in=id iw=he ji=yi jw=jv mo=ro nb=no nn=no fil=tl cmn=zh cn=zh cz=cs dk=da gr=el jp=ja "
    "ara=ar ben=bn bul=bg cat=ca ces=cs cze=cs dan=da deu=de dut=nl ell=el eng=en est=et fas=fa "
    "fin=fi fra=fr fre=fr ger=de gre=el heb=he hin=hi hrv=hr hun=hu ind=id ita=it jpn=ja kor=ko "
    "lav=lv lit=lt may=ms msa=ms nld=nl nno=no nob=no nor=no per=fa pol=pl por=pt ron=ro rum=ro "
    "rus=ru slk=sk slo=sk slv=sl spa=es srp=sr swe=sv tha=th tur=tr ukr=uk urd=ur vie=vi zho=zh "
    "chi=zh"
)


@lru_cache(maxsize=64)
def primary(tag: str | None) -> str | None:
    """Return the language of a tag in its shortest code: ``en`` of en-GB, EN_us and eng."""
    code = (tag or "").strip().lower().replace("_", "-").partition("-")[0]
    if not 1 < len(code) <= _LONGEST_CODE or not code.isascii() or not code.isalpha():
        return None
    return None if code in _NO_LANGUAGE else _aliases().get(code, code)


def normal_tag(tag: str | None) -> str | None:
    """Return a tag with its language in the shortest code and hyphens; None for no language."""
    language = primary(tag)
    if tag is None or language is None:
        return None
    _, hyphen, rest = tag.strip().replace("_", "-").partition("-")
    return language + hyphen + rest


@lru_cache(maxsize=1)
def _aliases() -> dict[str, str]:
    return {code: name for code, _, name in (pair.partition("=") for pair in _PAIRS.split())}
