import type { Claim, Finding, FindingKind } from '../../lib/matching/types.ts';
import type { MessageKey, Text } from '../text/text.ts';

const BY_KIND: Readonly<Record<FindingKind, MessageKey>> = {
  repeats: 'lead_repeats',
  contradicts: 'lead_contradicts',
  differs: 'lead_differs',
  misquotes: 'lead_misquotes',
  'was-so': 'lead_was_so',
  reported: 'lead_reported',
  refuted: 'lead_refuted',
  'on-record': 'lead_on_record',
};

/** What the passage does with the claim, without its rating: one short sentence. `claim` may be left out in lists. */
export function leadOf(finding: Finding, claim: Claim | null, text: Text): string {
  if (finding.stance === 'unclear') return text.t('lead_unclear');
  if (finding.voice === 'open') return text.t('lead_open');
  if (finding.kind === 'misquotes') return misquotation(finding, text);
  if (finding.kind === 'was-so') return wasSo(claim, text);
  if (finding.stance === 'differs') return difference(finding, text);
  if (finding.kind === 'contradicts' && finding.voice === 'refuted') return text.t('lead_refutes_supported');
  if (finding.kind === 'on-record') return onRecord(finding, claim, text);
  return text.t(BY_KIND[finding.kind]);
}

function difference({ why }: Finding, text: Text): string {
  if (why.differs.length === 0) return text.t('lead_differs');
  const pairs = why.differs.map(({ here, recorded }) => text.t('differs_pair', here, recorded));
  return text.t('lead_differs_here', pairs.join('; '));
}

function misquotation({ why }: Finding, text: Text): string {
  const [first] = why.differs;
  return first ? text.t('lead_misquotes_here', first.here, first.recorded) : text.t('lead_misquotes');
}

function wasSo(claim: Claim | null, text: Text): string {
  const { from, until } = claim?.validity ?? {};
  if (from !== undefined && until !== undefined) return text.t('lead_was_so_between', text.date(from), text.date(until));
  return until === undefined ? text.t('lead_was_so') : text.t('lead_was_so_until', text.date(until));
}

function onRecord(finding: Finding, claim: Claim | null, text: Text): string {
  if (finding.stance === 'denies') return text.t('lead_denies');
  if (finding.claimKind === 'fact') return text.t('lead_on_record');
  return claim?.claimant === undefined ? text.t('lead_on_record_said') : text.t('lead_on_record_said_by', claim.claimant);
}
