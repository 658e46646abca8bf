/** What the settings and the muted items mean for findings. */
import type { JudgedMatch } from '../matching/findings.ts';
import type { Selection } from '../matching/rules.ts';
import type { Settings } from './settings/settings.ts';
import { passageKey } from './store/muted.ts';
import type { MutedItem } from './store/records/muted.ts';

export function selectionOf(settings: Settings, muted: readonly MutedItem[]): Selection {
  return {
    strictness: settings.strictness,
    rulesOff: new Set(settings.rulesOff),
    topicsOff: new Set(settings.topicsOff),
    categoriesOff: new Set(settings.categoriesOff),
    originsOff: new Set(settings.originsOff),
    claimsOff: new Set(muted.filter(({ what }) => what === 'claim').map(({ pack, claim }) => `${pack}:${claim}`)),
  };
}

/** Takes out what the reader has called wrong: this claim on this sentence, wherever the sentence stands. */
export function withoutMutedPassages(judged: readonly JudgedMatch[], muted: readonly MutedItem[]): readonly JudgedMatch[] {
  const passages = new Set(
    muted.flatMap(({ what, pack, claim, passage }) => (what === 'passage' && passage !== undefined ? [`${pack}:${claim}:${passage}`] : [])),
  );
  if (passages.size === 0) return judged;
  return judged.filter(({ match, claim, segment }) => !passages.has(`${match.pack}:${claim.id}:${passageKey(segment.text)}`));
}
