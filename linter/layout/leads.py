"""The words before a name that say it is the author's, in the languages of the news."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final, NamedTuple

from ..lazy import lazy
from .vocabulary import phrases


class Lead(NamedTuple):
    """Where the words before a name end, and whether they introduce nothing but writers.

    After leads that are not `sure` nothing but names may follow: they also begin prose.
    """

    end: int
    sure: bool
    phrase: str = ""

    @property
    def verb(self) -> bool:
        """Whether somebody is said to have done something: "posted by"."""
        return self.phrase in _VERBS


# Introduce a name with a colon behind them.
_LABELS: Final = phrases(
    """author, authors, author(s), words, text, texts, story, words & photos, text & photos,
    words and photos, text and photos, byline, reporter, reporters, writer, writers, reporting,
    journalist, author name, article author, post author, correspondent, text and photography,
    autor, autorin, autoren, autorinnen, autor*in, autor/in, autor(in), autor:in, autor*innen,
    verfasser, verfasserin, texte, text und fotos, text & fotos, text und bilder, text/foto,
    text und foto, bericht, redakteur, redakteurin,
    auteur, auteurs, auteure, autrice, auteur(s), texte et photos, rédacteur, rédactrice,
    autora, autores, autoras, autor(a), autor/a, texto, textos, texto y fotos, redactor, redactora,
    reportaje, periodista, texto e fotos, reportagem, repórter, jornalista, autor do texto,
    autore, autori, autrici, testo, testi, testo e foto, giornalista,
    tekst, tekst en foto, tekst en foto's, tekst en beeld, autorka, autorzy, tekst i zdjęcia,
    autor tekstu, opracowanie, oprac., opr., tekst i foto, autoři, autorky, text a foto,
    foto a text, autor článku, autor textu, redaktor, redaktorka,
    författare, skribent, text och foto, text & foto, text och bild, text/bild, forfatter,
    forfattere, skribenter, tekst og foto, tekst & foto, tekst/foto, journalister,
    kirjoittaja, kirjoittajat, teksti, teksti ja kuvat, teksti ja kuva, toimittaja,
    szerző, szerzők, szerzője, szöveg, cikk szerzője, szöveg és fotó, autoare,
    yazar, yazan, yazarlar, haber, muhabir, yazı, hazırlayan, röportaj, haberi yazan,
    γράφει, γράφουν, κείμενο, συντάκτης, συντάκτρια, αρθρογράφος, ρεπορτάζ, συγγραφέας,
    δημοσιογράφος, автор, авторы, авторка, автори, автор текста, автор статьи, авторы текста,
    текст, текст и фото, корреспондент, журналист, журналистка, автор тексту, автор публикации,
    автор материала, кореспондент, журналістка, журналіст, текст та фото, автор на статията,
    автор статті, аутор, аутори, текст и фотографии, tekst i fotografije, avtor, avtorica,
    avtorji, besedilo, novinar, novinarka, besedilo in fotografije, autorid, tekst ja foto,
    autors, autores, teksts, autorius, autorė, autoriai, tekstas, teksto autorius,
    الكاتب, إعداد, تأليف, المؤلف, تقرير, الكاتبة, كتب, كتبت, نویسنده, خبرنگار, گزارش, نویسندگان,
    כתב, כתבה, כותב, כותבת, लेखक, रिपोर्ट, संवाददाता, रिपोर्टर, লেখক, প্রতিবেদক,
    penulis, pewarta, wartawan, kontributor, laporan, jurnalis, penulis artikel, ditulis, teks,
    tác giả, bài viết, bài, bài và ảnh, thực hiện, người viết, phóng viên, ผู้เขียน, เรื่อง,
    文/图, 文・写真, 文／写真, 取材・文, 構成・文, 筆者, 本文作者, 採訪, 投稿者, 작성자,
    저자, 기자, 취재, 필자"""
)
# A "by" right behind a date with the time of day says who posted.
POSTED: Final = "posted by"
# Introduce a name as they are.
_VERBS: Final = phrases(
    """written by, posted by, published by, reported by, story by, words by, text by, article by,
    words and photos by, text and photos by, compiled by, a story by, authored by, submitted by,
    post by, contributed by, interview by, report by, review by, added by, created by,
    story and photos by, an article by, opinion by, analysis by, commentary by,
    geschrieben von, verfasst von, eingestellt von, veröffentlicht von, erstellt von, gepostet von,
    text von, artikel von, beitrag von, ein artikel von, ein beitrag von, ein gastbeitrag von,
    gastbeitrag von, kommentar von, ein kommentar von, eine analyse von, analyse von, interview von,
    ein bericht von, bericht von, eine reportage von, reportage von, eine kolumne von, kolumne von,
    ein essay von, ein interview von, protokoll von, rezension von, eine rezension von,
    ein text von, publiziert von,
    écrit par, publié par, rédigé par, posté par, proposé par, texte de, un article de,
    propos recueillis par, recueilli par, une chronique de, mis en ligne par, article rédigé par,
    article écrit par, tribune de,
    escrito por, publicado por, redactado por, texto de, escrita por, una nota de, texto por,
    artículo de, enviado por, elaborado por, postado por, reportagem de, reportagem por,
    matéria de, criado por, inserido por,
    scritto da, pubblicato da, a cura di, testo di, articolo di, postato da, inserito da,
    redatto da, intervista di, un articolo di,
    geschreven door, geplaatst door, gepubliceerd door, tekst door, een artikel van, tekst van,
    napisane przez, opublikowane przez, dodane przez, wysłane przez,
    skriven av, publicerad av, skrivet av, artikel av, inlagt av, upplagd av, postat av, text av,
    skrevet av, publisert av, lagt ut av, tekst av, skrevet af, publiceret af, indlæg af, tekst af,
    artikel af, lagt ud af, scris de, publicat de, postat de, un articol de, articol de, text de,
    αναρτήθηκε από, δημοσιεύθηκε από, δημοσιεύτηκε από, публикувано от, написано от,
    ditulis oleh, diposting oleh, dipublikasikan oleh, diterbitkan oleh, dikirim oleh,
    viết bởi, đăng bởi, เขียนโดย, โพสต์โดย, escrit per, redactat per, بقلم, كتب بواسطة, نشر بواسطة,
    به قلم, נכתב על ידי, פורסם על ידי, מאת"""
)
# Introduce a name where nothing but names and a date is on the line.
_PREPOSITIONS: Final = phrases(
    """von, vom, durch, por, par, di, oleh, door, av, af, przez, od, de, per, от, від, από, του,
    της, theo, bởi, بواسطة, توسط, author, autor, autorin, autoren, auteur, auteurs, autora, autores,
    autore, autorka, szerző, írta, yazar, yazan, hazırlayan, автор, авторка, аутор, avtor, avtorica,
    autors, autorius, autorė, penulis, συντάκτης, γράφει ο, γράφει η, γράφει, kirjoittanut,
    kirjoittaja, julkaissut, közzétette, beküldte, napisał, napisała, opracował, opracowała,
    opublikował, opublikowała, dodał, dodała, napsal, napsala, připravil, připravila, zveřejnil,
    zveřejnila, napísal, napísala, pripravil, pripravila, опубликовал, опубликовала, написал,
    написала, написав, опублікував, опублікувала, беседовал, беседовала, публикува, пише, пишува,
    objavio, objavila, piše, napisao, napisala, kirjutas, parengė, parašė, tác giả, نویسنده"""
)
# These stand before much else, in one language or another.
_SHAKY: Final = phrases("de, di, durch, od, per, от, від, από, του, της, vom, theo")

# Scripts without spaces between a label and a name.
_JOINED = lazy(
    r"\s*[(（【\[]?(?:本[报報刊网網社]|特[约約派]|见习|見習|实习|新华社|新華社|中新社|责任|責任|取材・?|構成・?|撮影・?)?"
    r"(?P<label>作者|记者|記者|通讯员|撰文|撰稿|采写|文字|文|編輯|编辑|著者|執筆者?|ライター|글쓴이|글)"
    r"(?:[/／|｜:：=＝·・\s]|\xa0|\u3000)+"
)
_EDITOR = lazy(r"\s*[(（【\[]?(?:(?:责任|責任|执行|執行)?(?:编辑|編輯)|责编|責編)[/／|｜:：\s]")
_SPACED = lazy(r"\S+")
_START = lazy(r"[\s\-–—•·|>»“\"(*/✍■▪●]*")
_MOST_WORDS: Final = 5
_LONGEST_LABEL: Final = 34
_INTRODUCING: Final = _LABELS | _VERBS | _PREPOSITIONS | {"by"}
_FIRST: Final = frozenset(phrase.split()[0] for phrase in _VERBS | _PREPOSITIONS | {"by"})


def find_lead(line: str) -> Lead | None:
    """Return where the words that introduce an author end, None where there are none."""
    return _joined(line) or _labelled(line) or _spaced(line)


def _joined(line: str) -> Lead | None:
    if line[:1] < "\u3000" and line[:1] not in " [(":
        return None
    found = _JOINED.match(line)
    return Lead(found.end(), sure=True, phrase=found["label"]) if found else None


def _labelled(line: str) -> Lead | None:
    """Read "Author: NAME"; "Autor:in: NAME" has two colons."""
    head = line[:_LONGEST_LABEL]
    for mark in ":：":
        end = head.find(mark)
        while end > 0:
            label = _folded(line[_start(line) : end])
            if label in _INTRODUCING and not _is_colon(line, end + 1):
                return Lead(end + 1, sure=True, phrase=label)
            end = head.find(mark, end + 1)
    return None


def _is_colon(line: str, after: int) -> bool:
    """Say whether a colon is one inside a word or a time, as in "Autor:in"."""
    return line[after : after + 1].islower()


def _spaced(line: str) -> Lead | None:
    start = _start(line)
    first = line[start : start + _LONGEST_LABEL].split(None, 1)[:1]
    if not first or first[0].lower() not in _FIRST:
        return None
    words = list(islice(_SPACED.finditer(line, start), _MOST_WORDS))
    for count in range(len(words) - 1, 0, -1):
        phrase = _folded(line[start : words[count - 1].end()])
        if phrase == "de" and line[start] == "D":  # "De" begins the names of Dutch newspapers.
            return None
        if phrase in _VERBS or phrase in _PREPOSITIONS or phrase == "by":
            end = words[count].start()
            return Lead(end, sure=phrase in _VERBS or phrase == "by", phrase=phrase)
    return None


def _start(line: str) -> int:
    if line[:1].isalnum():
        return 0
    found = _START.match(line)
    return found.end() if found else 0


def _folded(phrase: str) -> str:
    return " ".join(phrase.lower().split())


def is_shaky(lead: Lead) -> bool:
    """Say whether the words also begin names, places and much prose."""
    return not lead.sure and lead.phrase in _SHAKY


_OTHERS = lazy(
    r"(?:photo(?:graph(?:s|ers?|y)?|s)?|fotos?|foto's|fotos?|fotograf\w*|bild(?:er|quelle)?"
    r"|images?|imagem|imagens|imagen|kuvat?|valokuvat?|zdjęci[ae]|illustrations?|illustrator|graphics?"
    r"|grafik|videos?|credits?|copyright|edited|editing|editor|reviewed|medically\s+reviewed"
    r"|(?:fact[- ])?checked|fact[- ]check(?:er|ing)?|translated|translation|translator|übersetz\w+"
    r"|traduc\w+|traduit\w*|traduzione|vertaling|fotó|fotoğraf\w*|фото|φωτο\w*|صورة|تصوير|צילום"
    r"|摄影|攝影|图|図|撮影|写真|사진|presented|produced|narrated|hosted|read)",
    re.IGNORECASE,
)


def credits_another(text: str) -> bool:
    """Say whether a text begins by crediting a photographer, an editor, a translator."""
    found = _OTHERS.match(text, _start(text))
    return found is not None and not text[found.end() : found.end() + 1].isalpha()


def ends_with_credit(text: str) -> bool:
    """Say whether what stands before a name credits it with something else than writing."""
    words = text.lower().rstrip(" :：/\xa0").split()[-3:]
    while words and words[-1] in {"by", "von", "par", "por", "di", "door", "av", "af", "de"}:
        words.pop()
    return bool(words) and _OTHERS.fullmatch(words[-1].rstrip(":：")) is not None


def names_editor(text: str) -> bool:
    """Say whether a text begins by naming the editor in charge, which writers seldom are."""
    return (text[:1] >= "\u3000" or text[:1] in " [(") and _EDITOR.match(text) is not None


def is_lead(words: str) -> bool:
    """Say whether words are nothing but what stands before a name."""
    return _folded(words).rstrip(":： ") in _INTRODUCING
