import { useState } from 'preact/hooks';
import { Section } from '../options/section.tsx';
import { matches } from '../options/matches.ts';
import { Alarm } from '../parts/alarm.tsx';
import { ErrorState, LoadingState, State } from '../parts/state.tsx';
import { useText } from '../text/context.tsx';
import { Add } from './add.tsx';
import { Builds } from './builds.tsx';
import { Offered } from './offered.tsx';
import { PackTable } from './pack-table.tsx';
import type { FeedsAsk, FeedsData, FeedsEvent, FeedsProps } from './props.ts';
import { StorageNote } from './storage-note.tsx';
import { troubleText } from './trouble-text.ts';

interface PacksProps extends FeedsProps {
  /** Of the search over all options; '' shows everything. */
  readonly query: string;
}

/** Packs and subscriptions: what is installed, what is on its way, and the ways in. */
export function Packs({ query, ...feeds }: PacksProps) {
  const { t } = useText();
  const { state, onEvent } = feeds;
  const data = state.kind === 'ready' ? state.data : null;
  const packs = data?.packs.filter(({ title, description }) => matches(query, t('options_packs'), title, description)) ?? [];
  if (query !== '' && packs.length === 0) return null;
  return (
    <Section id="packs" title={t('options_packs')} intro={t('options_packs_intro')}>
      {state.kind === 'loading' ? <LoadingState /> : null}
      {state.kind === 'error' ? <ErrorState onRetry={() => onEvent({ type: 'retry' })} /> : null}
      {data ? <Content {...feeds} data={data} packs={packs} all={query === ''} /> : null}
    </Section>
  );
}

interface ContentProps extends FeedsProps {
  readonly data: FeedsData;
  readonly packs: FeedsData['packs'];
  readonly all: boolean;
}

function Content({ data, packs, all, offered, failure, onEvent, ask }: ContentProps) {
  const text = useText();
  const { t } = text;
  const [asked, setAsked] = useState(0);
  const counted = (event: FeedsEvent): void => {
    if (event.type === 'prepare' || event.type === 'open-files') setAsked((times) => times + 1);
    onEvent(event);
  };
  const prepare: FeedsAsk['prepare'] = (address) => {
    setAsked((times) => times + 1);
    return ask.prepare(address);
  };
  return (
    <>
      {offered === null ? null : <Offered address={offered} onEvent={counted} />}
      {failure === null ? null : <Alarm>{troubleText(failure, text)}</Alarm>}
      {all ? <Builds builds={data.builds} asked={asked} onEvent={counted} ask={ask} /> : null}
      {packs.length === 0 ? <State title={t('packs_empty')} /> : <PackTable packs={packs} onEvent={counted} ask={ask} />}
      {all ? (
        <>
          <StorageNote storage={data.storage} />
          <h3>{t('add_title')}</h3>
          <Add data={data} onEvent={counted} ask={{ ...ask, prepare }} />
        </>
      ) : null}
    </>
  );
}
