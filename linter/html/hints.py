"""What the names in a page's mark-up (classes, ids, roles) say about the parts they mark."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from turbohtml import Element

if TYPE_CHECKING:
    from turbohtml import Node

# Attributes whose values name what an element is for.
_NAMING: Final = frozenset({"class", "id", "role", "itemprop", "rel", "data-component"})
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
_LONGEST = 3
_LONGEST_NAME = 80
_MOST_NAMES = 12
# Taxonomy classes of WordPress: they speak of the article's subject.
_SUBJECTS = re.compile(r"(?:category|tag|post_tag|type|status|format|topic|author)-[\w-]+\Z")
_OWN_SUBJECTS = frozenset(
    {"author-box", "author-bio", "author-info", "author-name", "author-profile", "author-details"}
    | {"tag-list", "tag-links", "tag-cloud", "author-card", "author-description", "author-link"}
    | {"author-date", "author-byline", "author-container", "author-wrapper", "author-block"}
    | {"author-avatar", "author-image", "author-area", "author-section", "author-meta"}
)
_TAGS: dict[str, str] = {
    "article": "article",
    "aside": "chrome",
    "dialog": "chrome",
    "figcaption": "caption",
    "footer": "chrome",
    "form": "chrome",
    "main": "article",
    "menu": "nav",
    "nav": "nav",
    "search": "chrome",
    "time": "dateline",
}


# What names on these elements do not say: there they are states of the whole page or article.
_STATE_NAMES: Final = frozenset({"nav", "chrome", "notice", "footer", "dateline", "caption"})
_OF_PARTS: Final = frozenset({"comments", "related", "bio", "byline", "dek", "title"})
_NEVER: dict[str, frozenset[str]] = {
    **dict.fromkeys(("html", "body", "main"), _STATE_NAMES | _OF_PARTS),
    "article": _STATE_NAMES,
}
_CREDITS: Final = frozenset({"byline", "dateline"})


def _table(**phrases: str) -> dict[str, str]:
    return {phrase: hint for hint, listed in phrases.items() for phrase in listed.split()}


# One to three words of a name, joined by hyphens; the longest phrase known decides.
_PHRASES = _table(
    comments="""comments commentlist comment-list comment-form comment-respond comments-area
    comment-section comment-content comment-body comment-thread comment-text respond disqus
    disqus-thread fb-comments livefyre coral-talk spot-im viafoura reader-comments commentarea
    user-comments write-comment leave-comment post-comment komentar
    comment-author comment-byline comment-date comment-time comment-posted comment-published
    comment-meta comment-metadata recentcomments kommentare commentaires comentarios forum-fil
    forum-message forum-chapo forum-titre forum-texte forum-texteavert divforum
    formulaire-forum""",
    bio="""author-box box-author authorbox author-bio authorbio author-biography author-about
    about-author
    about-the-author author-description saboxplugin saboxplugin-wrap molongui molongui-author-box
    m-a-box abh-box abh pp-multiple-authors pp-multiple-authors-boxes-wrapper multiple-authors
    author-profile bio biography post-author-bio post-author-box author-footer entry-author-box
    about-writer writer-bio contributor-bio author-blurb author-excerpt starbox
    ts-fab-wrapper wp-post-author author-bottom authors-bio bios byline-bio
    td-author-box author-text author-description author-desc author-detail-box autorenbox autorbox
    autor-box autoren-box caja-autor caixa-autor sobre-autor sobre-o-autor ueber-den-autor
    bio-autor auteur-bio auteur-box a-propos-auteur ubio usr-holder ultimate-author
    guest-author article-author-bio author-section""",
    related="""related recommended recommendations recirc recirculation trending popular
    most-read most-popular most-viewed more-stories more-news more-from more-articles more-posts
    also-read read-also read-next readnext read-more-links outbrain taboola yarpp jp-relatedposts
    latest-news latest-posts latest-stories next-article next-post next-story nextstory up-next
    suggested suggestions similar similar-posts editors-picks you-may-like you-might-like
    crp-related top-stories recent-posts further-reading in-other-news more-on-this story-list
    zergnet summary-item summary-block revcontent mgid
    related-content related-articles related-posts see-also keep-reading
    inline-related previous-post post-navigation read-more saiba-mais leia-mais leia-tambem
    leia-também veja-tambem veja-mais te-puede-interesar lea-tambien lee-tambien relacionadas
    relacionados noticias-relacionadas notas-relacionadas articulos-relacionados
    lire-aussi a-lire-aussi articles-lies sur-le-meme-sujet lees-ook lees-verder leggi-anche
    correlati mehr-zum-thema lesen-sie-auch auch-interessant verwandte-artikel czytaj-takze
    zobacz-takze przeczytaj-takze ctete-take souvisejici las-ocksa relaterade relaterat relatert
    relateret laes-ogsa les-ogsa lue-myos kapcsolodo ilgili-haberler ilgili baca-juga
    xem-them tin-lien-quan""",
    nav="""nav navigation navbar menu menus breadcrumb breadcrumbs share sharing sharedaddy
    sharebar addthis addtoany pagination pager nav-links toolbar
    skip-link dropdown offcanvas""",
    notice="""cookie cookies consent gdpr noconsent no-consent cookie-law cookie-notice
    cookie-banner""",
    chrome="""social socials social-links newsletter newsletters subscribe
    subscription signup sign-up sidebar ad ads advert adverts
    advertisement advertising adslot adsbygoogle ad-slot ad-container sponsored promo promos
    promotion tags taglist tag-list tag-links post-tags paywall popup pop-up modal overlay
    masthead login sign-in search skip copyright dfp gpt
    donate donation donations donations-box follow follow-us app-download toc-container toc-list
    table-of-contents
    rating ratings reactions likes tooltip sr-only screen-reader-text visually-hidden
    visuallyhidden print-only noprint no-print cta banner complementary contentinfo
    control-bar after-content after-post after-entry d-print-block print-block
    paywall-container piano-container tp-container regwall restricted-content
    subscription-required schlagworte schlagwoerter etiquetas
    entry-footer post-footer article-footer story-footer alert-bar
    comment-count comments-link comments-count audio-player video-player jwplayer player reprint
    reprints permissions feedback read-time reading-time views-count edit-link
    membership-message slick-arrow carousel-control""",
    footer="""footer colophon site-footer page-footer main-footer global-footer""",
    copy="""entry-content post-content article-body article-content story-body body-content
    story-content articlebody articlecontent article-text storybody storycontent post-body
    content-body body-copy article-copy story-text article-body-content
    the-content td-post-content page-content single-content news-content news-body main-content
    article-main e-content entry-body post-text text-content blog-content blog-post-content
    articletext richtext rich-text article-section single-post-content article-detail
    article-page-content article-body-text texto nota-cuerpo cuerpo artikel-text
    article-body-wrapper caas-body""",
    byline="""byline bylines author authors author-name authorname writer writers contributor
    contributors reporter post-author entry-author article-author story-author author-link
    by-line byauthor auteur autor autore redaktion verfasser posted-by creator author-info
    author-card author-details author-meta penulis vcard firma""",
    dateline="""date dateline published pubdate timestamp datetime datepublished date-published
    published-date publish-date post-date entry-date article-date posted-on date-time
    datemodified date-modified dtreviewed updated publication-date pub-date time-stamp
    time fecha datum dateTime dato publish-time published-time publication-time submitted
    submitted-by""",
    dek="""dek deck subtitle subtitulo standfirst subheadline sub-headline subhead subheading
    strapline article-summary article-excerpt article-dek article-description headline-sub
    alternativeheadline alternative-headline sub-title article-subtitle lede chapo teaser-text
    article-intro article-lead post-excerpt entry-summary bajada sumario entradilla""",
    caption="""wp-caption-text caption image-caption photo-caption photo-credit image-credit
    media-caption img-caption wp-caption picture-caption photocredit caption-text figcaption
    credit photo-by media-credit image-copyright figure-caption""",
    title="""headline entry-title post-title article-title story-title article-headline
    article-header-title h1 articletitle""",
    article="""article hentry story post-article single-post article-container article-page
    blogposting newsarticle""",
)
# Names that begin or end with these tell a state or a layout ("has-sidebar", "comments-open").
_STATES = frozenset(
    ["has", "no", "not", "with", "without", "open", "closed", "enabled", "disabled"]
)
# Behind other words it may be the article's own ("body-footer", "above-footer").
_LEADING: Final = "footer"
# What a phrase of two or three words begins with; those of more are found as whole names only.
_BEGINNINGS = frozenset(
    "-".join(_words[:_count])
    for _words in (_phrase.split("-")[:_LONGEST] for _phrase in _PHRASES)
    for _count in range(1, len(_words))
)
_FIRST_WORDS = frozenset(_phrase.partition("-")[0] for _phrase in _PHRASES)
_SINGLES = frozenset(_phrase for _phrase in _PHRASES if "-" not in _phrase)
_PAIRS = frozenset("-".join(_phrase.split("-")[:2]) for _phrase in _PHRASES if "-" in _phrase)
_ORDER: tuple[str, ...] = (
    *("comments", "bio", "notice", "related", "caption", "nav", "footer", "chrome"),
    *("copy", "dateline", "dek", "byline", "title", "article", ""),
)
_RANK = {hint: rank for rank, hint in enumerate(_ORDER)}


class Hints(dict["Node", str]):
    """What each element of a page says it is, "" when it says nothing; found out when asked."""

    def __missing__(self, node: Node) -> str:
        """Look at the names of an element."""
        hint = self[node] = _hint(node) if isinstance(node, Element) else ""
        return hint


def _hint(element: Element) -> str:
    tag = element.tag
    hint = _of_names(tag) if "-" in tag else _TAGS.get(tag, "")  # custom elements have names
    if tag == "abbr" and _TIME.match(element.attr("title") or ""):
        hint = "dateline"  # microformats: the words are relative, the title is the time
    for key in element.attrs:
        if key in _NAMING:
            names = element.attr(key)
            said = _of_names(names) if key != "rel" else _of_relation(names)
            if said and _RANK[said] < _RANK[hint] and said not in _NEVER.get(tag, ()):
                hint = said
    return hint


def _of_relation(names: str | None) -> str:
    return "byline" if names and names.split() == ["author"] else ""


@lru_cache(maxsize=4096)
def _of_names(names: str | None) -> str:
    """Return the strongest hint among the names of a class, id or role."""
    strongest = ""
    if not names or (names.islower() and _say_nothing(names)):
        return strongest
    for name in names.split()[:_MOST_NAMES]:
        hint = _of_name(name)
        if hint and _RANK[hint] < _RANK[strongest]:
            strongest = hint
    return strongest


@lru_cache(maxsize=8192)
def _of_name(name: str) -> str:
    hint = _PHRASES.get(name.lower()) or _of_words(_words_of(name))
    if hint and (len(name) > _LONGEST_NAME or _SUBJECTS.match(name)):
        return hint if name in _OWN_SUBJECTS else ""
    return hint


def _of_words(words: list[str]) -> str:
    """Return the hint of the longest phrase among the words, of equally long ones the strongest.

    A row with a byline or a date and a link to the comments is no part of the comments.
    """
    best, longest = "", 0
    if _FIRST_WORDS.isdisjoint(words) or words[0] in _STATES or words[-1] in _STATES:
        return best
    for at, word in enumerate(words):
        if word not in _FIRST_WORDS or (at and word == _LEADING):
            continue
        phrase, length = word, 1
        while True:
            if length >= longest and phrase in _PHRASES:
                hint = _PHRASES[phrase]
                if length > longest or _RANK[hint] < _RANK[best]:
                    best, longest = hint, length
            if phrase not in _BEGINNINGS or at + length == len(words):
                break
            phrase = f"{phrase}-{words[at + length]}"
            length += 1
    row = longest == 1 and best == "comments" and any(_PHRASES.get(w) in _CREDITS for w in words)
    return "" if row else best


def _words_of(name: str) -> list[str]:
    if name.islower():
        return name.replace("_", "-").replace("--", "-").strip("-").split("-")
    return [word.lower() for word in _WORD.findall(name)]


def _say_nothing(names: str) -> bool:
    """Say whether no phrase is among names in lower case, as is true of most, at a glance."""
    words = names.replace("-", " ").replace("_", " ").split()
    if _FIRST_WORDS.isdisjoint(words):
        return True
    return _SINGLES.isdisjoint(words) and _PAIRS.isdisjoint(map("-".join, pairwise(words)))
