/** The page's language: as it says, else by the commonest small words and by script. */

const STOP_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to in that is for with was this are not have from but',
  de: 'der die und das nicht ist den mit von sich auf ein eine auch dem wird',
  fr: 'le les des et est une dans pour que qui pas sur avec sont aux cette',
  es: 'el los las una del que para con por como pero sus este más fue son',
  it: 'il gli della che non per una sono con del nel anche più questo alla dei',
  pt: 'os uma não para com que por mais dos como mas foi são pelo pela ao',
  nl: 'het een van dat niet zijn voor met ook maar deze werd naar bij heeft wordt',
  pl: 'nie się jest że na do przez jak ale oraz tym był został które który dla',
  cs: 'že se na je který jsou ale jako jsem také byl jeho podle která před tak',
  sv: 'och att det som inte för har med den till är av ett om från kan',
};
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['ar', /[\u0600-\u06ff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['el', /[\u0370-\u03ff]/g],
  ['uk', /[іїєґІЇЄҐ]/g],
  ['ru', /[\u0400-\u04ff]/g],
  ['hi', /[\u0900-\u097f]/g],
];
/** So much text decides. */
const SAMPLE = 6000;
/** Part of the words that must be known small words, and part of the letters that must be of a script. */
const WORDS_FROM = 0.06;
const LETTERS_FROM = 0.1;

/** BCP 47 of running text; null where it cannot be told. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  if (sample.length < 40) return null;
  for (const [language, letters] of SCRIPTS) {
    if ((sample.match(letters)?.length ?? 0) > sample.length * (language === 'uk' ? 0.02 : LETTERS_FROM)) return language;
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best: string | null = null;
  let bestCount = words.length * WORDS_FROM;
  for (const [language, list] of Object.entries(STOP_WORDS)) {
    const small = new Set(list.split(' '));
    const count = words.filter((word) => small.has(word)).length;
    if (count > bestCount) [best, bestCount] = [language, count];
  }
  return best;
}

const TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;

function tagOf(value: string | null | undefined): string | null {
  const tag = value?.trim();
  return tag && TAG.test(tag) ? tag.replace(/_/g, '-').toLowerCase() : null;
}

/** What the page says, in the order of how near to the text it stands. */
export function declaredLanguage(document: Document): string | null {
  const meta = (selector: string): string | null => tagOf(document.querySelector(selector)?.getAttribute('content')?.split(',')[0]);
  const html = document.documentElement;
  return (
    tagOf(html.getAttribute('lang') ?? html.getAttribute('xml:lang')) ??
    tagOf(document.body?.getAttribute('lang')) ??
    meta('meta[http-equiv="content-language" i]') ??
    meta('meta[property="og:locale"]') ??
    meta('meta[name="language" i],meta[name="dc.language" i]')
  );
}
