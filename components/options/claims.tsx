import { useState } from 'preact/hooks';
import { ClaimLine } from '../parts/claim-line.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { LoadingState, State } from '../parts/state.tsx';
import { Switch } from '../parts/switch.tsx';
import { useSearch } from '../parts/use-search.ts';
import { useText } from '../text/context.tsx';
import type { ClaimRow, OptionsData, OptionsProps } from './props.ts';
import { Section } from './section.tsx';

interface ClaimsProps extends Pick<OptionsProps, 'onEvent' | 'searchClaims'> {
  readonly data: OptionsData;
  /** Of the search over all options; '' where the section searches for itself. */
  readonly query: string;
}

/** Single claims, found by search, since there may be a hundred thousand. */
export function Claims({ data, query, onEvent, searchClaims }: ClaimsProps) {
  const { t } = useText();
  const [own, setOwn] = useState('');
  const searched = useSearch(searchClaims, query || own.trim(), data);
  return (
    <Section id="claims" title={t('options_claims')} intro={t('options_claims_intro')}>
      {query === '' ? <SearchField label={t('options_claims_search')} value={own} onInput={setOwn} /> : null}
      {searched.kind === 'loading' ? <LoadingState title={t('search_loading')} /> : null}
      {searched.kind === 'error' ? <State title={t('search_error')} /> : null}
      {searched.kind === 'found' ? <Found rows={searched.rows} query={query || own.trim()} onEvent={onEvent} /> : null}
    </Section>
  );
}

interface FoundProps extends Pick<OptionsProps, 'onEvent'> {
  readonly rows: readonly ClaimRow[];
  readonly query: string;
}

function Found({ rows, query, onEvent }: FoundProps) {
  const { t } = useText();
  if (rows.length === 0) return <State title={query === '' ? t('options_claims_empty') : t('search_none', query)} />;
  return (
    <ul class="option-list">
      {rows.map((row) => (
        <ClaimOption key={`${row.pack} ${row.claim.id}`} row={row} onEvent={onEvent} />
      ))}
    </ul>
  );
}

function ClaimOption({ row: { pack, claim, rating, on }, onEvent }: Pick<OptionsProps, 'onEvent'> & { readonly row: ClaimRow }) {
  const id = `claim-${pack}-${claim.id}`;
  const change = (next: boolean): void => onEvent({ type: 'claim', pack, claim: claim.id, label: claim.text, on: next });
  return (
    <li class="option">
      <ClaimLine claim={claim} rating={rating} id={id} />
      <Switch on={on} labelledBy={id} onChange={change} />
    </li>
  );
}
