/** Segments → findings in one call: what the background does for a page, and the command line for a file. */
import { judge, type JudgedMatch } from './findings.ts';
import type { Matcher } from './matcher.ts';
import type { Claim, PageFacts, Segment, Strictness } from './types.ts';

/**
 * Matches segments and judges each match; the rules come after (`applyRules`), so that a switch need not match again.
 * @param signal ends the work between two segments by throwing its reason
 */
export async function judgeSegments(
  matcher: Matcher,
  segments: readonly Segment[],
  page: PageFacts,
  strictness: Strictness,
  signal?: AbortSignal,
): Promise<JudgedMatch[]> {
  const claims = new Map<string, Claim>();
  const bySegment = new Map(segments.map((segment) => [segment.ordinal, segment]));
  const matches = await matcher.match(segments, page, {
    strictness,
    ...(signal && { signal }),
    onClaim: (pack, claim) => claims.set(`${pack}:${claim.id}`, claim),
  });
  return matches.flatMap((match) => {
    const claim = claims.get(`${match.pack}:${match.claim}`);
    const segment = bySegment.get(match.segment);
    return claim && segment ? [judge(match, claim, segment, page)] : [];
  });
}
