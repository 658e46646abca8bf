/** A publisher's rating → one of our categories: by its label, else by the number on its scale, else `unknown`. Where unsure, `unknown`. */
import type { Category } from '../../matching/types.ts';
import { all, get, type Thing } from './fields.ts';
import { categoryOfLabel } from './rating-label.ts';
import type { Reason } from './report.ts';

function numberOf(raw: unknown, mends: Set<Reason>): number | null {
  const value = all(raw)[0];
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
function categoryOfNumber(rating: Thing, mends: Set<Reason>): Category | null {
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

/** "4", "3,5", "2 / 5". */
export function isNumber(label: string): boolean {
  return /^\s*-?\d+(?:[.,]\d+)?\s*(?:\/\s*\d+\s*)?$/.test(label);
}

/** A label that goes on is a sentence, whose beginning tells. */
const LOOKED_AT = 300;

/** @param label '' where there is none @param numbers where the rating has any */
export function categoryOf(label: string, numbers: Thing | null, mends: Set<Reason>): Category {
  const byLabel = label === '' || isNumber(label) ? null : categoryOfLabel(label.slice(0, LOOKED_AT));
  return byLabel ?? (numbers && categoryOfNumber(numbers, mends)) ?? 'unknown';
}
