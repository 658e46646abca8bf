/** Lines that are no text: separators, and the labels of what was left out. */

const HAS_LETTERS = /[\p{L}\p{N}]/u;
/** Labels are short. */
const LONGEST = 70;

const VERBS =
  'leave|post|write|add|join|hinterlasse|hinterlassen|schreib|schreibe|schreiben|verfasse|laissez?|laisser|deja|dejar|lascia|plaats|deixe|dodaj|skriv';
const NOUNS =
  'comments?|reply|replies|kommentare?|antwort|antworten|commentaires?|réponse|comentarios?|commenti?|reactie|komentarz|kommentar|conversation|discussion';
const OF_COMMENTS = new RegExp(
  [
    `(?:${VERBS})\\b.{0,24}\\b(?:${NOUNS})\\b.{0,12}`,
    `(?:show|hide|view|load|see|all|popular|newest|oldest|more|sort|mehr|alle|weitere|ältere|neuere|afficher|voir|ver|mostra)?\\s*(?:all|more|alle|weitere)?\\s*\\(?\\d*\\)?\\s*(?:${NOUNS})\\s*\\(?\\d*\\)?`,
    '(?:newest|oldest|best|newest first|oldest first|sort by.*|popular now|reply|report|like|share|edit|delete|flag|quote|permalink|antworten|melden|teilen|zitieren|bearbeiten|répondre|signaler|responder|rispondi|gast|guest)(?:\\s*[|·•]\\s*\\S+)*',
    '\\+?-?\\d+\\s*(?:points?|likes?|votes?|punkte?|stimmen|pts|replies|antworten|fans?)',
    '(?:newest|oldest)\\s*\\|\\s*(?:newest|oldest)',
    'level \\d+|[\\d.,]+k?|op|mod|admin|author|autor|top fan|verified|\\d+ (?:more )?(?:replies|antworten)',
  ].join('|'),
  'iu',
);
const OF_PAGES = new RegExp(
  [
    'anzeige|werbung|advertisement|advertising|ad|sponsored|publicité|publicidad|pubblicità|reklama|advertentie|annons|promoted',
    '(?:advertisement|anzeige|story continues below).{0,40}',
    'share(?: this)?(?: article| story| post)?|teilen|partager|compartir|condividi|drucken|print|e-?mail|tweet|follow us.{0,20}|folgen sie uns.{0,20}',
    'related(?: coverage| articles?| stories| posts?| topics?| content)?|mehr zum thema|lesen sie auch|auch interessant|read (?:more|also|next).{0,20}|see also|lire aussi|lee también|leggi anche|weiterlesen.{0,12}|más información',
    '(?:tags?|schlagwörter|schlagworte|stichworte|keywords|filed under|topics?|themen|kategorien?|categories|mots-clés|etiquetas)\\s*:.{0,60}',
    '(?:by|von|par|por|autor|author|autorin|text|redaktion|foto|photo|bild|quelle|source|stand|fotos)\\s*:\\s*.{1,40}',
    'sign up.{0,40}|subscribe.{0,30}|newsletter.{0,30}|jetzt abonnieren.{0,20}',
    '(?:previous|next|vorheriger?|nächster?|zurück|weiter|précédent|suivant|anterior|siguiente)(?: (?:article|post|story|page|artikel|beitrag|seite))?|\\d+ ?[|/] ?\\d+.{0,12}',
    'wie bewerten sie diesen artikel\\?|war dieser artikel hilfreich\\?|was this (?:article|page) helpful\\?',
    '(?:loading|lädt|wird geladen|chargement|cargando)(?:\\.\\.\\.|…)?|click to (?:enlarge|expand|share).{0,20}',
    "\\d{1,3}(?:\\+\\d{1,2})?['’′]",
    '\\d{1,2}[:.h]\\d{2}(?:\\s*(?:uhr|am|pm|a\\.m\\.|p\\.m\\.|[a-z]{2,4}))?',
    '(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\\s*\\d{1,2}[:.]\\d{2}(?:\\s*uhr)?',
  ].join('|'),
  'iu',
);
const whole = (pattern: RegExp): RegExp => new RegExp(`^[\\s»›▶•·|–—-]*(?:${pattern.source})[\\s»›▶•·|:.!–—-]*$`, pattern.flags);
const COMMENT_LABEL = whole(OF_COMMENTS);
const PAGE_LABEL = whole(OF_PAGES);

/** No letter and no digit: a separator, a bullet, a row of stars. */
export function isSeparator(text: string): boolean {
  return !HAS_LETTERS.test(text);
}

export function isCommentLabel(text: string): boolean {
  return text.length <= LONGEST && COMMENT_LABEL.test(text);
}

export function isPageLabel(text: string): boolean {
  return text.length <= LONGEST && PAGE_LABEL.test(text);
}

const CREDIT =
  /(?:^|[|(•·]\s*|\s)(?:foto|photo|bild|image|credit|picture|quelle|fotografie|crédit|crédits?|fuente|grafik|screenshot)s?(?:graf|e|s)?\s*(?:by|von|:|©)\s*\S.{1,80}\)?$|\((?:ap|reuters|afp|getty|dpa|epa|efe|ansa|shutterstock)[^)]{0,60}\)$|^©\s?.{2,80}$|getty images|\/\s?(?:reuters|afp|dpa|epa|picture alliance)\b.{0,40}$/iu;
/** Credits stand in the last line of a caption. */
const CREDITED_AT_MOST = 200;

/** Ends in the name of a photographer or an agency. */
export function isCredited(text: string): boolean {
  return text.length <= CREDITED_AT_MOST && CREDIT.test(text.slice(-140));
}
