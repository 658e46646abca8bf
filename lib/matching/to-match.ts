/** Claim × segment → match: the wording that explains it, its stance and voice, and the words that were aligned. */
import type { Alignment } from './align/align.ts';
import { passageOf } from './align/score.ts';
import { wholePhrase } from './whole-phrase.ts';
import { commonIn, hasCore } from './core.ts';
import { takesStance } from './language.ts';
import { mayKnow, type Best, type PreparedClaim } from './prepared-claim.ts';
import { ratingOf } from './rating.ts';
import type { Read } from './reading.ts';
import { calmest, withCaution, type Weighed } from './stance/caution.ts';
import { differsByOwnName } from './stance/names.ts';
import { isOutsideValidity } from './stance/other-time.ts';
import { isSound } from './stance/sound.ts';
import { judgeStance } from './stance/stance.ts';
import type { Difference, Match, PageFacts } from './types.ts';

/** What stands here in the place of a recorded word is another word of the same wording. */
function hasSwapped({ segment, wording }: Alignment, differs: readonly Difference[]): boolean {
  return differs.some(({ here }) =>
    segment.terms.some((term) => segment.text.slice(term.start, term.end) === here && wording.terms.some(({ key }) => key === term.key)),
  );
}

/** What each of the wordings that fit makes of the segment. */
function weigh(prepared: PreparedClaim, read: Read, near: readonly Best[], date: string | null): Weighed[] {
  const { claim, core } = prepared;
  const wordings = prepared.wordings.slice(0, prepared.whole);
  const known = mayKnow(prepared.vocabulary);
  const { category } = ratingOf(claim);
  const { segment, before, next, context: named } = read;
  const surroundings = { segment, before, next, named, date, isCommon: commonIn(wordings) };
  const met = near.flatMap(({ alignment }) => alignment.pairs.map(({ recorded }) => recorded));
  return near.map(({ alignment }) => {
    const judged = judgeStance(alignment, claim, surroundings);
    const sound = isSound(alignment, { claim, wordings, known, date });
    const complete = judged.complete && sound && hasCore(core, alignment.wording, read.prepared, met, named);
    return withCaution(
      {
        ...judged,
        sound,
        complete,
        timely: !isOutsideValidity(alignment, claim),
        ownName: differsByOwnName(alignment, claim, judged.differs),
        swapped: hasSwapped(alignment, judged.differs),
      },
      category,
    );
  });
}

/** A part is shown within its wording: it is the beginning of it, so that places stay. */
function wholeText({ wordings, whole }: PreparedClaim, part: string): string {
  return wordings.slice(0, whole).find(({ text }) => text.startsWith(part))?.text ?? part;
}

export function toMatch(pack: string, prepared: PreparedClaim, read: Read, near: readonly [Best, ...Best[]], page: PageFacts): Match {
  const all = weigh(prepared, read, near, read.segment.date ?? page.date);
  const place = calmest(all, ratingOf(prepared.claim).category);
  const [{ alignment }, judged] = [near[place] ?? near[0], all[place]];
  const understood = takesStance(page, prepared.claim);
  const stance = understood && judged ? judged.stance : 'unclear';
  const cue = understood ? (judged?.cue ?? null) : { kind: 'language' as const, text: '' };
  return {
    pack,
    claim: prepared.claim.id,
    segment: read.segment.ordinal,
    ...wholePhrase(passageOf(alignment), read.segment.text),
    score: Math.round(near[0].score * 1e4) / 1e4,
    stance,
    voice: judged?.voice ?? 'own',
    why: {
      wording: wholeText(prepared, alignment.wording.text),
      aligned: alignment.pairs.map((pair) => ({
        segment: [pair.here.start, pair.here.end],
        wording: [pair.recorded.start, pair.recorded.end],
        how: pair.how,
      })),
      differs: judged?.differs ?? [],
      cue,
    },
  };
}
