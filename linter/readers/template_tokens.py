"""How the template syntax of site generators begins, and which text is MDX."""

from __future__ import annotations

import re

from ..lazy import lazy

MAY_HAVE = lazy(r"\{|:::|\[!|^import\s|</?[A-Z>]", re.MULTILINE)
# What may begin anywhere is tried where its first character stands, the rest at line starts only.
TOKEN = lazy(
    r"^(?:"
    r"(?P<fence>[ \t>]*(?:(?:[-*+]|\d{1,4}[.)])[ \t]+)?(?P<ticks>`{3,}|~{3,})[^\n]*)"
    r"|(?P<toc>[ \t]*(?:[*+-]|1\.)[ \t][^\n]*\n[ \t]*\{:[^{}\n]*\btoc\b[^{}\n]*\})"
    r"|(?P<container>[ \t>]*:{3,}[^\n]*)"
    r"|(?P<import>import[ \t]+(?:[\w*\s{},$]{1,600}\sfrom\s+)?[\"'][^\"'\n]+[\"'];?(?=[ \t\r]*$))"
    r"|(?P<export>export\s+(?:const|let|var|default|function|async|class|type|\*|\{))"
    r"|(?P<box>[ \t]*</?(?:div|section|center|article|aside|main|figure|p|span)(?:\s[^<>]*)?>"
    r"(?=[ \t\r]*$))"
    r")|(?=[`<\\{\[ \t])(?:"
    r"(?P<code>`+)|(?P<comment><!--)|(?P<escaped>\\[{<`\[])"
    r"|(?P<shortcode>\{\{[<%])|(?P<value>\{\{)|(?P<tag>\{%)|(?P<note>\{#(?=[\s#-]))"
    r"|(?P<attributes>\{:{1,2}[^{}\n]*\}|(?<=\))\{[\w.#][^{}\n]{0,200}\}"
    r"|(?:(?<![^\n])|[ \t])\{[#.][\w-][^{}\n]*\}(?=[ \t\r]*$))"
    r"|(?P<remark>\{/\*)|(?P<alert>(?<=>)[ \t]*\[![A-Za-z]{2,20}\][+-]?)"
    r"|(?P<component></?[A-Z]|</?>)|(?P<expression>\{)"
    r")",
    re.MULTILINE,
)
_IMPORT = lazy(r"^import[ \t]+(?:[\w*\s{},$]{1,600}\sfrom\s+)?[\"'][^\"'\n]+[\"']", re.MULTILINE)


def is_mdx(path: str, text: str, start: int) -> bool:
    """Tell whether a text is MDX, where braces hold expressions: by its name or its imports."""
    return path.lower().endswith(".mdx") or (
        "import" in text and _IMPORT.search(text, start) is not None
    )
