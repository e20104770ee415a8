"""The words that bylines, author boxes and page furniture are made of."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Make a set of the words of a text, which keeps long vocabularies readable."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """Make a set of the phrases between the commas of a text."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split(",")) - {""}


PARTICLES = words(
    """a abu af al ap as at av bar ben bin bint da das de del della delle den der des di do dos
    du e el ibn il la las le les lo los mac mc o of op s san st 't te ten ter und v van vel vom
    von w y ye zu zum zur de' d' dal dalla"""
)
PARTICLES_ALLOWED = PARTICLES - {"a", "as", "at", "do", "of", "o", "s", "w", "il"}

CONJUNCTIONS = frozenset({"and", "&", "+", "und", "et", "dan", "with", "mit"})
WEAK_CONJUNCTIONS = words(
    "y e i en och og ve и та і й con avec a ja és și si ir un και و va và sekä oraz та และ और met"
)

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
# What follows a name where the mark-up between them is lost.
AFTER_NAMES = words("published updated posted modified last staff")
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
AGENCIES = words(
    """dpa afp ap reuters apa kna epd sid ansa efe pti ani ians uni jiji kyodo xinhua tass interfax
    upi lusa belga anp ntb tt ritzau stt pap čtk tasr sita mti agerpres bta dha iha antara bernama
    vna yonhap ats hina tanjug leta bns elta ukrinform adnkronos agi askanews europapress télam"""
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

# What stands in marked bylines and author fields and names nobody.
NOBODY = phrases(
    """
    by, von, por, par, di, oleh, written by, text, words, no author, noauthor, unknown,
    anonymous, null, none, n/a, na, undefined, unbekannt, default, view all posts, updated by,
    artikel von, edit, post author, veröffentlicht von, posted by, author, autor, auteur,
    autore, follow, share, print, email, e-mail, comments, comment, close, advertisement, view
    bio, bio, full bio, read bio, more, read more, see more, see all, twitter, facebook,
    instagram, linkedin, youtube, rss, x, save, listen, font size, rate story, contact,
    subscribe, website, aa, vp, follow us, follow author, about, about the author, all posts,
    view profile, profile, see bio, see full bio, more from, learn more, folgen, teilen,
    drucken, kommentare, kommentieren, mehr, zum autor, zur person, artikel, e-mail, seguir,
    compartir, comentar, comentários, comentarios, imprimir, portada, compartilhar, suivre,
    partager, imprimer, commentaires, commenter, segui, condividi, stampa, commenti, volgen,
    delen, udostępnij, skomentuj, obserwuj, sdílet, dela, kommentera, del, jaa, paylaş,
    megosztás, поделиться, комментарии, подписаться, поділитися, сподели, bagikan, share this,
    updated, published, publicado, actualizado, atualizado, publié, aktualisiert,
    veröffentlicht, pubblicato
    """
)
DAYS = words(
    """mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november
    december jan feb mar apr jun jul aug sep sept oct nov dec today yesterday montag dienstag
    mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche
    lunes martes miércoles jueves viernes sábado domingo"""
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
