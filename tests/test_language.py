import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import language
from newslint.language import decide, detect, with_language
from newslint.language_signs import is_confirmed
from newslint.language_tags import normal_tag, primary
from newslint.model import Article, Block, BlockKind, Source, Verbatim, Zone
from newslint.reading import Reading, outcomes

# The same two pieces of news in each language.
COPY = {
    "en": (
        "The city council said on Tuesday that the old bridge would be closed for at "
        "least two weeks, and that buses would take another route until the repairs are "
        "finished. Nobody was hurt, but the family who lived upstairs had to leave the "
        "house in the middle of the night."
    ),
    "de": (
        "Der Stadtrat hat am Dienstag beschlossen, die alte Brücke für mindestens zwei "
        "Wochen zu sperren, und die Busse fahren bis dahin eine andere Strecke. Verletzt "
        "wurde niemand, aber die Familie aus dem Obergeschoss musste das Haus mitten in "
        "der Nacht verlassen."
    ),
    "fr": (
        "Le conseil municipal a décidé mardi de fermer le vieux pont pendant au moins "
        "deux semaines, et les bus emprunteront un autre trajet jusqu'à la fin des "
        "travaux. Personne n'a été blessé, mais la famille qui vivait à l'étage a dû "
        "quitter la maison au milieu de la nuit."
    ),
    "es": (
        "El ayuntamiento decidió el martes cerrar el viejo puente durante al menos dos "
        "semanas, y los autobuses tomarán otra ruta hasta que terminen las obras. Nadie "
        "resultó herido, pero la familia que vivía en el piso de arriba tuvo que dejar la "
        "casa en mitad de la noche."
    ),
    "pt": (
        "A câmara municipal decidiu na terça-feira fechar a velha ponte durante pelo "
        "menos duas semanas, e os ônibus seguirão por outro caminho até o fim das obras. "
        "Ninguém ficou ferido, mas a família que morava no andar de cima teve de deixar a "
        "casa no meio da noite."
    ),
    "it": (
        "Il consiglio comunale ha deciso martedì di chiudere il vecchio ponte per almeno "
        "due settimane, e gli autobus seguiranno un altro percorso fino alla fine dei "
        "lavori. Nessuno è rimasto ferito, ma la famiglia che abitava al piano di sopra "
        "ha dovuto lasciare la casa nel cuore della notte."
    ),
    "nl": (
        "De gemeenteraad heeft dinsdag besloten de oude brug zeker twee weken te sluiten, "
        "en de bussen rijden tot die tijd een andere route. Niemand raakte gewond, maar "
        "het gezin dat boven woonde moest midden in de nacht het huis uit."
    ),
    "pl": (
        "Rada miasta zdecydowała we wtorek, że stary most zostanie zamknięty na co "
        "najmniej dwa tygodnie, a autobusy pojadą inną trasą do czasu zakończenia prac. "
        "Nikt nie został ranny, ale rodzina mieszkająca na piętrze musiała opuścić dom w "
        "środku nocy."
    ),
    "cs": (
        "Městská rada v úterý rozhodla, že starý most bude nejméně dva týdny uzavřen a "
        "autobusy pojedou do konce oprav jinou trasou. Nikdo nebyl zraněn, ale rodina, "
        "která bydlela v patře, musela uprostřed noci opustit dům."
    ),
    "sk": (
        "Mestské zastupiteľstvo v utorok rozhodlo, že starý most bude najmenej dva týždne "
        "zatvorený a autobusy pôjdu do konca opráv inou trasou. Nikto nebol zranený, ale "
        "rodina, ktorá bývala na poschodí, musela uprostred noci opustiť dom."
    ),
    "sv": (
        "Kommunfullmäktige beslutade på tisdagen att den gamla bron ska stängas i minst "
        "två veckor, och bussarna kör en annan väg tills arbetet är klart. Ingen "
        "skadades, men familjen som bodde på övervåningen var tvungen att lämna huset "
        "mitt i natten."
    ),
    "da": (
        "Byrådet besluttede tirsdag, at den gamle bro skal lukkes i mindst to uger, og "
        "busserne kører ad en anden rute, indtil arbejdet er færdigt. Ingen kom til "
        "skade, men familien, der boede ovenpå, måtte forlade huset midt om natten."
    ),
    "no": (
        "Kommunestyret vedtok tirsdag at den gamle broen skal stenges i minst to uker, og "
        "bussene kjører en annen vei til arbeidet er ferdig. Ingen ble skadet, men "
        "familien som bodde i andre etasje, måtte forlate huset midt på natten."
    ),
    "fi": (
        "Kaupunginvaltuusto päätti tiistaina, että vanha silta suljetaan vähintään "
        "kahdeksi viikoksi ja bussit kulkevat toista reittiä, kunnes työt ovat valmiit. "
        "Kukaan ei loukkaantunut, mutta yläkerrassa asunut perhe joutui lähtemään talosta "
        "keskellä yötä."
    ),
    "hu": (
        "A városi tanács kedden úgy döntött, hogy a régi hidat legalább két hétre "
        "lezárják, és a buszok a munkálatok végéig más útvonalon járnak. Senki sem sérült "
        "meg, de az emeleten lakó családnak az éjszaka közepén el kellett hagynia a "
        "házat."
    ),
    "ro": (
        "Consiliul local a hotărât marți ca vechiul pod să fie închis cel puțin două "
        "săptămâni, iar autobuzele vor circula pe alt traseu până la terminarea "
        "lucrărilor. Nimeni nu a fost rănit, dar familia care locuia la etaj a trebuit să "
        "părăsească locuința în toiul nopții."
    ),
    "tr": (
        "Belediye meclisi salı günü eski köprünün en az iki hafta kapatılmasına karar "
        "verdi ve otobüsler onarım bitene kadar başka bir yoldan gidecek. Kimse "
        "yaralanmadı, ama üst katta oturan aile gece yarısı evi terk etmek zorunda kaldı."
    ),
    "el": (
        "Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να κλείσει η παλιά γέφυρα για "
        "τουλάχιστον δύο εβδομάδες και τα λεωφορεία θα ακολουθούν άλλη διαδρομή. Κανείς "
        "δεν τραυματίστηκε, αλλά η οικογένεια που ζούσε στον πάνω όροφο έπρεπε να φύγει "
        "από το σπίτι μέσα στη νύχτα."
    ),
    "ru": (
        "Городской совет во вторник решил закрыть старый мост как минимум на две недели, "
        "а автобусы до конца ремонта будут ходить по другому маршруту. Никто не "
        "пострадал, но семье, которая жила этажом выше, пришлось покинуть дом посреди "
        "ночи."
    ),
    "uk": (
        "Міська рада у вівторок вирішила закрити старий міст щонайменше на два тижні, а "
        "автобуси до кінця ремонту їздитимуть іншим маршрутом. Ніхто не постраждав, але "
        "родині, яка жила поверхом вище, довелося залишити будинок посеред ночі."
    ),
    "bg": (
        "Общинският съвет реши във вторник да затвори стария мост за поне две седмици, а "
        "автобусите ще се движат по друг маршрут до края на ремонта. Никой не е "
        "пострадал, но семейството, което живееше на горния етаж, трябваше да напусне "
        "къщата посред нощ."
    ),
    "sr": (
        "Градско веће је у уторак одлучило да стари мост буде затворен најмање две "
        "недеље, а аутобуси ће до краја радова ићи другом трасом. Нико није повређен, али "
        "је породица која је живела на спрату морала да напусти кућу усред ноћи."
    ),
    "ar": (
        "قرر مجلس المدينة يوم الثلاثاء إغلاق الجسر القديم لمدة أسبوعين على الأقل، وستسلك "
        "الحافلات طريقا آخر حتى انتهاء أعمال الإصلاح. لم يصب أحد بأذى، لكن الأسرة التي "
        "كانت تسكن في الطابق العلوي اضطرت إلى مغادرة المنزل في منتصف الليل."
    ),
    "he": (
        "מועצת העיר החליטה ביום שלישי לסגור את הגשר הישן לשבועיים לפחות, והאוטובוסים "
        "ייסעו במסלול אחר עד סוף העבודות. איש לא נפגע, אבל המשפחה שגרה בקומה העליונה "
        "נאלצה לעזוב את הבית באמצע הלילה."
    ),
    "fa": (
        "شورای شهر روز سه‌شنبه تصمیم گرفت پل قدیمی را دست‌کم دو هفته ببندد و اتوبوس‌ها تا "
        "پایان تعمیرات از مسیر دیگری می‌روند. کسی آسیب ندید، اما خانواده‌ای که در طبقه "
        "بالا زندگی می‌کرد مجبور شد نیمه‌شب خانه را ترک کند."
    ),
    "hi": (
        "नगर परिषद ने मंगलवार को फैसला किया कि पुराना पुल कम से कम दो हफ्ते के लिए बंद "
        "रहेगा और मरम्मत पूरी होने तक बसें दूसरे रास्ते से जाएंगी। कोई घायल नहीं हुआ, "
        "लेकिन ऊपर रहने वाले परिवार को आधी रात में घर छोड़ना पड़ा।"
    ),
    "mr": (
        "जुना पूल किमान दोन आठवडे बंद ठेवण्याचा निर्णय नगर परिषदेने मंगळवारी घेतला आणि "
        "दुरुस्ती होईपर्यंत बस दुसऱ्या मार्गाने जातील."
    ),
    "ur": (
        "شہری کونسل نے منگل کو فیصلہ کیا کہ پرانا پل کم از کم دو ہفتے بند رہے گا اور مرمت "
        "مکمل ہونے تک بسیں دوسرے راستے سے جائیں گی۔"
    ),
    "bn": (
        "নগর পরিষদ মঙ্গলবার সিদ্ধান্ত নিয়েছে যে পুরোনো সেতুটি অন্তত দুই সপ্তাহ বন্ধ "
        "থাকবে এবং মেরামত শেষ না হওয়া পর্যন্ত বাস অন্য পথে চলবে।"
    ),
    "ta": ("பழைய பாலம் குறைந்தது இரண்டு வாரங்களுக்கு மூடப்படும் என்று நகர மன்றம் செவ்வாய்க்கிழமை முடிவு செய்தது."),
    "id": (
        "Dewan kota memutuskan pada hari Selasa bahwa jembatan lama akan ditutup selama "
        "paling sedikit dua minggu, dan bus akan melewati jalan lain sampai perbaikan "
        "selesai. Tidak ada yang terluka, tetapi keluarga yang tinggal di lantai atas "
        "harus meninggalkan rumah itu di tengah malam."
    ),
    "ms": (
        "Majlis bandar raya memutuskan pada hari Selasa bahawa jambatan lama akan ditutup "
        "sekurang-kurangnya dua minggu, dan bas akan menggunakan jalan lain sehingga "
        "kerja pembaikan siap. Tiada sesiapa cedera, tetapi keluarga yang tinggal di "
        "tingkat atas terpaksa meninggalkan rumah itu pada tengah malam."
    ),
    "vi": (
        "Hội đồng thành phố hôm thứ Ba quyết định đóng cửa cây cầu cũ trong ít nhất hai "
        "tuần, và xe buýt sẽ đi đường khác cho đến khi sửa xong. Không ai bị thương, "
        "nhưng gia đình sống ở tầng trên đã phải rời khỏi nhà lúc nửa đêm."
    ),
    "zh": (
        "市议会星期二决定，旧桥将关闭至少两个星期，在维修完成之前，公共汽车会走另一条"
        "路线。 没有人受伤，但是住在楼上的一家人不得不在半夜离开房子。"
    ),
    "ja": (
        "市議会は火曜日、古い橋を少なくとも二週間閉鎖することを決め、工事が終わるまで"
        "バスは別の道を通ることになった。 けが人はいなかったが、上の階に住んでいた家"
        "族は真夜中に家を出なければならなかった。"
    ),
    "ko": (
        "시의회는 화요일 오래된 다리를 적어도 두 주 동안 폐쇄하기로 결정했으며, "
        "공사가 끝날 때까지 버스는 다른 길로 다닌다. 다친 사람은 없었지만 "
        "위층에 살던 가족은 한밤중에 집을 떠나야 했다."
    ),
    "th": (
        "สภาเมืองมีมติเมื่อวันอังคารให้ปิดสะพานเก่าอย่างน้อยสองสัปดาห์ และรถประจำทางจะใช้เส้นทางอื่นจนกว่าจะซ่อมเสร็จ"
    ),
    "lt": (
        "Miesto taryba antradienį nusprendė, kad senasis tiltas bus uždarytas bent dvi "
        "savaites, o autobusai iki remonto pabaigos važiuos kitu maršrutu. Niekas "
        "nenukentėjo, tačiau viršuje gyvenusi šeima turėjo palikti namus vidury nakties."
    ),
    "lv": (
        "Pilsētas dome otrdien nolēma, ka vecais tilts tiks slēgts vismaz uz divām "
        "nedēļām, un autobusi līdz remonta beigām brauks pa citu maršrutu. Neviens "
        "necieta, bet ģimenei, kas dzīvoja augšstāvā, nakts vidū nācās pamest māju."
    ),
    "et": (
        "Linnavolikogu otsustas teisipäeval, et vana sild suletakse vähemalt kaheks "
        "nädalaks ja bussid sõidavad remondi lõpuni teist teed. Keegi viga ei saanud, "
        "kuid ülemisel korrusel elanud pere pidi keset ööd majast lahkuma."
    ),
    "hr": (
        "Gradsko vijeće odlučilo je u utorak da će stari most biti zatvoren najmanje dva "
        "tjedna, a autobusi će do kraja radova voziti drugom trasom. Nitko nije "
        "ozlijeđen, ali obitelj koja je živjela na katu morala je usred noći napustiti "
        "kuću."
    ),
    "sl": (
        "Mestni svet je v torek odločil, da bo stari most zaprt najmanj dva tedna, "
        "avtobusi pa bodo do konca del vozili po drugi poti. Nihče ni bil poškodovan, "
        "vendar je morala družina, ki je živela v zgornjem nadstropju, sredi noči "
        "zapustiti hišo."
    ),
    "ca": (
        "L'ajuntament va decidir dimarts tancar el pont vell durant almenys dues "
        "setmanes, i els autobusos faran un altre recorregut fins que s'acabin les obres. "
        "Ningú no va prendre mal, però la família que vivia al pis de dalt va haver de "
        "deixar la casa al mig de la nit."
    ),
}


def long(code: str) -> str:
    """Return copy of an article's length."""
    return "\n".join([COPY[code]] * 6)


@pytest.fixture
def without_detector(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(sys.modules, "gcld3", None)
    language._detector.cache_clear()
    yield
    language._detector.cache_clear()


@pytest.mark.parametrize("code", COPY)
def test_copy_that_declares_no_language(code: str) -> None:
    assert decide(None, COPY[code]) == code
    assert decide("{{ lang }}", long(code)) == code


@pytest.mark.parametrize("code", COPY)
def test_right_declarations_stay(code: str) -> None:
    assert decide(code, COPY[code]) == code
    assert decide(f"{code.upper()}_XX", long(code)) == f"{code}-XX"


@pytest.mark.parametrize("code", sorted(set(COPY) - {"en", "hr"}))
def test_a_template_in_english_is_overruled_by_the_copy(code: str) -> None:
    assert decide("en-US", long(code)) == code


def test_english_copy_in_a_template_of_another_language() -> None:
    assert decide("hi", long("en")) == "en"
    assert decide("de-DE", long("en")) == "en"


def test_short_copy_keeps_what_is_declared() -> None:
    assert decide("en", "नगर परिषद ने मंगलवार को फैसला किया।") == "en"
    assert decide("de", "Nobody was hurt.") == "de"
    assert decide("fr", "") == "fr"


def test_short_copy_proves_nothing() -> None:
    assert decide(None, "") is None
    assert decide(None, "Photo: Ana Lima / 2024") is None
    assert decide(None, "12.30 4:1 " * 80) is None


def test_mixed_copy_keeps_what_is_declared() -> None:
    mixed = long("fi")[:1000] + long("et")[:1000]
    assert decide("sv", mixed) == "sv"
    assert decide(None, mixed) is None


def test_near_relatives_are_left_to_the_publisher() -> None:
    assert decide("nb-NO", long("da")) == "no-NO"
    assert decide("ms", long("id")) == "ms"
    assert decide("bs", long("hr")) == "bs"


def test_languages_the_detector_does_not_know_are_believed() -> None:
    assert decide("gsw", long("de")) == "gsw"


@pytest.mark.parametrize(
    "code", ["ar", "de", "en", "es", "fa", "fr", "hi", "it", "nl", "pl", "pt", "ro", "sv", "vi"]
)
def test_frequent_words_confirm_one_language_only(code: str) -> None:
    assert [other for other in COPY if is_confirmed(code, COPY[other])] == [code]


@pytest.mark.parametrize("names", [{"da", "no"}, {"id", "ms"}], ids=" ".join)
def test_frequent_words_confirm_near_relatives_at_most(names: set[str]) -> None:
    for code in names:
        confirmed = {other for other in COPY if is_confirmed(code, COPY[other])}
        assert {code} <= confirmed <= names


@pytest.mark.parametrize("code", ["bn", "el", "he", "ja", "ko", "ta", "th"])
def test_a_script_confirms_one_language_only(code: str) -> None:
    assert [other for other in COPY if is_confirmed(code, COPY[other])] == [code]


@pytest.mark.usefixtures("without_detector")
def test_without_the_detector() -> None:
    assert detect(long("fi")) is None
    assert decide(None, long("fi")) is None
    assert decide("en", long("fi")) == "en"
    assert decide(None, long("en")) == "en"


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("en-GB", "en"),
        ("EN_us", "en"),
        (" pt-br ", "pt"),
        ("iw", "he"),
        ("in-ID", "id"),
        ("eng", "en"),
        ("ger", "de"),
        ("nn", "no"),
        ("zh-Hant-TW", "zh"),
        ("gsw", "gsw"),
        ("cz", "cs"),
    ],
)
def test_tags(tag: str, code: str) -> None:
    assert primary(tag) == code


@pytest.mark.parametrize("tag", [None, "", "English", "und", "x-default", "e", "12", "йц", "%s"])
def test_what_names_no_language(tag: str | None) -> None:
    assert primary(tag) is None
    assert normal_tag(tag) is None


def test_a_normal_tag_keeps_its_region() -> None:
    assert normal_tag("IW_il") == "he-il"
    assert normal_tag("en-GB") == "en-GB"
    assert normal_tag("EN") == "en"


def article(*blocks: tuple[Zone, BlockKind, str], declared: str | None = None) -> Article:
    made = tuple(Block(text, zone, kind, Verbatim(0)) for zone, kind, text in blocks)
    return Article(Source("a.html", ""), "html", made, language=declared)


def test_only_running_text_counts() -> None:
    page = article(
        ("chrome", "label", long("en")),
        ("comments", "paragraph", long("fr")),
        ("body", "code", long("it")),
        ("body", "paragraph", COPY["de"]),
        ("body", "paragraph", COPY["de"]),
        ("related", "item", long("en")),
    )
    assert with_language(page).language == "de"


def test_files_are_read_with_their_language(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    copy = "".join(f"<p>{COPY['hi']}</p>" for _ in range(4))
    page.write_text(
        f"<html lang=en><body><article><h1>पुल बंद</h1>{copy}</article></body></html>", "utf-8"
    )
    read = [o for o in outcomes(str(page), Reading(date(2026, 1, 2))) if isinstance(o, Article)]
    assert [article.language for article in read] == ["hi"]


@given(st.text(st.characters(exclude_categories=[])), st.text())
def test_any_text_has_a_language_or_none(copy: str, tag: str) -> None:
    decided = decide(tag, copy)
    assert decided is None or primary(decided)


@pytest.mark.parametrize(
    ("declared", "code"),
    [("en", "zh"), ("de", "ko"), ("en", "fr"), ("en", "vi"), ("br", "pt"), ("ua", "uk")],
)
def test_short_copy_without_a_word_of_what_is_declared(declared: str, code: str) -> None:
    assert primary(decide(declared, COPY[code][:200])) == code


def test_short_copy_that_may_be_in_the_declared_language() -> None:
    assert decide("de", "Er sagte: " + COPY["en"][:150]) == "de"
