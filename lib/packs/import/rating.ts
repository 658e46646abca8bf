/** A publisher's label → one of our categories: by the table of data/ratings.json, else by the number on its scale, else `unknown`. Where unsure, `unknown`. */
import table from '../../../data/ratings.json' with { type: 'json' };
import { CATEGORIES, type Category } from '../../matching/types.ts';
import { firstThing, get, type Thing } from './fields.ts';
import type { Reason } from './report.ts';

const labels = new Map<string, Category>();
for (const category of CATEGORIES) {
  const languages: Readonly<Record<string, readonly string[]>> =
    (table.labels as Partial<Record<Category, Record<string, string[]>>>)[category] ?? {};
  for (const words of Object.values(languages)) for (const word of words) labels.set(plain(word), category);
}
const longestLabel = Math.max(...[...labels.keys()].map((label) => label.split(' ').length));

/** Without case, accents' composition, emoji and punctuation, but for what joins a word. */
function plain(label: string): string {
  return label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[^\p{L}\p{M}\p{N}'#/-]+/gu, ' ')
    .replace(/(?<=^|\s)[-'/]+|[-'/]+(?=\s|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What may stand before a label: "Rating: False", "Verdict – falso". */
const LEAD =
  /^(?:our |the )?(?:rating|verdict|ruling|conclusion|fact ?check|urteil|fazit|bewertung|verdicto|veredicto|conclusión|verdetto|note|etiqueta|selo)\s*[:–—-]\s*/iu;
/** Where the first statement of a sentence ends. A hyphen inside a word ends nothing. */
const BREAK = /[.!:;,(\n–—]|\s-\s/;

/** "not false", "no longer true": a label after one of these says something else. */
const TURNED = /^(?:not|no|nicht|kein|pas|non|no es|não|nie|niet)\s/u;

/** "This is false", "Das ist falsch": what stands before the label says nothing. */
const OPENING =
  /^(?:this|that|it|the claim|claim|these|they|das|dies|diese behauptung|die behauptung|c'est|cela|ceci|l'affirmation|es|esto|la afirmación|é|isso|è|questo|dit|to)\s(?:is|are|was|ist|sind|est|es|é|è)\s/u;

/**
 * The category of a label: the whole of it, its first statement, or the label that a sentence begins with. A label is never looked for in the
 * middle of a sentence: "The photo is real, the caption is not" holds two. Cost: linear in the label.
 */
export function categoryOfLabel(label: string): Category | null {
  const bare = label.replace(LEAD, '');
  const whole = labels.get(plain(bare));
  if (whole !== undefined) return whole;
  const first = plain(bare.split(BREAK)[0] ?? '');
  const statement = labels.get(first) ?? labels.get(first.replace(OPENING, ''));
  if (statement !== undefined) return statement;
  if (TURNED.test(first)) return null;
  return byBeginning(first);
}

/** "False claim about …" begins with a label of two words; "True love …" must not count, so that at least two words are asked for. */
function byBeginning(statement: string): Category | null {
  const words = statement.split(' ');
  for (let count = Math.min(longestLabel, words.length); count >= 2; count--) {
    const category = labels.get(words.slice(0, count).join(' '));
    if (category !== undefined) return category;
  }
  return null;
}

function numberOf(value: unknown, mends: Set<Reason>): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || value.trim() === '') return null;
  const number = Number(value.trim().replace(',', '.').replace(/\/.*$/, ''));
  if (Number.isFinite(number)) return number;
  mends.add('bad-number');
  return null;
}

/** Upper ends of the share of the scale, by schema.org's guidance: 1 of 5 is false, 2 mostly false, 3 half true, 4 mostly true, 5 true. */
const STEPS: readonly (readonly [upTo: number, category: Category])[] = [
  [0.2, 'false'],
  [0.45, 'misleading'],
  [0.65, 'missing-context'],
  [1, 'supported'],
];

/** The place of a rating on its own scale; null where the scale or the place on it makes no sense (best = worst = −1, a value out of its range). */
export function categoryOfNumber(rating: Thing, mends: Set<Reason>): Category | null {
  const value = numberOf(get(rating, 'ratingValue'), mends);
  const best = numberOf(get(rating, 'bestRating'), mends);
  const worst = numberOf(get(rating, 'worstRating'), mends);
  if (value === null || best === null || worst === null) return null;
  if (best - worst < 1 || value < worst || value > best) {
    if (value !== -1 || best !== worst) mends.add('bad-number');
    return null;
  }
  const share = (value - worst) / (best - worst);
  return STEPS.find(([upTo]) => share <= upTo + 1e-9)?.[1] ?? null;
}

const plainNumber = /^-?\d+(?:[.,]\d+)?(?:\s*\/\s*\d+)?$/;

/** @param label as it will be shown; '' where there is none */
export function categoryOf(label: string, rating: unknown, mends: Set<Reason>): Category {
  const byLabel = label === '' || plainNumber.test(label) ? null : categoryOfLabel(label);
  if (byLabel !== null) return byLabel;
  const thing = firstThing(rating);
  return (thing && categoryOfNumber(thing, mends)) ?? 'unknown';
}
