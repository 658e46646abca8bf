/** Why a finding is listed and not painted, in one sentence. */
import type { ListedFor } from '../../lib/matching/listed-for.ts';
import type { Finding } from '../../lib/matching/types.ts';
import type { MessageKey, Text } from '../text/text.ts';

const listedKey: Readonly<Record<ListedFor, MessageKey>> = {
  unsure: 'listed_unsure',
  beside: 'listed_beside',
  language: 'listed_language',
  headline: 'listed_headline',
  open: 'listed_open',
  'other-time': 'listed_other_time',
  swapped: 'listed_swapped',
  narrowed: 'listed_narrowed',
  unclear: 'listed_unclear',
  unrated: 'listed_unrated',
  said: 'listed_said',
  statement: 'listed_statement',
  agrees: 'listed_agrees',
  reported: 'listed_reported',
  refuted: 'listed_refuted',
  'refutes-another': 'listed_refutes_another',
  'other-than-rated': 'listed_other_than_rated',
  'not-repeated': 'listed_not_repeated',
  'no-validity': 'listed_no_validity',
  'no-date': 'listed_no_date',
  'still-so': 'listed_still_so',
  'told-as-past': 'listed_told_as_past',
  'outside-validity': 'listed_outside_validity',
  rule: 'listed_rule',
};

/** Of these what the passage does with the claim lets expect a mark: a list says why there is none. */
const unexpected: ReadonlySet<ListedFor> = new Set([
  'unsure',
  'other-time',
  'swapped',
  'narrowed',
  'other-than-rated',
  'no-validity',
  'no-date',
  'still-so',
  'outside-validity',
]);

/** @returns null where it is painted */
export function listedLine(text: Text, { listedFor }: Finding): string | null {
  return listedFor === undefined ? null : text.t(listedKey[listedFor]);
}

/** @returns null where it is painted too, or nobody would look for a mark */
export function unexpectedlyListedLine(text: Text, finding: Finding): string | null {
  return finding.listedFor !== undefined && unexpected.has(finding.listedFor) ? listedLine(text, finding) : null;
}
