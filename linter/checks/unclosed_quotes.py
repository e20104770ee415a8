"""Shape `unclosed-quote`: a quotation mark that opens or closes nothing in its paragraph.

The conventions that break the count are those of style guides: a quotation of several paragraphs
opens each and closes the last only; Swedish and Finnish write the closing mark at both ends;
inches, apostrophes and elisions are no quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..language_tags import primary
from ..lazy import lazy
from ..model import Article, Block, Hit, Place

_SAME_AT_BOTH_ENDS = frozenset({"sv", "fi", "da", "no", "he", "yi"})
_DOUBLE = lazy("[“”]")
_INCHES = lazy(r"(?<=[\d½¼¾])\s?”")
_TWO_SINGLE = lazy(r"‘‘|(?<!’)’’(?!’)")
_BOTH_ENDS = lazy(r"(?<!\S)(?:“[^“”]*\S“|”[^“”]*\S”)(?!\w)")
# A name in single marks within double ones; elisions ("'em") and ayn ("'Abd") are lower or short.
_INNER = lazy(r"“[^“”]*?(?<!\w)(?P<inner>‘)(?=[A-Z]\w*\s)(?:[^“”‘’\']|[’\'](?=\w))*”")
_CLOSED_FIRST = lazy(r"^\s*”\s")
_LEADER = lazy(r"^\s*[«»]\s?")
_CUT = ("...", "…")
_OPENERS = ("“", "„", "«", "‟", '"', "‘", "'", "»", "”")
_COUNTED = frozenset({"heading", "paragraph", "item"})
_REACH = 8  # paragraphs that a quotation of several may go on for
_FEWEST_WORDS = 3


class Stray(NamedTuple):
    """A mark that has no partner in its block: where it stands, and whether it opens."""

    at: int
    opens: bool


def unclosed_quotes(_limits: object, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
    """Report the first stray mark of each block that no neighbouring block accounts for."""
    language = primary(article.language)
    if language in _SAME_AT_BOTH_ENDS:
        return
    copy = [block for block in blocks if block.text.strip()]
    strays = [_strays(block.text, english=language == "en") for block in copy]
    if not any(strays):
        return
    for index, block in enumerate(copy):
        if not strays[index] or block.kind not in _COUNTED or not _is_whole(block.text):
            continue
        left = (stray for stray in strays[index] if not _goes_on(copy, strays, index, stray))
        stray = next(left, None)
        if stray is not None:
            yield _hit(block, stray)


def _is_whole(text: str) -> bool:
    """Tell whether a text has some words, and is no teaser that was cut on purpose."""
    return len(text.split()) >= _FEWEST_WORDS and not text.rstrip().endswith(_CUT)


def _hit(block: Block, stray: Stray) -> Hit:
    side, other = ("opens", "closed") if stray.opens else ("closes", "opened")
    what = f"a quotation mark {side} what is never {other}"
    return Hit(Place(block, stray.at, stray.at + 1), (("count", "1"), ("what", what)))


def _strays(text: str, *, english: bool) -> tuple[Stray, ...]:
    """Return the marks without a partner; a typewriter's may be one, and then there are none."""
    if not ("“" in text or "”" in text or "„" in text or "«" in text) or '"' in text:
        return ()
    if "„" in text:
        return _low_strays(text)
    if "«" in text:
        return _angled_strays(text)
    return _curly_strays(text, english=english)


def _low_strays(text: str) -> tuple[Stray, ...]:
    """Return a low mark that nothing closes: „ without “ or ” behind it."""
    last = text.rindex("„")
    opened, closed = text.count("„"), text.count("“") + text.count("”")
    alone = opened > closed and not any(mark in text[last:] for mark in "“”‘’»")
    return (Stray(last, opens=True),) if alone else ()


def _angled_strays(text: str) -> tuple[Stray, ...]:
    """Return a guillemet that opens and is never closed; a single » is an arrow as often."""
    text = _LEADER.sub(lambda found: "«" + " " * (len(found[0]) - 1), text, count=1)
    alone = text.count("«") == 1 and not any(mark in text for mark in "»“”")
    return (Stray(text.index("«"), opens=True),) if alone else ()


def _curly_strays(text: str, *, english: bool) -> tuple[Stray, ...]:
    """Return what is left when every closing mark has taken the opening one before it."""
    if "‘" not in text and "’’" not in text and not any(_unpaired(text)):
        return ()  # as nearly always
    if "“" in text or "‘‘" in text:
        text = _TWO_SINGLE.sub(lambda found: "“ " if found[0] == "‘‘" else "” ", text)
    if _BOTH_ENDS.search(text) and not (english and "”" not in text):
        return ()
    inner = _INNER.search(text)
    inches = {match.end() - 1 for match in _INCHES.finditer(text)}
    found = [Stray(inner.start("inner"), opens=True)] if inner else []
    found += [stray for stray in _unpaired(text) if stray.opens or stray.at not in inches]
    return tuple(sorted(found))


def _unpaired(text: str) -> Iterator[Stray]:
    opened: list[int] = []
    for found in _DOUBLE.finditer(text):
        at, mark = found.start(), found[0]
        if mark == "“":
            opened.append(at)
        elif opened:
            opened.pop()
        else:
            yield Stray(at, opens=False)
    yield from (Stray(at, opens=True) for at in opened)


def _goes_on(
    copy: Sequence[Block], strays: Sequence[tuple[Stray, ...]], index: int, stray: Stray
) -> bool:
    """Tell whether a quotation of several paragraphs explains a stray mark."""
    text = copy[index].text
    if text[stray.at] == "‘" or "““" in text[max(0, stray.at - 1) : stray.at + 2]:
        return False  # one of two marks that open the same
    if stray.opens:
        following = copy[index + 1 : index + 3]
        near = strays[index + 1 : index + 1 + _REACH]
        if _CLOSED_FIRST.match(following[0].text if following else ""):
            return True  # the mark slipped there, and is reported there
        opens_again = any(block.text.lstrip().startswith(_OPENERS) for block in following)
        return opens_again or any(not other.opens for each in near for other in each[:1])
    if _CLOSED_FIRST.match(text):
        return False
    near = strays[max(0, index - _REACH) : index]
    return any(other.opens for each in near for other in each[-1:])
