import { Section } from '../options/section.tsx';
import { matches } from '../options/matches.ts';
import { ErrorState, LoadingState, State } from '../parts/state.tsx';
import { useText } from '../text/context.tsx';
import { bytesText } from '../text/names.ts';
import { Add } from './add.tsx';
import { BuildItem } from './build-item.tsx';
import { Offered } from './offered.tsx';
import { PackItem } from './pack-item.tsx';
import type { FeedsData, FeedsProps } from './props.ts';
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
  return (
    <>
      {offered === null ? null : <Offered address={offered} onEvent={onEvent} />}
      {failure === null ? null : (
        <p class="notice" role="alert">
          {troubleText(failure, text)}
        </p>
      )}
      {all && data.builds.length > 0 ? (
        <ul class="builds">
          {data.builds.map((build) => (
            <BuildItem key={build.set} build={build} onEvent={onEvent} ask={ask} />
          ))}
        </ul>
      ) : null}
      {packs.length === 0 ? <State title={t('packs_empty')} /> : null}
      <ul class="packs">
        {packs.map((pack) => (
          <PackItem key={pack.id} pack={pack} onEvent={onEvent} ask={ask} />
        ))}
      </ul>
      <Storage data={data} />
      {all ? (
        <>
          <h3>{t('add_title')}</h3>
          <Add data={data} onEvent={onEvent} />
        </>
      ) : null}
    </>
  );
}

/** A pack needs room for itself twice while it is brought up to date. */
const LEAST_FREE = 0.1;

function Storage({ data: { storage } }: { readonly data: FeedsData }) {
  const { t, locale } = useText();
  if (storage.quota === 0) return null;
  const isTight = storage.used > storage.quota * (1 - LEAST_FREE);
  return (
    <p class={isTight ? 'notice' : 'byline'}>
      {t('packs_storage', bytesText(storage.used, locale))} {isTight ? t('packs_storage_tight') : null}
    </p>
  );
}
