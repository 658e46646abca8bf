import type { Claim, Finding, FindingKind } from '../../lib/matching/types.ts';
import { Pill } from '../parts/pill.tsx';
import { useText } from '../text/context.tsx';
import { Rich } from '../text/rich.tsx';
import type { MessageKey } from '../text/text.ts';
import { leadOf } from './lead.ts';
import { Rated, When } from './rated.tsx';

/** The kinds whose lead and rating make one sentence: "Repeats a claim that PolitiFact rated False". */
const TOGETHER: Partial<Record<FindingKind, Record<'rated' | 'written', MessageKey>>> = {
  repeats: { rated: 'statement_repeats', written: 'statement_repeats_in_text' },
  reported: { rated: 'statement_reported', written: 'statement_reported_in_text' },
  refuted: { rated: 'statement_refuted', written: 'statement_refuted_in_text' },
};

interface StatementProps {
  readonly finding: Finding;
  readonly claim: Claim | null;
}

/** The first line of the card, and of a row: what the passage does with the claim, and who has rated that. */
export function Statement({ finding, claim }: StatementProps) {
  const text = useText();
  const { rating } = finding;
  const plain = finding.stance === 'asserts' && finding.voice !== 'open';
  const together = plain && rating.by === 'publisher' && rating.publisher !== null ? TOGETHER[finding.kind] : undefined;
  if (together !== undefined) {
    const nodes = [
      <strong key="who">
        <bdi>{rating.publisher}</bdi>
      </strong>,
      <Pill key="pill" {...rating} />,
    ];
    return (
      <>
        <Rich message={together[rating.inText === true ? 'written' : 'rated']} nodes={nodes} />
        <When date={rating.date} />
      </>
    );
  }
  return (
    <>
      {leadOf(finding, claim, text)} <Change finding={finding} claim={claim} />
      <span class="statement-rated">
        <Rated rating={rating} sources={claim?.sources.length ?? null} />
      </span>
    </>
  );
}

/** What ended it, in the pack's own sentence. */
function Change({ finding, claim }: StatementProps) {
  const change = finding.kind === 'was-so' ? claim?.validity?.change : undefined;
  return change === undefined ? null : (
    <span lang={claim?.language} class="statement-change">
      {change}{' '}
    </span>
  );
}
