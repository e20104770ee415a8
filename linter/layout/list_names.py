"""What pages call themselves that list articles: "Category: Town", "Search results for ferry"."""

from __future__ import annotations

from typing import Final

from ..lazy import lazy

# Before a colon these name what the entries of a list have in common.
_KINDS: Final = (
    r"categor(?:y|ies|ía|ias|ia|ie|ieën)|catégories?|kategori\w{0,4}|luokka|aihe|κατηγορία|категори[яії]"
    r"|рубрик[аи]|rubri\w{0,4}|sections?|secci[oó]n|seç[aã]o|sezione|ressort|tags?|etiquetas?"
    r"|étiquettes?|mots?[- ]cl[eé]s?|schlagw[oö]rte?r?|stichworte?|słowo kluczowe|štít(?:ek|ok)"
    r"|etikett?|címke|etichet[ăa]|etiket|oznaka|ключевое слово|мет(?:ка|ки)|тег[иі]?|етикет"
    r"|ετικέτα|topics?|tema|temat|thema|sujet|argomento|konu|onderwerp|téma"
    r"|authors?|autor\w{0,3}|auteure?|autore|autrice|verfasser(?:in)?|yazar|forfatter|författare"
    r"|skribent|kirjoittaja|szerző|автор|συγγραφέας|συντάκτης|penulis|tác giả|autorius|autors"
    r"|(?:month|year|da(?:i)?)ly archives?|months?|archiv\w{0,3}|arkisto|arxiu|arkiv"
    r"|αρχείο|архив|архів"
    r"|chuyên mục|thẻ|تصنيف|قسم|وسم|الكاتب|دسته|برچسب|نویسنده|קטגוריה|תגית|מחבר|श्रेणी|टैग|लेखक"
    r"|分类|分類|标签|標籤|作者|カテゴリー?|タグ|投稿者|카테고리|태그|글쓴이|หมวดหมู่|แท็ก"
)
_BEGINNINGS: Final = (
    r"search results?\b|results? (?:for|of)\b|you searched for\b|search:|suchergebnis"
    r"|ergebnisse für\b"
    r"|résultats? (?:de|pour)\b|resultados? (?:de|da|para|por)\b|risultati (?:di|della|per)\b"
    r"|zoekresulta|resultaten voor\b|wyniki wyszukiwania|výsled\w{1,3} (?:hledání|vyhledávání)"
    r"|sökresultat|søgeresultat|søkeresultat|hakutulo|keresési (?:eredmény|találat)"
    r"|rezultat\w{0,4} (?:căut|pretra|iskan|pentru)|arama sonu|αποτελέσματα"
    r"|результат[иы]? (?:поиск|пошук)"
    r"|резултати (?:от|за|претраг)|paieškos|meklēšanas|otsingu ?tulemus|نتائج البحث|نتایج جست"
    r"|תוצאות חיפוש|खोज परिणाम|hasil (?:pencarian|carian)|kết quả tìm|ผลการค้นหา"
    r"|搜索结果|搜尋結果|検索結果"
    r"|검색 ?결과"
    r"|(?:all )?(?:posts|articles|stories|entries) (?:by|from|tagged|in|filed|written)\b"
    r"|(?:alle )?(?:beiträge|artikel) (?:von|mit|zum|av|af|van|door)\b"
    r"|(?:tous les )?articles (?:de|par)\b"
    r"|(?:todos los )?art[ií]culos de\b|(?:tutti gli )?articoli di\b|(?:todos os )?artigos de\b"
    r"|archives? (?:for|of|by|des?)\b|archiv (?:für|der)\b|archivos? de\b|все (?:статьи|записи) "
)
_LIST = lazy(
    rf"\s*(?:(?:{_KINDS})(?:\s?[:：]|\s?[«»|])|{_BEGINNINGS}"
    r"|(?:archives?|archiv|archivos?|arquivos?|archivio|archief|archiwum|arkiv|arkisto|arhiva|arşiv"
    r"|архив|архів|αρχείο|الأرشيف|آرشیو|ארכיון|arsip|归档|歸檔|アーカイブ|보관함)\s*\Z)"
)
_LONGEST: Final = 200


def names_list(heading: str) -> bool:
    """Say whether a heading says that what follows is a list of articles."""
    return len(heading) <= _LONGEST and _LIST.match(heading.lower()) is not None
