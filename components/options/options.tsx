import { useRef, useState } from 'preact/hooks';
import { knownText, troubleText } from '../feeds/trouble-text.ts';
import { Alarm } from '../parts/alarm.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { ErrorState, LoadingState } from '../parts/state.tsx';
import { useKeptFocus } from '../parts/use-kept-focus.ts';
import { useText } from '../text/context.tsx';
import type { OptionsProps } from './props.ts';
import { Sections } from './sections.tsx';

/** All that can be switched, on one page, with one search over it. */
export function Options({ state, failure, onEvent, searchClaims, feeds }: OptionsProps) {
  const text = useText();
  const { t } = text;
  const [query, setQuery] = useState('');
  const box = useRef<HTMLDivElement>(null);
  useKeptFocus(box);
  return (
    <div class="options" ref={box}>
      <header class="options-head">
        <h1>{t('options_title')}</h1>
        <SearchField label={t('options_search')} value={query} onInput={setQuery} />
      </header>
      {failure === null ? null : <Alarm>{troubleText(failure, text)}</Alarm>}
      {state.kind === 'ready' ? (
        <Sections data={state.data} query={query.trim()} onEvent={onEvent} searchClaims={searchClaims} feeds={feeds} />
      ) : (
        <main class="options-state">
          {state.kind === 'loading' ? (
            <LoadingState />
          ) : (
            <ErrorState help={knownText(state.why, text)} onRetry={() => onEvent({ type: 'retry' })} />
          )}
        </main>
      )}
    </div>
  );
}
