/** One passage is painted once: a claim rated by a publisher before a pack's reading, the surer before the less sure; the rest stand in the same card. */
import type { Finding } from './types.ts';

function before(left: Finding, right: Finding): number {
  const rated = Number(right.rating.by === 'publisher') - Number(left.rating.by === 'publisher');
  return (
    rated || Number(left.soft) - Number(right.soft) || hundredths(right.sureness) - hundredths(left.sureness) || right.score - left.score
  );
}

/** Smaller differences tell nothing. */
function hundredths(sureness: number): number {
  return Math.round(100 * sureness);
}

function overlap(left: Finding, right: Finding): boolean {
  return left.segment === right.segment && left.start < right.end && right.start < left.end;
}

/** Findings that lose their mark become listed and name the painted one in `under`; listed ones on a painted passage name it too. */
export function onePerPassage(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings.filter(({ effect }) => effect === 'painted').sort(before)) {
    if (!kept.some((other) => overlap(other, finding))) kept.push(finding);
  }
  return findings.map((finding) => {
    if (finding.effect === 'hidden' || kept.includes(finding)) return finding;
    const over = kept.find((other) => overlap(other, finding));
    if (!over) return finding;
    const isBeaten = finding.effect === 'painted';
    return { ...finding, effect: 'listed', under: over.id, ...(isBeaten && { listedFor: 'beside' }) };
  });
}
