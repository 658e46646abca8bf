import { useState } from 'preact/hooks';
import { ClaimBody } from '../card/claim-body.tsx';
import { ClaimLine } from '../parts/claim-line.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { ShowMore } from '../parts/show-more.tsx';
import { LoadingState, State } from '../parts/state.tsx';
import { Switch } from '../parts/switch.tsx';
import { useSearch } from '../parts/use-search.ts';
import { useText } from '../text/context.tsx';
import type { ClaimRow, OptionsData, OptionsProps } from './props.ts';
import { Section } from './section.tsx';

/** The rest is asked for: the page goes on below. */
const SHOWN = 12;

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
  const { t, plural } = useText();
  const [all, setAll] = useState(false);
  if (rows.length === 0) return <State title={query === '' ? t('options_claims_empty') : t('search_none', query)} />;
  return (
    <>
      <p class="byline" role="status">
        {query === '' ? null : plural('claims_best', rows.length)}
      </p>
      <ul class="option-list">
        {(all ? rows : rows.slice(0, SHOWN)).map((row) => (
          <ClaimOption key={`${row.pack} ${row.claim.id}`} row={row} onEvent={onEvent} />
        ))}
      </ul>
      {rows.length > SHOWN ? <ShowMore all={all} count={rows.length} onChange={setAll} /> : null}
    </>
  );
}

/** A claim that can be switched, and opens to all that is known of it. */
function ClaimOption({ row: { pack, packTitle, claim, rating, on }, onEvent }: Pick<OptionsProps, 'onEvent'> & { readonly row: ClaimRow }) {
  const { t } = useText();
  const [opened, setOpened] = useState(false);
  const id = `claim-${pack}-${claim.id}`;
  const change = (next: boolean): void => onEvent({ type: 'claim', pack, claim: claim.id, label: claim.text, on: next });
  return (
    <li class="option">
      <div class="option-words">
        <Disclosure summary={<ClaimLine claim={claim} rating={rating} id={id} />} onOpen={() => setOpened(true)}>
          {opened ? (
            <div class="found-body">
              <ClaimBody claim={claim} stated />
              <p class="note">{t('citation_pack', packTitle)}</p>
            </div>
          ) : null}
        </Disclosure>
      </div>
      <Switch on={on} labelledBy={id} onChange={change} />
    </li>
  );
}
