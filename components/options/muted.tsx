import { useText } from '../text/context.tsx';
import { ruleSentence } from '../text/data-names.ts';
import type { MessageKey } from '../text/text.ts';
import { ActionRow } from './action-row.tsx';
import { matches } from './matches.ts';
import type { MutedRow, OptionsData, OptionsProps } from './props.ts';
import { Section } from './section.tsx';

const whatKey: Readonly<Record<MutedRow['what'], MessageKey>> = {
  claim: 'muted_claim',
  'not-this': 'muted_not_this',
  rule: 'muted_rule',
  site: 'muted_site',
};

interface MutedProps extends Pick<OptionsProps, 'onEvent'> {
  readonly data: OptionsData;
  readonly query: string;
}

/** Everything that was muted, the newest first, and the way back. */
export function Muted({ data, query, onEvent }: MutedProps) {
  const text = useText();
  const { t } = text;
  const named = (row: MutedRow): string => (row.what === 'rule' ? ruleSentence(text, row.label) : row.label);
  const noteOf = ({ what, host, at }: MutedRow): string =>
    [t(whatKey[what]), host, at === null ? undefined : text.date(at)].filter((part) => part !== undefined).join(' · ');
  const rows = data.muted.filter((row) => matches(query, named(row), noteOf(row), t('options_muted')));
  if (query !== '' && rows.length === 0) return null;
  return (
    <Section id="muted" title={t('options_muted')} intro={t('options_muted_intro')}>
      {rows.length === 0 ? <p class="byline">{t('options_muted_empty')}</p> : null}
      <ul class="option-list">
        {rows.map((row) => (
          <ActionRow
            key={row.key}
            title={named(row)}
            note={noteOf(row)}
            action={t('muted_undo')}
            onAction={() => onEvent({ type: 'unmute', row })}
          />
        ))}
      </ul>
      {data.muted.length > 1 && query === '' ? (
        <button type="button" class="button" onClick={() => onEvent({ type: 'unmute-all' })}>
          {t('muted_undo_all')}
        </button>
      ) : null}
    </Section>
  );
}
