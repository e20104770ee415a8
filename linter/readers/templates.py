"""The template syntax of site generators in Markdown, which no reader of the site is shown.

Shortcodes of Hugo, tags and values of Liquid and Nunjucks, attribute lists, containers of
Docusaurus, components and expressions of MDX: each is overwritten, character by character, so that
every offset stays what it was. What stands between two tags is copy, but for code and comments.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..lazy import lazy
from ..model import Span
from .braces import end_of_expression, end_of_tag
from .template_tokens import MAY_HAVE, TOKEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# No characters, so that no text has them: they keep a line from being empty or indented.
# The first stands for what is not shown, the second for what may be shown as words.
SILENT: Final = "\ufdd0"
SPOKEN: Final = "\ufdd1"
FILLERS: Final = SILENT + SPOKEN
_SPEAKING: Final = frozenset({"value", "shortcode", "tag", "expression"})
_EMPTIED = lazy(
    rf"(?:(?<=\n)|\A)[ \t]*[{FILLERS}][{FILLERS} \t]*(?:\r?\n[ \t]*[{FILLERS}][{FILLERS} \t]*)*"
    r"(?=[\r\n]|\Z)"
)
_FILLER = lazy(rf"[{FILLERS}]")
_VISIBLE = lazy(r"[^\r\n]")
_EMPTY_LINE = lazy(r"\n[ \t\r]*(?:\n|\Z)")
_NAME = lazy(r"[-~+]?[ \t\r\n]*([\w-]+)")
# Between these tags stands no copy: source code, drawings, remarks.
_NO_COPY: Final = frozenset({"highlight", "mermaid", "comment", "chart", "gist", "plantuml"})
_LONGEST: Final = 4000
_LONGEST_CODE: Final = 2000
_LONGEST_BLOCK: Final = 50_000
# A text with this many marks that are never closed is no template.
_MOST_FAILURES: Final = 200


def has_fillers(text: str) -> bool:
    """Tell whether something was overwritten in a text."""
    return SILENT in text or SPOKEN in text


def without_templates(text: str, start: int, *, mdx: bool) -> str:
    """Overwrite the template syntax behind an offset; lines that were nothing else are empty."""
    if has_fillers(text):
        text = _FILLER.sub("\ufffd", text)
    if MAY_HAVE.search(text, start) is None:
        return text
    parts: list[str] = []
    done = 0
    for kind, begin, end in _Scanner(text, mdx=mdx).pieces(start):
        filler = SPOKEN if kind in _SPEAKING else SILENT
        parts += [text[done:begin], _VISIBLE.sub(filler, text[begin:end])]
        done = end
    filled = "".join(parts) + text[done:]
    return _EMPTIED.sub(_emptied, filled)


def _emptied(lines: re.Match[str]) -> str:
    """Empty lines that parted paragraphs; an empty line inside of HTML would end it."""
    text, start = lines.string, lines.start()
    above = text[text.rfind("\n", 0, max(0, start - 1)) + 1 : start]
    return lines[0] if above.lstrip().startswith("<") else _FILLER.sub(" ", lines[0])


class _Scanner:
    """Walks over a text; where a closing mark stands next is looked up once."""

    def __init__(self, text: str, *, mdx: bool) -> None:
        self._text = text
        self._mdx = mdx
        self._next: dict[str, int] = {}
        self._plain_until = 0
        self._failures = 0

    def pieces(self, start: int) -> Iterator[tuple[str, int, int]]:
        """Yield the kinds and ranges of what to overwrite, in order; code is passed over."""
        at = start
        while (token := TOKEN.search(self._text, at)) is not None:
            kind = token.lastgroup or ""
            if kind in _SKIPS:
                at = _SKIPS[kind](self, token)
                continue
            end = _ENDS[kind](self, token)
            if end is not None:
                yield kind, token.start(), end
            at = max(end or token.end(), self._plain_until)

    def close(self, closing: str, at: int, longest: int = _LONGEST) -> int | None:
        """Return the offset behind the next closing mark, unless that is far away."""
        found = self._next.get(closing, -2)
        if found != -1 and found < at:
            found = self._next[closing] = self._text.find(closing, at)
        return found + len(closing) if 0 <= found <= at + longest else None

    def fence(self, token: re.Match[str]) -> int:
        """Pass over fenced code; what is never closed runs to the end."""
        ticks = token["ticks"]
        mark = re.escape(ticks)
        closing = re.compile(rf"^[ \t>]*{mark}{re.escape(ticks[0])}*[ \t]*\r?$", re.MULTILINE)
        if ticks[0] == "`" and "`" in token["fence"].split(ticks, 1)[1]:
            return token.start("ticks") + len(ticks)  # Code in a line, not a block.
        found = closing.search(self._text, token.end())
        return found.end() if found else len(self._text)

    def code(self, token: re.Match[str]) -> int:
        """Pass over code in a line, when it is closed."""
        run, at = token[0], token.end()
        paragraph = _EMPTY_LINE.search(self._text, at, at + _LONGEST_CODE)
        limit = paragraph.start() if paragraph else at + _LONGEST_CODE
        while (found := self._text.find(run, at, limit)) >= 0:
            end = found + len(run)
            if self._text[found - 1] != "`" and self._text[end : end + 1] != "`":
                return end
            at = end
        return token.end()

    def comment(self, token: re.Match[str]) -> int:
        """Pass over a comment of HTML."""
        return self.close("-->", token.end(), _LONGEST_BLOCK) or token.end()

    def escaped(self, token: re.Match[str]) -> int:
        """Pass over what a backslash makes plain in MDX; elsewhere only over the backslash."""
        return token.end() if self._mdx or token[0][1] != "{" else token.start() + 1

    def shortcode(self, token: re.Match[str]) -> int | None:
        """Return the end of a shortcode, with all that stands up to the tag that closes it."""
        end = self.close(">}}" if token[0] == "{{<" else "%}}", token.end())
        name = _NAME.match(self._text, token.end())
        if end and name and name[1] in _NO_COPY and self._text[end - 4 : end - 3] != "/":
            return self._closing(
                end, rf"\{{\{{[<%]\s*/\s*{re.escape(name[1])}\b[^<>%]*[>%]\}}\}}"
            ).end
        return end

    def value(self, token: re.Match[str]) -> int | None:
        """Return the end of a value, which may stand in three braces."""
        end = self.close("}}", token.end())
        if end and self._text.startswith("{{{", token.start()) and self._text[end : end + 1] == "}":
            return end + 1
        return end

    def tag(self, token: re.Match[str]) -> int | None:
        """Return the end of a tag of Liquid, with what stands in it when that is no copy."""
        end = self.close("%}", token.end())
        name = _NAME.match(self._text, token.end())
        if end and name and name[1] in _NO_COPY:
            return self._closing(end, rf"\{{%-?\s*end{re.escape(name[1])}\s*-?%\}}").end
        if end and name and name[1] in {"raw", "verbatim"}:
            self._plain_until = self._closing(end, rf"\{{%-?\s*end{name[1]}").start
        return end

    def note(self, token: re.Match[str]) -> int | None:
        """Return the end of a comment of Nunjucks."""
        return self.close("#}", token.end())

    def whole(self, token: re.Match[str]) -> int | None:
        """Return the end of what the pattern found."""
        return token.end()

    def exported(self, token: re.Match[str]) -> int | None:
        """Return the end of a statement of MDX: an empty line outside of its braces."""
        if not self._mdx or self._failures >= _MOST_FAILURES:
            return None
        at, limit = token.start(), min(len(self._text), token.start() + _LONGEST_BLOCK)
        depth = 0
        for line in _EMPTY_LINE.finditer(self._text, token.end(), limit):
            said = self._text[at : line.start()]
            depth, at = depth + said.count("{") - said.count("}"), line.start()
            if depth <= 0:
                return line.start()
        self._failures += 1
        return limit if limit == len(self._text) else None

    def component(self, token: re.Match[str]) -> int | None:
        """Return the end of a component's tag."""
        if token[0].endswith(">"):
            return token.end() if self._mdx else None
        return self._counted(end_of_tag, token)

    def expression(self, token: re.Match[str]) -> int | None:
        """Return the end of an expression of MDX."""
        return self._counted(end_of_expression, token) if self._mdx else None

    def remark(self, token: re.Match[str]) -> int | None:
        """Return the end of a comment in braces."""
        return self.close("*/}", token.end())

    def box(self, token: re.Match[str]) -> int | None:
        """Return the end of a tag around Markdown, which only MDX reads as such."""
        return token.end() if self._mdx else None

    def _closing(self, end: int, pattern: str) -> Span:
        """Find the tag that closes a block; where there is none it is empty, at its opening."""
        if self._failures < _MOST_FAILURES:
            found = re.compile(pattern).search(self._text, end, end + _LONGEST_BLOCK)
            if found:
                return Span(*found.span())
            self._failures += 1
        return Span(end, end)

    def _counted(
        self, end_of: Callable[[str, int], int | None], token: re.Match[str]
    ) -> int | None:
        """Look for an end, unless too many were looked for in vain."""
        if self._failures >= _MOST_FAILURES:
            return None
        end = end_of(self._text, token.start())
        self._failures += end is None
        return end


_SKIPS: Final[dict[str, Callable[[_Scanner, re.Match[str]], int]]] = {
    "fence": _Scanner.fence,
    "code": _Scanner.code,
    "comment": _Scanner.comment,
    "escaped": _Scanner.escaped,
}
_ENDS: Final[dict[str, Callable[[_Scanner, re.Match[str]], int | None]]] = {
    "toc": _Scanner.whole,
    "shortcode": _Scanner.shortcode,
    "value": _Scanner.value,
    "tag": _Scanner.tag,
    "note": _Scanner.note,
    "attributes": _Scanner.whole,
    "remark": _Scanner.remark,
    "container": _Scanner.whole,
    "alert": _Scanner.whole,
    "import": _Scanner.whole,
    "export": _Scanner.exported,
    "component": _Scanner.component,
    "expression": _Scanner.expression,
    "box": _Scanner.box,
}
