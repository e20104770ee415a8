"""Countries and large cities that a headline may name, and the stems that tell of them in a text.

A line is the name, then stems of words (folded) one of which a text about the place says: people
and language of a country, its capital, the country of a city. Names that are given names, goods
or states elsewhere are left out (Chad, Jordan, Georgia, Turkey, China, Guinea, Mali, Niger).
"""

from __future__ import annotations

from functools import cache

_PLACES = """
Afghanistan afghan kabul taliban
Albania alban tirana
Algeria alger
Angola angol luanda
Argentina argentin buenos
Armenia armen yerevan
Australia austral aussie sydney melbourne canberra
Austria austri vienna
Azerbaijan azerb baku
Bangladesh bangla dhaka
Belarus belarus minsk
Belgium belg brussel
Bolivia boliv
Botswana botswan gaboron
Brazil brazil brasil rio
Bulgaria bulgar sofia
Cambodia cambod khmer phnom
Cameroon cameroon camerun yaound douala
Canada canad ottawa toronto
Chile chile santiago
Colombia colomb bogot
Croatia croat zagreb
Cuba cuba havan
Cyprus cypr nicosia
Denmark denmark danish danes dane copenhag
Ecuador ecuador quito
Egypt egypt cairo
Estonia eston tallinn
Ethiopia ethiop addis
Finland finland finn finnish helsink
France french france franc paris
Germany german berlin bundes
Ghana ghana accra
Greece greek greece athen
Guatemala guatemal
Haiti haiti port-au
Honduras hondur tegucig
Hungary hungar budapest
Iceland iceland reykja
India india delhi mumbai modi rupee
Indonesia indones jakarta
Iran iran tehran
Iraq iraq baghdad
Ireland ireland irish dublin
Israel israel jerusalem
Italy ital rome milan
Jamaica jamaic kingston
Japan japan tokyo
Kazakhstan kazakh astana
Kenya kenya nairobi
Kuwait kuwait
Latvia latvia riga
Lebanon leban beirut
Libya libya tripoli
Lithuania lithuan vilnius
Malaysia malays kuala
Mexico mexic
Moldova moldov chisin
Mongolia mongol ulaan
Morocco morocc rabat casablanca
Mozambique mozambi maputo
Myanmar myanmar burm yangon
Namibia namibi windhoek
Nepal nepal kathmandu
Netherlands netherland dutch holland amsterdam hague
Nicaragua nicarag
Nigeria niger lagos abuja
Norway norway norweg oslo
Pakistan pakistan islamabad karachi lahore
Paraguay paragua asunci
Peru peru lima
Philippines philippin filipin manila
Poland poland polish poles warsaw
Portugal portug lisb
Qatar qatar doha
Romania romania buchar
Russia russia moscow kremlin putin
Rwanda rwand kigali
Senegal senegal dakar
Serbia serb belgrad
Singapore singapor
Slovakia slovak bratislav
Slovenia sloven ljublj
Somalia somal mogadish
Spain spain spanish spaniard madrid barcelon
Sudan sudan khartoum
Sweden swed stockholm
Switzerland swiss switzer geneva zurich bern
Syria syria damasc
Taiwan taiwan taipei
Tanzania tanzan dodoma
Thailand thai bangkok
Tunisia tunis
Uganda ugand kampal
Ukraine ukrain kyiv kiev
Uruguay urugua montevid
Uzbekistan uzbek tashk
Venezuela venez caracas maduro
Vietnam vietnam hanoi
Yemen yemen sanaa houthi
Zambia zambia lusaka
Zimbabwe zimbabw harare
Amsterdam amsterdam dutch netherland
Baghdad baghdad iraq
Bangkok bangkok thai
Beijing beijing chin
Berlin berlin german
Brussels brussel belg europ eu
Cairo cairo egypt
Chennai chennai tamil india madras
Delhi delhi india
Dhaka dhaka bangla
Dublin dublin irish ireland
Istanbul istanbul turk turkiye
Jakarta jakarta indones
Karachi karachi pakistan
Kolkata kolkata bengal india calcutta
Kyiv kyiv kiev ukrain
Lagos lagos nigeria
Madrid madrid spain spanish
Manila manila philippin filipin
Melbourne melbourne victoria austral
Moscow moscow russia kremlin
Mumbai mumbai india maharash bombay
Nairobi nairobi kenya
Seoul seoul korea
Tehran tehran iran
Tokyo tokyo japan
Toronto toronto canad ontario
Warsaw warsaw polish poland poles
"""


@cache
def place_stems() -> dict[str, tuple[str, ...]]:
    """Return the stems that tell of a place, by its name."""
    lines = (line.split() for line in _PLACES.split("\n") if line)
    return {name: (*stems, name.lower()) for name, *stems in lines}
