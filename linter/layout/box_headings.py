"""The headings of author boxes, in lower case, for one author and for several."""

from __future__ import annotations

from typing import Final

_OWN: Final = """
    author profile | author bio | author biography | author info | author information | author box
    author's profile | author's bio | authors profile | the author | written by
    about post author
    sobre el autor | sobre la autora | sobre los autores | sobre las autoras | acerca del autor
    acerca de la autora | acerca de los autores | sobre o autor | sobre a autora | sobre os autores
    sobre as autoras | sobre l'autor | sobre l'autora | egileari buruz
    à propos de l'auteur | à propos de l'auteure | à propos de l'autrice | à propos des auteurs
    à propos des autrices | a propos de l'auteur | au sujet de l'auteur | l'auteur | l'autrice
    über den autor | über die autorin | über die autoren | über die autorinnen | zur person
    über den verfasser | über die verfasserin | zum autor | zur autorin | zu den autoren
    l'autore | l'autrice | sull'autore | sull'autrice | sugli autori | chi è l'autore
    informazioni sull'autore | informazioni sull'autrice
    over de auteur | over de auteurs | over de schrijver | over de schrijfster
    over de journalist | over de redacteur
    o autorze | o autorce | o autorach | o autorkach | o autorovi | o autorech | o autorovi článku
    o autorke | o autoroch | o autoru | o autorki | o autorici | o autorima | о аутору | о ауторки
    о ауторима | o avtorju | o avtorici | o avtorjih
    om författaren | om författarna | om skribenten | om skribenterna | om journalisten
    om forfatteren | om forfatterne | om forfattaren | om skribentene
    tietoa kirjoittajasta | tietoa kirjoittajista | tietoja kirjoittajasta | kirjoittajasta
    tietoa toimittajasta | a szerzőről | a szerzőkről | szerzőről
    despre autor | despre autoare | despre autori | despre autoarea
    σχετικά με τον συντάκτη | σχετικά με τη συντάκτρια | σχετικά με την συντάκτρια
    σχετικά με τους συντάκτες | σχετικά με τον συγγραφέα | σχετικά με τη συγγραφέα
    σχετικά με τους συγγραφείς | σχετικά με τον αρθρογράφο | για τον συντάκτη | για τον συγγραφέα
    yazar hakkında | yazar hakkinda | yazarlar hakkında | yazarlar hakkinda
    об авторе | об авторах | про автора | про авторку | про авторів | пра аўтара
    за автора | за авторката | за авторите | за авторот
    عن الكاتب | عن الكاتبة | عن المؤلف | عن المؤلفة | عن المؤلفين | حول الكاتب | لكاتب
    نبذة عن الكاتب | نبذة عن الكاتبة
    درباره نویسنده | درباره\u200cی نویسنده | دربارهٔ نویسنده | درباره ی نویسنده
    درباره نویسندگان | درباره خبرنگار
    אודות המחבר | אודות המחברת | אודות המחברים | אודות הכותב | אודות הכותבת | אודות הכותבים
    על המחבר | על המחברת | על הכותב | על הכותבת | על הכותבים
    लेखक के बारे में | लेखिका के बारे में | लेखकों के बारे में | लेखक परिचय
    tentang penulis | profil penulis | mengenai penulis
    về tác giả | về các tác giả | thông tin tác giả | giới thiệu tác giả
    关于作者 | 關於作者 | 作者简介 | 作者簡介 | 作者介绍 | 作者介紹
    著者について | 著者紹介 | 著者プロフィール | 筆者について | 筆者紹介 | 筆者プロフィール
    執筆者について | 執筆者紹介 | 執筆者プロフィール | この記事の著者 | この記事を書いた人
    글쓴이 소개 | 글쓴이에 대하여 | 저자 소개 | 저자에 대하여 | 필자 소개 | 작성자 소개 | 기자 소개
    apie autorių | apie autorę | apie autorius | par autoru | par autori | par autoriem
    autorist | autoritest | autori kohta
"""
BOX_HEADINGS: Final = frozenset(
    f"{lead}{noun}"
    for lead in ("about ", "about the ", "about our ", "about this ", "more about the ")
    for noun in ("author", "authors", "writer", "writers", "reporter", "journalist", "columnist")
) | frozenset(phrase.strip() for phrase in _OWN.replace("\n", "|").split("|") if phrase.strip())
