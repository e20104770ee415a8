"""The months as some forty languages write them: in full, inflected and short."""

from __future__ import annotations

import unicodedata
from functools import cache

# A line a month; names that two languages share for one month stand once.
_NAMES = (
    """january jan januari januar jänner janv janvier enero ene janeiro gennaio genn gen gener
    stycznia styczeń sty stycz ledna leden led januára január ianuarie ian ocak oca tammikuuta
    tammikuu tammi jaanuar jaan sausio sausis saus janvāris janvārī janvāra siječnja siječanj
    januarja januara januaro января январь янв січня січень січ януари яну јануара јануар јан
    студзеня ιανουαρίου ιανουάριος ιαν γενάρη يناير جانفي ژانویه ינואר ינו जनवरी जन জানুয়ারি
    জানুয়ারী جنوری มกราคม ม.ค.""",
    """february feb februari februar febr febrero fevereiro fev février févr fév febbraio febrer
    feber lutego luty lut února únor úno februára február februarie şubat şub helmikuuta
    helmikuu helmi veebruar veebr vasario vasaris vas februāris februārī februāra veljače
    veljača velj februarja februara февраля февраль фев февр лютого лютий лют февруари фебруара
    фебруар феб лютага φεβρουαρίου φεβρουάριος φεβ φλεβάρη فبراير فيفري شباط فوریه פברואר פבר
    फरवरी फ़रवरी फर ফেব্রুয়ারি ফেব্রুয়ারী فروری กุมภาพันธ์ ก.พ.""",
    """march mar mars marzo març março märz mär mrz maart mrt marts marca marzec března březen bře
    brez marec martie március márc mart maaliskuuta maaliskuu maalis märts kovo kovas kov martā
    marta ožujka ožujak marča maret марта март мар березня березень бер марца сакавіка μαρτίου
    μάρτιος μαρ μάρτη مارس مارت آذار مرس מרץ मार्च মার্চ مارچ มีนาคม มี.ค.""",
    """april apr abril abr avril avr aprile kwietnia kwiecień kwi dubna duben dub apríla apríl
    aprilie április ápr nisan nis huhtikuuta huhtikuu huhti aprill balandžio balandis bal
    aprīlis aprīlī aprīļa travnja travanj aprila апреля апрель апр квітня квітень кві април
    априла красавіка απριλίου απρίλιος απρ απρίλη أبريل ابريل إبريل أفريل نيسان آوریل אפריל אפר
    अप्रैल এপ্রিল اپریل เมษายน เม.ย.""",
    """may mai mayo maio maggio mag maig mei maj maja maya mája máj květen května kvě mayıs
    toukokuuta toukokuu touko gegužės gegužė geg maijs maijā maija svibnja svibanj májusa május
    мая май травня травень тра мај маја μαΐου μάιος μαΐ μάι μαη μάη مايو ماي أيار مه מאי मई মে
    مئی พฤษภาคม พ.ค.""",
    """june jun junio junho juin juny juni giugno giu czerwca czerwiec cze června červen čvn iunie
    iun június júna jún haziran haz kesäkuuta kesäkuu kesä juuni birželio birželis birž jūnijs
    jūnijā jūnija lipnja lipanj junija juna июня июнь июн червня червень чер юни јуна јун
    чэрвеня ιουνίου ιούνιος ιουν ιούν ιούνη يونيو يونيه جوان حزيران ژوئن יוני יונ जून জুন جون
    มิถุนายน มิ.ย.""",
    """july jul julio julho juillet juil juliol juli luglio lug lipca lipiec lip července červenec
    čvc iulie iul július júla júl temmuz tem heinäkuuta heinäkuu heinä juuli liepos liepa jūlijs
    jūlijā jūlija srpnja srpanj julija jula julai июля июль июл липня липень лип юли јула јул
    ліпеня ιουλίου ιούλιος ιουλ ιούλ ιούλη يوليو يوليه جويلية تموز ژوئیه יולי יול जुलाई জুলাই
    جولائی กรกฎาคม ก.ค.""",
    """august aug agosto ago août aou aout agost agustus ags agu agt augustus sierpnia sierpień sie
    srpna srpen srp augusta augusztus ağustos ağu elokuuta elokuu rugpjūčio rugpjūtis augusts
    augustā kolovoza kolovoz avgusta avgust avg ogos августа август авг серпня серпень сер
    жніўня αυγούστου αύγουστος αυγ αύγ αύγουστο أغسطس اغسطس أوت آب اوت אוגוסט אוג अगस्त আগস্ট
    اگست สิงหาคม ส.ค.""",
    """september sep sept septiembre setiembre setembro set septembre setembre settembre sett
    września wrzesień wrz září zář septembra septembrie szeptember szept eylül eyl syyskuuta
    syyskuu syys rugsėjo rugsėjis septembris septembrī rujna rujan сентября сентябрь сен сент
    вересня вересень вер септември септембра септембар септ верасня σεπτεμβρίου σεπτέμβριος σεπ
    σεπτ σεπτέμβρη سبتمبر أيلول ايلول سپتامبر ספטמבר ספט सितंबर सितम्बर सितं সেপ্টেম্বর ستمبر
    กันยายน ก.ย.""",
    """october oct octubre outubro out octobre ottobre ott oktober okt octombrie października
    październik paź října říjen říj októbra október ekim eki lokakuuta lokakuu loka oktoober
    spalio spalis spal oktobris oktobrī oktobra oktobar октября октябрь окт жовтня жовтень жов
    октомври октобра октобар кастрычніка οκτωβρίου οκτώβριος οκτ οκτώβρη أكتوبر اكتوبر اکتبر
    אוקטובר אוק अक्टूबर अक्तूबर अक्टू অক্টোবর اکتوبر ตุลาคม ต.ค.""",
    """november nov noviembre novembro novembre noiembrie listopada listopad lis listopadu novembra
    kasım kas marraskuuta marraskuu marras lapkričio lapkritis novembris novembrī studenoga
    studenog studeni ноября ноябрь ноя нояб листопада листопад лис ноември новембра новембар
    лістапада νοεμβρίου νοέμβριος νοε νοέ νοέμβρη نوفمبر نونبر نوامبر נובמבר נוב नवंबर नवम्बर
    नवं নভেম্বর نومبر พฤศจิกายน พ.ย.""",
    """december dec diciembre dic dezembro dez décembre déc dicembre desembre desember dezember
    decembrie grudnia grudzień gru prosince prosinec decembra aralık ara joulukuuta joulukuu
    joulu detsember dets gruodžio gruodis decembris decembrī prosinca prosinac disember декабря
    декабрь дек грудня грудень гру декември децембра децембар снежня δεκεμβρίου δεκέμβριος δεκ
    δεκέμβρη ديسمبر دجنبر دسامبر דצמבר דצמ दिसंबर दिसम्बर दिसं ডিসেম্বর دسمبر ธันวาคม ธ.ค.""",
)
# Names of two words.
_PAIRS = {
    "كانون الثاني": 1,
    "تشرين الأول": 10,
    "تشرين الثاني": 11,
    "كانون الأول": 12,
}
# Names that mean another month, or something else, in other languages.
_CROATIAN: dict[str, int] = {
    name: number
    for number, names in enumerate(
        ("sij", "vel", "ožu", "tra", "svi", "lip", "srp", "kol", "ruj", "lis listopad listopada"),
        start=1,
    )
    for name in names.split()
}
_DES = {"des": 12}
_LOCAL: dict[str, dict[str, int]] = {
    "hr": _CROATIAN,
    "bs": _CROATIAN,
    "cs": {"pro": 12},
    "ms": {"mac": 3, "dis": 12},
    **dict.fromkeys(("no", "nb", "nn", "id", "is"), _DES),
}


@cache
def _months() -> dict[str, int]:
    known = dict(_PAIRS)
    for number, names in enumerate(_NAMES, start=1):
        known.update(dict.fromkeys(names.split(), number))
    plain = {_plain(name): number for name, number in known.items()}
    return {**plain, **known}


def _plain(name: str) -> str:
    """Take the accents off, which capitals often lack."""
    parts = unicodedata.normalize("NFKD", name)
    return "".join(part for part in parts if not unicodedata.combining(part))


def with_own_months(language: str) -> str:
    """Return the language of a tag if months have names in it that mean others elsewhere."""
    return language[:2] if language[:2] in _LOCAL else ""


def month_of(word: str, language: str = "") -> int:
    """Return the number of the month that a word names, 0 when it names none."""
    name = word.casefold().rstrip(".")
    local = _LOCAL.get(language[:2])
    if local and name in local:
        return local[name]
    known = _months()
    found = known.get(name) or known.get(name.removeprefix("ב")) or known.get(word)
    if found or name.isascii():
        return found or 0
    return known.get(_plain(name), 0)
