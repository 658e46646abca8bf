/** Claim × segment → match: the wording that explains it, its stance and voice, how sure that is, and the words that were aligned. */
import { passageOf } from './align/score.ts';
import { takesStance } from './language.ts';
import type { Best, PreparedClaim } from './prepared-claim.ts';
import { ratingOf } from './rating.ts';
import type { Read } from './reading.ts';
import type { Rival } from './evidence.ts';
import { signsOf } from './stance/signs.ts';
import { calmest, isTelling, tellerOf } from './stance/telling.ts';
import { weigh, type Weighed, type Weighing } from './stance/weigh.ts';
import { relevance, relevanceSigns } from './relevance.ts';
import { leastSure, sureFrom, sureness } from './sureness.ts';
import type { Prepared } from './text/prepare.ts';
import type { Match, PageFacts, Veto } from './types.ts';
import { wholePhrase } from './whole-phrase.ts';

interface Spoken {
  readonly speaker: Weighed;
  /** What would be painted of it, and by what signs its sureness is told; null where nothing would, or something speaks against it. */
  readonly told: { readonly teller: Weighed; readonly signs: Float64Array } | null;
  readonly sureness: number;
  readonly stance: Match['stance'];
  /** Why the telling wording does not speak. */
  readonly veto: Veto | null;
}

function isWhole({ wordings, whole }: PreparedClaim, wording: Prepared): boolean {
  return wordings.indexOf(wording) < whole;
}

function speak(prepared: PreparedClaim, read: Read, weighing: Weighing, rival: Rival): Spoken | null {
  const { category } = ratingOf(prepared.claim);
  const telling = weighing.wordings.filter(({ judged }) => isTelling(judged, prepared.claim, category));
  const others = weighing.wordings.filter((one) => !telling.includes(one));
  // A part denies the whole; that it is asserted says little.
  const calm = calmest(others.filter(({ alignment }) => isWhole(prepared, alignment.wording))) ?? calmest(others);
  const teller = tellerOf(telling);
  if (!teller) return calm ? { speaker: calm, told: null, sureness: 0, stance: calm.judged.stance, veto: null } : null;
  const signs = signsOf(teller, telling, weighing, { category, origin: read.segment.origin, rival });
  const { veto } = teller;
  const sure = veto ? 0 : sureness(signs);
  const told = veto ? null : { teller, signs };
  // Where another wording is all there and calm, what differs or denies must be as sure as what is painted.
  const least = calm?.all === true && calm.judged.stance === 'asserts' ? sureFrom('strict') : leastSure;
  if (sure >= least) return { speaker: teller, told, sureness: sure, stance: teller.judged.stance, veto };
  return calm
    ? { speaker: calm, told, sureness: 0, stance: calm.judged.stance, veto }
    : { speaker: teller, told, sureness: sure, stance: 'unclear', veto };
}

/** A part is shown within its wording: it is the beginning of it, so that places stay. */
function wholeText({ wordings, whole }: PreparedClaim, part: string): string {
  return wordings.slice(0, whole).find(({ text }) => text.startsWith(part))?.text ?? part;
}

export interface Context {
  readonly pack: string;
  readonly page: PageFacts;
  /** What the models say of the claim from the index alone; null where they were not asked. */
  readonly modelled: number | null;
  /** Least score of what is listed. */
  readonly bar: number;
  readonly rival: Rival;
  readonly onSigns?: OnSigns | undefined;
}

/** Receives what a match's relevance and sureness are told from, for fitting. */
export type OnSigns = (tells: 'relevance' | 'sureness', match: Match, signs: Float64Array) => void;

function whyOf(prepared: PreparedClaim, { alignment, judged: { differs, cue } }: Weighed, isUnderstood: boolean): Match['why'] {
  return {
    wording: wholeText(prepared, alignment.wording.text),
    aligned: alignment.pairs.map((pair) => ({
      segment: [pair.here.start, pair.here.end],
      wording: [pair.recorded.start, pair.recorded.end],
      how: pair.how,
    })),
    differs,
    cue: isUnderstood ? cue : { kind: 'language', text: '' },
  };
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/** Signs of its relevance; null where the models tell the score, or no stance is taken and how well it fits is all there is. */
function relevantBy(prepared: PreparedClaim, read: Read, near: readonly Best[], { page, modelled, rival }: Context): Float64Array | null {
  if (modelled !== null || !takesStance(page, prepared.claim)) return null;
  return relevanceSigns(prepared, near, { category: ratingOf(prepared.claim).category, origin: read.segment.origin, rival });
}

function scoreOf(signs: Float64Array | null, { modelled }: Context, near: readonly Best[]): number {
  return modelled ?? (signs ? relevance(signs) : (near[0]?.score ?? 0));
}

/** @param near wordings that fit, the best first @returns null where none does, or the score is below the bar */
export function toMatch(prepared: PreparedClaim, read: Read, near: readonly Best[], context: Context): Match | null {
  const { page, pack, rival } = context;
  const isUnderstood = takesStance(page, prepared.claim);
  const relevant = relevantBy(prepared, read, near, context);
  const score = scoreOf(relevant, context, near);
  if (score < context.bar && !context.onSigns) return null;
  const spoken = speak(prepared, read, weigh(prepared, read, near, read.segment.date ?? page.date), rival);
  if (!spoken) return null;
  const matchBy = (speaker: Weighed, sure: number, stance: Match['stance']): Match => ({
    pack,
    claim: prepared.claim.id,
    segment: read.segment.ordinal,
    ...wholePhrase(passageOf(speaker.alignment), read.segment.text),
    score: rounded(score),
    sureness: isUnderstood ? rounded(sure) : 0,
    stance: isUnderstood ? stance : 'unclear',
    voice: speaker.judged.voice,
    why: whyOf(prepared, speaker, isUnderstood),
  });
  const match = matchBy(spoken.speaker, spoken.sureness, spoken.stance);
  if (relevant) context.onSigns?.('relevance', match, relevant);
  if (spoken.told) context.onSigns?.('sureness', matchBy(spoken.told.teller, 1, spoken.told.teller.judged.stance), spoken.told.signs);
  return spoken.veto && match.stance === 'unclear' ? { ...match, veto: spoken.veto } : match;
}
