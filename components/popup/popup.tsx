import { useState } from 'preact/hooks';
import { SearchField } from '../parts/search-field.tsx';
import { useText } from '../text/context.tsx';
import { FoundClaims } from './found-claims.tsx';
import { PageFindings } from './page-findings.tsx';
import type { PopupProps } from './props.ts';
import { SiteSwitch } from './site-switch.tsx';

/** What is on record about the page in the tab, and a search over all that is on record. */
export function Popup(props: PopupProps) {
  const { site, layout, hasPanel, onEvent, search } = props;
  const { t } = useText();
  const [query, setQuery] = useState('');
  const searching = query.trim() !== '';
  return (
    <div class={`popup popup--${layout}`}>
      <header class="popup-head">
        <div class="popup-title">
          <h1>{t('extensionName')}</h1>
          <div class="popup-links">
            {hasPanel ? (
              <button type="button" class="link" onClick={() => onEvent({ type: 'panel' })}>
                {t('popup_panel')}
              </button>
            ) : null}
            <button type="button" class="link" onClick={() => onEvent({ type: 'options' })}>
              {t('popup_options')}
            </button>
          </div>
        </div>
        {site ? <SiteSwitch {...site} onEvent={onEvent} /> : null}
        <SearchField label={t('popup_search')} value={query} onInput={setQuery} />
      </header>
      <main>{searching ? <FoundClaims query={query.trim()} search={search} /> : <PageFindings {...props} />}</main>
    </div>
  );
}
