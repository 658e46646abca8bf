/** A sentence about another age: "In 1943 the Nazis governed Ukraine" beside a claim of today. */
import type { Alignment } from '../align/align.ts';
import { timeOf } from '../time.ts';
import type { Claim } from '../types.ts';
import { datesIn } from './dates.ts';

/** Years between the page and what it tells of: what is nearer may be the claim's own matter. */
const mostYears = 12;
const ages =
  /\b(?:first|second) world war\b|\bworld war (?:i|ii|one|two)\b|\bww(?:i|ii|1|2)\b|\bsoviet (?:era|times|rule)\b|\bcold war\b|\b(?:1\d|20)th century\b|\bmiddle ages\b/i;

/** @param date ISO date of the page */
export function isOfAnotherTime({ segment, wording }: Alignment, claim: Claim, date: string | null): boolean {
  if (ages.test(segment.text) && ![wording.text, claim.text].some((text) => ages.test(text))) return true;
  const today = Number((date ?? '').slice(0, 4));
  if (!today || claim.dates.length > 0 || datesIn(wording.text, null).length > 0) return false;
  return datesIn(segment.text, date).some(({ year }) => year !== null && year < today - mostYears);
}

/** "Were not activated in 2014": a year that is named, and in which the claim does not hold. */
export function isOutsideValidity({ segment, wording }: Alignment, { validity }: Claim): boolean {
  if (!validity || datesIn(wording.text, null).length > 0) return false;
  const years = datesIn(segment.text, null).flatMap(({ year }) => (year === null ? [] : [year]));
  return years.length > 0 && years.every((year) => /^(?:before|after)$/.test(timeOf(String(year), validity)));
}
