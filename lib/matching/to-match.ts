/** Claim × segment → match: the wording that explains it, its stance and voice, and the words that were aligned. */
import type { Alignment } from './align/align.ts';
import { passageOf } from './align/score.ts';
import { wholePhrase } from './whole-phrase.ts';
import { hasCore } from './core.ts';
import { isEnglish } from './language.ts';
import { mayKnow, type Best, type PreparedClaim } from './prepared-claim.ts';
import { ratingOf } from './rating.ts';
import type { Read } from './reading.ts';
import { calmest, withCaution } from './stance/caution.ts';
import { isSound } from './stance/sound.ts';
import { judgeStance } from './stance/stance.ts';
import type { Difference, Match, PageFacts } from './types.ts';

/** What stands here in the place of a recorded word is another word of the same wording. */
function hasSwapped({ segment, wording }: Alignment, differs: readonly Difference[]): boolean {
  return differs.some(({ here }) =>
    segment.terms.some((term) => segment.text.slice(term.start, term.end) === here && wording.terms.some(({ key }) => key === term.key)),
  );
}

export function toMatch(pack: string, prepared: PreparedClaim, read: Read, near: readonly [Best, ...Best[]], page: PageFacts): Match {
  const { claim, core } = prepared;
  const known = mayKnow(prepared.vocabulary);
  const date = read.segment.date ?? page.date;
  const surroundings = { segment: read.segment, before: read.before, next: read.next, named: read.context, date };
  const { category } = ratingOf(claim);
  const met = near.flatMap(({ alignment }) => alignment.pairs.map(({ recorded }) => recorded));
  const all = near.map(({ alignment }) => {
    const judged = judgeStance(alignment, claim, surroundings);
    const sound = isSound(alignment, { claim, wordings: prepared.wordings, known, date });
    const isWhole = hasCore(core, alignment.wording, read.prepared, met, read.context);
    return withCaution(
      { ...judged, sound, swapped: hasSwapped(alignment, judged.differs), complete: judged.complete && isWhole && sound },
      category,
    );
  });
  const place = calmest(all, category);
  const best = near[place] ?? near[0];
  const understood = all[place] ?? judgeStance(best.alignment, claim, surroundings);
  const judged = isEnglish(page) ? understood : { ...understood, stance: 'unclear' as const, cue: { kind: 'language' as const, text: '' } };
  return {
    pack,
    claim: claim.id,
    segment: read.segment.ordinal,
    ...wholePhrase(passageOf(best.alignment), read.segment.text),
    score: Math.round(near[0].score * 1e4) / 1e4,
    stance: judged.stance,
    voice: judged.voice,
    why: {
      wording: best.alignment.wording.text,
      aligned: best.alignment.pairs.map((pair) => ({
        segment: [pair.here.start, pair.here.end],
        wording: [pair.recorded.start, pair.recorded.end],
        how: pair.how,
      })),
      differs: judged.differs,
      cue: judged.cue,
    },
  };
}
