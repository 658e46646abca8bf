import { useState } from 'preact/hooks';
import { useText } from '../text/context.tsx';
import { ActionRow } from './action-row.tsx';
import { hostOf } from './host.ts';
import { matches } from './matches.ts';
import type { OptionsData, OptionsProps } from './props.ts';
import { Section } from './section.tsx';
import { useId } from '../parts/use-id.ts';

interface SitesProps extends Pick<OptionsProps, 'onEvent'> {
  readonly data: OptionsData;
  readonly query: string;
}

/** Sites on which nothing is read. */
export function Sites({ data, query, onEvent }: SitesProps) {
  const { t } = useText();
  const title = t('options_sites');
  const hosts = data.sitesOff.filter((host) => matches(query, host, title));
  if (query !== '' && hosts.length === 0 && !matches(query, title)) return null;
  return (
    <Section id="sites" title={title} intro={t('options_sites_intro')}>
      {hosts.length === 0 ? <p class="byline">{t('options_sites_empty')}</p> : null}
      <ul class="option-list">
        {hosts.map((host) => (
          <ActionRow key={host} title={host} action={t('options_site_on')} onAction={() => onEvent({ type: 'site', host, on: true })} />
        ))}
      </ul>
      <AddSite onEvent={onEvent} />
    </Section>
  );
}

function AddSite({ onEvent }: Pick<OptionsProps, 'onEvent'>) {
  const { t } = useText();
  const id = useId();
  const [written, setWritten] = useState('');
  const [wrong, setWrong] = useState(false);
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    const host = hostOf(written);
    setWrong(host === null);
    if (host === null) return;
    onEvent({ type: 'site', host, on: false });
    setWritten('');
  };
  return (
    <form class="add-site" noValidate onSubmit={add}>
      <label for={id}>{t('options_site_add')}</label>
      <div class="add-site-field">
        <input
          id={id}
          class="field"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          value={written}
          aria-invalid={wrong}
          aria-describedby={`${id}-wrong`}
          onInput={(event) => setWritten(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {t('options_site_off')}
        </button>
      </div>
      <p class="wrong" id={`${id}-wrong`} role="status">
        {wrong ? t('options_site_wrong') : null}
      </p>
    </form>
  );
}
