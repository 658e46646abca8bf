/** Why a rule lists a match, as data: the interface has the words for it. */
import type { JudgedMatch } from './findings.ts';
import { isRatedWrong } from './rating.ts';
import type { ListedFor } from './listed-for.ts';
import type { Stance } from './types.ts';

type Holds = (judged: JudgedMatch) => boolean;

const isStatement: Holds = ({ claim }) => claim.kind !== 'fact' || claim.quotations.length > 0;
const is =
  (stance: Stance): Holds =>
  ({ match }) =>
    match.stance === stance;

function hasValidity({ claim: { validity } }: JudgedMatch): boolean {
  return validity?.from !== undefined || validity?.until !== undefined;
}

function isOutdated({ rating }: JudgedMatch): boolean {
  return rating.category === 'outdated';
}

/** Nothing that a rating calls wrong, outdated or right: no finding about it could be painted. */
function isUnrated({ rating }: JudgedMatch): boolean {
  return ['opinion', 'unverifiable', 'unknown'].includes(rating.category);
}

function isSupported({ rating }: JudgedMatch): boolean {
  return rating.category === 'supported';
}

/** A supported fact that is denied or told otherwise, or an outdated one that is told, may be painted at a known time only. */
function hangsOnTime(judged: JudgedMatch): boolean {
  return isOutdated(judged) ? is('asserts')(judged) : isSupported(judged) && !isStatement(judged);
}

/**
 * The first that holds is told: first what keeps anything from being said, then what agrees with the record, then who says it and when.
 * Each stands for a cell of the table of default effects (docs/glossary.md) that is not painted.
 */
const reasons: readonly (readonly [ListedFor, Holds])[] = [
  ['language', ({ match }) => match.why.cue?.kind === 'language'],
  ['headline', ({ claim }) => claim.form === 'headline'],
  ['open', ({ match }) => match.voice === 'open'],
  ['other-time', ({ match }) => match.veto === 'other-time'],
  ['swapped', ({ match }) => match.veto === 'swapped'],
  ['narrowed', ({ match }) => match.veto === 'narrowed'],
  ['reported', (judged) => judged.match.voice === 'reported' && !isSupported(judged) && !isUnrated(judged)],
  ['unclear', is('unclear')],
  ['unrated', isUnrated],
  ['said', (judged) => isSupported(judged) && isStatement(judged) && is('asserts')(judged)],
  ['statement', (judged) => isSupported(judged) && isStatement(judged)],
  ['agrees', (judged) => isSupported(judged) && is('asserts')(judged) && judged.match.voice !== 'refuted'],
  ['reported', ({ match }) => match.voice === 'reported'],
  ['refuted', (judged) => judged.match.voice === 'refuted' && !isSupported(judged)],
  ['other-than-rated', (judged) => isRatedWrong(judged.rating.category) && is('differs')(judged)],
  ['not-repeated', (judged) => isOutdated(judged) && !is('asserts')(judged)],
  ['no-validity', (judged) => hangsOnTime(judged) && !hasValidity(judged)],
  ['no-date', (judged) => hangsOnTime(judged) && judged.time === 'unknown'],
  ['still-so', (judged) => isOutdated(judged) && judged.time !== 'after'],
  ['told-as-past', isOutdated],
  ['outside-validity', (judged) => hangsOnTime(judged) && judged.time !== 'within'],
  ['refutes-another', (judged) => isSupported(judged) && judged.match.voice === 'refuted' && is('differs')(judged)],
];

/** @param judged a match that a rule lists */
export function whyListed(judged: JudgedMatch): ListedFor {
  return reasons.find(([, holds]) => holds(judged))?.[0] ?? 'rule';
}
