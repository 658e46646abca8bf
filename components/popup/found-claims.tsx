import { ClaimBody } from '../card/claim-body.tsx';
import { ClaimLine } from '../parts/claim-line.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { LoadingState, State } from '../parts/state.tsx';
import { useSearch } from '../parts/use-search.ts';
import { useText } from '../text/context.tsx';
import type { PopupProps } from './props.ts';

interface FoundClaimsProps extends Pick<PopupProps, 'search'> {
  readonly query: string;
}

/** What the search over the corpus found; a row opens to the whole claim. */
export function FoundClaims({ query, search }: FoundClaimsProps) {
  const { t, plural } = useText();
  const searched = useSearch(search, query, null);
  if (searched.kind === 'loading') return <LoadingState title={t('search_loading')} />;
  if (searched.kind === 'error') return <State title={t('search_error')} />;
  if (searched.rows.length === 0) {
    return (
      <State title={t('search_none', query)}>
        <p>{t('popup_not_on_record')}</p>
      </State>
    );
  }
  return (
    <>
      <h2 class="popup-note" aria-live="polite">
        {plural('claims_best', searched.rows.length)}
      </h2>
      <ul class="rows">
        {searched.rows.map(({ pack, packTitle, claim, rating }) => (
          <li class="row found" key={`${pack} ${claim.id}`}>
            <Disclosure summary={<ClaimLine claim={claim} rating={rating} />}>
              <div class="found-body">
                <ClaimBody claim={claim} stated />
                <p class="note">{t('citation_pack', packTitle)}</p>
              </div>
            </Disclosure>
          </li>
        ))}
      </ul>
    </>
  );
}
