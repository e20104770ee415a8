"""The words of page furniture that stands in the copy, in lower case."""

from __future__ import annotations

from typing import Final


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (phrase.strip() for phrase in text.replace("\n", "|").split("|"))))


# Whole blocks, without punctuation at their ends.
LABELS: Final = frozenset(
    _phrases(
        """
    advertisement | advertisements | advertising | ad | sponsored | sponsored content | promoted
    advertisement - continue reading below | story continues below advertisement
    story continues below | article continues below | article continues after advertisement
    article continues below advertisement | scroll to continue | scroll to continue with content
    continue reading below | anzeige | werbung | publicidad | publicité | publicidade | annonce
    pubblicità | advertentie | reklama | reklame | annons | annonse | mainos | reklaam | reklāma
    hirdetés | publicitate | διαφήμιση | reklam | реклама | إعلان | اعلان | תוכן ממומן | פרסומת
    विज्ञापन | iklan | quảng cáo | 广告 | 廣告 | 広告 | 광고 | oglas | reclame | share
    share this | share this article | share this story | share article | social share | teilen
    artikel teilen | compartir | compartilhar | partager | condividi | delen | udostępnij
    sdílet | dela | del | jaa | megosztás | distribuie | paylaş | поделиться | поширити | сподели
    شارك | مشاركة | שתף | bagikan | kongsi | chia sẻ | 分享 | シェア | 공유 | dalintis | dalīties
    jaga | podijeli | deli | zdieľať | tweet | pin it | email | e-mail | print
    print this article | print article | facebook | twitter | whatsapp | telegram | linkedin
    pinterest | reddit | copy link | copied | save | drucken | imprimir | imprimer | stampa
    afdrukken | drukuj | tisk | skriv ut | udskriv | tulosta | nyomtatás | yazdır | печать
    cetak | close | schließen | cerrar | fermer | fechar | chiudi | sluiten | zamknij | zavřít
    stäng | luk | lukk | sulje | bezárás | kapat | закрыть | закрити | tutup | 关闭 | 閉じる
    닫기 | caption | toggle caption | show caption | hide caption | enlarge this image
    enlarge image | enlarge | view full size image | view fullscreen | view image in fullscreen
    fullscreen | expand | autoplay | play | pause | mute | unmute | sound on | sound off
    loading | loading photo gallery | view gallery | view photos | back to gallery | slideshow
    see it | check price | get deal | buy now | shop now | see price | view deal | jump to review
    jump to recipe | skip to content | back to top | scroll back to top | view all | see all
    show all | follow us | follow us on | folgen sie uns | síguenos | suivez-nous | siga-nos
    seguici | volg ons | click to expand | click to enlarge | tap to expand | subscribe now
    view full size | view larger | view larger image | print photo | more galleries | zoom
    sign up now | read later | add to favorites | add to favourites | listen to this article
    """
    )
)
# What leads on to other articles: alone as a label, or at the beginning of a line of links.
LEADS: Final = _phrases(
    """
    more | related article | related articles
    read more | read also | also read | read next | read this | must read | see more | see also
    also see | related | recommended | don't miss | dont miss | more on this | more from
    more stories | more news | more in | further reading | keep reading | you may also like
    you might also like | you may like | up next | watch | video | explore further | explore more
    more info | in case you missed it | mehr zum thema | lesen sie auch | lesen sie mehr
    lesen sie hier | lies auch | zugehörige themenseiten | weitere themen | mehr zu
    auch interessant | auch lesenswert | siehe auch | mehr dazu | weiterlesen | zum thema
    das könnte sie auch interessieren | das könnte dich auch interessieren
    das könnte euch auch interessieren | diese artikel könnten | passend zum thema | lire aussi
    à lire aussi | à lire | a lire aussi | voir aussi | à voir aussi | en savoir plus
    sur le même sujet | lisez aussi | lea también | lee también | lea además | leer también
    ver también | te puede interesar | le puede interesar | además | relacionadas | relacionados
    relacionada | noticias relacionadas | más información | mira también | leia também
    leia mais | veja também | saiba mais | veja mais | confira também | leggi anche | leggi
    vedi anche | approfondisci | lees ook | lees meer | lees verder | bekijk ook | czytaj także
    czytaj też | czytaj również | zobacz także | zobacz też | przeczytaj także | čtěte také
    přečtěte si | čítajte aj | prečítajte si | läs också | läs även | läs mer | læs også
    læs mere | les også | les mer | lue myös | lue lisää | katso myös | olvassa el | kapcsolódó
    olvasson tovább | citește și | citeşte şi | vezi și | διαβάστε επίσης | διαβάστε ακόμη
    δείτε επίσης | ilgili haber | ilgili haberler | bunu da oku | читайте также | читать также
    смотрите также | по теме | читайте також | дивіться також | прочетете още | вижте още
    още по темата | اقرأ أيضا | اقرأ أيضًا | إقرأ أيضا | اقرأ المزيد | شاهد أيضا | بیشتر بخوانید
    همچنین بخوانید | קראו גם | קרא עוד | לקריאה נוספת | यह भी पढ़ें | ये भी पढ़ें | baca juga
    baca selengkapnya | lihat juga | xem thêm | đọc thêm | 延伸阅读 | 相关阅读 | 相關新聞
    推荐阅读 | 関連記事 | あわせて読みたい | 관련기사 | 관련 기사 | skaitykite taip pat
    taip pat skaitykite | lasi arī | lasi vēl | loe ka | loe lisaks | pročitajte i
    pročitajte još | pročitaj još | preberite tudi | beri še
    """
)
# Before the subjects an article is filed under.
SUBJECTS: Final = _phrases(
    """
    tags | tag | topics | topic | filed under | categories | category | keywords | schlagwörter
    schlagworte | schlagwort | themen | kategorien | kategorie | stichworte | etiquetas | temas
    categorías | categorias | palabras clave | mots-clés | mots clés | étiquettes | thèmes
    catégories | tagi | štítky | etiketter | ämnen | emner | avainsanat | címkék | etichete
    ετικέτες | etiketler | теги | метки | категории | وسوم | الوسوم | टैग | topik | từ khóa
    标签 | 關鍵字 | タグ | 태그 | labels | oznake | ključne riječi | žymos | birkas | märksõnad
    argomenti | trefwoorden
    """
)
# Words of appeals to subscribe to letters by mail.
NEWSLETTERS: Final = _phrases(
    """
    newsletter | mailing list | boletín | boletim | infolettre | lettre d'info | lettre d’info
    nieuwsbrief | nyhetsbrev | uutiskirje | hírlevél | bülten | рассылк | розсилк | zpravodaj
    biuletyn | النشرة | ניוזלטר | ニュースレター | メルマガ | 뉴스레터 | 通讯 | 电子报 | 電子報
    bản tin | buletin | naujienlaišk | jaunumu vēst | uudiskir | ενημερωτικό δελτίο | бюлетин
    obavijesti e-poštom | novičnik
    """
)
SIGN_UPS: Final = _phrases(
    """
    sign up | signing up | subscribe | inbox | anmeld | melde dich | abonnier | abonneer
    suscríb | suscrib | inscr | iscriv | abonn | assine | cadastr | zapisz | přihla | prihlás
    prenumerera | anmäl | tilmeld | meld deg | tilaa | iratkozz | abone | подпи | підпи | абонира
    اشترك | הירשמ | הצטרפ | 登録 | 구독 | 订阅 | 訂閱 | đăng ký | daftar | langgan | prenumeruok
    pieraksti | telli | εγγραφ | prijavi | naroči
    """
)
