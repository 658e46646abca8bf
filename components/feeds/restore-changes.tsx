import { Disclosure } from '../parts/disclosure.tsx';
import { useText } from '../text/context.tsx';
import type { MessageKey, PluralKey, Text } from '../text/text.ts';
import type { RestorePreview, SettingChange, Some } from './props.ts';

const settingKey: Readonly<Record<string, MessageKey>> = {
  strictness: 'options_strictness',
  rulesOff: 'options_rules',
  packsOff: 'options_packs',
  topicsOff: 'options_topics',
  categoriesOff: 'options_ratings',
  languagesOff: 'options_languages',
  publishersOff: 'options_publishers',
  originsOff: 'options_origins',
  showListed: 'popup_show_listed',
};

/** "Strict", "3 off", "on". */
function valueText(value: SettingChange['from'], { t, find }: Text): string {
  if (typeof value === 'number') return t('backup_off_count', value);
  if (typeof value === 'boolean') return t(value ? 'backup_on' : 'backup_off');
  return find(`strictness_${value}`) ?? value;
}

function settingLine({ key, from, to }: SettingChange, text: Text): string {
  const name = settingKey[key];
  return text.t('backup_setting', name ? text.t(name) : key, valueText(from, text), valueText(to, text));
}

type Kinds = readonly (readonly [PluralKey, Some])[];

/** What a backup would change, kind by kind, each with the first of what it is about. */
export function Changes({ preview }: { readonly preview: RestorePreview }) {
  const text = useText();
  const { settings, sites, muted, ownClaims, ownKept, subscriptions } = preview;
  const lines = settings.map((change) => settingLine(change, text));
  const all: Kinds = [
    ['backup_settings', { count: lines.length, first: lines }],
    ['backup_sites', sites],
    ['backup_muted', muted],
    ['backup_own', ownClaims],
    ['backup_own_kept', ownKept],
    ['backup_subscriptions', subscriptions],
  ];
  const kinds = all.filter(([, { count }]) => count > 0);
  if (kinds.length === 0) return <p class="byline">{text.t('backup_nothing')}</p>;
  return (
    <ul class="samples">
      {kinds.map(([key, some]) => (
        <li key={key}>
          <Kind words={text.plural(key, some.count)} some={some} />
        </li>
      ))}
    </ul>
  );
}

function Kind({ words, some: { count, first } }: { readonly words: string; readonly some: Some }) {
  const { t, number } = useText();
  return (
    <Disclosure summary={words}>
      <ul class="samples found-body">
        {first.map((one) => (
          <li key={one} dir="auto">
            {one}
          </li>
        ))}
        {count > first.length ? <li class="byline">{t('backup_more', number(count - first.length))}</li> : null}
      </ul>
    </Disclosure>
  );
}
