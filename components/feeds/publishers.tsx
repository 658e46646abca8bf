import { useState } from 'preact/hooks';
import { matches } from '../options/matches.ts';
import type { OptionsProps, SwitchCount } from '../options/props.ts';
import { Section } from '../options/section.tsx';
import { SwitchRow } from '../options/switch-row.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { useText } from '../text/context.tsx';

interface PublishersProps extends Pick<OptionsProps, 'onEvent'> {
  readonly rows: readonly SwitchCount[];
  /** Of the search over all options. */
  readonly query: string;
}

/** A feed of all the world's fact-checkers has hundreds; those with most claims first, and a search for the rest. */
const SHOWN = 12;

export function Publishers({ rows, query, onEvent }: PublishersProps) {
  const { t, number, plural } = useText();
  const [own, setOwn] = useState('');
  const wanted = query || own.trim();
  const isWhole = query !== '' && matches(query, t('options_publishers'));
  const found = isWhole ? rows : rows.filter(({ id }) => matches(wanted, id));
  if (rows.length === 0 || (query !== '' && found.length === 0)) return null;
  const sorted = [...found].sort((left, right) => Number(left.on) - Number(right.on) || right.claims - left.claims);
  return (
    <Section id="publishers" title={t('options_publishers')} intro={t('options_publishers_intro')}>
      {rows.length > SHOWN && query === '' ? <SearchField label={t('options_publishers_search')} value={own} onInput={setOwn} /> : null}
      <ul class="option-list">
        {sorted.slice(0, SHOWN).map(({ id, claims, on }) => (
          <SwitchRow
            key={id}
            row={{ key: id, title: id, note: plural('claims', claims), on, event: (next) => ({ type: 'publisher', id, on: next }) }}
            onEvent={onEvent}
          />
        ))}
      </ul>
      {found.length > SHOWN ? <p class="byline">{t('options_publishers_more', number(found.length - SHOWN))}</p> : null}
    </Section>
  );
}
