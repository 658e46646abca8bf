import { useEffect, useState } from 'preact/hooks';
import { Disclosure } from '../parts/disclosure.tsx';
import { ClaimLine } from '../parts/claim-line.tsx';
import { useText } from '../text/context.tsx';
import { DifferenceNote } from './difference.tsx';
import { FactsList } from './facts.tsx';
import type { Build, Facts, FeedsProps, RatedClaim } from './props.ts';
import { ReportNote } from './report.tsx';
import { WouldMarkNote } from './would-mark.tsx';
import { doubtText } from './trouble-text.ts';

interface PreviewProps extends Pick<FeedsProps, 'onEvent' | 'ask'> {
  readonly build: Build;
  readonly head: Facts;
}

/** What the reader sees before saying yes, and the answer above what comes a moment later, so that no button moves from under the pointer: what stands in it, from whom, what it would mark, and what was left out. */
export function Preview({ build, head, onEvent, ask }: PreviewProps) {
  const text = useText();
  const { t } = text;
  const take =
    build.doubt !== null
      ? t('preview_take_anyway')
      : build.difference
        ? t('preview_replace')
        : build.origin === 'file'
          ? t('preview_add')
          : t('preview_subscribe');
  return (
    <>
      {head.description === '' ? null : <p dir="auto">{head.description}</p>}
      {build.doubt === null ? null : <p class="notice">{doubtText(build.doubt, text)}</p>}
      <FactsList facts={head} />
      {build.difference ? <DifferenceNote difference={build.difference} /> : null}
      <div class="buttons">
        <button type="button" class="button button--main" onClick={() => onEvent({ type: 'take', set: build.set })}>
          {take}
        </button>
        <button type="button" class="button" onClick={() => onEvent({ type: 'discard', set: build.set })}>
          {t('preview_no')}
        </button>
      </div>
      <WouldMarkNote set={build.set} ask={ask} />
      <Samples set={build.set} ask={ask} />
      {build.report ? (
        <Disclosure summary={t('preview_report')}>
          <ReportNote title={head.title} report={build.report} onEvent={onEvent} />
        </Disclosure>
      ) : null}
    </>
  );
}

function Samples({ set, ask }: Pick<PreviewProps, 'ask'> & { readonly set: number }) {
  const { t } = useText();
  const [samples, setSamples] = useState<readonly RatedClaim[]>([]);
  useEffect(() => {
    let current = true;
    ask.samples(set).then(
      (claims) => current && setSamples(claims),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [set]);
  if (samples.length === 0) return null;
  return (
    <Disclosure summary={t('preview_samples')} open>
      <ul class="samples">
        {samples.map(({ claim, rating }) => (
          <li key={claim.id}>
            <ClaimLine claim={claim} rating={rating} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
