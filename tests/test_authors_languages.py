"""Bylines in many languages: the words before names, and prose that begins like them."""

from __future__ import annotations

import pytest

from newslint.layout.byline import byline_names, clean_names

LINES = {
    "en": [
        ("Posted by Nora Feld under Harbour, Ports | Tags: gates", "Nora Feld"),
        ("Written by: Nora Feld", "Nora Feld"),
        ("Words by Nora Feld, photos by Bo Lund", "Nora Feld"),
        ("By NORA FELD and BO LUND", "NORA FELD; BO LUND"),
        ("By Nora FeldPublished: 3 May 2026", "Nora Feld"),
        ("By Nora Feld Staff Writer", "Nora Feld"),
        ("By Nora Feld, Valley News, Lakeview", "Nora Feld"),
        ("By\xa0Nora\xa0Feld", "Nora Feld"),
        ("Text: Nora Feld Photos: Bo Lund", "Nora Feld"),
        ("By Nora Feld nora.feld@example.org", "Nora Feld"),
        ("Interview by Nora Feld", "Nora Feld"),
        ("Author: Nora Feld", "Nora Feld"),
    ],
    "de": [
        ("Von Jürgen Feld", "Jürgen Feld"),
        ("Von: Jürgen Feld", "Jürgen Feld"),
        ("Ein Gastbeitrag von Jürgen Feld und Anna Kranz", "Jürgen Feld; Anna Kranz"),
        ("Geschrieben von Jürgen Feld am 25.08.2015 22:30", "Jürgen Feld"),
        ("Eingestellt von Nordlicht um 10:52", "Nordlicht"),
        ("Autor:in: Jürgen Feld", "Jürgen Feld"),
        ("Autoren Jürgen Feld und Anna Kranz", "Jürgen Feld; Anna Kranz"),
        ("Text: Jürgen Feld", "Jürgen Feld"),
        ("Von: kra/dpa", "kra/dpa"),
    ],
    "fr": [
        ("Par Anne Petit", "Anne Petit"),
        ("Publié par Anne Petit le 3 mai 2026", "Anne Petit"),
        ("Propos recueillis par Anne Petit", "Anne Petit"),
        ("Auteur : Anne Petit", "Anne Petit"),
        ("Par Anne Petit et Luc Noir", "Anne Petit; Luc Noir"),
        ("Par Luc Le Gall", "Luc Le Gall"),
    ],
    "es": [
        ("Por Ana Ruiz", "Ana Ruiz"),
        ("Escrito por Ana Ruiz", "Ana Ruiz"),
        ("Texto: Ana Ruiz", "Ana Ruiz"),
        ("Por: Ana Ruiz y Luis Peña", "Ana Ruiz; Luis Peña"),
    ],
    "pt": [
        ("Por João Prado", "João Prado"),
        ("Publicado por João Prado em 3 de maio de 2026", "João Prado"),
        ("Autor(a): Rita Prado", "Rita Prado"),
        ("Postado por joaoprado às 10:00", "joaoprado"),
    ],
    "it": [
        ("Di Anna Rossi", "Anna Rossi"),
        ("a cura di Anna Rossi", "Anna Rossi"),
        ("Scritto da Anna Rossi il 3 maggio 2026", "Anna Rossi"),
    ],
    "nl": [
        ("Door Wim van den Berg", "Wim van den Berg"),
        ("Geschreven door Wim Bos op 3 mei 2026", "Wim Bos"),
        ("Tekst: Wim Bos", "Wim Bos"),
    ],
    "pl": [
        ("Autor: Jan Kowalczyk", "Jan Kowalczyk"),
        ("Napisane przez Jan Kowalczyk", "Jan Kowalczyk"),
        ("Tekst: Jan Kowalczyk, Ewa Lis-Nowa", "Jan Kowalczyk; Ewa Lis-Nowa"),
    ],
    "cs": [("Autor: Petr Dvorský", "Petr Dvorský"), ("Napsal Petr Dvorský", "Petr Dvorský")],
    "sk": [("Autor: Jozef Hronský", "Jozef Hronský"), ("Napísala Jana Hronská", "Jana Hronská")],
    "sv": [
        ("Av Lars Ek", "Lars Ek"),
        ("Skribent: Lars Ek", "Lars Ek"),
        ("Skriven av Lars Ek", "Lars Ek"),
        ("Text: Lars Ek Foto: Bo Lund", "Lars Ek"),
    ],
    "da": [
        ("Af Mette Holm", "Mette Holm"),
        ("Skrevet af Mette Holm", "Mette Holm"),
        ("Tekst: Mette Holm og Bo Lund", "Mette Holm; Bo Lund"),
    ],
    "no": [("Av Kari Vik", "Kari Vik"), ("Skrevet av Kari Vik", "Kari Vik")],
    "fi": [
        ("Teksti: Matti Koski", "Matti Koski"),
        ("Kirjoittaja: Matti Koski", "Matti Koski"),
        ("Kirjoittanut Matti Koski", "Matti Koski"),
    ],
    "hu": [
        ("Írta: Kovács Béla", "Kovács Béla"),
        ("Szerző: Kovács Béla", "Kovács Béla"),
        ("Közzétette: Kovács Béla", "Kovács Béla"),
    ],
    "ro": [
        ("Autor: Ion Pop", "Ion Pop"),
        ("Scris de Ion Pop", "Ion Pop"),
        ("de Ana Pop", "Ana Pop"),
    ],
    "tr": [("Yazan: Ayşe Demir", "Ayşe Demir"), ("Haber: Ayşe Demir", "Ayşe Demir")],
    "el": [
        ("Του Γιάννη Παππά", "Γιάννη Παππά"),
        ("Γράφει ο Γιάννης Παππάς", "Γιάννης Παππάς"),
        ("Συντάκτης: Γιάννης Παππάς", "Γιάννης Παππάς"),
    ],
    "ru": [
        ("Автор: Иван Лесков", "Иван Лесков"),
        ("Текст: Иван Лесков Фото: Олег Дубов", "Иван Лесков"),
        ("Автор Иван Лесков", "Иван Лесков"),
    ],
    "uk": [("Автор: Олена Гай", "Олена Гай"), ("Авторка: Олена Гай", "Олена Гай")],
    "bg": [("От Иван Горов", "Иван Горов"), ("Автор: Иван Горов", "Иван Горов")],
    "sr": [("Аутор: Иван Јовић", "Иван Јовић"), ("Пише: Иван Јовић", "Иван Јовић")],
    "hr": [("Piše: Ivan Horvat", "Ivan Horvat"), ("Autor: Ivan Horvat", "Ivan Horvat")],
    "sl": [("Avtor: Janez Kos", "Janez Kos"), ("Piše Janez Kos", "Janez Kos")],
    "lt": [("Autorius: Jonas Petras", "Jonas Petras"), ("Parengė Jonas Petras", "Jonas Petras")],
    "lv": [("Autors: Jānis Bērzs", "Jānis Bērzs"), ("Teksts: Jānis Bērzs", "Jānis Bērzs")],
    "et": [("Autor: Jaan Mets", "Jaan Mets"), ("Tekst: Jaan Mets", "Jaan Mets")],
    "ar": [("بقلم: أحمد سالم", "أحمد سالم"), ("بقلم أحمد سالم", "أحمد سالم")],
    "fa": [("نویسنده: علی رضایی", "علی رضایی")],
    "he": [("מאת: דנה לוי", "דנה לוי"), ("מאת דנה לוי", "דנה לוי")],
    "hi": [("लेखक: राम कुमार", "राम कुमार")],
    "id": [
        ("Oleh Budi Santoso", "Budi Santoso"),
        ("Penulis: Budi Santoso", "Budi Santoso"),
        ("Ditulis oleh Budi Santoso pada 3 Mei 2026", "Budi Santoso"),
    ],
    "ms": [("Oleh: Siti Aminah", "Siti Aminah")],
    "vi": [("Tác giả: Nguyễn Văn An", "Nguyễn Văn An"), ("Bởi Nguyễn Văn An", "Nguyễn Văn An")],
    "zh": [
        ("作者：王小明", "王小明"),
        ("文/王小明", "王小明"),
        ("记者 王小明", "王小明"),
        ("本报记者 王小明", "王小明"),
        ("责任编辑： 王小明", "王小明"),
        ("（记者 王小明）", "王小明"),
    ],
    "ja": [
        ("文：山田太郎", "山田太郎"),
        ("取材・文／山田太郎", "山田太郎"),
        ("執筆：山田太郎", "山田太郎"),
    ],
    "ko": [
        ("글: 홍길순", "홍길순"),
        ("작성자: 홍길순", "홍길순"),
        ("홍길순 기자", "홍길순"),
        ("홍길순 수습기자 gil@example.org", "홍길순"),
    ],
}


@pytest.mark.parametrize(
    ("line", "names"),
    [
        pytest.param(line, tuple(names.split("; ")), id=f"{language}-{line[:24]}")
        for language, lines in LINES.items()
        for line, names in lines
    ],
)
def test_byline_words(line: str, names: tuple[str, ...]) -> None:
    assert byline_names(line) == names


def test_the_table_has_the_languages_of_the_news() -> None:
    assert len(LINES) >= 35


@pytest.mark.parametrize(
    "line",
    [
        "By Tokyo standards the queue was short, and nobody minded.",
        "By Harbour Gate the crowd had doubled.",
        "By all accounts",
        "By Sunday Evening",
        "Written by hand on the wall, the words were gone by noon and nobody could read them.",
        "Published by a small press in 2019, the book was reprinted twice in the same year.",
        "Author Nora Feld to speak at the harbour library",
        "Text the number to take part",
        "Words: 750",
        "Story: how the gate rusted and what it cost the port to mend it again.",
        "Posted by the door was a notice that nobody had read in a year.",
        "Von der Heide",
        "Von Anfang an",
        "Von Köln nach Bonn",
        "Von Montag an gilt der neue Fahrplan",
        "Par ailleurs",
        "Par ailleurs, le port restera fermé.",
        "Par temps de pluie",
        "Por fin",
        "Por otra parte, el puerto sigue cerrado.",
        "Por qué cierra el puerto",
        "Di Jakarta",
        "Di Milano si parla ancora.",
        "기자 회견이 열렸다",
        "De Gids",
        "De Haven Courant",
        "Door de regen",
        "Av alt som skjer",
        "Af hensyn til",
        "Od ponedjeljka",
        "Od Zagreba do mora",
        "От понедельника",
        "Автор книги о портах",
        "Piše se velikim slovom",
        "Oleh karena itu",
        "Oleh sebab itu, pelabuhan ditutup.",
        "Per Lakeview",
        "Theo nguồn tin",
        "Lakeview",
        "Sport",
        "3 May 2026",
        "文：港口将在五月之前一直关闭直到工程师完成维修",
        "Photo: Nora Feld",
        "Foto: Nora Feld",
        "Bild: Nora Feld",
        "Edited by Nora Feld",
        "Translated by Nora Feld",
        "",
        ":",
        "By:",
        "Von:",
    ],
)
def test_prose_and_other_credits_name_no_author(line: str) -> None:
    assert byline_names(line) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Von Jürgen Feld", "Jürgen Feld"),
        ("Autor: Jan Kowalczyk", "Jan Kowalczyk"),
        ("作者：王小明", "王小明"),
        ("责任编辑：王小明", "王小明"),
        ("王小明 记者", "王小明"),
        ("홍길순 기자", "홍길순"),
        ("山田太郎記者", "山田太郎"),
        ("王小明、李小红", "王小明; 李小红"),
        ("det/dpa", "det/dpa"),
        ("dpa", "dpa"),
        ("AFP", "AFP"),
        ("Nora Feld on Facebook", ""),
        ("Nora Feld (Valley News)", "Nora Feld"),
        ("Valley News (www.example.org)", "Valley News"),
        ("Nor\xadah Feld", "Norah Feld"),
        ("Nora FeldStaff Writer", "Nora Feld"),
        ("Nora Feld Senior Valley Reporter", "Nora Feld"),
        ("Valley Affairs Reporter", "Valley Affairs Reporter"),
        ("Redakteurin Nora Feld", "Nora Feld"),
        ("Guest Author", "Guest Author"),
        ("Valley Times Staff", "Valley Times Staff"),
        ("Jan Kowalczyk i Ewa Lisowa", "Jan Kowalczyk; Ewa Lisowa"),
        ("Jan Kowalczyk oraz Ewa Lisowa", "Jan Kowalczyk; Ewa Lisowa"),
        ("Matti Koski ja Aino Salo", "Matti Koski; Aino Salo"),
        ("Kovács Béla és Nagy Anna", "Kovács Béla; Nagy Anna"),
        ("José Ortiz y Gil", "José Ortiz y Gil"),
        ("Иван Лесков и Олег Дубов", "Иван Лесков; Олег Дубов"),
        ("Γιάννης Παππάς και Άννα Λιά", "Γιάννης Παππάς; Άννα Λιά"),
        ("Ana Ruiz / Luis Peña", "Ana Ruiz; Luis Peña"),
        ("Ana Ruiz · Luis Peña", "Ana Ruiz; Luis Peña"),
        ("Ana Ruiz\nLuis Peña", "Ana Ruiz; Luis Peña"),
    ],
)
def test_author_fields(text: str, names: str) -> None:
    assert clean_names(text) == tuple(filter(None, names.split("; ")))
