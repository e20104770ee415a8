"""The words that bylines, author boxes and page furniture are made of."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Make a set of the words of a text, which keeps long vocabularies readable."""
    return frozenset(text.split())


PARTICLES = words(
    """a abu af al ap as at av bar ben bin bint da das de del della delle den der des di do dos
    du e el ibn il la las le les lo los mac mc o of op s san st 't te ten ter und v van vel vom
    von w y ye zu zum zur de' d' dal dalla"""
)
PARTICLES_ALLOWED = PARTICLES - {"a", "as", "at", "do", "of", "o", "s", "w", "il"}

CONJUNCTIONS = frozenset({"and", "&", "+", "und", "et", "dan", "with", "mit"})
WEAK_CONJUNCTIONS = frozenset({"y", "e", "i", "en", "och", "og", "ve", "и", "та", "con", "avec"})

HONORIFICS = words(
    """adv capt captain col colonel dame dr drs fr frau gov hon herr justice lt maj mr mrs ms
    miss mme monsieur mx prof professor rabbi rev reverend sen sgt shri sir smt sra srta sri"""
)
CREDENTIALS = words(
    """ba bsc cbe cfa cfp cpa dds esq facs frcs jd ll.b llb llm ma mba mbbs mbe md mfa mph ms
    msc obe ph.d ph.d. phd rd rdn rn dphil do edd"""
)
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})

ROLES = words(
    """analyst anchor author blogger bureau-chief chief collaborator columnist commentator
    contributor contributing coordinator correspondent critic director editor editors expert
    fellow freelance freelancer guest host intern journalist journalists manager photographer
    photojournalist producer publisher reporter reporters senior special specialist staff
    staffer strategist stringer trainee videographer writer writers autor autora colaborador
    colaboradora columnista corresponsal editora especial periodista redactor redactora
    reportera reportero jornalista repórter editor-chefe colunista auteur auteure chroniqueur
    chroniqueuse correspondant correspondante envoyé envoyée journaliste pigiste rédacteur
    rédactrice reporter autorin chefredakteur chefredakteurin journalistin korrespondent
    korrespondentin redakteur redakteurin volontär volontärin autore autrice caporedattore
    collaboratore collaboratrice corrispondente giornalista inviata inviato redattore redattrice
    jurnalis kontributor koresponden penulis wartawan editör muhabir yazar"""
)
ORGANISATIONS = words(
    """afp agence agencia agencias agencies agency aggregator ani ansa antara ap associates
    associated bbc board broadcasting bureau cbs channel chronicle cnn company contributors corp
    correspondents courier daily desk desks digital dispatch dpa editorial efe express
    foundation gazette gmbh group guardian herald ians inc institute international journal kna
    lab ltd magazine mail media mirror monitor ndtv network news newsdesk newsletter newsroom
    newswire observer online pa post press project pti radio redacción redação redaktion redaksi
    redazione rédaction report reports reuters review services service sid sports staff standard
    star studio syndicate team telegraph television times today tribune tv university upi wire
    zeitung tim webdesk website xinhua"""
)
DESKS = words(
    """agencies board bureau contributors correspondents desk desks newsdesk newsroom reporter
    reporters reports room service services staff team writers webdesk"""
)
ACCOUNTS = words(
    """admin administrator agencies author bot desk editor editors editorial guest moderator
    newsdesk newsroom publisher root staff superadmin siteadmin system team test user webadmin
    webdesk webmaster wpadmin wpuser redacción redação redaktion redaksi redazione rédaction"""
)

# Words that open prose after "By" (or stand in it, in a capitalised headline) and name nobody.
PROSE = words(
    """accident all and another any are back being both but by christmas contrast default
    definition doing dusk each early easter eight election every far february few five following
    for four friday from getting going half he her how if in is it its january just least
    looking making many means midday midnight midweek mistake monday more most my nature
    necessity next nine nor not november now numbers october on one or our over popular selling
    september seven she so some sunday ten that their then there these they this those three
    thursday time to tomorrow tuesday turning two until using virtue was we wednesday week
    weekend were what when which while who with working year yesterday you your saturday zero"""
)
# Words that are names in company ("April Ryan") and prose alone ("By April").
PROSE_ALONE = words(
    """a air an april august autumn bus car dawn day daylight december design end evening fall
    hand his july june land late law march may morning night no noon order rail road sea spring
    summer train way winter"""
)

# What people who write for a living are called in their bios.
BIO_NOUNS = words(
    """blogger columnist contributor copywriter correspondent editor essayist freelance
    freelancer journalist novelist photojournalist reporter storyteller writer author newsroom
    bloguero columnista corresponsal editora periodista redactor redactora reportera reportero
    colunista correspondente jornalista redator redatora repórter auteure chroniqueur
    chroniqueuse correspondante journaliste rédacteur rédactrice autorin korrespondent
    korrespondentin journalistin redakteur redakteurin reporterin autrice corrispondente
    giornalista inviata inviato redattore redattrice jurnalis koresponden kontributor penulis
    wartawan gazeteci muhabir yazar editör журналист журналистка корреспондент обозреватель
    पत्रकार लेखक लेखिका صحفي صحفية كاتب كاتبة"""
)
