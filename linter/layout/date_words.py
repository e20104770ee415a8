"""The words that stand beside dates of publication and of changes, in some forty languages."""

from __future__ import annotations

from ..lazy import lazy
from .vocabulary import words

# Both are for case-folded text, which is searched several times as fast as with all cases.
# Words for changes that are no part of names, offices and sections ("Revista", "Assistant Editor").
CHANGED = lazy(
    r"updat|modifi|revised|edited(?! by)|amended|last reviewed|corrected|actualiz|actualitz|atualiz"
    r"|mise? à jour|aktualis|aktualiz|geändert|überarbeitet|aggiornat|diperbarui|diperbaharui"
    r"|kemas ?kini|bijgewerkt|gewijzigd|uppdatera|ändrad|opdatere|oppdater|endret|ændret|päivitetty"
    r"|muokattu|frissít|módosít|güncellen|güncelleme|ενημερώ|ενημέρωσ|τροποποι|обновл|изменено"
    r"|изменён|оновлен|змінено|актуализ|променен|ажурира|ažurira|izmijenj|posodoblj|atnaujint"
    r"|pakeista|atjaunots|atjaunināts|labots|uuendatud|muudetud|zmenené|upravené|تحديث|تعديل"
    r"|به[\u200c ]?روز|بروزرسانی|ویرایش|עודכן|עדכון|अपडेट|अद्यतन|আপডেট|হালনাগাদ|cập nhật|แก้ไข|อัปเดต"
    r"|อัพเดต|更新|修改|업데이트|(?<![가-힣])수정|(?:최종|기사)\s?수정",
)
PUBLISHED = lazy(
    r"publi(?:sh|é|e[er]|cad|cat|cer|ser|ci|ku|ko)|poste?[da]|posté|written|released|created|issued"
    r"|filed|veröff|publiziert|erschienen|erstellt|geschrieben|verfasst|gespeichert|geplaatst|pubblicat|opublik"
    r"|vydán|zveřejn|zverejn|objav|julkais|megjelen|közzé|yay[ıi]n|eklenme|δημοσ|опубл|публик|розміщ"
    r"|objav|paskelb|publicēts|avaldatud|نشر|انتشار|منتشر|פורסם|प्रकाशित|প্রকাশ|diterbit|ditayang"
    r"|đăng|เผยแพร่|发布|發布|发表|公開|掲載|入力|등록|입력|게시|승인",
)
# What may label a date as that of the state of a text, at the end of the words before it.
AS_OF = lazy(
    r"(?:\bstand(?: vom)?|\bas of|\bcurrent as of|\bstatus|\bétat au|\bstan na(?: dzień)?"
    r"|\bper|\bsituazione al|\bstav k(?:e dni)?|по состоянию на|станом на)"
    r"\b\s*:?\s*(?:[^\W\d_]{2,12}[.,]*\s*)?\Z"
)
# What may label a date as the first or last day of something to come, at the end of the words
# before it. None of these is what "published", "from" or "on" leaves of a longer label.
EVENT = lazy(
    r"(?:\A|[\s,;|(])(?:beginn|ende|einlass|start(?:s|date)?|ends?|enddate|begins?|beginning|starting"
    r"|opening|doors|when|wann|termin|cuándo|quand|quando|inicio|início|début|inizio|comienzo"
    r"|ab(?: dem)?|bis(?: zum)?|until|till|à partir du|a partir d[eo]l?|a partire dal|desde(?: el)?"
    r"|vanaf|od|fra og med)\b\s*:?\s*(?:[^\W\d_]{2,12}[.,]*\s*)?\Z"
)
# What may stand around the date of a date line.
AROUND = words(
    """first last originally date dated on at of the published publication posted created released
    updated update modified revised edited written issued filed time and story article this was
    reviewed entry post submitted
    publicado publicada publicación publicação publicació actualizado actualizada
    actualización última último fecha el las a creado redactado hora horas atualizado atualizada
    atualização criado em data às publié publiée mis mise à jour le la de du créé posté rédigé
    modifié dernière par heures veröffentlicht aktualisiert geändert erstellt stand am um uhr
    den der vom datum zuletzt geschrieben publiziert erschienen artikel dieser beitrag eintrag
    wurde pubblicato pubblicata
    pubblicazione aggiornato aggiornata aggiornamento il alle ore del ultimo diterbitkan
    diperbarui ditayangkan tanggal pada terbit tarikh kemaskini dikemaskini pukul jam
    gepubliceerd geplaatst bijgewerkt laatst laatste op om uur gewijzigd opublikowano
    opublikowany publikacji dodano aktualizacja zaktualizowano ostatnia dnia godz publikováno
    vydáno zveřejněno aktualizováno aktualizace dne hod čas v publikované zverejnené
    aktualizované publikovaný publicerad publicerat uppdaterad uppdaterat publiceringsdatum kl
    klockan senast ändrad publiceret udgivet offentliggjort opdateret sidst d publisert
    oppdatert sist endret lagt ut julkaistu julkaisu päivitetty klo muokattu viimeksi megjelent
    közzétéve létrehozva frissítve módosítva utolsó frissítés dátum yayınlanma yayınlandı yayın
    tarihi tarih eklenme güncelleme güncellendi son saat giriş publicat publicată actualizat
    actualizată actualizare ora ultima δημοσίευση δημοσιεύτηκε δημοσιεύθηκε ημερομηνία ενημέρωση
    τελευταία στις ώρα опубликовано опубликован обновлено дата публикации изменено последнее
    обновление в г года мск опубліковано оновлено публікації о об р року публікація остання
    зміна публикувана публикувано публикация обновена последна актуализация на от ч часа
    objavljeno objavljen ažurirano posljednja poslednja izmjena u objavljena објављено ажурирано
    датум у objava posodobljeno zadnja ob paskelbta atnaujinta publikuota val publicēts
    atjaunots plkst avaldatud uuendatud kell تاريخ النشر نشر نشرت في بتاريخ آخر تحديث تم الساعة
    يوم انتشار تاریخ منتشر شده ساعت در به روز رسانی בשעה פורסם עודכן תאריך ב עדכון אחרון ביום
    प्रकाशित अपडेट दिनांक तारीख अंतिम पर को बजे समय প্রকাশিত প্রকাশ আপডেট তারিখ সময় ngày đăng
    cập nhật lúc xuất bản lần cuối giờ เผยแพร่ วันที่ เวลา อัปเดต แก้ไข ล่าสุด น 发布 发布时间
    发布于 发表 发表于 更新 更新时间 时间 日期 發布 發布時間 更新時間 公開 公開日 更新日 掲載
    投稿日 配信 最終更新 최종수정 입력 수정 등록 승인 게시 기사입력 기사수정 발행 발행일 등록일
    오전 오후 업데이트 min mins minute minutes read reading lecture lectura mon tue tues wed thu
    thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday lunes martes
    miércoles miercoles jueves viernes sábado sabado domingo lun mar mié jue vie sáb dom segunda
    terça quarta quinta sexta feira lundi mardi mercredi jeudi vendredi samedi dimanche mer jeu
    ven sam dim montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi
    do fr sa so lunedì martedì mercoledì giovedì venerdì sabato domenica senin selasa rabu kamis
    jumat sabtu minggu isnin khamis jumaat ahad maandag dinsdag woensdag donderdag vrijdag
    zaterdag zondag poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý
    středa čtvrtek pátek neděle pondelok utorok streda štvrtok piatok nedeľa måndag tisdag
    onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag maanantai tiistai
    keskiviikko torstai perjantai lauantai sunnuntai maanantaina tiistaina keskiviikkona
    torstaina perjantaina lauantaina sunnuntaina hétfő kedd szerda csütörtök péntek szombat
    vasárnap pazartesi salı çarşamba perşembe cuma cumartesi pazar luni marți miercuri joi
    vineri sâmbătă duminică δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή понедельник
    вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс нд понеділок вівторок
    середа четвер субота неділя понеделник сряда четвъртък петък събота неделя ponedjeljak
    utorak srijeda četvrtak petak subota nedjelja ponedeljak sreda nedelja ponedeljek torek
    četrtek petek pirmadienis antradienis trečiadienis ketvirtadienis penktadienis šeštadienis
    sekmadienis pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena svētdiena
    esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev الأحد الاثنين الإثنين
    الثلاثاء الأربعاء الخميس الجمعة السبت شنبه یکشنبه دوشنبه سه چهارشنبه پنجشنبه جمعه یوم ראשון
    שני שלישי רביעי חמישי שישי שבת יום सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार सोम
    मंगल बुध गुरु शुक्र शनि रवि thứ hai ba tư năm sáu bảy chủ 星期一 星期二 星期三 星期四 星期五
    星期六 星期日 周一 周二 周三 周四 周五 周六 周日 月 火 水 木 金 土 日 월 화 수 목 금 토 일
    월요일 화요일 수요일 목요일 금요일 토요일 일요일 hrs hr hours h pm p m gmt utc ist bst cet
    cest est edt cst cdt mst mdt pst pdt et pt ct wib wita wit sgt pkt eat wat sast jst kst aest
    یک دو چهار پنج aedt hkt msk eet eest brt art z"""
)
