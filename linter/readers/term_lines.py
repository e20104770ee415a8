"""Lines of plain text that say what an article is filed under: "Section: World"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ..layout.boxes import is_prose, word_count
from ..layout.byline import byline_names
from ..layout.vocabulary import phrases
from ..lazy import lazy
from ..model import Place, Term, Verbatim
from ..terms import parts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..model import Block, TermKind

_LINE = lazy(r"(?P<key>[^\s:：][^:：]{0,23}?)[ \t\u00a0]*[:：][ \t\u00a0]*(?P<value>\S.*)")
_MOST_LINES: Final = 10
_LONGEST_LIST: Final = 300
_MOST_WORDS: Final = 6
_SENTENCE_ENDS: Final = (".", "!", "?", "…", "。")
_SECTION = phrases(
    """section, sección, seccion, seção, secao, secció, editoria, rubrique, ressort, sezione,
    rubriek, dział, sekcja, rubryka, раздел, рубрика, розділ, bölüm, seksjon, sektion, avdelning,
    osasto, rovat, secțiune, chuyên mục, 栏目, 欄目, 版块, セクション, 섹션, القسم, अनुभाग"""
)
_CATEGORY = phrases(
    """category, categoría, categoria, catégorie, kategorie, categorie, kategori, kategoria,
    kategorija, kategória, категория, категорія, κατηγορία, danh mục, 分类, 分類, カテゴリ,
    カテゴリー, 카테고리, التصنيف, श्रेणी"""
)
_CATEGORIES = phrases(
    """categories, categorías, categorias, catégories, kategorien, categorieën, kategorier,
    kategóriák, категории, категорії, kategoriler"""
)
_TAGS = phrases(
    """tag, tags, keywords, topics, etiqueta, etiquetas, temas, palabras clave, palavras-chave,
    étiquettes, mots-clés, mots clés, schlagwörter, schlagworte, stichwörter, stichworte, themen,
    etichette, parole chiave, trefwoorden, tagi, słowa kluczowe, taggar, nyckelord, nøkkelord,
    stikkord, emneord, avainsanat, etiketler, теги, метки, ключевые слова, ключові слова, štítky,
    címkék, etichete, từ khóa, kata kunci, 标签, 標籤, 关键词, 關鍵字, タグ, キーワード, 태그,
    الوسوم, टैग"""
)
_KINDS: Final[dict[str, TermKind]] = {
    **dict.fromkeys(_TAGS, "tag"),
    **dict.fromkeys(_CATEGORIES | _CATEGORY, "category"),
    **dict.fromkeys(_SECTION, "section"),
}
# One section or category may have commas in its name: "Food, Drink".
_SINGLE: Final = _SECTION | _CATEGORY


class TermLine(NamedTuple):
    """A line's label in lower case, and where its value begins."""

    key: str
    start: int


def term_line(text: str) -> TermLine | None:
    """Read a line that consists of a label and what it labels; None for any other."""
    found = _LINE.fullmatch(text) if len(text) <= _LONGEST_LIST else None
    key = found["key"].casefold() if found else ""
    if found is None or key not in _KINDS:
        return None
    value = found["value"]
    single = key in _SINGLE and (word_count(value) > _MOST_WORDS or value.endswith(_SENTENCE_ENDS))
    return None if single or is_prose(value) else TermLine(key, found.start("value"))


def terms_of_line(key: str, block: Block, start: int) -> Iterator[Term]:
    """Yield the terms of a block from an offset on, which a line with this label states."""
    kind = _KINDS.get(key)
    if kind is not None:
        value = block.text[start:]
        for first, last in [(0, len(value))] if key in _SINGLE else parts_of(value):
            yield Term(kind, value[first:last], Place(block, start + first, start + last))


def part_term_lines(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """Return the lines above the story that state terms, zoned as metadata, and the other blocks.

    Nothing is parted from a text of such lines alone.
    """
    found = frozenset(_indexes(blocks))
    if len(found) == len(blocks):
        return [], list(blocks)
    lines = [blocks[index]._replace(zone="metadata", kind="label") for index in sorted(found)]
    return lines, [block for index, block in enumerate(blocks) if index not in found]


def joined(lines: Sequence[Block], blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Put lines back where they stand among the blocks of a text."""
    if not lines:
        return tuple(blocks)
    return tuple(sorted((*lines, *blocks), key=lambda block: block.origin.span(0, 0).start))


def _indexes(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield the indexes of such lines; one paragraph may stand before a byline above them."""
    prose = False
    for index, block in enumerate(blocks[:_MOST_LINES]):
        text = block.text
        if block.zone == "body" and isinstance(block.origin, Verbatim) and term_line(text):
            if not prose:
                yield index
        elif is_prose(text):
            if prose:
                return
            prose = True
        elif prose and byline_names(text):
            prose = False
