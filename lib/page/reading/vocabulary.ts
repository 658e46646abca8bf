/**
 * The words in class names and ids by which pages name their parts. A name is cut into words at every character that is no letter and
 * at capitals; words, and neighbours written together, are looked up: `entry-content`, `entryContent` and `entrycontent` are all
 * "entrycontent", and the longest hit counts. Each row says what its words mean and why they may be believed.
 */
import * as Cue from './cue.ts';
import type { Cues } from './cue.ts';

export const VOCABULARY: readonly (readonly [cues: Cues, words: string])[] = [
  // Names that content systems and themes give to the box of the article text itself.
  [
    Cue.story,
    `articlebody articlecontent articletext articlecopy articlemain articleinner articlestory articlechapter articlecontainerbody bodycontent bodycopy
      bodytext blogcontent blogpostcontent contentbody contenttext entrybody entrycontent entrytext fullstory fulltext hentrycontent itembody
      maintext mwcontenttext mwparseroutput newsbody newscontent newstext nodecontent pagecontenttext postbody postcontent postentry posttext
      proseblock pagebody richtext singlecontent singlepostcontent storybody storycontent storytext textcontent texto textbody thecontent
      themecontent contentarticle articledetail beitragstext artikeltext artikelinhalt meldungstext fliesstext cuerpo contenuto
      corpsarticle contenuarticle textearticle contentnews newsdetail articlewysiwyg wysiwyg ckeditor journalcontent`,
  ],
  // Boxes that hold the article with its surroundings, or the whole middle column.
  [
    Cue.main,
    `article artikel articulo articolo beitrag content contents contentmain maincontent maincolumn hentry post entry story main
      inhalt hauptinhalt primary single singlepost page text meldung nota news noticia`,
  ],
  // Navigation and page furniture. Where such an element holds the article after all, guards.ts keeps it.
  [
    Cue.drop,
    `nav navi navigation navbar navbox navs navlinks navmenu navprevious navnext mainnav subnav menu submenu mainmenu megamenu topmenu
      footermenu breadcrumb breadcrumbs crumbs footer sitefooter pagefooter bottombar masthead siteheader topbar toolbar toolbox hamburger
      dropdown flyout pager paging pagination pagenumbers pagelinks postnavigation postnav skiplink skiplinks skipnav jumplink backtotop
      totop search searchform searchbox sitesearch langswitch languageswitcher langselector sitemap toc tableofcontents
      editsection mweditsection printfooter catlinks jumpmenu tabs tabnav metanavi metanav servicenavi controls mwjumplink`,
  ],
  // Adverts, in the words of ad servers and of several languages.
  [
    Cue.drop,
    `ad ads adv advert adverts advertise advertisement advertisements advertising adbox adslot adunit adwrap adwrapper adcontainer adsense
      adsbygoogle adplaceholder adspace adlabel adzone adrow admod admodule adunitwrapper dfp gptad googlead googleads taboola outbrain plista
      revcontent zergnet sponsor sponsored sponsoredcontent sponsorship nativead werbung anzeige anzeigen publicidad publicite pubblicita
      reklama reclame reklame skyscraper leaderboard billboard interstitial adtext adsid mpu affiliate partnerlinks`,
  ],
  // Sharing, subscribing, consent, polls and other tools around an article.
  [
    Cue.drop,
    `share shares sharing sharebar sharebuttons sharetools sharelinks sharethis social socials socialmedia socialbar sociallinks
      socialshare socialbuttons socialicons sharedaddy addthis addtoany shariff followus follow followbutton newsletter newslettersignup mailchimp signup signin
      login loginform subscribe subscription subscribebox optin cookie cookies cookiebar cookienotice cookieconsent consent gdpr ccpa
      modal popup overlay lightbox tooltip tooltips captcha poll voting vote votes likebutton likebox likes wplikes postlikes wpl
      starrating postratings ratingstars donate donation donations spenden spende flattr paypal crowdfunding feedback survey printfriendly
      printbutton emailarticle articletools posttools storytools tools toolslist usertools actions buttonbar buttons bookmark bookmarks
      qrcode weather wetter horoscope stockticker shortlink readingtime readtime timetoread audioplayer videoplayer vjs jwplayer mejs podlove
      playercontrols playlist slideshowcontrols slidenav fbroot fblike twitterfollow
      copyright legal disclaimer imprint impressum terms privacypolicy trackback trackbacks pingback pingbacks pinglist correctionform reportissue
      paywallbarrier registrationwall upsell subscribewall promobox shoppingcart banner bannerad pushnotification notification survey`,
  ],
  // About the author, tags and archives: belongs to the page, not to the story.
  [
    Cue.drop,
    `authorbox authorbio authorinfo authordescription authorprofile aboutauthor abouttheauthor authorabout authorcard autorenbox biobox bio
      blogroll tagcloud taglist tagslist posttags entrytags articletags tagslinks taglinks tags keywords postcategories catlinks
      entryutility archivelist archives kategorien categorylist entryfooter articlefooter postfooter`,
  ],
  // For screen readers only: not on the page that the reader sees.
  [
    Cue.hidden,
    `sronly visuallyhidden screenreadertext screenreader screenreaderonly offscreen elementinvisible accessibilityhidden hiddenvisually assistivetext`,
  ],
  // Leads to other articles.
  [
    Cue.teaser,
    `related relatedposts relatedarticles relatedcontent relatedstories relatedlinks relatednews relatedtopics jprelatedposts recommended
      recommendation recommendations teaser teasers teaserlist teaserbox morestories morenews morearticles morefrom morelinks mostread mostpopular mostviewed mostcommented
      popular popularposts trending trendingnow readmore readalso alsoread seealso upnext nextarticle nextpost nextstory latestnews latestposts
      latest recentposts recentarticles topstories topnews newslist linklist storylist youmaylike youmightlike crosslink crosslinks
      auchinteressant lesenswert empfehlung empfehlungen verwandt weitere weiterlesen mehrzumthema zumthema similar similarposts relacionadas relacionados
      correlati articlesassocies aliresur liresurlesujet yarpp promo promos carousel onwardjourney meistgelesen dossier`,
  ],
  // Columns beside the article. Text editors of page builders say "widget" too: guards.ts keeps what holds paragraphs.
  [
    Cue.aside,
    `sidebar sidebars sidebarright sidebarleft rightbar rightcolumn rightcol rightrail colright leftcolumn leftcol leftrail colleft rail
      secondary tertiary widget widgets widgetarea textwidget marginal marginalspalte seitenleiste spalterechts rechtespalte barralateral aside`,
  ],
  // Lines about the article: who, when, under which topic.
  [
    Cue.meta,
    `meta postmeta entrymeta articlemeta storymeta metadata metainfo postmetadata commentmetadata commentmeta byline bylines postinfo
      entryinfo articleinfo postdetails postedon postedby posted contributor contributors writtenby permalink category categories kategorie
      catlinks kicker overline rubrik ressort says commentinfo commenthead postby credits source quelle updated lastmodified infoline subline subtext userinfo userbadge usertitle userextras messageusertitle messageattribution`,
  ],
  // The name of whoever wrote the article or the comment.
  [
    Cue.meta | Cue.author,
    `author authors authorname postauthor commentauthor commentauthorname commenterauthor commenter commentername commentby vcard fn username usernick nickname nick autor
      auteur autore verfasser screenname displayname hnuser commentuser postername poster wccommentauthor usermention commentname tagline kommentarautor`,
  ],
  // When it was written.
  [
    Cue.meta | Cue.date,
    `date dates datetime postdate entrydate articledate commentdate commenttime commenttimestamp timestamp timeago publishdate publishedat
      publicationdate pubdate pubtime dateline datum fecha uhrzeit time posttime livetimestamp wccommentdate age published datepublished createdat`,
  ],
  // Text that belongs to a picture.
  [
    Cue.caption,
    `caption captions captiontext figcaption wpcaption wpcaptiontext imagecaption imgcaption photocaption piccaption picturecaption
      mediacaption gallerycaption videocaption bildunterschrift bildtext bildunterzeile cutline piefoto leyenda legende didascalia credit imagecredit photocredit
      imagedescription imagetext photodescription`,
  ],
  // The paragraph between headline and text that sums the article up.
  [
    Cue.lead,
    `standfirst lead lede leadtext leadin leadparagraph dek deck subtitle subtitre subheadline subhead subheading subheader intro
      introtext introduction articleintro vorspann anriss anrisstext chapo chapeau abstract summary articlesummary strapline bajada
      entradilla copete occhiello sommario perex ingress articlelead articleteaser articledescription articlesubtitle excerpt postexcerpt zusammenfassung`,
  ],
  // The title of the article where it is no h1.
  [
    Cue.headline,
    `headline entrytitle posttitle articletitle articleheadline storytitle storyheadline articleheading newstitle titulo articlehead`,
  ],
  // Entries of a live blog or ticker, written by the newsroom; sports tickers call them comments too.
  [
    Cue.live,
    `liveblog liveticker liveentry liveupdate livepost livefeed liveblogentry liveblogpost livematch lbpost tickerentry minutebyminute livetext liveevent`,
  ],
  // A quotation set apart that is no blockquote.
  [Cue.quote, `pullquote blockquote quotetext bbcodequote`],
];

/**
 * Class names that begin so are about the article's topic or state, not about the element: WordPress prints them on every post and body. Only the whole name counts then
 * ("tag-cloud").
 */
export const TOPICAL_PREFIX =
  /^(?:category|tag|cat|post_tag|type|format|status|postid|page-id|tax|has|no|not|with|without|wp-singular|bg|border|lang|ressort|channel|rubrik)[-_]/i;
