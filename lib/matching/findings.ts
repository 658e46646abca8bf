/**
 * Match → finding: claim × stance × voice × time, by the table in docs/glossary.md. What a finding's effect is, the rules say;
 * here stands what it is.
 */
import { isRatedWrong, ratingOf } from './rating.ts';
import { datesIn, spanOf } from './stance/dates.ts';
import { timeOf } from './time.ts';
import type { Category, Claim, FindingKind, Match, PageFacts, Rating, Segment, Time } from './types.ts';

/** A finding before the rules have given it an effect. */
export interface JudgedMatch {
  readonly match: Match;
  readonly claim: Claim;
  readonly segment: Segment;
  readonly kind: FindingKind;
  readonly soft: boolean;
  readonly time: Time;
  readonly rating: Rating;
}

const softCategories: ReadonlySet<Category> = new Set(['disputed', 'missing-context', 'outdated']);

/** A claim that publishers rate as wrong, or that needs context. */
function kindOfWrong(match: Match): FindingKind {
  if (match.stance === 'differs') return 'differs';
  if (match.voice === 'refuted' || match.stance === 'denies') return 'refuted';
  if (match.voice === 'reported') return 'reported';
  return match.stance === 'asserts' && match.voice === 'own' ? 'repeats' : 'on-record';
}

/** "They had trained there until February": what is told as past repeats nothing that has changed since. */
const toldAsPast = /\b(?:had|was|were|used to|until|formerly|no longer|withdrew|withdrawn|back then|at the time)\b/i;

/** "In January trainers were …": a date in the sentence tells when it was so, and then it was. */
function isDatedWithin({ text }: Segment, date: string | null, { validity }: Claim): boolean {
  return datesIn(text, date).some((told) => {
    const days = spanOf(told);
    return days !== null && timeOf(days.from, validity) === 'within';
  });
}

function kindOfOutdated(match: Match, claim: Claim, segment: Segment, time: Time, date: string | null): FindingKind {
  if (match.voice === 'refuted' || match.stance === 'denies') return 'refuted';
  if (match.voice === 'reported') return 'reported';
  const repeats = match.stance === 'asserts' && match.voice === 'own' && time === 'after';
  return repeats && !toldAsPast.test(segment.text) && !isDatedWithin(segment, date, claim) ? 'was-so' : 'on-record';
}

/** A new figure on a page outside the validity is news, not an error: there only the record is shown. */
function kindOfSupportedFact(match: Match, time: Time): FindingKind {
  if (time !== 'within') return 'on-record';
  if (match.voice === 'refuted' && match.stance === 'asserts') return 'contradicts';
  if (match.stance === 'denies') return 'contradicts';
  return match.stance === 'differs' ? 'differs' : 'on-record';
}

function kindOfStatement(match: Match): FindingKind {
  const garbled = match.stance === 'differs' && match.why.differs.some((difference) => difference.what === 'wording');
  return garbled ? 'misquotes' : 'on-record';
}

function kindOf({ match, claim, segment, rating, time }: Omit<JudgedMatch, 'kind' | 'soft'>, date: string | null): FindingKind {
  if (isRatedWrong(rating.category)) return kindOfWrong(match);
  if (rating.category === 'outdated') return kindOfOutdated(match, claim, segment, time, date);
  if (claim.quotations.length > 0 && kindOfStatement(match) === 'misquotes') return 'misquotes';
  if (rating.category === 'supported' && claim.kind === 'fact') return kindOfSupportedFact(match, time);
  return 'on-record';
}

/** @param page its date, or the segment's own, is held against the claim's validity */
export function judge(match: Match, claim: Claim, segment: Segment, page: PageFacts): JudgedMatch {
  const rating = ratingOf(claim);
  const date = segment.date ?? page.date;
  const judged = { match, claim, segment, rating, time: timeOf(date, claim.validity) };
  return { ...judged, kind: kindOf(judged, date), soft: softCategories.has(rating.category) };
}
