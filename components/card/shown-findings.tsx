import { useState } from 'preact/hooks';
import { Statement } from '../findings/statement.tsx';
import { Swatch } from '../findings/swatch.tsx';
import { underlineOf } from '../findings/underline.ts';
import { useText } from '../text/context.tsx';
import { Actions } from './actions.tsx';
import { Appearances } from './appearances.tsx';
import { SeenAt } from './seen-at.tsx';
import { ClaimBody } from './claim-body.tsx';
import type { CardFinding, CardProps } from './props.ts';
import { WhyThis } from './why.tsx';

interface ShownFindingsProps extends Pick<CardProps, 'host' | 'onEvent' | 'copy'> {
  readonly findings: readonly CardFinding[];
  readonly first: number;
  readonly titleId: string;
}

/** One finding at a time; where a passage has several, the others are one step away. */
export function ShownFindings({ findings, first, titleId, ...rest }: ShownFindingsProps) {
  const [place, setPlace] = useState(first);
  const last = findings.length - 1;
  const shown = findings[Math.min(place, last)];
  if (!shown) return null;
  return (
    <>
      <div class="card-head">
        <Swatch underline={underlineOf(shown.finding)} />
        {last > 0 ? <Pager place={Math.min(place, last)} count={last + 1} onPlace={setPlace} /> : null}
      </div>
      <div class="card-body" key={shown.finding.id}>
        <h2 class="card-lead" id={titleId}>
          <Statement finding={shown.finding} claim={shown.claim} />
        </h2>
        <ClaimBody claim={shown.claim} />
        <Appearances claim={shown.claim} articles={shown.articles} />
        <SeenAt claim={shown.claim} />
        <WhyThis finding={shown.finding} segment={shown.segment} />
      </div>
      <Actions key={`${shown.finding.id} actions`} shown={shown} {...rest} />
    </>
  );
}

interface PagerProps {
  readonly place: number;
  readonly count: number;
  readonly onPlace: (place: number) => void;
}

/** Goes round, so that neither button is ever without use. */
function Pager({ place, count, onPlace }: PagerProps) {
  const { t } = useText();
  return (
    <div class="pager" role="group" aria-label={t('card_findings')}>
      <button
        type="button"
        class="pager-step focusable"
        aria-label={t('card_previous')}
        onClick={() => onPlace((place + count - 1) % count)}
      >
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M8 2L4 6l4 4" />
        </svg>
      </button>
      <span aria-live="polite">{t('card_place', place + 1, count)}</span>
      <button type="button" class="pager-step focusable" aria-label={t('card_next')} onClick={() => onPlace((place + 1) % count)}>
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M4 2l4 4-4 4" />
        </svg>
      </button>
    </div>
  );
}
