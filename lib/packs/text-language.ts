/** The language of a text: from its script, or from its small words and letters. */
/** Scripts that are written for one language by far. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/u, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Bengali}/u, 'bn'],
  [/\p{Script=Tamil}/u, 'ta'],
  [/\p{Script=Telugu}/u, 'te'],
  [/\p{Script=Malayalam}/u, 'ml'],
  [/\p{Script=Kannada}/u, 'kn'],
  [/\p{Script=Gujarati}/u, 'gu'],
  [/\p{Script=Gurmukhi}/u, 'pa'],
  [/\p{Script=Sinhala}/u, 'si'],
  [/\p{Script=Myanmar}/u, 'my'],
  [/[ٹڈڑےں]/u, 'ur'],
  [/[پچژگ]/u, 'fa'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/[іїєґ]/iu, 'uk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Devanagari}/u, 'hi'],
]; // prettier-ignore

/** Words that stand in nearly every sentence of a language; those that are common in two are left out, or in both. */
const SMALL: Readonly<Record<string, string>> = {
  en: 'the of and to in is that was for on with are by has have this from his not were been it as at he said says an will they claims claim after who video shows photo',
  de: 'der die das und ist nicht ein eine einen von zu den dem mit für auf sich im wird werden hat haben bei aus auch nach wurde sind dass als zum zur über gegen',
  fr: 'le la les des et est une un du dans pour que qui sur pas par au aux avec ce cette il sont ont été ne son sa ses plus en cette vidéo',
  es: 'el la los las de y que en un una es por con no se del al para su como más fue ha lo han está este esta son según',
  pt: 'o os a as do da dos das e que em um uma é não por com no na para se foi ao mais como são está pelo pela ele vídeo',
  it: 'il lo la gli le di e che è un una non per con del della dei delle nel nella sono si da al alla come ha hanno questo più',
  nl: 'de het een van en is niet dat in op voor met zijn te aan die er ook door naar bij wordt werd heeft om over uit',
  pl: 'i w na nie z się jest to do że o od przez po za dla jak są był była czy oraz być ze tym',
  sv: 'och att det som är en ett på för av med till inte den har de om från var vid han',
  da: 'og at det som er en et på for af med til ikke den har de om fra var ved han',
  no: 'og at det som er en et på for av med til ikke den har de om fra var ved han',
  fi: 'ja on ei se että oli ovat mutta kun myös joka hän tai niin ole jos',
  tr: 've bir bu için ile da de ne olarak daha çok var olan gibi en sonra kadar iddia',
  ro: 'și în de la cu pe nu este un o care din că mai pentru sunt a fost sau ale',
  hu: 'a az és hogy nem is egy van meg volt ez csak már de ha',
  cs: 'a v se na je že s z do o to i ve pro za jsou jako ale které',
  id: 'yang dan di ini itu dengan untuk dari tidak akan pada adalah ke dalam oleh karena telah sudah',
  sq: 'e të në për me një nga është dhe që se nuk u i si ka',
  hr: 'je i u na se da su za od koji nije s što kao to iz bi',
}; // prettier-ignore

const languagesOf = new Map<string, string[]>();
for (const [tag, words] of Object.entries(SMALL)) {
  for (const word of words.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), tag]);
}

/** Letters that only some languages write count as a small word for each. */
const LETTERS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[äöüß]/i, ['de']], [/[ñ¿¡]/i, ['es']], [/[ãõ]/i, ['pt']], [/[ąęłśźż]/i, ['pl']], [/[ğışİ]/, ['tr']], [/[ășț]/i, ['ro']],
  [/[őű]/i, ['hu']], [/[æø]/i, ['da', 'no']], [/å/i, ['sv', 'no', 'da']], [/[ěřů]/i, ['cs']], [/[œêû]/i, ['fr']], [/[đ]/i, ['hr']], [/ë/i, ['sq']],
]; // prettier-ignore

const MOST_WORDS = 60;
const LEAST_VOTES = 1.5;
const LEAST_LEAD = 0.6;

function bySmallWords(text: string): string | null {
  const votes = new Map<string, number>();
  const vote = (tags: readonly string[], weight: number): void => {
    for (const tag of tags) votes.set(tag, (votes.get(tag) ?? 0) + weight / Math.sqrt(tags.length));
  };
  const words =
    text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, MOST_WORDS) ?? [];
  for (const word of words) vote(languagesOf.get(word) ?? [], 1);
  for (const [letters, tags] of LETTERS) if (letters.test(text)) vote(tags, 1);
  const [best, second] = [...votes].sort((left, right) => right[1] - left[1]);
  if (!best || best[1] < LEAST_VOTES) return null;
  return best[1] - (second?.[1] ?? 0) >= LEAST_LEAD ? best[0] : null;
}

const LETTER = /\p{L}/u;
const OTHER_LETTER = /(?!\p{Script=Latin})\p{L}/u;

function isMostlyLatin(text: string): boolean {
  return 2 * (text.match(/\p{Script=Latin}/gu)?.length ?? 0) >= (text.match(/\p{L}/gu)?.length ?? 0);
}

/** @returns a primary language tag, or null where the text does not tell */
export function languageOfText(text: string): string | null {
  if (!LETTER.test(text)) return null;
  if (OTHER_LETTER.test(text) && !isMostlyLatin(text)) return SCRIPTS.find(([script]) => script.test(text))?.[1] ?? null;
  return bySmallWords(text);
}
