/** From which score on a match is listed and painted, by strictness. A greater corpus offers more chances to be wrong and asks for more. */
import type { Strictness } from './types.ts';

const listed: Readonly<Record<Strictness, number>> = { strict: 0.6, balanced: 0.5, broad: 0.4 };
const painted: Readonly<Record<Strictness, number>> = { strict: 0.9, balanced: 0.8, broad: 0.7 };
/** Each tenfold of claims beyond a hundred moves the bar by this share of what is left to 1. */
const perDecade = 0.15;

function raised(bar: number, claims: number): number {
  const decades = Math.max(0, Math.log10(Math.max(1, claims)) - 2);
  return 1 - (1 - bar) * (1 - perDecade) ** decades;
}

/** Least score of a match that is shown at all. */
export function listedFrom(strictness: Strictness, claims: number): number {
  return raised(listed[strictness], claims);
}

/** Least score of a finding that may be painted. */
export function paintedFrom(strictness: Strictness, claims: number): number {
  return raised(painted[strictness], claims);
}
