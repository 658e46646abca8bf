/**
 * Pages draw the same text anew (hydration, a framework's keyed lists, comments that are sorted again): the nodes are others, the words are not. Findings in
 * such a sentence are anchored in the new text by their quote, so that no underline goes out while the background is asked again. What is not there
 * word for word any more is not painted, but remembered: a list that is older than the page still finds its way.
 */
import type { Finding, Segment } from '../../matching/types.ts';
import { describe } from './describe.ts';
import { locateVerbatim } from './verbatim.ts';
import type { PageText, Selector } from '../types.ts';
import type { PageChange } from '../watch.ts';

export interface CarriedOver {
  /** Former ordinals of segments that are gone → ordinals of the same words in new nodes. */
  readonly segments: ReadonlyMap<number, number>;
  /** Id of a finding whose words are gone → where they stood. */
  readonly lost: ReadonlyMap<string, Selector>;
}

function passageOf(page: PageText, { segment, start, end }: Finding): Selector | null {
  const from = page.segments[segment]?.start;
  return from === undefined ? null : describe(page, from + start, from + end);
}

/** The ordinal of the new segment that has the same words; null where none has. */
function sameWords(previous: PageText, page: PageText, ordinal: number, added: readonly Segment[]): number | null {
  const former = previous.segments[ordinal];
  if (!former) return null;
  const found = locateVerbatim(page, describe(previous, former.start, former.end));
  const now = found && added.find(({ start }) => start === found.start);
  return now?.text === former.text && now.origin === former.origin ? now.ordinal : null;
}

export function carryOver(findings: readonly Finding[], { page, previous, nowAt, added }: PageChange): CarriedOver {
  const segments = new Map<number, number>();
  const lost = new Map<string, Selector>();
  if (!previous) return { segments, lost };
  for (const finding of findings) {
    if (nowAt(finding.segment) !== null || segments.has(finding.segment)) continue;
    const now = sameWords(previous, page, finding.segment, added);
    if (now !== null && ![...segments.values()].includes(now)) segments.set(finding.segment, now);
    else {
      const passage = passageOf(previous, finding);
      if (passage) lost.set(finding.id, passage);
    }
  }
  return { segments, lost };
}
