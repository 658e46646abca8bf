/**
 * Names with "comment" in them. The word alone catches 93 % of known comments and 0.6 % of known body text; what stands before and after it tells
 * the comment from its parts, from the section's chrome, and from what only sounds like it.
 */
import * as Cue from './cue.ts';
import type { Cues } from './cue.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** One comment, in the words of several languages and systems. */
export const ONE_COMMENT =
  words(`comment kommentar commentaire comentario commento reactie komentarz komentar yorum talkback usercomment readercomment
  leserkommentar kommentaritem leserbrief lesermeinung comtr topicpost crawlerpost userpost forumpost forenbeitrag forumbeitrag ugccmt cmt sppre spcv postbit messagepost shredditcomment fyrecomment wpdcomment`);

/** A section of comments, or its text. */
export const COMMENTS =
  words(`comments kommentare kommentarer commentaires comentarios commenti reacties komentarze komentari komentare yorumlar hozzaszolasok
  talkbacks commentlist commentslist commentarea commentsarea commentbody commenttext commentcontent commententry commentbox commentblock commentwrap
  commentwrapper commentsection commentssection commentcontainer commentscontainer commentthread commentstream commentitem usercomments readercomments
  leserkommentare lesermeinungen leserbriefe leserstimmen commtext disqus dsq livefyre fyre wpdiscuz spotim openweb viafoura coral coralstream hyvor
  intensedebate jskit comol isso giscus utterances commentics graphcomment kommentarliste forumposts`);

/** Before or after the word, these make it something else: a topic, source code, a LaTeX citation, a ticker, a switch, a state. */
export const NOT_A_COMMENT =
  words(`category kategorie cat tag hljs token code citation syntax prettyprint pln match ticker live status closed open opened disabled enabled
  off on has have no not with without allow show hide toggle conditional editor editorial sql analysis opinion redaktion mode type format jump tooltip
  class classes css icon icons bubble`);

/** Lists of excerpts from comments on other articles. */
export const ELSEWHERE = words('recent latest last new newest neueste neue letzte top popular most');

/** What a part of a comment, or of its section, is called; it says what the part is. */
export const PARTS: ReadonlyMap<string, Cues> = new Map(
  (
    [
      [
        Cue.drop,
        `form respond formular link links count counts counter number num total button buttons btn nav navigation pagination pager policy notice notes rules guidelines
         login signin subscribe subscription sort sorting order vote votes voting flag report share actions action tools toolbar reply replylink rss feed
         write add leave post schreiben cta rate rating like likes badge badges avatar photo input textarea editor submit filter tabs tab menu hide collapse more`,
      ],
      [Cue.meta, 'header head heading headline title meta metadata info details footer foot bottom top label says controls intro'],
      [Cue.meta | Cue.author, 'author authors user username name nick nickname byline autor auteur poster writer'],
      [Cue.meta | Cue.date, 'date time datetime timestamp age permalink created published datum'],
    ] as const
  ).flatMap(([cues, list]) => list.split(/\s+/).map((word): [string, Cues] => [word, cues])),
);

/** After the word, these still mean one whole comment. */
export const WHOLE = words(
  'item entry article node single card parent child li row block odd even level depth thread wrapper box container reply post list first last root top',
);

/** Whole names that say little on a page and much in a comment. */
export const NAMES_IN_COMMENTS: ReadonlyMap<string, Cues> = new Map([
  ...['user', 'name', 'benutzer', 'nutzer', 'by', 'who', 'member', 'usuario', 'utilisateur', 'gebruiker'].map((word): [string, Cues] => [
    word,
    Cue.author,
  ]),
  ...['when', 'ago', 'zeit', 'hora', 'heure'].map((word): [string, Cues] => [word, Cue.date]),
]);
