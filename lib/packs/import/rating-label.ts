/** A publisher's label → one of our categories, by the table of data/ratings.json; null where the table does not know it. Where unsure, null. */
import table from '../../../data/ratings.json' with { type: 'json' };
import { CATEGORIES, type Category } from '../../matching/types.ts';

/** Accents and other marks that are left out in capitals, in haste, or are written in two ways: Latin and Greek, Arabic, the dot of Indic scripts. */
const MARKS = /[\u0300-\u036f\u0640\u064b-\u0655\u0670\u093c\u09bc\u0a3c\u0abc\u0b3c]/g;
const ALIKE: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', đ: 'd', ی: 'ي', ک: 'ك', ى: 'ي' };

/** Without case, accents, emoji and punctuation, but for the apostrophe within a word. */
function plain(label: string): string {
  return label
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(/[ıłđیکى]/g, (letter) => ALIKE[letter] ?? letter)
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(/n't\b/g, ' not')
    .replace(/[\u200c\u200d]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}']+/gu, ' ')
    .replace(/(?<=^|\s)'+|'+(?=\s|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

interface Labels {
  readonly of: ReadonlyMap<string, Category>;
  /** Words of the longest. */
  readonly longest: number;
}

function readTable(): Labels {
  const of = new Map<string, Category>();
  for (const category of CATEGORIES) {
    const languages: Readonly<Record<string, readonly string[]>> =
      (table.labels as Partial<Record<Category, Record<string, string[]>>>)[category] ?? {};
    for (const words of Object.values(languages)) for (const word of words) of.set(plain(word), category);
  }
  return { of, longest: Math.max(...[...of.keys()].map((label) => label.split(' ').length)) };
}

let read: Labels | undefined;
/** Made when the first label comes: some 10 ms, which a worker that wakes to compare a page need not spend. */
function labels(): Labels {
  return (read ??= readTable());
}

/** What may stand before a label: "Rating: False", "Verdict – falso". */
const LEAD =
  /^(?:our |the |final )?(?:rating|verdict|ruling|conclusion|result|claim status|fact ?check|urteil|fazit|bewertung|ergebnis|verdicto|veredicto|resultado|conclusión|conclusão|classificação|calificación|verdetto|note|etiqueta|selo|kesimpulan|hasil|sonuç|ocena|werdykt|निष्कर्ष)(?: by [^:]{1,40})?\s*[:–—-]\s*/iu;
/** Where a statement ends. A hyphen inside a word ends nothing. */
const BREAK =
  /[.!:;,،。！：，؛…(\n–—]|\s-\s|\s(?:because|since|weil|denn|parce que|car|puisque|porque|já que|ya que|perché|poiché|omdat|ponieważ|bo|çünkü|потому что|бо)\s/iu;
/** A label may name two at once: "False Context/Missing Context", "Vrai et faux" has a name of its own. */
const BOTH = /\s*[/|+]\s*/;

/** "This is false", "Das ist falsch": what stands before the label says nothing. */
const OPENING =
  /^(?:(?:this|that|it|the claim|claim|the statement|statement|these|those|they|das|dies|es|diese behauptung|die behauptung|die aussage|cela|ceci|l'affirmation|esto|eso|la afirmacion|isso|a afirmacao|questo|l'affermazione|dit|deze bewering|to)\s(?:is|are|was|were|ist|sind|war|est|es|e)|(?:it|that|this|there)'s|c'est|ce est|it|this|that|das|dies|es|cela|ceci|esto|eso|isso|questo|dit|to)\s/u;

/** "True, but …", "Cierto, pero …". */
const BUT =
  /^(?:but|although|though|however|yet|with caveats|aber|jedoch|allerdings|mais|pero|aunque|mas|porem|ma|pero'|maar|ale|ali|men|mutta|ama|fakat|ancak|но|однако|але|však|but)(?:\s|$)/u;

/** From the sternest to the mildest: of two that a label names, the milder one counts. */
const WRONG: readonly Category[] = ['false', 'misleading', 'missing-context'];

function together(one: Category, other: Category): Category {
  if (one === other) return one;
  if (WRONG.includes(one) && WRONG.includes(other)) return WRONG.indexOf(one) > WRONG.indexOf(other) ? one : other;
  const isMixed = (one === 'supported' && WRONG.includes(other)) || (other === 'supported' && WRONG.includes(one));
  return isMixed ? 'missing-context' : one;
}

/** What a "but" makes of a label: what is true, but …, lacks context; what is false, but …, is not false as a whole, and how much of it is not told. */
function qualified(category: Category): Category | null {
  return category === 'supported' || category === 'missing-context' ? 'missing-context' : null;
}

function known(statement: string): Category | undefined {
  const { of } = labels();
  return of.get(statement) ?? of.get(statement.replace(OPENING, ''));
}

/** All of what a label names at once, where each has a name in the table. */
function ofSeveral(label: string): Category | null {
  const categories = label.split(BOTH).map((part) => known(plain(part)));
  const [first, ...rest] = categories;
  if (first === undefined || rest.length === 0) return null;
  return rest.reduce<Category | null>((sum, one) => (sum === null || one === undefined ? null : together(sum, one)), first);
}

/**
 * The category of a label: the whole of it, its first statements, or the label that a sentence begins with. A label is never looked for in the
 * middle of a sentence: "The photo is real, the caption is not" holds two. Cost: linear in the label.
 */
export function categoryOfLabel(label: string): Category | null {
  const bare = label.replace(LEAD, '');
  const whole = known(plain(bare)) ?? ofSeveral(bare);
  if (whole !== null) return whole;
  const [first = '', second = ''] = bare
    .split(BREAK)
    .map(plain)
    .filter((statement) => statement !== '');
  const statement = known(first);
  if (statement !== undefined) return BUT.test(second) ? qualified(statement) : together(statement, labels().of.get(second) ?? statement);
  return byBeginning(first) ?? byBeginning(first.replace(OPENING, ''));
}

/** "False claim about …" begins with a label of two words; "True love …" must not count, so that at least two words are asked for. A "not" is one of them. */
function byBeginning(statement: string): Category | null {
  const { of, longest } = labels();
  const words = statement.split(' ');
  for (let count = Math.min(longest, words.length); count >= 2; count--) {
    const category = of.get(words.slice(0, count).join(' '));
    if (category !== undefined) return BUT.test(words.slice(count).join(' ')) ? qualified(category) : category;
  }
  return null;
}
